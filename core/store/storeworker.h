// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker.h"
#include "core/store/store.h"

#include <functional>
#include <memory>
#include <type_traits>

namespace lectern::store {

/// A store on a thread of its own, values in and values out: what `app` fills ui's seams with. Calls are done
/// in the order in which they were made; each `done` comes at home (base::Worker's rule), and not at all once
/// its `context` is gone. Before open() has succeeded every answer is StoreMissing.
class StoreWorker {
public:
    template <class T>
    using Done = std::function<void(base::Result<T>)>;

    /// What the window wants to know of an opened store.
    struct Opened {
        QString path;
        int migratedFrom = 0;
        QString copyBeforeMigration;
        bool wasChecked = false;
    };

    StoreWorker();
    /// Waits until everything that was asked is done (nobody is told any more) and the store is closed.
    ~StoreWorker();

    /// Opens (another) store; the one before is closed first, even when this fails.
    void open(const QString& path, const OpenOptions& options, QObject* context, Done<Opened> done);
    void close();

    void save(const SaveRequest& request, QObject* context, Done<Saved> done);
    void load(qint64 id, QObject* context, Done<letter::CaseFile> done);
    void list(QObject* context, Done<std::vector<letter::CaseRow>> done);
    void documentPath(const QString& sha256, QObject* context, Done<QString> done);
    void saveDraft(const letter::CaseFile& file, QObject* context, Done<void> done);
    void drafts(QObject* context, Done<std::vector<Draft>> done);
    void discardDraft(const QString& place, QObject* context, Done<void> done);
    void history(qint64 id, QObject* context, Done<std::vector<ChangeEntry>> done);

    /// Anything else: `job(Store&)` returns a base::Result and runs on the store's thread.
    template <class Job, class Answer>
    void ask(QObject* context, Job job, Answer done) {
        using R = std::invoke_result_t<Job, Store&>;
        m_worker.run(
            context,
            [seat = m_seat, job = std::move(job)]() mutable -> R {
                if (seat->store == nullptr)
                    return base::fail(base::Code::StoreMissing);
                return job(*seat->store);
            },
            std::move(done));
    }

private:
    struct Seat {
        std::unique_ptr<Store> store; // only touched on the worker's thread
    };
    std::shared_ptr<Seat> m_seat;
    base::Worker m_worker; // last: its thread is joined before the seat goes
};

} // namespace lectern::store
