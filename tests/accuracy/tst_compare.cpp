// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/fold.h"
#include "tests/accuracy/tally.h"
#include "tests/accuracy/values.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::accuracy;

namespace {

QJsonObject parsed(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        qFatal("bad JSON in the test: %s", qPrintable(error.errorString()));
    return document.object();
}

QByteArray quoted(const QByteArray& text) {
    return QByteArrayLiteral("{\"value\": \"") + text + QByteArrayLiteral("\"}");
}

Match match(const char* field, const QByteArray& expected, const QByteArray& got) {
    const auto known = letter::fieldNamed(QString::fromLatin1(field));
    if (!known)
        qFatal("no such field: %s", field);
    return matchValue(letter::info(*known), parsed(expected), parsed(got).value(u"value"));
}

const Item* find(const Compared& letter, QStringView field, int issue = 0) {
    for (const Item& item : letter.items)
        if (item.field == field && item.issue == issue)
            return &item;
    return nullptr;
}

const char* const kTruth = R"({"format": "letter-2014", "pages": [1, 2],
  "fields": {"case_number": {"value": "CM14-0000001"}, "date_of_injury": {"value": "2014-03-04"}},
  "issues": [
    {"number": 1, "service": {"value": "Lumbar brace"}, "decision": {"value": "upheld"},
     "claims_administrator_citations": [],
     "reviewer_citations": [
       {"authority": "MTUS", "document": "ACOEM", "chapter": "12", "title": "Low Back Complaints", "section": null, "edition": null, "pages": "301"},
       {"authority": "Non-MTUS", "document": "ODG", "chapter": null, "title": "Low Back", "section": null, "edition": null, "pages": null}]},
    {"number": 2, "service": {"value": "Home exercise kit"}, "decision": {"value": "overturned"},
     "claims_administrator_citations": [], "reviewer_citations": []}]})";

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldFoldWhatTypesettersVary() {
        QCOMPARE(folded(u"\u201cno\u00a0\u00a0signi\ufb01cant\u201d  pa\u00adtient\u2019s\nL4\u20115 "),
                 u"\"no significant\" patient's L4-5"_s);
        QVERIFY(folded(u"Upheld") != folded(u"upheld"));
    }

    void shouldMeasureSimilarity() {
        QCOMPARE(similarity(u"abc", u"abc"), 1.0);
        QCOMPARE(similarity(u"", u"abc"), 0.0);
        QCOMPARE(similarity(u"abcd", u"abed"), 0.75);
        QCOMPARE(similarity(u"abcd", u"abcde"), 0.8);
        QCOMPARE(similarity(u"kitten", u"sitting"), 1 - 3.0 / 7);
        QCOMPARE(similarity(u"abcd", u"abed", 0.9), 0.0);
        // The band must not change what lies within it.
        const QString a = QString(u'x').repeated(300);
        const QString b = a.left(100) + u'y' + a.mid(100, 198);
        QCOMPARE(similarity(a, b, 0.98), similarity(a, b));
        QVERIFY(similarity(a, b, 0.98) > 0.99);
    }

    void shouldWantNormalisedValuesExactly() {
        QCOMPARE(match("date_of_injury", R"({"value": "2014-03-04"})", R"({"value": "2014-03-04"})"),
                 Match::Same);
        QCOMPARE(match("date_of_injury", R"({"value": "2014-03-04"})", R"({"value": "3/4/2014"})"),
                 Match::No);
        QCOMPARE(match("patient_age", R"({"value": 44})", R"({"value": 44})"), Match::Same);
        QCOMPARE(match("patient_age", R"({"value": 44})", R"({"value": "44"})"), Match::Same);
        QCOMPARE(match("patient_age", R"({"value": 44})", R"({"value": 45})"), Match::No);
        QCOMPARE(match("outcome", R"({"value": "upheld"})", R"({"value": "overturned"})"), Match::No);
    }

    void shouldTellCloseTextFromTheSame() {
        const QByteArray words = "The patient had eighteen visits of therapy and says that the pain in the "
                                 "knee went on as before.";
        const QByteArray want = quoted(words);
        QCOMPARE(match("rationale", want, quoted(words)), Match::Same);
        QByteArray slip = words;
        slip.replace("eighteen", "eigteen");
        QCOMPARE(match("rationale", want, quoted(slip)), Match::Close);
        QCOMPARE(match("rationale", want, quoted(words.left(50))), Match::No);
    }

    void shouldTakeOtherReadingsThatAreAsGood() {
        const char* want = R"({"value": "Pain Medicine", "accept": ["Anesthesiology, Pain Medicine"]})";
        QCOMPARE(match("reviewer_specialty", want, R"({"value": "anesthesiology, pain medicine"})"),
                 Match::Same);
        QCOMPARE(match("reviewer_specialty", want, R"({"value": "Medicine"})"), Match::Close);
        QCOMPARE(match("reviewer_specialty", want, R"({"value": "Surgery"})"), Match::No);
    }

    void shouldCompareShortTextWithoutLeadIns() {
        QCOMPARE(match("injury_mechanism", R"({"value": "loading lumber"})",
                       R"({"value": "from loading lumber."})"),
                 Match::Same);
        QCOMPARE(
            match("service", R"({"value": "Lumbar brace"})", R"({"value": "The request for lumbar brace"})"),
            Match::Same);
        QCOMPARE(
            match("service", R"({"value": "MRI of the left knee"})", R"({"value": "MRI of the right knee"})"),
            Match::No);
    }

    void shouldCompareListsAsSets() {
        QCOMPARE(match("body_parts", R"({"value": ["low back", "right knee"]})",
                       R"({"value": ["Right knee", "the low back"]})"),
                 Match::Same);
        QCOMPARE(
            match("body_parts", R"({"value": ["low back", "right knee"]})", R"({"value": ["right knee"]})"),
            Match::No);
        QCOMPARE(
            match("diagnoses", "{\"value\": [\"lumbar sprain (847.2)\"]}", R"({"value": ["Lumbar sprain"]})"),
            Match::Same);
        QCOMPARE(match("diagnoses", R"({"value": ["radiculopathy M54.16"]})",
                       R"({"value": ["and radiculopathy."]})"),
                 Match::Same);
        // In order where order is the letter's.
        QCOMPARE(match("documents_reviewed", R"({"value": ["a", "b"]})", R"({"value": ["a", "b"]})"),
                 Match::Same);
        QVERIFY(match("documents_reviewed", R"({"value": ["a", "b"]})", R"({"value": ["b", "a"]})") !=
                Match::Same);
    }

    void shouldCompareTheTimelineByItsDates() {
        const char* want =
            R"({"value": [{"date": "2014-03-04", "event": "x"}, {"date": "2014-05-06", "event": "y"}]})";
        QCOMPARE(
            match(
                "timeline", want,
                R"({"value": [{"date": "2014-05-06", "event": "z"}, {"date": "2014-03-04", "event": ""}]})"),
            Match::Same);
        QCOMPARE(match("timeline", want, R"({"value": [{"date": "2014-05-06", "event": "y"}]})"), Match::No);
    }

    void shouldFindEverythingRightInTheTruthItself() {
        const Compared all = compareRecords(parsed(kTruth), parsed(kTruth));
        for (const Item& item : all.items)
            QVERIFY2(item.verdict == Verdict::Right, qPrintable(item.field));
        QVERIFY(find(all, u"service", 2) != nullptr);
    }

    void shouldCountMissingWrongAndExtra() {
        QJsonObject got = parsed(kTruth);
        got.insert(
            u"fields"_s,
            parsed(
                R"({"date_of_injury": {"value": "2013-03-04", "confidence": 0.9, "rule": "r"}, "priority": {"value": "standard"}})"));
        const Compared all = compareRecords(parsed(kTruth), got);
        QCOMPARE(find(all, u"case_number")->verdict, Verdict::Missing);
        QCOMPARE(find(all, u"date_of_injury")->verdict, Verdict::Wrong);
        QCOMPARE(find(all, u"date_of_injury")->rule, u"r"_s);
        QCOMPARE(find(all, u"priority")->verdict, Verdict::Extra);
        Tally tally;
        tally.add(all);
        const Count total = tally.total();
        QCOMPARE(total.missing, 1);
        QCOMPARE(total.wrong, 2);
        QCOMPARE(total.extra, 1);
        QCOMPARE(total.right, 2 + 2 + 2);
        QCOMPARE(total.expected(), 8);
        QCOMPARE(tally.lettersWhole, 0);
        const auto& bins = tally.reliability.at(u"r"_s);
        int all9 = 0;
        for (const Bin& bin : bins)
            all9 += bin.from == 0.9 ? bin.all : 0;
        QCOMPARE(all9, 1);
    }

    void shouldPairIssuesByTheirWordsWhenOneIsLost() {
        QJsonObject got = parsed(kTruth);
        QJsonArray issues = got.value(u"issues").toArray();
        issues.removeFirst();
        got.insert(u"issues"_s, issues);
        const Compared all = compareRecords(parsed(kTruth), got);
        QCOMPARE(find(all, u"issue_count")->verdict, Verdict::Wrong);
        QCOMPARE(find(all, u"decision", 1)->verdict, Verdict::Missing);
        QCOMPARE(find(all, u"decision", 2)->verdict, Verdict::Right);
        Tally tally;
        tally.add(all);
        QCOMPARE(tally.decisionsExpected(), 2);
        QCOMPARE(tally.decisionsRight(), 1);
        QCOMPARE(tally.issueCountsWrong, 1);
    }

    void shouldCompareCitationsByTheirParts() {
        QJsonObject got = parsed(kTruth);
        QJsonArray issues = got.value(u"issues").toArray();
        QJsonObject first = issues.at(0).toObject();
        QJsonArray citations = first.value(u"reviewer_citations").toArray();
        QJsonObject acoem = citations.at(0).toObject();
        acoem.insert(u"pages"_s, u"302"_s);
        citations.replace(0, acoem);
        QJsonObject odg = citations.at(1).toObject();
        odg.insert(u"title"_s, u"Knee"_s);
        citations.replace(1, odg);
        first.insert(u"reviewer_citations"_s, citations);
        issues.replace(0, first);
        got.insert(u"issues"_s, issues);
        const Compared all = compareRecords(parsed(kTruth), got);
        int wrong = 0;
        int right = 0;
        for (const Item& item : all.items) {
            if (item.field == "reviewer_citations"_L1)
                (item.verdict == Verdict::Right ? right : wrong) += 1;
        }
        QCOMPARE(wrong, 1);
        QCOMPARE(right, 1);
        QCOMPARE(find(all, u"reviewer_citations_topic", 1)->verdict, Verdict::Wrong);
    }

    void shouldHoldNeighboursOfOneDocumentAsOne() {
        const auto citation = [](const char* document, const char* pages) {
            return QJsonObject{{u"authority"_s, u"MTUS"_s},
                               {u"document"_s, QString::fromLatin1(document)},
                               {u"pages"_s, QString::fromLatin1(pages)}};
        };
        const QJsonArray two{citation("Chronic Pain", "22"), citation("Chronic Pain", "67-68")};
        const QJsonArray one{citation("Chronic Pain", "22, 67-68")};
        QCOMPARE(mergedByDocument(two).size(), 1);
        QVERIFY(sameSource(mergedByDocument(two).at(0).toObject(), one.at(0).toObject()));
        const QJsonArray apart{citation("Chronic Pain", "22"), citation("ACOEM", "1"),
                               citation("Chronic Pain", "3")};
        QCOMPARE(mergedByDocument(apart).size(), 3);
    }

    void shouldPairLettersOfAPacketByPages() {
        const QJsonObject one = parsed(kTruth);
        QJsonObject two = one;
        two.insert(u"pages"_s, QJsonArray{5, 6});
        const QJsonObject truth{{u"records"_s, QJsonArray{one, two}}};
        const QJsonObject got{{u"records"_s, QJsonArray{two}}};
        const auto letters = compareDocuments(u"p.pdf"_s, truth, got);
        QCOMPARE(letters.size(), 2U);
        QCOMPARE(find(letters[0], u"letter")->verdict, Verdict::Missing);
        QCOMPARE(find(letters[1], u"letter")->verdict, Verdict::Right);
        const auto other = compareDocuments(u"p.pdf"_s, got, truth);
        QCOMPARE(other.size(), 2U);
        QCOMPARE(find(other[0], u"letter")->verdict, Verdict::Extra);
    }

    void shouldCountEverythingMissingWhenNothingWasRead() {
        const QJsonObject truth{{u"records"_s, QJsonArray{parsed(kTruth)}}};
        const auto letters = compareDocuments(u"p.pdf"_s, truth, {});
        QCOMPARE(letters.size(), 1U);
        Tally tally;
        tally.add(letters[0]);
        QCOMPARE(tally.total().right, 0);
        QCOMPARE(tally.total().wrong, 0);
        QCOMPARE(tally.decisionsRight(), 0);
        QCOMPARE(tally.decisionsExpected(), 2);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
