// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <set>
#include <vector>

namespace lectern::letter {

/// One line of the table: a day of the month, or the nth weekday of a month (negative = counted from its
/// end), `offset` days later; in the years from..until.
struct HolidayRule {
    QString name;
    int month = 0;
    int day = 0;     ///< 0 = by weekday
    int weekday = 0; ///< 1 = Monday .. 7 = Sunday
    int nth = 0;
    int offset = 0;
    int from = 0;
    int until = 9999;

    friend bool operator==(const HolidayRule&, const HolidayRule&) = default;
};

/// The days on which courts are closed, beside weekends. A holiday on a Saturday is observed on the Friday
/// before, one on a Sunday on the Monday after. Immutable; may be read from any thread.
class CourtHolidays {
public:
    /// The table shipped in resources/calendar.
    static const CourtHolidays& standard();
    /// A table of that form, an office's own. Code::Invalid with the place for anything else.
    static base::Result<CourtHolidays> fromJson(const QByteArray& json);

    /// The holiday observed on that day; empty if there is none.
    QString nameOf(QDate day) const;
    /// Neither a weekend nor a holiday.
    bool isCourtDay(QDate day) const;
    /// `day` itself or the first court day after it.
    QDate onOrAfter(QDate day) const;
    /// The nth court day after `day`, which does not count itself.
    QDate courtDaysAfter(QDate day, int n) const;
    const QString& source() const { return m_source; }

private:
    std::vector<HolidayRule> m_rules;
    std::set<QDate> m_extra;
    std::set<QDate> m_except;
    QString m_source;
};

} // namespace lectern::letter
