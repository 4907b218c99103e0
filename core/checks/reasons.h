// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/prose.h"
#include "core/letter/record.h"

#include <QString>

#include <vector>

namespace lectern::checks {

/// Why a reviewer found a service not necessary, as a code with the sentence that says so (domain.md 3.1:
/// what commentaries tabulate as "what was missing in the record").
struct Reason {
    QString code; ///< e.g. "not-documented.functional-improvement"
    Span span;    ///< of the sentence, in the rationale's text

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// The reasons that an issue's rationale gives, in its order, each code once. Issues that were overturned
/// have none: the same words there tell of what the denial had missed.
std::vector<Reason> denialReasons(const letter::Issue& issue);

} // namespace lectern::checks
