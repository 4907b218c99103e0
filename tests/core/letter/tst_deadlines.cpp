// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/deadlines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lectern::letter;

class TestDeadlines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldKnowTheHolidays_data();
    void shouldKnowTheHolidays();
    void shouldCountNothingFromTheLettersOwnDates();
    void shouldCountThirtyDaysFromMailing_data();
    void shouldCountThirtyDaysFromMailing();
    void shouldCountFiveWorkingDaysToAuthorise();
    void shouldNotAskToAuthoriseWhatWasUpheld();
    void shouldRefuseATableThatIsNone();
    void shouldTakeAnOfficesOwnDays();
    void shouldWriteACalendar();
    void shouldKeepTheOfficesFieldsAsJson();
};

namespace {
CaseFile withDecision(const QString& decision) {
    CaseFile file;
    Issue issue;
    issue.id = 1;
    Reading r;
    r.value = decision;
    issue.fields[Field::Decision] = r;
    file.current.issues.push_back(issue);
    r.value = u"2014-12-15"_s;
    file.current.fields[Field::DecisionDate] = r;
    return file;
}
QDate iso(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}
} // namespace

void TestDeadlines::shouldKnowTheHolidays_data() {
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("name");
    QTest::newRow("fixed") << u"2014-12-25"_s << u"Christmas Day"_s;
    QTest::newRow("third Monday") << u"2015-01-19"_s << u"Martin Luther King Jr. Day"_s;
    QTest::newRow("last Monday") << u"2015-05-25"_s << u"Memorial Day"_s;
    QTest::newRow("day after") << u"2014-11-28"_s << u"Day after Thanksgiving"_s;
    QTest::newRow("Saturday is kept on Friday") << u"2015-07-03"_s << u"Independence Day"_s;
    QTest::newRow("Sunday is kept on Monday") << u"2016-12-26"_s << u"Christmas Day"_s;
    QTest::newRow("New Year kept in the old year") << u"2021-12-31"_s << u"New Year's Day"_s;
    QTest::newRow("not yet") << u"2014-06-19"_s << QString();
    QTest::newRow("from 2022") << u"2023-06-19"_s << u"Juneteenth"_s;
    QTest::newRow("no longer") << u"2023-10-09"_s << QString();
    QTest::newRow("until 2021") << u"2014-10-13"_s << u"Columbus Day"_s;
    QTest::newRow("plain day") << u"2014-11-26"_s << QString();
}

void TestDeadlines::shouldKnowTheHolidays() {
    QFETCH(QString, day);
    QFETCH(QString, name);
    QCOMPARE(CourtHolidays::standard().nameOf(iso(day)), name);
}

void TestDeadlines::shouldCountNothingFromTheLettersOwnDates() {
    QVERIFY(deadlines(withDecision(u"overturned"_s)).empty());
}

void TestDeadlines::shouldCountThirtyDaysFromMailing_data() {
    QTest::addColumn<QString>("served");
    QTest::addColumn<QString>("counted");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("holiday");
    QTest::newRow("court day") << u"2015-01-13"_s << u"2015-02-12"_s << u"2015-02-13"_s
                               << u"Lincoln's Birthday"_s;
    QTest::newRow("plain") << u"2015-03-02"_s << u"2015-04-01"_s << u"2015-04-01"_s << QString();
    QTest::newRow("Sunday") << u"2015-03-06"_s << u"2015-04-05"_s << u"2015-04-06"_s << QString();
    QTest::newRow("holiday before a weekend")
        << u"2014-10-29"_s << u"2014-11-28"_s << u"2014-12-01"_s << u"Day after Thanksgiving"_s;
}

void TestDeadlines::shouldCountThirtyDaysFromMailing() {
    QFETCH(QString, served);
    QFETCH(QString, counted);
    QFETCH(QString, last);
    QFETCH(QString, holiday);
    CaseFile file = withDecision(u"upheld"_s);
    file.office.dateServed = served;
    const auto all = deadlines(file);
    QCOMPARE(all.size(), std::size_t(1));
    QCOMPARE(all[0], (Deadline{Clock::Appeal, iso(served), iso(counted), iso(last), holiday}));
}

