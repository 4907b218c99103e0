// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/issuepane.h"

#include "ui/form/citationdelegate.h"
#include "ui/form/rowtable.h"
#include "ui/review/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lectern::form {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::FieldRef;
using review::Side;

namespace {
constexpr int kMostRowsShown = 8;
}

IssueTable::IssueTable(QWidget* parent)
    : QTableView(parent) {
    setObjectName(u"issues"_s);
    setAccessibleName(tr("Issues"));
    setAccessibleDescription(tr("U, O and P set the decision of the selected issue"));
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setIconSize({fontMetrics().ascent(), fontMetrics().ascent()});
    setWordWrap(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IssueTable::fit() {
    const int rows = std::clamp(model()->rowCount(), 1, kMostRowsShown);
    setFixedHeight(rows * verticalHeader()->defaultSectionSize() + horizontalHeader()->sizeHint().height() +
                   2 * frameWidth());
}

void IssueTable::keyPressEvent(QKeyEvent* event) {
    const QString text = event->text();
    if (text.size() == 1 && (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier)
        for (const char* t : letter::info(Field::Decision).choices)
            if (const QString token = QString::fromLatin1(t); review::key(token) == text.at(0).toUpper()) {
                Q_EMIT decided(token);
                event->accept();
                return;
            }
    QTableView::keyPressEvent(event);
}

IssuePane::IssuePane(review::ReviewSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new IssueModel(session, this))
    , m_table(new IssueTable(this))
    , m_detail(new QWidget(this))
    , m_title(new QLabel(m_detail))
    , m_none(new QLabel(tr("No issue was found in this letter. “Add issue” makes one."), this))
    , m_fold(new QToolButton(m_detail)) {
    setObjectName(u"issuePane"_s);
    m_model->setPalette(palette());
    buildActions();
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (const int id = m_model->issueAt(now.row()); id != 0 && id != m_issue)
                    Q_EMIT issueSelected(id);
            });
    connect(m_table, &IssueTable::decided, this, [this](const QString& token) {
        if (m_issue != 0)
            m_session.setValue({Field::Decision, m_issue}, letter::Value(token));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &IssuePane::onIssuesChanged);
    connect(&session, &review::ReviewSession::issueChanged, this, [this](int id) {
        if (id == m_issue)
            refresh();
    });
    onIssuesChanged();
}

QAction* IssuePane::makeAction(const char* name, const QString& text, const QString& sign,
                               const QKeySequence& key, void (IssuePane::*call)()) {
    auto* action = new QAction(text, this);
    action->setObjectName(u"form."_s + QLatin1StringView(name));
    action->setIconText(sign);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, call);
    m_actions.append(action);
    return action;
}

void IssuePane::buildActions() {
    makeAction("issueAdd", tr("Add issue"), tr("Add"), QKeySequence(u"Alt+Ins"_s), &IssuePane::add);
    makeAction("issueRemove", tr("Remove issue"), tr("Remove"), QKeySequence(u"Alt+Del"_s),
               &IssuePane::remove);
    makeAction("issueUp", tr("Move issue up"), u"↑"_s, QKeySequence(u"Alt+Shift+Up"_s), &IssuePane::moveUp);
    makeAction("issueDown", tr("Move issue down"), u"↓"_s, QKeySequence(u"Alt+Shift+Down"_s),
               &IssuePane::moveDown);
    makeAction("issueSplit", tr("Split issue at the cursor in its service"), tr("Split"),
               QKeySequence(u"Ctrl+Shift+S"_s), &IssuePane::split);
    makeAction("issueMerge", tr("Merge issue with the next"), tr("Merge"), QKeySequence(u"Ctrl+Shift+M"_s),
               &IssuePane::merge);
    makeAction("issuePrevious", tr("Previous issue"), {}, QKeySequence(u"Shift+F5"_s), &IssuePane::previous);
    makeAction("issueNext", tr("Next issue"), {}, QKeySequence(u"F5"_s), &IssuePane::next);
}

void IssuePane::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 4, 0);
    bar->setSpacing(0);
    for (QAction* action : m_actions) {
        if (action->iconText().isEmpty() || action->iconText() == action->text())
            continue;
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setText(action->iconText());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // each has its key
        button->setAccessibleName(action->text());
        bar->addWidget(button);
    }
    bar->addStretch();
    column->addLayout(bar);
    m_table->setModel(m_model);
    auto* header = m_table->horizontalHeader();
    const auto wide = [this](const QString& text) {
        return m_table->fontMetrics().horizontalAdvance(text) + 14;
    };
    header->setSectionResizeMode(IssueModel::Service, QHeaderView::Stretch);
    m_table->setColumnWidth(IssueModel::Number, wide(u"No. "_s));
    m_table->setColumnWidth(IssueModel::Decision, wide(review::word(u"partially_overturned")));
    m_table->setColumnWidth(IssueModel::State,
                            wide(tr("look: %1").arg(12)) + m_table->fontMetrics().ascent() + 6);
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(8, 0, 4, 0);
    inset->addWidget(m_table);
    column->addLayout(inset);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(8, 4, 4, 4);
    column->addWidget(m_none);
    column->addWidget(m_detail);

    auto* detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(0, 4, 0, 0);
    detail->setSpacing(2);
    m_title->setContentsMargins(8, 4, 4, 0);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    detail->addWidget(m_title);
    m_fold->setObjectName(u"issue.details"_s);
    m_fold->setText(review::title(letter::Group::ServiceDetail));
    m_fold->setAccessibleName(m_fold->text());
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fold, &QToolButton::toggled, this, &IssuePane::foldDetails);
    for (const letter::FieldInfo& info : letter::issueFields()) {
        if (info.field == Field::Quantity)
            detail->addWidget(m_fold);
        auto* row = new FieldRow(m_session, info.field, m_detail);
        m_rows.push_back(row);
        detail->addWidget(row);
        if (info.field == Field::ClaimsAdministratorGuideline)
            addTable(Side::ClaimsAdministrator);
        else if (info.field == Field::ReviewerGuideline)
            addTable(Side::Reviewer);
    }
}

