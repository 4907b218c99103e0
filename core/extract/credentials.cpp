// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/facts.h"
#include "core/extract/reading.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

// The specialty's value is the certification text as printed, a subspecialty of the same clause included
// ("Anesthesiology, has a subspecialty in Pain Medicine"). Licensure is the states as printed, parted by ",
// ".

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Reading;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// [from, to) without the white space and marks at its ends.
Span trimmed(const QString& s, Span r) {
    const auto mark = [](QChar c) {
        return c.isSpace() || c == u'.' || c == u',' || c == u';' || c == u':' || c == u'-' || c == u'_';
    };
    while (r.from < r.to && mark(s[r.from]))
        ++r.from;
    while (r.to > r.from && mark(s[r.to - 1]))
        --r.to;
    return r;
}

bool hasLetters(QStringView s) {
    return std::count_if(s.begin(), s.end(), [](QChar c) { return c.isLetter(); }) >= 2;
}

bool isState(const QString& word) {
    static const QRegularExpression states(
        uR"(^(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|(?:Washington,? )?(?:the )?District of Columbia|Washington,? D\.?C\.?|Puerto Rico|A[LKZR]|C[AOT]|DE|D\.?C\.?|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])$)"_s,
        noCase);
    return states.match(word).hasMatch();
}

/// The states named in [r.from, r.to), joined; with how sure we are that they are states.
std::optional<Reading> states(const Passage& p, Span r, double confidence, const QString& rule) {
    static const QRegularExpression part(uR"(\s*(?:[,;\/&]|\band\b)\s*(?:and\s+)?)"_s, noCase);
    static const QRegularExpression lead(
        uR"(^(?:in\s+|the\s+)*(?:states?\s*(?:\(s\))?\s+of\s+|commonwealth\s+of\s+)?(?:the\s+(?=state))?)"_s,
        noCase);
    r = trimmed(p.flat(), r);
    QString text = p.flat().mid(r.from, r.to - r.from);
    if (!hasLetters(text))
        return std::nullopt;
    QStringList out;
    bool known = true;
    for (QString state : text.split(part, Qt::SkipEmptyParts)) {
        state.remove(lead);
        state = state.simplified();
        if (!hasLetters(state))
            continue;
        known = known && isState(state);
        if (!out.contains(state, Qt::CaseInsensitive))
            out << state;
    }
    if (out.isEmpty())
        return std::nullopt;
    // "California, and is a qualified examiner" is not a list of states: keep what is one
    if (!known) {
        QStringList sure;
        for (const QString& s : out) {
            if (isState(s))
                sure << s;
        }
        if (!sure.isEmpty() && sure.size() < out.size()) {
            out = sure;
            confidence -= 0.1;
        } else {
            confidence -= 0.25;
        }
    }
    return reading(p, r.from, r.to - r.from, out.join(u", "), confidence, rule);
}

std::optional<Reading> specialty(const Passage& p, Span r, double confidence, const QString& rule) {
    r = trimmed(p.flat(), r);
    QString text = p.flat().mid(r.from, r.to - r.from).simplified();
    if (!hasLetters(text) || text.size() > 200)
        return std::nullopt;
    return reading(p, r.from, r.to - r.from, text, confidence, rule);
}

struct Label {
    Span at;
    bool licensure = false;
};

