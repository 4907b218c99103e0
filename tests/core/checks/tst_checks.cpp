// SPDX-License-Identifier: GPL-3.0-or-later
// Each check alone: a sound letter with one thing spoiled raises it, a near miss does not.
#include "checkrecords.h"
#include "core/checks/check.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace lectern;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

using Spoil = std::function<void(Record&)>;
Q_DECLARE_METATYPE(Spoil)

class TstChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldFindNothingInASoundLetter();
    void shouldRaise_data();
    void shouldRaise();
    void shouldLetNearMissesBe_data();
    void shouldLetNearMissesBe();
    void shouldPointAtItsPlaces();
    void shouldKeepAnImpossibleDateUntilItsFieldIsFilled();
    void shouldTriggerEveryRowOfTheTable();

private:
    QSet<QString> m_raised;
};

namespace {

void replaceIn(Record& r, Field field, const QString& from, const QString& to, int issue = 0) {
    QString text = r.find({field, issue})->text();
    Q_ASSERT(text.contains(from));
    put(r, field, text.replace(from, to), issue);
}

void addTwin(Record& r, const QString& service, const QString& rationale) {
    Issue twin = r.issues.front();
    twin.id = 2;
    twin.number = 2;
    r.issues.push_back(twin);
    put(r, Field::Service, service, 2);
    put(r, Field::Rationale, rationale, 2);
}

void addEvent(Record& r, const QString& date, const QString& event) {
    Reading t;
    t.value = TimelineEvents{{date, event, {{1, {0.1, 0.3, 0.3, 0.32}}}}};
    r.set({Field::Timeline, 0}, t);
}

const QString kFive =
    u" The joint locked twice last month. The swelling went down after a week of rest. She cannot kneel at "
    "her bench any more. Stairs are taken one at a time. Work has been cut to four hours."_s;

} // namespace

void TstChecks::shouldFindNothingInASoundLetter() {
    QCOMPARE(codesOf(soundLetter()), QStringList());
}

