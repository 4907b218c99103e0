// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/letterview.h"

#include <vector>

namespace lectern::extract {

/// One issue's pieces as they stand in the letter, before values are made of them.
struct IssueParts {
    int number = 0; ///< as printed; 0 = none
    Passage service;
    double serviceTrust = 0.97;
    const char* serviceRule = "issue.heading";
    Passage decision; ///< the words that decide
    QString decisionValue;
    double decisionTrust = 0;
    const char* decisionRule = "issue.decision";
    Passage claimsGuideline;
    Passage reviewerGuideline;
    double guidelineTrust = 0.97;
    Passage rationale;
    double rationaleTrust = 0.97;
    Passage concludes; ///< a sentence outside the rationale that says (not) medically necessary
};

/// "1. SERVICE: Upheld" with "Claims Administrator guideline:", "MAXIMUS guideline:", "Decision rationale:"
/// (2014 to 2016), or "1. SERVICE is not medically necessary and appropriate." with "The Claims Administrator
/// based its decision on ..." (2013). Any of the labels, and the heading itself, may lack.
std::vector<IssueParts> readLabelledIssues(const LetterView& letter);
/// Notices: outcomes printed twice, details under "Regarding the request for".
std::vector<IssueParts> readNoticeIssues(const LetterView& letter);
/// Professional reviews: one issue.
std::vector<IssueParts> readReviewIssue(const LetterView& letter);

/// The reader for the letter's format; records' issues with all their fields.
std::vector<letter::Issue> readIssues(const LetterView& letter);

/// A service without its number, its lead-in ("The request for") and what follows it.
struct ServiceText {
    Passage text;
    int number = 0;
};
/// `sentence`: the service is the subject of a sentence, so that "The request for" leads it in.
ServiceText serviceOf(const Passage& heading, bool sentence);

} // namespace lectern::extract
