// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"
#include "core/store/cell.h"

#include <QByteArrayList>

#include <vector>

namespace lectern::store {

/// A letter as it lies in the tables: each row's cells in the order of the column lists below.
struct LetterRows {
    Row letter;
    std::vector<Row> issues;
    std::vector<Row> citations;
    QByteArray reading; ///< JSON of what the machine read
    QByteArray entry;   ///< JSON of what is held true; empty when it is the reading

    friend bool operator==(const LetterRows&, const LetterRows&) = default;
};

/// Columns of `letters` but for record_hash; the fields' come after its own, in the field
/// table's order, and columns of later versions last.
const QByteArrayList& letterColumns();
const QByteArrayList& issueColumns();
const QByteArrayList& citationColumns();

/// What a row of `letters` holds beside the case file.
struct LetterStamp {
    QString madeAt;
    QString madeBy;
    QString savedAt;
    QString savedBy;
    int reading = 1; ///< revision in `readings`
};

/// `file.id` and `file.version` must be those that the rows will have.
LetterRows rowsOf(const letter::CaseFile& file, const LetterStamp& stamp);

/// The case file that the rows were made of; StoreDamaged if they cannot be read as one.
base::Result<letter::CaseFile> caseFileOf(const LetterRows& rows);
LetterStamp stampOf(const LetterRows& rows);

/// SHA-256 over every stored cell of the letter. It is kept in the letter's row and in its audit rows, and is
/// checked at each load: integrity_check passes most flipped bits (reliability 0.6). Columns are hashed by
/// name, and those that are NULL are passed over: a field added by a later migration leaves the hashes true.
QByteArray recordHash(const LetterRows& rows);

/// A record's JSON in the store's one canonical form.
QByteArray recordJson(const letter::Record& record);

/// The services of a record's issues joined by "; ".
QString servicesOf(const letter::Record& record);

} // namespace lectern::store
