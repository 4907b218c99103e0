// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace lectern::viewer {

class PageView;

/// Finds while one types. Enter and F3 go on, Shift+Enter and Shift+F3 back, Esc closes and puts the light
/// out.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(PageView* view, QWidget* parent = nullptr);

    /// Shows the bar with the selected text, if it is short, ready to be typed over.
    void open();
    void close();
    QString countText() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void showCount();

    PageView* m_view;
    QLineEdit* m_edit;
    QCheckBox* m_matchCase;
    QCheckBox* m_wholeWords;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_count;
};

} // namespace lectern::viewer
