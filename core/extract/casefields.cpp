// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/casefields.h"

#include "core/extract/labels.h"
#include "core/extract/outcome.h"
#include "core/extract/prosedates.h"
#include "core/extract/squeeze.h"
#include "core/letter/dates.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Reading;

namespace {

/// A value within a text: characters [from, from + length) and what they say.
struct Normal {
    qsizetype from = 0;
    qsizetype length = 0;
    QString value;
};

using Normalise = std::optional<Normal> (*)(QStringView text, int pivotYear);

std::optional<Normal> caseNumber(QStringView text, int) {
    static const QRegularExpression number(
        uR"re(\bC[MN]\s?-?\s?\d{2}\s?[-–—]\s?\d{5,8}\b|\b(?:IMR[\s-]*)?\d{2}\s?[-–—]\s?\d{6,8}\b)re"_s);
    const auto m = number.match(text);
    if (!m.hasMatch())
        return std::nullopt;
    QString value = m.captured();
    if (value.startsWith(u'C'))
        value.remove(u' ').replace(u'–', u'-').replace(u'—', u'-');
    return Normal{m.capturedStart(), m.capturedLength(), value.simplified()};
}

std::optional<Normal> date(QStringView text, int pivotYear) {
    const QStringView trimmed = text.trimmed();
    const auto whole = letter::parseDate(trimmed, pivotYear);
    if (whole.fault == letter::DateFault::None)
        return Normal{trimmed.data() - text.data(), trimmed.size(), letter::isoDate(whole.date)};
    if (whole.fault == letter::DateFault::Impossible)
        return std::nullopt;
    for (const letter::FoundDate& found : letter::findDates(text, pivotYear))
        if (found.from <= 24) {
            if (found.parsed.fault != letter::DateFault::None)
                return std::nullopt;
            return Normal{found.from, found.length, letter::isoDate(found.parsed.date)};
        }
    return std::nullopt;
}

std::optional<Normal> priority(QStringView text, int) {
    const QString words = squeezed(text.left(24));
    if (matchPrefix(words, u"expedited", 2))
        return Normal{0, text.size(), u"expedited"_s};
    if (matchPrefix(words, u"standard", 2) || matchPrefix(words, u"regular", 1))
        return Normal{0, text.size(), u"standard"_s};
    return std::nullopt;
}

/// A name that is blanked (bars, underscores, a row of X, "[redacted]") is not there.
std::optional<Normal> name(QStringView text, int) {
    qsizetype letters = 0;
    qsizetype crosses = 0;
    for (const QChar c : text) {
        letters += c.isLetter() ? 1 : 0;
        crosses += c == u'X' || c == u'x' ? 1 : 0;
    }
    static const QRegularExpression redacted(u"redact|blanked|withheld|^n/?a$|^none$|^unknown$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (letters < 2 || crosses * 2 > letters || redacted.match(text).hasMatch())
        return std::nullopt;
    qsizetype to = text.size();
    while (to > 0 && (text.at(to - 1).isSpace() || text.at(to - 1) == u',' || text.at(to - 1) == u';' ||
                      text.at(to - 1) == u'_'))
        --to;
    return Normal{0, to, joined(text.left(to))};
}

std::optional<Normal> claimNumber(QStringView text, int) {
    const bool digit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (!digit || text.size() > 60)
        return std::nullopt;
    return Normal{0, text.size(), joined(text)};
}

/// The rules of the labels: which field, how the value is read, how often it is right.
struct LabelRule {
    Label label;
    Field field;
    Normalise normalise;
    double trust;
    const char* rule;
};

constexpr std::array kRules = {
    LabelRule{Label::CaseNumber, Field::CaseNumber, caseNumber, 0.99, "label.case-number"},
    LabelRule{Label::DecisionDate, Field::DecisionDate, date, 0.98, "label.decision-date"},
    LabelRule{Label::DateAssigned, Field::DateAssigned, date, 0.99, "label.date-assigned"},
    LabelRule{Label::DateOfInjury, Field::DateOfInjury, date, 0.99, "label.date-of-injury"},
    LabelRule{Label::UrDecisionDate, Field::UrDecisionDate, date, 0.99, "label.ur-decision-date"},
    LabelRule{Label::ApplicationReceived, Field::ApplicationReceived, date, 0.99,
              "label.application-received"},
    LabelRule{Label::Priority, Field::Priority, priority, 0.99, "label.priority"},
    LabelRule{Label::EmployeeName, Field::EmployeeName, name, 0.97, "label.employee-name"},
    LabelRule{Label::ClaimNumber, Field::ClaimNumber, claimNumber, 0.97, "label.claim-number"},
    LabelRule{Label::ProviderName, Field::ProviderName, name, 0.97, "label.provider-name"},
    LabelRule{Label::ClaimsAdministrator, Field::ClaimsAdministrator, name, 0.96,
              "label.claims-administrator"},
};

int pivotFor(const LetterView& letter, qsizetype front) {
    int latest = 0;
    const QStringView text =
        QStringView(letter.sheet->flat()).mid(letter.from, std::min<qsizetype>(front - letter.from, 6000));
    for (const letter::FoundDate& d : letter::findDates(text))
        if (d.parsed.fault == letter::DateFault::None && !d.parsed.twoDigitYear &&
            d.parsed.date.year() < 2100)
            latest = std::max(latest, d.parsed.date.year());
    return latest > 1990 ? latest : 2030;
}

void readLabels(const LetterView& letter, qsizetype front, int pivot, std::map<Field, Reading>& fields) {
    const Passage& passage = letter.sheet->passage();
    const double scale = letter.format == letter::Format::Unknown ? 0.75 : 1.0;
    for (const FoundLabel& found : findLabels(*letter.sheet, letter.from, front)) {
        if (found.length <= 0)
            continue;
        for (const LabelRule& rule : kRules) {
            if (rule.label != found.label)
                continue;
            const auto normal =
                rule.normalise(QStringView(passage.flat()).mid(found.from, found.length), pivot);
            if (!normal)
                continue;
            const double trust =
                rule.trust - 0.02 * found.errors - (found.below ? 0.03 : 0) - (found.colon ? 0 : 0.04);
            offer(fields, rule.field,
                  reading(passage, found.from + normal->from, normal->length, normal->value, trust * scale,
                          rule.rule));
        }
    }
}

/// A case number that has no label: in a reference line, else in the running feet.
void readCaseNumberElsewhere(const LetterView& letter, qsizetype front, std::map<Field, Reading>& fields) {
    static const QRegularExpression number(uR"re(\bCM\d{2}-\d{6,8}\b)re"_s);
    const Passage& passage = letter.sheet->passage();
    if (!fields.contains(Field::CaseNumber)) {
        const auto m = number.match(QStringView(passage.flat()).mid(letter.from, front - letter.from));
        if (m.hasMatch())
            offer(fields, Field::CaseNumber,
                  reading(passage, letter.from + m.capturedStart(), m.capturedLength(), m.captured(), 0.9,
                          "text.case-number"));
    }
    for (const TextLine& foot : letter.feet) {
        const auto m = number.match(foot.text);
        if (!m.hasMatch())
            continue;
        Reading out;
        out.value = m.captured();
        out.raw = m.captured();
        out.confidence = 0.92;
        out.rule = u"foot.case-number"_s;
        for (const LineWord& w : foot.words)
            if (w.word.text.contains(m.captured())) {
                out.evidence.push_back({foot.page, w.word.box});
                out.confidence = std::min(out.confidence, static_cast<double>(w.word.confidence));
            }
        if (out.evidence.empty())
            out.evidence.push_back({foot.page, {foot.left, foot.top, foot.right, foot.bottom}});
        const auto known = fields.find(Field::CaseNumber);
        if (known == fields.end() || known->second.text() == out.text())
            offer(fields, Field::CaseNumber, std::move(out));
        return;
    }
}

/// The cover's word: "Final Determination: UPHOLD", else its sentence on how many of the items are necessary.
void readCoverOutcome(const LetterView& letter, qsizetype front, std::map<Field, Reading>& fields) {
    const Passage& passage = letter.sheet->passage();
    const QStringView flat(passage.flat());
    for (const FoundMark& mark : letter.marks) {
        if (mark.mark != Mark::CoverOutcome || mark.from >= front)
            continue;
        const auto verdict = decisionAtStart(flat.mid(mark.to, 100));
        if (!verdict)
            continue;
        offer(fields, Field::Outcome,
              reading(passage, mark.to + verdict->from, verdict->length, verdict->value,
                      0.985 - 0.02 * verdict->errors, "cover.outcome"));
    }
    if (!fields.contains(Field::Outcome)) {
        static const QRegularExpression within(
            uR"re(\b[Ff]inal [Dd]etermination\s*(?:is|:|-|–)\s*(?=\S))re"_s);
        auto it = within.globalMatch(flat.mid(letter.from, front - letter.from));
        while (it.hasNext() && !fields.contains(Field::Outcome)) {
            const qsizetype at = letter.from + it.next().capturedEnd();
            if (const auto verdict = decisionAtStart(flat.mid(at, 100)))
                offer(fields, Field::Outcome,
                      reading(passage, at + verdict->from, verdict->length, verdict->value,
                              0.95 - 0.02 * verdict->errors, "cover.outcome"));
        }
    }
    if (fields.contains(Field::Outcome))
        return;
    static const QRegularExpression items(
        uR"re(\b(none|some|all|part) of the disputed (?:items?|services?|treatments?)[\w/ ]{0,30}(?:is|are) (not )?medically necessary)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto m = items.match(flat.mid(letter.from, front - letter.from));
    if (!m.hasMatch())
        return;
    const QString how = m.captured(1).toLower();
    const bool no = m.capturedLength(2) > 0;
    const QString value = how == u"none" || (how == u"all" && no) ? u"upheld"_s
                          : how == u"all"                         ? u"overturned"_s
                                                                  : u"partially_overturned"_s;
    offer(fields, Field::Outcome,
          reading(passage, letter.from + m.capturedStart(), m.capturedLength(), value, 0.93,
                  "cover.outcome-sentence"));
}

/// A line that is nothing but a date, on the letter's first page: the date of the cover letter.
void readCoverDate(const LetterView& letter, qsizetype front, int pivot, std::map<Field, Reading>& fields) {
    if (fields.contains(Field::DecisionDate))
        return;
    const auto& lines = letter.sheet->lines();
    for (auto i = static_cast<std::size_t>(letter.sheet->lineAt(letter.from)); i < lines.size(); ++i) {
        const SheetLine& line = lines[i];
        if (line.from >= front || line.page != letter.firstPage)
            return;
        if (line.to - line.from > 24)
            continue;
        const QStringView text = QStringView(letter.sheet->flat()).mid(line.from, line.to - line.from);
        const auto parsed = letter::parseDate(text, pivot);
        if (parsed.fault != letter::DateFault::None)
            continue;
        offer(fields, Field::DecisionDate,
              reading(letter.sheet->passage(), line.from, line.to - line.from, letter::isoDate(parsed.date),
                      0.9, "cover.date"));
        return;
    }
}

} // namespace

void offer(std::map<Field, Reading>& fields, Field field, Reading reading) {
    if (reading.isEmpty())
        return;
    const auto known = fields.find(field);
    if (known == fields.end()) {
        fields.emplace(field, std::move(reading));
        return;
    }
    const bool same = known->second.value == reading.value ||
                      known->second.text().compare(reading.text(), Qt::CaseInsensitive) == 0;
    const bool better = reading.confidence > known->second.confidence + 0.001;
    if (same) {
        const double sure = std::max(known->second.confidence, reading.confidence);
        if (better)
            known->second = std::move(reading);
        known->second.confidence = std::min(0.995, sure + (1 - sure) * 0.3);
        return;
    }
    if (better)
        known->second = std::move(reading);
    known->second.confidence = std::min(known->second.confidence, 0.75);
}

qsizetype frontEnd(const LetterView& letter) {
    qsizetype end = letter.to;
    for (const Mark section : {Mark::HowMade, Mark::DocumentsReviewed, Mark::ClinicalSummary, Mark::Issues,
                               Mark::DecisionAndRationale, Mark::CaseSummary, Mark::IssueAtDispute,
                               Mark::ClaimsAdministratorGuideline, Mark::ClaimsAdministratorBased,
                               Mark::Rationale, Mark::SectionRelied, Mark::Regarding})
        if (const FoundMark* mark = letter.first(section))
            end = std::min(end, mark->from);
    return end;
}

std::map<Field, Reading> readCaseFields(const LetterView& letter) {
    std::map<Field, Reading> fields;
    const qsizetype front = frontEnd(letter);
    const int pivot = pivotFor(letter, front > letter.from ? front : letter.to);
    readLabels(letter, front, pivot, fields);
    readCaseNumberElsewhere(letter, front, fields);
    readCoverOutcome(letter, front, fields);
    readCoverDate(letter, front, pivot, fields);
    readProseDates(letter, pivot, fields);
    return fields;
}

DateContext dateContext(const LetterView& letter, const std::map<Field, Reading>& fields) {
    DateContext out;
    const auto year = [&](Field field) {
        const auto it = fields.find(field);
        return it == fields.end() ? 0 : it->second.text().left(4).toInt();
    };
    int latest = 0;
    for (const Field f :
         {Field::DecisionDate, Field::DateAssigned, Field::ApplicationReceived, Field::UrDecisionDate})
        latest = std::max(latest, year(f));
    if (latest == 0 && fields.contains(Field::CaseNumber)) {
        const QString number = fields.at(Field::CaseNumber).text();
        if (number.startsWith(u"CM") && number.size() > 4)
            latest = 2000 + number.mid(2, 2).toInt() + 1;
    }
    if (latest == 0)
        latest = pivotFor(letter, letter.to);
    out.latestYear = latest > 0 ? latest : 2030;
    out.earliestYear = year(Field::DateOfInjury);
    return out;
}

} // namespace lectern::extract
