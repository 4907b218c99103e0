// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/deadlines.h"

#include <algorithm>

namespace lectern::letter {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAppealDays = 30;
constexpr int kAuthoriseDays = 5;

bool overturned(const Reading* reading) {
    return reading != nullptr &&
           (reading->text() == "overturned"_L1 || reading->text() == "partially_overturned"_L1);
}

bool anyOverturned(const Record& record) {
    if (record.issues.empty())
        return overturned(record.find({Field::Outcome, 0}));
    return std::any_of(record.issues.begin(), record.issues.end(), [&](const Issue& issue) {
        return overturned(record.find({Field::Decision, issue.id}));
    });
}

QByteArray escaped(const QString& text) {
    QByteArray out;
    for (const char c : text.toUtf8()) {
        if (c == '\\' || c == ';' || c == ',')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    }
    return out;
}

/// A content line, folded so that no line has more than 75 octets and no UTF-8 character is cut.
QByteArray line(const QByteArray& content) {
    QByteArray out;
    qsizetype from = 0;
    while (from < content.size()) {
        const qsizetype room = from == 0 ? 75 : 74;
        qsizetype to = std::min(content.size(), from + room);
        while (to < content.size() && to > from &&
               (static_cast<unsigned char>(content.at(to)) & 0xC0) == 0x80)
            --to;
        if (from > 0)
            out += "\r\n ";
        out += content.mid(from, to - from);
        from = to;
    }
    return out + "\r\n";
}

} // namespace

std::vector<Deadline> deadlines(const CaseFile& file, const CourtHolidays& holidays) {
    std::vector<Deadline> out;
    const auto date = [](const QString& iso) { return QDate::fromString(iso, Qt::ISODate); };
    if (const QDate served = date(file.office.dateServed); served.isValid()) {
        Deadline d{Clock::Appeal, served, served.addDays(kAppealDays), {}, {}};
        d.last = holidays.onOrAfter(d.counted);
        d.holiday = holidays.nameOf(d.counted);
        out.push_back(std::move(d));
    }
    if (const QDate received = date(file.office.dateReceived);
        received.isValid() && anyOverturned(file.current)) {
        const QDate last = holidays.courtDaysAfter(received, kAuthoriseDays);
        out.push_back({Clock::Authorise, received, last, last, {}});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Deadline& a, const Deadline& b) { return a.last < b.last; });
    return out;
}

QByteArray toICalendar(const std::vector<CalendarEntry>& entries, const QDateTime& stamp) {
    QByteArray out =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lectern//Deadlines//EN\r\nCALSCALE:GREGORIAN\r\n";
    for (const CalendarEntry& e : entries) {
        out += "BEGIN:VEVENT\r\n";
        out += line("UID:" + escaped(e.uid));
        out += line("DTSTAMP:" + stamp.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1());
        out += line("DTSTART;VALUE=DATE:" + e.day.toString(u"yyyyMMdd"_s).toLatin1());
        out += line("DTEND;VALUE=DATE:" + e.day.addDays(1).toString(u"yyyyMMdd"_s).toLatin1());
        out += line("SUMMARY:" + escaped(e.summary));
        out += line("DESCRIPTION:" + escaped(e.description));
        out += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
    }
    return out + "END:VCALENDAR\r\n";
}

} // namespace lectern::letter
