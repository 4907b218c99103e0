// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/place.h"
#include "ui/viewer/viewstate.h"

#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QSize>
#include <QSizeF>

#include <vector>

namespace lectern::viewer {

/// A rectangle or point of the printed page, in fractions, seen after `quarterTurns` clockwise, and back.
QRectF turned(const letter::Rect& rect, int quarterTurns);
letter::Rect unturned(const QRectF& rect, int quarterTurns);
QPointF unturned(QPointF point, int quarterTurns);

struct LayoutSpec {
    ZoomMode mode = ZoomMode::FitWidth;
    double zoom = 1; ///< 1 = printed size; counts only in ZoomMode::Custom
    double dpi = 96; ///< of the screen, logical: a point is dpi/72 pixels at zoom 1
    QSize viewport;  ///< pixels
    int quarterTurns = 0;

    friend bool operator==(const LayoutSpec&, const LayoutSpec&) = default;
};

/// Where each page lies in one long sheet, all in logical pixels. A value without widgets: made anew when the
/// window or the zoom changes (O(pages)), asked at each paint and mouse move (O(log pages)).
///
/// In the fit modes each page is fitted for itself, so that one wide exhibit in a packet does not make the
/// letter's pages small.
class PageLayout {
public:
    static constexpr int margin = 10; ///< left and right of the widest page, above the first, below the last
    static constexpr int gap = 10;    ///< between two pages
    static constexpr double minZoom = 0.1;
    static constexpr double maxZoom = 8;

    PageLayout() = default;
    /// Sizes in points, as printed. Sizes beyond a page's limits in PDF (14,400 pt) are cut to them.
    PageLayout(std::vector<QSizeF> sizesPt, const LayoutSpec& spec);

    int pageCount() const { return int(m_rects.size()); }
    const LayoutSpec& spec() const { return m_spec; }
    QSize contentSize() const { return m_content; }

    /// Of a page from 1; an empty rectangle if there is no such page.
    QRect pageRect(int page) const;
    double zoomOf(int page) const;

    /// The page that holds this height, or in a gap the next one below; 0 only when there are no pages.
    int pageAt(int y) const;
    /// First and last page that touch top..bottom; {1, 0} when none does.
    struct Range {
        int first = 1;
        int last = 0;
    };
    Range pagesIn(int top, int bottom) const;
    /// The page that fills most of the window, which a reader would call the current one.
    int mainPage(int top, int height) const;

    QRectF toContent(const letter::Place& place) const;
    /// What lies at a point of the sheet: page 0 when beside the pages; `x`, `y` fractions as printed.
    struct Spot {
        int page = 0;
        double x = 0;
        double y = 0;
    };
    Spot spotAt(QPointF content) const;
    /// The same for the nearest page, with fractions held to 0..1: for a drag that leaves the page.
    Spot nearestSpot(QPointF content) const;

    /// Size in device pixels of the image that shows a page sharply.
    QSize devicePixels(int page, double devicePixelRatio) const;

private:
    std::vector<QSizeF> m_sizes;
    std::vector<QRect> m_rects; // tops rise strictly: binary search
    std::vector<double> m_zooms;
    LayoutSpec m_spec;
    QSize m_content;
};

} // namespace lectern::viewer
