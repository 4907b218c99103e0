// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/bodywords.h"
#include "core/extract/summaryparts.h"
#include "core/letter/dates.h"

#include <QRegularExpression>

#include <algorithm>

// How it came about, and what was hurt: both stand in the sentence that tells of the injury.

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

const QRegularExpression& injuryVerb() {
    static const QRegularExpression re(
        uR"(\b(?:(?:sustain(?:ed|ing)|sutained|sustianed|suffer(?:ed|ing)|incurred|experienced|reported|reports|alleg(?:ed|es)|claim(?:ed|s)|had|has|filed|developed)\s+(?:(?:an?|the|his|her|multiple|several)\s+)?(?:[\w\/-]+\s+){0,5}?(?:injur\w+|accident|trauma|strain|sprain|fracture|laceration|contusion|crush|symptoms|pain)\b|(?:was|were|got|been|being|became)\s+(?:\w+\s+){0,2}?(?:injured|hurt)\b|(?<!un)injur(?:ed|ing)\b|\bhurt\b|injur(?:y|ies)\s+(?:(?:reportedly|apparently|allegedly)\s+)?(?:occurr?ed|happened|was|were|is|are|resulted|took\s+place|stems?|to|of|involving|affecting|including)\b|date\s+of\s+injury|DOI\b|industrial\s+(?:injury|accident|claim)|work[\s-]*related\s+(?:injury|accident)|cumulative\s+(?:trauma|injury)))"_s,
        noCase);
    return re;
}

/// Where a clause that tells of the accident ends.
qsizetype clauseEnd(const QString& s, qsizetype from, qsizetype to) {
    static const QRegularExpression end(
        uR"((?:;|\s*[,]?\s*\b(?:resulting\s+in|which\s+(?:resulted|caused|led)|causing|caus(?:ed)?\s+(?:him|her|an?|the)|and\s+(?:(?:he|she|the\s+\w+|subsequently|later|then|since|now|immediately)\s+)?(?:has|had|have|is|was|were|felt|feeling|reported|complain\w*|developed|sustained|experienced|noted|noticed|injur\w+|hurt|underwent|received|sought|diagnosed|treated|presents?|carries|continues?|heard)\b|and\s+is\b|with\s+(?:complaints?|subsequent|resultant|resulting|immediate|onset|injur\w+|pain|subsequent)|injuring|sustaining|hurting|inju?ri?es?\s+to|for\s+which|after\s+which|since\s+(?:then|that)|who\s+(?:has|is|was)|that\s+(?:resulted|caused)|per\s+the)\b|,\s*(?:and\s+)?(?:he|she|the\s+(?:patient|worker|employee|claimant|applicant|injured)|this|his|her|with|was|is|has|had|now|currently|diagnosed|status|s\/p)\b|\s\((?:DOI|date)|\s*,?\s*\bdiagnos\w+))"_s,
        noCase);
    auto m = end.match(s, from);
    return m.hasMatch() && m.capturedStart() < to ? m.capturedStart() : to;
}

/// The words that tell it, from what follows a joining word: no subject, no date behind, no idle opening.
struct Clause {
    qsizetype from = 0;
    qsizetype to = 0;
};

