// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;

namespace {
constexpr const char* kNetworkFileSystems[] = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "smb2",
    "9p",
    "afs",
    "ceph",
    "ncpfs",
    "fuse.sshfs",
    "fuse.davfs",
    "davfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.glusterfs",
    "gfs2",
    "ocfs2",
    "lustre",
    "fuse.s3fs",
    "fuse.ceph",
    "fuse.curlftpfs",
    "fuse.gcsfuse",
    "fuse.smbnetfs",
    "afpfs",
    "fuse.afpfs",
};

/// What a sync service leaves in the folder that it syncs, or the name that it gives to it.
constexpr const char* kSyncMarkers[] = {
    ".dropbox",    ".dropbox.cache",   ".nextcloudsync.log",        ".owncloudsync.log",
    ".stfolder",   ".sync_journal.db", ".SynologyWorkingDirectory", ".tmp.drivedownload",
    ".megaignore", ".insync"};
constexpr const char* kSyncFolderNames[] = {"Dropbox",       "OneDrive",    "Nextcloud",   "ownCloud",
                                            "Google Drive",  "GoogleDrive", "pCloudDrive", "MEGA",
                                            "SynologyDrive", "Seafile"};

/// The folder itself, or the nearest one above it that is there.
QString nearestExisting(const QString& folder) {
    QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(path) && path != "/"_L1)
        path = QFileInfo(path).path();
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

bool hasSyncName(const QString& folder) {
    const QString folderName = QFileInfo(folder).fileName();
    for (const char* name : kSyncFolderNames)
        if (folderName.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0 ||
            folderName.startsWith(QString(QLatin1StringView(name) + " - "_L1), Qt::CaseInsensitive))
            return true;
    return false;
}

bool hasSyncMarker(const QString& folder) {
    for (const char* marker : kSyncMarkers)
        if (QFileInfo::exists(folder + u'/' + QLatin1StringView(marker)))
            return true;
    // Nextcloud's journal carries a random middle part.
    return !QDir(folder).entryList({u".sync_*.db"_s, u"._sync_*.db"_s}, QDir::Files | QDir::Hidden).isEmpty();
}
} // namespace

QString defaultStorePath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/lectern/lectern.store"_s;
}

QString documentsFolder(const QString& storePath) {
    return storePath + u".documents"_s;
}

QString backupsFolder(const QString& storePath) {
    return storePath + u".backups"_s;
}

QString unsafePlace(const QString& folder) {
    const QString start = nearestExisting(folder);
    const QByteArray type = QStorageInfo(start).fileSystemType();
    for (const char* name : kNetworkFileSystems)
        if (type.compare(name, Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(type);
    // A sync client's folder can be any of those above the store, one that is yet to be made too. The home
    // folder itself may hold a marker (.dropbox lies there, beside the synced folder), so it and those above
    // it are not looked at.
    const QString home = QFileInfo(QDir::homePath()).canonicalFilePath();
    for (const QString& way : {QDir::cleanPath(QFileInfo(folder).absoluteFilePath()), start})
        for (QString at = way; at != "/"_L1 && at != home; at = QFileInfo(at).path())
            if (hasSyncName(at) || hasSyncMarker(at))
                return at;
    return {};
}

base::Error systemError(int errorNumber, const QString& path) {
    const QString detail = path + ": "_L1 + QString::fromLocal8Bit(std::strerror(errorNumber));
    switch (errorNumber) {
    case ENOENT:
        return {Code::Missing, detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Code::StoreReadOnly, detail};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Code::DiskFull, detail};
    default:
        return {Code::WriteFailed, detail};
    }
}

Result<void> makePrivateFolder(const QString& folder) {
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QByteArray name = QFile::encodeName(path);
    struct stat there {};
    if (::stat(name.constData(), &there) == 0)
        return S_ISDIR(there.st_mode) ? Result<void>() : fail(systemError(ENOTDIR, path));
    const QString above = QFileInfo(path).path();
    if (above != path)
        if (auto made = makePrivateFolder(above); !made)
            return made;
    if (::mkdir(name.constData(), 0700) != 0) {
        if (errno == EEXIST)
            return {};
        return fail(systemError(errno, path));
    }
    // mkdir takes the umask away from 0700; a umask of 0777 would leave nothing.
    if (::chmod(name.constData(), 0700) != 0)
        return fail(systemError(errno, path));
    return {};
}

Result<void> makePrivateFile(const QString& path) {
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) {
        if (errno == EEXIST)
            return fail(Code::Conflict, path);
        return fail(systemError(errno, path));
    }
    const int moded = ::fchmod(fd, 0600);
    const int error = errno;
    ::close(fd);
    if (moded != 0)
        return fail(systemError(error, path));
    return {};
}

PrivateFileWriter::PrivateFileWriter(QString target)
    : m_target(std::move(target))
    , m_half(m_target + u".new-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12)) {}

PrivateFileWriter::~PrivateFileWriter() {
    if (m_fd < 0)
        return;
    ::close(m_fd);
    ::unlink(QFile::encodeName(m_half).constData());
}

Result<void> PrivateFileWriter::open() {
    m_fd = ::open(QFile::encodeName(m_half).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (m_fd < 0 || ::fchmod(m_fd, 0600) != 0)
        return fail(systemError(errno, m_target));
    return {};
}

Result<void> PrivateFileWriter::write(QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t done = ::write(m_fd, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return fail(systemError(done < 0 ? errno : EIO, m_target));
        bytes = bytes.sliced(done);
    }
    return {};
}

Result<void> PrivateFileWriter::commit() {
    if (::fsync(m_fd) != 0)
        return fail(systemError(errno, m_target));
    if (::rename(QFile::encodeName(m_half).constData(), QFile::encodeName(m_target).constData()) != 0)
        return fail(systemError(errno, m_target));
    // Some file systems say only now that they could not write (quotas on a network share).
    const int closed = ::close(m_fd);
    m_fd = -1;
    if (closed != 0)
        return fail(systemError(errno, m_target));
    return syncFolder(QFileInfo(m_target).absolutePath());
}

Result<void> syncFolder(const QString& folder) {
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(systemError(errno, folder));
    const int synced = ::fsync(fd);
    const int error = errno;
    ::close(fd);
    // Some file systems cannot sync a folder and say EINVAL: nothing that we could do better.
    if (synced != 0 && error != EINVAL)
        return fail(systemError(error, folder));
    return {};
}

QByteArray sqliteUri(const QString& path, const char* query) {
    // Encoded as bytes: a file's name need not be valid UTF-8.
    const QByteArray encoded = QFile::encodeName(path).toPercentEncoding("/");
    return "file:" + encoded + '?' + query;
}

} // namespace lectern::store
