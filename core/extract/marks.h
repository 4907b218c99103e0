// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/sheet.h"

#include <vector>

namespace lectern::extract {

/// The fixed wording that parts a letter: titles, section headings, labels of an issue, closing words.
enum class Mark {
    LetterHead,   ///< "MAXIMUS FEDERAL SERVICES, INC."
    NoticeTitle,  ///< "Notice of Independent Medical Review Determination"
    ReviewTitle,  ///< "MEDICAL PROFESSIONAL REVIEW"
    CoverOutcome, ///< "Final Determination:"
    HowMade,      ///< "HOW THE IMR FINAL DETERMINATION WAS MADE"
    DocumentsReviewed,
    ClinicalSummary,      ///< the letters' "CLINICAL CASE SUMMARY"
    Issues,               ///< "IMR ISSUES, DECISIONS AND RATIONALES" and its like
    CaseSummary,          ///< "Case Summary:" of notices and professional reviews
    DecisionAndRationale, ///< the notice's "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"
    Qualifications,
    DocumentsForDetermination,
    Regarding,     ///< "1) Regarding the request for ...:"
    SectionRelied, ///< "Section of the Medical Treatment Utilization Schedule Relied Upon ..."
    RationaleForDecision,
    Effect,
    IssueAtDispute,
    GuidelinesReliedUpon,
    RationaleWhy, ///< "RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS (NOT) MEDICALLY NECESSARY:"
    ClaimsAdministratorGuideline,
    ReviewerGuideline,
    Rationale,
    ClaimsAdministratorBased, ///< "The Claims Administrator based its decision on the ..."
    ReviewerBased,
    HasDetermined, ///< the notice's "MAXIMUS Federal Services, Inc. has determined the request for ..."
    Closing,       ///< "Sincerely,", "cc:", notices of appeal, disclaimers: the letter's own text is over
};

/// A mark in the text: the phrase is [from, to), what belongs to it begins at `to` (after a colon).
struct FoundMark {
    Mark mark = Mark::Closing;
    qsizetype from = 0;
    qsizetype to = 0;
    int line = 0;   ///< of the sheet
    int errors = 0; ///< typing errors in it
};

/// Every mark at a line start, whatever its capitals, blanks, line breaks or small typing errors, in order.
/// One that is only prose ("... the clinical case summary was ...") is not taken for a heading.
std::vector<FoundMark> findMarks(const Sheet& sheet);

} // namespace lectern::extract
