// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"
#include "core/checks/services.h"

#include <QRegularExpression>

#include <array>
#include <optional>
#include <vector>

namespace lectern::checks {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Issue;
using letter::Record;

namespace {

constexpr auto kNoCase = QRegularExpression::CaseInsensitiveOption;

/// A thing that a rationale can say was absent while the letter elsewhere says that it was there (domain.md
/// F1).
struct Concept {
    QRegularExpression denied;   // after words of absence, within one sentence
    QRegularExpression affirmed; // elsewhere in the letter, in a sentence without words of absence
};

const std::vector<Concept>& concepts() {
    static const std::vector<Concept> all = [] {
        const auto make = [](const QString& denied, const QString& affirmed) {
            return Concept{QRegularExpression(denied, kNoCase), QRegularExpression(affirmed, kNoCase)};
        };
        return std::vector<Concept>{
            make(
                u"\\b(?:radicul\\w+|radiating|radiation of pain)\\b"_s,
                u"\\bradiat(?:es|ing|ed)\\b|\\bradicular (?:pain|symptoms|complaints)\\b|"
                "\\b(?:positive|equivocal) (?:SLR|straight leg)|\\b(?:SLR|straight leg rais\\w+)[^.;]{0,20}\\bpositive\\b"_s),
            make(
                u"\\bconservative (?:care|treatment|trial|therapy|measures|management)\\b"_s,
                u"\\bconservative (?:care|treatment|therapy|measures|management)\\b[^.;]{0,30}"
                "\\b(?:include[sd]?|consist(?:s|ed)|completed|rendered|to date)\\b|"
                "\\b(?:has|had) (?:completed|failed|undergone|attempted)\\b[^.;]{0,40}\\b(?:therapy|medications?|conservative)\\b"_s),
            make(u"\\bfunctional (?:improvement|benefit|gains?)\\b"_s,
                 u"\\bfunctional "
                 u"(?:improvement|benefit|gains?)\\b[^.;]{0,30}\\b(?:noted|documented|reported|achieved|"
                 "with|from)\\b|\\b(?:improved|increased|better) function(?:ing)?\\b"_s),
            make(u"\\burine drug (?:screen\\w*|test\\w*)\\b|\\bUDS\\b"_s,
                 u"\\b(?:urine drug "
                 u"(?:screen\\w*|test\\w*)|UDS)\\b[^.;]{0,40}\\b(?:showed|consistent|inconsistent|"
                 "positive|negative|performed|obtained|was|on)\\b"_s),
            make(u"\\b(?:prior|previous|past|any|completed) (?:course of )?(?:physical "
                 u"therapy|PT|chiropractic\\w*|acupuncture|"
                 "therapy)\\b"_s,
                 u"\\b(?:completed|attended|finished|underwent|received|has had)\\b[^.;]{0,40}\\b(?:physical "
                 u"therapy|PT|"
                 "chiropractic\\w*|acupuncture)\\b"_s),
            make(
                u"\\b(?:weakness|motor deficits?)\\b"_s,
                u"\\bweakness (?:in|of|with|on)\\b|\\b[0-4](?:\\+|-)?/5\\b[^.;]{0,20}\\b(?:strength|motor)\\b"_s),
            make(
                u"\\b(?:numbness|sensory (?:loss|deficits?|changes?))\\b"_s,
                u"\\b(?:numbness|tingling|decreased sensation|diminished sensation|sensation was (?:decreased|diminished))\\b"_s),
            make(u"\\bred flags?\\b"_s, u"\\bred flags? (?:was|were|noted|present|include)"_s),
        };
    }();
    return all;
}

const QRegularExpression& absence() {
    // An absolute: a bare "not" ("is not recommended without radiculopathy") is no statement of absence.
    static const QRegularExpression kAbsence(
        u"\\b(?:no|without|lack of|absence of|devoid "
        u"of)\\s+(?:\\w+\\s+){0,4}?(?:document\\w*|evidence|indication|mention|"
        "record|findings?|symptoms?|signs?|complaints?|trial|failed)\\b|"
        "\\b(?:not|never)\\s+(?:been\\s+)?(?:demonstrated?|documented|shown|mentioned|noted|provided|"
        "identified|"
        "established|reported|described)\\s+(?:\\w+\\s+){0,3}?(?:any|a|of|to)\\b|\\bthere (?:is|was|are|were) no\\b"_s,
        kNoCase);
    return kAbsence;
}

const QRegularExpression& anyNegation() {
    static const QRegularExpression kNegation(
        u"\\b(?:no|not|without|denie[sd]|denying|negative for|absent|absence|lack\\w*|never|nor|neither)\\b"_s,
        kNoCase);
    return kNegation;
}

const QRegularExpression& general() {
    // What a guideline asks for in general, not what this file lacks.
    static const QRegularExpression kGeneral(
        u"\\b(?:guidelines?|MTUS|ACOEM|ODG|recommend\\w*|criteria|should|when|if|unless|per)\\b"_s, kNoCase);
    return kGeneral;
}

struct Statement {
    Field field;
    int issueId;
    Span span;
    QString text;
};

std::vector<Statement> statements(const Record& record, Field field, int issueId) {
    std::vector<Statement> out;
    const letter::Reading* reading = record.find({field, issueId});
    if (reading == nullptr)
        return out;
    const QString text = reading->text();
    for (const Span& s : sentences(text))
        out.push_back({field, issueId, s, text.mid(s.from, s.length)});
    return out;
}

/// Clauses let "MRI showed mild disc without nerve root impingement; pain radiating to the calf" affirm the
/// pain.
std::optional<Statement> affirming(const Concept& what, const std::vector<Statement>& among) {
    for (const Statement& s : among) {
        qsizetype at = 0;
        for (const QString& clause : s.text.split(u';')) {
            const auto m = what.affirmed.match(clause);
            if (m.hasMatch() && !anyNegation().match(clause.left(m.capturedEnd())).hasMatch() &&
                !general().match(clause).hasMatch())
                return Statement{s.field, s.issueId, {s.span.from + at, clause.size()}, clause.trimmed()};
            at += clause.size() + 1;
        }
    }
    return std::nullopt;
}

void negatives(const Record& record, const Issue& issue, const std::vector<Statement>& summary,
               Findings& out) {
    std::vector<Statement> told = summary;
    const std::vector<Statement> own = statements(record, Field::Rationale, issue.id);
    told.insert(told.end(), own.begin(), own.end());
    for (const Concept& what : concepts()) {
        for (const Statement& s : own) {
            const auto absent = absence().match(s.text);
            if (!absent.hasMatch())
                continue;
            const auto denied = what.denied.match(s.text, absent.capturedStart());
            if (!denied.hasMatch() || general().match(s.text).hasMatch())
                continue;
            const auto other = affirming(what, told);
            if (!other)
                continue;
            out.add("facts.negative-against-summary",
                    {numberOf(issue), shortened(s.text, 120), shortened(other->text, 120)},
                    {Field::Rationale, issue.id}, placeOf(record, {s.field, s.issueId}, s.span),
                    placeOf(record, {other->field, other->issueId}, other->span));
            break;
        }
    }
}

/// "Exam was unchanged ... equivocal SLR" after "negative straight leg raise".
void unchanged(const Record& record, const std::vector<Statement>& summary, Findings& out) {
    static const QRegularExpression kUnchanged(u"\\bexam\\w*\\b[^.]{0,30}\\bunchanged\\b"_s, kNoCase);
    static const QRegularExpression kTest(u"\\b(negative|positive|equivocal|normal|abnormal|intact|decreased)"
                                          u"\\s+(SLR|straight leg rais\\w*|Spurling\\w*|"
                                          "Tinel\\w*|Phalen\\w*|drop arm|McMurray\\w*|sensation|gait)\\b"_s,
                                          kNoCase);
    const auto nameOf = [](const QString& test) {
        const QString t = test.toLower();
        return t.startsWith(u"straight leg") || t == u"slr" ? u"slr"_s : t.left(6);
    };
    for (std::size_t i = 0; i < summary.size(); ++i) {
        if (!kUnchanged.match(summary[i].text).hasMatch())
            continue;
        auto now = kTest.globalMatch(summary[i].text);
        while (now.hasNext()) {
            const auto current = now.next();
            for (std::size_t j = 0; j < i; ++j) {
                auto then = kTest.globalMatch(summary[j].text);
                while (then.hasNext()) {
                    const auto earlier = then.next();
                    if (nameOf(earlier.captured(2)) != nameOf(current.captured(2)) ||
                        earlier.captured(1).compare(current.captured(1), Qt::CaseInsensitive) == 0)
                        continue;
                    const Span span{summary[j].span.from + earlier.capturedStart(), earlier.capturedLength()};
                    out.add("facts.unchanged-against-change",
                            {shortened(summary[i].text, 120), earlier.captured()},
                            {Field::ClinicalSummary, 0},
                            placeOf(record, {Field::ClinicalSummary, 0}, summary[i].span),
                            placeOf(record, {Field::ClinicalSummary, 0}, span));
                    return;
                }
            }
        }
    }
}

} // namespace

void checkContradictions(const Record& record, Findings& out) {
    const std::vector<Statement> summary = statements(record, Field::ClinicalSummary, 0);
    for (const Issue& issue : record.issues)
        negatives(record, issue, summary, out);
    unchanged(record, summary, out);
}

} // namespace lectern::checks
