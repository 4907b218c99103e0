// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"
#include "core/checks/services.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::checks {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::FieldRef;
using letter::Record;

namespace {

bool has(const Record& record, Field field) {
    return record.find({field, 0}) != nullptr;
}

void firstPage(const Record& record, Findings& out) {
    // A header block carries several of these; one alone may come from the text itself.
    int header = 0;
    for (const Field f : {Field::CaseNumber, Field::DecisionDate, Field::DateAssigned,
                          Field::ApplicationReceived, Field::Priority, Field::ClaimNumber})
        header += has(record, f) ? 1 : 0;
    const bool headed =
        record.format != letter::Format::ProfessionalReview && record.format != letter::Format::Unknown;
    if (headed && header == 0 && !has(record, Field::DocumentsReviewed))
        out.add("letter.first-page-missing", {}, {Field::CaseNumber, 0}, {});
}

void sections(const Record& record, Findings& out) {
    if (record.format == letter::Format::Unknown)
        return;
    if (!has(record, Field::ClinicalSummary))
        out.add("letter.section-missing", {u"CLINICAL CASE SUMMARY"_s}, {Field::ClinicalSummary, 0}, {});
    // The formats whose own layout has the list.
    const bool listed = record.format == letter::Format::Letter2013 ||
                        record.format == letter::Format::Notice2013 ||
                        record.format == letter::Format::ProfessionalReview;
    if (listed && !has(record, Field::DocumentsReviewed))
        out.add("letter.section-missing", {u"DOCUMENTS REVIEWED"_s}, {Field::DocumentsReviewed, 0}, {});
    if (record.issues.empty())
        out.add("letter.no-issues", {}, {Field::Outcome, 0}, {});
}

void endsMidSentence(const Record& record, Findings& out) {
    if (record.issues.empty())
        return;
    const letter::Issue& last = record.issues.back();
    const QString rationale = text(last, Field::Rationale).trimmed();
    if (rationale.size() < 40)
        return;
    static const QString kEnds = u".!?)\"”’:;"_s;
    if (kEnds.contains(rationale.back()))
        return;
    // A last sentence that states the conclusion is whole even when its stop was forgotten.
    static const QRegularExpression kConclusion(u"(necess(?:ary|ity)|appropriate|upheld|overturned)$"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    if (kConclusion.match(rationale).hasMatch())
        return;
    const auto parts = sentences(rationale);
    const Span tail = parts.back();
    const FieldRef ref{Field::Rationale, last.id};
    out.add("letter.ends-mid-sentence", {shortened(rationale.mid(tail.from, tail.length).right(80))}, ref,
            placeOf(record, ref, tail));
}

void parts(const Record& record, Findings& out) {
    struct Part {
        Field field;
        const char* name;
    };
    static constexpr Part kParts[] = {
        {Field::Decision, "decision"},
        {Field::ClaimsAdministratorGuideline, "claims administrator guideline"},
        {Field::ReviewerGuideline, "reviewer guideline"},
        {Field::Rationale, "rationale"},
        {Field::Conclusion, "concluding sentence"},
    };
    for (const letter::Issue& issue : record.issues)
        for (const Part& part : kParts) {
            // The professional review names one guideline paragraph, the notice one for both parties.
            const bool ownFormat = record.format == letter::Format::ProfessionalReview ||
                                   record.format == letter::Format::Notice2013;
            if (ownFormat && part.field == Field::ClaimsAdministratorGuideline)
                continue;
            if (record.find({part.field, issue.id}) == nullptr)
                out.add("issue.part-missing", {numberOf(issue), QString::fromLatin1(part.name)},
                        {part.field, issue.id}, placeOf(record, {Field::Service, issue.id}));
        }
}

void numbers(const Record& record, Findings& out) {
    QStringList printed;
    bool inOrder = true;
    int before = 0;
    for (const letter::Issue& issue : record.issues) {
        printed << QString::number(issue.number);
        inOrder = inOrder && issue.number > before;
        before = issue.number;
    }
    if (!inOrder)
        out.add("issue.number-order", {printed.join(u", ")}, {Field::Service, record.issues.front().id},
                placeOf(record, {Field::Service, record.issues.front().id}));
}

/// Splits "EMG of the left arm and NCV of the left arm" where a new request begins: at semicolons, at commas,
/// and at "and" when both sides name things of their own (two telling words each).
QStringList splitRequests(const QString& list) {
    static const QRegularExpression kParts(u"\\s*;\\s*|\\s*,\\s+(?:and\\s+)?|\\s+and\\s+(?=[A-Z0-9])"_s);
    return list.split(kParts, Qt::SkipEmptyParts);
}

void requests(const Record& record, Findings& out) {
    const QString summary = text(record, Field::ClinicalSummary);
    qsizetype from = 0;
    const QString list = requestsUnderConsideration(summary, &from);
    if (list.isEmpty() || record.issues.empty())
        return;
    const FieldRef summaryRef{Field::ClinicalSummary, 0};
    const letter::Evidence place = placeOf(record, summaryRef, {from, list.size()});
    for (const letter::Issue& issue : record.issues) {
        const QString service = text(issue, Field::Service);
        if (!service.isEmpty() && likeness(service, list) < 0.34)
            out.add("issue.not-requested", {numberOf(issue), shortened(service)}, {Field::Service, issue.id},
                    placeOf(record, {Field::Service, issue.id}), place);
    }
    for (const QString& request : splitRequests(list)) {
        // Pieces of a wording ("lumbar spine", "#60") are no requests; two telling words are needed to say
        // that one was passed over.
        if (tellingWords(request).size() < 2)
            continue;
        const bool decided =
            std::any_of(record.issues.begin(), record.issues.end(), [&](const letter::Issue& issue) {
                return likeness(request, text(issue, Field::Service)) >= 0.34;
            });
        if (!decided)
            out.add("request.not-decided", {shortened(request)}, summaryRef, place);
    }
}

} // namespace

void checkCompleteness(const Record& record, Findings& out) {
    firstPage(record, out);
    sections(record, out);
    endsMidSentence(record, out);
    parts(record, out);
    if (!record.issues.empty())
        numbers(record, out);
    requests(record, out);
}

} // namespace lectern::checks
