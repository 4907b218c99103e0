// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/field.h"

#include <QSet>
#include <QTest>

using namespace lectern::letter;

class TstField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldHoldEveryNameOfTheContractInItsOrder();
    void shouldGiveEachFieldItsOwnNameAndFindItAgain();
    void shouldSplitIntoCaseAndIssueFields();
    void shouldOfferChoicesForChoicesOnly();
};

void TstField::shouldHoldEveryNameOfTheContractInItsOrder() {
    // record.md, "Case fields" and the JSON of an issue.
    const QStringList contract =
        QStringLiteral("case_number decision_date date_assigned date_of_injury ur_decision_date "
                       "application_received priority employee_name claim_number provider_name "
                       "claims_administrator outcome reviewer_specialty reviewer_licensure "
                       "patient_age patient_sex injury_mechanism body_parts diagnoses "
                       "clinical_summary documents_reviewed timeline")
            .split(u' ');
    QStringList ours;
    for (const FieldInfo& row : caseFields())
        ours << QString::fromLatin1(row.name);
    QCOMPARE(ours, contract);
    for (const char* name : {"service", "decision", "claims_administrator_guideline", "reviewer_guideline",
                             "rationale", "conclusion"}) {
        const auto field = fieldNamed(QString::fromLatin1(name));
        QVERIFY2(field.has_value(), name);
        QCOMPARE(info(*field).scope, Scope::Issue);
    }
}

void TstField::shouldGiveEachFieldItsOwnNameAndFindItAgain() {
    QSet<QString> names;
    for (const FieldInfo& row : fieldTable()) {
        QCOMPARE(info(row.field).name, row.name);
        QVERIFY(!names.contains(name(row.field)));
        names.insert(name(row.field));
        QCOMPARE(fieldNamed(name(row.field)), std::optional(row.field));
        QVERIFY(QString::fromLatin1(row.label).size() > 1);
    }
    QVERIFY(!fieldNamed(u"no_such_field").has_value());
}

void TstField::shouldSplitIntoCaseAndIssueFields() {
    QCOMPARE(caseFields().size() + issueFields().size(), fieldTable().size());
    for (const FieldInfo& row : caseFields())
        QCOMPARE(row.scope, Scope::Case);
    for (const FieldInfo& row : issueFields())
        QCOMPARE(row.scope, Scope::Issue);
}

void TstField::shouldOfferChoicesForChoicesOnly() {
    for (const FieldInfo& row : fieldTable())
        QCOMPARE(!row.choices.empty(), row.kind == Kind::Choice);
}

QTEST_GUILESS_MAIN(TstField)
#include "tst_field.moc"
