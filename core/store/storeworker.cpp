// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeworker.h"

#include <QSemaphore>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::fail;
using base::Result;

StoreWorker::StoreWorker()
    : m_seat(std::make_shared<Seat>())
    , m_worker(u"store"_s) {}

StoreWorker::~StoreWorker() {
    // A connection is closed on the thread that opened it. What was asked before is done first: a save among
    // it is not lost.
    QSemaphore closed;
    m_worker.post([this, &closed] {
        m_seat->store.reset();
        closed.release();
    });
    closed.acquire();
}

void StoreWorker::open(const QString& path, const OpenOptions& options, QObject* context, Done<Opened> done) {
    m_worker.run(
        context,
        [seat = m_seat, path, options]() -> Result<Opened> {
            seat->store.reset();
            auto opened = Store::open(path, options);
            if (!opened)
                return fail(std::move(opened).error());
            seat->store = std::move(*opened);
            return Opened{seat->store->path(), seat->store->migratedFrom(),
                          seat->store->copyBeforeMigration(), seat->store->wasChecked()};
        },
        std::move(done));
}

void StoreWorker::close() {
    m_worker.post([seat = m_seat] { seat->store.reset(); });
}

void StoreWorker::save(const SaveRequest& request, QObject* context, Done<Saved> done) {
    ask(
        context, [request](Store& store) { return store.save(request); }, std::move(done));
}

void StoreWorker::load(qint64 id, QObject* context, Done<letter::CaseFile> done) {
    ask(
        context, [id](Store& store) { return store.load(id); }, std::move(done));
}

void StoreWorker::list(QObject* context, Done<std::vector<letter::CaseRow>> done) {
    ask(
        context, [](Store& store) { return store.list(); }, std::move(done));
}

void StoreWorker::documentPath(const QString& sha256, QObject* context, Done<QString> done) {
    ask(
        context, [sha256](Store& store) { return store.documentPath(sha256); }, std::move(done));
}

void StoreWorker::saveDraft(const letter::CaseFile& file, QObject* context, Done<void> done) {
    ask(
        context, [file](Store& store) { return store.saveDraft(file); }, std::move(done));
}

void StoreWorker::drafts(QObject* context, Done<std::vector<Draft>> done) {
    ask(
        context, [](Store& store) { return store.drafts(); }, std::move(done));
}

void StoreWorker::discardDraft(const QString& place, QObject* context, Done<void> done) {
    ask(
        context, [place](Store& store) { return store.discardDraft(place); }, std::move(done));
}

void StoreWorker::history(qint64 id, QObject* context, Done<std::vector<ChangeEntry>> done) {
    ask(
        context, [id](Store& store) { return store.history(id); }, std::move(done));
}

} // namespace lectern::store
