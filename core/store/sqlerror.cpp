// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlerror.h"

#include <sqlite3.h>

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

base::Error lastError(sqlite3* db, int extendedCode, const QString& context) {
    const QString message = db == nullptr ? QString::fromUtf8(sqlite3_errstr(extendedCode))
                                          : QString::fromUtf8(sqlite3_errmsg(db));
    // Which of the two holds the reason depends on where the write failed: in the statement, or at its end.
    int systemErrno = db == nullptr ? 0 : sqlite3_system_errno(db);
    if (db != nullptr && systemErrno == 0 && (extendedCode & 0xff) == SQLITE_IOERR)
        sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &systemErrno);
    return sqlError(extendedCode, systemErrno, message, context);
}

bool poisonsConnection(int extendedCode) {
    const int primary = extendedCode & 0xff;
    return primary == SQLITE_IOERR || primary == SQLITE_CORRUPT;
}

} // namespace lectern::store
