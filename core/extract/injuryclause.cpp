// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/injuryclause.h"

#include "core/letter/dates.h"

#include <QRegularExpression>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

/// The words that tell it, from what follows a joining word: no subject, no date behind, no idle opening.
Clause tidied(const QString& s, Clause c) {
    static const QRegularExpression lead(
        uR"(^(?:[\s,:;-]+|work(?:ing|ed)\s+as\s+an?\s+[\w\s-]{2,30},\s+(?=\w+ing\b)|(?:(?:he|she|they)(?=\s)|(?:the\s+|this\s+)?(?:patient|(?:injured\s+)?worker|employee|claimant|applicant|individual|injured\s+employee)(?=\s+(?:was|is|had|has|slip|trip|fell|tw|lift|tri|wa|st|hit|re|pu|mis|at|ro|jum|step|bent|tw|ca|go|ge|to|p|b|f|s|t|l|w)\w*)|(?:reportedly|apparently|allegedly|an?\s+incident\s+(?:when|where|in\s+which)|that)\b)\s*))"_s,
        noCase);
    static const QRegularExpression tailDate(
        uR"((?:[\s,]*\b(?:on|in|dated|of|since|from|through|until|around|that\s+occurred\s+on|occurring\s+on|date\s+of\s+(?:loss|injury|accident))\s*(?:or\s+about\s*)?)?[\s,.:;(-]*$)"_s,
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
        uR"(^\W*(?:$|(?:not|unknown|unclear|unspecified|undisclosed|n\/a|none|unstated)\b|(?:an?\s+|the\s+|his\s+|her\s+)?(?:unknown|unspecified|undisclosed|non-?specific)\b|(?:an?\s+|the\s+|his\s+|her\s+|this\s+)?(?:industrial|work|occupational|work[\s-]*related|workplace|on[\s-]the[\s-]job|job)?[\s-]*(?:related\s+)?(?:injur\w+|accident|incident|exposure|activit\w+|event)\W*$|(?:the\s+)?(?:records?|documentation|file|report|review)\b|\d|(?:the\s+)?above|(?:and\s+)?in\s+the\s+(?:course|scope)|(?:at|while\s+at)\s+work\W*$|that\s+(?:date|time)|which|(?:the\s+)?date\b|employ(?:ed|ment)|(?:his|her|the|its|lack)\s+(?:request|pain\W*$|symptom|employment|job\W*$|work\W*$|lack|treat)))"_s,
        noCase);
    static const QRegularExpression within(
        uR"(\b(?:not\s+(?:been\s+)?(?:provided|described|specified|stated|documented|noted|indicated|given|clear|known|available|mentioned|reported|disclosed|submitted|included|found)|is\s+unknown|was\s+unknown|unspecified\s+mechanism|mechanism\s+of\s+injury)\b)"_s,
        noCase);
    return text.size() < 4 || text.size() > 260 || nothing.match(text).hasMatch() ||
           within.match(text).hasMatch();
}

} // namespace

qsizetype clauseEnd(const QString& s, qsizetype from, qsizetype to) {
    static const QRegularExpression end(
        uR"((?:;|\s+while\s+(?:employed|working\s+(?:as|for))\b|,\s*when\s+(?:he|she)\s+(?:felt|heard|noticed|experienced|developed)|\s*[,]?\s*\b(?:resulting\s+in|which\s+(?:resulted|caused|led)|causing|caus(?:ed)?\s+(?:him|her|an?|the)|and\s+(?:(?:he|she|the\s+\w+|subsequently|later|then|since|now|immediately)\s+)?(?:has|had|have|is|was|were|felt|feeling|reported|complain\w*|developed|sustained|experienced|noted|noticed|injur\w+|hurt|underwent|received|sought|diagnosed|treated|presents?|carries|continues?|heard)\b|and\s+is\b|with\s+(?:complaints?|subsequent|resultant|resulting|immediate|onset|injur\w+|pain|subsequent)|injuring|sustaining|hurting|inju?ri?es?\s+to|and\s+(?:jarred|broke|strained|sprained|tore|fractured|burned|twisted|bruised|wrenched|crushed|lacerated|cut|scalded)\b|of\s+this|for\s+which|after\s+which|since\s+(?:then|that)|who\s+(?:has|is|was)|that\s+(?:resulted|caused)|per\s+the)\b|(?<!when)(?<!where)(?<!because)\s+(?:he|she)\s+(?:felt|experienced|heard|noticed|developed|began|strained|injured|sustained|hurt)\b|,\s*(?:and\s+)?(?:(?:strained|sprained|injured|hurt|fractured|jarred|tore|wrenched)\b|he|she|(?:the\s+|low\s+|upper\s+)?(?:left|right|back|neck)|in\s+an?|the\s+(?:patient|worker|employee|claimant|applicant|injured)|this|his|her|with|was|is|has|had|now|currently|diagnosed|status|s\/p)\b|\s\((?:DOI|date)|\s*,?\s*\bdiagnos\w+))"_s,
        noCase);
    // the date closes the telling: "slipped on oil on 3/2/14 at the plant"
    static const QRegularExpression dated(
        uR"(,?\s+(?:on|in|from|since|between|of)\s+(?:or\s+about\s+)?(?:\d{1,2}[\/-]\d{1,2}[\/-]\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d))"_s,
        noCase);
    for (const QRegularExpression* re : {&end, &dated}) {
        const QRegularExpressionMatch m = re->match(QStringView(s).left(to), from);
        if (m.hasMatch() && m.capturedStart() < to && m.capturedStart() > from)
            to = m.capturedStart();
    }
    return to;
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

} // namespace lectern::extract
