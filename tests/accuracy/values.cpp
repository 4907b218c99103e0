// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/values.h"

#include "tests/accuracy/fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace lectern::accuracy {

using letter::Field;
using letter::Kind;
using namespace Qt::StringLiterals;

namespace {

constexpr double kClose = 0.98;

QString scalar(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

QString bare(Field field, const QString& text) {
    QString out = loose(text);
    if (field == Field::InjuryMechanism) {
        static const QRegularExpression lead(
            u"^(?:(?:from|while|when|due to|as a result of|by|after|he|she|the patient|the injured worker|was|a|an|the)\\s+)+"_s);
        out.remove(lead);
    } else if (field == Field::Service) {
        static const QRegularExpression lead(
            u"^(?:(?:the|a|an|request(?:\\(s\\)|s)?(?: is| are)?|for)\\s+)+"_s);
        out.remove(lead);
    }
    return out;
}

Match matchText(const letter::FieldInfo& field, const QString& want, const QString& got) {
    const bool isShort = field.field == Field::InjuryMechanism || field.field == Field::Service ||
                         field.field == Field::ReviewerSpecialty;
    const QString a = isShort ? bare(field.field, want) : folded(want);
    const QString b = isShort ? bare(field.field, got) : folded(got);
    if (a == b)
        return Match::Same;
    if (similarity(a, b, kClose) >= kClose)
        return Match::Close;
    if (isShort && qMin(a.size(), b.size()) >= 4 && (a.contains(b) || b.contains(a)))
        return Match::Close;
    return Match::No;
}

QString element(Field field, const QString& text) {
    QString out = loose(text);
    if (field == Field::Diagnoses) {
        // A code beside the words is as good as none: only the words are held against each other.
        static const QRegularExpression code(
            u"\\s*[(\\[]?\\b(?:icd-?(?:9|10)[: ]*)?(?:[a-z]\\d\\d(?:\\.\\w{1,4})?|\\d{3}\\.\\d{1,2})\\b[)\\]]?"_s);
        out.remove(code);
    }
    if (field == Field::BodyParts) {
        // "both knees", "bilateral knee" and "lower back" are ways to say the same.
        static const QRegularExpression both(u"^both\\b"_s);
        static const QRegularExpression plural(u"(?<=[a-z]{3})s$"_s);
        out.replace(both, u"bilateral"_s).replace(u"lower back"_s, u"low back"_s);
        if (out.startsWith(u"bilateral"_s))
            out.remove(plural);
    }
    static const QRegularExpression edge(u"^(?:and|[\\s,;:•*-])+|[\\s,;.:]+$"_s);
    return out.remove(edge).trimmed();
}

QStringList elements(Field field, const QJsonValue& value) {
    QStringList out;
    const QJsonArray array = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& v : array)
        out.append(field == Field::Timeline ? v.toObject().value(u"date").toString()
                                            : element(field, v.toString()));
    return out;
}

Match matchList(Field field, const QJsonValue& want, const QJsonValue& got) {
    QStringList a = elements(field, want);
    QStringList b = elements(field, got);
    if (field == Field::DocumentsReviewed && a == b)
        return Match::Same;
    const QSet<QString> x(a.cbegin(), a.cend());
    const QSet<QString> y(b.cbegin(), b.cend());
    if (field != Field::DocumentsReviewed && x == y)
        return Match::Same;
    const auto common = static_cast<double>((QSet<QString>(x) & y).size());
    return 2 * common / static_cast<double>(x.size() + y.size()) >= 0.8 ? Match::Close : Match::No;
}

Match matchOne(const letter::FieldInfo& field, const QJsonValue& want, const QJsonValue& got) {
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
        return matchText(field, scalar(want), scalar(got));
    case Kind::List:
    case Kind::Timeline:
        return matchList(field.field, want, got);
    case Kind::Date:
    case Kind::Choice:
    case Kind::WholeNumber:
        break;
    }
    return scalar(want) == scalar(got) ? Match::Same : Match::No;
}

