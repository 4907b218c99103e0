// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pageview.h"

#include "ui/viewer/litpainter.h"
#include "ui/viewer/pageaccessible.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/placemime.h"
#include "ui/viewer/searchsession.h"
#include "ui/viewer/sentences.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDrag>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace lectern::viewer {

PageTextLookup PageView::lookup() const {
    return [texts = m_texts.get()](int page) { return texts->text(page); };
}

PageLayout::Spot PageView::spotAt(QPointF inViewport) const {
    return m_layout.spotAt(inViewport + scrollOffset());
}

TextPosition PageView::positionAt(QPointF inViewport) const {
    const PageLayout::Spot spot = m_layout.nearestSpot(inViewport + scrollOffset());
    const letter::PageText* text = m_texts->text(spot.page);
    return text ? positionNear(*text, {spot.x, spot.y}) : TextPosition{};
}

// ---- selection

void PageView::setSelection(const Selection& selection) {
    if (m_selection == selection) {
        return;
    }
    m_selection = selection;
    viewport()->update();
    selectionChangedFor(this);
    Q_EMIT selectionChanged();
}

QString PageView::selectedText() const {
    return textOf(m_selection, lookup(), [this](const QString& word) {
        return m_texts->knowsWord(word, m_selection.box ? m_selection.box->page : m_selection.first().page);
    });
}

letter::Evidence PageView::selectedPlaces() const {
    return m_selection.isEmpty() ? letter::Evidence{} : placesOf(m_selection, lookup());
}

void PageView::clearSelection() {
    setSelection({});
}

void PageView::copySelection() const {
    const QString text = selectedText();
    if (!text.isEmpty()) {
        QApplication::clipboard()->setText(text);
    }
}

void PageView::offerSelection() {
    if (!m_selection.isEmpty()) {
        Q_EMIT selectionOffered(selectedText(), selectedPlaces());
    }
}

void PageView::selectFromDrag(QPointF at) {
    if (m_drag == Drag::Box) {
        const PageLayout::Spot from = m_layout.nearestSpot(m_pressPos);
        const QRectF page = m_layout.pageRect(from.page);
        const QPointF to = at + scrollOffset();
        // The box stays on the page that it was begun on.
        const QPointF held(std::clamp(to.x(), page.left(), page.right() - 0.01),
                           std::clamp(to.y(), page.top(), page.bottom() - 0.01));
        const PageLayout::Spot end = m_layout.nearestSpot(held);
        Selection box;
        box.box = letter::Place{from.page,
                                {std::min(from.x, end.x), std::min(from.y, end.y), std::max(from.x, end.x),
                                 std::max(from.y, end.y)}};
        setSelection(box);
        return;
    }
    const TextPosition head = positionAt(at);
    if (!head.isValid()) {
        return;
    }
    if (m_drag == Drag::Text) {
        setSelection(m_pressAt.isValid() ? Selection{m_pressAt, head, {}} : Selection{});
    } else if (const letter::PageText* text = m_texts->text(head.page)) {
        setSelection(spanning(m_pressSelection, m_drag == Drag::Words ? wholeWord(*text, head.word)
                                                                      : wholeLine(*text, head.word)));
    }
}

void PageView::beginTextDrag() {
    auto* drag = new QDrag(this);
    drag->setMimeData(placeMimeData(selectedText(), selectedPlaces()));
    drag->exec(Qt::CopyAction);
}

// ---- pointer

