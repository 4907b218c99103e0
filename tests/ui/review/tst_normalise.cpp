// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/normalise.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lectern::letter;
using namespace lectern::review;

class TestNormalise : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeDatesTypedInAnyCommonWay_data();
    void shouldTakeDatesTypedInAnyCommonWay();
    void shouldSayWhyATextIsNoValue_data();
    void shouldSayWhyATextIsNoValue();
    void shouldTakeChoicesByKeyTokenAndWord_data();
    void shouldTakeChoicesByKeyTokenAndWord();
    void shouldReadBackWhatItShowsInTheUsersLocale();
    void shouldFindTheValueAmongTheWordsOfThePage_data();
    void shouldFindTheValueAmongTheWordsOfThePage();
    void shouldCutListsAtLinesAndSemicolons();
    void shouldCleanTextTakenFromThePage();
};

void TestNormalise::shouldTakeDatesTypedInAnyCommonWay_data() {
    QTest::addColumn<QString>("typed");
    for (const char* t :
         {"9/2/14", "09/02/2014", "9-2-14", "Sep 2 2014", "September 2, 2014", "2014-09-02", " 9/2/2014 "})
        QTest::newRow(t) << QString::fromLatin1(t);
}

void TestNormalise::shouldTakeDatesTypedInAnyCommonWay() {
    QFETCH(QString, typed);
    for (const char* locale : {"C", "en_US"}) {
        const Normalised n = normalise(Field::DateOfInjury, typed, QLocale(QString::fromLatin1(locale)));
        QCOMPARE(n.fault, Fault::None);
        QCOMPARE(std::get<QString>(n.value), u"2014-09-02"_s);
    }
}

void TestNormalise::shouldSayWhyATextIsNoValue_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("fault");
    QTest::newRow("impossible") << int(Field::DateOfInjury) << u"2/30/14"_s << int(Fault::ImpossibleDate);
    QTest::newRow("half a date") << int(Field::DateOfInjury) << u"9/2"_s << int(Fault::NotADate);
    QTest::newRow("choice") << int(Field::Outcome) << u"maybe"_s << int(Fault::NotAChoice);
    QTest::newRow("number") << int(Field::PatientAge) << u"old"_s << int(Fault::NotANumber);
    QTest::newRow("nothing typed") << int(Field::DateOfInjury) << u"  "_s << int(Fault::None);
}

void TestNormalise::shouldSayWhyATextIsNoValue() {
    QFETCH(int, field);
    QFETCH(QString, typed);
    QFETCH(int, fault);
    const Normalised n = normalise(Field(field), typed);
    QCOMPARE(int(n.fault), fault);
    QCOMPARE(std::get<QString>(n.value), QString());
}

void TestNormalise::shouldTakeChoicesByKeyTokenAndWord_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("token");
    QTest::newRow("key") << int(Field::Decision) << u"u"_s << u"upheld"_s;
    QTest::newRow("verb") << int(Field::Decision) << u"uphold"_s << u"upheld"_s;
    QTest::newRow("capitals") << int(Field::Decision) << u"UPHELD"_s << u"upheld"_s;
    QTest::newRow("token") << int(Field::Decision) << u"partially_overturned"_s << u"partially_overturned"_s;
    QTest::newRow("beginning") << int(Field::Decision) << u"over"_s << u"overturned"_s;
    QTest::newRow("in part") << int(Field::Outcome) << u"Overturned in part"_s << u"partially_overturned"_s;
    QTest::newRow("necessary") << int(Field::Conclusion) << u"medically necessary"_s
                               << u"medically_necessary"_s;
    QTest::newRow("not") << int(Field::Conclusion) << u"is not medically necessary and appropriate"_s
                         << u"not_medically_necessary"_s;
    QTest::newRow("blank lost") << int(Field::Conclusion) << u"notmedically necessary"_s
                                << u"not_medically_necessary"_s;
    QTest::newRow("woman") << int(Field::PatientSex) << u"woman"_s << u"female"_s;
    QTest::newRow("male") << int(Field::PatientSex) << u"M"_s << u"male"_s;
    QTest::newRow("both sides") << int(Field::Side) << u"both"_s << u"bilateral"_s;
}

void TestNormalise::shouldTakeChoicesByKeyTokenAndWord() {
    QFETCH(int, field);
    QFETCH(QString, typed);
    QFETCH(QString, token);
    QCOMPARE(std::get<QString>(normalise(Field(field), typed).value), token);
}

void TestNormalise::shouldReadBackWhatItShowsInTheUsersLocale() {
    for (const char* name : {"C", "en_US", "en_GB", "de_DE", "es_MX", "ja_JP"}) {
        const QLocale locale(QString::fromLatin1(name));
        const QString shown = displayDate(u"2014-02-09"_s, locale);
        QVERIFY2(shown.contains(u"2014"_s), name);
        QCOMPARE(dateFromTyped(shown, locale).first, u"2014-02-09"_s);
    }
}

void TestNormalise::shouldFindTheValueAmongTheWordsOfThePage_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("dated") << int(Field::DecisionDate) << u"Dated: 11/26/2014"_s << u"2014-11-26"_s;
    QTest::newRow("age") << int(Field::PatientAge) << u"This 44 year-old female"_s << u"44"_s;
    QTest::newRow("sex") << int(Field::PatientSex) << u"This 44 year-old female"_s << u"female"_s;
    QTest::newRow("two dates are none") << int(Field::DecisionDate) << u"9/2/14 and 9/3/14"_s << QString();
    QTest::newRow("text") << int(Field::Service) << u"Physical  ther-\napy twice"_s
                          << u"Physical therapy twice"_s;
}

void TestNormalise::shouldFindTheValueAmongTheWordsOfThePage() {
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(std::get<QString>(normaliseFromPage(Field(field), text).value), value);
}

void TestNormalise::shouldCutListsAtLinesAndSemicolons() {
    const Normalised n = normalise(Field::Diagnoses, u"lumbar strain;  sciatica\n\nneck pain"_s);
    QCOMPARE(std::get<QStringList>(n.value),
             (QStringList{u"lumbar strain"_s, u"sciatica"_s, u"neck pain"_s}));
}

void TestNormalise::shouldCleanTextTakenFromThePage() {
    QCOMPARE(cleanPageText(u"  medi-\r\ncally   neces-\n sary \n"_s), u"medically necessary"_s);
    QCOMPARE(cleanPageText(u"levels L4-\n5"_s), u"levels L4- 5"_s);
    QCOMPARE(cleanPageText(u"e\u0301"_s), u"\u00e9"_s);
}

QTEST_GUILESS_MAIN(TestNormalise)
#include "tst_normalise.moc"
