// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/dates.h"

#include "core/checks/rules.h"
#include "core/checks/services.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lectern::checks {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Record;

namespace {

QDate dateOf(const Record& record, Field field) {
    return QDate::fromString(text(record, field), Qt::ISODate);
}

QString label(Field field) {
    return QString::fromUtf8(letter::info(field).label);
}

constexpr std::array kOrder = {Field::DateOfInjury, Field::UrDecisionDate, Field::ApplicationReceived,
                               Field::DateAssigned, Field::DecisionDate};

void order(const Record& record, Findings& out) {
    for (std::size_t i = 0; i + 1 < kOrder.size(); ++i) {
        const QDate earlier = dateOf(record, kOrder[i]);
        if (!earlier.isValid())
            continue;
        // Against the next one that is there, so that one wrong date gives one finding.
        for (std::size_t j = i + 1; j < kOrder.size(); ++j) {
            const QDate later = dateOf(record, kOrder[j]);
            if (!later.isValid())
                continue;
            if (earlier > later)
                out.add(
                    "date.order",
                    {label(kOrder[i]), letter::isoDate(earlier), label(kOrder[j]), letter::isoDate(later)},
                    {kOrder[i], 0}, placeOf(record, {kOrder[i], 0}), placeOf(record, {kOrder[j], 0}));
            break;
        }
    }
}

void terms(const Record& record, Findings& out) {
    const QDate ur = dateOf(record, Field::UrDecisionDate);
    const QDate application = dateOf(record, Field::ApplicationReceived);
    if (ur.isValid() && application.isValid() && ur.daysTo(application) > 30)
        out.add("date.application-late", {QString::number(ur.daysTo(application))},
                {Field::ApplicationReceived, 0}, placeOf(record, {Field::ApplicationReceived, 0}),
                placeOf(record, {Field::UrDecisionDate, 0}));
    const QDate assigned = dateOf(record, Field::DateAssigned);
    const QDate decision = dateOf(record, Field::DecisionDate);
    if (assigned.isValid() && decision.isValid() && assigned.daysTo(decision) > 45)
        out.add("date.decision-late", {QString::number(assigned.daysTo(decision))}, {Field::DecisionDate, 0},
                placeOf(record, {Field::DecisionDate, 0}), placeOf(record, {Field::DateAssigned, 0}));
}

/// The header's date against the one that the summary's prose gives for the same event.
void againstProse(const Record& record, Field field, const QRegularExpression& lead, const char* code,
                  Findings& out) {
    const letter::Reading* header = record.find({field, 0});
    const QDate date = dateOf(record, field);
    // A value that was itself read from the prose cannot differ from it.
    if (header == nullptr || !date.isValid() || header->rule.startsWith(u"summary."))
        return;
    const QString summary = text(record, Field::ClinicalSummary);
    bool same = false;
    Span differing;
    auto it = lead.globalMatch(summary);
    while (it.hasNext()) {
        const auto match = it.next();
        const letter::ParsedDate said = letter::parseDate(match.capturedView(1), date.year() + 1);
        if (said.fault != letter::DateFault::None)
            continue;
        if (said.date == date)
            same = true;
        else if (differing.length == 0)
            differing = {match.capturedStart(), match.capturedLength()};
    }
    // Several UR decisions can be told of; it is enough that one of them is the header's.
    if (!same && differing.length > 0)
        out.add(code, {letter::isoDate(date), summary.mid(differing.from, differing.length)}, {field, 0},
                header->evidence, placeOf(record, {Field::ClinicalSummary, 0}, differing));
}

void prose(const Record& record, Findings& out) {
    static const QString kDate =
        u"(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|[A-Z][a-z]{2,8}\\.? \\d{1,2},? \\d{4})"_s;
    static const QRegularExpression kUr(
        u"\\b(?:non-?certified|denied|not certified|modified|non-?certification|utilization review(?: "
        u"(?:decision|"
        "denial|determination))?)\\s+(?:on|dated|of)\\s+"_s +
            kDate,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kInjury(
        u"\\b(?:date of injury(?:\\s+(?:of|is|was))?:?|DOI:?|injur(?:y|ed|ies)\\s+(?:\\w+\\s+){0,4}?on(?: or about)?)\\s+"_s +
            kDate,
        QRegularExpression::CaseInsensitiveOption);
    againstProse(record, Field::UrDecisionDate, kUr, "date.ur-differs", out);
    againstProse(record, Field::DateOfInjury, kInjury, "date.injury-differs", out);
}

void records(const Record& record, Findings& out) {
    const letter::Reading* timeline = record.find({Field::Timeline, 0});
    const QDate ur = dateOf(record, Field::UrDecisionDate);
    const QDate decision = dateOf(record, Field::DecisionDate);
    if (timeline == nullptr)
        return;
    QDate newest;
    letter::Evidence newestPlace;
    for (const letter::TimelineEvent& event : timeline->timeline()) {
        const QDate date = QDate::fromString(event.date, Qt::ISODate);
        if (!date.isValid())
            continue;
        if (decision.isValid() && date > decision) {
            out.add("date.future", {shortened(event.event), event.date, letter::isoDate(decision)},
                    {Field::Timeline, 0}, event.evidence, placeOf(record, {Field::DecisionDate, 0}));
            continue;
        }
        if (ur.isValid() && date > ur)
            out.add("date.record-after-ur", {shortened(event.event), event.date, letter::isoDate(ur)},
                    {Field::Timeline, 0}, event.evidence, placeOf(record, {Field::UrDecisionDate, 0}));
        else if (date != ur && date != dateOf(record, Field::DateOfInjury) &&
                 (!newest.isValid() || date > newest)) {
            newest = date;
            newestPlace = event.evidence;
        }
    }
    if (ur.isValid() && newest.isValid() && newest.addMonths(6) < ur)
        out.add("date.records-old", {letter::isoDate(newest), letter::isoDate(ur)}, {Field::Timeline, 0},
                newestPlace, placeOf(record, {Field::UrDecisionDate, 0}));
}

} // namespace

void checkDates(const Record& record, Findings& out) {
    order(record, out);
    terms(record, out);
    prose(record, out);
    records(record, out);
}

} // namespace lectern::checks
