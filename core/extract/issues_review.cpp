// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/issues.h"

#include "core/extract/outcome.h"

#include <QRegularExpression>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

bool isSection(Mark mark) {
    switch (mark) {
    case Mark::ClaimsAdministratorBased:
    case Mark::ReviewerBased:
    case Mark::ClaimsAdministratorGuideline:
    case Mark::ReviewerGuideline:
    case Mark::Rationale:
    case Mark::HasDetermined:
    case Mark::CoverOutcome:
        return false;
    default:
        return true;
    }
}

} // namespace

std::vector<IssueParts> readReviewIssue(const LetterView& letter) {
    IssueParts issue;
    bool any = false;
    for (std::size_t i = 0; i < letter.marks.size(); ++i) {
        const FoundMark& mark = letter.marks[i];
        // Only another section ends a section here: "The reviewer based ..." is a sentence of this one.
        qsizetype end = letter.to;
        for (std::size_t k = i + 1; k < letter.marks.size(); ++k)
            if (isSection(letter.marks[k].mark)) {
                end = letter.marks[k].from;
                break;
            }
        if (mark.mark == Mark::IssueAtDispute && issue.service.isEmpty()) {
            static const QRegularExpression whether(
                uR"re(^\s*(?:whether|is|are|was|were)\s+(?:the\s+)?(?:request(?:ed)?\s+for\s+)?)re"_s,
                QRegularExpression::CaseInsensitiveOption);
            qsizetype from = mark.to;
            const QStringView text = QStringView(letter.sheet->flat()).mid(from, end - from);
            if (const auto said = firstConclusionOf(text))
                end = from + said->phraseFrom;
            if (const auto m = whether.match(
                    QStringView(letter.sheet->flat()).mid(from, std::max<qsizetype>(0, end - from)));
                m.hasMatch())
                from += m.capturedEnd();
            const ServiceText service = serviceOf(letter.piece(from, end), false);
            issue.service = service.text;
            issue.number = service.number;
            issue.serviceRule = "review.issue-at-dispute";
            issue.serviceTrust = 0.95;
            any = true;
        } else if (mark.mark == Mark::GuidelinesReliedUpon && issue.reviewerGuideline.isEmpty()) {
            issue.reviewerGuideline = letter.piece(mark.to, end);
            issue.guidelineTrust = 0.95;
            any = true;
        } else if (mark.mark == Mark::RationaleWhy && issue.rationale.isEmpty()) {
            // The heading itself decides: "... IS/WAS NOT MEDICALLY NECESSARY:".
            qsizetype from = mark.to;
            const QStringView head =
                QStringView(letter.sheet->flat()).mid(mark.from, std::min<qsizetype>(260, end - mark.from));
            static const QRegularExpression necessary(
                uR"re(necess?ary\s*(?:and(?:/or)? appropriate)?\s*[:.]?\s*)re"_s,
                QRegularExpression::CaseInsensitiveOption);
            if (const auto m = necessary.match(head); m.hasMatch()) {
                from = mark.from + m.capturedEnd();
                if (const auto said = firstConclusionOf(head.left(m.capturedEnd()))) {
                    issue.decision = letter.piece(mark.from, from);
                    issue.decisionValue = decisionFor(said->value);
                    issue.decisionTrust = 0.96;
                    issue.decisionRule = "review.heading";
                    issue.concludes = issue.decision;
                }
            }
            issue.rationale = letter.piece(from, end);
            any = true;
        }
    }
    if (!any)
        return readLabelledIssues(letter);
    return {issue};
}

} // namespace lectern::extract
