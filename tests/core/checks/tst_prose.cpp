// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/places.h"
#include "core/checks/prose.h"
#include "core/checks/services.h"

#include <QTest>

using namespace lectern::checks;
using namespace Qt::StringLiterals;

class TstProse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldSplitSentences_data();
    void shouldSplitSentences();
    void shouldMeasureDistanceUpToItsLimit();
    void shouldFoldForComparison();
    void shouldFindThePlacesOfAPart();
    void shouldTellServicesApart();
};

void TstProse::shouldSplitSentences_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("two") << u"Pain is worse.  Therapy helped."_s
                         << QStringList{u"Pain is worse."_s, u"Therapy helped."_s};
    QTest::newRow("decimals") << u"The dose is 2.5 mg. It helps."_s
                              << QStringList{u"The dose is 2.5 mg."_s, u"It helps."_s};
    QTest::newRow("doctor") << u"Dr. Vale saw her. She left."_s
                            << QStringList{u"Dr. Vale saw her."_s, u"She left."_s};
    QTest::newRow("initial") << u"Seen by J. Vale today. Done."_s
                             << QStringList{u"Seen by J. Vale today."_s, u"Done."_s};
    QTest::newRow("quote") << u"It \"failed.\" Then it worked."_s
                           << QStringList{u"It \"failed.\""_s, u"Then it worked."_s};
    QTest::newRow("no stop") << u"no stop at the end"_s << QStringList{u"no stop at the end"_s};
    QTest::newRow("lower case after")
        << u"approx. two weeks later"_s << QStringList{u"approx. two weeks later"_s};
    QTest::newRow("empty") << QString() << QStringList();
}

void TstProse::shouldSplitSentences() {
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList got;
    for (const Span& s : sentences(text))
        got << text.mid(s.from, s.length);
    QCOMPARE(got, expected);
}

void TstProse::shouldMeasureDistanceUpToItsLimit() {
    QCOMPARE(distance(u"upheld", u"upheld", 2), 0);
    QCOMPARE(distance(u"upheld", u"uphled", 2), 1);
    QCOMPARE(distance(u"upheld", u"upheldd", 2), 1);
    QCOMPARE(distance(u"upheld", u"overturned", 2), 3);
    QCOMPARE(distance(u"", u"ab", 3), 2);
}

void TstProse::shouldFoldForComparison() {
    QCOMPARE(folded(u"  The  MRI (left), L4-5! "), u"the mri left l4 5"_s);
}

void TstProse::shouldFindThePlacesOfAPart() {
    lectern::letter::Reading r;
    r.value = QString(300, u'x');
    r.evidence = {{1, {0.1, 0.1, 0.9, 0.12}}, {1, {0.1, 0.12, 0.9, 0.14}}, {2, {0.1, 0.1, 0.9, 0.12}}};
    const auto second = placesOf(r, {110, 80});
    QCOMPARE(second.size(), std::size_t(1));
    QCOMPARE(second[0].rect.top, 0.12);
    QVERIFY(second[0].rect.left > 0.1 && second[0].rect.right < 0.9);
    const auto across = placesOf(r, {150, 100});
    QCOMPARE(across.size(), std::size_t(2));
    QCOMPARE(across[1].page, 2);
    QCOMPARE(placesOf(r, {0, 300}), r.evidence);
    r.evidence.clear();
    QVERIFY(placesOf(r, {0, 10}).empty());
}

void TstProse::shouldTellServicesApart() {
    QCOMPARE(likeness(u"EMG of the left arm", u"EMG left arm"), 1.0);
    QVERIFY(likeness(u"EMG of the left arm", u"NCV of the left arm") < 0.99);
    QVERIFY(likeness(u"Naproxen 550mg #60", u"Gym membership") < 0.2);
    QCOMPARE(likeness(u"", u"Gym membership"), 0.0);
    qsizetype from = 0;
    const QString text = u"Sore. Request(s) under consideration include EMG and NCV. More."_s;
    QCOMPARE(requestsUnderConsideration(text, &from), u"EMG and NCV"_s);
    QCOMPARE(text.mid(from, 3), u"EMG"_s);
}

QTEST_GUILESS_MAIN(TstProse)
#include "tst_prose.moc"
