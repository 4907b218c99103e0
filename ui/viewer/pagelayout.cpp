// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pagelayout.h"

#include <algorithm>
#include <cmath>

namespace lectern::viewer {

namespace {

// A damaged file may claim a page of 0 or of a billion points; either would make the sheet useless.
double sane(double points) {
    return std::isfinite(points) ? std::clamp(points, 9.0, 14400.0) : 612.0;
}

} // namespace

QRectF turned(const letter::Rect& r, int quarterTurns) {
    switch (quarterTurns & 3) {
    case 1:
        return QRectF(QPointF(1 - r.bottom, r.left), QPointF(1 - r.top, r.right));
    case 2:
        return QRectF(QPointF(1 - r.right, 1 - r.bottom), QPointF(1 - r.left, 1 - r.top));
    case 3:
        return QRectF(QPointF(r.top, 1 - r.right), QPointF(r.bottom, 1 - r.left));
    default:
        return QRectF(QPointF(r.left, r.top), QPointF(r.right, r.bottom));
    }
}

QPointF unturned(QPointF p, int quarterTurns) {
    switch (quarterTurns & 3) {
    case 1:
        return {p.y(), 1 - p.x()};
    case 2:
        return {1 - p.x(), 1 - p.y()};
    case 3:
        return {1 - p.y(), p.x()};
    default:
        return p;
    }
}

letter::Rect unturned(const QRectF& r, int quarterTurns) {
    const QPointF a = unturned(r.topLeft(), quarterTurns);
    const QPointF b = unturned(r.bottomRight(), quarterTurns);
    return {std::min(a.x(), b.x()), std::min(a.y(), b.y()), std::max(a.x(), b.x()), std::max(a.y(), b.y())};
}

PageLayout::PageLayout(std::vector<QSizeF> sizesPt, const LayoutSpec& spec)
    : m_sizes(std::move(sizesPt))
    , m_spec(spec) {
    const double pxPerPt = spec.dpi / 72.0;
    const double roomWide = std::max(1, spec.viewport.width() - 2 * margin);
    const double roomHigh = std::max(1, spec.viewport.height() - 2 * margin);
    m_rects.reserve(m_sizes.size());
    m_zooms.reserve(m_sizes.size());
    int widest = 0;
    int top = margin;
    for (QSizeF& size : m_sizes) {
        size = QSizeF(sane(size.width()), sane(size.height()));
        const QSizeF shown = (spec.quarterTurns & 1) ? size.transposed() : size;
        double zoom = spec.zoom;
        if (spec.mode == ZoomMode::FitWidth) {
            zoom = roomWide / (shown.width() * pxPerPt);
        } else if (spec.mode == ZoomMode::FitPage) {
            zoom = std::min(roomWide / (shown.width() * pxPerPt), roomHigh / (shown.height() * pxPerPt));
        }
        zoom = std::clamp(zoom, minZoom, maxZoom);
        const int width = std::max(1, int(std::lround(shown.width() * pxPerPt * zoom)));
        const int height = std::max(1, int(std::lround(shown.height() * pxPerPt * zoom)));
        m_zooms.push_back(zoom);
        m_rects.emplace_back(0, top, width, height);
        widest = std::max(widest, width);
        top += height + gap;
    }
    m_content = m_rects.empty() ? QSize() : QSize(widest + 2 * margin, top - gap + margin);
    const int sheet = std::max(m_content.width(), spec.viewport.width());
    for (QRect& rect : m_rects) {
        rect.moveLeft((sheet - rect.width()) / 2);
    }
}

QRect PageLayout::pageRect(int page) const {
    return page >= 1 && page <= pageCount() ? m_rects[size_t(page - 1)] : QRect();
}

double PageLayout::zoomOf(int page) const {
    return page >= 1 && page <= pageCount() ? m_zooms[size_t(page - 1)] : m_spec.zoom;
}

int PageLayout::pageAt(int y) const {
    const auto it = std::partition_point(m_rects.begin(), m_rects.end(),
                                         [y](const QRect& r) { return r.top() + r.height() <= y; });
    return it == m_rects.end() ? pageCount() : int(it - m_rects.begin()) + 1;
}

PageLayout::Range PageLayout::pagesIn(int top, int bottom) const {
    const auto first = std::partition_point(m_rects.begin(), m_rects.end(),
                                            [top](const QRect& r) { return r.top() + r.height() <= top; });
    const auto last =
        std::partition_point(first, m_rects.end(), [bottom](const QRect& r) { return r.top() < bottom; });
    return {int(first - m_rects.begin()) + 1, int(last - m_rects.begin())};
}

int PageLayout::mainPage(int top, int height) const {
    const Range range = pagesIn(top, top + height);
    int best = range.first <= range.last ? range.first : pageAt(top);
    double most = -1;
    for (int page = range.first; page <= range.last; ++page) {
        const QRect r = pageRect(page);
        const int shown = std::min(top + height, r.top() + r.height()) - std::max(top, r.top());
        // A small page wholly shown beats a strip of a large one, else the last short page of a letter could
        // never be current. Ties go to the upper page.
        const double share = std::max(double(shown) / r.height(), double(shown) / std::max(1, height));
        if (share > most + 1e-9) {
            most = share;
            best = page;
        }
    }
    return best;
}

QRectF PageLayout::toContent(const letter::Place& place) const {
    const QRectF page = pageRect(place.page);
    const QRectF part = turned(place.rect, m_spec.quarterTurns);
    return {page.x() + part.x() * page.width(), page.y() + part.y() * page.height(),
            part.width() * page.width(), part.height() * page.height()};
}

PageLayout::Spot PageLayout::spotAt(QPointF content) const {
    const Spot near = nearestSpot(content);
    return near.page && QRectF(pageRect(near.page)).contains(content) ? near : Spot{};
}

PageLayout::Spot PageLayout::nearestSpot(QPointF content) const {
    int page = pageAt(int(std::floor(content.y())));
    if (!page) {
        return {};
    }
    QRectF r = pageRect(page);
    if (page > 1 && content.y() < r.top() - gap / 2.0) { // the upper half of a gap belongs to the page above
        r = pageRect(--page);
    }
    const QPointF part((std::clamp(content.x(), r.left(), r.right()) - r.left()) / r.width(),
                       (std::clamp(content.y(), r.top(), r.bottom()) - r.top()) / r.height());
    const QPointF printed = unturned(part, m_spec.quarterTurns);
    return {page, printed.x(), printed.y()};
}

QSize PageLayout::devicePixels(int page, double devicePixelRatio) const {
    const QRect r = pageRect(page);
    return {std::max(1, int(std::lround(r.width() * devicePixelRatio))),
            std::max(1, int(std::lround(r.height() * devicePixelRatio)))};
}

} // namespace lectern::viewer
