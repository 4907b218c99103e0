// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/extractcommand.h"
#include "core/base/worker.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>

namespace lectern::app {

/// Reads PDFs one after the other on the PDF worker's thread: Poppler is not safe from two threads, so this
/// is the very worker that the window's reader draws pages with, and drawing gets its turn between two files.
class Intake : public QObject {
    Q_OBJECT

public:
    Intake(std::shared_ptr<base::Worker> worker, ReadPdf read, QObject* parent = nullptr);

    /// Files and folders, like the command line's. What cannot be found is told at once through failed().
    void add(const QStringList& paths);
    /// The same file again, with a password.
    void addLocked(const QString& path, const QByteArray& password);

    bool isIdle() const { return m_queue.isEmpty() && !m_reading; }

Q_SIGNALS:
    void read(const QString& path, const lectern::app::ReadResult& result);
    void failed(const QString& path, const lectern::base::Error& error);
    void foundNothing(const QString& folder);
    /// `done` of `all` are read; both 0 when there is nothing left to do.
    void progress(int done, int all);

private:
    struct Item {
        QString path;
        QByteArray password;
    };
    void next();

    std::shared_ptr<base::Worker> m_worker;
    ReadPdf m_read;
    QList<Item> m_queue;
    bool m_reading = false;
    int m_done = 0;
    int m_all = 0;
};

} // namespace lectern::app
