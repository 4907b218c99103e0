// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"
#include "core/store/connection.h"
#include "core/store/letterrows.h"

#include <QByteArray>

#include <vector>

/// The SQL of a letter's rows. No transactions here: the callers have one open.
namespace lectern::store {

struct StoredLetter {
    LetterRows rows;
    QByteArray hash; ///< as stored

    bool isIntact() const { return recordHash(rows) == hash; }
};

/// NotFound if there is no such letter. What is read is not checked: see isIntact().
base::Result<StoredLetter> readLetter(Connection& connection, qint64 id);

/// The next free id: ids are never used twice. Under the write lock only.
base::Result<qint64> nextLetterId(Connection& connection);

/// Writes the rows that differ from `before`; all of them if it is null (a new letter).
base::Result<void> writeLetter(Connection& connection, const LetterRows& rows, const QByteArray& hash,
                               const LetterRows* before);

/// The statement's first eleven columns as a line of the list: id, case_number, employee_name, source_file,
/// decision_date, outcome, services, issue_count, finding_count, state, saved_at.
letter::CaseRow caseRowIn(const Statement& select);

/// Reads rows of the case list; `condition` is SQL of ours ("WHERE ... ORDER BY ..."), its parameters bound
/// in order.
base::Result<std::vector<letter::CaseRow>> readCaseRows(Connection& connection, const QByteArray& condition,
                                                        const Row& parameters = {});

} // namespace lectern::store
