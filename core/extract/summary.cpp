// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/summaryparts.h"

#include <QRegularExpression>

#include <array>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Reading;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

/// 44 for "44", "forty-four" and "forty four"; 0 for what is no number.
int numberIn(const QString& text) {
    bool ok = false;
    const int digits = text.toInt(&ok);
    if (ok)
        return digits;
    static constexpr std::array<const char*, 20> small = {
        "",         "one",     "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static constexpr std::array<const char*, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                         "fifty", "sixty", "seventy", "eighty", "ninety"};
    static const QRegularExpression parting(u"[\\s-]+"_s);
    int out = 0;
    for (const QString& word : text.toLower().split(parting, Qt::SkipEmptyParts)) {
        for (std::size_t i = 1; i < small.size(); ++i)
            out += word == QLatin1StringView(small[i]) ? static_cast<int>(i) : 0;
        for (std::size_t i = 2; i < tens.size(); ++i)
            out += word == QLatin1StringView(tens[i]) ? static_cast<int>(i) * 10 : 0;
    }
    return out;
}

bool ownsStop(const QString& s, qsizetype stop) {
    qsizetype from = stop;
    while (from > 0 && !s[from - 1].isSpace() && s[from - 1] != u'(')
        --from;
    const QStringView word = QStringView(s).mid(from, stop - from);
    if (word.size() == 1 && word[0].isLetter())
        return word[0].isUpper() || word[0] == u'p';
    static constexpr std::array<QStringView, 18> abbreviations = {
        u"dr",   u"mr", u"mrs", u"ms",  u"vs", u"approx", u"no",  u"st",  u"sr",
        u"prof", u"jr", u"e.g", u"i.e", u"pg", u"pp",     u"fig", u"inc", u"dept"};
    for (const QStringView a : abbreviations) {
        if (word.compare(a, Qt::CaseInsensitive) == 0)
            return true;
    }
    // "1." of a numbered list
    if (word.isEmpty() || word.size() > 2 ||
        !std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }) || from == 0)
        return false;
    if (from < 2 || s[from - 2] == u':' || s[from - 2] == u';' || s[from - 2] == u',' || s[from - 2] == u'.')
        return true;
    const int number = word.toInt();
    const QStringView before =
        QStringView(s).mid(std::max<qsizetype>(0, from - 200), std::min(from, qsizetype(200)));
    if (number >= 2 && number < 30)
        return before.contains(u" %1. "_s.arg(number - 1));
    static const QRegularExpression head(uR"((?:diagnos[ei]s|impressions?|assessment|dx)\s+$)"_s, noCase);
    return number == 1 && head.match(before).hasMatch();
}

} // namespace

std::vector<Sentence> sentences(const QString& s) {
    std::vector<Sentence> out;
    qsizetype from = 0;
    const auto close = [&](qsizetype to, qsizetype next) {
        while (from < to && s[from].isSpace())
            ++from;
        if (to > from)
            out.push_back({from, to});
        from = next;
    };
    for (qsizetype i = 0; i < s.size(); ++i) {
        const QChar c = s[i];
        if (c != u'.' && c != u'?' && c != u'!')
            continue;
        const bool last = i + 1 >= s.size();
        if (last) {
            close(i, i + 1);
            break;
        }
        qsizetype n = i + 1;
        while (n < s.size() && (s[n] == u'"' || s[n] == QChar(0x201d) || s[n] == u')'))
            ++n;
        // "...back.The" is a sentence end too, where a whole word stands before the stop
        const bool glued = n == i + 1 && s[n].isUpper() && i >= 3 && s[i - 1].isLower() &&
                           s[i - 2].isLower() && s[i - 3].isLower() && n + 1 < s.size() && s[n + 1].isLower();
        if (!glued && (n >= s.size() || !s[n].isSpace()))
            continue;
        if (!glued) {
            while (n < s.size() && s[n].isSpace())
                ++n;
            if (n < s.size() && s[n].isLower())
                continue;
        }
        if (c == u'.' && ownsStop(s, i))
            continue;
        close(i, i + 1);
    }
    close(s.size(), s.size());
    return out;
}

