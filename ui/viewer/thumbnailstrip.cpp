// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/thumbnailstrip.h"

#include "ui/viewer/darkpage.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pageview.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

namespace {

constexpr int space = 8;

} // namespace

ThumbnailStrip::ThumbnailStrip(PageView* view, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_view(view) {
    setObjectName(u"viewer.thumbnails"_s);
    setAccessibleName(tr("Thumbnails"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMinimumWidth(72);
    connect(view, &PageView::documentChanged, this, &ThumbnailStrip::relayout);
    connect(view, &PageView::currentPageChanged, this, &ThumbnailStrip::showCurrent);
    connect(&view->images(), &PageImages::imageReady, viewport(), qOverload<>(&QWidget::update));
    connect(&view->images(), &PageImages::darkChanged, this, [this] {
        wantImages();
        viewport()->update();
    });
}

QSize ThumbnailStrip::sizeHint() const {
    return {140, 400};
}

// All cells are alike, whatever the pages: the place of any page is one multiplication.
QSize ThumbnailStrip::cell() const {
    const int width = std::clamp(viewport()->width() - 2 * space, 32, 240);
    return {width, width * 13 / 10 + fontMetrics().height() + 4};
}

PageImageRequest ThumbnailStrip::requestFor(int page) const {
    const QSize room(cell().width(), cell().height() - fontMetrics().height() - 4);
    const QSize shown = m_view->layoutOfPages().pageRect(page).size();
    const QSize fitted = shown.scaled(room * devicePixelRatioF(), Qt::KeepAspectRatio).expandedTo({1, 1});
    return {page, fitted, m_view->layoutOfPages().spec().quarterTurns, {}};
}

void ThumbnailStrip::relayout() {
    const int step = cell().height() + space;
    verticalScrollBar()->setRange(0, std::max(0, m_view->pageCount() * step + space - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(step / 3);
    wantImages();
    viewport()->update();
}

void ThumbnailStrip::wantImages() {
    std::vector<PageImageRequest> wanted;
    if (isVisible()) {
        const int step = cell().height() + space;
        const int first = verticalScrollBar()->value() / step + 1;
        const int last = std::min(m_view->pageCount(), first + viewport()->height() / step + 1);
        for (int page = first; page <= last; ++page) {
            wanted.push_back(requestFor(page));
        }
    }
    m_view->images().want(Lane::Thumbnails, wanted);
}

void ThumbnailStrip::showCurrent() {
    const int page = m_view->currentPage();
    const int step = cell().height() + space;
    const int top = (page - 1) * step;
    QScrollBar* bar = verticalScrollBar();
    if (page > 0 && (top < bar->value() || top + step + space > bar->value() + viewport()->height())) {
        bar->setValue(top - (viewport()->height() - step) / 2);
    }
    viewport()->update();
}

int ThumbnailStrip::pageAt(QPoint at) const {
    const int step = cell().height() + space;
    const int page = (at.y() + verticalScrollBar()->value()) / step + 1;
    return at.y() >= -verticalScrollBar()->value() && page >= 1 && page <= m_view->pageCount() ? page : 0;
}

void ThumbnailStrip::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    const QSize size = cell();
    const int step = size.height() + space;
    const int offset = verticalScrollBar()->value();
    const int first = (event->rect().top() + offset) / step + 1;
    const int last = std::min(m_view->pageCount(), (event->rect().bottom() + offset) / step + 1);
    const double ratio = devicePixelRatioF();
    for (int page = first; page <= last; ++page) {
        const QRect place(
            QPoint((viewport()->width() - size.width()) / 2, (page - 1) * step + space - offset), size);
        const PageImageRequest request = requestFor(page);
        QSizeF shown = QSizeF(request.pixels) / ratio;
        const QRectF target(QPointF(std::round(place.center().x() - shown.width() / 2), place.top()), shown);
        if (const QImage* exact = m_view->images().exact(request)) {
            painter.drawImage(target, *exact);
        } else if (const auto near =
                       m_view->images().nearest(page, request.quarterTurns, request.pixels.width());
                   near.image && near.dark == m_view->isDark()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
            painter.drawImage(target, *near.image);
        } else {
            painter.fillRect(target, paperColor(m_view->isDark()));
        }
        const bool current = page == m_view->currentPage();
        painter.setPen(current ? QPen(palette().color(QPalette::Highlight), 3)
                               : QPen(palette().color(QPalette::Mid), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(target.adjusted(-1, -1, 1, 1));
        QFont numbers = font();
        numbers.setBold(current);
        painter.setFont(numbers);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(place.left(), place.bottom() - fontMetrics().height(), place.width(),
                               fontMetrics().height()),
                         Qt::AlignCenter, QString::number(page));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void ThumbnailStrip::resizeEvent(QResizeEvent*) {
    relayout();
}

void ThumbnailStrip::scrollContentsBy(int, int) {
    wantImages();
    viewport()->update();
}

void ThumbnailStrip::mousePressEvent(QMouseEvent* event) {
    if (const int page = pageAt(event->position().toPoint()); page && event->button() == Qt::LeftButton) {
        m_view->goToPage(page);
    }
}

void ThumbnailStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        m_view->goToPage(m_view->currentPage() - 1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Right:
        m_view->goToPage(m_view->currentPage() + 1);
        break;
    case Qt::Key_Home:
        m_view->goToPage(1);
        break;
    case Qt::Key_End:
        m_view->goToPage(m_view->pageCount());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        m_view->setFocus(Qt::OtherFocusReason);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ThumbnailStrip::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    relayout();
    showCurrent();
}

void ThumbnailStrip::hideEvent(QHideEvent* event) {
    QAbstractScrollArea::hideEvent(event);
    wantImages();
}

} // namespace lectern::viewer
