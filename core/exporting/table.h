// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace lectern::exporting {

enum class Table {
    Letters, ///< a row a letter
    Issues,  ///< a row an issue, led by its case's fields; a letter without an issue has no row
};

/// Every column a table can have, in the order it is written when none is asked for: the contract's field
/// names (core/letter/field.h), led by `file`, `pages`, `format`, and with `issue_count`, `services` and
/// `findings` for letters, `number`, both `..._citations` and `findings` for issues.
QStringList columnNames(Table table);

/// Turns letters into the cells of chosen columns. Lists are joined by "; ", dates are ISO, a value that the
/// letter does not hold is an empty cell. Immutable; any thread.
class RowMaker {
public:
    /// `columns` empty = all. Code::Invalid with the first unknown (or repeated) name as detail.
    static base::Result<RowMaker> make(Table table, const QStringList& columns = {});

    const QStringList& header() const { return m_columns; }
    /// One row of header().size() cells for a letter; as many as it has issues for Table::Issues.
    std::vector<QStringList> rows(const letter::Source& source, const letter::Record& record) const;

private:
    RowMaker(Table table, QStringList columns)
        : m_table(table)
        , m_columns(std::move(columns)) {}

    Table m_table;
    QStringList m_columns;
};

/// A citation as a person would write it: "MTUS, ACOEM (2004), chapter 12 Low Back Complaints, page 303".
QString citationText(const letter::Citation& citation);

} // namespace lectern::exporting
