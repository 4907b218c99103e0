// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace lectern::app {

using namespace Qt::StringLiterals;
using base::Code;

namespace {

class Search {
public:
    FoundFiles found;

    void take(const QString& path) {
        const QFileInfo info(path);
        if (info.isDir()) {
            const qsizetype before = found.files.size();
            const std::size_t faultsBefore = found.faults.size();
            folder(path);
            if (found.files.size() == before && found.faults.size() == faultsBefore)
                found.emptyFolders.append(path);
        } else if (!info.exists()) {
            found.faults.push_back({path, {Code::Missing, path}});
        } else {
            file(path);
        }
    }

private:
    void file(const QString& path) {
        // The same letter named twice (a file and its folder, say) is read once.
        const QString key = QFileInfo(path).canonicalFilePath();
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        found.files.append(path);
    }

    void folder(const QString& path) {
        const QDir dir(path);
        // QDir lists an unreadable folder as an empty one: ask first, or letters would be left out unsaid.
        const QFileInfo info(path);
        if (!info.isReadable() || !info.isExecutable()) {
            found.faults.push_back({path, {Code::Unreadable, path}});
            return;
        }
        QFileInfoList entries =
            dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
        std::ranges::sort(entries, {}, &QFileInfo::fileName);
        for (const QFileInfo& entry : entries) {
            if (entry.isDir()) {
                if (!entry.isSymLink())
                    folder(entry.filePath());
            } else if (entry.suffix().compare("pdf"_L1, Qt::CaseInsensitive) == 0) {
                file(entry.filePath());
            }
        }
    }

    QSet<QString> m_seen;
};

QString stemOf(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    return name.endsWith(".pdf"_L1, Qt::CaseInsensitive) && name.size() > 4 ? name.chopped(4) : name;
}

} // namespace

FoundFiles findPdfs(const QStringList& paths) {
    Search search;
    for (const QString& path : paths)
        search.take(path);
    return search.found;
}

QStringList jsonNames(const QStringList& files) {
    QSet<QString> taken;
    QStringList names(files.size());
    // First everyone who can have the plain name, so that "x-2.pdf" keeps x-2.json whatever else is there.
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString plain = stemOf(files.at(i)) + u".json"_s;
        if (!taken.contains(plain)) {
            taken.insert(plain);
            names[i] = plain;
        }
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        for (int n = 2; names.at(i).isEmpty(); ++n) {
            const QString name = stemOf(files.at(i)) + u'-' + QString::number(n) + u".json"_s;
            if (!taken.contains(name)) {
                taken.insert(name);
                names[i] = name;
            }
        }
    }
    return names;
}

} // namespace lectern::app
