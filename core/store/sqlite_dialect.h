// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QByteArrayList>
#include <QString>

#include <functional>
#include <memory>

class QSqlError;

/// What belongs to SQLite and to no other database: opening, pragmas, checks, its catalogue of tables, the
/// backup interface. The one file that asks Qt's driver for SQLite's own handle; it is the same libsqlite3
/// that Qt's plugin uses (Debian links both to the system's), as two copies would undo each other's file
/// locks. A store on another database has a file like this one; the rest of core/store is plain SQL.
namespace lectern::store::sqlite {

/// "LctS": marks the file as a store of ours (PRAGMA application_id, bytes 68..71 of the file).
inline constexpr qint64 kApplicationId = 0x4c637453;

enum class Access { ReadOnly, ReadWrite };

/// Opens `path` hardened: defensive, untrusted schema, limits, no extensions. Never makes a file.
base::Result<std::unique_ptr<Connection>> open(const QString& path, Access access, int busyMs);
/// A database in memory, for building the schema that a file is compared with.
base::Result<std::unique_ptr<Connection>> openInMemory();

bool inTransaction(const Connection& connection);
/// The system's errno behind the connection's last failure; 0 if there is none.
int systemErrno(const Connection& connection, const QSqlError& error);

/// What the file says of itself.
struct Header {
    qint64 applicationId = 0;
    qint64 schemaVersion = 0;
};
/// Reads it with no lock and no journal, so that a file that is not ours is never changed. NotAStore if it is
/// no SQLite file at all.
base::Result<Header> probe(const QString& path);
base::Result<Header> header(Connection& connection);

/// Sets every pragma that the store's promises rest on, and reads each back. journal_mode=DELETE and
/// synchronous=EXTRA: a save is on the disk when COMMIT returns; WAL has a known corruption race in Debian
/// 12's SQLite (reliability 0.4), so a store that another tool left in WAL is converted.
base::Result<void> setPragmas(Connection& connection, Access access);

/// PRAGMA quick_check or integrity_check: empty when sound, else its first lines.
base::Result<QStringList> check(Connection& connection, bool whole);

/// Every table, index, trigger and view with its SQL, sorted: two stores of one version have the same.
base::Result<QByteArrayList> schema(Connection& connection);

/// Takes the letter out of the full-text index: before its rows change, since the index must be told the
/// words that it holds. And puts it in again: after.
base::Result<void> removeFromSearch(Connection& connection, qint64 letterId);
base::Result<void> addToSearch(Connection& connection, qint64 letterId);

/// What a person typed, as a full-text query: every word must be there, the last one may be unfinished, words
/// in quotes stand together. Nothing in it can be an operator. Empty when there is no word in it.
QString searchExpression(const QString& typed);

/// Compares the full-text index with the letters; empty when they agree.
base::Result<QStringList> checkSearch(Connection& connection);

/// Counts up when another connection has committed to the file.
base::Result<qint64> dataVersion(Connection& connection);

/// Copies a store in use into `target`, a new file of mode 0600, by the backup interface, in steps between
/// which others may write; the copy is one consistent state. Synced; removed again when it fails.
/// `progress(done, total)` in pages; answering false ends it with Aborted.
base::Result<void> copyTo(Connection& from, const QString& target,
                          const std::function<bool(int, int)>& progress = {});

} // namespace lectern::store::sqlite
