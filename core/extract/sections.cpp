// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/sections.h"

#include "core/extract/casefields.h"
#include "core/extract/documents.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;

namespace {

/// Marks that end a section before them. Labels of issues do too, since a heading may be lost.
bool endsSection(Mark mark) {
    return mark != Mark::LetterHead && mark != Mark::CoverOutcome;
}

qsizetype sectionEnd(const LetterView& letter, const FoundMark& mark) {
    for (const FoundMark& next : letter.marks)
        if (next.from > mark.from && next.from >= mark.to && endsSection(next.mark) &&
            next.mark != mark.mark) {
            // The number of a heading ("1) Regarding") stands before its mark.
            return next.mark == Mark::Regarding || next.mark == Mark::HasDetermined
                       ? letter.sheet->lines()[static_cast<std::size_t>(next.line)].from
                       : next.from;
        }
    return letter.to;
}

/// The summary without the fixed sentence that leads in to it.
Passage summaryOf(const LetterView& letter, const FoundMark& mark) {
    static const QRegularExpression lead(
        uR"re(^\s*(?:the\s+)?(?:\w+\s+){0,3}reviewer\s+developed\s+the\s+following[^.]{0,120}?summary[^.]{0,120}?(?:records?|file|review)[^.:]{0,40}[:.]\s*)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    qsizetype from = mark.to;
    const qsizetype to = sectionEnd(letter, mark);
    if (const auto m =
            lead.match(QStringView(letter.sheet->flat())
                           .mid(from, std::min<qsizetype>(500, std::max<qsizetype>(0, to - from))));
        m.hasMatch())
        from += m.capturedEnd();
    return letter.piece(from, to);
}

/// A notice says first whose text its summary is: that the denial is dated is no event of the history.
Passage afterDisclaimer(const Passage& summary) {
    static const QRegularExpression disclaimer(
        uR"re(^\s*Disclaimer\s*:[^.:]{0,200}(?:taken|quoted|copied)[^:]{0,200}?\d{4}\s*[.:]\s*)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto m = disclaimer.match(QStringView(summary.flat()).left(600));
    return m.hasMatch() ? summary.mid(m.capturedEnd()) : summary;
}

} // namespace

void readSections(const LetterView& letter, const DateContext& dates,
                  std::map<Field, letter::Reading>& fields) {
    const auto takeAll = [&](std::map<Field, letter::Reading>&& read) {
        for (auto& [field, value] : read)
            if (!value.isEmpty())
                fields.emplace(field, std::move(value));
    };
    int tries = 0; // sections on the reviewer: a letter has one
    for (const FoundMark& mark : letter.marks) {
        const bool summary = mark.mark == Mark::ClinicalSummary || mark.mark == Mark::CaseSummary;
        if (summary && !fields.contains(Field::ClinicalSummary)) {
            const Passage text = summaryOf(letter, mark);
            if (text.isEmpty())
                continue;
            fields.emplace(Field::ClinicalSummary,
                           textReading(text, 0.98 - 0.02 * mark.errors, "section.summary"));
            takeAll(readSummary(afterDisclaimer(text), dates));
        } else if ((mark.mark == Mark::DocumentsReviewed || mark.mark == Mark::DocumentsForDetermination) &&
                   !fields.contains(Field::DocumentsReviewed)) {
            if (auto read = readDocuments(letter, mark.to, sectionEnd(letter, mark)))
                fields.emplace(Field::DocumentsReviewed, std::move(*read));
        } else if ((mark.mark == Mark::HowMade || mark.mark == Mark::Qualifications) && tries++ < 4) {
            takeAll(readCredentials(letter.piece(mark.to, sectionEnd(letter, mark))));
        }
    }
    if (!fields.contains(Field::ReviewerSpecialty) || !fields.contains(Field::ReviewerLicensure))
        takeAll(readCredentials(letter.piece(letter.from, std::min(frontEnd(letter), letter.from + 6000))));
}

} // namespace lectern::extract
