// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/facts.h"
#include "core/extract/servicedetails.h"

#include "tests/core/extract/passages.h"

#include <QTest>

using namespace lectern::extract;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadWhatAServiceSays_data();
    void shouldReadWhatAServiceSays();
    void shouldNameSpinalLevelsInFull_data();
    void shouldNameSpinalLevelsInFull();
    void shouldPointAtTheWords();
};

void TstService::shouldReadWhatAServiceSays_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("facts");
    const auto row = [](const char* text, const char* facts) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(facts);
    };
    // q quantity, d dose, f frequency, t duration, p part, s side, l level
    row("Norco 10/325 mg #60", "q=60 d=10/325 mg");
    row("Norco 10/325mg, QTY: 60", "q=60 d=10/325 mg");
    row("Tramadol 50mg quantity 90", "q=90 d=50 mg");
    row("Lidoderm 5% patch #30", "q=30 d=5%");
    row("Cyclobenzaprine 7.5 mg twice daily #60", "q=60 d=7.5 mg f=2 per day");
    row("Gabapentin 300 mg TID", "d=300 mg f=3 per day");
    row("Hydrocodone 5 mg q 6 hours", "d=5 mg f=every 6 hours");
    row("Fentanyl patch 25 mcg/hr #10", "q=10 d=25 mcg/hr");
    row("Naproxen 550 mg, 1 month supply", "q=1 month supply d=550 mg");
    row("Physical therapy 2 times a week for 6 weeks", "f=2 per week t=6 weeks");
    row("Physical therapy 2x/week x 4 weeks", "f=2 per week t=4 weeks");
    row("Physical therapy two times per week for four weeks for the right knee",
        "f=2 per week t=4 weeks p=knee s=right");
    row("Physical therapy 2x6 lumbar spine", "f=2 per week t=6 weeks p=lumbar spine");
    row("Physical therapy (2 x 6 weeks)", "f=2 per week t=6 weeks");
    row("Physical therapy 12 sessions", "q=12 sessions");
    row("12 additional physical therapy visits", "q=12 visits");
    row("Acupuncture x 12 sessions", "q=12 sessions");
    row("Chiropractic treatment (6 sessions)", "q=6 sessions");
    row("six sessions of cognitive behavioral therapy", "q=6 sessions");
    row("Aquatic therapy, twelve (12) visits", "q=12 visits");
    row("TENS unit 30 day rental", "t=30 days");
    row("Cold therapy unit rental for 7 days", "t=7 days");
    row("MRI of the left shoulder", "p=shoulder s=left");
    row("Bilateral L4-5 and L5-S1 facet blocks", "s=bilateral l=L4-L5, L5-S1");
    row("EMG of the bilateral upper extremities", "p=upper extremities s=bilateral");
    row("Transforaminal epidural steroid injection, right L5-S1", "s=right l=L5-S1");
    row("Cervical fusion C5-6 and C6-7", "p=cervical spine l=C5-C6, C6-C7");
    row("X-ray of the left knee and right ankle", "p=knee, ankle");
    row("Root canal, tooth #8", "p=tooth");
    row("Home health aide 4 hours per day", "f=4 hours per day");
    row("Urine drug screen", "");
    row("Physical Therapy 3xWk x 4Wks Left Knee", "f=3 per week t=4 weeks p=knee s=left");
    row("Norco 10/325 mg three times daily #90", "q=90 d=10/325 mg f=3 per day");
    row("Therapy, QTY: 8 sessions", "q=8 sessions");
    row("Vitamin B12 injection", "");
    row("Functional restoration program", "");
    row("A psychiatric consultation within 24/7 access", "");
    row("Terocin lotion 240 ml", "q=240 ml");
    row("4x4 gauze", "");
    row("Lovenox 40 mg: 14 syringes", "q=14 syringes d=40 mg");
}

void TstService::shouldReadWhatAServiceSays() {
    QFETCH(QString, text);
    QFETCH(QString, facts);
    const auto got = readServiceDetails(test::passage(text));
    QStringList shown;
    const std::pair<Field, QChar> order[] = {
        {Field::Quantity, u'q'}, {Field::Dose, u'd'}, {Field::Frequency, u'f'},  {Field::Duration, u't'},
        {Field::BodyPart, u'p'}, {Field::Side, u's'}, {Field::SpinalLevel, u'l'}};
    for (const auto& [field, letter] : order) {
        if (const auto it = got.find(field); it != got.end())
            shown << letter + u'=' + it->second.text();
    }
    QCOMPARE(shown.join(u' '), facts);
}

void TstService::shouldNameSpinalLevelsInFull_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("levels");
    const auto row = [](const char* text, const char* levels) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(levels);
    };
    row("L4-5", "L4-L5");
    row("L4-L5", "L4-L5");
    row("L4 to S1", "L4-S1");
    row("L5-1", "L5-S1");
    row("T12-L1", "T12-L1");
    row("C4/5", "C4-C5");
    row("L3-4-5", "L3-L4-L5");
    row("S1", "S1");
    row("C8 root", "C8");
    row("C9 and L7", "");
    row("T13", "");
    row("CM14-0012345", "");
    row("strength 4/5", "");
}

void TstService::shouldNameSpinalLevelsInFull() {
    QFETCH(QString, text);
    QFETCH(QString, levels);
    QStringList got;
    for (const SpinalLevel& l : findSpinalLevels(text))
        got << l.level;
    QCOMPARE(got.join(u", "), levels);
}

void TstService::shouldPointAtTheWords() {
    const auto got = readServiceDetails(test::passage(u"Physical therapy 2 times a\nweek, left knee"_s));
    QCOMPARE(got.at(Field::Frequency).raw, u"2 times a week"_s);
    QCOMPARE(got.at(Field::Frequency).evidence.size(), std::size_t(2));
    QCOMPARE(got.at(Field::Side).evidence.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TstService)
#include "tst_service.moc"
