// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/recordjson.h"

#include "core/letter/recordjson_p.h"

#include <QJsonArray>

#include <cmath>
#include <limits>
#include <set>

namespace lectern::letter {

using namespace Qt::StringLiterals;
using base::Code;

namespace {

// Far beyond any letter, and small enough that a forged store cannot make us allocate without end.
constexpr qsizetype kMaxText = 4 << 20; // characters of one value
constexpr qsizetype kMaxEntries = 20'000;
constexpr int kMaxPage = 1'000'000;
constexpr int kMaxId = std::numeric_limits<int>::max() - 1; // one more must still fit: the next issue's id

/// Walks the JSON and remembers the first thing that is wrong, with its path. Every getter returns a harmless
/// value after that, so that the callers need no branch of their own; the end result is looked at once.
class Walk {
public:
    std::optional<QString> fault;

    void fail(const QString& path) {
        if (!fault)
            fault = path;
    }

    QString text(const QJsonObject& o, const QString& path, const QString& key, bool nullable = false) {
        const QJsonValue v = o.value(key);
        if (v.isUndefined() || (nullable && v.isNull()))
            return {};
        return text(v, path + u'.' + key);
    }
    QString text(const QJsonValue& v, const QString& path) {
        if (!v.isString())
            fail(path);
        QString s = v.toString();
        if (s.size() > kMaxText) {
            fail(path);
            return {};
        }
        return s;
    }
    int whole(const QJsonValue& v, const QString& path, int least, int most) {
        const double d = v.isDouble() ? v.toDouble() : std::nan("");
        if (!(d >= least && d <= most) || d != std::floor(d)) {
            fail(path);
            return least;
        }
        return static_cast<int>(d);
    }
    double number(const QJsonValue& v, const QString& path, double least, double most) {
        const double d = v.isDouble() ? v.toDouble() : std::nan("");
        if (!(d >= least && d <= most)) {
            fail(path);
            return least;
        }
        return d;
    }
    bool flag(const QJsonObject& o, const QString& path, const QString& key) {
        const QJsonValue v = o.value(key);
        if (!v.isUndefined() && !v.isBool())
            fail(path + u'.' + key);
        return v.toBool();
    }
    QJsonArray array(const QJsonObject& o, const QString& path, const QString& key) {
        const QJsonValue v = o.value(key);
        if (v.isUndefined())
            return {};
        return array(v, path + u'.' + key);
    }
    QJsonArray array(const QJsonValue& v, const QString& path) {
        QJsonArray a = v.toArray();
        if (!v.isArray() || a.size() > kMaxEntries) {
            fail(path);
            return {};
        }
        return a;
    }
    QJsonObject object(const QJsonValue& v, const QString& path) {
        if (!v.isObject())
            fail(path);
        return v.toObject();
    }
    template <class Table, class Enum>
    Enum token(const Table& table, const QJsonObject& o, const QString& path, const QString& key,
               Enum absent) {
        if (!o.contains(key))
            return absent;
        const QString word = text(o, path, key);
        for (const auto& [value, n] : table)
            if (word == QLatin1StringView(n))
                return value;
        fail(path + u'.' + key);
        return absent;
    }
    /// Calls `each(value, path of it)` for the entries of an array.
    template <class Each>
    void entries(const QJsonArray& a, const QString& path, Each each) {
        for (qsizetype i = 0; i < a.size() && !fault; ++i)
            each(a.at(i), path + u'[' + QString::number(i) + u']');
    }

    Evidence evidence(const QJsonObject& o, const QString& path, const QString& key) {
        Evidence places;
        const QString at = path + u'.' + key;
        entries(array(o, path, key), at, [&](const QJsonValue& v, const QString& p) {
            const QJsonObject json = object(v, p);
            const QJsonArray r = array(json, p, u"rect"_s);
            if (r.size() != 4)
                return fail(p + u".rect"_s);
            // A box may hang a little over the edge of its page; it is never a page away.
            const auto side = [&](int i) { return number(r.at(i), p + u".rect"_s, -1, 2); };
            places.push_back({whole(json.value(u"page"_s), p + u".page"_s, 0, kMaxPage),
                              {side(0), side(1), side(2), side(3)}});
        });
        return places;
    }