Clause tidied(const QString& s, Clause c) {
    static const QRegularExpression lead(
        uR"(^(?:[\s,:;-]+|(?:(?:he|she|they)(?=\s)|(?:the\s+|this\s+)?(?:patient|(?:injured\s+)?worker|employee|claimant|applicant|individual|injured\s+employee)(?=\s+(?:was|is|had|has|slip|trip|fell|tw|lift|tri|wa|st|hit|re|pu|mis|at|ro|jum|step|bent|tw|ca|go|ge|to|p|b|f|s|t|l|w)\w*)|(?:reportedly|apparently|allegedly|an?\s+incident\s+(?:when|where|in\s+which)|that)\b)\s*))"_s,
        noCase);
    static const QRegularExpression tailDate(
        uR"((?:[\s,]*\b(?:on|in|dated|of|that\s+occurred\s+on|occurring\s+on)\s*(?:or\s+about\s*)?)?[\s,.:;-]*$)"_s,
        noCase);
    for (int i = 0; i < 3; ++i) {
        const QRegularExpressionMatch m = lead.match(s.mid(c.from, c.to - c.from));
        if (!m.hasMatch() || m.capturedLength() == 0)
            break;
        c.from += m.capturedLength();
    }
    QString own = s.mid(c.from, c.to - c.from);
    const auto dates = letter::findDates(own);
    if (!dates.empty() && dates.back().from + dates.back().length >= own.trimmed().size() - 1)
        own.truncate(dates.back().from);
    const QRegularExpressionMatch m = tailDate.match(own);
    c.to = c.from + (m.hasMatch() ? m.capturedStart() : own.size());
    return c;
}

bool tellsNothing(const QString& text) {
    static const QRegularExpression nothing(
        uR"(^\W*(?:$|(?:not|unknown|unclear|unspecified|undisclosed|n\/a|none|unstated)\b|(?:an?\s+|the\s+|his\s+|her\s+)?(?:unknown|unspecified|undisclosed|non-?specific)\b|(?:an?\s+|the\s+|his\s+|her\s+|this\s+)?(?:industrial|work|occupational|work[\s-]*related|workplace|on[\s-]the[\s-]job|job)?[\s-]*(?:related\s+)?(?:injur\w+|accident|incident|exposure|activit\w+|event)\W*$|(?:the\s+)?(?:records?|documentation|file|report|review)\b|\d|(?:the\s+)?above|that\s+(?:date|time)|which|(?:the\s+)?date\b|employ(?:ed|ment)|(?:his|her|the|its|lack)\s+(?:request|pain\W*$|symptom|employment|job\W*$|work\W*$|lack|treat)))"_s,
        noCase);
    static const QRegularExpression within(
        uR"(\b(?:not\s+(?:been\s+)?(?:provided|described|specified|stated|documented|noted|indicated|given|clear|known|available|mentioned|reported|disclosed|submitted|included|found)|is\s+unknown|was\s+unknown|unspecified\s+mechanism|mechanism\s+of\s+injury)\b)"_s,
        noCase);
    return text.size() < 4 || text.size() > 260 || nothing.match(text).hasMatch() ||
           within.match(text).hasMatch();
}

OptionalReading mechanismAt(const Passage& p, Clause c, double confidence, const QString& rule) {
    c = tidied(p.flat(), c);
    const QString text = p.flat().mid(c.from, c.to - c.from).simplified();
    if (tellsNothing(text))
        return std::nullopt;
    if (text.size() > 140)
        confidence -= 0.15;
    return reading(p, c.from, c.to - c.from, text, confidence, rule);
}

