// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/checks/prose.h"

namespace lectern::checks {

/// Collects findings; severity and wording come from the table.
class Findings {
public:
    /// A finding about one place, or about two that differ. `field` and `issueId` say which form row carries
    /// it.
    void add(const char* code, QStringList args, letter::FieldRef about, letter::Evidence first,
             letter::Evidence other = {});
    std::vector<letter::Finding> take();

private:
    std::vector<letter::Finding> m_found;
};

// One function a family; each small check inside is independent of the others.
void checkCompleteness(const letter::Record& record, Findings& out);
void checkOutcome(const letter::Record& record, Findings& out);
void checkDates(const letter::Record& record, Findings& out);
void checkGuidelines(const letter::Record& record, Findings& out);
void checkFacts(const letter::Record& record, Findings& out);
void checkContradictions(const letter::Record& record, Findings& out);
void checkReviewer(const letter::Record& record, Findings& out);

/// Evidence of a field, empty if it has none.
letter::Evidence placeOf(const letter::Record& record, letter::FieldRef ref);
/// Evidence of part of a text field.
letter::Evidence placeOf(const letter::Record& record, letter::FieldRef ref, Span span);
/// "Issue 2"'s number as text.
QString numberOf(const letter::Issue& issue);
/// At most `limit` characters of a quotation, cut at a word.
QString shortened(const QString& text, qsizetype limit = 90);

} // namespace lectern::checks
