// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_dialect.h"

#include "core/store/sqlerror.h"
#include "core/store/storepath.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace lectern::store::sqlite {

using base::Code;
using base::fail;
using base::Result;

namespace {
/// A record with every page of a long letter is far below 1 MB; an export of a hostile one must not be
/// stopped by this, a damaged length field must.
constexpr int kMaxValueBytes = 64 * 1024 * 1024;
constexpr int kMaxSqlBytes = 100 * 1024;
/// Pages a step of a copy: 1024 pages of 4 KiB are about 2 ms, so that a save waits no longer than that.
constexpr int kCopyStepPages = 1024;
// Options of Qt's driver. `mode=` in the URI is what keeps it from making a file that is not there.
constexpr const char* kReadOnly = ";QSQLITE_OPEN_READONLY";
constexpr const char* kReadWrite = "";

/// Null if the driver is not Qt's own for SQLite.
sqlite3* handleOf(const Connection& connection) {
    const QVariant handle = connection.database().driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3* const*>(handle.constData());
    return nullptr;
}

base::Error lastError(sqlite3* handle, int rc, const QString& context) {
    return sqlError(rc, sqlite3_system_errno(handle), QString::fromUtf8(sqlite3_errmsg(handle)), context);
}

Result<std::unique_ptr<Connection>> opened(const QByteArray& name, const char* mode, int busyMs,
                                           const QString& path) {
    const QString options =
        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(busyMs).arg(QLatin1StringView(mode));
    auto made = Connection::open(u"QSQLITE"_s, QString::fromLatin1(name), options, path);
    if (!made) {
        // The driver closes what it could not open, and its errno is lost with it: ask the file.
        if (made.error().code == Code::WriteFailed &&
            ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), R_OK | W_OK, AT_EACCESS) != 0 &&
            (errno == EACCES || errno == EPERM || errno == EROFS))
            return fail(Code::StoreReadOnly, made.error().detail);
        return made;
    }
    sqlite3* handle = handleOf(**made);
    if (handle == nullptr)
        return fail(Code::Internal, u"the driver gives no handle"_s);
    for (const auto& [option, on] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
          std::pair{SQLITE_DBCONFIG_DQS_DML, 0}, std::pair{SQLITE_DBCONFIG_DQS_DDL, 0}}) {
        int now = -1;
        if (sqlite3_db_config(handle, option, on, &now) != SQLITE_OK || now != on)
            return fail(Code::Internal, u"sqlite3_db_config %1"_s.arg(option));
    }
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMaxValueBytes);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, kMaxSqlBytes);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    return made;
}

struct Pragma {
    const char* set;
    const char* read;
    qint64 value;
};

// synchronous 3 = EXTRA, temp_store 2 = MEMORY.
constexpr Pragma kPragmas[] = {
    {"PRAGMA synchronous=EXTRA", "PRAGMA synchronous", 3},
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", 1},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", 1},
    {"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", 1},
    {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", 1},
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", 2},
};
} // namespace

Result<std::unique_ptr<Connection>> open(const QString& path, Access access, int busyMs) {
    if (access == Access::ReadOnly)
        return opened(sqliteUri(path, "mode=ro"), kReadOnly, busyMs, path);
    auto connection = opened(sqliteUri(path, "mode=rw"), kReadWrite, busyMs, path);
    // SQLite falls back to reading when it may not write, and says so only here.
    if (connection && sqlite3_db_readonly(handleOf(**connection), "main") != 0)
        return fail(Code::StoreReadOnly, path);
    return connection;
}

Result<std::unique_ptr<Connection>> openInMemory() {
    return opened(":memory:", kReadWrite, 0, u":memory:"_s);
}

bool inTransaction(const Connection& connection) {
    return sqlite3_get_autocommit(handleOf(connection)) == 0;
}

