// SPDX-License-Identifier: GPL-3.0-or-later
// The one real letter that we have, as text, set as pages. It lies beside the clone and is not part of it, so
// the test skips where it is not there; tst_letter2014 holds an invented letter of the same untidiness.
#include "core/extract/extract.h"
#include "tests/support/textpages.h"

#include <QFile>
#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;
using letter::Field;

namespace {

QString realLetter() {
    for (const QString& place : {u"/../shared/letters/imr-final-determination.txt"_s,
                                 u"/../../shared/letters/imr-final-determination.txt"_s}) {
        QFile file(QStringLiteral(LECTERN_SOURCE_DIR) + place);
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

} // namespace

class TestRealLetter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadBothIssues_data() {
        QTest::addColumn<int>("linesAPage");
        for (const int lines : {40, 54, 63, 97})
            QTest::addRow("%d lines a page", lines) << lines;
    }

    void shouldReadBothIssues() {
        const QString text = realLetter();
        if (text.isEmpty())
            QSKIP("The real letter is not beside this clone.");
        QFETCH(int, linesAPage);
        testsupport::PageLook look;
        look.linesAPage = linesAPage;
        look.pitch = 0.8 / linesAPage;
        const auto records = extract::readLetters(testsupport::textPages(text, look));
        QCOMPARE(records.size(), std::size_t(1));
        const letter::Record& record = records.front();
        QCOMPARE(letter::name(record.format), u"letter-2014"_s);
        QVERIFY(!record.fields.contains(Field::CaseNumber));
        QCOMPARE(record.fields.at(Field::DateOfInjury).text(), u"2014-09-02"_s);
        QCOMPARE(record.fields.at(Field::UrDecisionDate).text(), u"2014-11-26"_s);
        QCOMPARE(record.fields.at(Field::Outcome).text(), u"upheld"_s);
        QVERIFY(record.fields.at(Field::ClinicalSummary).text().startsWith(u"This patient sustained"));
        QVERIFY(record.fields.at(Field::ClinicalSummary).text().endsWith(u"lack of medical necessity."));
        QCOMPARE(record.issues.size(), std::size_t(2));
        const QStringList services = {u"EMG of the bilateral lower extremities"_s,
                                      u"NCV of the bilateral lower extremities"_s};
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& fields = record.issues[i].fields;
            QCOMPARE(record.issues[i].number, static_cast<int>(i) + 1);
            QCOMPARE(fields.at(Field::Service).text(), services[static_cast<qsizetype>(i)]);
            QCOMPARE(fields.at(Field::Decision).text(), u"upheld"_s);
            QCOMPARE(fields.at(Field::Conclusion).text(), u"not_medically_necessary"_s);
            QVERIFY(fields.at(Field::Rationale).text().startsWith(u"This patient sustained"));
            QVERIFY(
                fields.at(Field::Rationale).text().endsWith(u"is not medically necessary and appropriate."));
            QVERIFY(fields.at(Field::ClaimsAdministratorGuideline)
                        .text()
                        .startsWith(u"Decision based on MTUS ACOEM Chapter 12"));
            QVERIFY(fields.at(Field::ClaimsAdministratorGuideline).text().endsWith(u"Procedure Summary"));
            QCOMPARE(
                fields.at(Field::ReviewerGuideline).text(),
                u"Decision based on MTUS ACOEM Chapter 8 Neck and Upper Back Complaints Page(s): 177-178."_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestRealLetter)
#include "tst_extract_real_letter.moc"
