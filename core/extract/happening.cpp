// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/injuryclause.h"

#include <QRegularExpression>

#include <algorithm>

// An accident is a clause: who or what, a verb of happening, where it ends. Its place in the sentence differs
// by writer; the verb and the joining word do not. What a weak verb alone tells is handed on with doubt.

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

/// Verbs of happening that are seldom used of anything else in a medical summary.
const QString& strongVerbs() {
    static const QString words =
        uR"((?:slipped|tripped|fell|stumbled|stepped\s+(?:on|in|into|off|down|wrong)|jumped|dropped|banged|bumped|crashed|collided|overturned|tipped|slid|struck|hit|kicked|bit|bitten|stung|stabbed|shot|crushed|pinned|trapped|thrown|knocked|pushed|pulled|rear-?\s?ended|rolled|ran\s+(?:over|into|a|the|off)|swung|toppled|collapsed|flew|splashed|spilled|exploded|burst|slammed|whipped|sprayed|exposed|electrocuted|shocked|scalded|assaulted|attacked|punched|lodged|stuck|caught|jerked|yanked|smashed|jammed|mis-?stepped|missed\s+(?:an?|the)\s+(?:step|rung|stair)|lost\s+(?:his|her)\s+(?:balance|footing|grip)|gave\s+way|lifted|burned\s+(?:his|her)))"_s;
    return words;
}

const QString& weakVerbs() {
    static const QString words =
        uR"((?:tried\s+to|attempted\s+to|opened|carried|twisted|bent|moved|reached\s+(?:for|over|up|down|across|into)|landed|cut|bounced|grabbed|was\s+(?!(?:be|hav|complain|undergo|experienc|feel|tak|do|go|com|receiv|us|return|continu|miss|miss|follow|work)ing\b)\w+ing))"_s;
    return words;
}

const QString& eventNouns() {
    static const QString words =
        uR"((?:slips?(?:\s*(?:\/|and|&)\s*falls?)?|trips?(?:\s*(?:\/|and|&)\s*falls?)?|falls?|misstep|collision|crash|explosion|fire|assault|attack|robbery|altercation|(?:electrical|electric)\s+shock|rollover|MVA|MVC|motor\s+vehicle\s+(?:accident|collision)|car\s+accident|pursuit|blow|explosions?|overuse|(?:repetitive|repeated)\s+\w+|(?:continuous|cumulative)\s+trauma|dog\s+bite|needle\s*stick))"_s;
    return words;
}

bool aboutAccident(const QString& sentence) {
    static const QRegularExpression re(
        uR"(\b(?:injur\w*|hurt\w*|pain\w*|felt|strain\w*|sprain\w*|symptoms?|burn\w*|numb\w*|fractur\w*|accident|DOI|onset|notic\w+|develop\w+|tear)\b)"_s,
        noCase);
    return re.match(sentence).hasMatch();
}

/// Care, opinion and papers happen too, but are no accident.
bool aboutCare(const QString& words) {
    static const QRegularExpression re(
        uR"(\b(?:MRI|exam\w*|reports?|notes?|requests?|providers?|physicians?|doctors?|surger\w+|stud(?:y|ies)|tests?|treatments?|therap\w+|medications?|pain|symptoms?|review|guidelines?|range|rating|score|dose|certified|diagnos\w*|den(?:ied|ial)|appeal\w*|x-?rays?|insurance|attorney|\w*(?:scopy|ectomy|plasty)|fusion)\b)"_s,
        noCase);
    return re.match(words).hasMatch();
}

