// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/holidays.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::letter {

extern const char courtHolidaysJson[];

namespace {

using namespace Qt::StringLiterals;

QDate dayOf(const HolidayRule& rule, int year) {
    if (year < rule.from || year > rule.until)
        return {};
    if (rule.day > 0)
        return QDate(year, rule.month, rule.day).addDays(rule.offset);
    const QDate first(year, rule.month, 1);
    QDate day = first.addDays((rule.weekday - first.dayOfWeek() + 7) % 7);
    if (rule.nth > 0)
        day = day.addDays(7 * (rule.nth - 1));
    else
        while (day.addDays(7).month() == rule.month)
            day = day.addDays(7);
    return day.addDays(rule.offset);
}

QDate observed(QDate day) {
    if (day.dayOfWeek() == Qt::Saturday)
        return day.addDays(-1);
    return day.dayOfWeek() == Qt::Sunday ? day.addDays(1) : day;
}

bool isSane(const HolidayRule& r) {
    const bool fixed = r.day >= 1 && r.day <= 31;
    const bool moving = r.weekday >= 1 && r.weekday <= 7 && ((r.nth >= 1 && r.nth <= 4) || r.nth == -1);
    return !r.name.isEmpty() && r.month >= 1 && r.month <= 12 && (fixed || moving) && qAbs(r.offset) <= 7;
}

} // namespace

const CourtHolidays& CourtHolidays::standard() {
    static const CourtHolidays table = fromJson(QByteArray(courtHolidaysJson)).value();
    return table;
}

base::Result<CourtHolidays> CourtHolidays::fromJson(const QByteArray& json) {
    const QJsonDocument doc = QJsonDocument::fromJson(json);
    if (!doc.isObject() || !doc.object().value("holidays"_L1).isArray())
        return base::fail(base::Code::Invalid, u"holidays"_s);
    CourtHolidays out;
    out.m_source = doc.object().value("source"_L1).toString();
    int line = 0;
    for (const auto& v : doc.object().value("holidays"_L1).toArray()) {
        const QJsonObject o = v.toObject();
        HolidayRule rule{o.value("name"_L1).toString(), o.value("month"_L1).toInt(),
                         o.value("day"_L1).toInt(),     o.value("weekday"_L1).toInt(),
                         o.value("nth"_L1).toInt(),     o.value("offset"_L1).toInt(),
                         o.value("from"_L1).toInt(0),   o.value("until"_L1).toInt(9999)};
        if (!isSane(rule))
            return base::fail(base::Code::Invalid, u"holidays[%1]"_s.arg(line));
        out.m_rules.push_back(std::move(rule));
        ++line;
    }
    for (auto* days : {&out.m_extra, &out.m_except})
        for (const auto& v : doc.object().value(days == &out.m_extra ? "extra"_L1 : "except"_L1).toArray()) {
            const QDate day = QDate::fromString(v.toString(), Qt::ISODate);
            if (!day.isValid())
                return base::fail(base::Code::Invalid, days == &out.m_extra ? u"extra"_s : u"except"_s);
            days->insert(day);
        }
    return out;
}

QString CourtHolidays::nameOf(QDate day) const {
    if (m_except.contains(day))
        return {};
    // A New Year's Day on a Saturday is observed in the year before.
    for (const int year : {day.year(), day.year() + 1})
        for (const HolidayRule& rule : m_rules)
            if (const QDate d = dayOf(rule, year); d.isValid() && observed(d) == day)
                return rule.name;
    return m_extra.contains(day) ? day.toString(Qt::ISODate) : QString();
}

bool CourtHolidays::isCourtDay(QDate day) const {
    return day.dayOfWeek() < Qt::Saturday && nameOf(day).isEmpty();
}

QDate CourtHolidays::onOrAfter(QDate day) const {
    while (day.isValid() && !isCourtDay(day))
        day = day.addDays(1);
    return day;
}

QDate CourtHolidays::courtDaysAfter(QDate day, int n) const {
    for (; n > 0 && day.isValid(); --n)
        day = onOrAfter(day.addDays(1));
    return day;
}

} // namespace lectern::letter
