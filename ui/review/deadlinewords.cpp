// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/deadlinewords.h"

#include "ui/review/normalise.h"

#include <QCoreApplication>

namespace lectern::review {

using namespace Qt::StringLiterals;
using letter::Clock;
using letter::Deadline;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Deadlines", text);
}

QString shown(QDate day) {
    return QLocale().toString(day, u"ddd "_s + shownDateFormat());
}

} // namespace

QString title(const Deadline& d) {
    return (d.clock == Clock::Appeal ? tr("Appeal by %1") : tr("Authorise by %1")).arg(shown(d.last));
}

QString rule(const Deadline& d) {
    QString out = d.clock == Clock::Appeal
                      ? tr("30 days after mailing on %1.").arg(shown(d.from))
                      : tr("5 working days after receipt on %1, court holidays left out.").arg(shown(d.from));
    if (d.last != d.counted)
        out += u' ' + (d.holiday.isEmpty() ? tr("Moved from %1, a weekend.").arg(shown(d.counted))
                                           : tr("Moved from %1, %2.").arg(shown(d.counted), d.holiday));
    return out;
}

QString source(const Deadline& d) {
    return d.clock == Clock::Appeal ? u"Labor Code 4610.6(h); 8 CCR 10575; Code Civ. Proc. 12a"_s
                                    : u"8 CCR 9792.10.7(a)"_s;
}

QString aidNotice() {
    return tr("An aid for your calendar, not legal advice: check the rule and the table of court holidays.");
}

std::vector<letter::CalendarEntry> calendarEntries(const letter::CaseFile& file) {
    std::vector<letter::CalendarEntry> out;
    const letter::Reading* number = file.current.find({letter::Field::CaseNumber, 0});
    const QString name = !file.office.matterNumber.isEmpty() ? file.office.matterNumber
                         : number != nullptr                 ? number->text()
                                                             : QString();
    for (const Deadline& d : letter::deadlines(file)) {
        const QString what = d.clock == Clock::Appeal ? tr("Last day to appeal the IMR determination")
                                                      : tr("Last day to authorise what IMR overturned");
        out.push_back({u"lectern-%1-%2@lectern"_s.arg(
                           QString::number(file.id), d.clock == Clock::Appeal ? u"appeal"_s : u"authorise"_s),
                       d.last, name.isEmpty() ? what : QString(what + u": "_s + name),
                       rule(d) + u'\n' + source(d) + u'\n' + aidNotice()});
    }
    return out;
}

} // namespace lectern::review