void PageView::mousePressEvent(QMouseEvent* event) {
    m_glide.stop();
    const QPointF at = event->position();
    endWordPick();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
        m_panFrom = event->globalPosition().toPoint();
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_pressPos = at + scrollOffset();
    m_pressAt = positionAt(at);
    const PageLayout::Spot spot = spotAt(at);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const letter::PageText* text = m_texts->text(spot.page);
    const bool third = now - m_doubleClickAt < QGuiApplication::styleHints()->mouseDoubleClickInterval() &&
                       (at - m_lastPointer).manhattanLength() < QApplication::startDragDistance();
    m_lastPointer = at;
    if (third && text && m_pressAt.isValid()) {
        m_doubleClickAt = 0;
        m_drag = Drag::Lines;
        m_pressSelection = wholeLine(*text, m_pressAt.word);
        setSelection(m_pressSelection);
        return;
    }
    const bool wordless = spot.page && m_texts->isSettled(spot.page) && (!text || text->words.empty());
    if (spot.page && (wordless || event->modifiers().testFlag(Qt::ControlModifier))) {
        m_drag = Drag::Box;
        clearSelection();
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier) && m_selection.anchor.isValid() && !m_selection.box) {
        m_pressAt = m_selection.anchor;
        m_drag = Drag::Text;
        selectFromDrag(at);
        return;
    }
    for (const letter::Place& place : selectedPlaces()) {
        if (toViewport(place).contains(at)) {
            m_drag = Drag::CarryWaiting;
            return;
        }
    }
    m_drag = Drag::Waiting;
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    m_lastPointer = at;
    switch (m_drag) {
    case Drag::None:
        hover(at, event->globalPosition().toPoint());
        return;
    case Drag::Pan: {
        const QPoint now = event->globalPosition().toPoint();
        scrollTo(scrollOffset() - (now - m_panFrom));
        m_panFrom = now;
        return;
    }
    case Drag::Waiting:
    case Drag::CarryWaiting:
        if ((at + scrollOffset() - m_pressPos).manhattanLength() < QApplication::startDragDistance()) {
            return;
        }
        if (m_drag == Drag::CarryWaiting) {
            m_drag = Drag::None;
            beginTextDrag();
            return;
        }
        m_drag = Drag::Text;
        break;
    default:
        break;
    }
    selectFromDrag(at);
    if (viewport()->rect().contains(at.toPoint())) {
        m_autoScroll.stop();
    } else if (!m_autoScroll.isActive()) {
        m_autoScroll.start();
    }
}

void PageView::autoScroll() {
    const QRect room = viewport()->rect();
    const auto beyond = [](double x, int low, int high) {
        return x < low ? x - low : x > high ? x - high : 0.0;
    };
    const QPointF by(beyond(m_lastPointer.x(), room.left(), room.right()),
                     beyond(m_lastPointer.y(), room.top(), room.bottom()));
    if (m_drag == Drag::None || by.isNull()) {
        m_autoScroll.stop();
        return;
    }
    // The further outside, the faster.
    scrollTo(scrollOffset() + (by / 2.0).toPoint());
    selectFromDrag(m_lastPointer);
}

void PageView::mouseReleaseEvent(QMouseEvent* event) {
    m_autoScroll.stop();
    const Drag drag = std::exchange(m_drag, Drag::None);
    const QPointF at = event->position();
    if (drag == Drag::Pan) {
        viewport()->unsetCursor();
    }
    const bool click = drag == Drag::Waiting || drag == Drag::CarryWaiting ||
                       (drag == Drag::Box && (!m_selection.box || m_selection.box->rect.isEmpty() ||
                                              (at + scrollOffset() - m_pressPos).manhattanLength() <
                                                  QApplication::startDragDistance()));
    if (event->button() != Qt::LeftButton || !click) {
        return;
    }
    clearSelection();
    if (const FindingMark* mark = findingMarkAt(at)) {
        if (mark->field) {
            Q_EMIT placeActivated(*mark->field);
        }
    } else if (const LitPlace* lit = litPlaceAt(at)) {
        Q_EMIT placeActivated(lit->field);
    }
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    const PageLayout::Spot spot = spotAt(at);
    if (event->button() != Qt::LeftButton || !spot.page) {
        return;
    }
    if (m_images->failure(spot.page)) {
        m_images->retry(spot.page);
        wantImages();
        return;
    }
    m_doubleClickAt = QDateTime::currentMSecsSinceEpoch();
    m_lastPointer = at;
    m_pressPos = at + scrollOffset();
    if (const letter::PageText* text = m_texts->text(spot.page)) {
        const TextPosition position = positionNear(*text, {spot.x, spot.y});
        if (position.isValid()) {
            m_drag = Drag::Words;
            m_pressSelection = wholeWord(*text, position.word);
            setSelection(m_pressSelection);
        }
    }
}