/// "While lifting a keg on ..., the patient felt": the cause leads the sentence or is set off by commas.
OptionalReading causeLed(const Passage& p, const Sentence& c) {
    static const QRegularExpression lead(
        uR"((?:^|[,;]\s+(?:(?:and|who|but),?\s+)?|\b(?:and|who|that),?\s+)(?:(?<time>while|when|after|following)|due\s+to|because\s+of|secondary\s+to|as\s+(?:a|the)\s+(?:direct\s+)?(?:result|consequence)\s+of|by\s+(?:means|way)\s+of)\s+(?=(?:(?:an?|the)\s+)?(?:\w+\s+){0,2}?(?:(?!(?:undergo|hav|complain|receiv|fail|be|tak|us|return|review|consider|follow|complet|discuss)ing\b)[a-z]{2,}ing\b|)"_s +
            eventNouns() + uR"(\b)))"_s,
        noCase);
    static const QRegularExpression comma(uR"(,\s)"_s);
    const QString& s = p.flat();
    const QString own = s.mid(c.from, c.to - c.from);
    auto it = lead.globalMatch(own);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        const qsizetype from = c.from + m.capturedEnd();
        const qsizetype to = clauseEnd(s, from, c.to);
        static const QRegularExpression idle(
            uR"(^(?:work(?:ing|ed)|treating|therapy|surgery|operat|receiv|\w+\s+(?:therapy|surgery)))"_s,
            noCase);
        const QString told = s.mid(from, to - from);
        if (idle.match(told).hasMatch() || aboutCare(told) || !aboutAccident(own))
            continue;
        if (auto got = mechanismAt(p, {from, to}, 0.85, u"summary.mechanism.cause-led"_s))
            return got;
    }
    return std::nullopt;
}

/// "DOI 3/4/09, slip/fall", "injured 10/1/14 (trip over pallet)", "Injury: 2/14/2013, opened a drawer".
OptionalReading noted(const Passage& p, const Sentence& c) {
    static const QRegularExpression re(
        uR"(\b(?:DOI|injur(?:y|ed)|accident|hurt|loss)\b[^.;,]{0,24}?\d{1,4}[\/-]\d{1,2}(?:[\/-]\d{2,4})?\s*(?:[,:(–]|-\s)\s*((?:(?:an?|the|his|her)\s+)?(?:[\w-]+\s+){0,2}?(?:)"_s +
            eventNouns() + u"|"_s + strongVerbs() + u"|"_s + weakVerbs() +
            uR"(|(?!(?:includ|result|caus|involv|complain|accord)ing)[a-z]{3,}ing)\b))"_s,
        noCase);
    static const QRegularExpression headed(
        uR"(^(?:history|hx|hpi|accident|incident|event|onset)(?:\s+of\s+\w+){0,2}\s*[:–-]\s*((?:\w+\s+){0,3}?(?:)"_s +
            eventNouns() + u"|"_s + strongVerbs() + uR"()\b))"_s,
        noCase);
    static const QRegularExpression stop(uR"([;)])"_s);
    const QString& s = p.flat();
    const QString own = s.mid(c.from, c.to - c.from);
    for (const QRegularExpression* rule : {&re, &headed}) {
        const QRegularExpressionMatch m = rule->match(own);
        if (!m.hasMatch() || aboutCare(m.captured(1)))
            continue;
        const qsizetype from = c.from + m.capturedStart(1);
        qsizetype to = clauseEnd(s, c.from + m.capturedEnd(1), c.to);
        const QRegularExpressionMatch end = stop.match(QStringView(s).left(to), from);
        if (end.hasMatch())
            to = end.capturedStart();
        // a bare date closes a note: "hit head on a cabinet 6/21/2014"
        static const QRegularExpression bareDate(uR"(\s\d{1,2}[\/-]\d{1,2}[\/-]\d{2,4})"_s);
        const QRegularExpressionMatch date = bareDate.match(QStringView(s).left(to), from);
        if (date.hasMatch())
            to = date.capturedStart();
        if (auto got = mechanismAt(p, {from, to}, 0.8, u"summary.mechanism.noted"_s))
            return got;
    }
    return std::nullopt;
}

