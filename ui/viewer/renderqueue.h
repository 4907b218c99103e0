// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace lectern::viewer {

/// Which wants go first.
enum class Lane { Visible, Thumbnails, Ahead };

/// What is wanted, one rendering under way at a time. Each lane's list is replaced as a whole whenever the
/// view moves, so that what nobody wants any more is simply gone: dropped if it waits, cancelled if it runs.
/// A running job of a lower lane makes room for a visible page and has its turn later.
///
/// GUI thread. No widgets, no timers: it runs only when asked or answered.
class RenderQueue {
public:
    using Done = std::function<void(const PageImageRequest&, base::Result<QImage>)>;

    RenderQueue(RenderPage render, CancelRender cancel, Done done);
    ~RenderQueue();
    RenderQueue(const RenderQueue&) = delete;
    RenderQueue& operator=(const RenderQueue&) = delete;

    /// All that this lane wants from now on, most wanted first.
    void want(Lane lane, std::vector<PageImageRequest> requests);
    void clear();

    const std::optional<PageImageRequest>& running() const { return m_running; }
    size_t waiting() const;

private:
    struct Pick {
        size_t lane;
        PageImageRequest request;
    };
    std::optional<Pick> next() const;
    void start();
    void giveUp();
    void answered(quint64 serial, base::Result<QImage> result);

    RenderPage m_render;
    CancelRender m_cancel;
    Done m_done;
    std::array<std::vector<PageImageRequest>, 3> m_wanted;
    std::optional<PageImageRequest> m_running;
    size_t m_runningLane = 0;
    Ticket m_ticket = 0;
    quint64 m_serial = 0; // of the running job; an answer with another number is late
    bool m_starting = false;
    std::shared_ptr<RenderQueue*> m_self; // emptied on death: seams may answer later
};

} // namespace lectern::viewer
