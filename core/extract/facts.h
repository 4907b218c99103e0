// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/passage.h"
#include "core/letter/record.h"

#include <QDate>

#include <map>
#include <vector>

namespace lectern::extract {

/// What the other dates of a letter say about the years that are printed with two digits.
struct DateContext {
    int latestYear = 2030; ///< of the decision, or the latest four-digit year in the letter
    int earliestYear = 0;  ///< of the injury where that is printed in full; 0 if not known
};

/// The sources that a guideline paragraph ("Claims Administrator guideline:", "based its decision on ...")
/// names, in order; several a paragraph. Chapter numbers and titles are completed from the catalogue.
std::vector<letter::Citation> readCitations(const Passage& guideline);

/// Quantity, dose, frequency, duration, body part, side and spinal level named in a disputed service.
std::map<letter::Field, letter::Reading> readServiceDetails(const Passage& service);

/// Age, sex, mechanism, body parts, diagnoses, timeline from the clinical summary. Fields that it does not
/// hold are absent.
std::map<letter::Field, letter::Reading> readSummary(const Passage& summary, const DateContext& dates);

/// Reviewer's specialty and licensure from prose ("... is Board Certified in X and is licensed to practice in
/// Y.") or from label lines; absent where there is neither.
std::map<letter::Field, letter::Reading> readCredentials(const Passage& section);

} // namespace lectern::extract
