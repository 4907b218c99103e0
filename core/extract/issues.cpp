// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/issues.h"

#include "core/extract/facts.h"
#include "core/extract/outcome.h"

#include <algorithm>
#include <set>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Reading;

namespace {

/// The conclusion of the rationale, else of the heading's or the notice's own sentence.
void addConclusion(const IssueParts& parts, letter::Issue& issue) {
    const Passage* from = &parts.rationale;
    auto said = conclusionOf(parts.rationale.flat());
    const bool inRationale = said.has_value();
    if (!said || !said->direct) {
        if (const auto other = conclusionOf(parts.concludes.flat())) {
            from = &parts.concludes;
            said = other;
        }
    }
    if (!said)
        return;
    double trust = 0.98 - 0.02 * said->errors - (said->direct ? 0 : 0.13) - (inRationale ? 0 : 0.03);
    if (said->both)
        trust = std::min(trust, 0.6);
    issue.fields.emplace(Field::Conclusion,
                         reading(*from, said->from, said->length, said->value, trust,
                                 said->direct ? "issue.conclusion" : "issue.conclusion-indirect"));
}

void addDecision(const IssueParts& parts, letter::Issue& issue) {
    const auto conclusion = issue.fields.find(Field::Conclusion);
    if (!parts.decisionValue.isEmpty()) {
        Reading decision = reading(parts.decision, 0, parts.decision.size(), parts.decisionValue,
                                   parts.decisionTrust, parts.decisionRule);
        // Heading and conclusion that agree make each other surer; that they differ is for a finding to say.
        if (conclusion != issue.fields.end() && decisionFor(conclusion->second.text()) == parts.decisionValue)
            decision.confidence = std::min(0.995, decision.confidence + 0.004);
        issue.fields.emplace(Field::Decision, std::move(decision));
        return;
    }
    if (conclusion == issue.fields.end())
        return;
    Reading decision = conclusion->second;
    decision.value = decisionFor(conclusion->second.text());
    decision.origin = letter::Origin::Derived;
    decision.rule = u"issue.decision-from-conclusion"_s;
    decision.confidence = std::min(decision.confidence, 0.9);
    issue.fields.emplace(Field::Decision, std::move(decision));
}

letter::Issue issueOf(const IssueParts& parts, double scale) {
    letter::Issue issue;
    issue.number = parts.number;
    const auto text = [&](Field field, const Passage& passage, double trust, const char* rule) {
        if (!passage.isEmpty())
            issue.fields.emplace(field, textReading(passage, trust * scale, rule));
    };
    text(Field::Service, parts.service, parts.serviceTrust, parts.serviceRule);
    text(Field::ClaimsAdministratorGuideline, parts.claimsGuideline, parts.guidelineTrust,
         "issue.claims-guideline");
    text(Field::ReviewerGuideline, parts.reviewerGuideline, parts.guidelineTrust, "issue.reviewer-guideline");
    text(Field::Rationale, parts.rationale, parts.rationaleTrust, "issue.rationale");
    addConclusion(parts, issue);
    addDecision(parts, issue);
    if (!parts.claimsGuideline.isEmpty())
        issue.claimsAdministratorCitations = readCitations(parts.claimsGuideline);
    if (!parts.reviewerGuideline.isEmpty())
        issue.reviewerCitations = readCitations(parts.reviewerGuideline);
    if (!parts.service.isEmpty())
        for (auto& [field, value] : readServiceDetails(parts.service))
            if (!value.isEmpty())
                issue.fields.emplace(field, std::move(value));
    return issue;
}

} // namespace

std::vector<letter::Issue> readIssues(const LetterView& letter) {
    std::vector<IssueParts> parts;
    switch (letter.format) {
    case letter::Format::Notice2013:
        parts = readNoticeIssues(letter);
        break;
    case letter::Format::ProfessionalReview:
        parts = readReviewIssue(letter);
        break;
    default:
        parts = readLabelledIssues(letter);
        break;
    }
    const double scale = letter.format == letter::Format::Unknown ? 0.8 : 1.0;
    std::vector<letter::Issue> out;
    for (const IssueParts& p : parts) {
        letter::Issue issue = issueOf(p, scale);
        if (issue.fields.empty())
            continue;
        issue.id = static_cast<int>(out.size()) + 1;
        if (issue.number <= 0)
            issue.number = issue.id;
        out.push_back(std::move(issue));
    }
    return out;
}

} // namespace lectern::extract
