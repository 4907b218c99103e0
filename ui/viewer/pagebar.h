// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QLabel;
class QLineEdit;

namespace lectern::viewer {

class PageView;

/// Page "3 of 17", zoom and the viewer's most used actions, on one line above the pages.
class PageBar : public QToolBar {
    Q_OBJECT

public:
    explicit PageBar(PageView* view, QWidget* parent = nullptr);

    /// Puts the caret into the page number, ready to be typed over.
    void askForPage();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPage();
    void showZoom();
    void goThere();

    PageView* m_view;
    QLineEdit* m_page;
    QLabel* m_of;
    QLabel* m_zoom;
};

} // namespace lectern::viewer
