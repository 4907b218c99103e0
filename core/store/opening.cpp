// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/opening.h"

#include "core/store/migrations.h"
#include "core/store/sqlite_dialect.h"
#include "core/store/storepath.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;

namespace {

int newestVersion() {
    return static_cast<int>(migrations().size());
}

/// Puts `from` in place of nothing: never over a file that somebody made meanwhile (Conflict).
Result<void> moveIntoPlace(const QString& from, const QString& to) {
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return syncFolder(QFileInfo(to).absolutePath());
    if (errno == EEXIST)
        return fail(Code::Conflict, to);
    if (errno != EINVAL && errno != ENOSYS)
        return fail(systemError(errno, to));
    // A file system without "do not replace": a link has the same meaning.
    if (::link(source.constData(), target.constData()) != 0)
        return errno == EEXIST ? Result<void>(fail(Code::Conflict, to)) : fail(systemError(errno, to));
    ::unlink(source.constData());
    return syncFolder(QFileInfo(to).absolutePath());
}

/// Made under another name and moved: a crash leaves no half store under the store's own.
Result<void> makeStore(const QString& path, const QString& who) {
    const QString folder = QFileInfo(path).absolutePath();
    if (const QString place = unsafePlace(folder); !place.isEmpty())
        return fail(Code::StoreUnsafePlace, place);
    LECTERN_STORE_TRY(makePrivateFolder(folder));
    const QString half = path + u".new-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    const auto made = [&]() -> Result<void> {
        LECTERN_STORE_TRY(makePrivateFile(half));
        auto connection = sqlite::open(half, sqlite::Access::ReadWrite, 0);
        if (!connection)
            return fail(std::move(connection).error());
        LECTERN_STORE_TRY(sqlite::setPragmas(**connection, sqlite::Access::ReadWrite));
        LECTERN_STORE_TRY(
            (*connection)->exec("PRAGMA application_id = " + QByteArray::number(sqlite::kApplicationId)));
        LECTERN_STORE_TRY(migrate(**connection, newestVersion()));
        return (*connection)
            ->prepare("INSERT INTO store (only, uuid, made_at, made_by) VALUES (1, ?, ?, ?)")
            .bind(QUuid::createUuid().toString(QUuid::WithoutBraces))
            .bind(utcNow())
            .bind(who)
            .run();
    }();
    auto moved = made ? moveIntoPlace(half, path) : made;
    if (!moved) {
        QFile::remove(half);
        QFile::remove(half + u"-journal"_s);
    }
    return moved;
}

/// A regular file that we may read, and write unless `readOnly`, its folder too (the journal lies there).
Result<void> checkFile(const QString& path, bool readOnly) {
    const QByteArray name = QFile::encodeName(path);
    struct stat there {};
    if (::stat(name.constData(), &there) != 0)
        return errno == ENOENT || errno == ENOTDIR ? Result<void>(fail(Code::StoreMissing, path))
                                                   : fail(Code::Unreadable, systemError(errno, path).detail);
    if (!S_ISREG(there.st_mode))
        return fail(Code::NotAStore, path);
    // As the effective user: plain access() asks for the real one.
    if (::faccessat(AT_FDCWD, name.constData(), R_OK, AT_EACCESS) != 0)
        return fail(Code::Unreadable, systemError(errno, path).detail);
    if (readOnly)
        return {};
    if (::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0)
        return fail(Code::StoreReadOnly, path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (::faccessat(AT_FDCWD, folder.constData(), W_OK | X_OK, AT_EACCESS) != 0)
        return fail(Code::StoreReadOnly, QFileInfo(path).absolutePath());
    return {};
}

/// Letters are nobody else's to read: takes away what others were given; a group that was let in stays.
void closeToOthers(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    struct stat there {};
    if (::stat(name.constData(), &there) == 0 && there.st_uid == ::geteuid() && (there.st_mode & 07) != 0)
        static_cast<void>(::chmod(name.constData(), there.st_mode & 0770));
}

Result<int> probeVersion(const QString& path) {
    auto header = sqlite::probe(path);
    if (!header)
        return fail(std::move(header).error());
    if (header->applicationId != sqlite::kApplicationId || header->schemaVersion < 1)
        return fail(Code::NotAStore, path);
    if (header->schemaVersion > newestVersion())
        return fail(Code::StoreTooNew, u"%1: version %2, this program knows %3"_s.arg(path)
                                           .arg(header->schemaVersion)
                                           .arg(newestVersion()));
    return static_cast<int>(header->schemaVersion);
}

Result<void> compareSchema(Connection& connection, int version, const QString& path) {
    auto expected = sqlite::openInMemory();
    if (!expected)
        return fail(std::move(expected).error());
    LECTERN_STORE_TRY(migrate(**expected, version));
    auto wanted = sqlite::schema(**expected);
    if (!wanted)
        return fail(std::move(wanted).error());
    auto found = sqlite::schema(connection);
    if (!found)
        return fail(std::move(found).error());
    if (*found != *wanted)
        return fail(Code::StoreDamaged, path + u": its tables are not those of version %1"_s.arg(version));
    return {};
}

/// What a damaged page or file end says at the first read.
base::Error asDamage(base::Error error, const QString& path) {
    if (error.code == Code::NotAStore)
        return {Code::StoreDamaged, path + u": "_s + error.detail};
    return error;
}

} // namespace

