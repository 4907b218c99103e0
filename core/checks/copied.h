// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/prose.h"
#include "core/letter/record.h"

#include <vector>

namespace lectern::checks {

/// A sentence of an issue's rationale that stands elsewhere in the letter too.
struct CopiedSentence {
    Span span;         ///< in the rationale's text
    int fromIssue = 0; ///< id of the issue whose rationale has it; 0 = the clinical summary
};

/// What is copied in one rationale, and how many sentences it has in all. A sentence is copied when the same
/// words stand in the summary or in the rationale of an issue before it, capitals and punctuation aside;
/// sentences of fewer than four words are left out of both counts.
struct Copied {
    int sentences = 0;
    std::vector<CopiedSentence> copied;

    int fromSummary() const;
    int fromIssue(int id) const;
};

/// For the issue with this id; pure. The form can show only what is new.
Copied copiedSentences(const letter::Record& record, int issueId);

} // namespace lectern::checks