/// "State(s) of Licensure:" and "Certification(s)/Specialty:", on a line of their own, side by side or
/// wrapped.
void readLabels(const Passage& p, std::map<Field, Reading>& out) {
    static const QRegularExpression labels(
        uR"((?<lic>\bStates?\s*(?:\(\s*s\s*\))?\s*of\s*Licen[sc]\w*\s*[:;]|\bLicensure\s*(?:State)?s?\s*:)|(?<spec>\bCertif\w*\s*(?:\(\s*s\s*\))?\s*(?:\/|and|&)?\s*Special\w*\s*(?:\(\s*s\s*\))?\s*[:;]|\b(?:Board\s+)?Certifications?\s*(?:\(\s*s\s*\))?\s*:|\bSpecialt(?:y|ies)\s*(?:\(\s*\w+\s*\))?\s*:))"_s,
        noCase);
    // what cannot belong to a value: the next heading, label or sentence
    static const QRegularExpression stop(
        uR"(\s(?:HOW\s+THE\b|CLINICAL\s+CASE|DOCUMENTS\s+REVIEWED|IMR\s+(?:ISSUES|DECISION)|The\s+(?:expert|physician|professional|reviewer|Final)\b|He\s*\/\s*she\b|MAXIMUS\b|(?:Case|Claims?)\s+Number|Dates?\s+(?:of|Assigned)|Decision\s+Date|UR\s+Denial|Priority\s*:|Application\s+Received))"_s);
    std::vector<Label> found;
    auto it = labels.globalMatch(p.flat());
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        found.push_back({{m.capturedStart(), m.capturedEnd()}, m.capturedLength(u"lic"_s) > 0});
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        Span r{found[i].at.to, i + 1 < found.size() ? found[i + 1].at.from : p.size()};
        const QRegularExpressionMatch m = stop.match(p.flat(), std::max<qsizetype>(r.from - 1, 0));
        if (m.hasMatch() && m.capturedStart() < r.to)
            r.to = std::max(r.from, m.capturedStart());
        // a value wraps after a comma or a joining word, or within two lines; a blank line is not seen here
        const auto value = found[i].licensure ? states(p, r, 0.98, u"credentials.states-label"_s)
                                              : specialty(p, r, 0.97, u"credentials.specialty-label"_s);
        const Field field = found[i].licensure ? Field::ReviewerLicensure : Field::ReviewerSpecialty;
        if (value && !out.contains(field))
            out.emplace(field, *value);
    }
}

/// "Board Certified in X and is licensed to practice in Y."
void readSpecialtyProse(const Passage& p, std::map<Field, Reading>& out) {
    static const QRegularExpression certified(
        uR"(\b(?:(?:board|bord|baord)[\s-]*(?:certif\w+|eligible)(?:\s+(?:physicians?|specialists?|doctors?|diplomates?))?(?:\s*(?:and|\/)\s*(?:fellowship|residency)[\s-]*trained)?\s*(?:in|by\s+the\s+American\s+(?:Osteopathic\s+)?Board\s+of|by\s+the\s+ABMS\s+in)\s*:?|(?:certified|diplomate)\s+(?:by|of)\s+the\s+American\s+(?:Osteopathic\s+)?Board\s+of|(?:holds?\s+)?board\s+certifications?\s+(?:is\s+|are\s+)?in)\s+)"_s,
        noCase);
    static const QRegularExpression end(
        uR"([,;]?\s*(?:\(?\band\b\s+)?(?:\b(?:who|that|he|she|he\s*\/\s*she|they|reviewer)\b\s+)*(?:\b(?:is|are|was|also|currently|both|has|holds?|have|been|being|fully|duly|actively|with|an?|the|active|current|unrestricted|valid|medical|state)\b\s+)*\b(?:is|are|and)?li[cs]{1,2}[ea]n[sc]\w*|[.;](?=\s|$)|[,;]?\s*(?:\band\s+)?(?:\bhas\s+been\b|\bhe\s*\/\s*she\b|\b(?:he|she|they|He|who)\s+(?:has|is|have|are)\b|\bis\s+(?:currently|in\s+active|familiar|a\s)|\bhas\s+(?:practi[cs]ed|no\s+affil|an?\s+active|more\s+than)|\bwith\s+(?:over|more|at\s+least|an?\s+active|\d)|\bin\s+active\b|\bpracti[cs](?:es|ing)\b))"_s,
        noCase);
    const QString& s = p.flat();
    const QRegularExpressionMatch m = certified.match(s);
    if (m.hasMatch()) {
        Span r{m.capturedEnd(), s.size()};
        const QRegularExpressionMatch stop = end.match(s, r.from);
        double confidence = 0.96;
        if (stop.hasMatch())
            r.to = stop.capturedStart();
        else
            confidence = 0.75;
        if (r.to - r.from > 110)
            confidence -= 0.2;
        if (auto value = specialty(p, r, confidence, u"credentials.board-certified"_s))
            out.emplace(Field::ReviewerSpecialty, *value);
        return;
    }
    // "is a board certified orthopedic surgeon", "is a Doctor of Chiropractic", "specializing in ..."
    static const QRegularExpression noun(
        uR"(\bboard[\s-]*certified\s+((?!in\b|and\b|is\b|physician)[a-z][\w&\/-]*(?:\s+(?!and\b|is\b|who\b|licensed\b|with\b|in\b|in\b)[\w&\/-]+){0,4}))"_s,
        noCase);
    static const QRegularExpression other(
        uR"(\b(?:is\s+an?\s+(?:licensed\s+)?(Doctor\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?|Chiropractor|Psychologist|Acupuncturist|Dentist|Podiatrist|Optometrist)|speciali[sz](?:es|ing|ed)\s+in\s+([A-Za-z&][^.;,]{3,80}?)|whose\s+special(?:i)?ty\s+is\s+([A-Za-z][^.;,]{3,80}?)|is\s+[Ll]icensed\s+in\s+((?:Chiropractic|Psychology|Acupuncture|Dentistry|Podiatry|Oriental\s+Medicine)(?:\s+and\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?)|practi[cs]es\s+in\s+the\s+field\s+of\s+([A-Za-z][^.;,]{3,60}?))(?=\s*(?:[.;,]|$|\b(?:and|is|who|licensed|with|holding)\b)))"_s);
    for (const QRegularExpression* re : {&noun, &other}) {
        const QRegularExpressionMatch found = re->match(s);
        if (!found.hasMatch())
            continue;
        const int group = found.lastCapturedIndex();
        if (auto value = specialty(p, {found.capturedStart(group), found.capturedEnd(group)},
                                   re == &noun ? 0.8 : 0.75, u"credentials.specialty-prose"_s)) {
            out.emplace(Field::ReviewerSpecialty, *value);
            return;
        }
    }
}

