// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/summaryparts.h"
#include "core/letter/dates.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::TimelineEvent;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;
constexpr qsizetype maxLabel = 80; // characters; a label is read at a glance

/// At most maxLabel characters of `s`, whole words: the last ones (those next to a date that follows) or the
/// first.
QString shortened(const QString& s, bool last) {
    if (s.size() <= maxLabel)
        return s;
    if (last) {
        const qsizetype cut = s.indexOf(u' ', s.size() - maxLabel);
        return cut > 0 ? s.mid(cut + 1) : s.right(maxLabel);
    }
    const qsizetype cut = s.lastIndexOf(u' ', maxLabel);
    return s.left(cut > 0 ? cut : maxLabel);
}

/// What stands before a date, without the words that join it: "MRI of lumbar spine on" -> "MRI of lumbar
/// spine".
QString labelBefore(QString s) {
    static const QRegularExpression tail(
        uR"((?:[\s,:;(–—-]+|\b(?:dated|dates?|on|of|from|for|as|at|in|since|through|thru|to|until|by|and|performed|done|taken|obtained|completed|conducted|the|a|an|was|were|is|are|which|that|report(?:ed)?\s+on(?=\s*$)|most\s+recent(?:ly)?|again|DOS|DOI|day|approximately|about|around)\b)+$)"_s,
        noCase);
    static const QRegularExpression lead(
        uR"(^(?:[\s,:;)\].–—-]+|(?:and|then|but|the|a|an|in|on|at|by|also|per|according(?:\s+to)?|a\s+review\s+of|review\s+of|there\s+(?:was|is)|this|that|with|her|his|their|most\s+recent|showed|who|which|when|while|however)\b\s*)+)"_s,
        noCase);
    static const QRegularExpression subject(
        uR"(^.*\b(?:patient|worker|employee|claimant|applicant|individual|male|female|man|woman|gentleman|lady|he|she|who)\b\s*(?:\([^)]*\)\s*)?(?:reportedly\s+|allegedly\s+)?(?:(?:has|had|was|is|also|who|then|again)\s+(?=\w))*(?:sustained|suffered|incurred|reported|underwent|had|received|presented\s+with|with)?\s*(?=\S))"_s,
        noCase);
    static const QRegularExpression requests(
        uR"(^.*\brequests?(?:\(s\))?\b.*\b(?:was|were|been|is|are)\s+(?=\S))"_s, noCase);
    s = s.simplified();
    s.remove(tail);
    s.remove(requests);
    s.remove(subject);
    for (int i = 0; i < 2; ++i) {
        s.remove(lead);
        s.remove(tail);
    }
    return s;
}

/// What stands behind "On 3/4/14,": "the patient underwent a fusion of ..." -> "underwent a fusion".
QString labelAfter(QString s) {
    static const QRegularExpression lead(
        uR"(^(?:[\s,:;)\].–—-]+|(?:the|a|an|this|injured|patient|worker|employee|claimant|applicant|individual|he|she|there|it|was|were|is|has|had|that|and|then|by|with|in|which)\b\s*)+)"_s,
        noCase);
    static const QRegularExpression stop(
        uR"([.;,:]|\s\b(?:showed|shows?|revealed|reveals?|demonstrated|demonstrates?|noted|notes|states?|stated|indicated?s?|reported\s+that|documents?|documented|which|because|due\s+to|when|while|and)\b)"_s,
        noCase);
    s = s.simplified();
    s.remove(lead);
    const QRegularExpressionMatch m = stop.match(s);
    if (m.hasMatch() && m.capturedStart() > 3)
        s.truncate(m.capturedStart());
    return s.trimmed();
}

/// A year printed with two digits, against what the other dates say.
QDate resolved(const letter::ParsedDate& parsed, const DateContext& dates) {
    QDate d = parsed.date;
    if (parsed.twoDigitYear && dates.earliestYear > 0 && d.year() < dates.earliestYear - 20 &&
        d.year() + 100 <= dates.latestYear + 1)
        d = d.addYears(100);
    return d;
}

} // namespace

OptionalReading readTimeline(const Passage& p, const std::vector<Sentence>& sentences,
                             const DateContext& dates) {
    static const QRegularExpression born(
        uR"(\b(?:DOB|date\s+of\s+birth|born(?:\s+on)?|updated|version|edition|revised|accessed)\W*$)"_s,
        noCase);
    // where the summary comes from is no event of the case
    static const QRegularExpression disclaimer(
        uR"(\bsummary\s+(?:was|is)\s+(?:taken|copied|drawn|quoted)\b[^“\d]{0,110}$)"_s, noCase);
    static const QRegularExpression clause(uR"([;:]\s|\.\s|,\s+(?:and|but|while|with|who|which|then)\s)"_s);
    const QString& s = p.flat();
    const std::vector<letter::FoundDate> found = letter::findDates(s, dates.latestYear);
    letter::TimelineEvents events;
    letter::Evidence all;
    double confidence = 0.96;
    qsizetype previousEnd = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const letter::FoundDate& f = found[i];
        const qsizetype end = f.from + f.length;
        const qsizetype before = previousEnd;
        previousEnd = end;
        if (f.parsed.fault != letter::DateFault::None) {
            confidence = 0.9; // an event may be lost
            continue;
        }
        const auto sentence = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& c) {
            return c.from <= f.from && f.from < c.to;
        });
        const Sentence own = sentence == sentences.end() ? Sentence{0, s.size()} : *sentence;
        qsizetype from = std::max(own.from, before);
        const QString lead = s.mid(own.from, f.from - own.from);
        if (born.match(lead).hasMatch() || disclaimer.match(lead).hasMatch())
            continue;
        // the clause the date stands in; a list of dates ("seen on 1/2/14, 2/3/14") shares its words
        auto breaks = clause.globalMatch(s.mid(from, f.from - from));
        while (breaks.hasNext()) {
            const QRegularExpressionMatch m = breaks.next();
            if (f.from - from > m.capturedEnd() + 3)
                from = std::max(from, std::max(own.from, before) + m.capturedStart() + 1);
        }
        QString label = labelBefore(s.mid(from, f.from - from));
        const bool list = label.isEmpty() && before > own.from && !events.empty();
        const bool led = label.size() >= 2;
        if (!led)
            label = labelAfter(
                s.mid(end, std::min(own.to, i + 1 < found.size() ? found[i + 1].from : own.to) - end));
        if (label.size() < 2 && list)
            label = events.back().event;
        if (label.size() < 2)
            label = s.mid(own.from, own.to - own.from);
        TimelineEvent event;
        event.date = letter::isoDate(resolved(f.parsed, dates));
        event.event = shortened(label, led);
        event.evidence = led ? p.evidence(from, end - from) : p.evidence(own.from, own.to - own.from);
        const bool again = std::any_of(events.begin(), events.end(), [&](const TimelineEvent& e) {
            return e.date == event.date && e.event.compare(event.event, Qt::CaseInsensitive) == 0;
        });
        if (again)
            continue;
        const letter::Evidence date = p.evidence(f.from, f.length);
        all.insert(all.end(), date.begin(), date.end());
        events.push_back(std::move(event));
    }
    if (events.empty())
        return std::nullopt;
    letter::Reading r;
    QStringList raw;
    for (const TimelineEvent& e : events)
        raw << e.date + u' ' + e.event;
    r.value = std::move(events);
    r.raw = raw.join(u"; ");
    r.evidence = std::move(all);
    r.confidence = confidence;
    r.rule = u"summary.timeline"_s;
    return r;
}

} // namespace lectern::extract
