// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/normalise.h"

#include "core/letter/dates.h"
#include "ui/review/words.h"

#include <QRegularExpression>

namespace lectern::review {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Kind;
using letter::Value;

namespace {

/// Letters only, lower case: "Partially overturned" and "PARTIALLY_OVERTURNED" are one.
QString folded(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        if (c.isLetter())
            out += c.toLower();
    return out;
}

QString decisionToken(const QString& f) {
    const auto has = [&](QLatin1StringView s) { return f.contains(s); };
    const bool up = has("uph"_L1) || has("affirm"_L1);
    const bool over = has("overt"_L1) || has("revers"_L1);
    if (has("part"_L1) || (up && over))
        return u"partially_overturned"_s;
    if (up)
        return u"upheld"_s;
    return over ? u"overturned"_s : QString();
}

QString conclusionToken(const QString& f) {
    // "notmedically" without the blank is real text; the "not" must never be lost.
    if (!f.contains("medical"_L1) && !f.contains("necess"_L1))
        return {};
    const bool no = f.startsWith("not"_L1) || f.contains("notmedic"_L1) || f.contains("notnecess"_L1) ||
                    f.contains("unnecess"_L1) || f.contains("isnot"_L1) || f.contains("arenot"_L1);
    return no ? u"not_medically_necessary"_s : u"medically_necessary"_s;
}

QString wordsOf(Field field, const QString& f) {
    if (field == Field::Outcome || field == Field::Decision)
        return decisionToken(f);
    if (field == Field::Conclusion)
        return conclusionToken(f);
    if (field == Field::PatientSex) {
        if (f.contains("female"_L1) || f.contains("woman"_L1))
            return u"female"_s;
        return f.contains("male"_L1) || f == "man"_L1 ? u"male"_s : QString();
    }
    if (field == Field::Side && (f.contains("both"_L1) || f.contains("bilat"_L1)))
        return u"bilateral"_s;
    return {};
}

QString choiceToken(Field field, const QString& text) {
    const QString f = folded(text);
    if (f.isEmpty())
        return {};
    const auto tokens = letter::info(field).choices;
    QString found;
    for (const char* t : tokens) {
        const QString token = QString::fromLatin1(t);
        const QString ft = folded(token);
        const QString fw = folded(word(token));
        if (f == ft || f == fw || (f.size() == 1 && text.trimmed().at(0).toUpper() == key(token)))
            return token;
        if (ft.startsWith(f) || fw.startsWith(f))
            found = found.isEmpty() ? token : u"?"_s;
    }
    if (!found.isEmpty() && found != "?"_L1)
        return found;
    return wordsOf(field, f);
}

QStringList items(const QString& text) {
    static const QRegularExpression ends(u"[\\n;]"_s);
    QStringList out;
    for (const QString& part : text.split(ends))
        if (const QString item = part.simplified(); !item.isEmpty())
            out.append(item);
    return out;
}

/// "2014-09-23: MRI" a line; a line without a date of its own at its head is no event.
Normalised timelineFrom(const QString& text, const QLocale& locale) {
    letter::TimelineEvents events;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        const auto [iso, fault] = dateFromTyped(line.left(colon < 0 ? line.size() : colon), locale);
        if (fault != Fault::None)
            return {Value(letter::TimelineEvents()), fault};
        events.push_back({iso, colon < 0 ? QString() : line.mid(colon + 1).simplified(), {}});
    }
    return {Value(std::move(events)), Fault::None};
}

Normalised number(const QString& text, bool wordsAround) {
    static const QRegularExpression alone(u"^(\\d{1,6})(?:\\D|$)"_s);
    static const QRegularExpression within(u"(?<![\\d/.-])(\\d{1,6})(?!\\d)"_s);
    const auto m = (wordsAround ? within : alone).match(text);
    if (!m.hasMatch())
        return {Value(QString()), Fault::NotANumber};
    return {Value(QString::number(m.capturedView(1).toInt())), Fault::None};
}

} // namespace

Value emptyValue(Field field) {
    switch (letter::info(field).kind) {
    case Kind::List:
        return QStringList();
    case Kind::Timeline:
        return letter::TimelineEvents();
    default:
        return QString();
    }
}

QString shownDateFormat(const QLocale& locale) {
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return format;
}

QString displayDate(const QString& iso, const QLocale& locale) {
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? locale.toString(date, shownDateFormat(locale)) : iso;
}

