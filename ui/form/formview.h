// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldrow.h"
#include "ui/review/reviewsession.h"

#include <QWidget>

#include <map>

class QAction;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace lectern::form {

class IssuePane;
class OfficePane;
class ReasonBar;

/// The letter under review as a form, made from the field table. What a person does goes into the session;
/// what stands in the session is shown. Focus in a row makes its field the session's current one, and a
/// current field set elsewhere (a click on the page) takes the focus here.
///
/// Every key is a QAction with an object name ("form.confirm"), so that a settings page can list and change
/// them. The window may show them in its menus; those of window context work from other panes too.
class FormView : public QWidget {
    Q_OBJECT

public:
    explicit FormView(review::ReviewSession& session, QWidget* parent = nullptr);
    ~FormView() override;

    /// Puts the keyboard into the current field. A letter that is opened while focus is elsewhere (in the
    /// case list) does not take it by itself.
    void focusCurrentField();
    /// The row that shows `ref`, with its issue brought up; null if there is none.
    FieldRow* rowFor(letter::FieldRef ref);
    const QList<QAction*>& formActions() const { return m_actions; }
    QAction* formAction(const QString& objectName) const;

Q_SIGNALS:
    /// Ctrl+Enter. Connect it to ReviewSession::confirmLetter, or ask first.
    void letterConfirmed();
    /// The letter's deadlines as iCalendar text, to be saved where the person says.
    void calendarWanted(const QByteArray& calendar);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* addFormAction(const char* name, const QString& text, const QList<QKeySequence>& keys,
                           Qt::ShortcutContext context, void (FormView::*call)());
    void buildActions();
    void build();
    void addSection(QVBoxLayout* column, const QString& title);
    FieldRow* addRow(letter::Field field, QWidget* parent);
    void adopt(FieldRow* row);
    void onCaseChanged();
    void onCurrentFieldChanged(letter::FieldRef ref);
    void onFieldChanged(letter::FieldRef ref);
    void onRowFocused(letter::FieldRef ref);
    void refreshStatuses();
    void showState();
    bool hasFocusWithin() const;
    void goTo(std::optional<letter::FieldRef> ref);

    void confirm();
    void back();
    void nextFinding();
    void previousFinding();
    void confirmLetter();
    void resetToRead();
    void clearField();
    void notInLetter();
    void unreadable();
    void unconfirm();
    void openMenu();
    void cancel();
    void goToField();
    void saveCalendar();

    review::ReviewSession& m_session;
    QLabel* m_head;
    QScrollArea* m_scroll;
    ReasonBar* m_reason;
    IssuePane* m_issues = nullptr;
    OfficePane* m_office = nullptr;
    std::map<letter::Field, FieldRow*> m_caseRows;
    QList<QAction*> m_actions;
    QList<QAction*> m_menuActions;
    FieldRow* m_current = nullptr;
    bool m_freshCase = false; ///< between caseChanged and the currentFieldChanged that follows it
    bool m_quiet = false;     ///< we set the current field ourselves: focus stays where it is
};

} // namespace lectern::form
