// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/guideline.h"

#include <QSet>
#include <QTest>

using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstGuideline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldHoldTheSixteenAcoemChaptersInPageOrder();
    void shouldFindAChapterByItsNumber();
    void shouldFindATitleHoweverItIsPrinted_data();
    void shouldFindATitleHoweverItIsPrinted();
    void shouldNotTakeAnotherTextForATitle_data();
    void shouldNotTakeAnotherTextForATitle();
    void shouldFindTheChapterOfAPage_data();
    void shouldFindTheChapterOfAPage();
    void shouldNameEachChapterOnceWithinItsDocument();
    void shouldMarkWhichPagesAreConfirmed();
};

void TstGuideline::shouldHoldTheSixteenAcoemChaptersInPageOrder() {
    int last = 0;
    for (int n = 1; n <= 16; ++n) {
        const GuidelineChapter* c = GuidelineCatalogue::standard().byNumber(u"ACOEM", QString::number(n));
        QVERIFY2(c != nullptr, qPrintable(QString::number(n)));
        QCOMPARE(c->authority, u"MTUS"_s);
        QVERIFY2(c->firstPage > last && c->lastPage >= c->firstPage, qPrintable(c->title));
        last = c->lastPage;
        QCOMPARE(c->regions.isEmpty(), n < 8);
    }
}

void TstGuideline::shouldFindAChapterByItsNumber() {
    const auto& catalogue = GuidelineCatalogue::standard();
    QCOMPARE(catalogue.byNumber(u"ACOEM", u"12")->title, u"Low Back Complaints"_s);
    QCOMPARE(catalogue.byNumber(u"acoem", u" 08 ")->title, u"Neck and Upper Back Complaints"_s);
    QVERIFY(catalogue.byNumber(u"ACOEM", u"17") == nullptr);
    QVERIFY(catalogue.byNumber(u"ACOEM", u"") == nullptr);
    QVERIFY(catalogue.byNumber(u"ODG", u"12") == nullptr);
}

void TstGuideline::shouldFindATitleHoweverItIsPrinted_data() {
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("title");
    const auto row = [](const char* doc, const char* printed, const char* title) {
        QTest::newRow(printed) << QString::fromUtf8(doc) << QString::fromUtf8(printed)
                               << QString::fromUtf8(title);
    };
    row("ACOEM", "Low Back Complaints", "Low Back Complaints");
    row("ACOEM", "LOW BACK COMPLAINTS", "Low Back Complaints");
    row("ACOEM", "Low Bakc Complaints", "Low Back Complaints");
    row("ACOEM", "Neck & Upper Back Complaints", "Neck and Upper Back Complaints");
    row("ACOEM", "Forearm Wrist and Hand Complaints", "Forearm, Wrist, and Hand Complaints");
    row("ACOEM", "Stress Related Conditions", "Stress-Related Conditions");
    row("ACOEM", "Elbow Complaints", "Elbow Disorders");
    row("ACOEM", "Shoulder Complaint", "Shoulder Complaints");
    row("ACOEM", "Low Back Disorders", "Low Back Disorders");
    row("ACOEM", "Initial Approaches to Treatment", "Initial Approaches to Treatment");
    row("ODG", "Low Back - Lumbar & Thoracic (Acute & Chronic)", "Low Back");
    row("ODG", "Knee and Leg", "Knee & Leg");
    row("ODG", "Pain (Chronic)", "Pain");
    row("Chronic Pain", "Muscle relaxants (for pain)", "Muscle relaxants (for pain)");
    row("Chronic Pain", "Functional Restoration Programs",
        "Chronic pain programs (functional restoration programs)");
    row("Postsurgical", "Post-surgical treatment guidelines", "Postsurgical Treatment Guidelines");
    row("ODG", "Treatment in Workers' Compensation", "Official Disability Guidelines");
}

void TstGuideline::shouldFindATitleHoweverItIsPrinted() {
    QFETCH(QString, document);
    QFETCH(QString, printed);
    QFETCH(QString, title);
    const GuidelineChapter* c = GuidelineCatalogue::standard().byTitle(document, printed);
    QVERIFY(c != nullptr);
    QCOMPARE(c->title, title);
}

void TstGuideline::shouldNotTakeAnotherTextForATitle_data() {
    QTest::addColumn<QString>("printed");
    for (const char* text :
         {"", "  ", "Complaints", "Back", "Dental Complaints", "Eyre", "Special Studies", "The"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TstGuideline::shouldNotTakeAnotherTextForATitle() {
    QFETCH(QString, printed);
    const GuidelineChapter* c = GuidelineCatalogue::standard().byTitle(u"ACOEM", printed);
    QVERIFY2(c == nullptr, c == nullptr ? "" : qPrintable(c->title));
}

void TstGuideline::shouldFindTheChapterOfAPage_data() {
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("chapter");
    for (const auto& [page, chapter] : {std::pair{303, "12"},
                                        {177, "8"},
                                        {195, "9"},
                                        {224, "9"},
                                        {253, "11"},
                                        {287, "12"},
                                        {329, "13"},
                                        {386, "14"},
                                        {387, "15"},
                                        {9999, ""},
                                        {0, ""}})
        QTest::newRow(qPrintable(QString::number(page))) << page << QString::fromLatin1(chapter);
}

void TstGuideline::shouldFindTheChapterOfAPage() {
    QFETCH(int, page);
    QFETCH(QString, chapter);
    const GuidelineChapter* c = GuidelineCatalogue::standard().byAcoemPage(page);
    QCOMPARE(c == nullptr ? QString() : c->chapter, chapter);
}

void TstGuideline::shouldNameEachChapterOnceWithinItsDocument() {
    QSet<QString> seen;
    for (const GuidelineChapter& c : GuidelineCatalogue::standard().chapters()) {
        QVERIFY(!c.title.isEmpty() && !c.document.isEmpty());
        QVERIFY(c.authority == u"MTUS" || c.authority == u"Non-MTUS");
        const QString name = c.document + u'/' + c.title;
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
    }
    QVERIFY(seen.size() > 60);
}

void TstGuideline::shouldMarkWhichPagesAreConfirmed() {
    const auto& catalogue = GuidelineCatalogue::standard();
    QVERIFY(!catalogue.byNumber(u"ACOEM", u"12")->softPages);
    QVERIFY(catalogue.byNumber(u"ACOEM", u"10")->softPages); // its 2007 revision counts pages apart
}

QTEST_GUILESS_MAIN(TstGuideline)
#include "tst_guideline.moc"
