// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/issues.h"

#include "core/extract/outcome.h"
#include "core/extract/squeeze.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostIssues = 200;

struct Outcome {
    Passage service;
    Passage sentence;
    QString value; ///< conclusion
    int errors = 0;
    int number = 0;
    bool second = false; ///< printed under DECISION AND RATIONALE
};

struct Detail {
    Passage service;
    int number = 0;
    Passage guideline;
    Passage rationale;
};

int numberBefore(const Sheet& sheet, qsizetype at) {
    static const QRegularExpression number(uR"re((\d{1,2})\s*[.):]+\s*$)re"_s);
    const qsizetype from = std::max<qsizetype>(0, at - 8);
    const auto m = number.match(QStringView(sheet.flat()).mid(from, at - from));
    return m.hasMatch() ? m.capturedView(1).toInt() : 0;
}

std::vector<Outcome> outcomesOf(const LetterView& letter) {
    std::vector<Outcome> out;
    const FoundMark* body = letter.first(Mark::DecisionAndRationale);
    const QStringView flat(letter.sheet->flat());
    for (std::size_t i = 0; i < letter.marks.size(); ++i) {
        const FoundMark& mark = letter.marks[i];
        if (mark.mark != Mark::HasDetermined || out.size() >= 2 * kMostIssues)
            continue;
        const qsizetype end = i + 1 < letter.marks.size() ? letter.marks[i + 1].from : letter.to;
        const auto said = firstConclusionOf(flat.mid(mark.to, end - mark.to));
        if (!said)
            continue;
        Outcome o;
        o.number = numberBefore(*letter.sheet, mark.from);
        o.value = said->value;
        o.errors = said->errors;
        o.second = body != nullptr && mark.from > body->from;
        o.sentence = letter.piece(mark.from, mark.to + said->from + said->length);
        static const QRegularExpression lead(uR"re(^\s*(?:that\s+)?)re"_s);
        const auto m = lead.match(flat.mid(mark.to, 12));
        o.service =
            serviceOf(letter.piece(mark.to + m.capturedLength(), mark.to + said->phraseFrom), true).text;
        out.push_back(std::move(o));
    }
    // Printed twice: the list that stands first counts, the other only where the first lacks.
    const bool both = std::any_of(out.begin(), out.end(), [](const Outcome& o) { return o.second; }) &&
                      std::any_of(out.begin(), out.end(), [](const Outcome& o) { return !o.second; });
    if (both)
        std::erase_if(out, [&](const Outcome& o) { return o.second; });
    return out;
}

/// After a heading that goes on to its colon or its line's end ("... to Make His/Her Decision").
qsizetype afterHeading(const Sheet& sheet, qsizetype at, qsizetype end, const QRegularExpression& rest) {
    const auto m = rest.match(QStringView(sheet.flat()).mid(at, std::min<qsizetype>(160, end - at)));
    return m.hasMatch() ? at + m.capturedEnd() : at;
}

