// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace lectern::viewer {

class PageView;

/// Everything that the viewer can do, as actions with names ("viewer.zoomIn"), texts and shortcuts, ready for
/// menus, toolbars and a shortcut editor. The ones with Ctrl work wherever the view's own window has the
/// focus once they are added to it; copy only acts while the view has the focus, since fields have a copy of
/// their own.
class ViewActions : public QObject {
    Q_OBJECT

public:
    explicit ViewActions(PageView* view);

    QAction* fitWidth;
    QAction* fitPage;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomReset;
    QAction* rotateRight;
    QAction* rotateLeft;
    QAction* nextPage;
    QAction* previousPage;
    QAction* firstPage;
    QAction* lastPage;
    QAction* goToPage;
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* copy;
    QAction* pickWords;
    QAction* dark;
    QAction* layers;
    QAction* thumbnails;
    QAction* print;
    QAction* saveCopy;
    QAction* openOutside;

Q_SIGNALS:
    // For whoever can do them: the pane shows the find bar and the page field, app prints and saves.
    void findAsked();
    void goToPageAsked();
    void printAsked();
    void saveCopyAsked();
    void openOutsideAsked();
    void thumbnailsToggled(bool shown);

private:
    void update();

    PageView* m_view;
};

} // namespace lectern::viewer
