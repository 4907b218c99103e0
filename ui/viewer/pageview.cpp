// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pageview.h"

#include "ui/viewer/pageaccessible.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/searchsession.h"
#include "ui/viewer/tilegrid.h"
#include "ui/viewer/viewactions.h"
#include "ui/viewer/wordlabels.h"

#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

PageView::PageView(Seams seams, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_images(std::make_unique<PageImages>(std::move(seams.renderPage), std::move(seams.cancelRender)))
    , m_texts(std::make_unique<PageTexts>(std::move(seams.loadPageText)))
    , m_search(std::make_unique<SearchSession>(m_texts.get())) {
    installPageAccessibility();
    setObjectName(u"viewer.pages"_s);
    setAccessibleName(tr("Pages of the letter"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    // Always there: a bar that comes and goes would change the width that the pages are fitted to.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_spec.dpi = logicalDpiX();

    connect(m_images.get(), &PageImages::imageReady, this, [this](int page) {
        const QRect r = m_layout.pageRect(page).translated(-scrollOffset());
        if (r.intersects(viewport()->rect())) {
            viewport()->update(r.adjusted(-2, -2, 2, 2));
        }
    });
    connect(m_images.get(), &PageImages::pageFailed, this, [this](int) { viewport()->update(); });
    connect(m_texts.get(), &PageTexts::textReady, this, [this](int page) {
        if (page == m_currentPage) {
            pageTextChanged(this);
        }
    });
    connect(m_search.get(), &SearchSession::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_search.get(), &SearchSession::currentChanged, this, [this] {
        if (const SearchHit* hit = m_search->current()) {
            reveal(hit->places);
        }
    });
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { scrollTo(value.toPoint()); });
    m_autoScroll.setInterval(30);
    connect(&m_autoScroll, &QTimer::timeout, this, &PageView::autoScroll);
    m_actions = new ViewActions(this);
}

PageView::~PageView() = default;

void PageView::setDocument(std::vector<QSizeF> sizesPt) {
    m_glide.stop();
    m_images->clear();
    m_texts->reset(int(sizesPt.size()));
    m_search->clear();
    m_lit.clear();
    m_litByPage.clear();
    m_marks.clear();
    m_current.reset();
    m_hovered.reset();
    m_wordLabels.reset();
    m_drag = Drag::None;
    setSelection({});
    m_sizes = std::move(sizesPt);
    m_spec.quarterTurns = 0;
    m_currentPage = 0;
    m_pinnedPage = 0;
    relayout({});
    scrollTo(QPoint(m_layout.contentSize().width() / 2 - viewport()->width() / 2, 0));
    viewMoved();
    Q_EMIT documentChanged();
}

void PageView::clear() {
    setDocument({});
}

void PageView::setPlaceholderText(const QString& text) {
    m_placeholder = text;
    viewport()->update();
}

// ---- layout and scrolling

QPoint PageView::scrollOffset() const {
    const QSize content = m_layout.contentSize();
    const int spare = viewport()->height() - content.height();
    return {horizontalScrollBar()->value(), spare > 0 ? -spare / 2 : verticalScrollBar()->value()};
}

QRect PageView::visibleContent() const {
    return viewport()->rect().translated(scrollOffset());
}

QRectF PageView::toViewport(const letter::Place& place) const {
    return m_layout.toContent(place).translated(-scrollOffset());
}

PageView::Anchor PageView::anchorAt(QPointF inViewport) const {
    const QPointF content = inViewport + scrollOffset();
    const int page = m_layout.pageAt(int(content.y()));
    if (!page) {
        return {};
    }
    const QRectF r = m_layout.pageRect(page);
    return {page, {(content.x() - r.x()) / r.width(), (content.y() - r.y()) / r.height()}, inViewport};
}

void PageView::relayout(const std::optional<Anchor>& anchor) {
    m_relaying = true;
    m_spec.viewport = viewport()->size();
    m_layout = PageLayout(m_sizes, m_spec);
    updateScrollBars();
    if (anchor && anchor->page) {
        const QRectF r = m_layout.pageRect(anchor->page);
        const QPointF content(r.x() + anchor->part.x() * r.width(), r.y() + anchor->part.y() * r.height());
        scrollTo((content - anchor->inViewport).toPoint());
    }
    m_relaying = false;
    viewMoved();
}

void PageView::updateScrollBars() {
    const QSize content = m_layout.contentSize();
    const QSize window = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - window.width()));
    horizontalScrollBar()->setPageStep(window.width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, content.height() - window.height()));
    verticalScrollBar()->setPageStep(std::max(1, window.height() * 9 / 10));
    verticalScrollBar()->setSingleStep(40);
}

void PageView::scrollTo(QPoint offset) {
    horizontalScrollBar()->setValue(offset.x());
    verticalScrollBar()->setValue(offset.y());
}