const LitPlace* PageView::litPlaceAt(QPointF inViewport) const {
    const PageLayout::Spot spot = spotAt(inViewport);
    std::vector<std::pair<const LitPlace*, QRectF>> rects;
    litRects(spot.page, rects);
    const LitPlace* best = nullptr;
    double least = 0;
    // Where values overlap, the smaller: a date within a summary is what the pointer is on.
    for (const auto& [lit, rect] : rects) {
        const double area = rect.width() * rect.height();
        if (rect.adjusted(-2, -2, 2, 2).contains(inViewport) && (!best || area < least)) {
            best = lit;
            least = area;
        }
    }
    return best;
}

QRectF PageView::findingMarkRect(const FindingMark& mark) const {
    const QRectF page = m_layout.pageRect(mark.places.front().page);
    const QRectF first = m_layout.toContent(mark.places.front());
    constexpr double side = 16;
    double top = first.top() + std::min(first.height(), side) / 2 - side / 2;
    // Findings about the same line stand one beside the other.
    int before = 0;
    for (const FindingMark& other : m_marks) {
        if (&other == &mark) {
            break;
        }
        if (!other.places.empty() && other.places.front().page == mark.places.front().page &&
            std::abs(m_layout.toContent(other.places.front()).top() - first.top()) < side) {
            ++before;
        }
    }
    return {page.left() + 4 + before * (side + 2), top, side, side};
}

const FindingMark* PageView::findingMarkAt(QPointF inViewport) const {
    if (!m_layers) {
        return nullptr;
    }
    const QPointF content = inViewport + scrollOffset();
    for (const FindingMark& mark : m_marks) {
        if (!mark.places.empty() && findingMarkRect(mark).adjusted(-3, -3, 3, 3).contains(content)) {
            return &mark;
        }
    }
    return nullptr;
}

void PageView::hover(QPointF at, QPoint globalPos) {
    const FindingMark* mark = findingMarkAt(at);
    const LitPlace* lit = mark ? nullptr : litPlaceAt(at);
    const std::optional<letter::FieldRef> now = lit ? std::make_optional(lit->field) : std::nullopt;
    if (now != m_hovered) {
        m_hovered = now;
        viewport()->update();
        Q_EMIT placeHovered(now);
    }
    if (mark) {
        QToolTip::showText(globalPos, plainToolTip(mark->message), viewport());
    } else if (lit) {
        const QString words = tr("%1 (%2)").arg(lit->label, surenessName(surenessOf(lit->confidence)));
        QToolTip::showText(globalPos, plainToolTip(words), viewport());
    } else {
        QToolTip::hideText();
    }
    const PageLayout::Spot spot = spotAt(at);
    const letter::PageText* text = m_texts->text(spot.page);
    const bool wordless = spot.page && m_texts->isSettled(spot.page) && (!text || text->words.empty());
    viewport()->setCursor(mark                                           ? Qt::PointingHandCursor
                          : wordless                                     ? Qt::CrossCursor
                          : text && wordAt(*text, {spot.x, spot.y}) >= 0 ? Qt::IBeamCursor
                                                                         : Qt::ArrowCursor);
}

void PageView::wheelEvent(QWheelEvent* event) {
    m_glide.stop();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double steps = event->angleDelta().y() / 120.0;
        if (steps != 0) {
            setZoom(zoom() * std::pow(1.2, steps), event->position());
        }
        event->accept();
        return;
    }
    if (!event->pixelDelta().isNull()) {
        scrollTo(scrollOffset() - event->pixelDelta()); // touch pads: as the finger goes
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool PageView::viewportEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::NativeGesture: {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(zoom() * (1 + gesture->value()), gesture->position());
            return true;
        }
        break;
    }
    case QEvent::Gesture:
        if (auto* pinch =
                static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
            if (pinch->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged)) {
                setZoom(zoom() * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint()));
            }
            return true;
        }
        break;
    case QEvent::Leave:
        if (m_hovered) {
            m_hovered.reset();
            viewport()->update();
            Q_EMIT placeHovered({});
        }
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace lectern::viewer