/// A finite clause with a verb of happening, whoever or whatever is its subject.
OptionalReading happened(const Passage& p, const Sentence& c) {
    static const QRegularExpression re(
        uR"((?:^|[,;:()]\s*|\b(?:when|as|because|since|where|whose|which\s+time|that)\s+|(?<=\d\d)\s+|\bPt\.\s+)(?<subject>(?:(?!(?:when|while|after|since|because|who|whose|which|that)\b)[\w'’.\/-]+\s+){0,7}?)(?<verb>(?:(?:was|were|got|had|accidentally|then|suddenly|reportedly)\s+){0,2}?(?:(?<strong>)"_s +
            strongVerbs() + u")|(?<weak>"_s + weakVerbs() + uR"())\b))"_s,
        noCase);
    static const QRegularExpression person(
        uR"(\b(?:who|he|she|IW|patient|pt|(?<!co-)worker|employee|claimant|applicant|individual|male|female|man|woman|lady|gentleman|(?:Mr|Mrs|Ms)\.?\s+[\w-]+)\b|\b(?:years?|yrs?)[\s-]*old|\by\/?o\b)"_s,
        noCase);
    static const QRegularExpression again(
        uR"(\b(?:again|later|re-?injur\w*|history|maximum|MMI|plateau)\b)"_s, noCase);
    const QString& s = p.flat();
    const QString own = s.mid(c.from, c.to - c.from);
    auto it = re.globalMatch(own);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        const QString subject = m.captured(u"subject"_s);
        const bool byPerson = person.match(subject).hasMatch();
        if (aboutCare(subject))
            continue;
        const bool bare = subject.trimmed().isEmpty();
        qsizetype from = c.from + m.capturedStart(bare || byPerson ? u"verb"_s : u"subject"_s);
        // "the patient's right arm was pulled": the part is the subject
        static const QRegularExpression owner(uR"(^(?:the\s+)?\w+['’]s\s+)"_s, noCase);
        const QRegularExpressionMatch owned = owner.match(subject);
        if (byPerson && owned.hasMatch())
            from = c.from + m.capturedStart(u"subject"_s) + owned.capturedEnd();
        const qsizetype to = clauseEnd(s, c.from + m.capturedEnd(), c.to);
        const QString told = s.mid(from, to - from);
        if (again.match(told).hasMatch() || aboutCare(told))
            continue;
        const bool weak = m.capturedLength(u"weak"_s) > 0;
        if (weak && (bare || !aboutAccident(own)))
            continue;
        if (auto got = mechanismAt(p, {from, to}, weak ? 0.72 : 0.8, u"summary.mechanism.happened"_s))
            return got;
    }
    return std::nullopt;
}

/// The accident as a noun: "sustained in a fall from height", "An explosion at ... left", "the vibration of a
/// jackhammer caused numbness".
OptionalReading asNoun(const Passage& p, const Sentence& c) {
    static const QRegularExpression within(
        uR"(\b(?:injured|hurt|injuries\s+sustained|sustained|occurr?ed|suffered|experienced|status\s+post|s\/p|following|had)\s+(?:(?:in|by|during|through|via)\s+)?((?:an?\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,2}?)"_s +
            eventNouns() + uR"(\b))"_s,
        noCase);
    static const QRegularExpression first(
        uR"(^((?:an?|the)\s+(?:[\w-]+\s+){0,2}?)"_s + eventNouns() + uR"(\b))"_s, noCase);
    static const QRegularExpression caused(
        uR"((?:^|\bthat\s+)((?:an?|the|his|her)?\s*(?:\w+\s+){1,8}?)(?:caused|led\s+to|brought\s+on|brought\s+about|resulted\s+in)\s+(?:\w+\s+){0,3}?(?:injur\w+|pain|numbness|symptoms?|strain))"_s,
        noCase);
    const QString& s = p.flat();
    const QString own = s.mid(c.from, c.to - c.from);
    for (const QRegularExpression* rule : {&within, &first}) {
        const QRegularExpressionMatch m = rule->match(own);
        static const QRegularExpression notAtWork(uR"(^[^.;,]{0,20}\bat\s+home\b)"_s, noCase);
        if (!m.hasMatch() || aboutCare(m.captured(1)) || notAtWork.match(own.mid(m.capturedEnd())).hasMatch())
            continue;
        static const QRegularExpression left(uR"(\bleft\s+(?:this|the|him|her)\b)"_s, noCase);
        const qsizetype from = c.from + m.capturedStart(1);
        qsizetype to = clauseEnd(s, c.from + m.capturedEnd() - 1, c.to);
        const QRegularExpressionMatch leaves = left.match(QStringView(s).left(to), from);
        if (leaves.hasMatch())
            to = leaves.capturedStart();
        if (auto got = mechanismAt(p, {from, to}, 0.75, u"summary.mechanism.noun"_s))
            return got;
    }
    static const QRegularExpression attributed(
        uR"(\b(?:attribut(?:es|ed|ing)|blam(?:es|ed|ing)|ascrib(?:es|ed))\b[^.;,]{0,60}?\b(?:to|on)\s+(?=[a-z]))"_s,
        noCase);
    const QRegularExpressionMatch to = attributed.match(own);
    if (to.hasMatch())
        if (auto got =
                mechanismAt(p, {c.from + to.capturedEnd(), clauseEnd(s, c.from + to.capturedEnd(), c.to)},
                            0.75, u"summary.mechanism.attributed"_s))
            return got;
    const QRegularExpressionMatch m = caused.match(own);
    if (m.hasMatch() && !aboutCare(m.captured(1)))
        return mechanismAt(p, {c.from + m.capturedStart(1), c.from + m.capturedEnd(1)}, 0.72,
                           u"summary.mechanism.caused"_s);
    return std::nullopt;
}

