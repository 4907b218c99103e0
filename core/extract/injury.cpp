// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/injuryclause.h"
#include "core/extract/summaryparts.h"

#include <QRegularExpression>

#include <algorithm>

// How it came about: the letter's own word for it, else what the sentence of the injury says behind a joining
// word, else the event that the first sentences tell.

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

const QRegularExpression& injuryVerb() {
    static const QRegularExpression re(
        uR"(\b(?:(?:sustain(?:ed|ing)|sutained|sustianed|suffer(?:ed|ing)|incurred|experienced|reported|reports|alleg(?:ed|es)|claim(?:ed|s)|had|has|filed|developed)\s+(?:(?:an?|the|his|her|multiple|several)\s+)?(?:[\w\/-]+\s+){0,5}?(?:injur\w+|accident|trauma|strain|sprain|fracture|laceration|contusion|crush|symptoms|pain)\b|(?:was|were|got|been|being|became)\s+(?:\w+\s+){0,2}?(?:injured|hurt)\b|(?<!un)injur(?:ed|ing)\b(?!\s+(?:worker|employee|party|person|patient|individual|claimant|applicant|workers?['’]?s?|body|parts?|areas?)\b)|\bhurt\b|(?:sprained|strained|jarred|burned|twisted|tore|fractured|bruised|wrenched|broke)\s+(?=(?:his|her|the|both|left|right|neck|back|low|face|hand)\b)|injur(?:y|ies)\s+(?:(?:reportedly|apparently|allegedly)\s+)?(?:occurr?ed|happened|was|were|is|are|resulted|took\s+place|stems?|to|of|involving|affecting|including)\b|date\s+of\s+injury|injury\s+date|DOI\b|industrial\s+(?:injury|accident|claim)|work[\s-]*related\s+(?:injury|accident)|cumulative\s+(?:trauma|injury)))"_s,
        noCase);
    return re;
}

/// The first joining word in [from, to) that something is told after; its end.
OptionalReading afterJoin(const Passage& p, qsizetype from, qsizetype to) {
    static const QRegularExpression join(
        uR"(\b(?:(?<strong>when|while|as\s+a\s+(?:direct\s+)?(?:result|consequence)\s+of|due\s+to|caused\s+by|secondary\s+to|resulting\s+from|resulted\s+from|arising\s+(?:from|out\s+of)|stemming\s+from|stems\s+from|subsequent\s+to|because\s+of|(?:the\s+)?result\s+of|by\s+(?:means|way)\s+of|following|after|in\s+which|at\s+which\s+time|in\s+connection\s+with|as\s+(?=(?:he|she|the\s+patient)\b)|where(?:in|by)?|attributed\s+to|related\s+to(?=\s+\w+ing\b))|(?<from>from)|(?<by>(?<!employed\s)(?<!worked\s)(?<!seen\s)(?<!evaluated\s)(?<!treated\s)(?<!followed\s)(?<!examined\s)(?<!accepted\s)(?<!denied\s)(?<!signed\s)(?<!requested\s)by|via|through(?=\s+(?:(?:an?|the)\s+)?(?:\w+ing|repeat\w+|repetitive|continuous|cumulative|prolonged|years|overuse)\b))|(?<in>in(?=\s+an?\s+(?:\w+[\s-]){0,3}(?:accident|collision|fall|MVA|crash|altercation|explosion|assault)\b)|during(?=\s+an?\b)))\b\s*)"_s,
        noCase);
    static const QRegularExpression weakWork(
        uR"(^(?:(?:he|she)\s+was\s+)?(?:work(?:ing|ed)|employed|at\s+work|on\s+duty|on\s+the\s+job|performing\s+(?:his|her|the|usual|regular|customary|normal)[\w\s]*dut)\b(?:(?!\b(?:when|and|lifting|pulling|pushing)\b)[^,;])*$)"_s,
        noCase);
    const QString& s = p.flat();
    OptionalReading spare;
    auto it = join.globalMatch(QStringView(s).left(to), from);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        if (m.capturedStart() >= to)
            break;
        // "when, on the morning of March 3, 2009, his truck was hit"
        static const QRegularExpression when(
            uR"(\G[\s,]*(?:on|in)\s+(?:(?:the\s+\w+\s+of|or\s+about)\s+)?(?:\d{1,2}[\/-]\d{1,2}[\/-]\d{2,4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})[\s,]*)"_s);
        const QRegularExpressionMatch dated = when.match(QStringView(s).left(to), m.capturedEnd());
        const qsizetype begin = dated.hasMatch() ? dated.capturedEnd() : m.capturedEnd();
        const qsizetype end = clauseEnd(s, begin, to);
        const QString told = s.mid(begin, end - begin);
        // another joining word tells it better: "while working as a cook when he slipped"
        auto next = join.match(QStringView(s).left(to), m.capturedEnd());
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
        auto got = mechanismAt(p, {begin, end},
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
        uR"(\b(?:prior|previous|pre-?existing|non-?industrial|(?<!year[\s-])(?<!yr[\s-])(?<!y)old|earlier|another|re-?injur\w*|den(?:y|ies|ied)|no\s+(?:history|new|other|specific))\b[^,]{0,30}\b(?:injur|accident))"_s,
        noCase);
    return re.match(sentence).hasMatch();
}

