// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/marks.h"

#include "core/extract/squeeze.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <bit>
#include <map>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

/// How a phrase must stand to be more than prose.
enum class Shape {
    Heading, ///< fills its lines, or ends in a colon, or is in capitals
    Label,   ///< ends in a colon (which a careless writer left out, if what follows begins like a sentence)
    Strict,  ///< a common word: spelled right, and with its colon or alone on its line
    Lead,    ///< begins a sentence
};

struct Phrase {
    Mark mark;
    Shape shape;
    const char16_t* squeezed;
};

// Squeezed (squeeze.h). The longer phrase wins where several fit.
// clang-format off
constexpr std::array kPhrases = {
    Phrase{Mark::LetterHead, Shape::Heading, u"maximusfederalservicesinc"},
    Phrase{Mark::LetterHead, Shape::Heading, u"maximusfederalservices"},
    Phrase{Mark::NoticeTitle, Shape::Heading, u"noticeofindependentmedicalreviewdetermination"},
    Phrase{Mark::ReviewTitle, Shape::Heading, u"medicalprofessionalreview"},
    Phrase{Mark::CoverOutcome, Shape::Strict, u"finaldetermination"},
    Phrase{Mark::HowMade, Shape::Heading, u"howtheimrfinaldeterminationwasmade"},
    Phrase{Mark::HowMade, Shape::Heading, u"howtheimrdeterminationwasmade"},
    Phrase{Mark::HowMade, Shape::Heading, u"howthefinaldeterminationwasmade"},
    Phrase{Mark::HowMade, Shape::Heading, u"howtheindependentmedicalreviewfinaldeterminationwasmade"},
    Phrase{Mark::DocumentsReviewed, Shape::Heading, u"documentsreviewed"},
    Phrase{Mark::DocumentsReviewed, Shape::Heading, u"recordsreviewed"},
    Phrase{Mark::DocumentsForDetermination, Shape::Heading, u"documentsreviewedfordetermination"},
    Phrase{Mark::DocumentsForDetermination, Shape::Heading, u"recordsreviewedfordetermination"},
    Phrase{Mark::ClinicalSummary, Shape::Heading, u"clinicalcasesummary"},
    Phrase{Mark::ClinicalSummary, Shape::Heading, u"clinicalsummary"},
    Phrase{Mark::CaseSummary, Shape::Heading, u"casesummary"},
    Phrase{Mark::Issues, Shape::Heading, u"imrissuesdecisionsandrationales"},
    Phrase{Mark::Issues, Shape::Heading, u"imrissuesdecisionsrationales"},
    Phrase{Mark::Issues, Shape::Heading, u"imrissuesdecisionandrationale"},
    Phrase{Mark::Issues, Shape::Heading, u"issuesdecisionsandrationales"},
    Phrase{Mark::Issues, Shape::Heading, u"imrdecisionsandrationales"},
    Phrase{Mark::Issues, Shape::Heading, u"imrdecisionsrationales"},
    Phrase{Mark::Issues, Shape::Heading, u"imrdecisionandrationale"},
    Phrase{Mark::DecisionAndRationale, Shape::Heading, u"independentmedicalreviewdecisionandrationale"},
    Phrase{Mark::DecisionAndRationale, Shape::Heading, u"independentmedicalreviewdecisionsandrationales"},
    Phrase{Mark::Qualifications, Shape::Heading, u"medicalqualificationsoftheexpertreviewer"},
    Phrase{Mark::Qualifications, Shape::Heading, u"medicalqualificationsofthereviewer"},
    Phrase{Mark::Qualifications, Shape::Heading, u"medicalqualificationsoftheprofessionalreviewer"},
    Phrase{Mark::Qualifications, Shape::Heading, u"medicalqualificationsofthephysicianreviewer"},
    Phrase{Mark::Qualifications, Shape::Heading, u"qualificationsoftheexpertreviewer"},
    Phrase{Mark::Qualifications, Shape::Heading, u"medicalreviewerqualifications"},
    Phrase{Mark::Qualifications, Shape::Heading, u"medicalreviewersqualifications"},
    Phrase{Mark::Qualifications, Shape::Heading, u"reviewerqualifications"},
    Phrase{Mark::Regarding, Shape::Lead, u"regardingtherequestfor"},
    Phrase{Mark::Regarding, Shape::Lead, u"regardingtherequestsfor"},
    Phrase{Mark::Regarding, Shape::Lead, u"regardingtherequestedtreatment"},
    Phrase{Mark::SectionRelied, Shape::Lead, u"sectionofthemedicaltreatmentutilizationschedulereliedupon"},
    Phrase{Mark::SectionRelied, Shape::Lead, u"sectionsofthemedicaltreatmentutilizationschedulereliedupon"},
    Phrase{Mark::SectionRelied, Shape::Lead, u"medicaltreatmentutilizationschedulereliedupon"},
    Phrase{Mark::RationaleForDecision, Shape::Heading, u"rationaleforthedecision"},
    Phrase{Mark::RationaleForDecision, Shape::Heading, u"rationalefordecision"},
    Phrase{Mark::Effect, Shape::Heading, u"effectofthedecision"},
    Phrase{Mark::IssueAtDispute, Shape::Heading, u"issueatdispute"},
    Phrase{Mark::IssueAtDispute, Shape::Heading, u"issuesatdispute"},
    Phrase{Mark::IssueAtDispute, Shape::Heading, u"issueindispute"},
    Phrase{Mark::GuidelinesReliedUpon, Shape::Heading, u"medicaltreatmentguidelinesrelieduponbyprofessionalreviewerandwhy"},
    Phrase{Mark::GuidelinesReliedUpon, Shape::Heading, u"medicaltreatmentguidelinesrelieduponbytheprofessionalreviewerandwhy"},
    Phrase{Mark::GuidelinesReliedUpon, Shape::Heading, u"medicaltreatmentguidelinerelieduponbyprofessionalreviewerandwhy"},
    Phrase{Mark::RationaleWhy, Shape::Lead, u"rationaleforwhytherequestedtreatmentservice"},
    Phrase{Mark::RationaleWhy, Shape::Lead, u"rationaleforwhytherequestedtreatment"},
    Phrase{Mark::RationaleWhy, Shape::Lead, u"rationaleforwhytherequestedservice"},
    Phrase{Mark::ClaimsAdministratorGuideline, Shape::Label, u"claimsadministratorguideline"},
    Phrase{Mark::ClaimsAdministratorGuideline, Shape::Label, u"claimsadministratorsguideline"},
    Phrase{Mark::ClaimsAdministratorGuideline, Shape::Label, u"theclaimsadministratorguideline"},
    Phrase{Mark::ClaimsAdministratorGuideline, Shape::Label, u"utilizationreviewguideline"},
    Phrase{Mark::ReviewerGuideline, Shape::Label, u"maximusguideline"},
    Phrase{Mark::ReviewerGuideline, Shape::Label, u"imrguideline"},
    Phrase{Mark::ReviewerGuideline, Shape::Label, u"expertreviewerguideline"},
    Phrase{Mark::ReviewerGuideline, Shape::Label, u"expertreviewersguideline"},
    Phrase{Mark::ReviewerGuideline, Shape::Label, u"physicianreviewerguideline"},
    Phrase{Mark::ReviewerGuideline, Shape::Label, u"reviewerguideline"},
    Phrase{Mark::ReviewerGuideline, Shape::Label, u"maximusfederalservicesguideline"},
    Phrase{Mark::Rationale, Shape::Label, u"decisionrationale"},
    Phrase{Mark::Rationale, Shape::Label, u"thephysicianreviewersdecisionrationale"},
    Phrase{Mark::Rationale, Shape::Label, u"theexpertreviewersdecisionrationale"},
    Phrase{Mark::Rationale, Shape::Label, u"thereviewersdecisionrationale"},
    Phrase{Mark::Rationale, Shape::Label, u"physicianreviewersdecisionrationale"},
    Phrase{Mark::Rationale, Shape::Label, u"expertreviewersdecisionrationale"},
    Phrase{Mark::Rationale, Shape::Strict, u"rationale"},
    Phrase{Mark::Rationale, Shape::Strict, u"reviewersrationale"},
    Phrase{Mark::ClaimsAdministratorBased, Shape::Lead, u"theclaimsadministratorbaseditsdecisiononthe"},
    Phrase{Mark::ClaimsAdministratorBased, Shape::Lead, u"theclaimsadministratorbaseditsdecisionon"},
    Phrase{Mark::ClaimsAdministratorBased, Shape::Lead, u"theclaimsadministratorbasedhisherdecisionon"},
    Phrase{Mark::ClaimsAdministratorBased, Shape::Lead, u"theclaimsadministratorbasedtheirdecisionon"},
    Phrase{Mark::ClaimsAdministratorBased, Shape::Lead, u"theclaimsadministratordidnotbase"},
    Phrase{Mark::ClaimsAdministratorBased, Shape::Lead, u"theclaimsadministratordidnotcite"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"thephysicianreviewerbasedhisherdecisionon"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"thephysicianreviewerbasedhisherdecisiononthe"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"theexpertreviewerbasedhisherdecisionon"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"theexpertreviewerbasedhisherdecisiononthe"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"thephysicianreviewerbasedtheirdecisionon"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"theexpertreviewerbasedtheirdecisionon"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"thephysicianreviewerdidnotbase"},
    Phrase{Mark::ReviewerBased, Shape::Lead, u"theexpertreviewerdidnotbase"},
    Phrase{Mark::HasDetermined, Shape::Lead, u"maximusfederalservicesinchasdetermined"},
    Phrase{Mark::HasDetermined, Shape::Lead, u"maximusfederalserviceshasdetermined"},
    Phrase{Mark::Closing, Shape::Strict, u"sincerely"},
    Phrase{Mark::Closing, Shape::Strict, u"respectfullysubmitted"},
    Phrase{Mark::Closing, Shape::Strict, u"verytrulyyours"},
    Phrase{Mark::Closing, Shape::Lead, u"disclaimermaximusisproviding"},
    Phrase{Mark::Closing, Shape::Lead, u"maximusisprovidinganindependentreviewservice"},
    Phrase{Mark::Closing, Shape::Heading, u"rightofappeal"},
    Phrase{Mark::Closing, Shape::Heading, u"appealrights"},
    Phrase{Mark::Closing, Shape::Heading, u"yourrighttoappeal"},
    Phrase{Mark::Closing, Shape::Heading, u"noticeofappealrights"},
    Phrase{Mark::Closing, Shape::Lead, u"inaccordancewithcalifornialaborcodesection46106h"},
    Phrase{Mark::Closing, Shape::Lead, u"thedeterminationofmaximusfederalservices"},
    Phrase{Mark::Closing, Shape::Heading, u"proofofservice"},
    Phrase{Mark::Closing, Shape::Heading, u"declarationofservice"},
};
// clang-format on

