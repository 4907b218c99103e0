// SPDX-License-Identifier: GPL-3.0-or-later
// A whole invented letter with the faults of the real one (domain.md 4.1): a neck chapter for a low back, an
// absolute negative against its own summary, an "unchanged" examination that changed, copied sentences, no
// first page. Two negative controls: the decisions agree with their conclusions, and both requests are
// decided.
#include "checkrecords.h"
#include "core/checks/check.h"
#include "core/checks/copied.h"
#include "core/checks/reasons.h"

#include <QTest>

using namespace lectern;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

class TstChecksLetter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldFindTheWorkedExamples();
    void shouldLeaveTheNegativeControlsAlone();
    void shouldQuoteBothSidesOfAContradiction();
    void shouldKnowCopiedSentences();
    void shouldNameReasonsForDenial();
};

namespace {

const QString kHistory = u"The worker strained his low back on 4/11/14 while stacking crates. Care to date "
                         u"has been brisk. Conservative "
                         "treatment has included pills, therapy, a belt and home stretching. A note of "
                         "5/2/14 gave steady soreness. The exam "
                         "showed negative straight leg raise and full strength. A note of 6/19/14 gave pain "
                         "radiating to the left calf now "
                         "and then."_s;

Record twinLetter() {
    Record r;
    r.format = Format::Letter2014;
    put(r, Field::DateOfInjury, u"2014-04-11"_s);
    put(r, Field::UrDecisionDate, u"2014-07-03"_s);
    put(r, Field::ReviewerSpecialty, u"Neurology"_s);
    put(r, Field::ReviewerLicensure, u"California"_s);
    putList(r, Field::Diagnoses, {u"lumbar strain"_s});
    put(r, Field::ClinicalSummary,
        kHistory + u" Exam was unchanged with equivocal SLR. Request(s) under consideration include EMG of "
                   u"both legs and NCV of "
                   "both legs. They were non-certified on 7/3/14."_s);
    r.issues.resize(2);
    int id = 0;
    for (Issue& i : r.issues) {
        i.id = i.number = ++id;
        const QString service = (id == 1 ? u"EMG of both legs"_s : u"NCV of both legs"_s);
        put(r, Field::Service, service, id);
        put(r, Field::Decision, u"upheld"_s, id);
        put(r, Field::ClaimsAdministratorGuideline, u"Decision based on MTUS ACOEM Chapter 12."_s, id);
        put(r, Field::ReviewerGuideline, u"Decision based on MTUS ACOEM Chapter 8."_s, id);
        put(r, Field::Rationale,
            kHistory +
                u" The reports have not demonstrated any symptoms to suggest lumbar radiculopathy. There was "
                u"no documented "
                "trial of conservative treatment for this strain. The "_s +
                service + u" is not medically necessary and appropriate."_s,
            id);
        put(r, Field::Conclusion, u"not_medically_necessary"_s, id);
        i.claimsAdministratorCitations = {acoem(u"12"_s, u"Low Back Complaints"_s, u"303"_s)};
        Citation odg;
        odg.authority = u"Non-MTUS"_s;
        odg.document = u"ODG"_s;
        i.claimsAdministratorCitations.push_back(odg);
        i.reviewerCitations = {acoem(u"8"_s, u"Neck and Upper Back Complaints"_s, u"177-178"_s)};
    }
    Reading outcome;
    outcome.value = u"upheld"_s;
    outcome.origin = Origin::Derived;
    r.set({Field::Outcome, 0}, outcome);
    return r;
}

} // namespace

void TstChecksLetter::shouldFindTheWorkedExamples() {
    const QStringList found = codesOf(twinLetter());
    QCOMPARE(found.count(u"guideline.region-differs"_s), 2);        // 1
    QVERIFY(found.count(u"facts.negative-against-summary"_s) >= 4); // 2 and 3, in both issues
    QCOMPARE(found.count(u"facts.unchanged-against-change"_s), 1);  // 4
    QCOMPARE(found.count(u"guideline.parties-differ"_s), 2);        // 5
    QCOMPARE(found.count(u"rationale.copied-summary"_s), 2);        // 6
    QCOMPARE(found.count(u"rationale.same-as-issue"_s), 1);
    QCOMPARE(found.count(u"letter.first-page-missing"_s), 1); // 7
}

void TstChecksLetter::shouldLeaveTheNegativeControlsAlone() {
    const QStringList found = codesOf(twinLetter());
    for (const auto& code : {u"outcome.decision-against-conclusion"_s, u"outcome.conclusion-names-other"_s,
                             u"request.not-decided"_s, u"issue.not-requested"_s, u"date.ur-differs"_s,
                             u"date.injury-differs"_s, u"date.order"_s, u"issue.part-missing"_s})
        QVERIFY2(!found.contains(code), qPrintable(code));
}

void TstChecksLetter::shouldQuoteBothSidesOfAContradiction() {
    for (const Finding& f : checks::check(twinLetter())) {
        if (f.code != u"facts.negative-against-summary")
            continue;
        QVERIFY(!f.evidence.empty());
        QVERIFY(!f.other.empty());
        QCOMPARE(f.args.size(), 3);
        QVERIFY(f.args[1] != f.args[2]);
    }
}

void TstChecksLetter::shouldKnowCopiedSentences() {
    const Record r = twinLetter();
    const auto first = checks::copiedSentences(r, 1);
    QCOMPARE(first.sentences, 9);
    QCOMPARE(first.fromSummary(), 6);
    const auto second = checks::copiedSentences(r, 2);
    QCOMPARE(second.fromSummary(), 6);
    QCOMPARE(second.fromIssue(1), 2);
    const QString rationale = r.find({Field::Rationale, 2})->text();
    const auto& last = second.copied.back().span;
    QVERIFY(rationale.mid(last.from, last.length).startsWith(u"There was no documented trial"));
}

void TstChecksLetter::shouldNameReasonsForDenial() {
    const Record r = twinLetter();
    const auto reasons = checks::denialReasons(r.issues.front());
    QStringList codes;
    for (const auto& reason : reasons)
        codes << reason.code;
    QVERIFY2(codes.contains(u"not-documented.conservative-care"_s), qPrintable(codes.join(u' ')));
    QVERIFY2(codes.contains(u"not-documented.objective-findings"_s), qPrintable(codes.join(u' ')));
    Record overturned = twinLetter();
    put(overturned, Field::Decision, u"overturned"_s, 1);
    QVERIFY(checks::denialReasons(overturned.issues.front()).empty());
}

QTEST_GUILESS_MAIN(TstChecksLetter)
#include "tst_checks_letter.moc"