/// The first joining word in [from, to) that something is told after; its end.
OptionalReading afterJoin(const Passage& p, qsizetype from, qsizetype to) {
    static const QRegularExpression join(
        uR"(\b(?:(?<strong>when|while|as\s+a\s+(?:direct\s+)?(?:result|consequence)\s+of|due\s+to|caused\s+by|secondary\s+to|resulting\s+from|resulted\s+from|arising\s+(?:from|out\s+of)|stemming\s+from|stems\s+from|subsequent\s+to|because\s+of|was\s+the\s+result\s+of|following|after|in\s+which|as\s+(?=(?:he|she|the\s+patient)\b)|where(?:in|by)?|attributed\s+to|related\s+to(?=\s+\w+ing\b))|(?<from>from)|(?<by>by|via|through(?=\s+\w+ing\b))|(?<in>in(?=\s+an?\s+(?:\w+[\s-]){0,3}(?:accident|collision|fall|MVA|crash|altercation|explosion|assault)\b)|during(?=\s+an?\b)))\b\s*)"_s,
        noCase);
    static const QRegularExpression weakWork(
        uR"(^(?:(?:he|she)\s+was\s+)?(?:work(?:ing|ed)|employed|at\s+work|on\s+duty|on\s+the\s+job|performing\s+(?:his|her|the|usual|regular|customary|normal)[\w\s]*dut)\b(?:(?!\b(?:when|and|lifting|pulling|pushing)\b)[^,;])*$)"_s,
        noCase);
    const QString& s = p.flat();
    OptionalReading spare;
    auto it = join.globalMatch(s, from);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        if (m.capturedStart() >= to)
            break;
        const qsizetype end = clauseEnd(s, m.capturedEnd(), to);
        QString told = s.mid(m.capturedEnd(), end - m.capturedEnd());
        // another joining word tells it better: "while working as a cook when he slipped"
        auto next = join.match(s, m.capturedEnd());
        const bool more =
            next.hasMatch() && next.capturedStart() < end && next.capturedLength(u"strong"_s) > 0;
        const bool isFrom = m.capturedLength(u"from"_s) > 0;
        if (isFrom && (told.trimmed().isEmpty() || told.trimmed().front().isDigit()))
            continue;
        if (more &&
            weakWork.match(s.mid(m.capturedEnd(), next.capturedStart() - m.capturedEnd()).simplified())
                .hasMatch())
            continue;
        const bool weak = weakWork.match(told.simplified()).hasMatch();
        const bool late = m.capturedLength(u"by"_s) > 0;
        auto got = mechanismAt(p, {m.capturedEnd(), end},
                               weak   ? 0.55
                               : late ? 0.8
                                      : 0.9,
                               u"summary.mechanism.injury"_s);
        if (!got)
            continue;
        if (!weak)
            return got;
        if (!spare)
            spare = got;
    }
    return spare;
}

bool ofAnother(const QString& sentence) {
    static const QRegularExpression re(
        uR"(\b(?:prior|previous|pre-?existing|non-?industrial|old|earlier|another|re-?injur\w*|den(?:y|ies|ied)|no\s+(?:history|new|other|specific))\b[^,]{0,30}\b(?:injur|accident))"_s,
        noCase);
    return re.match(sentence).hasMatch();
}

} // namespace

