// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.h"

#include "app/paths.h"

namespace lectern::app {

Intake::Intake(std::shared_ptr<base::Worker> worker, ReadPdf read, QObject* parent)
    : QObject(parent)
    , m_worker(std::move(worker))
    , m_read(std::move(read)) {}

void Intake::add(const QStringList& paths) {
    const FoundFiles found = findPdfs(paths);
    for (const auto& fault : found.faults)
        Q_EMIT failed(fault.path, fault.error);
    for (const QString& folder : found.emptyFolders)
        Q_EMIT foundNothing(folder);
    for (const QString& file : found.files)
        m_queue.append({file, {}});
    m_all += static_cast<int>(found.files.size());
    next();
}

void Intake::addLocked(const QString& path, const QByteArray& password) {
    m_queue.append({path, password});
    ++m_all;
    next();
}

void Intake::next() {
    if (m_reading)
        return;
    if (m_queue.isEmpty()) {
        m_done = m_all = 0;
        Q_EMIT progress(0, 0);
        return;
    }
    m_reading = true;
    Q_EMIT progress(m_done, m_all);
    const Item item = m_queue.takeFirst();
    m_worker->run(
        this, [read = m_read, item] { return read(item.path, item.password); },
        [this, path = item.path](const base::Result<ReadResult>& result) {
            m_reading = false;
            ++m_done;
            if (result)
                Q_EMIT read(path, *result);
            else
                Q_EMIT failed(path, result.error());
            next();
        });
}

} // namespace lectern::app