QString part(const QJsonObject& citation, QLatin1StringView key) {
    QString text = folded(citation.value(key).toString()).toLower();
    if (key == "pages"_L1)
        text.remove(u' ');
    return text;
}

QString words(QString text) {
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    static const QRegularExpression filler(
        u"\\b(?:chapter|procedure summary|guidelines?|acute|chronic|complaints)\\b"_s);
    text.replace(u"&"_s, u"and"_s);
    return text.remove(filler).replace(other, u" "_s).trimmed();
}

} // namespace

Match matchValue(const letter::FieldInfo& field, const QJsonObject& expected, const QJsonValue& got) {
    Match best = matchOne(field, expected.value(u"value"), got);
    const QJsonArray others = expected.value(u"accept").toArray();
    for (const QJsonValue& other : others)
        best = std::max(best, matchOne(field, other, got));
    return best;
}

bool sameSource(const QJsonObject& expected, const QJsonObject& got) {
    if (part(expected, "authority"_L1) != part(got, "authority"_L1))
        return false;
    // An article or other text has no canonical name: any name that is none of the guidelines' will do.
    static const QSet<QString> known{u"acoem"_s, u"chronic pain"_s, u"postsurgical"_s, u"acupuncture"_s,
                                     u"odg"_s};
    if (expected.value(u"free").toBool())
        return !known.contains(part(got, "document"_L1));
    for (const QLatin1StringView key : {"document"_L1, "chapter"_L1, "pages"_L1, "edition"_L1}) {
        // The ODG has no editions; the day of its update may be read as one or not.
        const bool loosely = key == "edition"_L1 && part(expected, "document"_L1) == "odg"_L1;
        if (!loosely && part(expected, key) != part(got, key))
            return false;
    }
    return true;
}

bool hasTopic(const QJsonObject& citation) {
    return !citation.value(u"free").toBool() &&
           !(part(citation, "title"_L1).isEmpty() && part(citation, "section"_L1).isEmpty());
}

bool sameTopic(const QJsonObject& expected, const QJsonObject& got) {
    const QString title = words(part(expected, "title"_L1));
    const QString section = words(part(expected, "section"_L1));
    const QString gotTitle = words(part(got, "title"_L1));
    const QString gotSection = words(part(got, "section"_L1));
    const QString all = QString(gotTitle + u' ' + gotSection).trimmed();
    if (!title.isEmpty() && !section.isEmpty())
        return title == gotTitle && section == gotSection;
    // One of the two: which of the keys holds the words is a matter of taste. The entry below an ODG chapter
    // is not in the truth, and a reading may have it.
    if (!title.isEmpty())
        return title == gotTitle || title == all;
    return section == all || section == gotSection || section == gotTitle;
}

QJsonArray mergedByDocument(const QJsonArray& citations) {
    QJsonArray out;
    for (const QJsonValue& value : citations) {
        QJsonObject next = value.toObject();
        const QJsonObject last = out.isEmpty() ? QJsonObject() : out.last().toObject();
        bool same = !out.isEmpty() && !next.value(u"free").toBool() && !last.value(u"free").toBool() &&
                    part(next, "document"_L1) != "odg"_L1;
        for (const QLatin1StringView key : {"authority"_L1, "document"_L1, "chapter"_L1, "edition"_L1})
            same = same && part(last, key) == part(next, key);
        if (same) {
            for (const QLatin1StringView key : {"pages"_L1, "section"_L1}) {
                const QString a = last.value(key).toString();
                const QString b = next.value(key).toString();
                next.insert(key, a.isEmpty() ? b : b.isEmpty() ? a : QString(a + u", " + b));
            }
            out.removeLast();
        }
        out.append(next);
    }
    return out;
}

QString shown(const QJsonValue& value) {
    if (value.isUndefined() || value.isNull())
        return QString();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return scalar(value);
}

} // namespace lectern::accuracy
