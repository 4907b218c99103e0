// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker.h"
#include "core/pdf/reader.h"

#include <memory>
#include <unordered_map>

namespace lectern::pdf {

/// A Reader in this process. All LocalReaders of a program must share one worker: Poppler is not safe from
/// two threads, not even for two documents. Lives on the thread that made the worker.
///
/// A second open() replaces the document; what was asked of the old one ends as Aborted, as after close().
/// Requests made while an open() is under way wait for it. Without a document they are PageFailed. Text and
/// images that take longer than the limit are TimedOut, as far as Poppler can be stopped (reliability.md
/// 0.2).
class LocalReader final : public Reader {
    Q_OBJECT

public:
    explicit LocalReader(std::shared_ptr<base::Worker> worker, QObject* parent = nullptr);
    ~LocalReader() override;

    void open(const OpenRequest& request, QObject* context, Handler<DocumentInfo> done) override;
    void close() override;
    Ticket text(int page, QObject* context, Handler<letter::PageText> done) override;
    Ticket render(const RenderRequest& request, QObject* context, Handler<RenderReply> done) override;
    void cancel(Ticket ticket) override;

    /// Wall clock for one text or image, in ms.
    void setPageTimeLimit(int ms) { m_pageLimitMs = ms; }

private:
    struct Session;
    struct Request;

    /// Sends `job(Document&, abort)` to the worker and its answer to `done`.
    template <class T, class Job>
    Ticket ask(QObject* context, Handler<T> done, Job job);
    template <class T>
    auto answer(Ticket ticket, Handler<T> done);
    std::shared_ptr<Request> enlist(Ticket ticket, QObject* context);

    std::shared_ptr<base::Worker> m_worker;
    std::shared_ptr<Session> m_session; // of the document open or being opened; null = none
    std::unordered_map<Ticket, std::shared_ptr<Request>> m_requests;
    Ticket m_lastTicket = 0;
    int m_pageLimitMs = 10'000;
};

} // namespace lectern::pdf
