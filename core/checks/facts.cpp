// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/copied.h"
#include "core/checks/rules.h"
#include "core/checks/services.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::checks {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::FieldRef;
using letter::Issue;
using letter::Record;

namespace {

constexpr auto kNoCase = QRegularExpression::CaseInsensitiveOption;

/// The service's side against a rationale that names only the other one, beside the same body part.
void side(const Record& record, const Issue& issue, Findings& out) {
    static const QRegularExpression kSided(
        u"\\b(left|right)\\s+(?:\\w+\\s+)?(shoulder|elbow|wrist|hand|hip|knee|ankle|foot|"
        "thumb|finger|forearm|arm|leg|eye|ear)\\b"_s,
        kNoCase);
    const QString service = text(issue, Field::Service);
    const QString rationale = text(issue, Field::Rationale);
    const auto asked = kSided.match(service);
    if (!asked.hasMatch() || service.contains(u"bilateral", Qt::CaseInsensitive))
        return;
    const QString part = asked.captured(2).toLower();
    Span differing;
    auto it = kSided.globalMatch(rationale);
    while (it.hasNext()) {
        const auto said = it.next();
        if (said.captured(2).toLower() != part)
            continue;
        if (said.captured(1).compare(asked.captured(1), Qt::CaseInsensitive) == 0)
            return; // the right one is named too: two sides can both be told of
        if (differing.length == 0)
            differing = {said.capturedStart(), said.capturedLength()};
    }
    static const QRegularExpression kBoth(u"\\bbilateral"_s, kNoCase);
    if (differing.length > 0 && !kBoth.match(rationale).hasMatch())
        out.add(
            "facts.side-differs",
            {numberOf(issue), asked.captured(1).toLower(), rationale.mid(differing.from, differing.length)},
            {Field::Service, issue.id}, placeOf(record, {Field::Service, issue.id}),
            placeOf(record, {Field::Rationale, issue.id}, differing));
}

/// Spinal levels as numbers: "L4-5", "L4-L5" and "L4/5" are alike.
QStringList levels(const QString& text) {
    static const QRegularExpression kLevel(u"\\b([CTLS])(\\d{1,2})\\s*[-/]\\s*([CTLS])?(\\d{1,2})\\b"_s,
                                           kNoCase);
    QStringList out;
    auto it = kLevel.globalMatch(text);
    while (it.hasNext()) {
        const auto m = it.next();
        const QString upper = m.captured(1).toUpper();
        const QString lower = m.captured(3).isEmpty() ? upper : m.captured(3).toUpper();
        const QString level = upper + m.captured(2) + u'-' + lower + m.captured(4);
        if (!out.contains(level))
            out << level;
    }
    return out;
}

void level(const Record& record, const Issue& issue, Findings& out) {
    qsizetype from = 0;
    const QString sentence = conclusionSentence(issue, &from);
    const QStringList asked = levels(text(issue, Field::Service));
    const QStringList said = levels(sentence);
    if (asked.isEmpty() || said.isEmpty())
        return;
    const bool shared =
        std::any_of(said.begin(), said.end(), [&](const QString& l) { return asked.contains(l); });
    if (!shared)
        out.add("facts.level-differs", {numberOf(issue), asked.join(u", "), said.join(u", ")},
                {Field::Service, issue.id}, placeOf(record, {Field::Service, issue.id}),
                placeOf(record, {Field::Rationale, issue.id}, {from, sentence.size()}));
}

void quantity(const Record& record, const Issue& issue, Findings& out) {
    static const QRegularExpression kCount(u"#\\s*(\\d{1,4})\\b"_s);
    qsizetype from = 0;
    const QString sentence = conclusionSentence(issue, &from);
    const auto asked = kCount.match(text(issue, Field::Service));
    const auto said = kCount.match(sentence);
    if (asked.hasMatch() && said.hasMatch() && asked.captured(1) != said.captured(1))
        out.add("facts.quantity-differs",
                {numberOf(issue), u'#' + asked.captured(1), u'#' + said.captured(1)},
                {Field::Service, issue.id}, placeOf(record, {Field::Service, issue.id}),
                placeOf(record, {Field::Rationale, issue.id}, {from, sentence.size()}));
}

void age(const Record& record, const Issue& issue, Findings& out) {
    static const QRegularExpression kAge(
        u"\\b(\\d{2})[- ]?(?:years?|yrs?)[- ]?(?:of age|old)\\b|\\b(\\d{2}) ?y/?o\\b"_s, kNoCase);
    const QString known = text(record, Field::PatientAge);
    if (known.isEmpty())
        return;
    const QString rationale = text(issue, Field::Rationale);
    auto it = kAge.globalMatch(rationale);
    while (it.hasNext()) {
        const auto m = it.next();
        const int said = (m.captured(1).isEmpty() ? m.captured(2) : m.captured(1)).toInt();
        // A birthday may lie between two parts of a letter.
        if (std::abs(said - known.toInt()) > 1) {
            out.add("facts.age-differs", {known, m.captured()}, {Field::PatientAge, 0},
                    placeOf(record, {Field::PatientAge, 0}),
                    placeOf(record, {Field::Rationale, issue.id}, {m.capturedStart(), m.capturedLength()}));
            return;
        }
    }
}

void sex(const Record& record, Findings& out) {
    static const QRegularExpression kNoun(
        u"\\b(?:year[- ]old|y/?o|yo)\\s+(?:\\S+\\s+){0,3}?(male|female|man|woman|gentleman|lady)\\b"_s,
        kNoCase);
    const QString known = text(record, Field::PatientSex);
    if (known.isEmpty())
        return;
    for (const Issue& issue : record.issues) {
        const auto m = kNoun.match(text(issue, Field::Rationale));
        if (!m.hasMatch())
            continue;
        const QString noun = m.captured(1).toLower();
        const bool male = noun == u"male" || noun == u"man" || noun == u"gentleman";
        if (male != (known == u"male"))
            out.add("facts.sex-differs", {known, m.captured()}, {Field::PatientSex, 0},
                    placeOf(record, {Field::PatientSex, 0}),
                    placeOf(record, {Field::Rationale, issue.id}, {m.capturedStart(), m.capturedLength()}));
    }
}

void summarySource(const Record& record, Findings& out) {
    static const QRegularExpression kTaken(
        u"(?:summary|history)[^.]{0,40}\\btaken\\b[^.]{0,30}\\bfrom the (?:utilization review|UR)\\b"_s,
        kNoCase);
    const auto m = kTaken.match(text(record, Field::ClinicalSummary));
    if (m.hasMatch())
        out.add("summary.from-ur", {}, {Field::ClinicalSummary, 0},
                placeOf(record, {Field::ClinicalSummary, 0}, {m.capturedStart(), m.capturedLength()}));
}

void copied(const Record& record, const Issue& issue, Findings& out) {
    const Copied found = copiedSentences(record, issue.id);
    constexpr int kFewest = 5; // below this a share says little
    if (found.sentences < kFewest)
        return;
    const FieldRef ref{Field::Rationale, issue.id};
    const QString all = QString::number(found.sentences);
    const letter::Evidence place = placeOf(record, ref);
    const int summary = found.fromSummary();
    if (2 * summary >= found.sentences)
        out.add("rationale.copied-summary", {numberOf(issue), QString::number(summary), all}, ref, place,
                placeOf(record, {Field::ClinicalSummary, 0}));
    for (const Issue& other : record.issues) {
        if (other.id == issue.id)
            break;
        // What both have from the summary is told above; together with it the share may be the whole.
        const int shared = found.fromIssue(other.id);
        if (shared >= 2 && 2 * (shared + summary) >= found.sentences &&
            likeness(text(issue, Field::Service), text(other, Field::Service)) < 1)
            out.add("rationale.same-as-issue",
                    {numberOf(issue), QString::number(shared), all, numberOf(other)}, ref, place,
                    placeOf(record, {Field::Rationale, other.id}));
    }
}

void namesOther(const Record& record, const Issue& issue, Findings& out) {
    const QString rationale = text(issue, Field::Rationale);
    const QString service = text(issue, Field::Service);
    if (rationale.size() < 80 || tellingWords(service).empty() || likeness(service, rationale) > 0)
        return;
    for (const Issue& other : record.issues) {
        const QString theirs = text(other, Field::Service);
        if (other.id != issue.id && likeness(theirs, rationale) >= 0.99)
            out.add("rationale.names-other-service", {numberOf(issue), shortened(service), shortened(theirs)},
                    {Field::Rationale, issue.id}, placeOf(record, {Field::Service, issue.id}),
                    placeOf(record, {Field::Rationale, issue.id}));
    }
}

} // namespace

void checkFacts(const Record& record, Findings& out) {
    for (const Issue& issue : record.issues) {
        side(record, issue, out);
        level(record, issue, out);
        quantity(record, issue, out);
        age(record, issue, out);
        copied(record, issue, out);
        namesOther(record, issue, out);
    }
    sex(record, out);
    summarySource(record, out);
}

} // namespace lectern::checks
