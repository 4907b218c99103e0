// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/deadlines.h"

#include <QString>

namespace lectern::review {

// Deadlines in words: translated, with rule and source, marked as an aid.

/// "Appeal by Mon 1 Dec 2014".
QString title(const letter::Deadline& deadline);
/// "30 days after mailing on ...; the last day moved from ..., Day after Thanksgiving."
QString rule(const letter::Deadline& deadline);
/// "Labor Code 4610.6(h); 8 CCR 10575; Code Civ. Proc. 12a".
QString source(const letter::Deadline& deadline);
/// "An aid for your calendar, not legal advice: check the rule and the table of holidays."
QString aidNotice();

/// The letter's deadlines as calendar entries, named by the office's matter number, else the case number.
std::vector<letter::CalendarEntry> calendarEntries(const letter::CaseFile& file);

} // namespace lectern::review