void PageView::glideTo(QPoint offset) {
    m_glide.stop();
    const QPoint from = scrollOffset();
    const QPoint to(std::clamp(offset.x(), 0, horizontalScrollBar()->maximum()),
                    std::clamp(offset.y(), 0, verticalScrollBar()->maximum()));
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    // A glide over many pages would only ask for images that nobody sees.
    if (duration <= 0 || !isVisible() || std::abs(to.y() - from.y()) > 2 * viewport()->height()) {
        scrollTo(to);
        return;
    }
    m_glide.setDuration(std::min(duration, 150));
    m_glide.setStartValue(from);
    m_glide.setEndValue(to);
    m_glide.start();
}

void PageView::scrollContentsBy(int, int) {
    if (!m_relaying) {
        viewMoved();
    }
}

void PageView::resizeEvent(QResizeEvent*) {
    // What stood at the top stays at the top.
    relayout(anchorAt(QPointF(viewport()->width() / 2.0, 0)));
}

void PageView::viewMoved() {
    const QRect visible = visibleContent();
    if (m_pinnedPage && m_pinnedAt != visible.topLeft()) {
        m_pinnedPage = 0;
    }
    const int page = m_pinnedPage ? m_pinnedPage : m_layout.mainPage(visible.top(), visible.height());
    wantImages();
    viewport()->update();
    if (page != m_currentPage) {
        m_currentPage = page;
        Q_EMIT currentPageChanged(page);
        pageTextChanged(this);
    }
    if (m_toldZoom != zoom()) {
        m_toldZoom = zoom();
        Q_EMIT zoomChanged(m_toldZoom);
    }
}

void PageView::wantImages() {
    const QRect visible = visibleContent();
    const double ratio = devicePixelRatioF();
    const auto range = m_layout.pagesIn(visible.top(), visible.bottom() + 1);
    std::vector<int> pages;
    for (int page = range.first; page <= range.last; ++page) {
        pages.push_back(page);
    }
    // The page that the reader looks at first; the rest of a fast scroll is replaced before its turn comes.
    const int main = m_layout.mainPage(visible.top(), visible.height());
    std::stable_sort(pages.begin(), pages.end(), [main](int a, int b) { return a == main && b != main; });

    std::vector<PageImageRequest> now;
    for (int page : pages) {
        const QSize pixels = m_layout.devicePixels(page, ratio);
        if (!needsTiles(pixels)) {
            now.push_back({page, pixels, m_spec.quarterTurns, {}});
            continue;
        }
        const QRect r = m_layout.pageRect(page);
        const QRect seen = (visible & r).translated(-r.topLeft());
        if (!m_images->nearest(page, m_spec.quarterTurns, 0).image) {
            now.push_back(backdropFor(page, pixels, m_spec.quarterTurns));
        }
        const QRect seenPixels(
            QPoint(int(seen.left() * ratio), int(seen.top() * ratio)),
            QSize(int(std::ceil(seen.width() * ratio)) + 1, int(std::ceil(seen.height() * ratio)) + 1));
        const auto tiles = tilesFor(page, pixels, m_spec.quarterTurns, seenPixels);
        now.insert(now.end(), tiles.begin(), tiles.end());
    }
    std::vector<PageImageRequest> ahead;
    for (int page : {range.last + 1, range.first - 1, range.last + 2}) {
        const QSize pixels = m_layout.devicePixels(page, ratio);
        if (range.first <= range.last && page >= 1 && page <= pageCount()) {
            ahead.push_back(needsTiles(pixels) ? backdropFor(page, pixels, m_spec.quarterTurns)
                                               : PageImageRequest{page, pixels, m_spec.quarterTurns, {}});
        }
    }
    m_images->want(Lane::Visible, now);
    m_images->want(Lane::Ahead, ahead);

    std::vector<int> words = pages;
    if (range.first <= range.last) {
        words.push_back(range.last + 1);
        words.push_back(range.first - 1);
    }
    m_texts->want(std::move(words));
}

void PageView::reveal(const letter::Evidence& places) {
    if (places.empty() || places.front().page < 1 || places.front().page > pageCount()) {
        return;
    }
    QRectF wanted;
    for (const letter::Place& place : places) {
        if (place.page == places.front().page) {
            wanted = wanted.united(m_layout.toContent(place));
        }
    }
    // A value longer than the window: its beginning.
    const QRectF visible = visibleContent();
    const double roomHigh = visible.height() * 0.8;
    const double roomWide = visible.width() * 0.9;
    const QRectF first = m_layout.toContent(places.front());
    if (wanted.height() > roomHigh) {
        wanted.setBottom(std::min(wanted.bottom(), std::max(first.bottom(), wanted.top() + roomHigh)));
    }
    if (wanted.width() > roomWide) {
        wanted.setLeft(first.left());
        wanted.setRight(std::min(wanted.right(), wanted.left() + roomWide));
    }
    // A glide under way is going somewhere else: judge by where it would end.
    QRectF seen = visible;
    if (m_glide.state() == QAbstractAnimation::Running) {
        seen.moveTopLeft(m_glide.endValue().toPointF());
    }
    const double edge = std::min(24.0, visible.height() / 10);
    const bool highEnough = wanted.top() >= seen.top() + edge && wanted.bottom() <= seen.bottom() - edge;
    const bool wideEnough = wanted.left() >= seen.left() && wanted.right() <= seen.right();
    if (highEnough && wideEnough) {
        return;
    }
    QPointF to = seen.topLeft();
    if (!highEnough) {
        to.setY(wanted.height() > roomHigh * 0.66 ? wanted.top() - visible.height() * 0.1
                                                  : wanted.center().y() - visible.height() * 0.4);
    }
    if (!wideEnough) {
        to.setX(wanted.center().x() - visible.width() / 2);
    }
    glideTo(to.toPoint());
}

