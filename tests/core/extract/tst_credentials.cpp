// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/facts.h"

#include "tests/core/extract/passages.h"

#include <QTest>

using namespace lectern::extract;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadSpecialtyAndStates_data();
    void shouldReadSpecialtyAndStates();
    void shouldReadNothingFromOtherProse_data();
    void shouldReadNothingFromOtherProse();
    void shouldPointAtTheWordsAlone();
};

void TstCredentials::shouldReadSpecialtyAndStates_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("specialty");
    QTest::addColumn<QString>("states");
    const auto row = [](const char* text, const char* specialty, const char* states) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(specialty)
                            << QString::fromUtf8(states);
    };
    row("The expert reviewer is Board Certified in Family Practice and is licensed to practice in Texas and "
        "Florida. "
        "He/she has been in active clinical practice.",
        "Family Practice", "Texas, Florida");
    row("The expert reviewer is Board Certified in Emergency Medicine is licensed to practice in Nevada. "
        "He/she has",
        "Emergency Medicine", "Nevada");
    row("The physician reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Medicine "
        "and is "
        "licensed to practice in Oregon.",
        "Anesthesiology, has a subspecialty in Pain Medicine", "Oregon");
    row("The expert reviewer is board-certified in Physical Medicine & Rehabilitation and Pain Management, "
        "and is "
        "licensed to practice in New York, New Jersey and California. He/she",
        "Physical Medicine & Rehabilitation and Pain Management", "New York, New Jersey, California");
    row("The reviewer is a licensed physician in California, board certified in Orthopedic Surgery.",
        "Orthopedic Surgery", "California");
    row("The Expert Reviewer who made the decision has no affiliation with the employer. The Expert Reviewer "
        "is Board "
        "Certified in Occupational Medicine, and is licensed to practice in the state of California.",
        "Occupational Medicine", "California");
    row("The physician reviewer is Board Certified in Internal Medicine, Rheumatology and is licensed to "
        "practice in "
        "Maryland.\nHe/she has been in active clinical practice",
        "Internal Medicine, Rheumatology", "Maryland");
    row("is BoardCertified in Neurology and is licensed to practice in California He/she has been in "
        "practice",
        "Neurology", "California");
    row("reviewer is Board Certified in Orthopaedic\nSurgery and is licensed to practice in\nNorth Carolina. "
        "He/she",
        "Orthopaedic Surgery", "North Carolina");
    row("The reviewer is certified by the American Board of Neurological Surgery and is licensed to practice "
        "in Ohio.",
        "Neurological Surgery", "Ohio");
    row("The expert reviewer is a Doctor of Chiropractic and is licensed to practice in California.",
        "Doctor of Chiropractic", "California");
    row("is Board Certified in Family Practice, and is licensed to practice in the states of Maryland and "
        "the District of "
        "Columbia. He/she",
        "Family Practice", "Maryland, District of Columbia");
    row("The reviewer is Licensed in Chiropractic and Acupuncture and is licensed to practice in Utah.",
        "Chiropractic and Acupuncture", "Utah");
    row("State(s) of Licensure: Arizona, California\nCertification(s)/Specialty: Orthopedic Surgery",
        "Orthopedic Surgery", "Arizona, California");
    row("State(s) of Licensure: California Certification(s)/Specialty: Physical Medicine & Rehabilitation, "
        "Pain "
        "Management\nHOW THE IMR FINAL DETERMINATION WAS MADE",
        "Physical Medicine & Rehabilitation, Pain Management", "California");
    row("States of Licensure: Texas,\nOklahoma\nCertification/Specialty: Psychiatry,\nNeurology\nThe expert "
        "reviewer "
        "developed",
        "Psychiatry, Neurology", "Texas, Oklahoma");
    row("Certification(s)/Specialty: Dentist\nState(s) of Licensure: New Mexico", "Dentist", "New Mexico");
    row("State(s) of Licensure: CA, AZ; NV\nCertification(s)/Specialty: Chiropractor, Oriental Medicine",
        "Chiropractor, Oriental Medicine", "CA, AZ, NV");
    row("The reviewer is board certified in Plastic Surgery and holds an active license in California.",
        "Plastic Surgery", "California");
    row("The Expert Reviewer is Board Certified in Psychiatry and is licensed to practice in California, "
        "Hawaii, and "
        "Washington. The Expert Reviewer has been in active clinical practice",
        "Psychiatry", "California, Hawaii, Washington");
    row("The reviewer is licensed to practice medicine in the State of Georgia and is board certified in "
        "Internal "
        "Medicine. The reviewer",
        "Internal Medicine", "Georgia");
}

void TstCredentials::shouldReadSpecialtyAndStates() {
    QFETCH(QString, text);
    QFETCH(QString, specialty);
    QFETCH(QString, states);
    const auto got = readCredentials(test::passage(text));
    QVERIFY(got.contains(Field::ReviewerSpecialty));
    QCOMPARE(got.at(Field::ReviewerSpecialty).text(), specialty);
    QVERIFY(got.contains(Field::ReviewerLicensure));
    QCOMPARE(got.at(Field::ReviewerLicensure).text(), states);
    QVERIFY(!got.at(Field::ReviewerSpecialty).rule.isEmpty());
    QVERIFY(!got.at(Field::ReviewerLicensure).evidence.empty());
}

void TstCredentials::shouldReadNothingFromOtherProse_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "The expert reviewer has no affiliation with the employer.",
          "The reviewer was selected for expertise in the same or similar specialties.",
          "State(s) of Licensure:\nCertification(s)/Specialty:", "He/she is familiar with governing laws.",
          "The reviewer is licensed in good standing."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TstCredentials::shouldReadNothingFromOtherProse() {
    QFETCH(QString, text);
    const auto got = readCredentials(test::passage(text));
    QVERIFY2(got.empty(), got.empty() ? "" : qPrintable(got.begin()->second.text()));
}

void TstCredentials::shouldPointAtTheWordsAlone() {
    const auto got = readCredentials(
        test::passage(u"is Board Certified in Sports\nMedicine and is licensed to practice in Utah."_s));
    const Reading& specialty = got.at(Field::ReviewerSpecialty);
    QCOMPARE(specialty.raw, u"Sports Medicine"_s);
    QCOMPARE(specialty.evidence.size(), std::size_t(2));
    QCOMPARE(got.at(Field::ReviewerLicensure).evidence.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TstCredentials)
#include "tst_credentials.moc"