/// Where a reading's words start in the passage.
qsizetype startOf(const Passage& p, const letter::Reading& r) {
    return p.flat().indexOf(r.raw.left(40));
}

/// "injured on 3/2/14 moving a stove", "sprained her thumb opening a door".
OptionalReading gerundAfter(const Passage& p, qsizetype from, qsizetype to) {
    static const QRegularExpression gerund(
        uR"((?<!\bof|\bfrom|\bwith|\bfor|\bin|\bthe|\band|\bby|\bafter|\bwhile|\bwhen|\bwas|\bbegan|\bstarted|\bis|\bwere)\s+((?!(?:includ|result|caus|involv|be|morn|even|follow|dur|complain|radiat|undergo|requir|accord|pertain|noth|someth|anyth|swell|bear|hav|build|ceil|rail|bleed|tingl|feel|affect|stemm|aris|occurr|beginn|start|end|date|dat|lead|remain|persist|worsen|ongo|numb|burn|throbb)ing\b)[A-Za-z]{2,}ing)\s+(?=[\w(]))"_s,
        noCase);
    const QString& s = p.flat();
    const QRegularExpressionMatch m = gerund.match(QStringView(s).left(std::min(to, from + 110)), from);
    if (!m.hasMatch() || m.capturedStart(1) >= std::min(to, from + 70))
        return std::nullopt;
    const QStringView between = QStringView(s).mid(from, m.capturedStart(1) - from);
    if (between.contains(u';') || between.contains(u':') ||
        m.captured(1).startsWith(u"work", Qt::CaseInsensitive))
        return std::nullopt;
    return mechanismAt(p, {m.capturedStart(1), clauseEnd(s, m.capturedStart(1), to)}, 0.85,
                       u"summary.mechanism.gerund"_s);
}

/// "... roofer fell through a skylight", "a gate swung shut on his hand".
OptionalReading toldIn(const Passage& p, const Sentence& c) {
    static const QRegularExpression person(
        uR"(\b(?:who|he|she|IW|patient|worker|employee|claimant|applicant|individual|male|female|man|woman|lady|gentleman)\b,?(?:\s+(?!was\b|had\b|is\b|has\b|whose\b)[\w-]+,?){0,4}?\s+(?:(?:reportedly|then|apparently|had|accidentally)\s+)?((?:slipped|tripped|fell|stumbled|stepped|jumped|landed|missed|rolled|twisted|lifted|caught|bent|reached|dropped|banged|bumped|crashed|collided|overturned|slid|lost\s+(?:his|her)\s+(?:balance|footing)|(?:was|got)\s+(?:struck|hit|rear-?ended|run\s+over|locked|lifting|pushing|pulling|pushed|pulled|involved|bitten|kicked|crushed|thrown|assaulted|attacked|carrying|driving|bending|moving|pinned|knocked|scalded|burned|burnt|exposed|stung|shocked|electrocuted|punched|trapped|caught|kneeling|loading|unloading|climbing|reaching|stepping|walking|running|stacking|digging|using|cutting))\b))"_s,
        noCase);
    static const QRegularExpression thing(
        uR"((?:^|[\s:,“"]|\bthat\s|\bwhen\s)((?:an?|the|his|her|hot|boiling)\s+(?:(?!patient|worker|employee|claimant|applicant|man\b|woman|male|female|injury|pain|MRI|report|request|provider|and\b|or\b|but\b)[\w-]+\s+){1,4}?(?:fell|rolled|ran\s+(?:over|into|a\b|the\b)|struck|hit|kicked|bit|swung|toppled|tipped|clipped|collapsed|flew|crushed|splashed|dropped|slipped|broke|exploded|landed|slid|backed\s+(?:into|over)|rear-?ended|pinned|slammed|gave\s+way|was\s+hit)\b))"_s,
        noCase);
    static const QRegularExpression participle(
        uR"(,\s+((?:scalded|struck|hit|crushed|bitten|kicked|pinned|run\s+over|thrown|knocked|stung|rear-?ended)\s+(?:by|in|between|from|off|down)\b))"_s,
        noCase);
    static const QRegularExpression again(uR"(\b(?:again|later|re-?injur\w*)\b)"_s, noCase);
    const QString& s = p.flat();
    QRegularExpressionMatch best;
    for (const QRegularExpression* re : {&person, &thing, &participle}) {
        const QRegularExpressionMatch m = re->match(QStringView(s).left(c.to), c.from);
        if (m.hasMatch() && m.capturedEnd(1) <= c.to &&
            (!best.hasMatch() || m.capturedStart(1) < best.capturedStart(1)))
            best = m;
    }
    if (!best.hasMatch())
        return std::nullopt;
    const qsizetype end = clauseEnd(s, best.capturedEnd(1), c.to);
    if (again.match(s.mid(best.capturedStart(1), end - best.capturedStart(1))).hasMatch())
        return std::nullopt;
    return mechanismAt(p, {best.capturedStart(1), end}, 0.8, u"summary.mechanism.told"_s);
}

