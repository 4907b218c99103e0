// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/pdfdrop.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace lectern::mainwindow {

QStringList droppedPaths(const QMimeData* mime) {
    QStringList paths;
    if (mime == nullptr || !mime->hasUrls())
        return {};
    for (const QUrl& url : mime->urls()) {
        const QString path = url.toLocalFile();
        const bool ours = path.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive) ||
                          (!path.isEmpty() && QFileInfo(path).isDir());
        if (!ours)
            return {};
        paths.append(path);
    }
    return paths;
}

} // namespace lectern::mainwindow
