// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documents.h"

#include "core/store/storepath.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;

namespace {
constexpr qint64 kBlock = 1024 * 1024;

base::Error readError(const QFile& file) {
    return {file.exists() ? Code::Unreadable : Code::Missing, file.fileName()};
}

/// Feeds every block of the file to `take`, which may refuse.
template <class Take>
Result<void> readBlocks(QFile& file, Take take) {
    QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return fail(Code::Unreadable, file.fileName() + ": "_L1 + file.errorString());
        if (got == 0)
            return {};
        if (auto taken = take(QByteArrayView(block.constData(), got)); !taken)
            return taken;
    }
}

} // namespace

bool isSha256(const QString& text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Result<QString> sha256Of(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(readError(file));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    auto read = readBlocks(file, [&hash](QByteArrayView block) -> Result<void> {
        hash.addData(block);
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return QString::fromLatin1(hash.result().toHex());
}

QString Documents::pathOf(const QString& sha256) const {
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256 + ".pdf"_L1;
}

Result<QString> Documents::find(const QString& sha256) const {
    if (!isSha256(sha256))
        return fail(Code::Invalid, sha256.left(80));
    QString path = pathOf(sha256);
    if (!QFileInfo(path).isFile())
        return fail(Code::NotFound, path);
    return path;
}

Result<void> Documents::check(const QString& sha256) const {
    auto path = find(sha256);
    if (!path)
        return fail(std::move(path).error());
    auto now = sha256Of(*path);
    if (!now)
        return fail(std::move(now).error());
    if (*now != sha256)
        return fail(Code::Damaged, *path);
    return {};
}

Result<Documents::Kept> Documents::keep(const QString& path) const {
    auto sha256 = sha256Of(path);
    if (!sha256)
        return fail(std::move(sha256).error());
    Kept kept{*sha256, QFileInfo(path).size(), false};
    if (check(*sha256)) {
        kept.wasThere = true;
        return kept;
    }

    const QString target = pathOf(*sha256);
    const QString folder = QFileInfo(target).absolutePath();
    const bool newFolder = !QFileInfo::exists(folder);
    if (auto made = makePrivateFolder(folder); !made)
        return fail(std::move(made).error());
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(readError(source));
    PrivateFileWriter copy(target);
    if (auto opened = copy.open(); !opened)
        return fail(std::move(opened).error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    auto written = readBlocks(source, [&](QByteArrayView block) -> Result<void> {
        hash.addData(block);
        return copy.write(block);
    });
    if (!written)
        return fail(std::move(written).error());
    if (QString::fromLatin1(hash.result().toHex()) != *sha256)
        return fail(Code::WriteFailed, path + ": changed while it was read"_L1);
    if (auto done = copy.commit(); !done)
        return fail(std::move(done).error());
    // A new folder's own name lies in the one above it.
    if (newFolder)
        if (auto synced = syncFolder(m_folder); !synced)
            return fail(std::move(synced).error());
    if (auto same = check(*sha256); !same)
        return fail(Code::WriteFailed, target);
    return kept;
}

} // namespace lectern::store