void IssuePane::addTable(Side side) {
    auto* model = new CitationModel(m_session, side, this);
    auto* table = new RowTable(8, m_detail);
    table->setItemDelegate(new CitationDelegate(table));
    const bool reviewer = side == Side::Reviewer;
    table->setObjectName(reviewer ? u"citations.reviewer"_s : u"citations.claims_administrator"_s);
    table->setAccessibleName(reviewer ? tr("Reviewer's citations") : tr("Claims administrator's citations"));
    table->setToolTip(tr("Type in the empty row to add a citation; Delete removes the selected one"));
    table->setModel(model);
    table->horizontalHeader()->setSectionResizeMode(CitationModel::Title, QHeaderView::Stretch);
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(8, 0, 4, 2);
    inset->addWidget(table);
    static_cast<QVBoxLayout*>(m_detail->layout())->addLayout(inset);
    connect(table, &RowTable::removeWanted, this, [this, model](int row) {
        m_session.removeCitation(model->issue(), model->side(), static_cast<std::size_t>(row));
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this, table, model] { fitColumns(table, model); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this, table, model] { fitColumns(table, model); });
    m_citations.push_back(model);
    fitColumns(table, model);
}

void IssuePane::fitColumns(RowTable* table, CitationModel* model) {
    // Section and edition are rare in letters; empty columns of them would leave no room for titles.
    table->setColumnHidden(CitationModel::Section, !model->isUsed(CitationModel::Section));
    table->setColumnHidden(CitationModel::Edition, !model->isUsed(CitationModel::Edition));
    const auto wide = [table](const QString& text) {
        return table->fontMetrics().horizontalAdvance(text) + 12;
    };
    table->setColumnWidth(CitationModel::Authority, wide(u"Non-MTUS"_s));
    table->setColumnWidth(CitationModel::Document, wide(u"Chronic Pain"_s));
    table->setColumnWidth(CitationModel::Chapter, wide(u"Ch. "_s));
    table->setColumnWidth(CitationModel::Section, wide(u"Section xxx"_s));
    table->setColumnWidth(CitationModel::Edition, wide(u"2004"_s));
    table->setColumnWidth(CitationModel::Pages, wide(u"177-178"_s));
}