std::vector<Detail> detailsOf(const LetterView& letter) {
    static const QRegularExpression relied(
        uR"re(^\s*(?:by\s*)?(?:the\s*)?(?:expert\s*|physician\s*|professional\s*)?reviewer(?:\s*to\s*(?:make|reach|render)\s*(?:his ?/ ?her|their|the|his|her)\s*decision)?\s*[:.]?\s*)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    std::vector<Detail> out;
    const auto stop = [&](std::size_t i) {
        return i + 1 < letter.marks.size() ? letter.marks[i + 1].from : letter.to;
    };
    for (std::size_t i = 0; i < letter.marks.size(); ++i) {
        const FoundMark& mark = letter.marks[i];
        const qsizetype end = stop(i);
        switch (mark.mark) {
        case Mark::Regarding: {
            if (out.size() >= kMostIssues)
                return out;
            Detail d;
            d.number = numberBefore(*letter.sheet, mark.from);
            // Up to the colon that ends the heading: the last one of its paragraph.
            d.service = serviceOf(letter.piece(mark.to, std::min(end, mark.to + 800)), false).text;
            out.push_back(std::move(d));
            break;
        }
        case Mark::SectionRelied:
            if (!out.empty() && out.back().guideline.isEmpty()) {
                // Its sentences are marks of their own ("The Claims Administrator based ..."): they do not
                // end it.
                qsizetype to = letter.to;
                for (std::size_t k = i + 1; k < letter.marks.size(); ++k)
                    if (letter.marks[k].mark != Mark::ClaimsAdministratorBased &&
                        letter.marks[k].mark != Mark::ReviewerBased) {
                        to = letter.marks[k].from;
                        break;
                    }
                out.back().guideline = letter.piece(afterHeading(*letter.sheet, mark.to, to, relied), to);
            }
            break;
        case Mark::RationaleForDecision:
        case Mark::Rationale:
            if (!out.empty() && out.back().rationale.isEmpty()) {
                // A second label within the text does not end it.
                qsizetype to = letter.to;
                for (std::size_t k = i + 1; k < letter.marks.size(); ++k)
                    if (letter.marks[k].mark == Mark::Regarding || letter.marks[k].mark == Mark::Effect ||
                        letter.marks[k].mark == Mark::Closing ||
                        letter.marks[k].mark == Mark::SectionRelied) {
                        to = letter.marks[k].from;
                        break;
                    }
                const QStringView before = QStringView(letter.sheet->flat()).mid(mark.to, to - mark.to);
                // The number of the next issue's heading is not text of this one.
                static const QRegularExpression number(uR"re(\s+\(?#?\d{1,2}\s*[.):]+\s*$)re"_s);
                const qsizetype window = std::max<qsizetype>(0, before.size() - 10);
                if (const auto m = number.match(before.mid(window)); m.hasMatch())
                    to = mark.to + window + m.capturedStart();
                out.back().rationale = letter.piece(mark.to, to);
            }
            break;
        default:
            break;
        }
    }
    return out;
}

/// One paragraph holds both parties' guidelines: a sentence belongs to the party that it names first, one
/// that names none to the party of the sentence before.
void splitGuideline(const Passage& paragraph, IssueParts& issue) {
    const QStringView flat(paragraph.flat());
    static const QRegularExpression party(
        uR"re((?<=^|[.!?]["”)]|[.!?])\s*(?:(The Claims? Administrator|The UR|Utilization Review)|(The (?:Expert|Physician|Professional|Medical)? ?Reviewer|MAXIMUS))\b)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    qsizetype claimsFrom = -1;
    qsizetype claimsTo = -1;
    qsizetype reviewerFrom = -1;
    qsizetype reviewerTo = -1;
    qsizetype* open = nullptr;
    auto it = party.globalMatch(flat);
    while (it.hasNext()) {
        const auto m = it.next();
        const bool claims = m.capturedLength(1) > 0;
        const qsizetype at = m.capturedStart();
        if (open != nullptr)
            *open = at;
        open = nullptr;
        if (claims && (claimsFrom < 0 || claimsTo == at)) {
            claimsFrom = claimsFrom < 0 ? at : claimsFrom;
            open = &claimsTo;
        } else if (!claims && (reviewerFrom < 0 || reviewerTo == at)) {
            reviewerFrom = reviewerFrom < 0 ? at : reviewerFrom;
            open = &reviewerTo;
        }
    }
    if (open != nullptr)
        *open = flat.size();
    if (claimsFrom >= 0)
        issue.claimsGuideline = paragraph.mid(claimsFrom, claimsTo - claimsFrom);
    if (reviewerFrom >= 0)
        issue.reviewerGuideline = paragraph.mid(reviewerFrom, reviewerTo - reviewerFrom);
    if (claimsFrom < 0 && reviewerFrom < 0)
        issue.reviewerGuideline = paragraph;
    issue.guidelineTrust = 0.93;
}

void take(IssueParts& issue, const Outcome& outcome) {
    issue.number = issue.number > 0 ? issue.number : outcome.number;
    issue.decision = outcome.sentence;
    issue.decisionValue = decisionFor(outcome.value);
    issue.decisionTrust = 0.97 - 0.02 * outcome.errors;
    issue.decisionRule = "notice.determined";
    issue.concludes = outcome.sentence;
    if (issue.service.isEmpty()) {
        issue.service = outcome.service;
        issue.serviceTrust = 0.94;
        issue.serviceRule = "notice.determined";
    }
}

QString key(const Passage& service) {
    QString out = squeezed(service.flat());
    for (const QStringView article : {QStringView(u"the"), QStringView(u"an"), QStringView(u"a")})
        if (service.flat().startsWith(article.toString() + u' ', Qt::CaseInsensitive)) {
            out.remove(0, article.size());
            break;
        }
    return out;
}

} // namespace

std::vector<IssueParts> readNoticeIssues(const LetterView& letter) {
    const std::vector<Outcome> outcomes = outcomesOf(letter);
    const std::vector<Detail> details = detailsOf(letter);
    std::vector<IssueParts> out;
    std::vector<bool> used(outcomes.size(), false);
    const bool counts = outcomes.size() == details.size();
    for (std::size_t i = 0; i < details.size(); ++i) {
        const Detail& d = details[i];
        IssueParts issue;
        issue.number = d.number;
        issue.service = d.service;
        issue.serviceRule = "notice.regarding";
        if (!d.guideline.isEmpty())
            splitGuideline(d.guideline, issue);
        issue.rationale = d.rationale;
        // Its outcome: the one of the same service, else of the same number, else of the same place.
        std::size_t match = outcomes.size();
        for (std::size_t k = 0; k < outcomes.size() && match == outcomes.size(); ++k)
            if (!used[k] && typos(key(outcomes[k].service), key(d.service), 3))
                match = k;
        for (std::size_t k = 0; k < outcomes.size() && match == outcomes.size(); ++k)
            if (!used[k] && counts && d.number > 0 && outcomes[k].number == d.number)
                match = k;
        if (match == outcomes.size() && counts && !used[i])
            match = i;
        if (match < outcomes.size()) {
            used[match] = true;
            take(issue, outcomes[match]);
        }
        out.push_back(std::move(issue));
    }
    for (std::size_t k = 0; k < outcomes.size(); ++k) {
        if (used[k])
            continue;
        IssueParts issue;
        take(issue, outcomes[k]);
        out.push_back(std::move(issue));
    }
    if (out.empty())
        return readLabelledIssues(letter);
    return out;
}

} // namespace lectern::extract
