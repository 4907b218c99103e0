// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewerpane.h"

#include "ui/viewer/findbar.h"
#include "ui/viewer/pagebar.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/thumbnailstrip.h"
#include "ui/viewer/viewactions.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

namespace lectern::viewer {

ViewerPane::ViewerPane(Seams seams, QWidget* parent)
    : QWidget(parent)
    , m_view(new PageView(std::move(seams)))
    , m_pageBar(new PageBar(m_view))
    , m_thumbnails(new ThumbnailStrip(m_view))
    , m_findBar(new FindBar(m_view))
    , m_splitter(new QSplitter(Qt::Horizontal)) {
    m_splitter->setObjectName(QStringLiteral("viewer.splitter"));
    m_splitter->addWidget(m_thumbnails);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_thumbnails->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pageBar);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_findBar);
    setFocusProxy(m_view);

    ViewActions& actions = m_view->actions();
    connect(&actions, &ViewActions::findAsked, m_findBar, &FindBar::open);
    connect(&actions, &ViewActions::goToPageAsked, m_pageBar, &PageBar::askForPage);
    connect(&actions, &ViewActions::thumbnailsToggled, this, &ViewerPane::setThumbnailsShown);
}

bool ViewerPane::thumbnailsShown() const {
    return !m_thumbnails->isHidden();
}

void ViewerPane::setThumbnailsShown(bool shown) {
    m_thumbnails->setVisible(shown);
    m_view->actions().thumbnails->setChecked(shown);
}

} // namespace lectern::viewer
