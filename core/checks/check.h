// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <span>
#include <vector>

namespace lectern::checks {

/// One row of the catalogue of checks. `message` is English with %1, %2 ... for the finding's args; it says
/// what is there ("differs", "not found"), never what it means in law.
struct CheckInfo {
    const char* code;
    letter::Severity severity;
    const char* message;
    const char* source; ///< where the check comes from: a row of domain.md 4.2, a statute, letters.md
};

/// Every check, in the order findings are listed. resources/docs/checks.md is made from it.
std::span<const CheckInfo> checkTable();
const CheckInfo* checkInfo(QLatin1StringView code);

/// Runs every check on a record as it stands now and returns what they find, in table order. Findings that
/// only the extractor can make (an impossible date: there is no value to look at) are taken over from
/// `record.findings` for as long as their field is empty. Pure; any thread; never throws.
std::vector<letter::Finding> check(const letter::Record& record);

} // namespace lectern::checks
