// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/facts.h"

#include "tests/core/extract/passages.h"

#include <QTest>

using namespace lectern::extract;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstCitations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadEverySourceOfAParagraph_data();
    void shouldReadEverySourceOfAParagraph();
    void shouldCanonicalisePages_data();
    void shouldCanonicalisePages();
    void shouldReadNothingWhereNothingIsCited_data();
    void shouldReadNothingWhereNothingIsCited();
    void shouldKeepAnArticleWhole_data();
    void shouldKeepAnArticleWhole();
    void shouldPointAtItsWordsOverLines();
    void shouldBeSurerOfWhatItKnows();
};

namespace {

/// authority|document|chapter|title|section|edition|pages, one a line
QStringList shown(const std::vector<Citation>& citations) {
    QStringList out;
    for (const Citation& c : citations)
        out << QStringList{c.authority, c.document, c.chapter, c.title, c.section, c.edition, c.pages}.join(
            u'|');
    return out;
}

} // namespace

void TstCitations::shouldReadEverySourceOfAParagraph_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("citations");
    const auto row = [](const char* text, std::initializer_list<const char*> citations) {
        QStringList list;
        for (const char* c : citations)
            list << QString::fromUtf8(c);
        QTest::newRow(text) << QString::fromUtf8(text) << list;
    };
    const char* const ch12 = "MTUS|ACOEM|12|Low Back Complaints|||";
    // 2014 and 2015
    row("Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303.",
        {"MTUS|ACOEM|12|Low Back Complaints|||303"});
    row("Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 308. Decision based on "
        "Non-MTUS "
        "Citation Official Disability Guidelines (ODG), ODG-TWC Knee Procedure Summary",
        {"MTUS|ACOEM|12|Low Back Complaints|||308", "Non-MTUS|ODG||Knee|||"});
    row("Decision based on MTUS Chronic Pain Treatment Guidelines Physical Medicine Page(s): 98-99.",
        {"MTUS|Chronic Pain|||Physical Medicine||98-99"});
    row("Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs (non-steroidal anti-inflammatory "
        "drugs), "
        "GI symptoms & cardiovascular risk Page(s): 68-69.",
        {"MTUS|Chronic Pain|||NSAIDs (non-steroidal anti-inflammatory drugs), GI symptoms & cardiovascular "
         "risk||68-69"});
    row("Decision based on MTUS Postsurgical Treatment Guidelines Page(s): 10-11",
        {"MTUS|Postsurgical|||||10-11"});
    row("Decision based on MTUS Acupuncture Treatment Guidelines.", {"MTUS|Acupuncture|||||"});
    row("Decision based on MTUS Acupuncture Treatment Guidelines, Chronic Pain Treatment Guidelines Page(s): "
        "13.",
        {"MTUS|Acupuncture|||||", "MTUS|Chronic Pain|||||13"});
    row("Decision based on MTUS ACOEM, Chronic Pain Treatment Guidelines.",
        {"MTUS|ACOEM|||||", "MTUS|Chronic Pain|||||"});
    row("Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 209, Chapter 8 Neck and Upper "
        "Back "
        "Complaints Page(s): 178.",
        {"MTUS|ACOEM|9|Shoulder Complaints|||209", "MTUS|ACOEM|8|Neck and Upper Back Complaints|||178"});
    row("Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 270-271, 273.",
        {"MTUS|ACOEM|11|Forearm, Wrist, and Hand Complaints|||270-271, 273"});
    row("Decision based on MTUS ACOEM Chapter 6 Pain, Suffering, and the Restoration of Function Page(s): "
        "115.",
        {"MTUS|ACOEM|6|Pain, Suffering, and the Restoration of Function|||115"});
    row("Decision based on MTUS ACOEM Chapter 7.",
        {"MTUS|ACOEM|7|Independent Medical Examinations and Consultations|||"});
    row("Decision based on MTUS ACOEM Low Back Complaints.", {ch12});
    // labels, slips, missing stops
    row("Decison based on MTUS ACOEM Chapter 12 Low Bakc Complaints Page(s) 303",
        {"MTUS|ACOEM|12|Low Back Complaints|||303"});
    row("Decision basedon MTUS ACOEM Chapter 13 Knee Complaints Pages: 343-344.",
        {"MTUS|ACOEM|13|Knee Complaints|||343-344"});
    row("DECISION BASED ON MTUS ACOEM CHAPTER 13 KNEE COMPLAINTS PAGE(S): 343.",
        {"MTUS|ACOEM|13|Knee Complaints|||343"});
    row("Claims Administrator guideline: Decision based on MTUS ACOEM Chapter 14 Ankle and Foot Complaints "
        "Page(s): 370.",
        {"MTUS|ACOEM|14|Ankle and Foot Complaints|||370"});
    row("Decision based on Non-MTUS Citation ACOEM Practice Guidelines, Chapter 10 Elbow Complaints, page "
        "235",
        {"Non-MTUS|ACOEM|10|Elbow Disorders|||235"});
    // ODG
    row("Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).", {"Non-MTUS|ODG|||||"});
    row("Decision based on Non-MTUS Citation ODG Low Back - Lumbar & Thoracic (Acute & Chronic) Chapter, MRI "
        "section",
        {"Non-MTUS|ODG||Low Back|MRI||"});
    row("Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back Chapter.",
        {"Non-MTUS|ODG||Low Back|||"});
    row("Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Knee & Leg (Acute & "
        "Chronic), MRI's",
        {"Non-MTUS|ODG||Knee & Leg|MRI's||"});
    row("Decision based on Non-MTUS Citation ODG-TWC, Pain (Chronic) Chapter, Compound drugs",
        {"Non-MTUS|ODG||Pain|Compound drugs||"});
    row("Decision based on Non-MTUS Citation Official Disability Guidelines, Treatment in Workers' "
        "Compensation, "
        "Shoulder Chapter.",
        {"Non-MTUS|ODG||Shoulder|||"});
    row("Decision based on Non-MTUS Citation Official Disability Guidelines: Neck and Upper Back, Facet "
        "joint "
        "diagnostic blocks",
        {"Non-MTUS|ODG||Neck and Upper Back|Facet joint diagnostic blocks||"});
    row("Decision based on Non-MTUS Citation Official Disability Guidelines Treatment Index, 11th Edition "
        "(web), "
        "2014, Low Back",
        {"Non-MTUS|ODG||Low Back||2014|"});
    row("Decision based on Non-MTUS ODG Low Back Chapter, MRI; ODG Knee Chapter, MRI.",
        {"Non-MTUS|ODG||Low Back|MRI||", "Non-MTUS|ODG||Knee|MRI||"});
    row("Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 74-97. Decision based on "
        "Non-MTUS "
        "Citation Official Disability Guidelines, Pain Chapter",
        {"MTUS|Chronic Pain|||Opioids||74-97", "Non-MTUS|ODG||Pain|||"});
    row("ACOEM Chapter 9, Shoulder Complaints, page 209; Marlow T et al., Slings compared, J Invented Med "
        "2011",
        {"MTUS|ACOEM|9|Shoulder Complaints|||209",
         "Non-MTUS|Marlow T et al., Slings compared, J Invented Med 2011|||||"});
    row("The reviewer based his/her decision on the MTUS ACOEM Guidelines, page 270.",
        {"MTUS|ACOEM|11|Forearm, Wrist, and Hand Complaints|||270"});
    row("ODG, Burns chapter; the MTUS does not speak of scars.", {"Non-MTUS|ODG||Burns|||"});
    // 2016
    row("Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.",
        {"MTUS|ACOEM|12|Low Back Complaints|Special Studies|2004|"});
    row("Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and Low Back "
        "Complaints 2004, "
        "Section(s): Physical Methods.",
        {"MTUS|ACOEM|12|Low Back Complaints|Special Studies|2004|",
         "MTUS|ACOEM|12|Low Back Complaints|Physical Methods|2004|"});
    row("Decision based on MTUS Knee Complaints 2004; Chronic Pain Medical Treatment 2009 Section(s): "
        "Opioids, "
        "criteria for use; Opioids Treatment 2016.",
        {"MTUS|ACOEM|13|Knee Complaints||2004|", "MTUS|Chronic Pain|||Opioids, criteria for use|2009|",
         "MTUS|Opioids||||2016|"});
    row("Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Chronic pain programs "
        "(functional "
        "restoration programs).",
        {"MTUS|Chronic Pain|||Chronic pain programs (functional restoration programs)|2016|"});
    row("Decision based on MTUS General Approaches 2004, Section(s): Cornerstones of Disability Prevention "
        "and "
        "Management, and Shoulder Complaints 2004, Section(s): Special Studies.",
        {"MTUS|ACOEM|2|General Approach to Initial Assessment and Documentation|Cornerstones of Disability "
         "Prevention and Management|2004|",
         "MTUS|ACOEM|9|Shoulder Complaints|Special Studies|2004|"});
    row("Decision based on MTUS Shoudler Complaints 2004, Section(s): Special Studies.",
        {"MTUS|ACOEM|9|Shoulder Complaints|Special Studies|2004|"});
    row("Decision based on MTUS Acupuncture Medical Treatment 2007.", {"MTUS|Acupuncture||||2007|"});
    row("Decision based on MTUS Chronic Pain 2016, Section(s): Physical medicine.",
        {"MTUS|Chronic Pain|||Physical medicine|2016|"});
    // later ACOEM topics
    row("Decision based on MTUS Low Back Disorders 2019, Section(s): Diagnostic Testing.",
        {"MTUS|ACOEM||Low Back Disorders|Diagnostic Testing|2019|"});
    // 2013 prose
    row("The Claims Administrator based its decision on the American College of Occupational and "
        "Environmental "
        "Medicine (ACOEM), 2nd Edition, (2004), Chapter 12 Low Back Complaints, pg. 303, which is part of "
        "the MTUS",
        {"MTUS|ACOEM|12|Low Back Complaints||2004|303"});
    row("The Expert Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, pages "
        "67-73, "
        "which is part of the Medical Treatment Utilization Schedule (MTUS).",
        {"MTUS|Chronic Pain|||||67-73"});
    row("The Claims Administrator based its decision on the ACOEM Guidelines, 2nd edition, chapter 8, p177-8",
        {"MTUS|ACOEM|8|Neck and Upper Back Complaints||2004|177-178"});
    row("The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, "
        "Opioids, "
        "page 78, which is part of the MTUS and the Official Disability Guidelines (ODG), Pain Chapter, "
        "which is "
        "not part of the MTUS.",
        {"MTUS|Chronic Pain|||Opioids||78", "Non-MTUS|ODG||Pain|||"});
    row("The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines (May, "
        "2009), "
        "part of the Medical Treatment Utilization Schedule (MTUS). The provider did not dispute the "
        "guidelines "
        "used by the Claims Administrator. The Expert Reviewer relied on the Chronic Pain Medical Treatment "
        "Guidelines, pages 98-99.",
        {"MTUS|Chronic Pain||||2009|", "MTUS|Chronic Pain|||||98-99"});
    row("The Claims Administrator did not base their decision on the MTUS. Decision based on Non-MTUS "
        "Citation "
        "ODG, Pain chapter.",
        {"Non-MTUS|ODG||Pain|||"});
}

