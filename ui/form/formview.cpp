// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formview.h"

#include "ui/form/issuepane.h"
#include "ui/form/officepane.h"
#include "ui/form/reasonbar.h"
#include "ui/review/fieldorder.h"
#include "ui/review/words.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lectern::form {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::FieldRef;
using review::ReviewSession;

FormView::FormView(ReviewSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_reason(new ReasonBar(this)) {
    setObjectName(u"form"_s);
    setAccessibleName(tr("Form"));
    buildActions();
    build();
    connect(&session, &ReviewSession::caseChanged, this, &FormView::onCaseChanged);
    connect(&session, &ReviewSession::currentFieldChanged, this, &FormView::onCurrentFieldChanged);
    connect(&session, &ReviewSession::fieldChanged, this, &FormView::onFieldChanged);
    connect(&session, &ReviewSession::findingsChanged, this, &FormView::refreshStatuses);
    connect(&session, &ReviewSession::issuesChanged, this, &FormView::showState);
    connect(&session, &ReviewSession::issueChanged, this, &FormView::showState);
    onCaseChanged();
}

FormView::~FormView() {
    // Editors lose the focus while they are destroyed, which the session hears and tells on.
    m_session.disconnect(this);
}

void FormView::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_head->setObjectName(u"form.head"_s);
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setContentsMargins(8, 4, 8, 4);
    outer->addWidget(m_head);
    m_scroll->setObjectName(u"form.scroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_reason);

    auto* page = new QWidget;
    page->setObjectName(u"form.page"_s);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(1);
    for (const letter::Group group : review::caseGroups()) {
        addSection(column, review::title(group));
        for (const letter::FieldInfo& info : letter::caseFields())
            if (info.group == group)
                column->addWidget(addRow(info.field, page));
    }
    addSection(column, review::title(letter::Group::Issue));
    m_issues = new IssuePane(m_session, page);
    for (FieldRow* row : m_issues->rows())
        adopt(row);
    for (QAction* action : m_issues->issueActions()) {
        addAction(action);
        m_actions.append(action);
    }
    connect(m_issues, &IssuePane::issueSelected, this, [this](int id) {
        const QScopedValueRollback quiet(m_quiet, true);
        const FieldRef now = m_session.currentField();
        m_session.setCurrentField({now.issueId != 0 ? now.field : Field::Service, id});
    });
    column->addWidget(m_issues);
    addSection(column, tr("Known to the office"));
    m_office = new OfficePane(m_session, page);
    column->addWidget(m_office);
    column->addStretch();
    m_scroll->setWidget(page);
    for (QWidget* w : page->findChildren<QWidget*>())
        if (w->window()->windowType() != Qt::Popup) // lists of choices keep their keys (popupkeys.h)
            w->installEventFilter(this);
}

void FormView::addSection(QVBoxLayout* column, const QString& title) {
    auto* label = new QLabel(title, this);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(8, 10, 8, 2);
    column->addWidget(label);
}

FieldRow* FormView::addRow(Field field, QWidget* parent) {
    auto* row = new FieldRow(m_session, field, parent);
    m_caseRows[field] = row;
    adopt(row);
    return row;
}

void FormView::adopt(FieldRow* row) {
    row->setMenuActions(m_menuActions);
    connect(row, &FieldRow::focused, this, &FormView::onRowFocused);
}

FieldRow* FormView::rowFor(FieldRef ref) {
    if (ref.issueId != 0)
        return m_issues->rowFor(ref);
    const auto it = m_caseRows.find(ref.field);
    return it == m_caseRows.end() ? nullptr : it->second;
}

bool FormView::hasFocusWithin() const {
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && isAncestorOf(focus);
}

void FormView::onCaseChanged() {
    m_freshCase = m_session.hasCase();
    for (const auto& [field, row] : m_caseRows)
        row->refresh();
    m_issues->refresh();
    m_scroll->widget()->setEnabled(m_session.hasCase());
    for (QAction* action : m_actions)
        action->setEnabled(m_session.hasCase());
    showState();
}

void FormView::onCurrentFieldChanged(FieldRef ref) {
    FieldRow* row = rowFor(ref);
    if (m_current != nullptr)
        m_current->setCurrent(false);
    m_current = row;
    const bool fresh = std::exchange(m_freshCase, false);
    if (row != nullptr) {
        row->setCurrent(true);
        if (!m_quiet && !row->hasEditorFocus() && (!fresh || hasFocusWithin()))
            focusCurrentField();
    }
    showState();
}

void FormView::focusCurrentField() {
    FieldRow* row = rowFor(m_session.currentField());
    if (row == nullptr)
        return;
    row->takeFocus();
    m_scroll->widget()->layout()->activate(); // positions of rows that have just been shown
    m_scroll->ensureWidgetVisible(row, 0, row->height() < m_scroll->viewport()->height() ? 60 : 0);
}

void FormView::onRowFocused(FieldRef ref) {
    m_session.setCurrentField(ref);
}

void FormView::onFieldChanged(FieldRef ref) {
    if (ref.issueId == 0 || ref.issueId == m_issues->currentIssue())
        if (FieldRow* row = rowFor(ref); row != nullptr)
            row->refresh();
    showState();
}

void FormView::refreshStatuses() {
    for (const auto& [field, row] : m_caseRows)
        row->refreshStatus();
    m_issues->refreshStatuses();
    showState();
}

void FormView::showState() {
    const QAction* reset = formAction(u"form.resetToRead"_s);
    m_reason->show(m_session, reset->shortcut().toString(QKeySequence::NativeText));
    if (!m_session.hasCase()) {
        m_head->setText(tr("No letter is open."));
        return;
    }
    const int open = static_cast<int>(m_session.needingLook().size());
    const auto keyOf = [this](const QString& name) {
        return formAction(name)->shortcut().toString(QKeySequence::NativeText);
    };
    QString text =
        open == 0   ? tr("Nothing needs a look. %1 confirms the letter.").arg(keyOf(u"form.confirmLetter"_s))
        : open == 1 ? tr("1 field needs a look. %1 confirms it.").arg(keyOf(u"form.confirm"_s))
                    : tr("%1 fields need a look. %2 confirms one and goes to the next.")
                          .arg(QString::number(open), keyOf(u"form.confirm"_s));
    for (const letter::Finding& f : m_session.letterFindings())
        if (f.severity != letter::Severity::Note)
            text += u'\n' + f.message;
    if (m_head->text() != text)
        m_head->setText(text);
}

} // namespace lectern::form
