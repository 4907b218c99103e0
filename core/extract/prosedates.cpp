// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/prosedates.h"

#include "core/extract/casefields.h"
#include "core/extract/summaryparts.h"
#include "core/letter/dates.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Reading;

namespace {

struct ProseRule {
    Field field;
    const char16_t* before; ///< regular expression; a date follows it at once
    double trust;
    const char* rule;
};

const std::array kProse = {
    ProseRule{
        Field::ApplicationReceived,
        uR"re((?:application|request) for (?:an )?independent medical review(?: \(?["“]?imr["”]?\)?)? was (?:filed|received|submitted)(?: by [^.]{0,40})? on )re",
        0.95, "prose.application-filed"},
    ProseRule{Field::ApplicationReceived, uR"re(\bimr application was (?:filed|received|submitted) on )re",
              0.93, "prose.application-filed"},
    ProseRule{Field::ApplicationReceived, uR"re(\bapplication[^.]{0,60}? (?:filed|received) on )re", 0.9,
              "prose.application-filed"},
    ProseRule{
        Field::UrDecisionDate,
        uR"re(\butilization review (?:denial|decision|determination|modification|denial/modification)(?: was)? (?:dated|issued on|issued|of|on) )re",
        0.95, "prose.ur-dated"},
    ProseRule{Field::UrDecisionDate, uR"re(\butilization review[^.;]{0,40}? (?:dated|of|on|issued) )re", 0.9,
              "prose.ur-dated"},
    ProseRule{Field::UrDecisionDate,
              uR"re(\bur (?:denial|decision|determination)(?: was)? (?:dated|issued on|of|on) )re", 0.9,
              "prose.ur-dated"},
    ProseRule{Field::DateAssigned, uR"re(\bnotice of assignment[^.]{0,120}? (?:on|dated) )re", 0.95,
              "prose.assigned"},
    ProseRule{
        Field::UrDecisionDate,
        uR"re(\b(?:non[- ]?certified|not certified|denied|modified|non[- ]?certification|denial|adverse determination)(?: by (?:utilization review|ur|the claims administrator))?(?: was)?(?: dated| issued)?(?: on| of)? )re",
        0.88, "prose.non-certified"},
    ProseRule{Field::DateOfInjury, uR"re(\bdate of (?:the )?injury(?: \(doi\))?(?: was| is| of|:|,)? )re",
              0.92, "prose.date-of-injury"},
    ProseRule{Field::DateOfInjury, uR"re(\bDOI(?: was| is| of|:)? )re", 0.9, "prose.date-of-injury"},
    ProseRule{
        Field::DateOfInjury,
        uR"re(\b(?:industrial|work|occupational)[- ](?:related )?(?:injury|accident)[^.;]{0,40}? (?:on|of|dated) )re",
        0.9, "prose.injury"},
    ProseRule{Field::DateOfInjury,
              uR"re(\b(?:injury|injuries|injured|accident)\b[^.;]{0,60}? (?:on|dated) )re", 0.88,
              "prose.injury"},
};

/// "On 12/22/2014 Utilization Review non-certified ...", "on 8/20/14 none was certified".
void readDecidedOn(const Passage& passage, qsizetype base, QStringView text, int pivot,
                   std::map<Field, Reading>& fields) {
    if (fields.contains(Field::UrDecisionDate))
        return;
    static const QRegularExpression on(uR"re(\b[Oo]n (?=\d|[A-Z][a-z]{2}))re"_s);
    static const QRegularExpression decided(
        uR"re(^,?\s*[^.;]{0,120}?\b(?:non[- ]?certified|not certified|denied|modified|declined|not medically necessary|none (?:was|were) (?:certified|approved|authorized)|did not (?:certify|approve|authorize)|failed to (?:certify|approve|authorize))\b)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression decider(
        uR"re(\b(?:utilization review|UR|claims administrator|carrier|insurer|none|was|were)\b)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto it = on.globalMatch(text);
    for (int tries = 0; it.hasNext() && tries < 60; ++tries) {
        const qsizetype at = it.next().capturedEnd();
        const auto dates = letter::findDates(text.mid(at, 24), pivot);
        if (dates.empty() || dates.front().from > 1 || dates.front().parsed.fault != letter::DateFault::None)
            continue;
        const auto m = decided.match(text.mid(at + dates.front().from + dates.front().length, 180));
        if (!m.hasMatch() || !decider.match(m.capturedView()).hasMatch())
            continue;
        offer(fields, Field::UrDecisionDate,
              reading(passage, base + at + dates.front().from, dates.front().length,
                      letter::isoDate(dates.front().parsed.date), 0.88, "prose.decided-on"));
        return;
    }
}

/// The summary's first sentence tells of the accident and its day, in whatever words.
void readFirstInjury(const LetterView& letter, int pivot, std::map<Field, Reading>& fields) {
    const FoundMark* summary = letter.first(Mark::ClinicalSummary);
    if (summary == nullptr)
        summary = letter.first(Mark::CaseSummary);
    if (fields.contains(Field::DateOfInjury) || summary == nullptr)
        return;
    const Passage& passage = letter.sheet->passage();
    const QStringView text =
        QStringView(passage.flat()).mid(summary->to, std::min<qsizetype>(600, letter.to - summary->to));
    static const QRegularExpression accident(
        uR"re(\b(?:burned|burnt|hurt|fell|sustained|slipped|struck|twisted|strained|sprained|tripped|crushed|cut|hit|injured)\b[^.;]{0,90}? (?:on|of) (?=\d|[A-Z][a-z]{2}))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto m = accident.match(text);
    if (!m.hasMatch())
        return;
    const auto dates = letter::findDates(text.mid(m.capturedEnd(), 24), pivot);
    if (dates.empty() || dates.front().from > 1 || dates.front().parsed.fault != letter::DateFault::None)
        return;
    offer(fields, Field::DateOfInjury,
          reading(passage, summary->to + m.capturedEnd() + dates.front().from, dates.front().length,
                  letter::isoDate(dates.front().parsed.date), 0.82, "prose.accident"));
}

/// The clinical summary's characters in the letter; empty if it has none.
std::pair<qsizetype, qsizetype> summaryIn(const LetterView& letter) {
    const FoundMark* summary = letter.first(Mark::ClinicalSummary);
    if (summary == nullptr)
        summary = letter.first(Mark::CaseSummary);
    if (summary == nullptr)
        return {0, 0};
    qsizetype end = letter.to;
    for (const Mark next : {Mark::HowMade, Mark::DocumentsReviewed, Mark::Issues, Mark::DecisionAndRationale,
                            Mark::SectionRelied, Mark::Regarding, Mark::RationaleWhy})
        if (const FoundMark* mark = letter.first(next); mark != nullptr && mark->from > summary->to)
            end = std::min(end, mark->from);
    return {summary->to, std::min(end, summary->to + 12000)};
}

/// A date of a sentence, as what stands around it tells its part.
struct DateInSentence {
    qsizetype from = 0;
    qsizetype length = 0;
    QDate date;
    int score = 0;
};

/// Who decides (utilization review, the claims administrator) and what (denied, certified) in one sentence:
/// its date, wherever it stands. Dates of notes, requests and services are not the decision's.
void readDecisionSentence(const LetterView& letter, int pivot, std::map<Field, Reading>& fields) {
    if (fields.contains(Field::UrDecisionDate))
        return;
    static const auto noCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression agent(
        uR"(\b(?:utilization\s+(?:review|reviewer|physician)\w*|UR|peer\s+review\w*|claims\s+(?:administrator|adjuster|examiner)|carrier|insurer|adjuster|TPA)\b)"_s,
        noCase);
    static const QRegularExpression decided(
        uR"(\b(?:den(?:y|ied|ies|ial)|non[\s-]?certif\w+|not\s+(?:certified|approved|authorized|recommended)|(?:partial(?:ly)?[\s-]+)?certifi\w+|modif(?:ied|y|ication)\b(?!\s+(?:dut|work|activit|job))|adverse|approved?|declined|disallowed|determination|determined|decision|not\s+medically\s+necessary|authoriz(?:ed|e)|none\s+was|withheld)\b)"_s,
        noCase);
    // what a date belongs to, by the words right before it
    static const QRegularExpression other(
        uR"(\b(?:notes?|reports?|RFAs?|requests?(?!\s+on\s*$)|(?<!pre-)authorization|forms?|visits?|exam\w*|evaluation|MRI|x-?rays?|studies|study|injury|DOI|surgery|appeal|application|letter|service|PR-?2|records?|seen|since|from)\b[^,;]{0,26}$)"_s,
        noCase);
    static const QRegularExpression ours(
        uR"(\b(?:utilization\s+review|UR|den(?:ied|ial)|determination|decision|certif\w+|certification|modif\w+\b(?!\s+(?:dut|work|activit|job))|adverse\s+\w+|review(?:ed)?|approve\w*)\b[^,;]{0,60}$)"_s,
        noCase);
    static const QRegularExpression follows(
        uR"(^[\s,:]*(?:(?:a|an|the)\s+)?(?:utilization\s+review|UR\b|[^.;]{0,40}\b(?:den(?:ied|ial)|non[\s-]?certif|certif|modif(?!ied\s+(?:dut|work|activit|job))|not\s+(?:certified|approved|medically)))\w*\b)"_s,
        noCase);
    const auto [from, to] = summaryIn(letter);
    if (to <= from)
        return;
    const Passage& passage = letter.sheet->passage();
    const QString text = passage.flat().mid(from, to - from);
    for (const Sentence& c : sentences(text)) {
        const QString own = text.mid(c.from, c.to - c.from);
        const bool byAgent = agent.match(own).hasMatch();
        static const QRegularExpression lone(
            uR"(^(?:[\w/]+\s+){0,12}?(?:(?:was|were)\s+)?(?:partial(?:ly)?[\s-]+certified|non[\s-]?certif\w+|not\s+certified|denied|modified(?!\s+(?:dut|work|activit|job))|reviewed\s+and\s+(?:denied|modified))\b)"_s,
            noCase);
        if (!decided.match(own).hasMatch() || (!byAgent && !lone.match(own).hasMatch()))
            continue;
        std::vector<DateInSentence> found;
        for (const letter::FoundDate& d : letter::findDates(own, pivot)) {
            if (d.parsed.fault != letter::DateFault::None)
                continue;
            DateInSentence one{d.from, d.length, d.parsed.date, 1};
            const QString before = own.left(d.from);
            const QRegularExpressionMatch mine = ours.match(before);
            const QRegularExpressionMatch not1 = other.match(before);
            if (mine.hasMatch())
                one.score += 2;
            if (follows.match(own.mid(d.from + d.length)).hasMatch())
                one.score += 2;
            // the nearer word owns the date: "denied the RFA dated 2/3/14"
            if (not1.hasMatch() && (!mine.hasMatch() || not1.capturedStart() > mine.capturedStart()))
                one.score -= 3;
            static const QRegularExpression reviewFrom(
                uR"(\b(?:utilization\s+review|UR)\s+(?:report\s+|determination\s+|decision\s+|denial\s+|letter\s+)?(?:was\s+)?(?:from|dated|of|on)?\s*$)"_s,
                noCase);
            if (reviewFrom.match(before).hasMatch())
                one.score += 6;
            found.push_back(one);
        }
        const auto best = std::max_element(
            found.begin(), found.end(),
            [](const DateInSentence& a, const DateInSentence& b) { return a.score < b.score; });
        if (best == found.end() || best->score < 1)
            continue;
        const auto rivals = std::count_if(found.begin(), found.end(), [&](const DateInSentence& d) {
            return d.score == best->score && d.date != best->date;
        });
        offer(fields, Field::UrDecisionDate,
              reading(passage, from + c.from + best->from, best->length, letter::isoDate(best->date),
                      rivals > 0         ? 0.6
                      : best->score >= 3 ? 0.86
                      : byAgent          ? 0.78
                                         : 0.72,
                      u"prose.decision-sentence"_s));
        return;
    }
}

/// Without a label or a fixed wording: the date beside a word of injury, else the one date of the sentence
/// that tells of the accident. It must be the summary's earliest.
void readToldInjuryDate(const LetterView& letter, int pivot, std::map<Field, Reading>& fields) {
    if (fields.contains(Field::DateOfInjury))
        return;
    static const auto noCase = QRegularExpression::CaseInsensitiveOption;
    const auto [from, to] = summaryIn(letter);
    if (to <= from)
        return;
    static const QRegularExpression before(
        uR"(\b(?:date\s+of\s+(?:the\s+)?(?:injury|accident|loss|incident)|(?:injury|accident|loss|claim|incident)\s+date|DOI|injur(?:y|ies|ed)|hurt|accident|incident|occurr?ed|happened|work-related\s+fall|on\s+the\s+job)\b(?:\s*(?:is|was|of|on|from|in|dated|at|listed|given|reported|noted|as|this|case|the|or|about|work|while|back|neck|low|upper|left|right|\w+(?=\s*\d))\b)*[\s:,(]*$)"_s,
        noCase);
    static const QRegularExpression after(
        uR"(^\s*(?:work|industrial|reported\s+)?\s*(?:date\s+of\s+(?:injury|loss|accident)|DOI|injury|accident)\b)"_s,
        noCase);
    static const QRegularExpression paper(
        uR"(\b(?:reports?\s+(?:of|dated|on)|notes?|exam\w*|MRI|x-?rays?|requests?|utilization|UR|denied|certif\w+|seen\s+on|visits?|follow[\s-]*up|surger\w+|underwent|performed|through\s+\d|diagnosed\s+on|PR-?2|prior|previous|non-?industrial|re-?injur\w+|born|DOB)\b)"_s,
        noCase);
    static const QRegularExpression accident(
        uR"(\b(?:injur\w*|hurt\w*|pain|felt|sprained|strained|fell|fall|slip\w*|trip\w*|struck|hit|caught|burn\w*|bitten|lifting|pulling|pushing|accident|explosion|shock|crush\w*|stuck|knocked|thrown|was\s+\w+ing|twisted|banged|assault\w*|robbery|ran|whipped|lost\s+(?:his|her))\b)"_s,
        noCase);
    const Passage& passage = letter.sheet->passage();
    const QString text = passage.flat().mid(from, to - from);
    QDate earliest;
    for (const letter::FoundDate& d : letter::findDates(text, pivot))
        if (d.parsed.fault == letter::DateFault::None && (!earliest.isValid() || d.parsed.date < earliest))
            earliest = d.parsed.date;
    std::size_t seen = 0;
    for (const Sentence& c : sentences(text)) {
        if (++seen > 5)
            return;
        const QString own = text.mid(c.from, c.to - c.from);
        const auto dates = letter::findDates(own, pivot);
        for (const letter::FoundDate& d : dates) {
            if (d.parsed.fault != letter::DateFault::None)
                continue;
            const bool beside = before.match(own.left(d.from)).hasMatch() ||
                                after.match(own.mid(d.from + d.length)).hasMatch();
            const bool only = dates.size() == 1 && !paper.match(own).hasMatch() &&
                              (accident.match(own).hasMatch() || seen == 1);
            if (!beside && !only)
                continue;
            const bool first = d.parsed.date == earliest;
            if (!first && !beside)
                continue;
            offer(fields, Field::DateOfInjury,
                  reading(passage, from + c.from + d.from, d.length, letter::isoDate(d.parsed.date),
                          !first   ? 0.6
                          : beside ? 0.88
                                   : 0.76,
                          beside ? u"prose.injury-beside"_s : u"prose.accident-sentence"_s));
            return;
        }
    }
}

} // namespace

void readProseDates(const LetterView& letter, int pivot, std::map<Field, Reading>& fields) {
    static const std::vector<QRegularExpression> expressions = [] {
        std::vector<QRegularExpression> out;
        for (const ProseRule& rule : kProse)
            out.emplace_back(QString::fromUtf16(rule.before) + u"(?=\\(?\\d|[A-Z][a-z]{2})"_s,
                             QRegularExpression::CaseInsensitiveOption);
        return out;
    }();
    // Fixed sentences stand before the issues; a rationale tells of many other dates.
    qsizetype end = letter.to;
    for (const Mark last : {Mark::Issues, Mark::SectionRelied, Mark::Regarding, Mark::RationaleWhy})
        if (const FoundMark* mark = letter.first(last))
            end = std::min(end, mark->from);
    end = std::min(end, letter.from + 20000);
    const Passage& passage = letter.sheet->passage();
    const QStringView text = QStringView(passage.flat()).mid(letter.from, end - letter.from);
    std::map<Field, bool> labelled;
    for (const auto& [field, known] : fields)
        labelled[field] = true;
    for (std::size_t i = 0; i < kProse.size(); ++i) {
        const ProseRule& rule = kProse[i];
        if (fields.contains(rule.field) &&
            (labelled[rule.field] || fields.at(rule.field).confidence > rule.trust))
            continue;
        auto it = expressions[i].globalMatch(text);
        for (int tries = 0; it.hasNext() && tries < 20; ++tries) {
            const qsizetype at = it.next().capturedEnd();
            const auto dates = letter::findDates(text.mid(at, 24), pivot);
            if (dates.empty() || dates.front().from > 1 ||
                dates.front().parsed.fault != letter::DateFault::None)
                continue;
            offer(fields, rule.field,
                  reading(passage, letter.from + at + dates.front().from, dates.front().length,
                          letter::isoDate(dates.front().parsed.date), rule.trust, rule.rule));
            break;
        }
    }
    readDecidedOn(passage, letter.from, text, pivot, fields);
    readDecisionSentence(letter, pivot, fields);
    readFirstInjury(letter, pivot, fields);
    readToldInjuryDate(letter, pivot, fields);
}

} // namespace lectern::extract
