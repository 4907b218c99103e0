// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/filebytes.h"

#include <QFile>
#include <QFileInfo>

namespace lectern::pdf {

using base::Code;
using base::fail;

base::Result<QByteArray> readFile(const QString& path, qint64 limit) {
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists()) {
        // A file in a folder that cannot be searched looks missing too, but is there to be asked for.
        const QFileInfo folder(info.path());
        return fail(folder.isDir() && !folder.isExecutable() ? Code::Unreadable : Code::Missing, path);
    }
    if (!info.isFile())
        return fail(Code::Unreadable, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Code::Unreadable, path);
    if (file.size() > limit)
        return fail(Code::TooLarge, path);

    // Read in steps, not by the size told: the file may grow meanwhile, and read() must show its errors.
    QByteArray bytes;
    bytes.reserve(file.size());
    constexpr qint64 kStep = 1024 * 1024;
    QByteArray step(std::min(kStep, std::max<qint64>(file.size(), 1)), Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(step.data(), step.size());
        if (got < 0)
            return fail(Code::Unreadable, path);
        if (got == 0)
            break;
        if (bytes.size() + got > limit)
            return fail(Code::TooLarge, path);
        bytes.append(step.constData(), got);
    }
    if (bytes.isEmpty())
        return fail(Code::Empty, path);
    return bytes;
}

} // namespace lectern::pdf