int systemErrno(const Connection& connection, const QSqlError& error) {
    sqlite3* handle = handleOf(connection);
    // Which of the two holds the reason depends on where the write failed: in the statement, or at its end.
    int systemErrno = sqlite3_system_errno(handle);
    if (systemErrno == 0 && isInputOutputError(error))
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &systemErrno);
    return systemErrno;
}

Result<Header> probe(const QString& path) {
    auto connection = opened(sqliteUri(path, "mode=ro&immutable=1"), kReadOnly, 0, path);
    if (!connection)
        return fail(std::move(connection).error());
    // The bytes themselves: a pragma would read the schema first, and could not tell a damaged store of ours
    // from a file that never was one.
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(handleOf(**connection), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file == nullptr || file->pMethods == nullptr)
        return fail(Code::Internal, path);
    char bytes[100] = {};
    const int rc = file->pMethods->xRead(file, bytes, sizeof bytes, 0);
    if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
        return fail(Code::Unreadable, path);
    if (rc == SQLITE_IOERR_SHORT_READ || std::memcmp(bytes, "SQLite format 3", 16) != 0)
        return fail(Code::NotAStore, path);
    return Header{qFromBigEndian<qint32>(bytes + 68), qFromBigEndian<qint32>(bytes + 60)};
}

Result<Header> header(Connection& connection) {
    Header found;
    auto id = connection.value("PRAGMA application_id");
    if (!id)
        return fail(std::move(id).error());
    auto version = connection.value("PRAGMA user_version");
    if (!version)
        return fail(std::move(version).error());
    if (const auto* number = std::get_if<qint64>(&*id))
        found.applicationId = *number;
    if (const auto* number = std::get_if<qint64>(&*version))
        found.schemaVersion = *number;
    return found;
}

Result<void> setPragmas(Connection& connection, Access access) {
    auto mode =
        connection.value(access == Access::ReadWrite ? "PRAGMA journal_mode=DELETE" : "PRAGMA journal_mode");
    if (!mode)
        return fail(std::move(mode).error());
    if (access == Access::ReadWrite && *mode != Cell(QByteArray("delete")))
        return fail(Code::StoreLocked,
                    u"journal_mode stays %1"_s.arg(QString::fromUtf8(std::holds_alternative<QByteArray>(*mode)
                                                                         ? std::get<QByteArray>(*mode)
                                                                         : QByteArray())));
    for (const Pragma& pragma : kPragmas) {
        LECTERN_STORE_TRY(connection.exec(pragma.set));
        auto now = connection.value(pragma.read);
        if (!now)
            return fail(std::move(now).error());
        if (*now != Cell(pragma.value))
            return fail(Code::Internal, QString::fromLatin1(pragma.set));
    }
    // Reads back nothing where the build has no memory mapping, which is as good as 0.
    auto mapped = connection.value("PRAGMA mmap_size=0");
    if (!mapped)
        return fail(std::move(mapped).error());
    if (const auto* size = std::get_if<qint64>(&*mapped); size != nullptr && *size != 0)
        return fail(Code::Internal, u"PRAGMA mmap_size"_s);
    return {};
}

Result<QStringList> check(Connection& connection, bool whole) {
    auto statement = connection.prepare(whole ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(1)");
    QStringList lines;
    for (;;) {
        auto row = statement.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            break;
        lines.append(statement.text(0));
    }
    if (lines == QStringList(u"ok"_s))
        lines.clear();
    return lines;
}

Result<QByteArrayList> schema(Connection& connection) {
    // sqlite_stat tables come and go with ANALYZE.
    auto statement = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema "
                                        "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name");
    QByteArrayList lines;
    for (;;) {
        auto row = statement.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            return lines;
        lines.append(statement.bytes(0) + '\t' + statement.bytes(1) + '\t' + statement.bytes(2) + '\t' +
                     statement.bytes(3));
    }
}

Result<void> removeFromSearch(Connection& connection, qint64 letterId) {
    return connection
        .prepare(
            "INSERT INTO letter_search (letter_search, rowid, case_number, names, services, guideline, "
            "rationale, body) SELECT 'delete', id, case_number, names, services, guideline, rationale, body "
            "FROM search_source WHERE id = ?")
        .bind(letterId)
        .run();
}

