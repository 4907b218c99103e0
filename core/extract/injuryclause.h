// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/summaryparts.h"

namespace lectern::extract {

/// Characters [from, to) of a summary's flat text that may tell how an injury came about.
struct Clause {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// Where a clause that starts at `from` and tells of the accident ends; at most `to`.
qsizetype clauseEnd(const QString& s, qsizetype from, qsizetype to);

/// What the clause tells, without subject, idle opening and the date behind; nothing where it tells nothing
/// ("not provided", "an industrial injury").
OptionalReading mechanismAt(const Passage& p, Clause c, double confidence, const QString& rule);

/// An accident told without a word of injury beside it, or without a verb: a clause led by its cause ("While
/// lifting a keg on ..., the patient felt"), a happening of any subject ("a hose whipped loose and hit him"),
/// a note ("DOI 3/4/09, slip/fall").
OptionalReading readHappening(const Passage& p, const std::vector<Sentence>& sentences);

} // namespace lectern::extract
