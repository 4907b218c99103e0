// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/renderqueue.h"

#include <algorithm>

namespace lectern::viewer {

RenderQueue::RenderQueue(RenderPage render, CancelRender cancel, Done done)
    : m_render(std::move(render))
    , m_cancel(std::move(cancel))
    , m_done(std::move(done))
    , m_self(std::make_shared<RenderQueue*>(this)) {}

RenderQueue::~RenderQueue() {
    *m_self = nullptr;
    giveUp();
}

void RenderQueue::want(Lane lane, std::vector<PageImageRequest> requests) {
    m_wanted[size_t(lane)] = std::move(requests);
    if (m_running) {
        size_t stillIn = m_wanted.size();
        for (size_t i = m_wanted.size(); i-- > 0;) {
            if (std::find(m_wanted[i].begin(), m_wanted[i].end(), *m_running) != m_wanted[i].end()) {
                stillIn = i;
            }
        }
        if (stillIn == m_wanted.size() || (stillIn > 0 && !m_wanted[0].empty())) {
            giveUp();
        } else {
            m_runningLane = stillIn;
        }
    }
    start();
}

void RenderQueue::clear() {
    for (auto& lane : m_wanted) {
        lane.clear();
    }
    giveUp();
}

size_t RenderQueue::waiting() const {
    size_t count = 0;
    for (const auto& lane : m_wanted) {
        count += lane.size();
    }
    return count - (m_running ? 1 : 0);
}

std::optional<RenderQueue::Pick> RenderQueue::next() const {
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        if (!m_wanted[i].empty()) {
            return Pick{i, m_wanted[i].front()};
        }
    }
    return {};
}

void RenderQueue::start() {
    // A loop and no recursion: a seam may answer before it returns.
    if (m_starting) {
        return;
    }
    m_starting = true;
    while (!m_running) {
        const auto pick = next();
        if (!pick) {
            break;
        }
        m_running = pick->request;
        m_runningLane = pick->lane;
        const quint64 serial = ++m_serial;
        m_ticket = 0;
        const std::weak_ptr<RenderQueue*> weak = m_self;
        const Ticket ticket = m_render(pick->request, [weak, serial](base::Result<QImage> result) {
            const auto self = weak.lock();
            if (self && *self) {
                (*self)->answered(serial, std::move(result));
            }
        });
        if (m_running && m_serial == serial) {
            m_ticket = ticket;
        }
    }
    m_starting = false;
}

void RenderQueue::giveUp() {
    if (!m_running) {
        return;
    }
    m_running.reset();
    ++m_serial;
    if (m_cancel && m_ticket) {
        m_cancel(m_ticket);
    }
    m_ticket = 0;
}

void RenderQueue::answered(quint64 serial, base::Result<QImage> result) {
    if (!m_running || serial != m_serial) {
        return;
    }
    const PageImageRequest request = *m_running;
    m_running.reset();
    m_ticket = 0;
    for (auto& lane : m_wanted) {
        std::erase(lane, request);
    }
    const QSize size = request.clip.isEmpty() ? request.pixels : request.clip.size();
    if (result && result->size() != size) {
        // A page of a billion points makes Poppler answer with one pixel, and call it success.
        result = base::fail(base::Code::PageFailed);
    }
    // Next first, then the news: the reader works on while the GUI thread paints.
    start();
    m_done(request, std::move(result));
}

} // namespace lectern::viewer