void TstCitations::shouldReadEverySourceOfAParagraph() {
    QFETCH(QString, text);
    QFETCH(QStringList, citations);
    QCOMPARE(shown(readCitations(test::passage(text))).join(u'\n'), citations.join(u'\n'));
}

void TstCitations::shouldCanonicalisePages_data() {
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("pages");
    const auto row = [](const char* printed, const char* pages) {
        QTest::newRow(printed) << QString::fromUtf8(printed) << QString::fromUtf8(pages);
    };
    row("Page(s): 303.", "303");
    row("Page(s): 270-271, 273", "270-271, 273");
    row("pp. 92, 94-95 and 98", "92, 94-95, 98");
    row("pages 67 to 73", "67-73");
    row("pgs. 67 - 73", "67-73");
    row("p177-8", "177-178");
    row("page 94\u201395", "94-95");
    row("(page 94)", "94");
    row("Page(s) 22, 60, & 67-68", "22, 60, 67-68");
    row("page 94 and page 98", "94, 98");
    row("Pages 74-97, 2009", "74-97");
    row("Page(s): 9792.20", "");
    row("", "");
}

void TstCitations::shouldCanonicalisePages() {
    QFETCH(QString, printed);
    QFETCH(QString, pages);
    const auto got = readCitations(
        test::passage(u"Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, "_s + printed));
    QCOMPARE(got.size(), std::size_t(1));
    QCOMPARE(got[0].pages, pages);
}

