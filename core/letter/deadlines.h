// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/casefile.h"
#include "core/letter/holidays.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace lectern::letter {

// An aid for a calendar, not advice. Deadlines count only from dates that a person entered as the office's
// own: a determination does not say when it was mailed, and its decision date is never taken instead.

enum class Clock {
    /// Petition appealing the determination: 30 days after mailing. Labor Code 4610.6(h); 8 CCR 10575. A last
    /// day that is no court day moves to the next (Code Civ. Proc. 12a). Days for service by mail are not
    /// added: the earlier day is the safe one.
    Appeal,
    /// Authorise what was overturned: 5 working days after the claims administrator received the
    /// determination. 8 CCR 9792.10.7(a).
    Authorise,
};

struct Deadline {
    Clock clock = Clock::Appeal;
    QDate from;      ///< the entered date that it counts from
    QDate counted;   ///< the last day as counted, before weekends and holidays
    QDate last;      ///< the last day
    QString holiday; ///< why `last` is not `counted`; empty for a weekend or no reason

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// Those that can be counted, in the order of their last days. Authorise only where an issue (or, with no
/// issues, the outcome) is overturned at least in part.
std::vector<Deadline> deadlines(const CaseFile& file,
                                const CourtHolidays& holidays = CourtHolidays::standard());

/// A line of a calendar. The texts are the caller's, since no user text is made in core.
struct CalendarEntry {
    QString uid; ///< the same for the same deadline, so that importing again moves it
    QDate day;
    QString summary;
    QString description;
};

/// All-day events as RFC 5545: CRLF, lines folded at 75 octets, texts escaped. `stamp` is UTC.
QByteArray toICalendar(const std::vector<CalendarEntry>& entries, const QDateTime& stamp);

} // namespace lectern::letter
