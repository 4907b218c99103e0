// SPDX-License-Identifier: GPL-3.0-or-later
// Decision words, conclusions and the untidy headings that carry them.
#include "core/extract/extract.h"
#include "core/extract/outcome.h"
#include "tests/support/textpages.h"

#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;
using letter::Field;

class TestIssues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTheDecisionAtTheEnd_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // empty: none
        const QString u = u"upheld"_s;
        const QString o = u"overturned"_s;
        const QString p = u"partially_overturned"_s;
        for (const char* text :
             {"X: Upheld", "X: UPHELD.", "X: upheld ", "X: Uphled", "X: Uphe1d", "X: Uplheld", "X - Uphold"})
            QTest::newRow(text) << QString::fromLatin1(text) << u;
        for (const char* text : {"X: Overturned", "X: OVERTURN", "X: Overtuned", "X: 0verturned",
                                 "X: Overtumed", "X: Over turned Overturned"})
            QTest::newRow(text) << QString::fromLatin1(text) << o;
        for (const char* text : {"X: Overturned in part", "X: Partially Overturned", "X: PARTIAL OVERTURN",
                                 "X: Partialy overturned", "X: PartiallyOverturned",
                                 "X: Upheld in part and overturned in part", "X: Modified"})
            QTest::newRow(text) << QString::fromLatin1(text) << p;
        for (const char* text :
             {"the household", "a part", "in part", "the denial was not upheld by him", "held", ""})
            QTest::newRow(qPrintable(u"none: "_s + QLatin1StringView(text)))
                << QString::fromLatin1(text) << QString();
    }

    void shouldReadTheDecisionAtTheEnd() {
        QFETCH(QString, text);
        QFETCH(QString, value);
        const auto verdict = extract::decisionAtEnd(text);
        QCOMPARE(verdict ? verdict->value : QString(), value);
    }

    void shouldNeverLoseANot_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("necessary");
        for (const char* text :
             {"The brace is not medically necessary and appropriate.", "The brace is notmedically necessary.",
              "The brace isnot medically necessary.", "The brace isn't medically necessary.",
              "The braces are not medically neccessary.",
              "The brace is not considered to be medically necessary.",
              "The brace was not found medically necessary and/or appropriate.",
              "The brace is not medicallynecessary.", "Neither brace is medically necessary.",
              "None of the braces are medically necessary.",
              "The brace cannot be deemed medically necessary.",
              "It is medically necessary to walk. The brace is not medically necessary.",
              "The brace is not medically necessary. A smaller one would be medically necessary if he fell.",
              "Medical necessity for the brace has not been established.",
              "The request lacks medical necessity.", "The brace is not medcially necessary.",
              "The brace is not medically appropriate and necessary nor medically necessary."})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
        for (const char* text :
             {"The brace is medically necessary and appropriate.",
              "The brace is notably stiff. The brace is medically necessary.",
              "Rest is not advised, and the brace is medically necessary.",
              "Medical necessity has been established.",
              "The first request was not medically necessary. The brace is medically necessary.",
              "The brace ismedically necessary and is medically necessary."})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
    }

    void shouldNeverLoseANot() {
        QFETCH(QString, text);
        QFETCH(bool, necessary);
        const auto said = extract::conclusionOf(text);
        QVERIFY(said);
        QCOMPARE(said->value, necessary ? u"medically_necessary"_s : u"not_medically_necessary"_s);
    }

    void shouldReadUntidyHeadings_data() {
        QTest::addColumn<QString>("text"); // of the section
        QTest::addColumn<QStringList>("services");
        QTest::addColumn<QStringList>("decisions");
        const QString tail =
            u"\n\nClaims Administrator guideline: Decision based on MTUS ACOEM.\n\nMAXIMUS guideline: "
            u"Decision based on MTUS ACOEM.\n\n"
            "Decision rationale: The earlier request was\nupheld. It is not\nmedically necessary and appropriate.\n\n"_s;
        QTest::newRow("wrapped over three lines")
            << u"Retrospective request for one urine drug screen, ten panels, with\nconfirmation by mass spectrometry (date of service\n6/3/14): Upheld"_s +
                   tail
            << QStringList{u"Retrospective request for one urine drug screen, ten panels, with confirmation by mass spectrometry (date of service 6/3/14)"_s}
            << QStringList{u"upheld"_s};
        QTest::newRow("colons within")
            << u"DME: lumbar brace: custom: Upheld"_s + tail << QStringList{u"DME: lumbar brace: custom"_s}
            << QStringList{u"upheld"_s};
        QTest::newRow("out of order")
            << u"2. Knee brace: Upheld"_s + tail + u"1. Cane: Overturned"_s + tail
            << QStringList{u"Knee brace"_s, u"Cane"_s} << QStringList{u"upheld"_s, u"overturned"_s};
        QTest::newRow("issue numbers")
            << u"Issue 1: Knee brace: Upheld"_s + tail + u"Issue 2: Cane: Overturned"_s + tail
            << QStringList{u"Knee brace"_s, u"Cane"_s} << QStringList{u"upheld"_s, u"overturned"_s};
        QTest::newRow("quantity in front")
            << u"3 trigger point injections: Upheld"_s + tail << QStringList{u"3 trigger point injections"_s}
            << QStringList{u"upheld"_s};
        QTest::newRow("numbers without stop")
            << u"1 Knee brace: Upheld"_s + tail + u"2 Cane: Overturned"_s + tail
            << QStringList{u"Knee brace"_s, u"Cane"_s} << QStringList{u"upheld"_s, u"overturned"_s};
        QTest::newRow("page break before the label")
            << u"Knee brace: Upheld\n\f"_s + tail.trimmed() << QStringList{u"Knee brace"_s}
            << QStringList{u"upheld"_s};
        QTest::newRow("claims label missing")
            << u"Knee brace: Upheld\n\nMAXIMUS guideline: Decision based on MTUS.\n\nDecision rationale: It is not medically necessary.\n\nCane: Overturned"_s +
                   tail
            << QStringList{u"Knee brace"_s, u"Cane"_s} << QStringList{u"upheld"_s, u"overturned"_s};
        QTest::newRow("other labels")
            << u"Knee brace: Upheld\n\nClaims Administrator guidelines: None.\n\nIMR guideline: MTUS.\n\nDecision rationale: It is not medically necessary."_s
            << QStringList{u"Knee brace"_s} << QStringList{u"upheld"_s};
        QTest::newRow("decision said by necessity")
            << u"Knee brace is not medically necessary."_s + tail << QStringList{u"Knee brace"_s}
            << QStringList{u"upheld"_s};
        QStringList many;
        QStringList decisions;
        QString text;
        for (int i = 1; i <= 40; ++i) {
            many += u"Item no. %1 of the plan"_s.arg(i);
            decisions += i % 7 == 0 ? u"overturned"_s : u"upheld"_s;
            text += many.last() + (i % 7 == 0 ? u": Overturned"_s : u": Upheld"_s) + tail;
        }
        QTest::newRow("forty") << text << many << decisions;
    }

    void shouldReadUntidyHeadings() {
        QFETCH(QString, text);
        QFETCH(QStringList, services);
        QFETCH(QStringList, decisions);
        const auto records = extract::readLetters(testsupport::textPages(
            u"CLINICAL CASE SUMMARY\nThe back hurts.\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nThe Final Determination was based on decisions for the disputed items/services set forth below:\n\n"_s +
            text));
        QCOMPARE(records.size(), std::size_t(1));
        QStringList got;
        QStringList decided;
        for (const letter::Issue& issue : records.front().issues) {
            got += issue.fields.contains(Field::Service) ? issue.fields.at(Field::Service).text() : QString();
            decided +=
                issue.fields.contains(Field::Decision) ? issue.fields.at(Field::Decision).text() : QString();
        }
        QCOMPARE(got, services);
        QCOMPARE(decided, decisions);
    }
};

QTEST_GUILESS_MAIN(TestIssues)
#include "tst_issues.moc"
