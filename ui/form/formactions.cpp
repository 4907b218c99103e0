// SPDX-License-Identifier: GPL-3.0-or-later
// The form's keys: what they are called, what they are, what they do.
#include "ui/form/formview.h"
#include "ui/form/gotofield.h"
#include "ui/form/issuepane.h"
#include "ui/form/officepane.h"
#include "ui/review/deadlinewords.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace lectern::form {

using namespace Qt::StringLiterals;
using letter::FieldRef;

QAction* FormView::addFormAction(const char* name, const QString& text, const QList<QKeySequence>& keys,
                                 Qt::ShortcutContext context, void (FormView::*call)()) {
    auto* action = new QAction(text, this);
    action->setObjectName(u"form."_s + QLatin1StringView(name));
    action->setShortcuts(keys);
    action->setShortcutContext(context);
    connect(action, &QAction::triggered, this, call);
    addAction(action);
    m_actions.append(action);
    return action;
}

QAction* FormView::formAction(const QString& objectName) const {
    for (QAction* action : m_actions)
        if (action->objectName() == objectName)
            return action;
    return nullptr;
}

void FormView::buildActions() {
    constexpr auto inForm = Qt::WidgetWithChildrenShortcut;
    constexpr auto inWindow = Qt::WindowShortcut;
    const auto keys = [](std::initializer_list<QString> texts) {
        QList<QKeySequence> out;
        for (const QString& t : texts)
            out.append(QKeySequence(t));
        return out;
    };
    m_menuActions = {
        addFormAction("confirm", tr("Confirm the field and go to the next that needs a look"),
                      keys({u"Enter"_s, u"Return"_s}), inForm, &FormView::confirm),
        addFormAction("resetToRead", tr("Put back what was read"), keys({u"F4"_s}), inForm,
                      &FormView::resetToRead),
        addFormAction("clearField", tr("Clear the field"), keys({u"Ctrl+Shift+D"_s}), inForm,
                      &FormView::clearField),
        addFormAction("notInLetter", tr("Not in the letter"), keys({u"Ctrl+Shift+N"_s}), inForm,
                      &FormView::notInLetter),
        addFormAction("unreadable", tr("Unreadable"), keys({u"Ctrl+Shift+E"_s}), inForm,
                      &FormView::unreadable),
        addFormAction("unconfirm", tr("Take back the confirmation"), {}, inForm, &FormView::unconfirm),
    };
    addFormAction("back", tr("Back to the field before that needs a look"),
                  keys({u"Shift+Enter"_s, u"Shift+Return"_s}), inForm, &FormView::back);
    addFormAction("cancel", tr("Take back what was typed into the field"), keys({u"Esc"_s}), inForm,
                  &FormView::cancel);
    addFormAction("fieldMenu", tr("What to do with the field"), keys({u"Ctrl+."_s}), inForm,
                  &FormView::openMenu);
    addFormAction("nextFinding", tr("Next finding"), keys({u"F8"_s}), inWindow, &FormView::nextFinding);
    addFormAction("previousFinding", tr("Finding before"), keys({u"Shift+F8"_s}), inWindow,
                  &FormView::previousFinding);
    addFormAction("goToField", tr("Go to a field"), keys({u"Ctrl+J"_s}), inWindow, &FormView::goToField);
    addFormAction("saveCalendar", tr("Save the deadlines for a calendar"), {}, inWindow,
                  &FormView::saveCalendar);
    addFormAction("confirmLetter", tr("Confirm the letter and open the next"),
                  keys({u"Ctrl+Enter"_s, u"Ctrl+Return"_s}), inWindow, &FormView::confirmLetter);
}

/// Text editors claim many keys for themselves before shortcuts are looked at. Keys of the form, and undo and
/// redo, which are the review's and not one editor's, are taken back from them here.
bool FormView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    if (event->type() == QEvent::KeyPress) { // the window has no undo action of its own
        if (undo || redo) {
            undo ? m_session.undoStack()->undo() : m_session.undoStack()->redo();
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    const QKeySequence pressed(key->keyCombination());
    const bool ours = std::any_of(m_actions.begin(), m_actions.end(), [&](const QAction* a) {
        return a->isEnabled() && a->shortcuts().contains(pressed);
    });
    if (ours || undo || redo) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FormView::goTo(std::optional<FieldRef> ref) {
    if (!ref)
        return;
    if (*ref == m_session.currentField())
        focusCurrentField();
    else
        m_session.setCurrentField(*ref);
}

void FormView::confirm() {
    const FieldRef here = m_session.currentField();
    m_session.endTyping();
    if (const QWidget* focus = QApplication::focusWidget();
        focus != nullptr && m_office->isAncestorOf(focus)) {
        // The office's own fields need no confirmation: on to the letter's.
        goTo(m_session.needsLook(here) ? here : m_session.nextNeedingLook(here));
        return;
    }
    m_session.confirm(here);
    const auto next = m_session.nextNeedingLook(here);
    if (next)
        goTo(next);
    else
        goTo(here); // selects the text: it shows that the key was heard
}

void FormView::back() {
    m_session.endTyping();
    goTo(m_session.previousNeedingLook(m_session.currentField()));
}

void FormView::nextFinding() {
    m_session.recheck();
    goTo(m_session.nextFinding(m_session.currentField(), 1));
}

void FormView::previousFinding() {
    m_session.recheck();
    goTo(m_session.nextFinding(m_session.currentField(), -1));
}

void FormView::confirmLetter() {
    m_session.endTyping();
    Q_EMIT letterConfirmed();
}

void FormView::resetToRead() {
    m_session.resetToRead(m_session.currentField());
}

void FormView::clearField() {
    m_session.clear(m_session.currentField());
}

void FormView::notInLetter() {
    m_session.markNotInLetter(m_session.currentField());
}

void FormView::unreadable() {
    m_session.markUnreadable(m_session.currentField());
}

void FormView::unconfirm() {
    m_session.unconfirm(m_session.currentField());
}

void FormView::openMenu() {
    if (FieldRow* row = rowFor(m_session.currentField()); row != nullptr)
        row->openMenu();
}

void FormView::cancel() {
    if (m_session.cancelTyping())
        focusCurrentField();
}

void FormView::goToField() {
    if (findChild<GoToField*>() != nullptr)
        return;
    auto* list = new GoToField(m_session.record(), this);
    const auto leave = [this, list](FieldRef ref) {
        list->hide();
        goTo(ref);
    };
    connect(list, &GoToField::chosen, this, leave);
    connect(list, &GoToField::cancelled, this, [this, leave] { leave(m_session.currentField()); });
}

void FormView::saveCalendar() {
    const auto entries = review::calendarEntries(m_session.caseFile());
    if (!entries.empty())
        Q_EMIT calendarWanted(letter::toICalendar(entries, QDateTime::currentDateTimeUtc()));
}

} // namespace lectern::form
