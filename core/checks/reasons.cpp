// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/reasons.h"

#include "core/checks/services.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::checks {

using namespace Qt::StringLiterals;

namespace {

struct Pattern {
    QString code;
    QRegularExpression words;
};

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        const QString absent =
            u"\\b(?:no|not|lack\\w*|without|absence|insufficient|fail(?:s|ed)? to|nor|never|missing)\\b[^.]{0,90}"_s;
        const auto make = [](const QString& code, const QString& words) {
            return Pattern{code, QRegularExpression(words, QRegularExpression::CaseInsensitiveOption)};
        };
        // The telling ones first: a sentence gives the first code that fits.
        return std::vector<Pattern>{
            make(
                u"not-documented.functional-improvement"_s,
                absent +
                    u"\\b(?:functional (?:improvement|benefit|gain)|improve\\w* (?:in )?function|objective benefit)"_s),
            make(u"not-documented.conservative-care"_s,
                 absent + u"\\b(?:conservative|failed trial|trial of|first[- ]line)"_s),
            make(u"not-documented.objective-findings"_s,
                 absent + u"\\b(?:objective|findings?|neurologic\\w*|radicul\\w*|deficits?|exam\\w*|red "
                          u"flags?|instability|"
                          "compromise)"_s),
            make(u"exceeds-guideline"_s,
                 u"\\b(?:exceed\\w*|in excess of|more than (?:the )?(?:recommended|guideline)|beyond the "
                 "(?:recommended|guideline))\\b"_s),
            make(u"not-recommended"_s,
                 u"\\b(?:not (?:generally |routinely |currently "
                 u")?(?:recommend\\w*|supported|indicated|warranted|endorsed)|"
                 "recommend\\w* against|do(?:es)? not (?:recommend|support|endorse))\\b"_s),
            make(
                u"not-addressed"_s,
                u"\\b(?:guidelines?|MTUS|ODG|ACOEM)\\b[^.]{0,60}\\b(?:silent|not address\\w*|do(?:es)? not discuss)\\b"_s),
            make(u"insufficient-information"_s, absent + u"\\b(?:information|records?|reports?|documentation|"
                                                         u"documented|rationale|indication|quantity|"
                                                         "frequency|duration)\\b"_s),
        };
    }();
    return all;
}

} // namespace

std::vector<Reason> denialReasons(const letter::Issue& issue) {
    std::vector<Reason> out;
    if (text(issue, letter::Field::Decision) == u"overturned")
        return out;
    const QString rationale = text(issue, letter::Field::Rationale);
    for (const Span& s : sentences(rationale)) {
        const QString sentence = rationale.mid(s.from, s.length);
        for (const Pattern& p : patterns()) {
            if (!p.words.match(sentence).hasMatch())
                continue;
            const bool known =
                std::any_of(out.begin(), out.end(), [&](const Reason& r) { return r.code == p.code; });
            if (!known)
                out.push_back({p.code, s});
            break;
        }
    }
    return out;
}

} // namespace lectern::checks
