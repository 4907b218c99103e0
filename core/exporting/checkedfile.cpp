// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/checkedfile.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace lectern::exporting {

using base::Code;

namespace {

// A rename is on the disk only once its folder is; QSaveFile does not do that.
bool syncFolder(const QString& folder) {
#ifdef Q_OS_UNIX
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0 || errno == EINVAL; // EINVAL: a file system that cannot sync folders
    ::close(fd);
    return synced;
#else
    Q_UNUSED(folder);
    return true;
#endif
}

} // namespace

CheckedFile::CheckedFile(const QString& path)
    : m_file(path) {}

base::Result<void> CheckedFile::open() {
    // Renaming a new file over a pipe, a device or a folder would destroy it.
    const QFileInfo target(m_file.fileName());
    if (target.exists() && !target.isFile())
        return base::fail(Code::WriteFailed, m_file.fileName());
    if (!m_file.open(QIODevice::WriteOnly))
        return failure();
    if (!m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure();
    return {};
}

base::Result<void> CheckedFile::write(const QByteArray& bytes) {
    if (m_file.write(bytes) != bytes.size())
        return failure();
    m_hash.addData(bytes);
    m_size += bytes.size();
    return {};
}

base::Result<QByteArray> CheckedFile::commit() {
    if (!m_file.flush() || m_file.error() != QFileDevice::NoError || !m_file.commit())
        return failure();
    if (!syncFolder(QFileInfo(m_file.fileName()).absolutePath()))
        return base::fail(Code::WriteFailed, m_file.fileName());
    const QByteArray wanted = m_hash.result().toHex();
    const auto found = hashOnDisk();
    if (!found)
        return base::fail(found.error());
    if (*found != wanted)
        return base::fail(Code::WriteFailed, m_file.fileName());
    return wanted;
}

base::Result<QByteArray> CheckedFile::hashOnDisk() const {
    QFile file(m_file.fileName());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return base::fail(Code::WriteFailed, m_file.fileName());
    return hash.result().toHex();
}

tl::unexpected<base::Error> CheckedFile::failure() const {
    const QString path = m_file.fileName();
    if (m_file.error() == QFileDevice::PermissionsError)
        return base::fail(Code::Unreadable, path);
    // A full disk shows in QSaveFile as "Unknown error" once it has cancelled the writing, so the disk is
    // asked.
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    constexpr qint64 kBlock = 16 * 1024; // QFileDevice's buffer: what could be lost before an error shows
    if (m_file.error() == QFileDevice::ResourceError ||
        (disk.isValid() && disk.bytesAvailable() < kBlock + m_size))
        return base::fail(Code::DiskFull, path);
    return base::fail(Code::WriteFailed, path);
}

} // namespace lectern::exporting