OptionalReading readAge(const Passage& p) {
    static const QRegularExpression re(
        uR"(\b(?:(\d{2,3}|(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]+(?:one|two|three|four|five|six|seven|eight|nine))?|eighteen|nineteen)\s*-?\s*(?:(?:years?|yrs?|yeard?|yera|yaer)\b\.?\s*-?\s*(?:olds?|of\s+age|odl)\b|year-?olds?\b|yearolds?\b|y\.?\s*\/?\s*o\b\.?|years?\s+(?=(?:male|female|man|woman)\b))|(?:current\s+age|his\s+age|her\s+age|patient['’]?s?\s+age|age)\s*(?:is|:|=|,)?\s*(\d{2})\b(?!\s*[\/-]\s*\d)|\baged\s+(\d{2})\b))"_s,
        noCase);
    static const QRegularExpression another(
        uR"(^[\s,-]*(?:(?:industrial|work|old|prior|previous|cumulative|date\s+of)[\s-]*)*(?:injur|claim\b|MRI|x-?ray|study|son\b|daughter|child|boy\b|girl\b|mother|father|husband|wife|brother|sister|history|case\b|scar|vehicle|fusion|mattress|\w*\s*(?:report\b|imaging)))"_s,
        noCase);
    static const QRegularExpression atInjury(
        uR"((?:^[^.;]{0,60}?\b(?:at\s+the\s+time\s+of\s+(?:the\s+|his\s+|her\s+)?(?:injury|accident|incident)|when\s+(?:he|she|the)\b|on\s+the\s+date\s+of\s+injury)))"_s,
        noCase);
    static const QRegularExpression past(
        uR"((?:\b(?:at|since|from|by|until)\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?|\bwhen\s+(?:he|she|the\s+\w+)\s+was\s+|\b(?:he|she)\s+was\s+)$)"_s,
        noCase);
    static const QRegularExpression nowWord(
        uR"(^[\s,-]*(?:old[\s,-]*)?(?:\(?[\w-]+\)?[\s,-]+){0,5}?(?:male|female|man|woman|gentleman|lady|patient|worker|employee|claimant|applicant)\b)"_s,
        noCase);
    const QString& s = p.flat();
    OptionalReading best;
    QString bestValue;
    bool clash = false;
    const auto spare = [&]() -> OptionalReading {
        // "He is 44.", "Mrs. Hill is 61 and", "Mr. Hill, fifty-nine, drives", "a cook of 55 years", "26F"
        static const QRegularExpression told(
            uR"((?:\b(?:(?:he|she|patient|worker|claimant|applicant|employee|(?:Mr|Mrs|Ms)\.?\s+[A-Z][\w-]+)\s+is\s+(?:now\s+|currently\s+)?|(?:Mr|Mrs|Ms)\.?\s+[A-Z][\w-]+,\s+)(?<is>\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[\s-]+(?:one|two|three|four|five|six|seven|eight|nine))?)(?=[.,;]|\s+and\b|$)(?![.,]\d)|^[^.,;]{0,40}?\bof\s+(?<of>\d{2})\s+years(?=,)|(?:^|[.,;(]\s*)(?<code>\d{2})\s?(?:F|M)(?=[.,;)\s])))"_s,
            noCase);
        const QRegularExpressionMatch m = told.match(s);
        if (!m.hasMatch())
            return std::nullopt;
        const QString number = m.captured(u"is"_s) + m.captured(u"of"_s) + m.captured(u"code"_s);
        const int years = numberIn(number);
        if (years < 14 || years > 105)
            return std::nullopt;
        return reading(p, m.capturedStart(), m.capturedLength(), QString::number(years), 0.75,
                       u"summary.age.told"_s);
    };
    auto it = re.globalMatch(s);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        const int years = numberIn(m.captured(m.lastCapturedIndex()));
        if (years < 14 || years > 105)
            continue;
        const QString after = s.mid(m.capturedEnd(), 90);
        const QString before =
            s.mid(std::max<qsizetype>(0, m.capturedStart() - 30), std::min<qsizetype>(30, m.capturedStart()));
        if (another.match(after).hasMatch())
            continue;
        double confidence = m.lastCapturedIndex() == 1 ? 0.97 : 0.85;
        const bool now = nowWord.match(after).hasMatch();
        const bool then = past.match(before).hasMatch() && !now;
        if (then || (!now && atInjury.match(after).hasMatch()) || after.contains(u"at the time of injury") ||
            after.contains(u"at the time of the injury"))
            confidence = 0.45;
        else if (!now)
            confidence -= 0.05;
        const QString value = QString::number(years);
        if (!best || confidence > best->confidence + 0.2) {
            best = reading(p, m.capturedStart(), m.capturedLength(), value, confidence,
                           u"summary.age.year-old"_s);
            bestValue = value;
        } else if (value != bestValue && confidence > 0.8) {
            clash = true;
        }
    }
    if (best && clash)
        best->confidence = std::min(best->confidence, 0.75);
    return best ? best : spare();
}

