// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/bodywords.h"

#include <QRegularExpression>

namespace lectern::extract {

using namespace Qt::StringLiterals;

QString sideOf(const QString& word) {
    const QString w = word.toLower().remove(u'.');
    if (w == u"left" || w == u"lt" || w == u"l")
        return u"left"_s;
    if (w == u"right" || w == u"rt" || w == u"r")
        return u"right"_s;
    if (w.startsWith(u"bilat") || w == u"both" || w == u"b/l" || w == u"left and right" ||
        w == u"right and left")
        return u"bilateral"_s;
    return {};
}

std::vector<BodyWord> findBodyWords(const QString& text) {
    static const QRegularExpression re(
        uR"((?:\b(?<side>left\s+and\s+right|right\s+and\s+left|left|right|bilateral(?:ly)?|bilat\.?|both|lt\.?|rt\.?|b\/l|[LR](?=\s+(?:shoulder|knee|hip|ankle|wrist|elbow|hand|foot|arm|leg)))\s+(?:(?:the|his|her|upper|lower|major|minor|dominant)\s+(?=\w))?)?\b(?<part>(?:low(?:er)?|upper|mid(?:dle)?)[\s-]*back|low\s+black|(?:lumbar|cervical|thoracic|lumbosacral|thoracolumbar|cervicothoracic|dorsal)[\s-]*spine|(?:lumbar|cervical|thoracic)(?=\s*(?:,\s*|and\s+|,\s*and\s+|\/)+(?:lumbar|cervical|thoracic|lumbosacral)[\s-]*spine)|(?:upper|lower)\s+extremit(?:y|ies)|(?:upper|lower)\s+(?:arms?|legs?)|back|neck|shoulders?|elbows?|forearms?|wrists?|hands?|(?:(?:index|middle|ring|little|small|long|first|second|third|fourth|fifth|pinky)\s+)?fingers?|thumbs?|arms?|hips?|knees?|legs?|thighs?|calf|calves|ankles?|foot|feet|heels?|(?:(?:great|big|second|third|fourth|fifth)\s+)?toes?|head|face|jaw|mouth|tooth|teeth|eyes?|ears?|nose|skull|chest|ribs?|sternum|abdomen|groin|pelvis|buttocks?|tailbone|coccyx|sacrum|scapula|clavicle|collarbone|trapezius|psyche)\b(?!\s*(?:pack|brace|office|quarters|held|truck|door|wheel|seat|up\b|rest\b)))"_s,
        QRegularExpression::CaseInsensitiveOption);
    // "hand dominant", "hand cart", "head nurse", "on the other hand", "went back": no part is meant
    static const QRegularExpression notPart(
        uR"(\G[\s-]*(?:dominan\w+|handed|cart|truck|tool|rail|therap\w+\s+aide|nurse|cook|of\s+household|to\s+work|to\s+full|and\s+forth|pad\b))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression verb(
        uR"((?:\b(?:went|going|came|come|go|call(?:ed)?|fell|dates|dating|on\s+the\s+other|pushed|pulled|stepped|at|get|got|sent|turned|looked)|\bon)\s+$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::vector<BodyWord> out;
    auto it = re.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        if (notPart.match(text, m.capturedEnd()).hasMatch())
            continue;
        static const QRegularExpression measure(
            uR"(\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|few|square|many)[\s-]+$)"_s,
            QRegularExpression::CaseInsensitiveOption);
        if ((m.captured() == u"feet" || m.captured() == u"foot") &&
            measure
                .match(text.mid(std::max<qsizetype>(0, m.capturedStart() - 16),
                                std::min<qsizetype>(16, m.capturedStart())))
                .hasMatch())
            continue;
        BodyWord b;
        b.side = sideOf(m.captured(u"side"_s).simplified());
        b.part = m.captured(u"part"_s).simplified().toLower();
        if (b.side.isEmpty() && b.part.size() <= 4 &&
            (b.part == u"back" || b.part == u"hand" || b.part == u"head" || b.part == u"face" ||
             b.part == u"foot") &&
            verb.match(text.mid(std::max<qsizetype>(0, m.capturedStart() - 16),
                                std::min<qsizetype>(16, m.capturedStart())))
                .hasMatch())
            continue;
        b.from = m.capturedStart();
        b.length = m.capturedLength();
        out.push_back(b);
    }
    return out;
}

} // namespace lectern::extract
