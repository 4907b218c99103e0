// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/issuemodel.h"

#include "ui/form/marks.h"
#include "ui/review/words.h"

#include <algorithm>

namespace lectern::form {

using letter::Field;
using review::LookReason;
using review::Mark;

IssueModel::IssueModel(review::ReviewSession& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session) {
    connect(&session, &review::ReviewSession::caseChanged, this, &IssueModel::reload);
    connect(&session, &review::ReviewSession::issuesChanged, this, &IssueModel::reload);
    connect(&session, &review::ReviewSession::issueChanged, this, &IssueModel::update);
    connect(&session, &review::ReviewSession::findingsChanged, this, &IssueModel::updateStates);
    connect(&session, &review::ReviewSession::fieldChanged, this, [this](letter::FieldRef ref) {
        if (ref.issueId != 0)
            update(ref.issueId);
    });
    reload();
}

IssueModel::Row IssueModel::rowFor(const letter::Issue& issue) const {
    Row row{issue.id, Mark::Sure, 0};
    bool allConfirmed = true;
    for (const letter::FieldInfo& info : letter::issueFields()) {
        const auto reasons = m_session.lookReasons({info.field, issue.id});
        if (!reasons.empty())
            ++row.look;
        const bool failed = std::any_of(reasons.begin(), reasons.end(), [](LookReason r) {
            return r == LookReason::Error || r == LookReason::NotUnderstood;
        });
        if (failed)
            row.mark = Mark::Failed;
        const auto it = issue.fields.find(info.field);
        if (it != issue.fields.end() && !it->second.confirmed)
            allConfirmed = false;
    }
    if (row.mark != Mark::Failed)
        row.mark = row.look > 0                            ? Mark::Look
                   : allConfirmed && !issue.fields.empty() ? Mark::Confirmed
                                                           : Mark::Sure;
    return row;
}

void IssueModel::reload() {
    beginResetModel();
    m_rows.clear();
    for (const letter::Issue& issue : m_session.record().issues)
        m_rows.push_back(rowFor(issue));
    endResetModel();
}

void IssueModel::update(int issueId) {
    const int row = rowOf(issueId);
    const letter::Issue* issue = m_session.record().issue(issueId);
    if (row < 0 || issue == nullptr)
        return;
    m_rows[static_cast<std::size_t>(row)] = rowFor(*issue);
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
}

void IssueModel::updateStates() {
    const auto& issues = m_session.record().issues;
    for (std::size_t i = 0; i < m_rows.size() && i < issues.size(); ++i) {
        const Row now = rowFor(issues[i]);
        if (now == m_rows[i])
            continue;
        m_rows[i] = now;
        Q_EMIT dataChanged(index(static_cast<int>(i), State), index(static_cast<int>(i), State));
    }
}

int IssueModel::issueAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : 0;
}

int IssueModel::rowOf(int issueId) const {
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& r) { return r.id == issueId; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

void IssueModel::setPalette(const QPalette& palette) {
    m_palette = palette;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
}

int IssueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IssueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant IssueModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const letter::Issue* issue = m_session.record().issue(row.id);
    if (issue == nullptr)
        return {};
    const auto text = [&](Field f) {
        const auto it = issue->fields.find(f);
        return it == issue->fields.end() ? QString() : it->second.text();
    };
    if (index.column() == State && role == Qt::DecorationRole)
        return markIcon(row.mark, m_palette);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number:
        return issue->number;
    case Service:
        return text(Field::Service).simplified();
    case Decision:
        return text(Field::Decision).isEmpty() ? tr("none") : review::word(text(Field::Decision));
    case State:
        return row.look > 0                  ? tr("look: %1").arg(row.look)
               : row.mark == Mark::Confirmed ? tr("checked")
                                             : tr("sure");
    default:
        return {};
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Service:
        return tr("Disputed service");
    case Decision:
        return tr("Decision");
    default:
        return tr("State");
    }
}

} // namespace lectern::form
