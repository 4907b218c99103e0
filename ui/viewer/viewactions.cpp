// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewactions.h"

#include "ui/viewer/pageview.h"
#include "ui/viewer/searchsession.h"

#include <QAction>
#include <QIcon>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    const char* name; // also the icon's, after the dot, unless `icon` says otherwise
    QString text;
    const char* icon = nullptr;
    QList<QKeySequence> keys = {};
    bool checkable = false;
};

} // namespace

ViewActions::ViewActions(PageView* view)
    : QObject(view)
    , m_view(view) {
    // The view has them all, so that they work before any menu takes them up.
    const auto make = [this](const Look& look) {
        auto* action = new QAction(look.text, this);
        action->setObjectName(u"viewer."_s + QLatin1StringView(look.name));
        action->setShortcuts(look.keys);
        action->setCheckable(look.checkable);
        action->setShortcutContext(Qt::WindowShortcut);
        if (look.icon) {
            action->setIcon(QIcon::fromTheme(QLatin1StringView(look.icon)));
        }
        m_view->addAction(action);
        return action;
    };
    using K = QKeySequence;
    const auto plain = [](const char* keys) { return K(QLatin1StringView(keys)); };
    fitWidth = make({"fitWidth", tr("Fit &Width"), "zoom-fit-width", {plain("Ctrl+1")}, true});
    fitPage = make({"fitPage", tr("Fit &Page"), "zoom-fit-best", {plain("Ctrl+2")}, true});
    zoomIn = make({"zoomIn", tr("Zoom &In"), "zoom-in", {plain("Ctrl++"), plain("Ctrl+=")}});
    zoomOut = make({"zoomOut", tr("Zoom &Out"), "zoom-out", {plain("Ctrl+-")}});
    zoomReset = make({"zoomReset", tr("&Actual Size"), "zoom-original", {plain("Ctrl+0")}});
    rotateRight = make({"rotateRight", tr("Rotate &Right"), "object-rotate-right", {plain("Ctrl+R")}});
    rotateLeft = make({"rotateLeft", tr("Rotate &Left"), "object-rotate-left", {plain("Ctrl+Shift+R")}});
    nextPage = make({"nextPage", tr("&Next Page"), "go-down", {plain("Ctrl+PgDown")}});
    previousPage = make({"previousPage", tr("&Previous Page"), "go-up", {plain("Ctrl+PgUp")}});
    firstPage = make({"firstPage", tr("&First Page"), "go-top", {plain("Ctrl+Shift+PgUp")}});
    lastPage = make({"lastPage", tr("&Last Page"), "go-bottom", {plain("Ctrl+Shift+PgDown")}});
    goToPage = make({"goToPage", tr("&Go to Page..."), "go-jump", {plain("Ctrl+G")}});
    find = make({"find", tr("&Find..."), "edit-find", {K(K::Find)}});
    findNext = make({"findNext", tr("Find &Next"), nullptr, {plain("F3")}});
    findPrevious = make({"findPrevious", tr("Find Pre&vious"), nullptr, {plain("Shift+F3")}});
    copy = make({"copy", tr("&Copy"), "edit-copy", {K(K::Copy)}});
    copy->setShortcutContext(Qt::WidgetShortcut);
    pickWords = make({"pickWords", tr("&Pick Words by Keyboard"), nullptr, {plain("Ctrl+L")}});
    dark = make({"dark", tr("&Dark Page"), "weather-clear-night", {plain("Ctrl+I")}, true});
    layers = make({"layers", tr("Show &Values on the Page"), nullptr, {plain("Ctrl+E")}, true});
    thumbnails = make({"thumbnails", tr("&Thumbnails"), "view-list-icons", {plain("F7")}, true});
    print = make({"print", tr("&Print..."), "document-print", {K(K::Print)}});
    saveCopy = make({"saveCopy", tr("Save a &Copy of the PDF..."), "document-save-as", {}});
    openOutside = make({"openOutside", tr("Open in the System's &Viewer"), nullptr, {}});

    const auto on = [this](QAction* action, auto call) { connect(action, &QAction::triggered, this, call); };
    on(fitWidth, [this] {
        m_view->setZoomMode(ZoomMode::FitWidth);
        update();
    });
    on(fitPage, [this] {
        m_view->setZoomMode(ZoomMode::FitPage);
        update();
    });
    on(zoomIn, [this] { m_view->setZoom(m_view->zoom() * 1.2); });
    on(zoomOut, [this] { m_view->setZoom(m_view->zoom() / 1.2); });
    on(zoomReset, [this] { m_view->setZoom(1); });
    on(rotateRight, [this] { m_view->rotate(1); });
    on(rotateLeft, [this] { m_view->rotate(-1); });
    on(nextPage, [this] { m_view->goToPage(m_view->currentPage() + 1); });
    on(previousPage, [this] { m_view->goToPage(m_view->currentPage() - 1); });
    on(firstPage, [this] { m_view->goToPage(1); });
    on(lastPage, [this] { m_view->goToPage(m_view->pageCount()); });
    on(goToPage, [this] { Q_EMIT goToPageAsked(); });
    on(find, [this] { Q_EMIT findAsked(); });
    on(findNext, [this] {
        if (m_view->search().isActive()) {
            m_view->search().next();
        } else {
            Q_EMIT findAsked();
        }
    });
    on(findPrevious, [this] {
        if (m_view->search().isActive()) {
            m_view->search().previous();
        } else {
            Q_EMIT findAsked();
        }
    });
    on(copy, [this] { m_view->copySelection(); });
    on(pickWords, [this] { m_view->startWordPick(); });
    on(dark, [this](bool checked) { m_view->setDark(checked); });
    on(layers, [this](bool checked) { m_view->setLayers(checked); });
    on(thumbnails, [this](bool checked) { Q_EMIT thumbnailsToggled(checked); });
    on(print, [this] { Q_EMIT printAsked(); });
    on(saveCopy, [this] { Q_EMIT saveCopyAsked(); });
    on(openOutside, [this] { Q_EMIT openOutsideAsked(); });

    connect(view, &PageView::currentPageChanged, this, &ViewActions::update);
    connect(view, &PageView::documentChanged, this, &ViewActions::update);
    connect(view, &PageView::zoomChanged, this, &ViewActions::update);
    connect(view, &PageView::darkChanged, this, &ViewActions::update);
    connect(view, &PageView::layersChanged, this, &ViewActions::update);
    connect(view, &PageView::selectionChanged, this, &ViewActions::update);
    update();
}

void ViewActions::update() {
    const int pages = m_view->pageCount();
    const int page = m_view->currentPage();
    for (QAction* action : {fitWidth, fitPage, zoomReset, rotateRight, rotateLeft, goToPage, find, findNext,
                            findPrevious, pickWords, print, saveCopy, openOutside}) {
        action->setEnabled(pages > 0);
    }
    zoomIn->setEnabled(pages > 0 && m_view->zoom() < PageLayout::maxZoom);
    zoomOut->setEnabled(pages > 0 && m_view->zoom() > PageLayout::minZoom);
    nextPage->setEnabled(page < pages);
    lastPage->setEnabled(page < pages);
    previousPage->setEnabled(page > 1);
    firstPage->setEnabled(page > 1);
    copy->setEnabled(!m_view->selection().isEmpty());
    fitWidth->setChecked(m_view->zoomMode() == ZoomMode::FitWidth);
    fitPage->setChecked(m_view->zoomMode() == ZoomMode::FitPage);
    dark->setChecked(m_view->isDark());
    layers->setChecked(m_view->hasLayers());
}

} // namespace lectern::viewer