OptionalReading readMechanism(const Passage& p, const std::vector<Sentence>& sentences) {
    static const QRegularExpression named(
        uR"(\b(?:mechanism\s+of\s+(?:the\s+)?(?:injury|accident)|MOI|cause\s+of\s+(?:the\s+)?(?:injury|accident)|injury\s+mechanism)\b\s*(?:\([^)]*\)\s*)?(?:(?:is|was|has\s+been|reportedly|occurred|occurs|involved|described|stated|listed|noted|reported|documented|given|to\s+be|to\s+have\s+been|as|when|while|from|due\s+to|by|that|being|:|,|-|–)\s*)*)"_s,
        noCase);
    static const QRegularExpression told(
        uR"(\b(?:he|she|(?:the\s+|this\s+)?(?:patient|(?:injured\s+)?worker|employee|claimant|applicant|individual)|who)\s+(?:reportedly\s+|then\s+|had\s+|apparently\s+)?((?:slipped|tripped|fell|was\s+(?:struck|hit|rear-?ended|lifting|pushing|pulling|involved|bitten|kicked|crushed|thrown|assaulted|attacked|carrying|driving|bending|moving|pinned|knocked)|twisted|lifted|stepped|jumped|caught|bent|reached|rolled|stumbled|missed\s+a\s+step)\b))"_s,
        noCase);
    const QString& s = p.flat();
    const auto label = named.match(s);
    if (label.hasMatch()) {
        const auto own = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& c) {
            return c.from <= label.capturedStart() && label.capturedStart() < c.to;
        });
        if (own != sentences.end()) {
            if (auto got = mechanismAt(
                    p, {std::min(label.capturedEnd(), own->to), clauseEnd(s, label.capturedEnd(), own->to)},
                    0.94, u"summary.mechanism.named"_s))
                return got;
        }
    }
    OptionalReading spare;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Sentence& c = sentences[i];
        const QRegularExpressionMatch verb = injuryVerb().match(s, c.from);
        if (!verb.hasMatch())
            break;
        if (verb.capturedStart() >= c.to || ofAnother(s.mid(c.from, c.to - c.from)))
            continue;
        auto got = afterJoin(p, verb.capturedEnd(), c.to);
        if (!got && i + 1 < sentences.size() && i < 4) {
            // "... sustained an injury on 3/4/12. She was lifting a patient when ..."
            const Sentence& next = sentences[i + 1];
            const QRegularExpressionMatch m = told.match(s, next.from);
            if (m.hasMatch() && m.capturedStart() < next.to && m.capturedStart() - next.from < 60)
                got = mechanismAt(p, {m.capturedStart(1), clauseEnd(s, m.capturedStart(1), next.to)}, 0.72,
                                  u"summary.mechanism.told"_s);
        }
        if (got && got->confidence > 0.6)
            return got;
        if (got && !spare)
            spare = got;
        if (i > 6 && spare)
            break;
    }
    static const QRegularExpression cumulative(uR"(\bcumulative\s+(?:trauma|injury)(?:\s+disorder)?\b)"_s,
                                               noCase);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, sentences.size()); ++i) {
        const Sentence& c = sentences[i];
        const QRegularExpressionMatch m = told.match(s, c.from);
        if (m.hasMatch() && m.capturedStart() < c.to && m.capturedStart(1) < c.to)
            return mechanismAt(p, {m.capturedStart(1), clauseEnd(s, m.capturedStart(1), c.to)}, 0.65,
                               u"summary.mechanism.told"_s);
        const QRegularExpressionMatch ct = cumulative.match(s, c.from);
        if (ct.hasMatch() && ct.capturedEnd() <= c.to)
            return reading(p, ct.capturedStart(), ct.capturedLength(), ct.captured().simplified(), 0.7,
                           u"summary.mechanism.cumulative"_s);
    }
    return spare;
}

