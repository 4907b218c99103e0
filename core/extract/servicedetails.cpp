// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/servicedetails.h"

#include "core/extract/bodywords.h"
#include "core/extract/facts.h"
#include "core/extract/reading.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Reading;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

const QString& numberPattern() {
    static const QString p =
        uR"((?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty(?:[\s-]four)?|thirty))"_s;
    return p;
}

/// Digits for a number printed in digits or words.
QString digits(const QString& printed) {
    static constexpr std::array<std::pair<const char*, int>, 20> words = {
        {{"one", 1},      {"two", 2},       {"three", 3},     {"four", 4},      {"five", 5},
         {"six", 6},      {"seven", 7},     {"eight", 8},     {"nine", 9},      {"ten", 10},
         {"eleven", 11},  {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
         {"sixteen", 16}, {"eighteen", 18}, {"twenty", 20},   {"thirty", 30},   {"twentyfour", 24}}};
    QString word = printed.toLower();
    word.remove(u' ').remove(u'-');
    for (const auto& [name, value] : words) {
        if (word == QLatin1StringView(name))
            return QString::number(value);
    }
    const QString plain = QString(printed).remove(u',');
    bool ok = false;
    const int n = plain.toInt(&ok);
    return ok ? QString::number(n) : plain;
}

QString counted(const QString& number, QString noun) {
    noun = noun.toLower().simplified();
    if (noun.endsWith(u"(s)"))
        noun.chop(3);
    if (noun.endsWith(u's') && !noun.endsWith(u"ss"))
        noun.chop(1);
    if (noun == u"boxe")
        noun = u"box"_s;
    else if (noun == u"patche")
        noun = u"patch"_s;
    if (noun == u"tab")
        noun = u"tablet"_s;
    else if (noun == u"cap")
        noun = u"capsule"_s;
    else if (noun == u"wk")
        noun = u"week"_s;
    else if (noun == u"mo")
        noun = u"month"_s;
    else if (noun == u"yr")
        noun = u"year"_s;
    else if (noun == u"hr")
        noun = u"hour"_s;
    if (number == u"1")
        return number + u' ' + noun;
    const bool es = noun.endsWith(u'x') || noun.endsWith(u"ch");
    return number + u' ' + noun + (es ? u"es"_s : u"s"_s);
}

class Reader {
public:
    explicit Reader(const Passage& p)
        : m_passage(p)
        , m_text(p.flat()) {}

    std::map<Field, Reading> read() {
        readDose();
        readRate();
        readQuantity();
        readParts();
        readLevels();
        return std::move(m_out);
    }

private:
    void put(Field field, qsizetype from, qsizetype length, const QString& value, double confidence,
             const char* rule) {
        if (!value.isEmpty() && !m_out.contains(field))
            m_out.emplace(field,
                          reading(m_passage, from, length, value, confidence, QString::fromLatin1(rule)));
    }

    bool isTherapy() const {
        static const QRegularExpression re(
            uR"(\b(?:therap\w*|PT|OT|acupuncture|chiro\w*|sessions?|visits?|physio\w*|massage|aquatic|rehab\w*|conditioning|hardening|manipulation|treatments?|counsel\w*|psych\w*|biofeedback|CBT|ESWT|shock\s*wave)\b)"_s,
            noCase);
        return re.match(m_text).hasMatch();
    }

    void readDose() {
        static const QRegularExpression dose(
            uR"((?<![\w.\/-])(\d{1,4}(?:,\d{3})?(?:\.\d+)?(?:\s?[\/-]\s?\d{1,4}(?:\.\d+)?){0,2})\s?(mg|mcg|µg|ug|meq|units?|iu|milligrams?|micrograms?)(?:\s?\/\s?(\d*\s?(?:hr?|hour|ml|tab(?:let)?|day|cc)))?\b|(?<![\w.])(\d{1,3}(?:\.\d+)?(?:\s?[\/-]\s?\d{1,3}(?:\.\d+)?)?)\s?%(?!\s*(?:range|of|whole|normal|disab|improve|reduc)))"_s,
            noCase);
        const QRegularExpressionMatch m = dose.match(m_text);
        if (!m.hasMatch())
            return;
        QString value;
        if (!m.captured(4).isEmpty()) {
            value = m.captured(4).remove(u' ') + u'%';
        } else {
            QString unit = m.captured(2).toLower();
            if (unit.startsWith(u"milli"))
                unit = u"mg"_s;
            else if (unit.startsWith(u"micro") || unit == u"ug" || unit == u"µg")
                unit = u"mcg"_s;
            else if (unit == u"iu" || unit == u"meq")
                unit = unit == u"iu" ? u"IU"_s : u"mEq"_s;
            value = m.captured(1).remove(u' ') + u' ' + unit;
            if (!m.captured(3).isEmpty()) {
                QString per = m.captured(3).toLower().remove(u' ');
                if (per == u"h" || per == u"hour")
                    per = u"hr"_s;
                value += u'/' + per;
            }
        }
        // several drugs in one issue: the first one's dose is not the service's
        const bool several = dose.match(m_text, m.capturedEnd()).hasMatch();
        put(Field::Dose, m.capturedStart(), m.capturedLength(), value, several ? 0.6 : 0.96, "service.dose");
        m_doseEnd = m.capturedEnd();
    }

    /// How often and for how long.
    void readRate() {
        const QString& n = numberPattern();
        static const QRegularExpression grid(
            uR"((?<![\w\/.])(\d{1,2})\s?(?:x|times)\s?(\d{1,2})(?:\s?-?\s?(weeks?|wks?|months?|sessions?|visits?|days?))?(?![\w\/%.]*\d)(?!\s*(?:mg|cm|mm|in\b|inch|ft|foot|level))\b)"_s,
            noCase);
        static const QRegularExpression weekly(
            u"\\b(?:("_s + n +
                uR"()(?:\s*(?:-|to)\s*(\d{1,2}))?\s*(?:x|times?|visits?|sessions?|treatments?|days?|hours?)?\s*(?:\/|\bper\b|\ba\b|\beach\b|\bevery\b|x)\s*(week|wk|day|month|mo|year|yr)\b|(once|twice|thrice|(?:one|two|three|four|\d)\s*(?:x|times?)(?=\s*(?:daily|weekly|monthly)))\s*(?:a|per|\/|each|every)?\s*-?(week|day|month|year|daily|weekly|monthly)(?:ly)?\b))"_s,
            noCase);
        static const QRegularExpression named(
            uR"(\b(?:(BID|b\.i\.d\.?|twice\s+daily)|(TID|t\.i\.d\.?)|(QID|q\.i\.d\.?)|(QD|q\.d\.|QHS|q\.h\.s\.|once\s+daily|daily|nightly|at\s+bedtime)|(weekly)|(bi-?weekly)|(monthly)|(quarterly))(?!\w))"_s,
            noCase);
        static const QRegularExpression every(
            u"\\b(?:q\\.?|every)\\s?("_s + n +
                uR"((?:\s?-\s?\d{1,2})?)\s?(hours?|hrs?|h|days?|weeks?|wks?|months?|years?)\b)"_s,
            noCase);
        static const QRegularExpression lasting(
            u"\\b(?:for|x|times|over|during)\\s*(?:a\\s+|up\\s+to\\s+|the\\s+next\\s+|an\\s+additional\\s+|another\\s+|period\\s+of\\s+)*("_s +
                n +
                uR"((?:\s?-\s?\d{1,2})?)\s*(?:\(\d+\)\s*)?-?\s*(weeks?|wks?|months?|mos?|days?|years?|yrs?)\b)"_s,
            noCase);
        static const QRegularExpression rental(
            u"\\b("_s + n +
                uR"()\s*(?:\(\d+\)\s*)?-?\s*(days?|weeks?|months?|years?)\s*-?\s*(?:home\s+)?(?:rental|trial|use|rent|lease|program|membership|course|period)\b|\b(?:rental|trial|rent|use|membership|machine|unit|stay|program)\s*(?:,|:|-|\(|x|for)?\s*(?:for\s+)?()"_s +
                n + uR"()\s*-?\s*(days?|weeks?|months?|years?)\b)"_s,
            noCase);
        const auto unitName = [](const QString& u) {
            const QString l = u.toLower();
            return l.startsWith(u'w')   ? u"week"_s
                   : l.startsWith(u'm') ? u"month"_s
                   : l.startsWith(u'd') ? u"day"_s
                                        : u"year"_s;
        };
        if (const auto m = weekly.match(m_text); m.hasMatch() && !overlapsDose(m)) {
            if (!m.captured(1).isEmpty()) {
                QString number = digits(m.captured(1));
                if (!m.captured(2).isEmpty())
                    number += u'-' + m.captured(2);
                const bool count = m.captured().contains(u"hour", Qt::CaseInsensitive) ||
                                   m.captured().contains(u"day", Qt::CaseInsensitive);
                const bool inside = m.captured().contains(u"hour", Qt::CaseInsensitive);
                const QString noun = inside                                       ? u" hours"_s
                                     : count && unitName(m.captured(3)) != u"day" ? u" days"_s
                                                                                  : QString();
                put(Field::Frequency, m.capturedStart(), m.capturedLength(),
                    number + noun + u" per " + unitName(m.captured(3)), 0.95, "service.frequency.per");
            } else {
                const QString word = m.captured(4).toLower();
                const QString times = word.startsWith(u"onc")    ? u"1"_s
                                      : word.startsWith(u"twi")  ? u"2"_s
                                      : word.startsWith(u"thri") ? u"3"_s
                                      : word.front().isDigit()   ? word.left(1)
                                                                 : digits(word.section(u' ', 0, 0));
                put(Field::Frequency, m.capturedStart(), m.capturedLength(),
                    times + u" per " + unitName(m.captured(5)), 0.95, "service.frequency.per");
            }
            m_rateFrom = m.capturedStart();
            m_rateEnd = m.capturedEnd();
        } else if (const auto e = every.match(m_text); e.hasMatch()) {
            const QString unit =
                e.captured(2).startsWith(u'h', Qt::CaseInsensitive) ? u"hour"_s : unitName(e.captured(2));
            const QString number = digits(e.captured(1).remove(u' '));
            m_rateFrom = e.capturedStart();
            m_rateEnd = e.capturedEnd();
            put(Field::Frequency, e.capturedStart(), e.capturedLength(),
                u"every "_s + (number == u"1" ? unit : number + u' ' + unit + u's'), 0.93,
                "service.frequency.every");
        } else if (const auto w = named.match(m_text); w.hasMatch()) {
            static constexpr std::array<const char*, 8> forms = {
                "2 per day",  "3 per day",     "4 per day",   "1 per day",
                "1 per week", "every 2 weeks", "1 per month", "every 3 months"};
            const auto i = static_cast<std::size_t>(w.lastCapturedIndex() - 1);
            put(Field::Frequency, w.capturedStart(), w.capturedLength(), QLatin1StringView(forms[i]),
                i == 5 ? 0.7 : 0.9, "service.frequency.named");
        }
        if (const auto m = lasting.match(m_text); m.hasMatch())
            put(Field::Duration, m.capturedStart(1), m.capturedEnd() - m.capturedStart(1),
                counted(digits(m.captured(1).remove(u' ')), m.captured(2)), 0.95, "service.duration.for");
        else if (const auto r = rental.match(m_text); r.hasMatch()) {
            const int g = r.captured(1).isEmpty() ? 3 : 1;
            put(Field::Duration, r.capturedStart(g), r.capturedEnd(g + 1) - r.capturedStart(g),
                counted(digits(r.captured(g)), r.captured(g + 1)), 0.93, "service.duration.rental");
        }
        if (const auto m = grid.match(m_text); m.hasMatch() && isTherapy() && !overlapsDose(m)) {
            const QString unit = m.captured(3).toLower();
            const int times = m.captured(1).toInt();
            const int weeks = m.captured(2).toInt();
            m_gridFrom = m.capturedStart();
            m_gridEnd = m.capturedEnd();
            if (times < 1 || times > 7 || weeks < 1 || weeks > 26)
                return;
            if (unit.isEmpty() || unit.startsWith(u'w')) {
                const double confidence = unit.isEmpty() ? 0.8 : 0.94;
                put(Field::Frequency, m.capturedStart(1), m.capturedLength(1), m.captured(1) + u" per week",
                    confidence, "service.grid");
                put(Field::Duration, m.capturedStart(2), m.capturedEnd() - m.capturedStart(2),
                    counted(QString::number(weeks), u"week"_s), confidence, "service.grid");
            }
        }
    }

    bool overlapsDose(const QRegularExpressionMatch& m) const {
        return m.capturedStart() < m_doseEnd && m_out.contains(Field::Dose) &&
               m.capturedEnd() > m_doseEnd - 2;
    }

    void readQuantity() {
        const QString& n = numberPattern();
        static const QRegularExpression hash(
            uR"((?:#\s?|\b(?:qty|quantity|quanity|count|disp(?:ense)?)\b\.?\s*(?:of|:|#|=)*\s*#?\s?)(\d{1,3}(?:,\d{3})+|\d{1,4})(?!\d)(?!\s*-\s*\d))"_s,
            noCase);
        static const QRegularExpression tooth(
            uR"(\b(?:tooth|teeth|tooths|sites?|levels?|step|phase|claim|case|item|issue)\s*$)"_s, noCase);
        static const QRegularExpression nouns(
            u"(?<![\\w.\\/-])("_s + n +
                uR"()(?:\s*\(\d{1,3}\))?\s*(?:-\s*)?(?:(?:additional|more|further|post-?operative|post-?op|outpatient|physical|occupational|aquatic|therapy|chiropractic|acupuncture|massage|individual|group|supervised|initial|follow-?up|weekly|PT|OT|psychotherapy|treatment|cognitive|behavioral|home|land-?based|rehab(?:ilitation)?|pool|manual|work|conditioning|hardening|biofeedback|counseling|medication|office)\s+){0,5}(sessions?|visits?|treatments?(?!\s+plan)|tablets?|tabs?|capsules?|caps|pills?|patch(?:es)?|refills?(?!\s*[:#])|injections?|units?|bottles?|tubes?|box(?:es)?|vials?|syringes?|pairs?|nights?|hours?(?!\s*(?:per|\/|a\b))|grams?|gms?|g|ml|cc|oz|ounces?|blocks?|series)\b)"_s,
            noCase);
        static const QRegularExpression supply(
            u"\\b("_s + n + uR"()\s*-?\s*(days?|weeks?|months?|years?)[’']?\s*-?\s*supply\b)"_s, noCase);
        static const QRegularExpression times(
            uR"((?:\bx|×|\btimes)\s?(\d{1,3})\b(?!\s*(?:weeks?|wks?|months?|days?|years?|per|\/|x|mg|%|\.\d)))"_s,
            noCase);
        if (const auto m = supply.match(m_text); m.hasMatch()) {
            const QString unit = counted(u"1"_s, m.captured(2)).mid(2);
            put(Field::Quantity, m.capturedStart(), m.capturedLength(),
                digits(m.captured(1)) + u' ' + unit + u" supply", 0.94, "service.quantity.supply");
        }
        QRegularExpressionMatch m = hash.match(m_text);
        while (m.hasMatch() && tooth.match(m_text.left(m.capturedStart())).hasMatch())
            m = hash.match(m_text, m.capturedEnd());
        if (m.hasMatch()) {
            const bool several = hash.match(m_text, m.capturedEnd()).hasMatch();
            static const QRegularExpression unit(
                uR"(\G\s*(sessions?|visits?|treatments?|tablets?|tabs|capsules?|caps|patch(?:es)?|units?|injections?|vials?|tubes?|bottles?)\b)"_s,
                noCase);
            const QString number = QString(m.captured(1)).remove(u',');
            const QRegularExpressionMatch u = unit.match(m_text, m.capturedEnd());
            const qsizetype end = u.hasMatch() ? u.capturedEnd() : m.capturedEnd();
            put(Field::Quantity, m.capturedStart(), end - m.capturedStart(),
                u.hasMatch() ? counted(number, u.captured(1)) : number, several ? 0.6 : 0.96,
                "service.quantity.number");
            return;
        }
        auto it = nouns.globalMatch(m_text);
        while (it.hasNext()) {
            const QRegularExpressionMatch q = it.next();
            const bool inRate = q.capturedStart() >= m_rateFrom && q.capturedStart() < m_rateEnd;
            const bool inGrid = q.capturedStart() < m_gridEnd && q.capturedEnd() > m_gridFrom;
            if (inRate || inGrid || q.capturedStart() < m_doseEnd)
                continue;
            QString noun = q.captured(2).toLower();
            const QString number = digits(q.captured(1));
            QString value;
            if (noun == u"ml" || noun == u"cc" || noun == u"oz" || noun == u"g" || noun.startsWith(u"gm") ||
                noun.startsWith(u"gram"))
                value = number + u' ' + (noun.startsWith(u'g') ? u"g"_s : noun);
            else if (noun == u"series")
                value = number + u" series";
            else
                value = counted(number, noun);
            put(Field::Quantity, q.capturedStart(), q.capturedLength(), value, 0.93, "service.quantity.noun");
            return;
        }
        if (const auto x = times.match(m_text);
            x.hasMatch() && x.capturedStart() >= m_gridEnd && x.capturedStart() >= m_rateEnd)
            put(Field::Quantity, x.capturedStart(), x.capturedLength(),
                isTherapy() ? counted(x.captured(1), u"session"_s) : x.captured(1), isTherapy() ? 0.75 : 0.85,
                "service.quantity.times");
    }

    void readParts() {
        const std::vector<BodyWord> words = findBodyWords(m_text);
        QStringList parts;
        QString side;
        bool sidesDiffer = false;
        for (const BodyWord& w : words) {
            QString part = w.part;
            if (part == u"lumbar" || part == u"cervical" || part == u"thoracic")
                part += u" spine";
            if (!parts.contains(part))
                parts << part;
            if (&w == &words.front())
                side = w.side;
            else if (w.side != side)
                sidesDiffer = true;
        }
        if (!words.empty()) {
            const qsizetype from = words.front().from;
            const qsizetype to = words.back().end();
            put(Field::BodyPart, from, to - from, parts.join(u", "), parts.size() == 1 ? 0.94 : 0.85,
                "service.body-part");
            if (!side.isEmpty() && !sidesDiffer) {
                put(Field::Side, words.front().from, words.front().length, side, 0.96, "service.side");
                return;
            }
            if (sidesDiffer)
                return;
        } else if (const auto region = bareRegion(); region.hasMatch()) {
            put(Field::BodyPart, region.capturedStart(), region.capturedLength(),
                region.captured().toLower() + u" spine", 0.8, "service.body-region");
        }
        // "transforaminal injection, right L4-5", "bilateral facet blocks"
        static const QRegularExpression sides(
            uR"(\b(left|right|bilateral(?:ly)?|both)\b(?![\s-]*(?:hand(?:ed)?\s+dominant|sided\s+and))|[,(]\s*(left|right)\s*[),]|$)"_s,
            noCase);
        QString found;
        qsizetype at = 0;
        qsizetype length = 0;
        auto it = sides.globalMatch(m_text);
        while (it.hasNext()) {
            const QRegularExpressionMatch m = it.next();
            const QString s = sideOf(m.captured(m.lastCapturedIndex()));
            if (s.isEmpty())
                continue;
            if (!found.isEmpty() && found != s)
                return;
            found = s;
            at = m.capturedStart();
            length = m.capturedLength();
        }
        if (!found.isEmpty())
            put(Field::Side, at, length, found, 0.9, "service.side");
    }

    QRegularExpressionMatch bareRegion() const {
        static const QRegularExpression region(
            uR"(\b(?:lumbar|cervical|thoracic|lumbosacral)\b(?!\s+(?:radicul|strain|sprain|support|brace|collar|pillow|traction\s+unit)))"_s,
            noCase);
        return region.match(m_text);
    }

    void readLevels() {
        const std::vector<SpinalLevel> found = findSpinalLevels(m_text);
        if (found.empty())
            return;
        QStringList levels;
        for (const SpinalLevel& l : found) {
            if (!levels.contains(l.level))
                levels << l.level;
        }
        const qsizetype from = found.front().from;
        const qsizetype to = found.back().from + found.back().length;
        put(Field::SpinalLevel, from, to - from, levels.join(u", "), 0.95, "service.level");
    }

    const Passage& m_passage;
    const QString& m_text;
    std::map<Field, Reading> m_out;
    qsizetype m_doseEnd = 0;
    qsizetype m_rateFrom = 0;
    qsizetype m_rateEnd = 0;
    qsizetype m_gridFrom = 0;
    qsizetype m_gridEnd = 0;
};

} // namespace

std::map<Field, Reading> readServiceDetails(const Passage& service) {
    return service.isEmpty() ? std::map<Field, Reading>() : Reader(service).read();
}

} // namespace lectern::extract