/// "licensed to practice in California.", "a licensed physician in Texas and Florida", "license: California".
void readLicenceProse(const Passage& p, std::map<Field, Reading>& out) {
    static const QRegularExpression licensed(
        uR"(\b(?:is|are|and)?li[cs]{1,2}[ea]n[sc]\w*\s+(?:(?:to|and|physician|doctor|surgeon|chiropractor|psychologist|dentist|practi[cs]\w*|in\s+good\s+standing|medicine|osteopathy|chiropractic|psychology|dentistry|and\s+surgery|medical|reviewer|provider|currently|the)\s+)*(?:in|by|within)\s+(?:the\s+)?(?:states?\s*(?:\(s\))?\s+of\s+)?)"_s,
        noCase);
    static const QRegularExpression end(
        uR"(\.(?=\s|$)|;|\b(?:He|She|he\s*\/\s*she|who|with|has|have|is|are|was|were|holds?|board|since|for|where|and\s+(?:has|is|was|board|he|she|the\s+(?:expert|physician|reviewer)|currently|in|practi\w*))\b|\bThe\s+(?:expert|physician|reviewer)|,\s*(?:an?|board|he|she|has|is)\b)"_s,
        noCase);
    const QString& s = p.flat();
    auto it = licensed.globalMatch(s);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        Span r{m.capturedEnd(), s.size()};
        const QRegularExpressionMatch stop = end.match(s, r.from);
        double confidence = 0.97;
        if (stop.hasMatch())
            r.to = stop.capturedStart();
        if (r.to - r.from > 160)
            continue;
        QString clause = s.mid(r.from, r.to - r.from).simplified();
        if (clause.endsWith(u" and"))
            r.to -= 4;
        auto value = states(p, r, confidence, u"credentials.licensed-in"_s);
        if (!value || value->confidence < 0.6)
            continue;
        // a clause that names no state ("licensed in good standing", "licensed in Chiropractic") is none
        if (value->confidence < 0.8 && !isState(value->text()))
            continue;
        out.emplace(Field::ReviewerLicensure, *value);
        return;
    }
}

} // namespace

std::map<Field, Reading> readCredentials(const Passage& section) {
    std::map<Field, Reading> out;
    if (section.isEmpty())
        return out;
    readLabels(section, out);
    if (!out.contains(Field::ReviewerSpecialty))
        readSpecialtyProse(section, out);
    if (!out.contains(Field::ReviewerLicensure))
        readLicenceProse(section, out);
    return out;
}

} // namespace lectern::extract
