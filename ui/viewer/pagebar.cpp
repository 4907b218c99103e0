// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pagebar.h"

#include "ui/viewer/pageview.h"
#include "ui/viewer/viewactions.h"

#include <QAction>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <cmath>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

PageBar::PageBar(PageView* view, QWidget* parent)
    : QToolBar(tr("Page"), parent)
    , m_view(view)
    , m_page(new QLineEdit)
    , m_of(new QLabel)
    , m_zoom(new QLabel) {
    setObjectName(u"viewer.pageBar"_s);
    setMovable(false);
    setIconSize({16, 16});
    m_page->setObjectName(u"viewer.pageBar.page"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setAlignment(Qt::AlignRight);
    m_page->setValidator(new QIntValidator(1, 99999, m_page));
    m_page->setMaximumWidth(m_page->fontMetrics().horizontalAdvance(u"00000"_s) + 16);
    m_page->installEventFilter(this);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(u"0000 %"_s));
    const ViewActions& actions = view->actions();
    // Without an icon theme the texts stand in; plain signs keep the bar short on a small screen.
    const auto shortly = [](QAction* action, const QString& sign) {
        if (action->icon().isNull()) {
            action->setIconText(sign);
        }
    };
    shortly(actions.thumbnails, u"▥"_s);
    shortly(actions.previousPage, u"▲"_s);
    shortly(actions.nextPage, u"▼"_s);
    shortly(actions.zoomOut, u"−"_s);
    shortly(actions.zoomIn, u"+"_s);
    shortly(actions.fitWidth, tr("Width"));
    shortly(actions.fitPage, tr("Page"));
    shortly(actions.rotateRight, u"↻"_s);
    shortly(actions.dark, tr("Dark"));
    shortly(actions.layers, tr("Values"));
    shortly(actions.find, tr("Find"));
    addAction(actions.thumbnails);
    addAction(actions.previousPage);
    addWidget(m_page);
    addWidget(m_of);
    addAction(actions.nextPage);
    addSeparator();
    addAction(actions.zoomOut);
    addWidget(m_zoom);
    addAction(actions.zoomIn);
    addAction(actions.fitWidth);
    addAction(actions.fitPage);
    addAction(actions.rotateRight);
    addSeparator();
    addAction(actions.layers);
    addAction(actions.dark);
    addAction(actions.find);

    connect(view, &PageView::currentPageChanged, this, &PageBar::showPage);
    connect(view, &PageView::documentChanged, this, &PageBar::showPage);
    connect(view, &PageView::documentChanged, this, &PageBar::showZoom);
    connect(view, &PageView::zoomChanged, this, &PageBar::showZoom);
    connect(m_page, &QLineEdit::returnPressed, this, &PageBar::goThere);
    connect(m_page, &QLineEdit::editingFinished, this, &PageBar::showPage);
    showPage();
    showZoom();
}

void PageBar::askForPage() {
    m_page->setFocus(Qt::ShortcutFocusReason);
    m_page->selectAll();
}

void PageBar::showPage() {
    const int pages = m_view->pageCount();
    m_page->setEnabled(pages > 0);
    m_page->setText(pages ? QString::number(m_view->currentPage()) : QString());
    m_of->setText(pages ? tr("of %1").arg(pages) : QString());
}

void PageBar::showZoom() {
    m_zoom->setText(m_view->pageCount() ? tr("%1 %").arg(std::lround(m_view->zoom() * 100)) : QString());
}

void PageBar::goThere() {
    bool isNumber = false;
    const int page = m_page->text().toInt(&isNumber);
    if (isNumber) {
        m_view->goToPage(page);
    }
    m_view->setFocus(Qt::OtherFocusReason);
}

bool PageBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_page && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        showPage();
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QToolBar::eventFilter(watched, event);
}

} // namespace lectern::viewer
