// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker.h"

#include <QMetaObject>

namespace lectern::base {

Worker::Worker(const QString& threadName)
    : m_seat(std::make_unique<QObject>()) {
    m_thread.setObjectName(threadName);
    m_seat->moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker() {
    m_thread.quit();
    m_thread.wait();
}

void Worker::post(std::function<void()> job) {
    QMetaObject::invokeMethod(m_seat.get(), std::move(job), Qt::QueuedConnection);
}

bool Worker::isCurrent() const {
    return QThread::currentThread() == &m_thread;
}

void Worker::deliver(const QPointer<QObject>& guard, std::function<void()> call) {
    // The guard is read at home, where the context lives: reading it here would race with its destruction.
    QMetaObject::invokeMethod(
        &m_home,
        [guard, call = std::move(call)] {
            if (!guard.isNull())
                call();
        },
        Qt::QueuedConnection);
}

} // namespace lectern::base