void TstCitations::shouldReadNothingWhereNothingIsCited_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "The Claims Administrator did not base their decision on the MTUS.",
                             "The Claims Administrator did not cite any guidelines.",
                             "No MTUS/No guideline cited", "None cited.", "N/A", "No guidelines were cited.",
                             "The Claims Administrator did not provide any evidence-based criteria.",
                             "The Expert Reviewer did not rely on the MTUS.", "."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TstCitations::shouldReadNothingWhereNothingIsCited() {
    QFETCH(QString, text);
    QCOMPARE(shown(readCitations(test::passage(text))), QStringList());
}

void TstCitations::shouldKeepAnArticleWhole_data() {
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("article");
    QTest::newRow("journal")
        << u"Decision based on Non-MTUS Other Medical Treatment Guideline or Medical Evidence: "_s
        << u"Marlow T, et al. Walking after sprains: a trial. J Invented Med. 2011 May; 12(3): 45-52"_s;
    QTest::newRow("url") << u"Decision based on Non-MTUS Citation "_s
                         << u"http://www.example.org/guides/wheelchair.html, accessed 2014"_s;
    QTest::newRow("guideline") << u"Decision based on Non-MTUS Citation: "_s
                               << u"Milldale Care Guidelines, Oncology"_s;
    QTest::newRow("mentions disability")
        << u"Decision based on Non-MTUS Other Medical Treatment Guideline or Medical Evidence: "_s
        << u"Ruiz P. Knee complaints in roofers. Am J Roofing. 2009; 3: 1-9. PMID 123456"_s;
}

