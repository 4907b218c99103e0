// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlerror.h"

#include <QSqlError>

#include <sqlite3.h> // its result codes

#include <cerrno>

namespace lectern::store {

using base::Code;

namespace {
bool meansNoRoom(int systemErrno) {
    return systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG;
}

Code codeOf(int extendedCode, int systemErrno) {
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Code::StoreLocked;
    case SQLITE_READONLY:
        return Code::StoreReadOnly;
    case SQLITE_FULL:
        return Code::DiskFull;
    case SQLITE_CORRUPT:
        return Code::StoreDamaged;
    case SQLITE_NOTADB:
        return Code::NotAStore;
    case SQLITE_CANTOPEN:
        if (meansNoRoom(systemErrno))
            return Code::DiskFull;
        return systemErrno == EACCES || systemErrno == EPERM || systemErrno == EROFS ? Code::StoreReadOnly
                                                                                     : Code::WriteFailed;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Code::Unreadable;
    case SQLITE_IOERR:
        return meansNoRoom(systemErrno) ? Code::DiskFull : Code::WriteFailed;
    case SQLITE_TOOBIG:
        return Code::TooLarge;
    default:
        return Code::Internal;
    }
}
} // namespace

base::Error sqlError(int extendedCode, int systemErrno, const QString& message, const QString& context) {
    QString detail = context.isEmpty() ? message : QString(context + QStringLiteral(": ") + message);
    return {codeOf(extendedCode, systemErrno), detail};
}

base::Error sqlError(const QSqlError& error, int systemErrno, const QString& context) {
    return sqlError(error.nativeErrorCode().toInt(), systemErrno,
                    error.databaseText().isEmpty() ? error.driverText() : error.databaseText(), context);
}

bool isInputOutputError(const QSqlError& error) {
    return (error.nativeErrorCode().toInt() & 0xff) == SQLITE_IOERR;
}

bool poisonsConnection(const QSqlError& error) {
    return isInputOutputError(error) || (error.nativeErrorCode().toInt() & 0xff) == SQLITE_CORRUPT;
}

} // namespace lectern::store
