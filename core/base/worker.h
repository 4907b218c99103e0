// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

namespace lectern::base {

/// One thread that runs jobs one after the other, in the order given: values in, values out, no mutex of
/// ours. Poppler gets one such worker for the whole program, the store another.
///
/// Thread rule: `run` and `post` may be called from any thread; every `done` runs on the thread that made the
/// worker (its home, the GUI thread in the program), where `context` must live too. The destructor lets the
/// running job end, drops the others, and joins; nothing is delivered after it.
class Worker {
public:
    explicit Worker(const QString& threadName);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Runs `job` on the worker's thread, then `done(result)` at home. If `context` is gone by then, `done`
    /// is not called. Jobs and results are copied as std::function does: capture by value or shared pointer.
    template <class Job, class Done>
    void run(QObject* context, Job job, Done done) {
        using R = std::invoke_result_t<Job>;
        post([this, guard = QPointer<QObject>(context), job = std::move(job),
              done = std::move(done)]() mutable {
            if constexpr (std::is_void_v<R>) {
                job();
                deliver(guard, [done = std::move(done)]() mutable { done(); });
            } else {
                auto result = std::make_shared<R>(job());
                deliver(guard, [done = std::move(done), result]() mutable { done(std::move(*result)); });
            }
        });
    }

    /// Runs `job` on the worker's thread, with nobody told.
    void post(std::function<void()> job);

    /// True on the worker's own thread.
    bool isCurrent() const;

private:
    void deliver(const QPointer<QObject>& guard, std::function<void()> call);

    QObject m_home; // lives where the worker was made; results are posted to it
    QThread m_thread;
    std::unique_ptr<QObject> m_seat; // lives on m_thread; jobs are posted to it
};

} // namespace lectern::base
