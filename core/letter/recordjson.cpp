// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/recordjson.h"

#include "core/letter/recordjson_p.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace lectern::letter {

using namespace Qt::StringLiterals;

namespace {

// Places are kept to 1/100,000 of the page in the contract: a fortieth of a point on US Letter, and a third
// of the bytes. The store's form keeps every digit, since it must give the same record back.
double shown(double fraction, JsonDetail detail) {
    if (!std::isfinite(fraction))
        return 0;
    return detail == JsonDetail::Full ? fraction : std::round(fraction * 1e5) / 1e5;
}

QJsonArray placesToJson(const Evidence& evidence, JsonDetail detail) {
    QJsonArray places;
    for (const Place& place : evidence) {
        const Rect& r = place.rect;
        places.append(QJsonObject{{u"page"_s, place.page},
                                  {u"rect"_s, QJsonArray{shown(r.left, detail), shown(r.top, detail),
                                                         shown(r.right, detail), shown(r.bottom, detail)}}});
    }
    return places;
}

QJsonValue scalarToJson(const QString& text, Kind kind) {
    // Only digits that read back the same become a number: what a person typed otherwise is kept as it is.
    bool isNumber = false;
    const int number = kind == Kind::WholeNumber ? text.toInt(&isNumber) : 0;
    if (isNumber && QString::number(number) == text)
        return number;
    // Text given to a list field is a list of one: a reader of the contract may rely on the field's kind.
    if (kind == Kind::List && !text.isEmpty())
        return QJsonArray{text};
    return text;
}

QJsonValue valueToJson(const Value& value, Kind kind, JsonDetail detail) {
    if (const auto* list = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*list);
    if (const auto* events = std::get_if<TimelineEvents>(&value)) {
        QJsonArray array;
        for (const TimelineEvent& e : *events)
            array.append(QJsonObject{{u"date"_s, e.date},
                                     {u"event"_s, e.event},
                                     {u"evidence"_s, placesToJson(e.evidence, detail)}});
        return array;
    }
    return scalarToJson(std::get<QString>(value), kind);
}

double confidenceToJson(double confidence, JsonDetail detail) {
    if (!std::isfinite(confidence))
        return 0;
    const double bounded = std::clamp(confidence, 0.0, 1.0);
    return detail == JsonDetail::Full ? bounded : std::round(bounded * 1e4) / 1e4;
}

QJsonObject readingToJson(const Reading& reading, Kind kind, JsonDetail detail) {
    QJsonObject json{{u"value"_s, valueToJson(reading.value, kind, detail)},
                     {u"raw"_s, reading.raw},
                     {u"confidence"_s, confidenceToJson(reading.confidence, detail)},
                     {u"evidence"_s, placesToJson(reading.evidence, detail)}};
    if (detail == JsonDetail::Full) {
        json.insert(u"rule"_s, reading.rule);
        json.insert(u"origin"_s, json::name(reading.origin));
        json.insert(u"confirmed"_s, reading.confirmed);
    }
    return json;
}

void insertFields(QJsonObject& into, const std::map<Field, Reading>& fields, JsonDetail detail) {
    for (const auto& [field, reading] : fields) {
        // "The letter does not hold it" is an answer for the store, and for the contract an absent field.
        if (detail == JsonDetail::Contract && reading.isEmpty())
            continue;
        into.insert(name(field), readingToJson(reading, info(field).kind, detail));
    }
}

QJsonValue orNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonArray citationsToJson(const std::vector<Citation>& citations, JsonDetail detail) {
    QJsonArray array;
    for (const Citation& c : citations) {
        QJsonObject json{
            {u"authority"_s, orNull(c.authority)}, {u"document"_s, orNull(c.document)},
            {u"chapter"_s, orNull(c.chapter)},     {u"title"_s, orNull(c.title)},
            {u"section"_s, orNull(c.section)},     {u"edition"_s, orNull(c.edition)},
            {u"pages"_s, orNull(c.pages)},         {u"evidence"_s, placesToJson(c.evidence, detail)}};
        if (detail == JsonDetail::Full) {
            json.insert(u"raw"_s, c.raw);
            json.insert(u"confidence"_s, confidenceToJson(c.confidence, detail));
            json.insert(u"origin"_s, json::name(c.origin));
        }
        array.append(json);
    }
    return array;
}

QJsonObject issueToJson(const Issue& issue, JsonDetail detail) {
    QJsonObject json{
        {u"number"_s, issue.number},
        {u"claims_administrator_citations"_s, citationsToJson(issue.claimsAdministratorCitations, detail)},
        {u"reviewer_citations"_s, citationsToJson(issue.reviewerCitations, detail)}};
    if (detail == JsonDetail::Full)
        json.insert(u"id"_s, issue.id);
    insertFields(json, issue.fields, detail);
    return json;
}

QJsonObject findingToJson(const Finding& finding, const Record& record, JsonDetail detail) {
    QJsonObject json{{u"code"_s, finding.code},
                     {u"severity"_s, json::name(finding.severity)},
                     {u"message"_s, finding.message},
                     {u"evidence"_s, placesToJson(finding.evidence, detail)}};
    if (finding.field)
        json.insert(u"field"_s, name(*finding.field));
    // The contract speaks of an issue by its printed number; the store, where numbers change, by its id.
    if (const Issue* issue = record.issue(finding.issueId))
        json.insert(u"issue"_s, issue->number);
    if (detail == JsonDetail::Full) {
        json.insert(u"issue_id"_s, finding.issueId);
        json.insert(u"args"_s, QJsonArray::fromStringList(finding.args));
        json.insert(u"other"_s, placesToJson(finding.other, detail));
    }
    return json;
}

} // namespace

QJsonObject toJson(const Record& record, JsonDetail detail) {
    QJsonObject fields;
    insertFields(fields, record.fields, detail);
    QJsonArray issues;
    for (const Issue& issue : record.issues)
        issues.append(issueToJson(issue, detail));
    QJsonArray findings;
    for (const Finding& finding : record.findings)
        findings.append(findingToJson(finding, record, detail));
    return {{u"format"_s, name(record.format)},
            {u"pages"_s, QJsonArray{record.firstPage, record.lastPage}},
            {u"fields"_s, fields},
            {u"issues"_s, issues},
            {u"findings"_s, findings}};
}

QJsonObject toJson(const ReadDocument& document, JsonDetail detail) {
    QJsonArray records;
    for (const Record& record : document.records)
        records.append(toJson(record, detail));
    const Source& s = document.source;
    return {{u"schema"_s, u"lectern.record/1"_s},
            {u"source"_s, QJsonObject{{u"file"_s, s.file},
                                      {u"sha256"_s, s.sha256},
                                      {u"pages"_s, s.pages},
                                      {u"text"_s, s.ocr ? u"ocr"_s : u"layer"_s}}},
            {u"records"_s, records}};
}

} // namespace lectern::letter