void TstChecks::shouldRaise_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char* code, const char* what, Spoil spoil) {
        QTest::addRow("%s: %s", code, what) << QString::fromLatin1(code) << std::move(spoil);
    };
    row("letter.first-page-missing", "headless", [](Record& r) {
        for (const Field f :
             {Field::CaseNumber, Field::DecisionDate, Field::DateAssigned, Field::ApplicationReceived})
            r.fields.erase(f);
    });
    row("letter.section-missing", "no summary", [](Record& r) { r.fields.erase(Field::ClinicalSummary); });
    row("letter.no-issues", "none", [](Record& r) { r.issues.clear(); });
    row("letter.ends-mid-sentence", "cut off", [](Record& r) {
        put(r, Field::Rationale,
            u"Locking of the left knee has lasted a year. The MRI of the left knee would show whether the"_s,
            1);
    });
    row("issue.part-missing", "no rationale",
        [](Record& r) { r.issues.front().fields.erase(Field::Rationale); });
    row("issue.number-order", "repeated", [](Record& r) {
        addTwin(r, u"MRI of the left knee with contrast"_s, r.find({Field::Rationale, 1})->text());
        r.issues.back().number = 1;
    });
    row("request.not-decided", "one passed over", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"MRI of the left knee."_s,
                  u"MRI of the left knee and Synvisc injection series."_s);
    });
    row("issue.not-requested", "nobody asked", [](Record& r) {
        addTwin(r, u"Gym membership for one year"_s,
                u"A gym is of no use here. The gym membership for one year is medically necessary."_s);
    });
    row("outcome.decision-against-conclusion", "overturned but not necessary",
        [](Record& r) { put(r, Field::Conclusion, u"not_medically_necessary"_s, 1); });
    row("outcome.decision-against-conclusion", "upheld but necessary", [](Record& r) {
        put(r, Field::Decision, u"upheld"_s, 1);
        put(r, Field::Outcome, u"upheld"_s);
    });
    row("outcome.conclusion-names-other", "twin's name", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"MRI of the left knee."_s,
                  u"MRI of the left knee and X-ray of the left knee."_s);
        addTwin(
            r, u"X-ray of the left knee"_s,
            u"Plain films come first. The MRI of the left knee is medically necessary and appropriate."_s);
    });
    row("outcome.partial-language", "the remaining", [](Record& r) {
        put(r, Field::Rationale,
            u"Six visits will do. Therefore 6 visits are supported and the remaining visits are not "
            "medically necessary for the left knee MRI."_s,
            1);
    });
    row("outcome.cover-against-issues", "cover upheld",
        [](Record& r) { put(r, Field::Outcome, u"upheld"_s); });
    row("date.future", "record after the decision",
        [](Record& r) { addEvent(r, u"2014-06-01"_s, u"Report"_s); });
    row("date.order", "injury after UR", [](Record& r) {
        put(r, Field::DateOfInjury, u"2014-03-05"_s);
        replaceIn(r, Field::ClinicalSummary, u"3/5/13"_s, u"3/5/14"_s);
    });
    row("date.application-late", "31 days", [](Record& r) {
        put(r, Field::ApplicationReceived, u"2014-03-13"_s);
        put(r, Field::DateAssigned, u"2014-03-14"_s);
    });
    row("date.decision-late", "46 days", [](Record& r) { put(r, Field::DecisionDate, u"2014-04-18"_s); });
    row("date.ur-differs", "header against prose",
        [](Record& r) { put(r, Field::UrDecisionDate, u"2014-02-12"_s); });
    row("date.injury-differs", "header against prose", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"hurt her left knee on 3/5/13"_s,
                  u"had an injury to her left knee on 3/6/13"_s);
    });
    row("date.record-after-ur", "later note",
        [](Record& r) { addEvent(r, u"2014-02-20"_s, u"Progress report"_s); });
    row("date.records-old", "seven months",
        [](Record& r) { addEvent(r, u"2013-07-01"_s, u"Progress report"_s); });
    row("guideline.region-differs", "neck chapter", [](Record& r) {
        r.issues.front().reviewerCitations = {
            acoem(u"8"_s, u"Neck and Upper Back Complaints"_s, u"177-178"_s)};
    });
    row("guideline.number-title-differ", "13 called low back", [](Record& r) {
        r.issues.front().reviewerCitations = {acoem(u"13"_s, u"Low Back Complaints"_s, u"341"_s)};
    });
    row("guideline.page-outside-chapter", "303 of the knee", [](Record& r) {
        r.issues.front().reviewerCitations = {acoem(u"13"_s, u"Knee Complaints"_s, u"303"_s)};
    });
    row("guideline.pages-reversed", "343-341", [](Record& r) {
        r.issues.front().reviewerCitations = {acoem(u"13"_s, u"Knee Complaints"_s, u"343-341"_s)};
    });
    row("guideline.edition-later", "2016 in 2014",
        [](Record& r) { r.issues.front().reviewerCitations[0].edition = u"2016"_s; });
    row("guideline.none", "none named", [](Record& r) {
        r.issues.front().reviewerCitations.clear();
        put(r, Field::ReviewerGuideline, u"The reviewer relied on clinical judgement."_s, 1);
    });
    row("guideline.no-mtus-reason", "ODG alone in 2016", [](Record& r) {
        for (const Field f :
             {Field::UrDecisionDate, Field::ApplicationReceived, Field::DateAssigned, Field::DecisionDate})
            put(r, f, r.find({f, 0})->text().replace(u"2014"_s, u"2016"_s));
        replaceIn(r, Field::ClinicalSummary, u"2/10/14"_s, u"2/10/16"_s);
        Citation odg;
        odg.authority = u"Non-MTUS"_s;
        odg.document = u"ODG"_s;
        r.issues.front().reviewerCitations = {odg};
        r.issues.front().claimsAdministratorCitations = {odg};
    });
    row("guideline.rationale-names-other", "ODG in the rationale",
        [](Record& r) { replaceIn(r, Field::Rationale, u"Imaging is"_s, u"By the ODG imaging is"_s, 1); });
    row("guideline.parties-differ", "ODG besides", [](Record& r) {
        Citation odg;
        odg.authority = u"Non-MTUS"_s;
        odg.document = u"ODG"_s;
        r.issues.front().claimsAdministratorCitations.push_back(odg);
    });
    row("guideline.chronic-early", "two months", [](Record& r) {
        put(r, Field::DateOfInjury, u"2013-12-20"_s);
        replaceIn(r, Field::ClinicalSummary, u"3/5/13"_s, u"12/20/13"_s);
        Citation chronic;
        chronic.authority = u"MTUS"_s;
        chronic.document = u"Chronic Pain"_s;
        r.issues.front().reviewerCitations = {chronic};
        r.issues.front().claimsAdministratorCitations = {chronic};
    });
    row("facts.negative-against-summary", "functional improvement", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"She was given a brace."_s,
                  u"She was given a brace. Functional improvement was noted after ten visits."_s);
        replaceIn(r, Field::Rationale, u"Imaging is"_s,
                  u"There is no documentation of any functional improvement so far. Imaging is"_s, 1);
    });
    row("facts.unchanged-against-change", "test changed", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"She was given a brace."_s,
                  u"There was negative McMurray test. She was given a brace. The exam was unchanged with a "
                  u"positive McMurray "
                  "test."_s);
    });
    row("facts.side-differs", "right in the rationale",
        [](Record& r) { replaceIn(r, Field::Rationale, u"left knee"_s, u"right knee"_s, 1); });
    row("facts.level-differs", "L3-4", [](Record& r) {
        put(r, Field::Service, u"Epidural steroid injection, left knee MRI, L4-L5"_s, 1);
        put(r, Field::Rationale,
            u"Pain is in the back. The epidural steroid injection at L3-4 with MRI of the left knee is medically necessary."_s,
            1);
    });
    row("facts.age-differs", "74", [](Record& r) {
        replaceIn(r, Field::Rationale, u"Locking"_s, u"This 74-year-old patient is stiff. Locking"_s, 1);
    });
    row("facts.sex-differs", "a man", [](Record& r) {
        replaceIn(r, Field::Rationale, u"Locking"_s, u"This 47-year-old man is stiff. Locking"_s, 1);
    });
    row("facts.quantity-differs", "#120", [](Record& r) {
        put(r, Field::Service, u"MRI of the left knee and Naproxen #60"_s, 1);
        replaceIn(r, Field::Rationale, u"The MRI of the left knee is"_s,
                  u"The MRI of the left knee and Naproxen #120 is"_s, 1);
    });
    row("summary.from-ur", "disclaimer", [](Record& r) {
        replaceIn(
            r, Field::ClinicalSummary, u"A 47-year-old"_s,
            u"The following case summary was taken directly from the utilization review denial. A 47-year-old"_s);
    });
    row("rationale.copied-summary", "all of it", [](Record& r) {
        put(r, Field::ClinicalSummary, r.find({Field::ClinicalSummary, 0})->text() + kFive);
        put(r, Field::Rationale, kFive.trimmed() + u" The MRI of the left knee is medically necessary."_s, 1);
    });
    row("rationale.same-as-issue", "twins", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"MRI of the left knee."_s,
                  u"MRI of the left knee and X-ray of the left knee."_s);
        put(r, Field::Rationale, kFive.trimmed() + u" The MRI of the left knee is medically necessary."_s, 1);
        addTwin(r, u"X-ray of the left knee"_s,
                kFive.trimmed() + u" The X-ray of the left knee is medically necessary."_s);
    });
    row("rationale.names-other-service", "wholly another", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"MRI of the left knee."_s,
                  u"MRI of the left knee and Synvisc injection series."_s);
        addTwin(
            r, u"Synvisc injection series"_s,
            u"An MRI of the left knee shows what plain films cannot, and nothing else was weighed here."_s);
    });
    row("reviewer.specialty-far", "a dentist",
        [](Record& r) { put(r, Field::ReviewerSpecialty, u"Dentistry"_s); });
    row("reviewer.specialty-missing", "none", [](Record& r) { r.fields.erase(Field::ReviewerSpecialty); });
    row("reviewer.licence-missing", "none", [](Record& r) { r.fields.erase(Field::ReviewerLicensure); });
}