    QStringList texts(const QJsonArray& a, const QString& path) {
        QStringList list;
        entries(a, path, [&](const QJsonValue& v, const QString& p) { list.append(text(v, p)); });
        return list;
    }
};

Value valueFrom(Walk& walk, const QJsonValue& v, Kind kind, const QString& path) {
    if (kind == Kind::WholeNumber && v.isDouble())
        return QString::number(
            walk.whole(v, path, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    // An answer without a value ("not in letter") is empty text for every kind.
    if (v.isString() && v.toString().isEmpty())
        return QString();
    if (kind == Kind::List)
        return walk.texts(walk.array(v, path), path);
    if (kind == Kind::Timeline) {
        TimelineEvents events;
        walk.entries(walk.array(v, path), path, [&](const QJsonValue& entry, const QString& p) {
            const QJsonObject json = walk.object(entry, p);
            events.push_back({walk.text(json, p, u"date"_s), walk.text(json, p, u"event"_s),
                              walk.evidence(json, p, u"evidence"_s)});
        });
        return events;
    }
    return walk.text(v, path);
}

Reading readingFrom(Walk& walk, const QJsonObject& json, Kind kind, const QString& path) {
    Reading reading;
    reading.value = valueFrom(walk, json.value(u"value"_s), kind, path + u".value"_s);
    reading.raw = walk.text(json, path, u"raw"_s);
    reading.confidence = walk.number(json.value(u"confidence"_s), path + u".confidence"_s, 0, 1);
    reading.evidence = walk.evidence(json, path, u"evidence"_s);
    reading.rule = walk.text(json, path, u"rule"_s);
    reading.origin = walk.token(json::kOrigins, json, path, u"origin"_s, Origin::Read);
    reading.confirmed = walk.flag(json, path, u"confirmed"_s);
    return reading;
}

std::map<Field, Reading> fieldsFrom(Walk& walk, const QJsonObject& json, std::span<const FieldInfo> table,
                                    const QString& path) {
    std::map<Field, Reading> fields;
    for (const FieldInfo& row : table) {
        const QString key = QString::fromLatin1(row.name);
        if (!json.contains(key))
            continue;
        const QString at = path + u'.' + key;
        fields.emplace(row.field, readingFrom(walk, walk.object(json.value(key), at), row.kind, at));
    }
    return fields;
}

std::vector<Citation> citationsFrom(Walk& walk, const QJsonObject& issue, const QString& path,
                                    const QString& key) {
    std::vector<Citation> citations;
    walk.entries(walk.array(issue, path, key), path + u'.' + key, [&](const QJsonValue& v, const QString& p) {
        const QJsonObject json = walk.object(v, p);
        const auto part = [&](const QString& k) { return walk.text(json, p, k, true); };
        Citation c;
        c.authority = part(u"authority"_s);
        c.document = part(u"document"_s);
        c.chapter = part(u"chapter"_s);
        c.title = part(u"title"_s);
        c.section = part(u"section"_s);
        c.edition = part(u"edition"_s);
        c.pages = part(u"pages"_s);
        c.raw = part(u"raw"_s);
        if (json.contains(u"confidence"_s))
            c.confidence = walk.number(json.value(u"confidence"_s), p + u".confidence"_s, 0, 1);
        c.evidence = walk.evidence(json, p, u"evidence"_s);
        c.origin = walk.token(json::kOrigins, json, p, u"origin"_s, Origin::Read);
        citations.push_back(std::move(c));
    });
    return citations;
}

Issue issueFrom(Walk& walk, const QJsonObject& json, int position, const QString& path) {
    Issue issue;
    issue.number = walk.whole(json.value(u"number"_s), path + u".number"_s, 0, kMaxId);
    // The contract's JSON has no ids: position is as good there, since nothing refers to them yet.
    issue.id =
        json.contains(u"id"_s) ? walk.whole(json.value(u"id"_s), path + u".id"_s, 1, kMaxId) : position;
    issue.fields = fieldsFrom(walk, json, issueFields(), path);
    issue.claimsAdministratorCitations = citationsFrom(walk, json, path, u"claims_administrator_citations"_s);
    issue.reviewerCitations = citationsFrom(walk, json, path, u"reviewer_citations"_s);
    return issue;
}

int issueIdOf(Walk& walk, const QJsonObject& finding, const std::vector<Issue>& issues, const QString& path) {
    if (finding.contains(u"issue_id"_s))
        return walk.whole(finding.value(u"issue_id"_s), path + u".issue_id"_s, 0, kMaxId);
    if (!finding.contains(u"issue"_s))
        return 0;
    const int number = walk.whole(finding.value(u"issue"_s), path + u".issue"_s, 0, kMaxId);
    for (const Issue& issue : issues)
        if (issue.number == number)
            return issue.id;
    walk.fail(path + u".issue"_s);
    return 0;
}

Finding findingFrom(Walk& walk, const QJsonObject& json, const std::vector<Issue>& issues,
                    const QString& path) {
    Finding finding;
    finding.code = walk.text(json, path, u"code"_s);
    finding.severity = walk.token(json::kSeverities, json, path, u"severity"_s, Severity::Note);
    finding.message = walk.text(json, path, u"message"_s);
    finding.args = walk.texts(walk.array(json, path, u"args"_s), path + u".args"_s);
    if (json.contains(u"field"_s)) {
        finding.field = fieldNamed(walk.text(json, path, u"field"_s));
        if (!finding.field)
            walk.fail(path + u".field"_s);
    }
    finding.issueId = issueIdOf(walk, json, issues, path);
    finding.evidence = walk.evidence(json, path, u"evidence"_s);
    finding.other = walk.evidence(json, path, u"other"_s);
    return finding;
}

} // namespace

base::Result<Record> recordFromJson(const QJsonObject& json) {
    Walk walk;
    Record record;
    const std::optional<Format> format = formatNamed(walk.text(json, u"record"_s, u"format"_s));
    if (!format)
        walk.fail(u"record.format"_s);
    record.format = format.value_or(Format::Unknown);

    const QJsonArray pages = walk.array(json, u"record"_s, u"pages"_s);
    record.firstPage = walk.whole(pages.at(0), u"record.pages"_s, 0, kMaxPage);
    record.lastPage = walk.whole(pages.at(1), u"record.pages"_s, 0, kMaxPage);

    if (json.contains(u"fields"_s))
        record.fields =
            fieldsFrom(walk, walk.object(json.value(u"fields"_s), u"fields"_s), caseFields(), u"fields"_s);

    std::set<int> ids;
    walk.entries(
        walk.array(json, u"record"_s, u"issues"_s), u"issues"_s, [&](const QJsonValue& v, const QString& p) {
            Issue issue = issueFrom(walk, walk.object(v, p), static_cast<int>(record.issues.size()) + 1, p);
            if (!ids.insert(issue.id).second)
                walk.fail(p + u".id"_s); // two issues with one id could not be told apart by a FieldRef
            record.issues.push_back(std::move(issue));
        });
    walk.entries(walk.array(json, u"record"_s, u"findings"_s), u"findings"_s,
                 [&](const QJsonValue& v, const QString& p) {
                     record.findings.push_back(findingFrom(walk, walk.object(v, p), record.issues, p));
                 });

    if (walk.fault)
        return base::fail(Code::Invalid, *walk.fault);
    return record;
}

} // namespace lectern::letter
