// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QDebug>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace lectern::tests {

/// A store in a folder of its own that goes with it.
class TempStore {
public:
    QString path(const QString& name = QStringLiteral("a.store")) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    /// Opens it, and makes it the first time; says why when it cannot.
    std::unique_ptr<store::Store> open(const QString& who = QStringLiteral("ann")) const {
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        options.who = who;
        auto opened = store::Store::open(path(), options);
        if (!opened)
            qWarning() << base::name(opened.error().code) << opened.error().detail;
        return opened ? std::move(*opened) : nullptr;
    }

    /// Runs SQL on the file as any other program would: unhardened, no version, no trail.
    bool outside(const QByteArray& sql) const {
        sqlite3* db = nullptr;
        const bool opened = sqlite3_open(QFile::encodeName(path()).constData(), &db) == SQLITE_OK;
        char* message = nullptr;
        const bool done =
            opened && sqlite3_exec(db, sql.constData(), nullptr, nullptr, &message) == SQLITE_OK;
        if (!done)
            qWarning() << message;
        sqlite3_free(message);
        sqlite3_close(db);
        return done;
    }

private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace lectern::tests
