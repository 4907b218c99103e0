// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"
#include "core/checks/services.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::checks {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Issue;
using letter::Record;

namespace {

QString shown(const QString& token) {
    return QString(token).replace(u'_', u' ');
}

void polarity(const Record& record, const Issue& issue, Findings& out) {
    const QString decision = text(issue, Field::Decision);
    const QString conclusion = text(issue, Field::Conclusion);
    const bool differs = (decision == u"upheld" && conclusion == u"medically_necessary") ||
                         (decision == u"overturned" && conclusion == u"not_medically_necessary");
    if (differs)
        out.add("outcome.decision-against-conclusion", {numberOf(issue), shown(decision), shown(conclusion)},
                {Field::Decision, issue.id}, placeOf(record, {Field::Decision, issue.id}),
                placeOf(record, {Field::Conclusion, issue.id}));
}

/// What a concluding sentence is about: the words before its "is/are (not) medically necessary".
QString subjectOf(const QString& sentence) {
    static const QRegularExpression kVerb(u"\\s+(?:is|are|was|were|be)\\s*(?:therefore\\s+|thus\\s+|also\\s+)"
                                          u"?(?:not|n't)?\\s*(?:considered\\s+)?"
                                          "medical(?:ly)?\\s+necess"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = kVerb.match(sentence);
    return match.hasMatch() ? sentence.left(match.capturedStart()) : QString();
}

void conclusionNames(const Record& record, const Issue& issue, Findings& out) {
    qsizetype from = 0;
    const QString sentence = conclusionSentence(issue, &from);
    const QString subject = subjectOf(sentence);
    const QString service = text(issue, Field::Service);
    if (subject.isEmpty() || service.isEmpty() || tellingWords(subject).empty())
        return;
    const double own = likeness(subject, service);
    const auto other =
        std::max_element(record.issues.begin(), record.issues.end(), [&](const Issue& a, const Issue& b) {
            const auto rank = [&](const Issue& i) {
                return i.id == issue.id ? -1.0 : likeness(subject, text(i, Field::Service));
            };
            return rank(a) < rank(b);
        });
    if (other->id == issue.id)
        return;
    const double best = likeness(subject, text(*other, Field::Service));
    // Twin issues share nearly every word; it takes a subject that fits the other wholly and this one not.
    if (best >= 0.99 && own < 0.99 && own + 0.15 < best)
        out.add("outcome.conclusion-names-other", {numberOf(issue), shortened(service), shortened(subject)},
                {Field::Conclusion, issue.id}, placeOf(record, {Field::Service, issue.id}),
                placeOf(record, {Field::Rationale, issue.id}, {from, sentence.size()}));
}

void partialLanguage(const Record& record, const Issue& issue, Findings& out) {
    const QString decision = text(issue, Field::Decision);
    if (decision != u"upheld" && decision != u"overturned")
        return;
    qsizetype from = 0;
    const QString sentence = conclusionSentence(issue, &from);
    static const QRegularExpression kPart(
        u"\\b(?:partially|in part|a portion of|the remaining|the remainder|modified (?:to|request)|"
        "only (?:\\d+|one|two|three|four|five|six|eight|ten|twelve) (?:of|sessions?|visits?|tablets?))\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    // What utilization review had allowed in part is told of, not decided here.
    static const QRegularExpression kUr(u"\\b(?:utilization review|claims administrator|UR)\\b"_s);
    if (kPart.match(sentence).hasMatch() && !kUr.match(sentence).hasMatch())
        out.add("outcome.partial-language", {numberOf(issue), shown(decision), shortened(sentence)},
                {Field::Decision, issue.id}, placeOf(record, {Field::Decision, issue.id}),
                placeOf(record, {Field::Rationale, issue.id}, {from, sentence.size()}));
}

void cover(const Record& record, Findings& out) {
    const letter::Reading* outcome = record.find({Field::Outcome, 0});
    if (outcome == nullptr || outcome->origin == letter::Origin::Derived || record.issues.empty())
        return;
    int upheld = 0;
    int overturned = 0;
    for (const Issue& issue : record.issues) {
        const QString d = text(issue, Field::Decision);
        if (d.isEmpty())
            return;
        upheld += d == u"upheld" ? 1 : 0;
        overturned += d == u"overturned" ? 1 : 0;
    }
    const int all = static_cast<int>(record.issues.size());
    const QString derived = upheld == all       ? u"upheld"_s
                            : overturned == all ? u"overturned"_s
                                                : u"partially_overturned"_s;
    if (derived != outcome->text())
        out.add("outcome.cover-against-issues", {shown(outcome->text()), shown(derived)}, {Field::Outcome, 0},
                outcome->evidence, placeOf(record, {Field::Decision, record.issues.front().id}));
}

} // namespace

void checkOutcome(const Record& record, Findings& out) {
    for (const Issue& issue : record.issues) {
        polarity(record, issue, out);
        conclusionNames(record, issue, out);
        partialLanguage(record, issue, out);
    }
    cover(record, out);
}

} // namespace lectern::checks
