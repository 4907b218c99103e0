// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/facts.h"

#include "tests/core/extract/passages.h"

#include <QTest>

using namespace lectern::extract;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldLabelEachDatedEventInTheLettersWords_data();
    void shouldLabelEachDatedEventInTheLettersWords();
    void shouldResolveYearsByTheOtherDates();
    void shouldPointAtEachEvent();
};

namespace {

QStringList events(const QString& text, const DateContext& dates = {2015, 0}) {
    const auto got = readSummary(test::passage(text), dates);
    QStringList out;
    if (const auto it = got.find(Field::Timeline); it != got.end()) {
        for (const TimelineEvent& e : it->second.timeline())
            out << e.date + u' ' + e.event;
    }
    return out;
}

} // namespace

void TstTimeline::shouldLabelEachDatedEventInTheLettersWords_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* text, QStringList expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("Report of 4/7/14 noted pain.", {u"2014-04-07 Report"_s});
    row("MRI of the left knee on 4/7/14 showed a tear.", {u"2014-04-07 MRI of the left knee"_s});
    row("This patient sustained a neck injury on 4/7/14 from a fall.", {u"2014-04-07 neck injury"_s});
    row("The request(s) for MRI were non-certified on 4/7/14 citing criteria.",
        {u"2014-04-07 non-certified"_s});
    row("On 4/7/14, the patient underwent a left knee arthroscopy.",
        {u"2014-04-07 underwent a left knee arthroscopy"_s});
    row("PR-2 dated April 7, 2014 states that pain is worse.", {u"2014-04-07 PR-2"_s});
    row("The patient was born on 4/7/1970. X-rays dated 4/8/14 were normal.", {u"2014-04-08 X-rays"_s});
    row("Report of 4/7/14 noted pain. Report of 4/7/14 noted spasm.", {u"2014-04-07 Report"_s});
    row("The following case summary was taken directly from the denial dated 4/7/14. MRI on 4/8/14 was "
        "normal.",
        {u"2014-04-08 MRI"_s});
    row("According to the 4/7/14 report, pain is worse.", {u"2014-04-07 report"_s});
    row("No dates, strength 5/5, L4-5 and 10/325 mg.", {});
    row("Report of 2/30/14 is unclear.", {});
}

void TstTimeline::shouldLabelEachDatedEventInTheLettersWords() {
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(events(text), expected);
}

void TstTimeline::shouldResolveYearsByTheOtherDates() {
    QCOMPARE(events(u"Report of 4/7/14 noted pain."_s, {2014, 0}), QStringList{u"2014-04-07 Report"_s});
    QCOMPARE(events(u"Surgery on 4/7/98 failed."_s, {2014, 0}), QStringList{u"1998-04-07 Surgery"_s});
    QCOMPARE(events(u"Report of 4/7/15 noted pain."_s, {2014, 2013}), QStringList{u"2015-04-07 Report"_s});
}

void TstTimeline::shouldPointAtEachEvent() {
    const auto got =
        readSummary(test::passage(u"Report of 4/7/14 noted pain.\nMRI on 4/9/14 was normal."_s), {2014, 0});
    const TimelineEvents list = got.at(Field::Timeline).timeline();
    QCOMPARE(list.size(), std::size_t(2));
    QVERIFY(!list[0].evidence.empty() && !list[1].evidence.empty());
    QVERIFY(list[0].evidence[0].rect.top < list[1].evidence[0].rect.top);
    QCOMPARE(got.at(Field::Timeline).evidence.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TstTimeline)
#include "tst_timeline.moc"