QString loginName() {
    const struct passwd* entry = ::getpwuid(::geteuid());
    const QString name = entry == nullptr ? QString() : QString::fromLocal8Bit(entry->pw_name);
    return name.isEmpty() ? u"unknown"_s : name;
}

QString utcNow() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

Result<Opening> openChecked(const QString& path, const OpenOptions& options) {
    const bool readOnly = options.mode == OpenMode::ReadOnly;
    auto fits = checkFile(path, readOnly);
    if (!fits && fits.error().code == Code::StoreMissing && options.mode == OpenMode::CreateIfMissing) {
        auto made = makeStore(path, options.who.isEmpty() ? loginName() : options.who);
        // Conflict: another program made it in this very moment, and it is as good as ours.
        if (!made && made.error().code != Code::Conflict)
            return fail(std::move(made).error());
        fits = checkFile(path, readOnly);
    }
    if (!fits)
        return fail(std::move(fits).error());
    // Through links to the file itself: the journal must lie beside that.
    const QString file = QFileInfo(path).canonicalFilePath();
    if (const QString place = unsafePlace(QFileInfo(file).absolutePath());
        !place.isEmpty() && !options.acceptUnsafePlace && !readOnly)
        return fail(Code::StoreUnsafePlace, place);

    auto version = probeVersion(file);
    if (!version)
        return fail(std::move(version).error());
    if (readOnly && *version < newestVersion())
        return fail(Code::StoreReadOnly,
                    u"%1: version %2 must be brought up to date first"_s.arg(path).arg(*version));

    Opening opening;
    const auto access = readOnly ? sqlite::Access::ReadOnly : sqlite::Access::ReadWrite;
    if (!readOnly)
        closeToOthers(file);
    auto connection = sqlite::open(file, access, options.busyMs);
    if (!connection)
        return fail(std::move(connection).error());
    opening.connection = std::move(*connection);
    // The first read: it rolls a journal back that a crash left.
    if (auto set = sqlite::setPragmas(*opening.connection, access); !set)
        return fail(asDamage(std::move(set).error(), path));
    if (QFileInfo(file).size() <= options.checkUpToBytes) {
        auto faults = sqlite::check(*opening.connection, false);
        if (!faults)
            return fail(asDamage(std::move(faults).error(), path));
        if (!faults->isEmpty())
            return fail(Code::StoreDamaged, path + u": "_s + faults->first());
        opening.checked = true;
    }
    if (auto same = compareSchema(*opening.connection, *version, path); !same)
        return fail(asDamage(std::move(same).error(), path));
    if (*version < newestVersion()) {
        opening.migratedFrom = *version;
        LECTERN_STORE_TRY(makePrivateFolder(backupsFolder(file)));
        opening.copy = backupsFolder(file) + u"/before-version-%1-"_s.arg(newestVersion()) +
                       QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s) + u".store"_s;
        LECTERN_STORE_TRY(sqlite::copyTo(*opening.connection, opening.copy));
        LECTERN_STORE_TRY(migrate(*opening.connection, newestVersion()));
    }
    return opening;
}

} // namespace lectern::store