bool isUpper(QStringView text) {
    int upper = 0;
    int letters = 0;
    for (const QChar c : text) {
        letters += c.isLetter() ? 1 : 0;
        upper += c.isUpper() ? 1 : 0;
    }
    return letters > 0 && upper * 5 >= letters * 4;
}

bool isBlank(QChar c) {
    return c == u' ' || c == u'\n';
}

/// Past "(s)", quotes and blanks after a phrase, and its colon if it has one.
struct Rest {
    qsizetype to = 0;
    bool colon = false;
    bool lineEnd = false;
};

Rest restOf(const QString& text, qsizetype at) {
    static const QRegularExpression tail(
        uR"re(^(?:\(s\)|\(S\)|['’]?s\b)?["”’)\]]*[ ]*(?:\((?:continued|cont['’]?d?\.?)\))?[ ]*(\n?[ ]*[:;])?)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    Rest out;
    // A short view, since every match checks the whole of its subject first.
    const auto m = tail.match(QStringView(text).mid(at, 64));
    qsizetype end = m.hasMatch() ? at + m.capturedEnd() : at;
    out.colon = m.hasMatch() && m.capturedLength(1) > 0;
    qsizetype look = end;
    while (look < text.size() && (text.at(look) == u' ' || text.at(look) == u'.' || text.at(look) == u',' ||
                                  text.at(look) == u'-' || text.at(look) == u'–'))
        ++look;
    out.lineEnd = look >= text.size() || text.at(look) == u'\n';
    if (out.colon || out.lineEnd)
        end = look;
    while (end < text.size() && isBlank(text.at(end)))
        ++end;
    out.to = end;
    return out;
}

/// Does the phrase at [from, to) stand as its shape demands?
std::optional<qsizetype> stands(const Sheet& sheet, const Phrase& phrase, int errors, qsizetype from,
                                qsizetype to) {
    const QString& text = sheet.text();
    const QStringView words = QStringView(text).mid(from, to - from);
    const bool capital = words.front().isUpper();
    const Rest rest = restOf(text, to);
    switch (phrase.shape) {
    case Shape::Heading: {
        if (!capital && !rest.colon)
            return std::nullopt;
        if (rest.colon || rest.lineEnd)
            return rest.to;
        // In capitals it may run into its text, but not into more capitals: that is another heading.
        if (isUpper(words) && !isUpper(QStringView(text).mid(to, 12)))
            return rest.to;
        return std::nullopt;
    }
    case Shape::Label: {
        if (rest.colon)
            return rest.to;
        const bool sentence = rest.to >= text.size() || text.at(rest.to).isUpper();
        if (capital && sentence && words.size() >= 12)
            return rest.to;
        return std::nullopt;
    }
    case Shape::Strict:
        return errors == 0 && capital && (rest.colon || rest.lineEnd) ? std::optional(rest.to) : std::nullopt;
    case Shape::Lead: {
        if (!capital)
            return std::nullopt;
        qsizetype end = to;
        while (end < text.size() && isBlank(text.at(end)))
            ++end;
        return end;
    }
    }
    return std::nullopt;
}

/// Where a line's words begin: after "1.", "2)", "#3:", "Issue 1:" and bullets.
qsizetype afterNumber(const Sheet& sheet, const SheetLine& line) {
    static const QRegularExpression number(uR"re(^(?:[•●▪■*\-–]\s*|\(?#?\d{1,2}\s*[.):]+\s*))re"_s);
    if (sheet.text().at(line.from).isLetter())
        return line.from;
    const auto m =
        number.match(QStringView(sheet.text()).mid(line.from, std::min<qsizetype>(24, line.to - line.from)));
    return m.hasMatch() && line.from + m.capturedEnd() < line.to ? line.from + m.capturedEnd() : line.from;
}

/// "The Chiropractic Reviewer based his/her decision on ...": whatever the reviewer is called.
std::optional<FoundMark> reviewerAt(const Sheet& sheet, int lineIndex, qsizetype from) {
    const QString& flat = sheet.flat();
    if (flat.at(from) != u'T' || QStringView(flat).mid(from, 4).compare(u"The ", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    static const QRegularExpression reviewer(
        uR"re(^the\s+(?:[\w-]+\s+){0,3}reviewer(?:['’]?s)?\s+(?:(based\s+(?:his\s?/\s?her|its|their|his|her|the)\s+decision\s+(?:on|upon)|did\s+not\s+(?:base|cite)|relied\s+(?:on|upon))|(decision\s+rationale\s*:?\s*))|^the\s+claims?\s+administrator\s+(did\s+not\s+(?:base|cite)|based\s+(?:his\s?/\s?her|its|their|the)\s+decision|relied\s+(?:on|upon)))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto m = reviewer.match(QStringView(flat).mid(from, 160));
    if (!m.hasMatch())
        return std::nullopt;
    const Mark mark = m.capturedLength(1) > 0   ? Mark::ReviewerBased
                      : m.capturedLength(2) > 0 ? Mark::Rationale
                                                : Mark::ClaimsAdministratorBased;
    return FoundMark{mark, from, from + m.capturedLength(), lineIndex, 0};
}

/// Which letters stand in a text, as bits. Digits and letters beyond a to z share the bits left over.
quint32 lettersIn(QStringView text) {
    quint32 out = 0;
    for (const QChar c : text) {
        const ushort u = c.unicode();
        out |= 1U << (u >= u'a' && u <= u'z' ? u - u'a' : 26 + u % 6);
    }
    return out;
}

constexpr qsizetype kHead = 10; // characters of a phrase that the quick look compares

/// A phrase made ready: looked at for every line, so that nearly all must be passed over at once.
struct ReadyPhrase {
    const Phrase* phrase = nullptr;
    QStringView words;
    int allowed = 0;
    quint32 letters = 0; // of its head
    quint32 next = 0;    // of the characters after it
};

const std::vector<ReadyPhrase>& readyPhrases() {
    static const std::vector<ReadyPhrase> ready = [] {
        std::vector<ReadyPhrase> out;
        for (const Phrase& phrase : kPhrases) {
            const QStringView words(phrase.squeezed);
            const int allowed = phrase.shape == Shape::Strict ? 0 : tolerated(words.size());
            out.push_back(
                {&phrase, words, allowed, lettersIn(words.left(kHead)), lettersIn(words.mid(kHead, kHead))});
        }
        return out;
    }();
    return ready;
}

std::optional<FoundMark> markAt(const Sheet& sheet, int lineIndex, qsizetype from) {
    const qsizetype start = sheet.squeezedAt(from);
    const QStringView rest = QStringView(sheet.squeezedText()).mid(start, 100);
    // Every error takes at most one letter away from a phrase's head, and moves it by at most one place (two
    // swapped letters stay within the three places looked at beyond it).
    const quint32 letters = lettersIn(rest.left(kHead + 3));
    const quint32 next = lettersIn(rest.mid(kHead - 3, kHead + 6));
    std::optional<FoundMark> best;
    qsizetype bestLength = 0;
    for (const ReadyPhrase& ready : readyPhrases()) {
        if (std::popcount(ready.letters & ~letters) > ready.allowed ||
            std::popcount(ready.next & ~next) > ready.allowed)
            continue;
        const Phrase& phrase = *ready.phrase;
        const auto match = matchPrefix(rest, ready.words, ready.allowed);
        if (!match)
            continue;
        // Where two phrases fit, the longer one says more; an error costs three letters of that.
        const qsizetype length = match->length - 3 * match->errors;
        if (best && length <= bestLength)
            continue;
        if (const auto to = stands(sheet, phrase, match->errors, from, sheet.after(start, match->length))) {
            best = FoundMark{phrase.mark, from, *to, lineIndex, match->errors};
            bestLength = length;
        }
    }
    return best;
}

/// Labels of an issue that stand within a line, since the PDF lost the line break: only when spelled in full,
/// with a colon.
void addWithinLines(const Sheet& sheet, std::vector<FoundMark>& marks) {
    static const QRegularExpression label(
        uR"re((?<=[\s.:])(?:(Claims? Administrator['’]?s? guidelines?)|((?:MAXIMUS|IMR|Expert Reviewer['’]?s?|Physician Reviewer['’]?s?) guidelines?)|(Decision rationale)) ?:$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype kLongest = 40; // characters of such a label
    const QStringView flat(sheet.flat());
    std::vector<FoundMark> more;
    for (qsizetype colon = flat.indexOf(u':'); colon >= 0; colon = flat.indexOf(u':', colon + 1)) {
        const qsizetype window = std::max<qsizetype>(0, colon - kLongest);
        const QStringView before = flat.mid(window, colon + 1 - window);
        const QStringView end = before.chopped(1).trimmed();
        if (!end.endsWith(u"guideline", Qt::CaseInsensitive) &&
            !end.endsWith(u"guidelines", Qt::CaseInsensitive) &&
            !end.endsWith(u"rationale", Qt::CaseInsensitive))
            continue;
        const auto m = label.match(before);
        if (!m.hasMatch())
            continue;
        const qsizetype from = window + m.capturedStart();
        const bool known = std::any_of(marks.begin(), marks.end(),
                                       [&](const FoundMark& f) { return from < f.to && colon >= f.from; });
        if (known)
            continue;
        const Mark mark = m.capturedLength(1) > 0   ? Mark::ClaimsAdministratorGuideline
                          : m.capturedLength(2) > 0 ? Mark::ReviewerGuideline
                                                    : Mark::Rationale;
        qsizetype to = colon + 1;
        while (to < flat.size() && flat.at(to).isSpace())
            ++to;
        more.push_back({mark, from, to, sheet.lineAt(from), 0});
    }
    if (more.empty())
        return;
    marks.insert(marks.end(), more.begin(), more.end());
    std::stable_sort(marks.begin(), marks.end(),
                     [](const FoundMark& a, const FoundMark& b) { return a.from < b.from; });
}

} // namespace

std::vector<FoundMark> findMarks(const Sheet& sheet) {
    std::vector<FoundMark> out;
    qsizetype done = 0;
    const auto& lines = sheet.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const SheetLine& line = lines[i];
        if (line.joined || line.from < done)
            continue;
        const qsizetype start = afterNumber(sheet, line);
        auto found = markAt(sheet, static_cast<int>(i), start);
        if (!found)
            found = reviewerAt(sheet, static_cast<int>(i), start);
        if (!found)
            continue;
        found->from = start;
        done = std::max(done, std::min(found->to, line.to + 200));
        out.push_back(*found);
    }
    addWithinLines(sheet, out);
    return out;
}

} // namespace lectern::extract
