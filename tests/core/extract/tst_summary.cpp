// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/facts.h"

#include "tests/core/extract/passages.h"

#include <QTest>

using namespace lectern::extract;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTheAge_data();
    void shouldReadTheAge();
    void shouldReadTheSex_data();
    void shouldReadTheSex();
    void shouldReadTheMechanism_data();
    void shouldReadTheMechanism();
    void shouldReadBodyParts_data();
    void shouldReadBodyParts();
    void shouldReadDiagnoses_data();
    void shouldReadDiagnoses();
    void shouldDoubtPronounsAlone();
    void shouldReadNothingFromNothing();
};

namespace {

QString read(const QString& text, Field field) {
    const auto got = readSummary(test::passage(text), {2015, 2010});
    const auto it = got.find(field);
    if (it == got.end())
        return u"-"_s;
    const QStringList list = it->second.list();
    return list.isEmpty() ? it->second.text() : list.join(u" | "_s);
}

void column(std::initializer_list<std::pair<const char*, const char*>> rows) {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    for (const auto& [text, value] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(value);
}

} // namespace

void TstSummary::shouldReadTheAge_data() {
    column({
        {"The patient is a 44 year-old female.", "44"},
        {"This 44-year old man was hurt.", "44"},
        {"A 44 y/o F with neck pain.", "44"},
        {"This is a 61 yo male who", "61"},
        {"A 44 year old right hand dominant female", "44"},
        {"The claimant is a 52-year-old, right-handed gentleman", "52"},
        {"The applicant, age 39, was hurt.", "39"},
        {"The injured worker is a fifty-two year old female", "52"},
        {"The patient is a thirty six-year-old lady", "36"},
        {"This 29 -year- old male", "29"},
        {"The employee is 48 years of age.", "48"},
        {"The patient is a 57-year-old woman with a 20-year history of pain.", "57"},
        {"She has a 20-year history of smoking.", "-"},
        {"The patient was 30 years old when he was hurt. He is now a 45-year-old male.", "45"},
        {"This is a 45-year-old male with a 20 year old injury.", "45"},
        {"He has a 12-year-old son and a 15 year old daughter.", "-"},
        {"This patient sustained an injury in 2012.", "-"},
        {"Straight leg raise at 44 degrees for 5 years.", "-"},
        {"The 44 yr old patient", "44"},
    });
}

void TstSummary::shouldReadTheAge() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(read(text, Field::PatientAge), value);
}

void TstSummary::shouldReadTheSex_data() {
    column({
        {"The patient is a 44 year-old female.", "female"},
        {"This 44-year old man was hurt.", "male"},
        {"A 44 y/o F with neck pain.", "female"},
        {"A 44 yo M with neck pain.", "male"},
        {"The claimant is a 52-year-old, right-handed gentleman", "male"},
        {"The patient is a thirty six-year-old lady", "female"},
        {"The patient is a female who was hurt.", "female"},
        {"The patient, a woman of 44 years, fell.", "female"},
        {"This patient sustained an injury.", "-"},
        {"He/she was injured and his/her doctor agreed.", "-"},
        {"The patient hurt his back when he fell.", "male"},
        {"The patient says he fell on her.", "-"},
        {"The 40-year-old male was bitten by a female passenger.", "male"},
        {"Mr. X was hurt at work.", "male"},
        {"Ms. X was hurt at work.", "female"},
    });
}

void TstSummary::shouldReadTheSex() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(read(text, Field::PatientSex), value);
}

