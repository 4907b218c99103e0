// SPDX-License-Identifier: GPL-3.0-or-later
// Where a letter ends: its last pages may hold no mark of their own.
#include "core/extract/extract.h"
#include "tests/support/textpages.h"

#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;

class TstSegmentTail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepTheRestOfARationaleAfterASentenceOnNecessity();
    void shouldNotTakeAStrangePageAfterTheConclusion();
};

namespace {
const QString kHead =
    u"HOW THE IMR FINAL DETERMINATION WAS MADE\nThe expert reviewer is Board Certified in Neurology and is "
    "licensed to practice in California.\n\nCLINICAL CASE SUMMARY\nThe worker fell from a cart.\n\nIMR "
    "ISSUES, "
    "DECISIONS AND RATIONALES\n\nNCV of both hands:  Upheld\n\nClaims Administrator guideline: Decision "
    "based on "
    "MTUS ACOEM Chapter 11 Page(s): 261.\n\nMAXIMUS guideline: Decision based on MTUS ACOEM Chapter 11.\n\n"_s;
}

void TstSegmentTail::shouldKeepTheRestOfARationaleAfterASentenceOnNecessity() {
    const auto records = extract::readLetters(testsupport::textPages(
        kHead +
        u"Decision rationale: Tingling comes and goes. By the guideline, medical necessity for the NCV has "
        u"not been "
        "established.\fNo splint was tried. The NCV of both hands is not medically necessary and appropriate.\n"_s));
    QCOMPARE(records.size(), std::size_t(1));
    QCOMPARE(records[0].lastPage, 2);
    const auto& rationale = records[0].issues.at(0).fields.at(letter::Field::Rationale);
    QVERIFY2(rationale.text().endsWith(
                 u"No splint was tried. The NCV of both hands is not medically necessary and appropriate."),
             qPrintable(rationale.text()));
}

void TstSegmentTail::shouldNotTakeAStrangePageAfterTheConclusion() {
    const auto records = extract::readLetters(testsupport::textPages(
        kHead +
        u"Decision rationale: Tingling comes and goes. The NCV of both hands is not medically necessary and "
        "appropriate.\fGrocery list for the office picnic\nBread and apples\n"_s));
    QCOMPARE(records.size(), std::size_t(1));
    QCOMPARE(records[0].lastPage, 1);
    QVERIFY(!records[0].issues.at(0).fields.at(letter::Field::Rationale).text().contains(u"picnic"));
}

QTEST_GUILESS_MAIN(TstSegmentTail)
#include "tst_segment_tail.moc"
