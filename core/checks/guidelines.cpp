// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/guideline.h"

#include "core/checks/regions.h"
#include "core/checks/rules.h"
#include "core/checks/services.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace lectern::checks {

using namespace Qt::StringLiterals;
using letter::Citation;
using letter::Field;
using letter::FieldRef;
using letter::Issue;
using letter::Record;

namespace {

const letter::GuidelineChapter* chapterOf(const Citation& c) {
    const auto& catalogue = letter::GuidelineCatalogue::standard();
    if (!c.chapter.isEmpty())
        return catalogue.byNumber(c.document, c.chapter);
    return c.title.isEmpty() ? nullptr : catalogue.byTitle(c.document, c.title);
}

QString shownChapter(const Citation& c, const letter::GuidelineChapter* chapter) {
    QString out = c.document;
    if (!c.chapter.isEmpty())
        out += u" chapter "_s + c.chapter;
    const QString title = !c.title.isEmpty() ? c.title : chapter != nullptr ? chapter->title : QString();
    return title.isEmpty() ? out : out + u' ' + title;
}

/// The regions the case is about: what is asked for, what was injured, what was found.
QStringList caseRegions(const Record& record, const Issue& issue) {
    QString all = text(issue, Field::Service) + u" \n "_s + text(issue, Field::BodyPart) + u" \n "_s +
                  text(record, Field::ClinicalSummary) + u" \n "_s + text(record, Field::InjuryMechanism);
    for (const Field f : {Field::BodyParts, Field::Diagnoses})
        if (const auto* r = record.find({f, 0}))
            all += u" \n "_s + r->list().join(u" \n "_s);
    return regionsIn(all);
}

void region(const Record& record, const Issue& issue, const std::vector<Citation>& citations,
            const QString& party, Field field, Findings& out) {
    const QStringList of = caseRegions(record, issue);
    if (of.isEmpty())
        return;
    for (const Citation& c : citations) {
        const letter::GuidelineChapter* chapter = chapterOf(c);
        if (chapter == nullptr || chapter->regions.isEmpty() || c.document != u"ACOEM")
            continue;
        const bool shared =
            std::any_of(chapter->regions.begin(), chapter->regions.end(), [&](const QString& r) {
                // The catalogue's word may be wider than ours ("forearm, wrist, hand").
                const QStringList words = regionsIn(r);
                return of.contains(r) || std::any_of(words.begin(), words.end(),
                                                     [&](const QString& w) { return of.contains(w); });
            });
        if (!shared)
            out.add("guideline.region-differs",
                    {numberOf(issue), party, shownChapter(c, chapter), chapter->regions.join(u", "),
                     of.join(u", ")},
                    {field, issue.id}, c.evidence, placeOf(record, {Field::Service, issue.id}));
    }
}

void numberAndTitle(const Issue& issue, const Citation& c, Field field, Findings& out) {
    if (c.chapter.isEmpty() || c.title.isEmpty() || c.document != u"ACOEM")
        return;
    const auto& catalogue = letter::GuidelineCatalogue::standard();
    const auto* byNumber = catalogue.byNumber(c.document, c.chapter);
    const auto* byTitle = catalogue.byTitle(c.document, c.title);
    if (byNumber != nullptr && byTitle != nullptr && byTitle->chapter != byNumber->chapter &&
        !byTitle->chapter.isEmpty())
        out.add("guideline.number-title-differ", {numberOf(issue), c.chapter, c.title, byNumber->title},
                {field, issue.id}, c.evidence);
}

void pages(const Issue& issue, const Citation& c, Field field, Findings& out) {
    static const QRegularExpression kRange(u"(\\d+)\\s*(?:-\\s*(\\d+))?"_s);
    const auto& catalogue = letter::GuidelineCatalogue::standard();
    const letter::GuidelineChapter* chapter = c.document == u"ACOEM" ? chapterOf(c) : nullptr;
    // Later ACOEM topics (2016 and after) count their pages apart.
    const bool running =
        chapter != nullptr && chapter->firstPage > 0 && (c.edition.isEmpty() || c.edition == u"2004");
    auto it = kRange.globalMatch(c.pages);
    while (it.hasNext()) {
        const auto match = it.next();
        const int first = match.captured(1).toInt();
        int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (last < first && match.capturedLength(2) < match.capturedLength(1))
            continue; // "177-8" means 177-178
        if (last < first) {
            out.add("guideline.pages-reversed", {numberOf(issue), match.captured()}, {field, issue.id},
                    c.evidence);
            continue;
        }
        if (!running)
            continue;
        for (const int page : {first, last}) {
            const auto* holder = catalogue.byAcoemPage(page);
            // Ranges are soft at their ends: a page or two past the end is let be.
            const bool near = page >= chapter->firstPage - 2 && page <= chapter->lastPage + 2;
            if (!near && holder != nullptr && holder->chapter != chapter->chapter) {
                out.add("guideline.page-outside-chapter",
                        {numberOf(issue), QString::number(page), shownChapter(c, chapter), holder->title},
                        {field, issue.id}, c.evidence);
                break;
            }
        }
    }
}

int decisionYear(const Record& record) {
    const QDate decided = QDate::fromString(text(record, Field::DecisionDate), Qt::ISODate);
    return decided.isValid() ? decided.year() : 0;
}

void edition(const Record& record, const Issue& issue, const Citation& c, Field field, Findings& out) {
    static const QRegularExpression kYear(u"\\b(?:19|20)\\d\\d\\b"_s);
    const int decided = decisionYear(record);
    const auto match = kYear.match(c.edition);
    if (decided > 0 && match.hasMatch() && match.captured().toInt() > decided)
        out.add("guideline.edition-later", {numberOf(issue), match.captured(), QString::number(decided)},
                {field, issue.id}, c.evidence, placeOf(record, {Field::DecisionDate, 0}));
}

QStringList documents(const std::vector<Citation>& citations) {
    QStringList out;
    for (const Citation& c : citations)
        if (!out.contains(c.document))
            out << c.document;
    out.sort();
    return out;
}

void sources(const Record& record, const Issue& issue, Findings& out) {
    const FieldRef reviewer{Field::ReviewerGuideline, issue.id};
    const letter::Evidence place = placeOf(record, reviewer);
    const QStringList ours = documents(issue.reviewerCitations);
    const QStringList theirs = documents(issue.claimsAdministratorCitations);
    const QString guideline = text(issue, Field::ReviewerGuideline);
    const QString rationale = text(issue, Field::Rationale);
    if (ours.isEmpty()) {
        // A paragraph that says so in words names none on purpose; an absent one is a missing part.
        if (!guideline.isEmpty())
            out.add("guideline.none", {numberOf(issue)}, reviewer, place);
        return;
    }
    const bool mtus = std::any_of(issue.reviewerCitations.begin(), issue.reviewerCitations.end(),
                                  [](const Citation& c) { return c.authority == u"MTUS"; });
    static const QRegularExpression kSilent(
        u"\\bMTUS\\b[^.]{0,120}\\b(?:not|silent|no|nor|neither|fails?|lacks?)\\b|\\b(?:not|no|absence)\\b[^.]{0,60}\\bMTUS\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const int decided = decisionYear(record);
    if (!mtus && decided >= 2015 && !kSilent.match(guideline + u" . "_s + rationale).hasMatch())
        out.add("guideline.no-mtus-reason", {numberOf(issue)}, reviewer, place,
                placeOf(record, {Field::Rationale, issue.id}));
    static const QRegularExpression kOdg(u"\\b(?:ODG|Official Disability Guidelines?)\\b"_s);
    const auto odg = kOdg.match(rationale);
    if (odg.hasMatch() && !ours.contains(u"ODG"_s) && !guideline.contains(u"ODG"_s))
        out.add("guideline.rationale-names-other", {numberOf(issue), odg.captured()}, reviewer, place,
                placeOf(record, {Field::Rationale, issue.id}, {odg.capturedStart(), odg.capturedLength()}));
    if (!theirs.isEmpty() && theirs != ours)
        out.add("guideline.parties-differ", {numberOf(issue), theirs.join(u", "), ours.join(u", ")}, reviewer,
                place, placeOf(record, {Field::ClaimsAdministratorGuideline, issue.id}));
    const QDate injury = QDate::fromString(text(record, Field::DateOfInjury), Qt::ISODate);
    const QDate ur = QDate::fromString(text(record, Field::UrDecisionDate), Qt::ISODate);
    if (ours.contains(u"Chronic Pain"_s) && injury.isValid() && ur.isValid() && injury.daysTo(ur) >= 0 &&
        injury.daysTo(ur) < 90)
        out.add("guideline.chronic-early", {numberOf(issue), QString::number(injury.daysTo(ur))}, reviewer,
                place, placeOf(record, {Field::DateOfInjury, 0}));
}

void party(const Record& record, const Issue& issue, const std::vector<Citation>& citations,
           const QString& name, Field field, Findings& out) {
    region(record, issue, citations, name, field, out);
    for (const Citation& c : citations) {
        numberAndTitle(issue, c, field, out);
        pages(issue, c, field, out);
        edition(record, issue, c, field, out);
    }
}

} // namespace

void checkGuidelines(const Record& record, Findings& out) {
    for (const Issue& issue : record.issues) {
        party(record, issue, issue.claimsAdministratorCitations, u"claims administrator"_s,
              Field::ClaimsAdministratorGuideline, out);
        party(record, issue, issue.reviewerCitations, u"reviewer"_s, Field::ReviewerGuideline, out);
        sources(record, issue, out);
    }
}

} // namespace lectern::checks