std::pair<QString, Fault> dateFromTyped(const QString& typed, const QLocale& locale) {
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {QString(), Fault::None};
    const QDate own = locale.toDate(text, shownDateFormat(locale));
    if (own.isValid() && own.year() >= 1900)
        return {letter::isoDate(own), Fault::None};
    const letter::ParsedDate parsed = letter::parseDate(text);
    if (parsed.fault == letter::DateFault::Impossible)
        return {QString(), Fault::ImpossibleDate};
    if (parsed.fault != letter::DateFault::None)
        return {QString(), Fault::NotADate};
    return {letter::isoDate(parsed.date), Fault::None};
}

Normalised normalise(Field field, const QString& typed, const QLocale& locale) {
    const QString text = typed.normalized(QString::NormalizationForm_C);
    const QString simple = text.simplified();
    if (simple.isEmpty())
        return {emptyValue(field), Fault::None};
    switch (letter::info(field).kind) {
    case Kind::Text:
        return {Value(simple), Fault::None};
    case Kind::LongText:
        return {Value(text.trimmed()), Fault::None};
    case Kind::Date: {
        const auto [iso, fault] = dateFromTyped(simple, locale);
        return {Value(iso), fault};
    }
    case Kind::Choice: {
        const QString token = choiceToken(field, simple);
        return {Value(token), token.isEmpty() ? Fault::NotAChoice : Fault::None};
    }
    case Kind::WholeNumber:
        return number(simple, false);
    case Kind::List:
        return {Value(items(text)), Fault::None};
    case Kind::Timeline:
        return timelineFrom(text, locale);
    }
    return {emptyValue(field), Fault::None};
}

Normalised normaliseFromPage(Field field, const QString& raw) {
    // The page is American whatever the user's locale is, so the C locale (which no page writes) is passed.
    const QLocale page = QLocale::c();
    const Kind kind = letter::info(field).kind;
    if (kind == Kind::List)
        return normalise(field, cleanPageLines(raw), page);
    const QString text = cleanPageText(raw);
    if (kind == Kind::WholeNumber)
        return text.isEmpty() ? Normalised{Value(QString()), Fault::None} : number(text, true);
    Normalised whole = normalise(field, text, page);
    if (whole.fault == Fault::None || kind == Kind::Choice)
        return whole;
    const std::vector<letter::FoundDate> found = letter::findDates(text);
    if (kind == Kind::Date && found.size() == 1) {
        if (found.front().parsed.fault == letter::DateFault::None)
            return {Value(letter::isoDate(found.front().parsed.date)), Fault::None};
        return {Value(QString()), Fault::ImpossibleDate};
    }
    if (kind == Kind::Timeline && !found.empty() && found.front().parsed.fault == letter::DateFault::None) {
        letter::TimelineEvent event{letter::isoDate(found.front().parsed.date), text, {}};
        return {Value(letter::TimelineEvents{event}), Fault::None};
    }
    return whole;
}

QString cleanPageLines(const QString& text) {
    static const QRegularExpression hyphen(u"(\\p{Ll}{2})-[ \\t]*\\n[ \\t]*(?=\\p{Ll})"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString out = text.normalized(QString::NormalizationForm_C);
    out.replace(u"\r\n"_s, u"\n"_s)
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
    out.replace(hyphen, u"\\1"_s);
    return out;
}

QString cleanPageText(const QString& text) {
    return cleanPageLines(text).simplified();
}

QString display(Field field, const Value& value, const QLocale& locale) {
    if (const auto* list = std::get_if<QStringList>(&value))
        return list->join(u'\n');
    if (const auto* events = std::get_if<letter::TimelineEvents>(&value)) {
        QStringList lines;
        for (const letter::TimelineEvent& e : *events)
            lines.append(displayDate(e.date, locale) + u": "_s + e.event);
        return lines.join(u'\n');
    }
    const QString text = std::get<QString>(value);
    switch (letter::info(field).kind) {
    case Kind::Date:
        return displayDate(text, locale);
    case Kind::Choice:
        return text.isEmpty() ? QString() : word(text);
    default:
        return text;
    }
}

QString displayLine(Field field, const Value& value, const QLocale& locale) {
    return display(field, value, locale).replace(u'\n', u"; "_s);
}

} // namespace lectern::review
