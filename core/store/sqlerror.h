// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

class QSqlError;

namespace lectern::store {

/// What SQLite's result means for a caller. `context` is a path or an operation's name, never letter text.
/// `systemErrno` (sqlite3_system_errno) tells a full disk or quota from other failed writes: SQLite itself
/// reports only ENOSPC as FULL, and EDQUOT or EFBIG as a plain I/O error.
base::Error sqlError(int extendedCode, int systemErrno, const QString& message, const QString& context = {});

/// The same, of a failure that Qt Sql tells: its nativeErrorCode() is SQLite's extended result code. A
/// failure that is not SQLite's (no connection) is Internal.
base::Error sqlError(const QSqlError& error, int systemErrno, const QString& context = {});

/// True for a failure after which the connection's cache may no longer match the disk (reliability 1.6):
/// close, open again and read again, never retry on the same connection.
bool poisonsConnection(const QSqlError& error);
/// True for a read or write that the system refused; the reason is in errno alone.
bool isInputOutputError(const QSqlError& error);

} // namespace lectern::store
