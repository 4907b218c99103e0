// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caselistmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lectern::cases {

using letter::CaseRow;
using letter::CaseState;

namespace {

struct CaseList {
    Q_DECLARE_TR_FUNCTIONS(CaseList)
};

QString outcomeWord(const QString& token) {
    if (token == QLatin1StringView("upheld"))
        return CaseList::tr("Upheld");
    if (token == QLatin1StringView("overturned"))
        return CaseList::tr("Overturned");
    if (token == QLatin1StringView("partially_overturned"))
        return CaseList::tr("Partly overturned");
    return token;
}

QString text(const CaseRow& row, int column) {
    switch (column) {
    case CaseListModel::Case:
        return caseTitle(row);
    case CaseListModel::Outcome:
        return outcomeWord(row.outcome);
    case CaseListModel::State:
        return stateWord(row.state);
    case CaseListModel::Employee:
        return row.employee;
    case CaseListModel::DecisionDate:
        return row.decisionDate;
    case CaseListModel::Services:
        return row.services;
    case CaseListModel::Issues:
        return QLocale().toString(row.issueCount);
    case CaseListModel::Findings:
        return row.findingCount == 0 ? QString() : QLocale().toString(row.findingCount);
    case CaseListModel::File:
        return row.file;
    case CaseListModel::Saved:
        return row.savedAt.isValid() ? QLocale().toString(row.savedAt.toLocalTime(), QLocale::ShortFormat)
                                     : CaseList::tr("not yet");
    default:
        return {};
    }
}

QVariant sortKey(const CaseRow& row, int column) {
    switch (column) {
    case CaseListModel::State:
        return static_cast<int>(row.state);
    case CaseListModel::Issues:
        return row.issueCount;
    case CaseListModel::Findings:
        return row.findingCount;
    case CaseListModel::Saved:
        return row.savedAt;
    default:
        return text(row, column).toCaseFolded();
    }
}

QString searchText(const CaseRow& row) {
    QStringList all;
    for (int column = 0; column < CaseListModel::ColumnCount; ++column)
        all.append(text(row, column));
    all.append(row.file); // also when the case number stands for it
    return all.join(u'\n').toCaseFolded();
}

} // namespace

QString stateWord(CaseState state) {
    switch (state) {
    case CaseState::New:
        return CaseList::tr("New");
    case CaseState::InReview:
        return CaseList::tr("In review");
    case CaseState::Postponed:
        return CaseList::tr("Postponed");
    case CaseState::Reviewed:
        return CaseList::tr("Reviewed");
    case CaseState::Exported:
        return CaseList::tr("Exported");
    case CaseState::Rejected:
        return CaseList::tr("Rejected");
    }
    return {};
}

QString caseTitle(const CaseRow& row) {
    return row.caseNumber.isEmpty() ? row.file : row.caseNumber;
}

void CaseListModel::setRows(std::vector<CaseRow> rows) {
    if (!std::ranges::equal(rows, m_rows, {}, &CaseRow::id, &CaseRow::id)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int CaseListModel::rowOf(qint64 id) const {
    const auto it = std::ranges::find(m_rows, id, &CaseRow::id);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int CaseListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // what a narrow column cuts off
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": " +
                       text(row, index.column()));
    case Qt::TextAlignmentRole:
        if (index.column() == Issues || index.column() == Findings)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case IdRole:
        return row.id;
    case SortRole:
        return sortKey(row, index.column());
    case SearchRole:
        return searchText(row);
    case StateRole:
        return static_cast<int>(row.state);
    default:
        return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Case:
        return tr("Case");
    case Outcome:
        return tr("Outcome");
    case State:
        return tr("State");
    case Employee:
        return tr("Employee");
    case DecisionDate:
        return tr("Decided");
    case Services:
        return tr("Services");
    case Issues:
        return tr("Issues");
    case Findings:
        return tr("Findings");
    case File:
        return tr("File");
    case Saved:
        return tr("Saved");
    default:
        return {};
    }
}

} // namespace lectern::cases
