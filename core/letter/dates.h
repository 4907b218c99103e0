// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace lectern::letter {

/// How a text that looks like a date turned out.
enum class DateFault { None, NotADate, Impossible };

/// A date as printed or typed. A two-digit year is resolved by `resolveYear`; until then `date` holds its
/// reading in the century that lies nearest before or at the pivot.
struct ParsedDate {
    QDate date; ///< invalid if fault != None
    bool twoDigitYear = false;
    DateFault fault = DateFault::NotADate;

    friend bool operator==(const ParsedDate&, const ParsedDate&) = default;
};

/// Reads one whole text as a date: 9/2/14, 09/02/2014, 9-2-14, 9.2.2014, 2014-09-02, Sep 2 2014, Sept. 2,
/// 2014, 2 Sep 2014, August 30, 2013, any capitals, stray white space. American order (month first) for
/// all-digit dates with slashes, dashes or points. 2/30/14 is Impossible; "12/2014" is NotADate. `pivot`:
/// two-digit years are taken as the latest year that is not after the pivot's year.
ParsedDate parseDate(QStringView text, int pivotYear = 2030);

/// A date found within running text.
struct FoundDate {
    qsizetype from = 0;
    qsizetype length = 0;
    ParsedDate parsed;
};

/// All dates in `text`, impossible ones included, left to right, not overlapping. Fractions, ranges of pages,
/// vertebral levels (L4-5), strengths (5/5, 2+/4) and doses are not dates.
std::vector<FoundDate> findDates(QStringView text, int pivotYear = 2030);

/// The contract's form ("2014-09-02"); empty for an invalid date.
QString isoDate(QDate date);

} // namespace lectern::letter
