// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"
#include "ui/viewer/viewstate.h"

#include <QWidget>

class QSplitter;

namespace lectern::viewer {

class FindBar;
class PageBar;
class PageView;
class ThumbnailStrip;

/// The viewer as the window places it: page bar on top, thumbnails at the side (foldable), pages, find bar
/// below. Lays out and connects, and decides nothing.
class ViewerPane : public QWidget {
    Q_OBJECT

public:
    explicit ViewerPane(Seams seams, QWidget* parent = nullptr);

    PageView* view() const { return m_view; }
    FindBar* findBar() const { return m_findBar; }
    ThumbnailStrip* thumbnails() const { return m_thumbnails; }
    PageBar* pageBar() const { return m_pageBar; }

    bool thumbnailsShown() const;
    void setThumbnailsShown(bool shown);

private:
    PageView* m_view;
    PageBar* m_pageBar;
    ThumbnailStrip* m_thumbnails;
    FindBar* m_findBar;
    QSplitter* m_splitter;
};

} // namespace lectern::viewer