OptionalReading readBodyParts(const Passage& p, const std::vector<Sentence>& sentences) {
    // where the parts stand after the verb of injury, before how it came about
    static const QRegularExpression join(
        uR"(\b(?:when|while|due\s+to|as\s+a\s+result|caused\s+by|secondary\s+to|after|from\s+(?!(?:the\s+)?(?:\d|neck|low))|following|subsequent\s+to|by\s+\w+ing|who\s+has|diagnos\w+|treat\w+|exam\w*|radiat\w+|with\s+(?:radiat|numb))\b)"_s,
        noCase);
    static const QRegularExpression zone(
        uR"(\b(?:injur(?:y|ies|ed|ing)\b\s*(?:is\s+|was\s+|were\s+)?(?:to|of|involv\w+|affect\w+|includ\w+|in)?|(?:accepted|injured|claimed|affected|involved)\s+body\s+(?:parts?|regions?|areas?)(?:\(s\))?\s*(?:injured\s+)?(?:is|are|was|were|include[sd]?|:)*|body\s+parts?\s+(?:injured|accepted|involved|claimed)?\s*(?:is|are|were|include[sd]?|:)+|(?:claim|case)\s+(?:is|was|has\s+been)\s+accepted\s+for|hurt\s+(?:his|her|the)|(?:sustain|suffer|incurr|sutain|sustian)\w*))"_s,
        noCase);
    const QString& s = p.flat();
    QStringList parts;
    std::vector<std::pair<qsizetype, qsizetype>> places;
    double confidence = 0.9;
    const auto collect = [&](qsizetype from, qsizetype to) {
        const QString own = s.mid(from, to - from);
        const std::vector<BodyWord> words = findBodyWords(own);
        for (std::size_t i = 0; i < words.size(); ++i) {
            BodyWord b = words[i];
            if (b.part == u"lumbar" || b.part == u"cervical" || b.part == u"thoracic")
                b.part += u" spine";
            const QString text = b.text();
            if (b.side.isEmpty() && i > 0 && !words[i - 1].side.isEmpty())
                confidence = std::min(confidence, 0.75); // "left wrist and hand": the left hand, most likely
            const bool known = std::any_of(parts.begin(), parts.end(), [&](const QString& k) {
                return k == text || (b.side.isEmpty() && k.endsWith(u' ' + text));
            });
            if (known)
                continue;
            parts << text;
            places.emplace_back(from + b.from, b.length);
        }
    };
    bool found = false;
    for (std::size_t i = 0; i < sentences.size() && !found; ++i) {
        const Sentence& c = sentences[i];
        const QString own = s.mid(c.from, c.to - c.from);
        if (ofAnother(own))
            continue;
        auto it = zone.globalMatch(s, c.from);
        while (it.hasNext()) {
            const QRegularExpressionMatch m = it.next();
            if (m.capturedStart() >= c.to)
                break;
            const QRegularExpressionMatch stop = join.match(s, m.capturedEnd());
            const qsizetype to = stop.hasMatch() ? std::min(c.to, stop.capturedStart()) : c.to;
            // "low back injury": the part stands before
            const auto noun =
                QStringView(s).mid(m.capturedStart(), 6).compare(u"injury", Qt::CaseInsensitive) == 0 ||
                QStringView(s).mid(m.capturedStart(), 8).compare(u"injuries", Qt::CaseInsensitive) == 0;
            if (noun && parts.isEmpty()) {
                const qsizetype back = std::max(c.from, m.capturedStart() - 70);
                static const QRegularExpression close(
                    uR"((?:(?:left|right|bilateral|both|low(?:er)?|upper|mid)\b|[,\/&]|\band\b|\w+)(?:[\s,\/&-]|\band\b)*$)"_s,
                    noCase);
                const std::vector<BodyWord> before = findBodyWords(s.mid(back, m.capturedStart() - back));
                if (!before.empty() && back + before.back().end() >= m.capturedStart() - 14 &&
                    close.isValid()) {
                    // all of the list that leads up to the word
                    qsizetype first = before.back().from;
                    for (auto b = before.rbegin() + 1; b != before.rend(); ++b) {
                        if (first - b->end() > 6)
                            break;
                        first = b->from;
                    }
                    collect(back + first, m.capturedStart());
                }
            }
            collect(m.capturedEnd(), to);
        }
        found = !parts.isEmpty();
    }
    if (!found) {
        // "complains of neck and left shoulder pain"
        static const QRegularExpression complaint(
            uR"(\b(?:complain(?:t|ts|s|ed|ing)?\s*(?:of|:|is|are|include[sd]?|were|was)|chief\s+complaints?\s*(?:of|:|is|are|was|were)?|presents?\s+with|pain\s+(?:in|to|of))\s+)"_s,
            noCase);
        for (std::size_t i = 0; i < std::min<std::size_t>(4, sentences.size()) && parts.isEmpty(); ++i) {
            const Sentence& c = sentences[i];
            const QRegularExpressionMatch m = complaint.match(s, c.from);
            if (!m.hasMatch() || m.capturedStart() >= c.to)
                continue;
            const QRegularExpressionMatch stop = join.match(s, m.capturedEnd());
            collect(m.capturedEnd(), stop.hasMatch() ? std::min(c.to, stop.capturedStart()) : c.to);
            confidence = 0.65;
        }
    }
    if (parts.isEmpty())
        return std::nullopt;
    letter::Evidence evidence;
    QStringList raw;
    for (const auto& [from, length] : places) {
        const letter::Evidence e = p.evidence(from, length);
        evidence.insert(evidence.end(), e.begin(), e.end());
        raw << s.mid(from, length);
    }
    letter::Reading r =
        reading(p, places.front().first, places.front().second, parts, confidence, u"summary.body-parts"_s);
    r.raw = raw.join(u"; ");
    r.evidence = evidence;
    return r;
}

} // namespace lectern::extract