OptionalReading readSex(const Passage& p) {
    static const QRegularExpression words(
        uR"(\b(?:(?:(?<f>females?|fem[ae]le|woman|lady)|(?<m>males?|man|gentleman))\b(?!\s*(?:catheter|condom|power))|(?:(?:year[\s-]*old|\d{2,3}\s?yo|y\.?\s*\/?\s*o\.?|yo)[\s,-]+|\b(?:gender|sex)\s*(?::|is)\s*|(?<=\d\d)yo\s+|(?<=[.,;(]\s)\d\d\s?)(?:(?<F>F)|(?<M>M))\b(?!['’\w\/-]))|(?<!\w)(?:(?<mrs>Mrs\.|Ms\.)|(?<mr>Mr\.)))"_s,
        noCase);
    static const QRegularExpression relative(
        uR"((?:\b(?:her|his|a|an|the|another|by|with)\s+(?:\w+\s+)?(?:physician|doctor|coworker|co-worker|student|inmate|suspect|customer|passenger|driver|supervisor)\s*$|\b(?:another|unknown|large|heavy|elderly)\s+$))"_s,
        noCase);
    const QString& s = p.flat();
    int male = 0;
    int female = 0;
    QRegularExpressionMatch first;
    bool firstMale = false;
    bool nearAge = false;
    static const QRegularExpression age(uR"((?:year|yr|y\.?\/?o|\bage)[^.;]{0,60}$)"_s, noCase);
    auto it = words.globalMatch(s);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        const QString before =
            s.mid(std::max<qsizetype>(0, m.capturedStart() - 70), std::min<qsizetype>(70, m.capturedStart()));
        if (relative.match(before).hasMatch())
            continue;
        const bool isMale =
            m.capturedLength(u"m"_s) > 0 || m.capturedLength(u"M"_s) > 0 || m.capturedLength(u"mr"_s) > 0;
        const bool byAge =
            m.capturedLength(u"M"_s) > 0 || m.capturedLength(u"F"_s) > 0 || age.match(before).hasMatch();
        // what stands with the age outranks any other mention
        if (!first.hasMatch() || (byAge && !nearAge)) {
            first = m;
            firstMale = isMale;
        }
        nearAge = nearAge || byAge;
        (isMale ? male : female) += 1;
    }
    if (first.hasMatch()) {
        const bool agree = male == 0 || female == 0;
        if (!agree && !nearAge)
            return std::nullopt;
        const double confidence = nearAge ? (agree ? 0.98 : 0.85) : 0.9;
        return reading(p, first.capturedStart(), first.capturedLength(), firstMale ? u"male"_s : u"female"_s,
                       confidence, u"summary.sex.word"_s);
    }
    static const QRegularExpression pronouns(
        uR"((?<![\/\w])(?:(?<f>she|hers?|herself)|(?<m>he|his|him|himself))\b(?!\s*\/|\s+or\s+(?:she|her|he|his)\b))"_s,
        noCase);
    auto found = pronouns.globalMatch(s);
    while (found.hasNext()) {
        const QRegularExpressionMatch m = found.next();
        const QString before =
            s.mid(std::max<qsizetype>(0, m.capturedStart() - 9), std::min<qsizetype>(9, m.capturedStart()));
        if (before.endsWith(u"he or ", Qt::CaseInsensitive) ||
            before.endsWith(u"his or ", Qt::CaseInsensitive))
            continue;
        if (!first.hasMatch())
            first = m;
        (m.capturedLength(u"m"_s) > 0 ? male : female) += 1;
    }
    if (!first.hasMatch() || (male > 0 && female > 0))
        return std::nullopt;
    const double confidence = male + female >= 3 ? 0.85 : male + female == 2 ? 0.75 : 0.65;
    return reading(p, first.capturedStart(), first.capturedLength(), male > 0 ? u"male"_s : u"female"_s,
                   confidence, u"summary.sex.pronoun"_s);
}

std::map<Field, Reading> readSummary(const Passage& summary, const DateContext& dates) {
    std::map<Field, Reading> out;
    if (summary.isEmpty())
        return out;
    const std::vector<Sentence> cut = sentences(summary.flat());
    const auto put = [&](Field field, OptionalReading value) {
        if (value && !value->isEmpty())
            out.emplace(field, std::move(*value));
    };
    put(Field::PatientAge, readAge(summary));
    put(Field::PatientSex, readSex(summary));
    put(Field::InjuryMechanism, readMechanism(summary, cut));
    put(Field::BodyParts, readBodyParts(summary, cut));
    put(Field::Diagnoses, readDiagnoses(summary, cut));
    put(Field::Timeline, readTimeline(summary, cut, dates));
    return out;
}

} // namespace lectern::extract
