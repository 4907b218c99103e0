// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/casefile.h"
#include "core/letter/record.h"

#include <QTest>

using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldSetFindAndRemoveByReference();
    void shouldKeepIssueAddressesWhenIssuesMove();
    void shouldRefuseAnUnknownIssue();
    void shouldNameFormatsAndStatesBothWays();
};

namespace {
Reading reading(const QString& text) {
    Reading r;
    r.value = text;
    return r;
}
Record twoIssues() {
    Record r;
    r.issues.resize(2);
    r.issues[0].id = 7;
    r.issues[1].id = 3;
    return r;
}
} // namespace

void TstRecord::shouldSetFindAndRemoveByReference() {
    Record r = twoIssues();
    const FieldRef number{Field::CaseNumber, 0};
    const FieldRef service{Field::Service, 3};
    QVERIFY(r.find(number) == nullptr);
    QVERIFY(r.set(number, reading(u"CM14-0012345"_s)));
    QVERIFY(r.set(service, reading(u"MRI of the left knee"_s)));
    QCOMPARE(r.find(number)->text(), u"CM14-0012345"_s);
    QCOMPARE(r.issues[1].fields.at(Field::Service).text(), u"MRI of the left knee"_s);
    QVERIFY(r.set(number, std::nullopt));
    QVERIFY(r.find(number) == nullptr);
}

void TstRecord::shouldKeepIssueAddressesWhenIssuesMove() {
    Record r = twoIssues();
    r.set({Field::Decision, 7}, reading(u"upheld"_s));
    std::swap(r.issues[0], r.issues[1]);
    QCOMPARE(r.find({Field::Decision, 7})->text(), u"upheld"_s);
    QVERIFY(r.find({Field::Decision, 3}) == nullptr);
}

void TstRecord::shouldRefuseAnUnknownIssue() {
    Record r = twoIssues();
    QVERIFY(!r.set({Field::Decision, 99}, reading(u"upheld"_s)));
    QVERIFY(r.find({Field::Decision, 99}) == nullptr);
}

void TstRecord::shouldNameFormatsAndStatesBothWays() {
    QCOMPARE(name(Format::Letter2014), u"letter-2014"_s);
    for (const auto f : {Format::Notice2013, Format::Letter2013, Format::Letter2014, Format::Letter2015,
                         Format::Letter2016, Format::ProfessionalReview, Format::Unknown})
        QCOMPARE(formatNamed(name(f)), std::optional(f));
    QVERIFY(!formatNamed(u"letter-1999").has_value());
    for (const auto s : {CaseState::New, CaseState::InReview, CaseState::Postponed, CaseState::Reviewed,
                         CaseState::Exported, CaseState::Rejected})
        QCOMPARE(caseStateNamed(name(s)), std::optional(s));
}

QTEST_GUILESS_MAIN(TstRecord)
#include "tst_record.moc"
