// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/sheet.h"

#include <vector>

namespace lectern::extract {

/// Labels of header blocks and covers.
enum class Label {
    CaseNumber,
    DecisionDate,
    DateAssigned,
    DateOfInjury,
    UrDecisionDate,
    ApplicationReceived,
    Priority,
    EmployeeName,
    ClaimNumber,
    ProviderName,
    ClaimsAdministrator,
    Licensure,
    Specialty,
    Other, ///< known, no field of ours: it only ends the value before it
};

/// A label and what stands for it: after it on its line up to the next label or column, or in its column on
/// the line below. The value may be empty (length 0): the label is there, its value blanked.
struct FoundLabel {
    Label label = Label::Other;
    qsizetype labelFrom = 0;
    qsizetype from = 0; ///< of the value
    qsizetype length = 0;
    int errors = 0;     ///< typing errors in the label
    bool below = false; ///< the value stands on the line below
    bool colon = true;
};

/// Labels within characters [from, to) of the sheet, in order; at most the first 300 lines are looked at.
std::vector<FoundLabel> findLabels(const Sheet& sheet, qsizetype from, qsizetype to);

} // namespace lectern::extract
