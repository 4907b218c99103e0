// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/localreader.h"

#include "core/pdf/document.h"

#include <QElapsedTimer>
#include <QPointer>

#include <atomic>
#include <optional>

namespace lectern::pdf {

using base::Code;
using base::fail;
using base::Result;

/// What the worker holds for one open(). Its content is touched on the worker alone, and emptied there before
/// the last owner lets go, so that no document dies on another thread while Poppler works.
struct LocalReader::Session {
    std::optional<Document> document;
};

struct LocalReader::Request {
    std::atomic<bool> stop = false; // read on the worker
    QPointer<QObject> context;      // read at home
};

LocalReader::LocalReader(std::shared_ptr<base::Worker> worker, QObject* parent)
    : Reader(parent)
    , m_worker(std::move(worker)) {}

LocalReader::~LocalReader() {
    close();
}

std::shared_ptr<LocalReader::Request> LocalReader::enlist(Ticket ticket, QObject* context) {
    // Nobody is told of a request whose context is gone, so this is where it leaves the list.
    std::erase_if(m_requests, [](const auto& entry) {
        const bool orphan = entry.second->context.isNull();
        if (orphan)
            entry.second->stop = true;
        return orphan;
    });
    auto request = std::make_shared<Request>();
    request->context = context;
    return m_requests[ticket] = request;
}

// Runs at home. A ticket that is no longer on the list was cancelled; a request that was stopped but is on it
// belongs to a document that was dropped meanwhile.
template <class T>
auto LocalReader::answer(Ticket ticket, Handler<T> done) {
    return [self = QPointer<LocalReader>(this), ticket, done = std::move(done)](Result<T> result) {
        if (self.isNull())
            return;
        const auto found = self->m_requests.find(ticket);
        if (found == self->m_requests.end())
            return;
        const bool stopped = found->second->stop;
        self->m_requests.erase(found);
        if (stopped)
            result = fail(Code::Aborted);
        done(std::move(result));
    };
}

void LocalReader::open(const OpenRequest& request, QObject* context, Handler<DocumentInfo> done) {
    close();
    m_session = std::make_shared<Session>();
    const Ticket ticket = ++m_lastTicket;
    QObject* const guard = context ? context : this;
    m_worker->run(
        guard,
        [session = m_session, request, entry = enlist(ticket, guard)]() -> Result<DocumentInfo> {
            if (entry->stop)
                return fail(Code::Aborted);
            auto document = Document::open(request);
            if (!document)
                return fail(document.error());
            session->document = std::move(*document);
            return session->document->info();
        },
        answer<DocumentInfo>(ticket, std::move(done)));
}

void LocalReader::close() {
    for (const auto& [ticket, request] : m_requests)
        request->stop = true;
    if (m_session)
        m_worker->post([session = std::move(m_session)] { session->document.reset(); });
    m_session.reset();
}

template <class T, class Job>
Ticket LocalReader::ask(QObject* context, Handler<T> done, Job job) {
    const Ticket ticket = ++m_lastTicket;
    QObject* const guard = context ? context : this;
    m_worker->run(
        guard,
        [session = m_session, limit = m_pageLimitMs, entry = enlist(ticket, guard),
         job = std::move(job)]() -> Result<T> {
            if (entry->stop)
                return fail(Code::Aborted);
            if (!session || !session->document)
                return fail(Code::PageFailed);
            QElapsedTimer clock;
            clock.start();
            Result<T> result =
                job(*session->document, [&] { return entry->stop || clock.hasExpired(limit); });
            if (!result && result.error().code == Code::Aborted && !entry->stop)
                return fail(Code::TimedOut, session->document->info().path);
            return result;
        },
        answer<T>(ticket, std::move(done)));
    return ticket;
}

Ticket LocalReader::text(int page, QObject* context, Handler<letter::PageText> done) {
    return ask<letter::PageText>(
        context, std::move(done),
        [page](const Document& document, const AbortCheck& abort) { return document.text(page, abort); });
}

Ticket LocalReader::render(const RenderRequest& request, QObject* context, Handler<RenderReply> done) {
    return ask<RenderReply>(context, std::move(done),
                            [request](const Document& document, const AbortCheck& abort) {
                                return document.render(request, abort).map([](QImage image) {
                                    return RenderReply{std::move(image)};
                                });
                            });
}

void LocalReader::cancel(Ticket ticket) {
    const auto found = m_requests.find(ticket);
    if (found == m_requests.end())
        return;
    found->second->stop = true;
    m_requests.erase(found);
}

} // namespace lectern::pdf
