// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/letters.h"
#include "ui/review/issueedits.h"

#include <QTest>

using namespace lectern::review;
using namespace letters;

class TestIssueEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldNumberByPositionWhereTheLetterDoes();
    void shouldKeepTheLettersOwnNumbers();
    void shouldSplitAtTheFirstSeam();
    void shouldSplitWhereTheCursorStands();
    void shouldMergeServicesAndCitations();
    void shouldLeaveOutADecisionThatDiffersOnMerging();
    void shouldStopAtTheEndsOnMoving();
};

namespace {
Issues three() {
    return sureRecord(3).issues;
}
QList<int> ids(const Issues& issues) {
    QList<int> out;
    for (const Issue& i : issues)
        out.append(i.id);
    return out;
}
QList<int> numbers(const Issues& issues) {
    QList<int> out;
    for (const Issue& i : issues)
        out.append(i.number);
    return out;
}
} // namespace

void TestIssueEdits::shouldNumberByPositionWhereTheLetterDoes() {
    const Issues added = withAdded(three(), 9, 1);
    QCOMPARE(ids(added), (QList<int>{1, 9, 2, 3}));
    QCOMPARE(numbers(added), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(numbers(withRemoved(added, 1)), (QList<int>{1, 2, 3}));
    QCOMPARE(ids(withMoved(added, 3, -2)), (QList<int>{1, 3, 9, 2}));
}

void TestIssueEdits::shouldKeepTheLettersOwnNumbers() {
    Issues issues = three();
    issues[0].number = 4;
    QCOMPARE(numbers(withRemoved(issues, 2)), (QList<int>{4, 3}));
    QCOMPARE(numbers(withAdded(issues, 9, 3)), (QList<int>{4, 2, 3, 5}));
}

void TestIssueEdits::shouldSplitAtTheFirstSeam() {
    Issues issues = three();
    issues[1].fields[Field::Service].value = u"EMG and NCV of both legs"_s;
    const Issues split = withSplit(issues, 2, 9);
    QCOMPARE(ids(split), (QList<int>{1, 2, 9, 3}));
    QCOMPARE(split[1].fields.at(Field::Service).text(), u"EMG"_s);
    QCOMPARE(split[2].fields.at(Field::Service).text(), u"NCV of both legs"_s);
    QCOMPARE(split[2].fields.at(Field::Rationale), split[1].fields.at(Field::Rationale));
    QCOMPARE(split[2].claimsAdministratorCitations, split[1].claimsAdministratorCitations);
}

void TestIssueEdits::shouldSplitWhereTheCursorStands() {
    Issues issues = three();
    issues[0].fields[Field::Service].value = u"Work hardening, twice a week brace"_s;
    const Issues split = withSplit(issues, 1, 9, 28);
    QCOMPARE(split[0].fields.at(Field::Service).text(), u"Work hardening, twice a week"_s);
    QCOMPARE(split[1].fields.at(Field::Service).text(), u"brace"_s);
}

void TestIssueEdits::shouldMergeServicesAndCitations() {
    Issues issues = three();
    issues[1].claimsAdministratorCitations[0].chapter = u"8"_s;
    const Issues merged = withMerged(issues, 1);
    QCOMPARE(ids(merged), (QList<int>{1, 3}));
    QCOMPARE(merged[0].fields.at(Field::Service).text(), u"Service no. 1; Service no. 2"_s);
    QCOMPARE(merged[0].fields.at(Field::Service).evidence.size(), std::size_t(2));
    QCOMPARE(merged[0].fields.at(Field::Rationale).text(), u"The records speak of steady progress."_s);
    QCOMPARE(merged[0].claimsAdministratorCitations.size(), std::size_t(2));
    QCOMPARE(ids(withMerged(issues, 3)), (QList<int>{1, 2, 3})); // nothing follows the last
}

void TestIssueEdits::shouldLeaveOutADecisionThatDiffersOnMerging() {
    Issues issues = three();
    issues[1].fields[Field::Decision].value = u"overturned"_s;
    QVERIFY(!withMerged(issues, 1)[0].fields.contains(Field::Decision));
    QVERIFY(!withMerged(issues, 2)[1].fields.contains(Field::Decision));
}

void TestIssueEdits::shouldStopAtTheEndsOnMoving() {
    QCOMPARE(ids(withMoved(three(), 1, -1)), (QList<int>{1, 2, 3}));
    QCOMPARE(ids(withMoved(three(), 1, 99)), (QList<int>{2, 3, 1}));
}

QTEST_GUILESS_MAIN(TestIssueEdits)
#include "tst_issueedits.moc"