void TstSummary::shouldReadTheMechanism_data() {
    column({
        {"This patient sustained a neck injury on 3/2/14 from stacking crates on a cart. He has pain.",
         "stacking crates on a cart"},
        {"The patient was injured on 3/2/14 when he slipped and fell from a ladder.",
         "slipped and fell from a ladder"},
        {"The patient sustained an industrial injury on 3/2/2014 when she tripped over a hose, landing on "
         "her knee.",
         "tripped over a hose, landing on her knee"},
        {"The mechanism of injury was lifting a heavy box.", "lifting a heavy box"},
        {"Mechanism of injury: fall from a scaffold. He has pain.", "fall from a scaffold"},
        {"The mechanism of injury is not provided. The patient has pain.", "-"},
        {"The patient sustained an injury on 3/2/14. The mechanism of injury was not documented.", "-"},
        {"The worker reported an injury on 3/2/14 due to cumulative trauma.", "cumulative trauma"},
        {"The employee was injured while lifting a box on 3/2/14.", "lifting a box"},
        {"He sustained an injury while working as a cook when he slipped on grease.", "slipped on grease"},
        {"The patient sustained an industrial injury on 3/2/14.", "-"},
        {"The injured worker sustained an injury on 03/02/2012 as a result of a motor vehicle accident.",
         "a motor vehicle accident"},
        {"The injury occurred when a pallet fell on his foot.", "a pallet fell on his foot"},
        {"She hurt her back in a motor vehicle collision on 3/2/14.", "a motor vehicle collision"},
        {"The patient was injured on 3/2/14 by a falling beam.", "a falling beam"},
        {"The patient sustained injury from 3/1/10 to 3/2/14 due to repetitive keyboarding.",
         "repetitive keyboarding"},
        {"The patient has low back pain. No new injury was reported.", "-"},
        {"A 40-year-old male sustained an injury on 3/2/14. He was pulling a pallet jack when he felt a pop.",
         "was pulling a pallet jack when he felt a pop"},
        {"The patient suffered an injury on March 2, 2014 after falling off a roof, resulting in back pain.",
         "falling off a roof"},
        {"The patient sustained an injury due to an unspecified mechanism.", "-"},
        {"The injured worker is a female. She takes naproxen after meals.", "-"},
        {"He was hurt on 3/2/14 while employed by Example Works.", "-"},
        {"A 45-year-old male roofer fell through a ceiling on 2/5/12.", "fell through a ceiling"},
        {"On 2/5/12 a gate swung shut on his hand.", "a gate swung shut on his hand"},
        {"This is a 30-year-old man with knee pain after jumping off a dock on 2/5/12.",
         "jumping off a dock"},
        {"She sprained her thumb prying a lid on 2/5/12.", "prying a lid"},
        {"He was hurt by repetitive typing from 1/1/08 to 6/1/12.", "repetitive typing"},
        {"Her injury was caused by repetitive gripping and she has been treated with splints.",
         "repetitive gripping"},
    });
}

void TstSummary::shouldReadTheMechanism() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(read(text, Field::InjuryMechanism), value);
}

void TstSummary::shouldReadBodyParts_data() {
    column({
        {"This patient sustained a low back injury on 3/2/14 from stacking crates.", "low back"},
        {"She sustained an injury on 3/2/14 to the low back and left shoulder when she fell.",
         "low back | left shoulder"},
        {"He injured his right knee on 3/2/14.", "right knee"},
        {"She sustained injuries to her neck, upper back, and bilateral knees on 3/2/14.",
         "neck | upper back | bilateral knees"},
        {"Industrial injury to the cervical and lumbar spine on 3/2/14.", "cervical spine | lumbar spine"},
        {"He reported low back and left knee injuries.", "low back | left knee"},
        {"The patient has a date of injury of 3/2/14. He complains of neck and right shoulder pain.",
         "neck | right shoulder"},
        {"This right hand dominant patient injured both wrists.", "both wrists"},
        {"The patient went back to work.", "-"},
        {"The injured worker presented with bilateral knee pain.", "bilateral knee"},
        {"His left ankle was broken. Exam of the hip is normal.", "left ankle"},
        {"Injured parts: neck and right hand. MRI of the knee.", "neck | right hand"},
        {"A crate fell onto her foot. She has pain. The left foot is sore.", "left foot"},
        {"Injury on 3/2/14 when he fell. Exam showed normal knees.", "-"},
    });
}

