// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/dates.h"

#include <QTest>

using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadAWholeTextAsADate_data();
    void shouldReadAWholeTextAsADate();
    void shouldSayWhatIsNoDateAndWhatCannotBe_data();
    void shouldSayWhatIsNoDateAndWhatCannotBe();
    void shouldTakeTwoDigitYearsAsTheLatestNotAfterThePivot_data();
    void shouldTakeTwoDigitYearsAsTheLatestNotAfterThePivot();
    void shouldFindDatesInProse_data();
    void shouldFindDatesInProse();
    void shouldNotTakeOtherNumbersForDates_data();
    void shouldNotTakeOtherNumbersForDates();
    void shouldSayWhereADateStands();
    void shouldKeepImpossibleDatesAsSuch();
    void shouldWriteTheContractsForm();
};

void TstDates::shouldReadAWholeTextAsADate_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<bool>("two");
    const auto row = [](const char* text, const char* iso, bool two = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(iso) << two;
    };
    row("9/2/14", "2014-09-02", true);
    row("09/02/2014", "2014-09-02");
    row("9-2-14", "2014-09-02", true);
    row("9.2.2014", "2014-09-02");
    row("5.16.13", "2013-05-16", true);
    row("2014-09-02", "2014-09-02");
    row("2014/9/2", "2014-09-02");
    row("Sep 2 2014", "2014-09-02");
    row("Sept. 2, 2014", "2014-09-02");
    row("2 Sep 2014", "2014-09-02");
    row("2nd of September, 2014", "2014-09-02");
    row("August 30, 2013", "2013-08-30");
    row("AUGUST 30, 2013", "2013-08-30");
    row("august 30th, 2013", "2013-08-30");
    row("August30,2013", "2013-08-30");
    row("30-Aug-2013", "2013-08-30");
    row("30-AUG-13", "2013-08-30", true);
    row("Aug 30 '13", "2013-08-30", true);
    row("Septmber 2, 2014", "2014-09-02");
    row("Febuary 28, 2014", "2014-02-28");
    row("  9 / 2 /  2014 ", "2014-09-02");
    row("9/2/2014.", "2014-09-02");
    row("Tuesday, September 2, 2014", "2014-09-02");
    row("1O/23/2014", "2014-10-23");
    row("l1/26/2014", "2014-11-26");
    row("9\u20132\u20132014", "2014-09-02");
    row("2/29/2012", "2012-02-29");
    row("May 5, 2012", "2012-05-05");
}

void TstDates::shouldReadAWholeTextAsADate() {
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QFETCH(bool, two);
    const ParsedDate got = parseDate(text);
    QCOMPARE(isoDate(got.date), iso);
    QCOMPARE(got.fault, DateFault::None);
    QCOMPARE(got.twoDigitYear, two);
}

void TstDates::shouldSayWhatIsNoDateAndWhatCannotBe_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<DateFault>("fault");
    const auto row = [](const char* text, DateFault fault) {
        QTest::newRow(text) << QString::fromUtf8(text) << fault;
    };
    row("2/30/14", DateFault::Impossible);
    row("2/29/2013", DateFault::Impossible);
    row("13/12/2014", DateFault::Impossible);
    row("9/2/0214", DateFault::Impossible);
    row("June 31, 2014", DateFault::Impossible);
    row("00/00/0000", DateFault::Impossible);
    row("12/2014", DateFault::NotADate);
    row("2014", DateFault::NotADate);
    row("", DateFault::NotADate);
    row("9/2/201", DateFault::NotADate);
    row("9/2/2014 and more", DateFault::NotADate);
    row("3/4/5", DateFault::NotADate);
    row("September 2014", DateFault::NotADate);
    row("on 9/2/14", DateFault::NotADate);
    row("CM14-0012345", DateFault::NotADate);
    row("OO/ll/OO", DateFault::NotADate);
}

void TstDates::shouldSayWhatIsNoDateAndWhatCannotBe() {
    QFETCH(QString, text);
    QFETCH(DateFault, fault);
    const ParsedDate got = parseDate(text);
    QCOMPARE(got.fault, fault);
    QVERIFY(!got.date.isValid());
}

void TstDates::shouldTakeTwoDigitYearsAsTheLatestNotAfterThePivot_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("pivot");
    QTest::addColumn<QString>("iso");
    QTest::newRow("before") << u"9/2/14"_s << 2030 << u"2014-09-02"_s;
    QTest::newRow("at") << u"9/2/14"_s << 2014 << u"2014-09-02"_s;
    QTest::newRow("after") << u"9/2/15"_s << 2014 << u"1915-09-02"_s;
    QTest::newRow("nineties") << u"6/1/98"_s << 2014 << u"1998-06-01"_s;
    QTest::newRow("at default") << u"1/1/30"_s << 2030 << u"2030-01-01"_s;
    QTest::newRow("past default") << u"1/1/31"_s << 2030 << u"1931-01-01"_s;
}

void TstDates::shouldTakeTwoDigitYearsAsTheLatestNotAfterThePivot() {
    QFETCH(QString, text);
    QFETCH(int, pivot);
    QFETCH(QString, iso);
    QCOMPARE(isoDate(parseDate(text, pivot).date), iso);
}