void TstCitations::shouldKeepAnArticleWhole() {
    QFETCH(QString, lead);
    QFETCH(QString, article);
    const auto got = readCitations(test::passage(lead + article + u'.'));
    QCOMPARE(shown(got).size(), 1);
    QCOMPARE(got[0].document, article);
    QCOMPARE(got[0].authority, u"Non-MTUS"_s);
    const auto two = readCitations(test::passage(
        u"Decision based on MTUS ACOEM Chapter 13 Knee Complaints. "_s + lead + article + u'.'));
    QCOMPARE(shown(two).size(), 2);
    QCOMPARE(two[1].document, article);
}

void TstCitations::shouldPointAtItsWordsOverLines() {
    const auto got =
        readCitations(test::passage(u"Decision based on MTUS ACOEM Chapter 9\nShoulder Complaints Page(s): "
                                    "207.  Decision based on Non-MTUS Citation ODG Knee"_s));
    QCOMPARE(got.size(), std::size_t(2));
    QCOMPARE(got[0].raw, u"MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 207"_s);
    QCOMPARE(got[0].evidence.size(), std::size_t(2));
    QVERIFY(got[0].evidence[0].rect.top < got[0].evidence[1].rect.top);
    QCOMPARE(got[1].raw, u"ODG Knee"_s);
    QCOMPARE(got[1].evidence.size(), std::size_t(1));
}

void TstCitations::shouldBeSurerOfWhatItKnows() {
    const auto known =
        readCitations(test::passage(u"Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints"_s));
    const auto other =
        readCitations(test::passage(u"Decision based on Non-MTUS Citation Smithville rules"_s));
    QCOMPARE(known.size(), std::size_t(1));
    QCOMPARE(other.size(), std::size_t(1));
    QVERIFY(known[0].confidence > 0.9);
    QVERIFY(other[0].confidence < known[0].confidence);
}

QTEST_GUILESS_MAIN(TstCitations)
#include "tst_citations.moc"