void TstChecks::shouldRaise() {
    QFETCH(QString, code);
    QFETCH(Spoil, spoil);
    Record r = soundLetter();
    spoil(r);
    const QStringList found = codesOf(r);
    QVERIFY2(found.contains(code), qPrintable(found.join(u' ')));
    m_raised.insert(code);
    for (const Finding& f : checks::check(r)) {
        QVERIFY2(!f.message.contains(u'%'), qPrintable(f.message));
        QVERIFY(f.field.has_value());
    }
}

void TstChecks::shouldLetNearMissesBe_data() {
    QTest::addColumn<Spoil>("change");
    const auto row = [](const char* what, Spoil change) { QTest::newRow(what) << std::move(change); };
    row("application on the 30th day", [](Record& r) {
        put(r, Field::ApplicationReceived, u"2014-03-12"_s);
        put(r, Field::DateAssigned, u"2014-03-12"_s);
    });
    row("all dates on one day", [](Record& r) {
        for (const Field f : {Field::ApplicationReceived, Field::DateAssigned, Field::DecisionDate})
            put(r, f, u"2014-02-10"_s);
    });
    row("two UR decisions told of", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"non-certified on 2/10/14"_s,
                  u"modified on 1/28/14 and again non-certified on 2/10/14"_s);
    });
    row("upheld in prose", [](Record& r) {
        replaceIn(r, Field::Rationale, u"Imaging is"_s, u"An earlier denial was upheld in 2012. Imaging is"_s,
                  1);
    });
    row("both sides told of", [](Record& r) {
        replaceIn(r, Field::Rationale, u"Imaging is"_s, u"The right knee is sound. Imaging is"_s, 1);
    });
    row("birthday between", [](Record& r) {
        replaceIn(r, Field::Rationale, u"Locking"_s, u"This 48-year-old patient is stiff. Locking"_s, 1);
    });
    row("a guideline's condition is no absence", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"She was given a brace."_s, u"Pain radiates to the calf."_s);
        replaceIn(
            r, Field::Rationale, u"Imaging is"_s,
            u"The guidelines do not recommend it where there is no evidence of radiculopathy. Imaging is"_s,
            1);
    });
    row("denied on both sides", [](Record& r) {
        replaceIn(r, Field::ClinicalSummary, u"She was given a brace."_s,
                  u"She denies pain radiating to the calf."_s);
        replaceIn(r, Field::Rationale, u"Imaging is"_s,
                  u"There is no evidence of radiculopathy. Imaging is"_s, 1);
    });
    row("short page range", [](Record& r) { r.issues.front().reviewerCitations[0].pages = u"341-3"_s; });
    row("a page past the chapter's soft end",
        [](Record& r) { r.issues.front().reviewerCitations[0].pages = u"361"_s; });
    row("title spelled otherwise",
        [](Record& r) { r.issues.front().reviewerCitations[0].title = u"Knee Complaint"_s; });
    row("general chapter", [](Record& r) {
        const Citation c = acoem(u"3"_s, u"Initial Approaches to Treatment"_s, u"48"_s);
        r.issues.front().reviewerCitations = {c};
        r.issues.front().claimsAdministratorCitations = {c};
    });
    row("stop forgotten after the conclusion", [](Record& r) {
        QString text = r.find({Field::Rationale, 1})->text();
        text.chop(1);
        put(r, Field::Rationale, text, 1);
    });
    row("chiropractor reviews therapy", [](Record& r) {
        put(r, Field::ReviewerSpecialty, u"Chiropractic"_s);
        replaceIn(r, Field::ClinicalSummary, u"include MRI of the left knee"_s,
                  u"include physical therapy for the left knee"_s);
        put(r, Field::Service, u"Physical therapy for the left knee"_s, 1);
        replaceIn(r, Field::Rationale, u"The MRI of the left knee"_s,
                  u"The physical therapy for the left knee"_s, 1);
    });
    row("derived outcome cannot differ", [](Record& r) {
        Reading o = *r.find({Field::Outcome, 0});
        o.value = u"upheld"_s;
        o.origin = Origin::Derived;
        r.set({Field::Outcome, 0}, o);
    });
}

