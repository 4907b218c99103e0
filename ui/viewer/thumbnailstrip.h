// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"

#include <QAbstractScrollArea>

namespace lectern::viewer {

class PageView;

/// Small pictures of all pages, the current one framed; a click or Enter goes there. Draws from the same
/// images as the page view and asks for its own only when the pages in view are done. No widgets for pages.
class ThumbnailStrip : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ThumbnailStrip(PageView* view, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    /// The page whose picture lies at a point of the viewport; 0 for none.
    int pageAt(QPoint inViewport) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QSize cell() const; // picture and number
    void relayout();
    void wantImages();
    void showCurrent();
    PageImageRequest requestFor(int page) const;

    PageView* m_view;
};

} // namespace lectern::viewer