/// The sentence of the day: what is told with "when", else whatever finite verb is none of reporting or care.
/// No list of verbs knows them all ("sliced", "inhaled"), so this is handed on with doubt.
OptionalReading onTheDay(const Passage& p, const Sentence& c) {
    static const QRegularExpression day(
        uR"(\d{1,2}[\/-]\d{1,2}[\/-]\d{2}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4})"_s);
    static const QRegularExpression when(
        uR"(\bwhen\s+(?=(?:an?|the|his|her|it|one|another)\s)(?!\w+\s+(?:patient|worker|claimant|applicant|employee|pain)\b))"_s,
        noCase);
    static const QRegularExpression finite(
        uR"((?:\b(?:who|he|she|patient|worker|employee|claimant|applicant)\b|\b(?:years?|yrs?)[\s-]*old(?:\s+[\w-]+){1,3}?),?\s+((?:(?:was|got)\s+)?(?!(?:underwent|went|sent|spent)\b)(?!(?:submitt|report|complain|start|stopp|plac|perform|obtain|show|reveal|demonstrat|consider|associat|settl|determin|sustain|suffer|develop|not|present|diagnos|treat|receiv|fil|claim|alleg|stat|deni|injur|employ|work|retir|experienc|continu|return|evaluat|examin|referr|request|prescrib|attend|accept|certifi|approv|dat|bas|includ|hospitaliz|follow|complet|us|fail|need|describ|document|indicat|assess|releas|schedul|provid|dominat|relat|represent|need|seen)(?:i?ed|en)\b)[a-z]{3,}(?:ed|nt|ung|ught)\s+(?=\w)))"_s,
        noCase);
    const QString& s = p.flat();
    const QString own = s.mid(c.from, c.to - c.from);
    if (!day.match(own).hasMatch())
        return std::nullopt;
    for (const QRegularExpression* rule : {&when, &finite}) {
        const QRegularExpressionMatch m = rule->match(own);
        if (!m.hasMatch())
            continue;
        const qsizetype from = c.from + (rule == &when ? m.capturedEnd() : m.capturedStart(1));
        const qsizetype to = clauseEnd(s, rule == &when ? from : c.from + m.capturedEnd() - 1, c.to);
        if (aboutCare(s.mid(from, to - from)))
            continue;
        if (auto got = mechanismAt(p, {from, to}, rule == &when ? 0.75 : 0.65, u"summary.mechanism.day"_s))
            return got;
    }
    return std::nullopt;
}

} // namespace

OptionalReading readHappening(const Passage& p, const std::vector<Sentence>& sentences) {
    for (std::size_t i = 0; i < std::min<std::size_t>(4, sentences.size()); ++i)
        for (const auto rule : {noted, causeLed, happened, asNoun})
            if (auto got = rule(p, sentences[i]))
                return got;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, sentences.size()); ++i)
        if (auto got = onTheDay(p, sentences[i]))
            return got;
    return std::nullopt;
}

} // namespace lectern::extract
