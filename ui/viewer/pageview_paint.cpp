// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pageview.h"

#include "ui/viewer/darkpage.h"
#include "ui/viewer/litpainter.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/searchsession.h"
#include "ui/viewer/sentences.h"
#include "ui/viewer/tilegrid.h"
#include "ui/viewer/wordlabels.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>

namespace lectern::viewer {

void PageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QRect exposed = event->rect();
    QColor desk = palette().color(QPalette::Window);
    desk = desk.lightness() < 128 ? desk.darker(130) : desk.darker(125);
    painter.fillRect(exposed, desk);
    if (!pageCount()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         m_placeholder);
    }
    const QRect content = exposed.translated(scrollOffset());
    const auto range = m_layout.pagesIn(content.top(), content.bottom() + 1);
    for (int page = range.first; page <= range.last; ++page) {
        paintPage(painter, page, exposed);
    }
    paintSelection(painter);
    if (m_wordLabels) {
        paintWordLabels(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void PageView::paintPage(QPainter& painter, int page, const QRect& exposed) {
    const QRect target = m_layout.pageRect(page).translated(-scrollOffset());
    painter.setPen(QColor(0, 0, 0, 90));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(target.adjusted(-1, -1, 0, 0));
    paintImage(painter, page, target, exposed & target);
    paintLayers(painter, page);
}

void PageView::paintImage(QPainter& painter, int page, const QRect& target, const QRect& exposed) {
    const double ratio = devicePixelRatioF();
    const int turns = m_spec.quarterTurns;
    const QSize pixels = m_layout.devicePixels(page, ratio);
    // On whole device pixels, else a fractional scale blurs every letter.
    const QPointF origin(std::round(target.x() * ratio) / ratio, std::round(target.y() * ratio) / ratio);
    const auto paintExact = [&](const QImage& image, QPoint at) {
        QImage sharp = image; // shares the pixels
        sharp.setDevicePixelRatio(ratio);
        painter.drawImage(origin + QPointF(at) / ratio, sharp);
    };
    if (const QImage* exact = m_images->exact({page, pixels, turns, {}})) {
        paintExact(*exact, {});
        return;
    }
    painter.save();
    painter.setClipRect(exposed);
    const PageCache::Nearest near = m_images->nearest(page, turns, pixels.width());
    if (near.image) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
        painter.drawImage(QRectF(target), *near.image);
        if (near.dark != isDark()) {
            // The other shade is on its way; a plain inversion until then, and no flash of white.
            painter.setCompositionMode(QPainter::CompositionMode_Difference);
            painter.fillRect(target, Qt::white);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        }
    } else {
        painter.fillRect(target, paperColor(isDark()));
    }
    if (needsTiles(pixels)) {
        const QRect seen = exposed.translated(-target.topLeft());
        const QRect seenPixels(
            QPoint(int(seen.left() * ratio), int(seen.top() * ratio)),
            QSize(int(std::ceil(seen.width() * ratio)) + 1, int(std::ceil(seen.height() * ratio)) + 1));
        for (const PageImageRequest& tile : tilesFor(page, pixels, turns, seenPixels)) {
            if (const QImage* image = m_images->exact(tile)) {
                paintExact(*image, tile.clip.topLeft());
            }
        }
    }
    if (!near.image && m_images->failure(page)) {
        paintFailure(painter, page, target);
    }
    painter.restore();
}

void PageView::paintFailure(QPainter& painter, int page, const QRect& target) {
    painter.setPen(isDark() ? QColor(200, 200, 200) : QColor(60, 60, 60));
    const QRect room = (target & viewport()->rect()).adjusted(24, 24, -24, -24);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap,
                     pageFailedSentence(page, m_images->failure(page)->code));
}

void PageView::litRects(int page, std::vector<std::pair<const LitPlace*, QRectF>>& out) const {
    const auto it = m_litByPage.find(page);
    if (it == m_litByPage.end()) {
        return;
    }
    for (const auto& [place, part] : it->second) {
        const LitPlace& lit = m_lit[place];
        if (m_layers || m_current == lit.field) {
            out.emplace_back(&lit, toViewport(lit.places[part]));
        }
    }
}

void PageView::paintLayers(QPainter& painter, int page) {
    std::vector<std::pair<const LitPlace*, QRectF>> rects;
    litRects(page, rects);
    const auto paint = [&](bool current) {
        for (const auto& [lit, rect] : rects) {
            if ((m_current == lit->field) == current) {
                paintLit(
                    painter, rect,
                    {surenessOf(lit->confidence), current, m_hovered == lit->field, lit->finding, isDark()});
            }
        }
    };
    paint(false);
    paint(true); // over the others
    for (const SearchHit& hit : m_search->hitsOn(page)) {
        for (const letter::Place& place : hit.places) {
            paintHit(painter, toViewport(place), &hit == m_search->current(), isDark());
        }
    }
    if (m_layers) {
        for (const FindingMark& mark : m_marks) {
            if (!mark.places.empty() && mark.places.front().page == page) {
                paintFindingMark(painter, findingMarkRect(mark).translated(-scrollOffset()), mark.severity,
                                 isDark());
            }
        }
    }
}

void PageView::paintSelection(QPainter& painter) {
    const Selection& selection = m_wordLabels ? m_wordLabels->selection() : m_selection;
    if (selection.isEmpty()) {
        return;
    }
    QColor colour = palette().color(QPalette::Active, QPalette::Highlight);
    colour.setAlpha(hasFocus() ? 100 : 70);
    for (const letter::Place& place : placesOf(selection, lookup())) {
        painter.fillRect(toViewport(place), colour);
    }
    if (selection.box) {
        painter.setPen(QPen(colour.darker(150), 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(toViewport(*selection.box));
    }
}

void PageView::paintWordLabels(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    QFont labelFont = font();
    labelFont.setPixelSize(11);
    labelFont.setBold(true);
    painter.setFont(labelFont);
    const QString& typed = m_wordLabels->typed();
    QRectF before;
    for (const WordLabels::Target& target : m_wordLabels->targets()) {
        if (!target.label.startsWith(typed)) {
            continue;
        }
        // Above the word, so that it can still be read; below it where the label of a short word before
        // stands in the way.
        const QRectF word = toViewport({target.page, target.box});
        QRectF box({word.left() - 1, word.top() - 9}, keyLabelSize(labelFont, target.label));
        if (box.intersects(before)) {
            box.moveTop(word.bottom() - 5);
        }
        paintKeyLabel(painter, box, target.label, typed.size());
        before = box;
    }
}

} // namespace lectern::viewer
