// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

#include <memory>

namespace lectern::store {

enum class OpenMode {
    Existing,        ///< never makes a store: StoreMissing if there is none
    CreateIfMissing, ///< makes a new store, whole or not at all, if there is no file of that name
    ReadOnly,        ///< for a store on a read-only medium; every change is StoreReadOnly
};

struct OpenOptions {
    OpenMode mode = OpenMode::Existing;
    /// The user was asked and wants an existing store on a network share or in a sync folder opened all the
    /// same. A new one is never made there.
    bool acceptUnsafePlace = false;
    int busyMs = 5000; ///< how long to wait for another program's lock
    QString who;       ///< name in the audit trail; empty: the system's login name
    /// Files up to this size have every page checked at open (0.1 s for 100 MB); larger ones are checked by
    /// Store::verify(), which the program runs in the background.
    qint64 checkUpToBytes = 256LL * 1024 * 1024;
};

/// A store that passed its checks, in this order (reliability 11.3): path and place; header, without touching
/// the file; hardened connection; pragmas read back; quick_check; schema compared with what the migrations
/// make (so no foreign trigger or view runs); copy and migration if it is of an older version.
///
/// Errors: StoreMissing, NotAStore, StoreTooNew, StoreReadOnly, StoreLocked, StoreDamaged, StoreUnsafePlace,
/// DiskFull, Unreadable. A file that is not ours, is newer, or may not be written is never changed.
struct Opening {
    std::unique_ptr<Connection> connection;
    int migratedFrom = 0; ///< the version it had, 0 if it was up to date
    QString copy;         ///< of the store as it was before migrating
    bool checked = false; ///< quick_check was run
};
base::Result<Opening> openChecked(const QString& path, const OpenOptions& options);

/// The login name; "unknown" if the system has none.
QString loginName();

/// UTC, ISO 8601 with milliseconds: the store's form of a moment, which sorts as text.
QString utcNow();

} // namespace lectern::store