void TstDates::shouldFindDatesInProse_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("dates");
    const auto row = [](const char* text, QStringList dates) {
        QTest::newRow(text) << QString::fromUtf8(text) << dates;
    };
    row("Seen on 4/7/13, again on 05/01/2013.", {u"2013-04-07"_s, u"2013-05-01"_s});
    row("notes of 4/7/13-5/1/13 were read", {u"2013-04-07"_s, u"2013-05-01"_s});
    row("notes 4/7/13 - 5/1/13", {u"2013-04-07"_s, u"2013-05-01"_s});
    row("notes 4/7/2013\u20135/1/2013", {u"2013-04-07"_s, u"2013-05-01"_s});
    row("(DOI:4/7/13)", {u"2013-04-07"_s});
    row("DOI-4/7/13", {u"2013-04-07"_s});
    row("denied on4/7/13and appealed", {u"2013-04-07"_s});
    row("dated August 30, 2013, a denial", {u"2013-08-30"_s});
    row("In April 2013 and on April 9, 2013", {u"2013-04-09"_s});
    row("on the 9th of April 2013", {u"2013-04-09"_s});
    row("reports 4/7/13, 4/8/13 and 4/9/13", {u"2013-04-07"_s, u"2013-04-08"_s, u"2013-04-09"_s});
    row("MRI 2013-04-07 read", {u"2013-04-07"_s});
    row("wrapped 4/\n7/13 in two", {u"2013-04-07"_s});
    row("the 4-7-2013 visit", {u"2013-04-07"_s});
    row("Form Effective 5.16.13 Page 3 of 7", {u"2013-05-16"_s});
    row("seen 4/7/13; strength 5/5 on 4/8/13", {u"2013-04-07"_s, u"2013-04-08"_s});
    row("5/5 4/7/13", {u"2013-04-07"_s});
    row("visit,4/7/13.Next visit", {u"2013-04-07"_s});
}

void TstDates::shouldFindDatesInProse() {
    QFETCH(QString, text);
    QFETCH(QStringList, dates);
    QStringList got;
    for (const FoundDate& d : findDates(text)) {
        QCOMPARE(d.parsed.fault, DateFault::None);
        got << isoDate(d.parsed.date);
    }
    QCOMPARE(got, dates);
}

void TstDates::shouldNotTakeOtherNumbersForDates_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"5/5 motor strength",
                             "DTRs 2+/4 and 2+/5",
                             "disc at L4-5 and L5-S1, C5-6-7",
                             "L4/5/S1",
                             "L3-4-15",
                             "10/325 mg #90",
                             "Percocet 5/10/15 mg",
                             "1/2 tablet daily",
                             "pain 24/7",
                             "Page(s): 177-178",
                             "9/2014",
                             "in September 2014",
                             "pages 67-73, 98-99",
                             "call 555-123-4567 or (800) 555-1234",
                             "SSN 123-45-6789",
                             "at 10:30 on",
                             "3/4/5",
                             "3/4 inch",
                             "blood pressure 120/80/14",
                             "8 CCR 9792.24.2",
                             "ICD 724.4, 722.10",
                             "claim 12-34567-89",
                             "VAS 7-8/10, 8/10",
                             "2-3/10",
                             "every 6-8 hours",
                             "version 1.2.3",
                             "ratio 9/2/14/3",
                             "60/70/80 degrees",
                             "50/50/50",
                             "May 10 visits",
                             "may 5, 10 or 20 visits",
                             "march 2, 14 sessions",
                             "CM14-0012345",
                             "$3/4/10 a day",
                             "#1/2/10",
                             "Decision 2004",
                             "4/7/201",
                             "4/7/20133",
                             "12-34-56"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TstDates::shouldNotTakeOtherNumbersForDates() {
    QFETCH(QString, text);
    const auto got = findDates(text);
    QVERIFY2(got.empty(), got.empty() ? "" : qPrintable(text.mid(got[0].from, got[0].length)));
}

void TstDates::shouldSayWhereADateStands() {
    const QString text = u"Seen on April 7th, 2013 and 4-8-13."_s;
    const auto got = findDates(text);
    QCOMPARE(got.size(), std::size_t(2));
    QCOMPARE(text.mid(got[0].from, got[0].length), u"April 7th, 2013"_s);
    QCOMPARE(text.mid(got[1].from, got[1].length), u"4-8-13"_s);
    QVERIFY(got[1].parsed.twoDigitYear);
    QVERIFY(!got[0].parsed.twoDigitYear);
}

void TstDates::shouldKeepImpossibleDatesAsSuch() {
    const auto got = findDates(u"injured on 2/30/14 and seen 6/31/2014, 13/40/2014 too");
    QCOMPARE(got.size(), std::size_t(3));
    for (const FoundDate& d : got)
        QCOMPARE(d.parsed.fault, DateFault::Impossible);
}

void TstDates::shouldWriteTheContractsForm() {
    QCOMPARE(isoDate(QDate(2014, 9, 2)), u"2014-09-02"_s);
    QCOMPARE(isoDate(QDate()), QString());
}

QTEST_GUILESS_MAIN(TstDates)
#include "tst_dates.moc"
