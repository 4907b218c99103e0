// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

namespace {

Reading read(Value value, const QString& raw = u"as printed"_s) {
    return {std::move(value), raw, 0.875, {{1, {0.125, 0.1, 0.31, 0.12}}}, u"label.x"_s, Origin::Read, false};
}

/// A record that uses every corner of the model.
Record fullRecord() {
    Record r;
    r.format = Format::Letter2014;
    r.firstPage = 2;
    r.lastPage = 5;
    r.fields[Field::CaseNumber] = read(u"CM14-0012345"_s);
    r.fields[Field::PatientAge] = read(u"42"_s);
    r.fields[Field::Diagnoses] = read(QStringList{u"strain; left"_s, u"sprain"_s});
    r.fields[Field::DocumentsReviewed] = read(QStringList{});
    r.fields[Field::Timeline] =
        read(TimelineEvents{{u"2014-09-02"_s, u"injury"_s, {{2, {1.0 / 3.0, 0.2, 0.4, 0.25}}}}});
    r.fields[Field::EmployeeName] = {u""_s, {}, 1, {}, {}, Origin::NotInLetter, true};
    r.fields[Field::BodyParts] = {Value(), {}, 1, {}, {}, Origin::Unreadable, true};
    Issue a;
    a.id = 7;
    a.number = 2;
    a.fields[Field::Service] = read(u"Physical therapy 12 visits"_s);
    a.fields[Field::Quantity] = {u"12"_s, {}, 1, {}, {}, Origin::Typed, true};
    a.fields[Field::Decision] = read(u"upheld"_s);
    a.reviewerCitations = {{u"MTUS"_s,
                            u"ACOEM"_s,
                            u"12"_s,
                            u"Low Back Complaints"_s,
                            {},
                            u"2004"_s,
                            u"303"_s,
                            u"ACOEM ch 12 p 303"_s,
                            0.5,
                            {{3, {0, 0, 1, 1}}},
                            Origin::LookedUp}};
    Issue b;
    b.id = 3;
    b.number = 1;
    r.issues = {a, b};
    r.findings = {{u"x.y"_s,
                   Severity::Warning,
                   u"A sentence."_s,
                   {u"one"_s, u"two"_s},
                   Field::Decision,
                   7,
                   {{1, {0, 0, 1, 1}}},
                   {{2, {0, 0, 1, 1}}}},
                  {u"z"_s, Severity::Error, u"Another."_s, {}, std::nullopt, 0, {}, {}}};
    return r;
}

base::Result<Record> throughBytes(const QJsonObject& json) {
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return recordFromJson(QJsonDocument::fromJson(bytes).object());
}

QJsonObject with(QJsonObject json, const QString& key, const QJsonValue& value) {
    json.insert(key, value);
    return json;
}

QJsonObject withCaseNumber(const QString& key, const QJsonValue& value) {
    QJsonObject json = toJson(fullRecord(), JsonDetail::Full);
    QJsonObject fields = json.value(u"fields"_s).toObject();
    fields.insert(u"case_number"_s, with(fields.value(u"case_number"_s).toObject(), key, value));
    json.insert(u"fields"_s, fields);
    return json;
}

QJsonObject place(double page, const QJsonArray& rect) {
    return {{u"page"_s, page}, {u"rect"_s, rect}};
}

} // namespace

class TestRecordJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveTheSameRecordBackFromFullDetail() {
        const Record record = fullRecord();
        const auto back = throughBytes(toJson(record, JsonDetail::Full));
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().detail));
        QCOMPARE(*back, record);
    }

    void shouldGiveAnEmptyRecordBack() {
        const auto back = throughBytes(toJson(Record{}, JsonDetail::Full));
        QVERIFY(back.has_value());
        QCOMPARE(*back, Record{});
    }

    void shouldWriteExactlyTheContractsKeys() {
        const QJsonObject json = toJson(fullRecord(), JsonDetail::Contract);
        QCOMPARE(json.keys(),
                 (QStringList{u"fields"_s, u"findings"_s, u"format"_s, u"issues"_s, u"pages"_s}));
        QCOMPARE(json.value(u"format"_s), QJsonValue(u"letter-2014"_s));
        QCOMPARE(json.value(u"pages"_s), QJsonValue(QJsonArray{2, 5}));
        const QJsonObject fields = json.value(u"fields"_s).toObject();
        const QJsonObject number = fields.value(u"case_number"_s).toObject();
        QCOMPARE(number.keys(), (QStringList{u"confidence"_s, u"evidence"_s, u"raw"_s, u"value"_s}));
        QCOMPARE(number.value(u"value"_s), QJsonValue(u"CM14-0012345"_s));
        QCOMPARE(number.value(u"confidence"_s), QJsonValue(0.875));
        QCOMPARE(number.value(u"evidence"_s),
                 QJsonValue(QJsonArray{place(1, QJsonArray{0.125, 0.1, 0.31, 0.12})}));
        QCOMPARE(fields.value(u"patient_age"_s).toObject().value(u"value"_s), QJsonValue(42));
        QCOMPARE(fields.value(u"diagnoses"_s).toObject().value(u"value"_s),
                 QJsonValue(QJsonArray{u"strain; left"_s, u"sprain"_s}));
        const QJsonObject event =
            fields.value(u"timeline"_s).toObject().value(u"value"_s).toArray().at(0).toObject();
        QCOMPARE(event.keys(), (QStringList{u"date"_s, u"event"_s, u"evidence"_s}));
    }

    void shouldLeaveOutOfTheContractWhatTheLetterDoesNotHold() {
        const QJsonObject fields = toJson(fullRecord(), JsonDetail::Contract).value(u"fields"_s).toObject();
        QCOMPARE(fields.keys(),
                 (QStringList{u"case_number"_s, u"diagnoses"_s, u"patient_age"_s, u"timeline"_s}));
    }

    void shouldWriteIssuesWithServiceDetailsAndCitations() {
        const QJsonArray issues = toJson(fullRecord(), JsonDetail::Contract).value(u"issues"_s).toArray();
        const QJsonObject issue = issues.at(0).toObject();
        QCOMPARE(issue.keys(), (QStringList{u"claims_administrator_citations"_s, u"decision"_s, u"number"_s,
                                            u"quantity"_s, u"reviewer_citations"_s, u"service"_s}));
        QCOMPARE(issue.value(u"number"_s), QJsonValue(2));
        QCOMPARE(issue.value(u"quantity"_s).toObject().value(u"value"_s), QJsonValue(u"12"_s));
        const QJsonObject citation = issue.value(u"reviewer_citations"_s).toArray().at(0).toObject();
        QCOMPARE(citation.keys(), (QStringList{u"authority"_s, u"chapter"_s, u"document"_s, u"edition"_s,
                                               u"evidence"_s, u"pages"_s, u"section"_s, u"title"_s}));
        QVERIFY(citation.value(u"section"_s).isNull());
        QCOMPARE(citation.value(u"pages"_s), QJsonValue(u"303"_s));
    }

    void shouldNameTheIssueOfAFindingByItsPrintedNumber() {
        const QJsonArray findings = toJson(fullRecord(), JsonDetail::Contract).value(u"findings"_s).toArray();
        const QJsonObject first = findings.at(0).toObject();
        QCOMPARE(first.keys(), (QStringList{u"code"_s, u"evidence"_s, u"field"_s, u"issue"_s, u"message"_s,
                                            u"severity"_s}));
        QCOMPARE(first.value(u"issue"_s), QJsonValue(2)); // its id is 7
        QCOMPARE(first.value(u"severity"_s), QJsonValue(u"warning"_s));
        QCOMPARE(findings.at(1).toObject().keys(),
                 (QStringList{u"code"_s, u"evidence"_s, u"message"_s, u"severity"_s}));
    }

    void shouldDescribeTheSourceOfADocument() {
        const ReadDocument document{{u"a.pdf"_s, u"ab12"_s, 3, true}, {fullRecord()}};
        const QJsonObject json = toJson(document);
        QCOMPARE(json.keys(), (QStringList{u"records"_s, u"schema"_s, u"source"_s}));
        QCOMPARE(json.value(u"schema"_s), QJsonValue(u"lectern.record/1"_s));
        const QJsonObject expected{
            {u"file"_s, u"a.pdf"_s}, {u"sha256"_s, u"ab12"_s}, {u"pages"_s, 3}, {u"text"_s, u"ocr"_s}};
        QCOMPARE(json.value(u"source"_s).toObject(), expected);
        QCOMPARE(json.value(u"records"_s).toArray().size(), 1);
    }

    void shouldReadTheContractsOwnForm() {
        const auto back = throughBytes(toJson(fullRecord(), JsonDetail::Contract));
        QVERIFY(back.has_value());
        QCOMPARE(back->find({Field::CaseNumber})->text(), u"CM14-0012345"_s);
        QCOMPARE(back->findings.at(0).issueId, back->issues.at(0).id);
    }

    void shouldKeepATypedAgeThatIsNoNumber() {
        Record record;
        record.fields[Field::PatientAge] = read(u"about 42"_s);
        const auto back = throughBytes(toJson(record, JsonDetail::Full));
        QVERIFY(back.has_value());
        QCOMPARE(*back, record);
    }

    void shouldReadTextGivenToAListFieldAsAListOfOne() {
        Record record;
        record.fields[Field::Diagnoses] = read(u"strain"_s);
        const auto back = throughBytes(toJson(record, JsonDetail::Full));
        QVERIFY(back.has_value());
        QCOMPARE(back->find({Field::Diagnoses})->list(), QStringList{u"strain"_s});
    }

    void shouldNeverWriteANumberThatJsonCannotHold() {
        Record record;
        record.fields[Field::CaseNumber] = read(u"x"_s);
        record.fields[Field::CaseNumber].confidence = std::nan("");
        record.fields[Field::CaseNumber].evidence = {{1, {std::nan(""), 0, 1, 1}}};
        QVERIFY(throughBytes(toJson(record, JsonDetail::Full)).has_value());
    }

    void shouldPassOverUnknownKeys() {
        QJsonObject json = withCaseNumber(u"colour"_s, u"blue"_s);
        json.insert(u"later"_s, QJsonArray{1});
        const auto back = throughBytes(json);
        QVERIFY(back.has_value());
        QCOMPARE(*back, fullRecord());
    }

    void shouldRefuseWhatBreaksTheContract_data() {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("path");
        const QJsonObject good = toJson(fullRecord(), JsonDetail::Full);
        const QString field = u"fields.case_number"_s;
        QTest::newRow("nothing") << QJsonObject() << u"record.format"_s;
        QTest::newRow("format") << with(good, u"format"_s, u"letter-1999"_s) << u"record.format"_s;
        QTest::newRow("pages") << with(good, u"pages"_s, QJsonArray{1}) << u"record.pages"_s;
        QTest::newRow("pages huge") << with(good, u"pages"_s, QJsonArray{1, 1e300}) << u"record.pages"_s;
        QTest::newRow("fields") << with(good, u"fields"_s, 3) << u"fields"_s;
        QTest::newRow("issues") << with(good, u"issues"_s, QJsonObject()) << u"record.issues"_s;
        QTest::newRow("issue") << with(good, u"issues"_s, QJsonArray{4}) << u"issues[0]"_s;
        QTest::newRow("value") << withCaseNumber(u"value"_s, 3) << field + u".value"_s;
        QTest::newRow("value null") << withCaseNumber(u"value"_s, QJsonValue()) << field + u".value"_s;
        QTest::newRow("value long") << withCaseNumber(u"value"_s, QString(5 << 20, u'x'))
                                    << field + u".value"_s;
        QTest::newRow("confidence") << withCaseNumber(u"confidence"_s, 1.5) << field + u".confidence"_s;
        QTest::newRow("origin") << withCaseNumber(u"origin"_s, u"magic"_s) << field + u".origin"_s;
        QTest::newRow("confirmed") << withCaseNumber(u"confirmed"_s, 1) << field + u".confirmed"_s;
        QTest::newRow("rect") << withCaseNumber(u"evidence"_s, QJsonArray{place(1, {0, 0, 1})})
                              << field + u".evidence[0].rect"_s;
        QTest::newRow("rect far") << withCaseNumber(u"evidence"_s, QJsonArray{place(1, {0, 0, 900, 1})})
                                  << field + u".evidence[0].rect"_s;
        QTest::newRow("page half") << withCaseNumber(u"evidence"_s, QJsonArray{place(1.5, {0, 0, 1, 1})})
                                   << field + u".evidence[0].page"_s;
        QTest::newRow("same id twice") << with(good, u"issues"_s,
                                               QJsonArray{QJsonObject{{u"id"_s, 1}, {u"number"_s, 1}},
                                                          QJsonObject{{u"id"_s, 1}, {u"number"_s, 2}}})
                                       << u"issues[1].id"_s;
        QTest::newRow("id 0") << with(good, u"issues"_s,
                                      QJsonArray{QJsonObject{{u"id"_s, 0}, {u"number"_s, 1}}})
                              << u"issues[0].id"_s;
        QTest::newRow("finding's field")
            << with(good, u"findings"_s, QJsonArray{QJsonObject{{u"field"_s, u"shoe_size"_s}}})
            << u"findings[0].field"_s;
    }

    void shouldRefuseWhatBreaksTheContract() {
        QFETCH(QJsonObject, json);
        QFETCH(QString, path);
        const auto back = recordFromJson(json);
        QVERIFY(!back.has_value());
        QCOMPARE(back.error().code, base::Code::Invalid);
        QCOMPARE(back.error().detail, path);
    }
};

QTEST_GUILESS_MAIN(TestRecordJson)
#include "tst_recordjson.moc"
