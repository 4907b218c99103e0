// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"
#include "ui/review/reviewsession.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace lectern::form {

/// One field in the form: label, editor, and a mark that says by shape, word and colour how the value stands
/// (a click opens what can be done with it). A bar at its left edge says that it was changed. Words and boxes
/// dropped from the page fill it.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(review::ReviewSession& session, letter::Field field, QWidget* parent);

    letter::FieldRef ref() const { return m_ref; }
    const review::FieldStatus& status() const { return m_status; }
    /// Rows of an issue are shown for one issue after the other.
    void setIssue(int issueId);
    /// Brings value and mark up to date; repaints only what differs.
    void refresh();
    void refreshStatus();
    void setCurrent(bool current);
    void takeFocus() { m_editor->takeFocus(); }
    bool hasEditorFocus() const;
    QWidget* editorWidget() const { return m_editor->widget(); }
    /// What the mark's menu offers; they act on the session's current field.
    void setMenuActions(const QList<QAction*>& actions) { m_menuActions = actions; }
    void openMenu();

Q_SIGNALS:
    void focused(lectern::letter::FieldRef ref);
    void statusChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void layOut();
    void showMark();
    void showEffect();

    review::ReviewSession& m_session;
    letter::FieldRef m_ref;
    QLabel* m_label;
    FieldEditor* m_editor;
    QToolButton* m_mark;
    QLabel* m_effect = nullptr; ///< what a decision does; only of outcome and decision
    QList<QAction*> m_menuActions;
    review::FieldStatus m_status;
    bool m_current = false;
};

/// Width of the label column and of the mark column in the given font: the same for all rows, so that they
/// stand in line.
int labelWidth(const QWidget& in);
int markWidth(const QWidget& in);

} // namespace lectern::form