FieldRow* IssuePane::rowFor(FieldRef ref) {
    if (m_session.record().issue(ref.issueId) == nullptr)
        return nullptr;
    showIssue(ref.issueId);
    const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                 [&](const FieldRow* row) { return row->ref().field == ref.field; });
    if (it == m_rows.end())
        return nullptr;
    if (letter::info(ref.field).group == letter::Group::ServiceDetail)
        m_fold->setChecked(true);
    return *it;
}

/// The details of a service are seldom printed: they take room only where there are any.
void IssuePane::foldDetails() {
    m_fold->setArrowType(m_fold->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    for (FieldRow* row : m_rows)
        if (letter::info(row->ref().field).group == letter::Group::ServiceDetail)
            row->setVisible(m_fold->isChecked());
}

void IssuePane::showIssue(int issueId) {
    if (issueId == m_issue)
        return;
    m_issue = issueId;
    for (FieldRow* row : m_rows)
        row->setIssue(issueId);
    for (CitationModel* model : m_citations)
        model->setIssue(issueId);
    if (const int row = m_model->rowOf(issueId); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, IssueModel::Service));
    if (const letter::Issue* issue = m_session.record().issue(issueId); issue != nullptr)
        m_fold->setChecked(std::any_of(issue->fields.begin(), issue->fields.end(), [](const auto& entry) {
            return letter::info(entry.first).group == letter::Group::ServiceDetail;
        }));
    foldDetails();
    showTitle();
}

void IssuePane::showTitle() {
    const letter::Issue* issue = m_session.record().issue(m_issue);
    m_detail->setVisible(issue != nullptr);
    if (issue != nullptr)
        m_title->setText(tr("Issue %1").arg(issue->number));
}

void IssuePane::refresh() {
    for (FieldRow* row : m_rows)
        row->refresh();
}

void IssuePane::refreshStatuses() {
    for (FieldRow* row : m_rows)
        row->refreshStatus();
}

void IssuePane::onIssuesChanged() {
    m_table->fit();
    const auto& issues = m_session.record().issues;
    m_table->setVisible(!issues.empty());
    m_none->setVisible(issues.empty() && m_session.hasCase());
    const int wanted = m_session.record().issue(m_issue) != nullptr ? m_issue
                       : issues.empty()                             ? 0
                                                                    : issues.front().id;
    m_issue = -1;
    showIssue(wanted);
    refresh();
    for (QAction* action : m_actions)
        action->setEnabled(m_session.hasCase());
}

void IssuePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
}

void IssuePane::add() {
    m_session.addIssue(m_issue);
}

void IssuePane::remove() {
    m_session.removeIssue(m_issue);
}

void IssuePane::moveUp() {
    m_session.moveIssue(m_issue, -1);
}

void IssuePane::moveDown() {
    m_session.moveIssue(m_issue, 1);
}

void IssuePane::split() {
    qsizetype at = -1;
    if (const auto* edit = qobject_cast<QPlainTextEdit*>(m_rows.front()->editorWidget());
        edit != nullptr && edit->hasFocus())
        at = edit->textCursor().position();
    m_session.splitIssue(m_issue, at);
}

void IssuePane::merge() {
    m_session.mergeIssue(m_issue);
}

void IssuePane::step(int by) {
    const int row = m_model->rowOf(m_issue) + by;
    const int id = m_model->issueAt(row);
    if (id == 0)
        return;
    const FieldRef now = m_session.currentField();
    m_session.setCurrentField({now.issueId != 0 ? now.field : Field::Service, id});
}

void IssuePane::next() {
    step(1);
}

void IssuePane::previous() {
    step(-1);
}

} // namespace lectern::form