void TstSummary::shouldReadBodyParts() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(read(text, Field::BodyParts), value);
}

void TstSummary::shouldReadDiagnoses_data() {
    column({
        {"Diagnoses include cervical strain. He has pain.", "cervical strain"},
        {"She was diagnosed with lumbar radiculopathy, lumbar stenosis, and insomnia.",
         "lumbar radiculopathy | lumbar stenosis | insomnia"},
        {"Diagnoses: 1) right knee sprain 2) left ankle fracture 3) anxiety",
         "right knee sprain | left ankle fracture | anxiety"},
        {"Diagnoses: 1. Right knee sprain. 2. Left ankle fracture.",
         "Right knee sprain | Left ankle fracture"},
        {"The diagnosis is carpal tunnel syndrome.", "carpal tunnel syndrome"},
        {"The diagnosis was lumbar sprain and strain.", "lumbar sprain and strain"},
        {"Diagnostic impression: disc protrusion at L4-5 and L5-S1.", "disc protrusion at L4-5 and L5-S1"},
        {"Diagnoses were lumbar radiculopathy (724.4), lumbago (724.2).",
         "lumbar radiculopathy (724.4) | lumbago (724.2)"},
        {"Diagnoses included cervical, thoracic and lumbar strain.", "cervical, thoracic and lumbar strain"},
        {"Diagnoses include rotator cuff tear; adhesive capsulitis, left shoulder; and depression.",
         "rotator cuff tear | adhesive capsulitis, left shoulder | depression"},
        {"The patient was diagnosed with lumbar strain and was treated with rest.", "lumbar strain"},
        {"Diagnoses include lumbar strain and cervical radiculopathy.",
         "lumbar strain | cervical radiculopathy"},
        {"The diagnoses have included lateral epicondylitis, right, and trigger finger, right ring.",
         "lateral epicondylitis, right | trigger finger, right ring"},
        {"The diagnosis was not provided.", "-"},
        {"The worker is being treated for neck sprain and trigger finger.", "neck sprain | trigger finger"},
        {"The doctor diagnosed plantar fasciitis.", "plantar fasciitis"},
        {"He fell. Dx lumbar strain.", "lumbar strain"},
        {"The diagnoses carried in the notes are cervicalgia and shoulder impingement.",
         "cervicalgia | shoulder impingement"},
        {"Diagnostic studies included an MRI.", "-"},
        {"Current diagnoses are: neck pain, myofascial pain syndrome, and chronic pain syndrome.",
         "neck pain | myofascial pain syndrome | chronic pain syndrome"},
        {"The diagnoses listed as lumbar disc displacement without myelopathy, and sciatica.",
         "lumbar disc displacement without myelopathy | sciatica"},
        {"Treating diagnoses include status post left knee arthroscopy, right knee osteoarthritis.",
         "status post left knee arthroscopy | right knee osteoarthritis"},
        {"He was diagnosed with major depressive disorder, single episode, moderate.",
         "major depressive disorder, single episode, moderate"},
    });
}

void TstSummary::shouldReadDiagnoses() {
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(read(text, Field::Diagnoses), value);
}

void TstSummary::shouldDoubtPronounsAlone() {
    const auto word = readSummary(test::passage(u"A 40-year-old male fell."_s), {});
    const auto pronoun = readSummary(test::passage(u"The patient hurt his knee."_s), {});
    QVERIFY(word.at(Field::PatientSex).confidence > 0.9);
    QVERIFY(pronoun.at(Field::PatientSex).confidence < 0.8);
}

void TstSummary::shouldReadNothingFromNothing() {
    QVERIFY(readSummary(test::passage(QString()), {}).empty());
    QVERIFY(readSummary(test::passage(u"Records were sent."_s), {}).empty());
}

QTEST_GUILESS_MAIN(TstSummary)
#include "tst_summary.moc"