Result<void> addToSearch(Connection& connection, qint64 letterId) {
    return connection
        .prepare(
            "INSERT INTO letter_search (rowid, case_number, names, services, guideline, rationale, body) "
            "SELECT id, case_number, names, services, guideline, rationale, body FROM search_source "
            "WHERE id = ?")
        .bind(letterId)
        .run();
}

QString searchExpression(const QString& typed) {
    QStringList terms;
    QString term;
    bool quoted = false;
    const auto finish = [&] {
        // A term without a letter or digit has no token: FTS5 would find nothing for it.
        if (std::any_of(term.cbegin(), term.cend(), [](QChar c) { return c.isLetterOrNumber(); }))
            terms.append(term.trimmed());
        term.clear();
    };
    for (const QChar c : typed.left(500)) {
        if (c == u'"' || c == u'\u201c' || c == u'\u201d') {
            finish();
            quoted = !quoted;
        } else if (!quoted && c.isSpace()) {
            finish();
        } else if (c != QChar(u'\0')) {
            term += c;
        }
    }
    const bool open = !term.isEmpty();
    finish();
    QString expression;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const bool unfinished = open && i == terms.size() - 1;
        expression += u'"' + terms[i] + (unfinished ? u"\"* "_s : u"\" "_s);
    }
    return expression.trimmed();
}

Result<QStringList> checkSearch(Connection& connection) {
    auto checked =
        connection.exec("INSERT INTO letter_search (letter_search, rank) VALUES ('integrity-check', 1)");
    if (checked)
        return QStringList();
    if (checked.error().code == Code::StoreDamaged)
        return QStringList(u"search index: "_s + checked.error().detail);
    return fail(std::move(checked).error());
}

Result<qint64> dataVersion(Connection& connection) {
    auto version = connection.value("PRAGMA data_version");
    if (!version)
        return fail(std::move(version).error());
    const auto* number = std::get_if<qint64>(&*version);
    return number == nullptr ? 0 : *number;
}

Result<void> copyTo(Connection& from, const QString& target, const std::function<bool(int, int)>& progress) {
    LECTERN_STORE_TRY(makePrivateFile(target));
    const auto copied = [&]() -> Result<void> {
        auto to = opened(sqliteUri(target, "mode=rw"), kReadWrite, 5000, target);
        if (!to)
            return fail(std::move(to).error());
        LECTERN_STORE_TRY((*to)->exec("PRAGMA synchronous=EXTRA"));
        sqlite3* handle = handleOf(**to);
        sqlite3_backup* backup = sqlite3_backup_init(handle, "main", handleOf(from), "main");
        if (backup == nullptr)
            return fail(lastError(handle, sqlite3_extended_errcode(handle), target));
        int rc = SQLITE_OK;
        int waits = 0;
        bool wanted = true;
        while (wanted && rc != SQLITE_DONE) {
            rc = sqlite3_backup_step(backup, kCopyStepPages);
            if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED) {
                // The source's own busy timeout does not apply here.
                if (++waits > 500)
                    break;
                sqlite3_sleep(10);
                continue;
            }
            if (rc != SQLITE_OK && rc != SQLITE_DONE)
                break;
            const int total = sqlite3_backup_pagecount(backup);
            wanted = !progress || progress(total - sqlite3_backup_remaining(backup), total);
        }
        const int finished = sqlite3_backup_finish(backup);
        if (!wanted)
            return fail(Code::Aborted, target);
        if (rc != SQLITE_DONE)
            return fail(lastError(handle, finished != SQLITE_OK ? finished : rc, target));
        return {};
    }();
    if (!copied) {
        QFile::remove(target + u"-journal"_s);
        QFile::remove(target);
        return copied;
    }
    return syncFolder(QFileInfo(target).absolutePath());
}

} // namespace lectern::store::sqlite
