// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"

#include <algorithm>
#include <array>

namespace lectern::checks {

namespace {

using letter::Severity;

// One check a row:
// clang-format off
constexpr std::array kTable = {
    // completeness
    CheckInfo{"letter.first-page-missing", Severity::Note, "No header block and no list of documents was found in this file; its first page may be missing.", "domain.md C3; 8 CCR 9792.10.6(d)"},
    CheckInfo{"letter.section-missing", Severity::Warning, "The letter has no section \"%1\".", "domain.md C3; letters.md"},
    CheckInfo{"letter.no-issues", Severity::Error, "No disputed service with a decision was found in this letter.", "domain.md C2"},
    CheckInfo{"letter.ends-mid-sentence", Severity::Warning, "The text ends in the middle of a sentence: \"%1\".", "domain.md C4"},
    CheckInfo{"issue.part-missing", Severity::Warning, "Issue %1 has no %2.", "domain.md C1"},
    CheckInfo{"issue.number-order", Severity::Note, "Issue numbers are repeated or out of order: %1.", "domain.md C2"},
    CheckInfo{"request.not-decided", Severity::Warning, "The summary names \"%1\" as under consideration; no issue decides it.", "domain.md C1"},
    CheckInfo{"issue.not-requested", Severity::Warning, "Issue %1 decides \"%2\", which the summary does not name as under consideration.", "domain.md C1"},
    // outcome
    CheckInfo{"outcome.decision-against-conclusion", Severity::Error, "Issue %1: the decision is \"%2\", but the conclusion says \"%3\".", "domain.md O1"},
    CheckInfo{"outcome.conclusion-names-other", Severity::Warning, "Issue %1 decides \"%2\"; its conclusion names \"%3\".", "domain.md O2"},
    CheckInfo{"outcome.partial-language", Severity::Warning, "Issue %1 is \"%2\" as a whole; its conclusion speaks of a part: \"%3\".", "domain.md O3"},
    CheckInfo{"outcome.cover-against-issues", Severity::Error, "The letter's overall word is \"%1\"; its issues together come to \"%2\".", "domain.md O4"},
    // dates
    CheckInfo{"date.impossible", Severity::Error, "\"%1\" is no date of the calendar.", "domain.md D1; record.md"},
    CheckInfo{"date.future", Severity::Error, "%1 is %2, which lies after the decision (%3).", "domain.md D1"},
    CheckInfo{"date.order", Severity::Warning, "%1 (%2) lies after %3 (%4).", "domain.md D2"},
    CheckInfo{"date.application-late", Severity::Warning, "The application was received %1 days after the UR decision; 30 are given (8 CCR 9792.10.1(b)(1)).", "domain.md D3"},
    CheckInfo{"date.decision-late", Severity::Note, "The decision is dated %1 days after the assignment.", "domain.md D3; Labor Code 4610.6(d)"},
    CheckInfo{"date.ur-differs", Severity::Warning, "The UR denial date is %1; the summary has \"%2\".", "domain.md D4"},
    CheckInfo{"date.injury-differs", Severity::Warning, "The date of injury is %1; the summary has \"%2\".", "domain.md D4"},
    CheckInfo{"date.record-after-ur", Severity::Note, "\"%1\" is dated %2, after the UR decision (%3).", "domain.md D5"},
    CheckInfo{"date.records-old", Severity::Note, "The newest record named (%1) is more than six months older than the UR decision (%2).", "domain.md D5"},
    // guidelines
    CheckInfo{"guideline.region-differs", Severity::Warning, "Issue %1: the %2 cites \"%3\" (%4); the letter's body region is %5.", "domain.md G1"},
    CheckInfo{"guideline.number-title-differ", Severity::Warning, "Issue %1: chapter %2 is cited as \"%3\"; the catalogue has \"%4\" for that number.", "domain.md G2"},
    CheckInfo{"guideline.page-outside-chapter", Severity::Warning, "Issue %1: page %2 is cited for \"%3\"; that page stands in \"%4\".", "domain.md G2"},
    CheckInfo{"guideline.pages-reversed", Severity::Warning, "Issue %1: the page range \"%2\" runs backwards.", "domain.md G2"},
    CheckInfo{"guideline.edition-later", Severity::Warning, "Issue %1 cites an edition of %2; the letter was decided in %3.", "domain.md G3"},
    CheckInfo{"guideline.none", Severity::Warning, "Issue %1: no guideline was found for the reviewer's decision.", "domain.md G4"},
    CheckInfo{"guideline.no-mtus-reason", Severity::Note, "Issue %1: the reviewer cites only sources outside the MTUS; no sentence that the MTUS does not address the matter was found.", "domain.md G4; 8 CCR 9792.21.1"},
    CheckInfo{"guideline.rationale-names-other", Severity::Note, "Issue %1: the rationale names %2, which is not among the reviewer's guidelines.", "domain.md G5"},
    CheckInfo{"guideline.parties-differ", Severity::Note, "Issue %1: the claims administrator cites %2; the reviewer cites %3.", "domain.md G5"},
    CheckInfo{"guideline.chronic-early", Severity::Note, "Issue %1: the Chronic Pain guidelines are cited %2 days after the injury.", "domain.md G6"},
    // facts
    CheckInfo{"facts.negative-against-summary", Severity::Warning, "Issue %1: the rationale says \"%2\"; the letter also says \"%3\".", "domain.md F1"},
    CheckInfo{"facts.unchanged-against-change", Severity::Warning, "An examination is called unchanged (\"%1\"); before it the letter has \"%2\".", "domain.md F1, 4.1"},
    CheckInfo{"facts.side-differs", Severity::Warning, "Issue %1 is about the %2 side; its rationale has \"%3\".", "domain.md F2"},
    CheckInfo{"facts.level-differs", Severity::Warning, "Issue %1 names %2; its conclusion names %3.", "domain.md F2"},
    CheckInfo{"facts.age-differs", Severity::Warning, "The letter gives two ages: %1 and \"%2\".", "domain.md F3"},
    CheckInfo{"facts.sex-differs", Severity::Warning, "The letter says \"%1\" and also \"%2\".", "domain.md F3"},
    CheckInfo{"facts.quantity-differs", Severity::Warning, "Issue %1 asks for %2; its conclusion names %3.", "domain.md F4"},
    CheckInfo{"summary.from-ur", Severity::Note, "The summary says that it was taken from the utilization review decision.", "domain.md F5"},
    CheckInfo{"rationale.copied-summary", Severity::Note, "Issue %1: %2 of the rationale's %3 sentences stand word for word in the summary.", "domain.md F6"},
    CheckInfo{"rationale.same-as-issue", Severity::Note, "Issue %1: %2 of the rationale's %3 sentences stand word for word in issue %4.", "domain.md F6; letters.md"},
    CheckInfo{"rationale.names-other-service", Severity::Warning, "Issue %1 decides \"%2\"; its rationale never names it, but names \"%3\".", "letters.md"},
    // reviewer
    CheckInfo{"reviewer.specialty-far", Severity::Warning, "Issue %1: the reviewer's specialty is %2; the service is \"%3\".", "domain.md R1"},
    CheckInfo{"reviewer.specialty-missing", Severity::Warning, "No specialty of the reviewer was found.", "letters.md; Labor Code 4610.6"},
    CheckInfo{"reviewer.licence-missing", Severity::Note, "No state of licensure of the reviewer was found.", "domain.md R2"},
};
// clang-format on

} // namespace

std::span<const CheckInfo> checkTable() {
    return kTable;
}

const CheckInfo* checkInfo(QLatin1StringView code) {
    const auto* const it = std::find_if(kTable.begin(), kTable.end(), [&](const CheckInfo& row) {
        return code == QLatin1StringView(row.code);
    });
    return it == kTable.end() ? nullptr : &*it;
}

} // namespace lectern::checks
