// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/casefile.h"

#include <QAbstractTableModel>

#include <vector>

namespace lectern::cases {

/// The letters as a table: a snapshot that was loaded whole, never a live query (which would lock out other
/// writers of the store). Kept in the order given; sorting and filtering are CaseFilter's.
class CaseListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Case,
        Outcome,
        State,
        Employee,
        DecisionDate,
        Services,
        Issues,
        Findings,
        File,
        Saved,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        SortRole,              ///< a number, an ISO date or folded text
        SearchRole,            ///< everything that can be searched for, folded to lower case
        StateRole,             ///< int of letter::CaseState
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes a new snapshot. When the letters are the same ones in the same order only what changed is told,
    /// so that selection and scroll position stay.
    void setRows(std::vector<letter::CaseRow> rows);
    const std::vector<letter::CaseRow>& rows() const { return m_rows; }
    /// -1 if there is none.
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<letter::CaseRow> m_rows;
};

/// "New", "In review", ...: a state in words.
QString stateWord(letter::CaseState state);
/// What a letter is called: its case number, or its file's name while it has none.
QString caseTitle(const letter::CaseRow& row);

} // namespace lectern::cases