void PageView::goToPage(int page) {
    if (!pageCount()) {
        return;
    }
    page = std::clamp(page, 1, pageCount());
    m_glide.stop();
    scrollTo({horizontalScrollBar()->value(), m_layout.pageRect(page).top() - PageLayout::margin});
    // Two pages may be in view at a letter's end; the one that was asked for is the current one.
    m_pinnedPage = page;
    m_pinnedAt = visibleContent().topLeft();
    viewMoved();
}

void PageView::scrollByPage(double pages) {
    const QPoint from =
        m_glide.state() == QAbstractAnimation::Running ? m_glide.endValue().toPoint() : scrollOffset();
    glideTo({from.x(), from.y() + int(std::lround(pages * verticalScrollBar()->pageStep()))});
}

// ---- zoom, rotation, looks

double PageView::zoom() const {
    return m_layout.zoomOf(m_currentPage);
}

void PageView::setZoomMode(ZoomMode mode) {
    const Anchor anchor = anchorAt(QPointF(viewport()->width() / 2.0, 0));
    if (mode == ZoomMode::Custom) {
        m_spec.zoom = zoom();
    }
    const int page = m_currentPage;
    m_spec.mode = mode;
    relayout(anchor);
    if (mode == ZoomMode::FitPage && page) {
        goToPage(page);
    }
}

void PageView::setZoom(double zoom, std::optional<QPointF> about) {
    m_glide.stop();
    const Anchor anchor = anchorAt(about.value_or(QRectF(viewport()->rect()).center()));
    m_spec.mode = ZoomMode::Custom;
    m_spec.zoom = std::clamp(zoom, PageLayout::minZoom, PageLayout::maxZoom);
    relayout(anchor);
}

void PageView::rotate(int quarterTurns) {
    const int page = m_currentPage;
    m_spec.quarterTurns = (m_spec.quarterTurns + quarterTurns) & 3;
    relayout({});
    goToPage(page);
    Q_EMIT documentChanged();
}

bool PageView::isDark() const {
    return m_images->isDark();
}

void PageView::setDark(bool dark) {
    if (dark == isDark()) {
        return;
    }
    m_images->setDark(dark);
    wantImages();
    viewport()->update();
    Q_EMIT darkChanged(dark);
}

void PageView::setLayers(bool on) {
    if (on == m_layers) {
        return;
    }
    m_layers = on;
    viewport()->update();
    Q_EMIT layersChanged(on);
}

ViewState PageView::viewState() const {
    ViewState state;
    const Anchor anchor = anchorAt(QPointF(viewport()->width() / 2.0, 0));
    state.page = std::max(1, anchor.page);
    state.offset = anchor.part.y();
    state.across = anchor.page ? anchor.part.x() : 0.5;
    state.zoomMode = m_spec.mode;
    state.zoom = m_spec.mode == ZoomMode::Custom ? m_spec.zoom : zoom();
    state.quarterTurns = m_spec.quarterTurns;
    state.dark = isDark();
    state.layers = m_layers;
    return state;
}

void PageView::restoreViewState(const ViewState& state) {
    // It may come from a file: whatever it says, the view stays usable.
    const auto finite = [](double x, double otherwise) { return std::isfinite(x) ? x : otherwise; };
    m_glide.stop();
    m_spec.mode = state.zoomMode;
    m_spec.zoom = std::clamp(finite(state.zoom, 1), PageLayout::minZoom, PageLayout::maxZoom);
    m_spec.quarterTurns = state.quarterTurns & 3;
    setDark(state.dark);
    setLayers(state.layers);
    const int page = std::clamp(state.page, 1, std::max(1, pageCount()));
    relayout(Anchor{
        page,
        {std::clamp(finite(state.across, 0.5), -1.0, 2.0), std::clamp(finite(state.offset, 0), -0.2, 1.0)},
        {viewport()->width() / 2.0, 0}});
}

// ---- what is lit

void PageView::setLitPlaces(std::vector<LitPlace> places) {
    m_lit = std::move(places);
    m_litByPage.clear();
    for (size_t i = 0; i < m_lit.size(); ++i) {
        for (size_t j = 0; j < m_lit[i].places.size(); ++j) {
            m_litByPage[m_lit[i].places[j].page].emplace_back(i, j);
        }
    }
    viewport()->update();
}

void PageView::setCurrentField(std::optional<letter::FieldRef> field) {
    if (m_current != field) {
        m_current = field;
        viewport()->update();
    }
}

void PageView::setFindingMarks(std::vector<FindingMark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void PageView::setFieldChoices(std::vector<FieldChoice> choices) {
    m_choices = std::move(choices);
}

} // namespace lectern::viewer