void TestDeadlines::shouldCountFiveWorkingDaysToAuthorise() {
    CaseFile file = withDecision(u"partially_overturned"_s);
    file.office.dateReceived = u"2014-11-24"_s; // a Monday; Thanksgiving and the day after lie between
    const auto all = deadlines(file);
    QCOMPARE(all.size(), std::size_t(1));
    QCOMPARE(all[0].clock, Clock::Authorise);
    QCOMPARE(all[0].last, iso(u"2014-12-03"_s));
    file.office.dateServed = u"2014-11-20"_s;
    QCOMPARE(deadlines(file)[0].clock, Clock::Authorise); // the nearer one first
}

void TestDeadlines::shouldNotAskToAuthoriseWhatWasUpheld() {
    CaseFile file = withDecision(u"upheld"_s);
    file.office.dateReceived = u"2014-11-24"_s;
    QVERIFY(deadlines(file).empty());
}

void TestDeadlines::shouldRefuseATableThatIsNone() {
    QVERIFY(!CourtHolidays::fromJson("[]").has_value());
    QVERIFY(!CourtHolidays::fromJson(R"({"holidays": [{"name": "x", "month": 13, "day": 1}]})").has_value());
    QVERIFY(!CourtHolidays::fromJson(R"({"holidays": [{"name": "x", "month": 1}]})").has_value());
    QVERIFY(!CourtHolidays::fromJson(R"({"holidays": [], "extra": ["soon"]})").has_value());
}

void TestDeadlines::shouldTakeAnOfficesOwnDays() {
    const auto table = CourtHolidays::fromJson(
        R"({"holidays": [{"name": "x", "month": 7, "day": 6}], "extra": ["2015-07-07"], "except": ["2015-07-06"]})");
    QVERIFY(table.has_value());
    QVERIFY(table->isCourtDay(QDate(2015, 7, 6)));
    QVERIFY(!table->isCourtDay(QDate(2015, 7, 7)));
}

void TestDeadlines::shouldWriteACalendar() {
    const QDateTime stamp(QDate(2015, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const QByteArray ics =
        toICalendar({{u"lectern-7-appeal"_s, QDate(2015, 2, 12), u"Appeal; CM14-1, last day"_s,
                      u"a\nb"_s + QString(100, QChar(0xe9))}},
                    stamp);
    QVERIFY(ics.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    QVERIFY(ics.contains("DTSTAMP:20150102T030405Z\r\n"));
    QVERIFY(ics.contains("DTSTART;VALUE=DATE:20150212\r\nDTEND;VALUE=DATE:20150213\r\n"));
    QVERIFY(ics.contains("SUMMARY:Appeal\\; CM14-1\\, last day\r\n"));
    QVERIFY(ics.contains("DESCRIPTION:a\\nb"));
    QByteArray unfolded = ics;
    unfolded.replace("\r\n ", "");
    QVERIFY(unfolded.contains(QByteArray(QString(100, QChar(0xe9)).toUtf8() + "\r\n")));
    for (const QByteArray& l : ics.split('\n'))
        QVERIFY(l.size() <= 76); // 75 octets and the carriage return
    QVERIFY(ics.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

void TestDeadlines::shouldKeepTheOfficesFieldsAsJson() {
    OfficeFields office{u"2015-01-13"_s, {}, u"ADJ1"_s, u"M-7"_s, u"A. Lawyer"_s, {u"report"_s, u"MRI"_s}};
    QCOMPARE(officeFromJson(toJson(office)), office);
    QCOMPARE(officeFromJson({}), OfficeFields());
    QCOMPARE(officeFromJson({{u"date_served"_s, u"soon"_s}, {u"adj_number"_s, 5}}), OfficeFields());
}

QTEST_GUILESS_MAIN(TestDeadlines)
#include "tst_deadlines.moc"
