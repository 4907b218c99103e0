// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace lectern::store {

/// Where the store lies when nobody says otherwise: `lectern/lectern.store` in the XDG data folder.
QString defaultStorePath();
/// The folder of the kept PDFs, beside the store: `<store>.documents`.
QString documentsFolder(const QString& storePath);
/// The folder of the copies, beside the store: `<store>.backups`.
QString backupsFolder(const QString& storePath);

/// Why a folder is no safe home for a store; empty when nothing speaks against it. A network file system has
/// locks and syncs that cannot be relied on; a sync service copies the file and its journal separately, each
/// at its own time. `detail` is the file system's name or the sync folder's path.
QString unsafePlace(const QString& folder);

/// Makes the folder and the missing ones above it, 0700 each, whatever the umask. Folders already there are
/// left as they are.
base::Result<void> makePrivateFolder(const QString& folder);
/// Makes an empty file of mode 0600, whatever the umask; Conflict if there is one of that name.
base::Result<void> makePrivateFile(const QString& path);
/// A new file beside `target`, mode 0600, that takes its place in commit() and not before; whatever is left
/// of it when this goes is removed. Unlike QSaveFile it says why a write failed, and does not pass over a
/// failed fsync (reliability 2).
class PrivateFileWriter {
public:
    explicit PrivateFileWriter(QString target);
    ~PrivateFileWriter();
    PrivateFileWriter(const PrivateFileWriter&) = delete;
    PrivateFileWriter& operator=(const PrivateFileWriter&) = delete;

    base::Result<void> open();
    base::Result<void> write(QByteArrayView bytes);
    /// On the disk, in place, its folder synced.
    base::Result<void> commit();

private:
    QString m_target;
    QString m_half;
    int m_fd = -1;
};

/// Makes a rename or a new file in the folder outlast a power cut.
base::Result<void> syncFolder(const QString& folder);

/// A `file:` URI for SQLite: `?`, `#` and `%` in the path are encoded.
QByteArray sqliteUri(const QString& path, const char* query);

/// The system's code for a failed call, told apart as far as a user can act on it.
base::Error systemError(int errorNumber, const QString& path);

} // namespace lectern::store