/// "knee pain after jumping off a truck", "pain that she puts down to bending".
OptionalReading painFrom(const Passage& p, const Sentence& c) {
    static const QRegularExpression re(
        uR"(\b(?:pain|symptoms?|numbness|stiffness|complaints?|claim|problems?)\b[^.;]{0,70}?\b(?:since|after|from|to|with|due\s+to|by)\s+(?!be?ing\b|undergo|includ|return|hav)([A-Za-z]{2,}ing\b))"_s,
        noCase);
    static const QRegularExpression lone(
        uR"(^[^.;]*?\d,\s+((?!complain|includ|result|caus|radiat|undergo)[a-z]{2,}ing\s+[^,;.]{3,60}),)"_s);
    const QString& s = p.flat();
    QRegularExpressionMatch m = re.match(QStringView(s).left(c.to), c.from);
    if (m.hasMatch() && m.capturedEnd() <= c.to)
        return mechanismAt(p, {m.capturedStart(1), clauseEnd(s, m.capturedEnd(1), c.to)}, 0.75,
                           u"summary.mechanism.pain-from"_s);
    const QString own = s.mid(c.from, c.to - c.from);
    m = lone.match(own);
    if (m.hasMatch())
        return mechanismAt(p, {c.from + m.capturedStart(1), c.from + m.capturedEnd(1)}, 0.7,
                           u"summary.mechanism.pain-from"_s);
    return std::nullopt;
}

} // namespace

OptionalReading readMechanism(const Passage& p, const std::vector<Sentence>& sentences) {
    static const QRegularExpression named(
        uR"(\b(?:mechanism\s+of\s+(?:the\s+)?(?:injury|accident)|MOI|cause\s+of\s+(?:the\s+)?(?:injury|accident)|injury\s+mechanism|mechanism(?=\s*:))\b\s*(?:\([^)]*\)\s*)?(?:(?:is|was|has\s+been|reportedly|occurred|occurs|involved|described|stated|listed|noted|reported|documented|given|to\s+be|to\s+have\s+been|as|when|while|from|due\s+to|by|that|being|:|,|-|–)\s*)*)"_s,
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
    for (std::size_t i = 0; i < sentences.size() && i < 8; ++i) {
        const Sentence& c = sentences[i];
        if (ofAnother(s.mid(c.from, c.to - c.from)))
            continue;
        OptionalReading got;
        const QRegularExpressionMatch verb = injuryVerb().match(QStringView(s).left(c.to), c.from);
        const bool injured = verb.hasMatch() && verb.capturedStart() < c.to;
        if (injured) {
            got = gerundAfter(p, verb.capturedEnd(), c.to);
            const auto joined = afterJoin(p, verb.capturedEnd(), c.to);
            if (!got || (joined && startOf(p, *joined) < startOf(p, *got)))
                got = joined;
            // "fell six feet from a ladder": the whole clause, not what stands behind its "from"
            static const QRegularExpression weakJoin(uR"(\b(?:from|by|in)\s+(?:an?\s+|the\s+)?$)"_s, noCase);
            if (got && i < 3 && weakJoin.match(s.mid(c.from, startOf(p, *got) - c.from)).hasMatch())
                if (auto told = toldIn(p, c);
                    told && startOf(p, *told) < startOf(p, *got) &&
                    startOf(p, *told) + told->raw.size() >= startOf(p, *got) + got->raw.size())
                    got = told;
        }
        if (i < 3 && (!got || got->confidence < 0.85)) {
            if (auto told = toldIn(p, c))
                got = told;
            else if (!got)
                got = painFrom(p, c);
        }
        if (got && got->confidence > 0.6)
            return got;
        if (got && !spare)
            spare = got;
    }
    if (auto happening = readHappening(p, sentences))
        return happening;
    if (spare)
        return spare;
    static const QRegularExpression cumulative(
        uR"(\b(?:cumulative|continuous)\s+(?:trauma|injury)(?:\s+disorder)?\b)"_s, noCase);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, sentences.size()); ++i) {
        const QRegularExpressionMatch ct =
            cumulative.match(QStringView(s).left(sentences[i].to), sentences[i].from);
        if (ct.hasMatch() && ct.capturedEnd() <= sentences[i].to)
            return reading(p, ct.capturedStart(), ct.capturedLength(), ct.captured().simplified(), 0.7,
                           u"summary.mechanism.cumulative"_s);
    }
    return std::nullopt;
}

} // namespace lectern::extract