void TstChecks::shouldLetNearMissesBe() {
    QFETCH(Spoil, change);
    Record r = soundLetter();
    change(r);
    QCOMPARE(codesOf(r), QStringList());
}

void TstChecks::shouldPointAtItsPlaces() {
    Record r = soundLetter();
    put(r, Field::Conclusion, u"not_medically_necessary"_s, 1);
    const auto found = checks::check(r);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].evidence, r.find({Field::Decision, 1})->evidence);
    QCOMPARE(found[0].other, r.find({Field::Conclusion, 1})->evidence);
    QCOMPARE(found[0].issueId, 1);
    QCOMPARE(found[0].severity, Severity::Error);
}

void TstChecks::shouldKeepAnImpossibleDateUntilItsFieldIsFilled() {
    Record r = soundLetter();
    Finding f;
    f.code = u"date.impossible"_s;
    f.field = Field::DateAssigned;
    r.findings = {f};
    QCOMPARE(codesOf(r), QStringList());
    r.fields.erase(Field::DateAssigned);
    QCOMPARE(codesOf(r), QStringList{u"date.impossible"_s});
    m_raised.insert(u"date.impossible"_s);
}

void TstChecks::shouldTriggerEveryRowOfTheTable() {
    for (const checks::CheckInfo& row : checks::checkTable())
        QVERIFY2(m_raised.contains(QString::fromLatin1(row.code)), row.code);
}

QTEST_GUILESS_MAIN(TstChecks)
#include "tst_checks.moc"
