// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/letters.h"
#include "ui/review/fieldorder.h"
#include "ui/review/reviewsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern::review;
using namespace letters;
using lectern::base::Code;
using lectern::base::fail;

namespace {
constexpr FieldRef kInjury{Field::DateOfInjury, 0};
constexpr FieldRef kCase{Field::CaseNumber, 0};

/// A check like the real ones: dates out of order.
std::vector<Finding> dateOrder(const Record& r) {
    const Reading* injury = r.find(kInjury);
    const Reading* ur = r.find({Field::UrDecisionDate, 0});
    if (injury == nullptr || ur == nullptr || injury->isEmpty() || injury->text() <= ur->text())
        return {};
    Finding f;
    f.code = u"dates.order"_s;
    f.severity = Severity::Error;
    f.message = u"The injury lies after the UR decision."_s;
    f.field = Field::DateOfInjury;
    return {f};
}
} // namespace

class TestReviewSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldMergeTypingInOneField();
    void shouldStartANewEditWhenTheFieldWasLeft();
    void shouldBeCleanAgainWhenTypedBack();
    void shouldUndoAndRedoEveryEdit();
    void shouldNeverTouchWhatWasRead();
    void shouldKeepTextThatIsNoValueYet();
    void shouldNormaliseWordsFromThePageAndKeepTheirPlace();
    void shouldAddWordsFromThePageToAList();
    void shouldMarkAValueThatNoLongerMatchesItsBox();
    void shouldTellAnswersFromEmptyFields();
    void shouldOpenOnTheFirstFieldThatNeedsALook();
    void shouldGoRoundTheFieldsThatNeedALook();
    void shouldAskForALookAgainWhenAFindingIsNew();
    void shouldLetTheDerivedOutcomeFollowTheDecisions();
    void shouldTakeBackTypingOnCancel();
    void shouldReturnToTheLetterUnderReviewAfterIssuesAreRemoved();
    void shouldWriteTheDraftWithinASecond();
    void shouldAskForAReasonWithErrorsOpen();
    void shouldKeepTheLetterWhenSavingFails();
    void shouldNotSaveEditsUnderTheIdOfAFailedSave();
    void shouldOpenTheNextLetterAfterSaving();
    void shouldStayOnTheLetterWhenItIsJustSaved();
    void shouldNotCallSavedWhatWasTypedDuringTheSave();
    void shouldIgnoreAnswersAboutALetterThatWasLeft();
    void shouldEditCitationsAndOfficeFields();
};

void TestReviewSession::shouldMergeTypingInOneField() {
    ReviewSession s;
    s.setCase(sureCase());
    s.setCurrentField(kCase);
    for (const QString& t : {u"C"_s, u"CM"_s, u"CM1"_s})
        s.typeValue(kCase, t);
    QCOMPARE(s.undoStack()->count(), 1);
    QCOMPARE(s.record().find(kCase)->text(), u"CM1"_s);
    QCOMPARE(s.record().find(kCase)->origin, Origin::Typed);
    QVERIFY(s.isModified());
    s.undoStack()->undo();
    QCOMPARE(*s.record().find(kCase), *s.readRecord().find(kCase));
    QVERIFY(!s.isModified());
    s.undoStack()->redo();
    QCOMPARE(s.record().find(kCase)->text(), u"CM1"_s);
}

void TestReviewSession::shouldStartANewEditWhenTheFieldWasLeft() {
    ReviewSession s;
    s.setCase(sureCase());
    s.setCurrentField(kCase);
    s.typeValue(kCase, u"A"_s);
    s.setCurrentField(kInjury);
    s.setCurrentField(kCase);
    s.typeValue(kCase, u"AB"_s);
    QCOMPARE(s.undoStack()->count(), 2);
}

void TestReviewSession::shouldBeCleanAgainWhenTypedBack() {
    ReviewSession s;
    s.setCase(sureCase());
    s.typeValue(kInjury, u"9/3/14"_s);
    QVERIFY(s.isModified());
    s.typeValue(kInjury, u"9/2/14"_s);
    QVERIFY(!s.isModified());
    QCOMPARE(s.undoStack()->count(), 0);
    QCOMPARE(s.record(), s.readRecord());
}

void TestReviewSession::shouldUndoAndRedoEveryEdit() {
    ReviewSession s;
    s.setCase(sureCase(3));
    const Record start = s.record();
    std::vector<Record> states{start};
    const auto note = [&] { states.push_back(s.record()); };
    s.typeValue(kCase, u"X"_s), note();
    s.setValue({Field::Decision, 2}, u"overturned"_s), note();
    s.takeFromPage(kInjury, u"on 9/5/14"_s, {{2, {0.1, 0.1, 0.2, 0.2}}}), note();
    s.markNotInLetter({Field::ClaimNumber, 0}), note();
    s.markUnreadable({Field::EmployeeName, 0}), note();
    s.clear({Field::PatientAge, 0}), note();
    s.resetToRead({Field::PatientAge, 0}), note();
    s.confirm({Field::DecisionDate, 0}), note();
    s.unconfirm({Field::DecisionDate, 0}), note();
    s.addIssue(1), note();
    s.moveIssue(3, -1), note();
    s.splitIssue(2), note();
    s.mergeIssue(1), note();
    s.removeIssue(3), note();
    Citation citation;
    citation.document = u"ACOEM"_s;
    s.addCitation(1, Side::Reviewer, citation), note();
    QCOMPARE(s.undoStack()->count(), int(states.size()) - 1);
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        QCOMPARE(s.record(), states[i]);
        s.undoStack()->undo();
    }
    QCOMPARE(s.record(), start);
    for (std::size_t i = 1; i < states.size(); ++i) {
        s.undoStack()->redo();
        QCOMPARE(s.record(), states[i]);
    }
}

void TestReviewSession::shouldNeverTouchWhatWasRead() {
    ReviewSession s;
    s.setCase(sureCase());
    s.typeValue(kCase, u"X"_s);
    s.removeIssue(1);
    QCOMPARE(s.readRecord(), sureRecord());
}

void TestReviewSession::shouldKeepTextThatIsNoValueYet() {
    ReviewSession s;
    s.setCase(sureCase());
    s.typeValue(kInjury, u"2/30/14"_s);
    const Reading* r = s.record().find(kInjury);
    QVERIFY(r->isEmpty()); // no export may carry it
    QCOMPARE(r->raw, u"2/30/14"_s);
    const FieldStatus st = s.status(kInjury);
    QCOMPARE(st.mark, Mark::Failed);
    QVERIFY(st.needsLook());
    QVERIFY2(st.reason.contains(u"no such day"_s), qPrintable(st.reason));
    QCOMPARE(st.readText, QLocale().toString(QDate(2014, 9, 2), u"d MMM yyyy"_s));
    s.typeValue(kInjury, u"2/28/14"_s);
    QCOMPARE(s.record().find(kInjury)->text(), u"2014-02-28"_s);
    QCOMPARE(s.record().find(kInjury)->evidence, s.readRecord().find(kInjury)->evidence);
}

void TestReviewSession::shouldNormaliseWordsFromThePageAndKeepTheirPlace() {
    ReviewSession s;
    s.setCase(sureCase());
    const Evidence where{{2, {0.3, 0.3, 0.5, 0.32}}};
    s.takeFromPage(kInjury, u"DOI: 9/4/14"_s, where);
    const Reading* r = s.record().find(kInjury);
    QCOMPARE(r->text(), u"2014-09-04"_s);
    QCOMPARE(r->raw, u"DOI: 9/4/14"_s);
    QCOMPARE(r->evidence, where);
    QCOMPARE(r->origin, Origin::FromPage);
    QCOMPARE(s.currentField(), kInjury);
    QVERIFY(!s.needsLook(kInjury));
    s.takeFromPage({Field::Decision, 1}, u"OVERTURN"_s, where);
    QCOMPARE(s.record().find({Field::Decision, 1})->text(), u"overturned"_s);
}

void TestReviewSession::shouldAddWordsFromThePageToAList() {
    ReviewSession s;
    s.setCase(sureCase());
    s.takeFromPage({Field::Diagnoses, 0}, u"neck pain; sciatica"_s, {{2, {0.3, 0.3, 0.5, 0.32}}});
    QCOMPARE(s.record().find({Field::Diagnoses, 0})->list(),
             (QStringList{u"lumbar strain"_s, u"sciatica"_s, u"neck pain"_s}));
    QCOMPARE(s.record().find({Field::Diagnoses, 0})->evidence.size(), std::size_t(2));
}

void TestReviewSession::shouldMarkAValueThatNoLongerMatchesItsBox() {
    ReviewSession s;
    s.setCase(sureCase());
    QVERIFY(!s.status(kInjury).stale);
    s.typeValue(kInjury, u"9/22/14"_s);
    QVERIFY(s.status(kInjury).stale);
    QVERIFY(s.status(kInjury).changed);
    QVERIFY(s.status(kInjury).reason.contains(u"no longer matches"_s));
    s.takeFromPage(kInjury, u"9/22/14"_s, {{1, {0.1, 0.1, 0.2, 0.2}}});
    QVERIFY(!s.status(kInjury).stale);
}

void TestReviewSession::shouldTellAnswersFromEmptyFields() {
    ReviewSession s;
    CaseFile c = sureCase();
    c.read.fields.erase(Field::CaseNumber);
    c.current = c.read;
    s.setCase(c);
    QCOMPARE(s.status(kCase).mark, Mark::Missing);
    QVERIFY(s.needsLook(kCase));
    s.markNotInLetter(kCase);
    QCOMPARE(s.status(kCase).mark, Mark::Answered);
    QCOMPARE(s.status(kCase).kind, u"not in the letter"_s);
    QVERIFY(!s.needsLook(kCase));
    QCOMPARE(s.status({Field::EmployeeName, 0}).mark, Mark::Empty);
}

void TestReviewSession::shouldOpenOnTheFirstFieldThatNeedsALook() {
    ReviewSession s;
    CaseFile c = sureCase();
    c.current.fields[Field::DateOfInjury].confidence = 0.4;
    QSignalSpy spy(&s, &ReviewSession::currentFieldChanged);
    s.setCase(c);
    QCOMPARE(s.currentField(), kInjury);
    QCOMPARE(spy.size(), 1);
    s.setCase(sureCase());
    QCOMPARE(s.currentField(), fieldOrder(s.record()).front());
    QVERIFY(s.needingLook().empty());
}

void TestReviewSession::shouldGoRoundTheFieldsThatNeedALook() {
    ReviewSession s;
    CaseFile c = sureCase();
    c.current.fields[Field::DateOfInjury].confidence = 0.4;
    c.current.fields.erase(Field::ReviewerSpecialty);
    c.current.issues[1].fields[Field::Rationale].confidence = 0.3;
    s.setCase(c);
    const FieldRef specialty{Field::ReviewerSpecialty, 0};
    const FieldRef rationale{Field::Rationale, 2};
    QCOMPARE(s.nextNeedingLook(kInjury), specialty);
    QCOMPARE(s.nextNeedingLook(specialty), rationale);
    QCOMPARE(s.nextNeedingLook(rationale), kInjury);
    QCOMPARE(s.previousNeedingLook(kInjury), rationale);
    s.confirm(kInjury);
    s.confirm(rationale);
    QCOMPARE(s.status(kInjury).mark, Mark::Confirmed);
    QCOMPARE(s.nextNeedingLook(specialty), std::nullopt);
    QCOMPARE(s.nextNeedingLook(kCase), specialty);
}

void TestReviewSession::shouldAskForALookAgainWhenAFindingIsNew() {
    ReviewSession s({.check = dateOrder});
    s.setCase(sureCase());
    s.confirm(kInjury);
    QSignalSpy spy(&s, &ReviewSession::findingsChanged);
    s.setValue({Field::UrDecisionDate, 0}, u"2014-01-01"_s);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(s.status(kInjury).mark, Mark::Failed);
    QCOMPARE(s.nextFinding(kCase), kInjury);
    s.confirm(kInjury); // seen with the finding
    QVERIFY(!s.needsLook(kInjury));
    QCOMPARE(s.nextFinding(kCase), kInjury);
    s.undoStack()->undo();
    s.recheck();
    QVERIFY(s.findingsAt(kInjury).empty());
}

void TestReviewSession::shouldLetTheDerivedOutcomeFollowTheDecisions() {
    ReviewSession s;
    s.setCase(sureCase());
    s.setValue({Field::Decision, 1}, u"overturned"_s);
    QCOMPARE(s.record().find({Field::Outcome, 0})->text(), u"partially_overturned"_s);
    s.setValue({Field::Decision, 2}, u"overturned"_s);
    QCOMPARE(s.record().find({Field::Outcome, 0})->text(), u"overturned"_s);
    s.undoStack()->undo();
    s.undoStack()->undo();
    QCOMPARE(s.record(), s.readRecord());
    s.confirm({Field::Outcome, 0});
    s.setValue({Field::Decision, 1}, u"overturned"_s);
    QCOMPARE(s.record().find({Field::Outcome, 0})->text(), u"upheld"_s); // a person has said so
}

void TestReviewSession::shouldTakeBackTypingOnCancel() {
    ReviewSession s;
    s.setCase(sureCase());
    s.setCurrentField(kInjury);
    s.setCurrentField(kCase);
    s.typeValue(kCase, u"X"_s);
    s.typeValue(kCase, u"XY"_s);
    QVERIFY(s.cancelTyping());
    QCOMPARE(s.record(), s.readRecord());
    QVERIFY(!s.cancelTyping());
}

void TestReviewSession::shouldReturnToTheLetterUnderReviewAfterIssuesAreRemoved() {
    ReviewSession s;
    s.setCase(sureCase());
    s.setCurrentField({Field::Rationale, 2});
    s.removeIssue(2);
    QCOMPARE(s.currentField().issueId, 1);
    s.removeIssue(1);
    QCOMPARE(s.currentField().issueId, 0);
    s.typeValue({Field::Rationale, 2}, u"into nothing"_s); // no such issue: no crash, no edit
    QCOMPARE(s.undoStack()->count(), 2);
    QCOMPARE(s.addIssue(), 3); // ids are never used again
}

void TestReviewSession::shouldWriteTheDraftWithinASecond() {
    std::vector<CaseFile> drafts;
    Seams seams;
    seams.saveDraft = [&](const CaseFile& c, const Done<Saved>& done) {
        drafts.push_back(c);
        done(Saved{70, 0});
    };
    ReviewSession s(seams);
    CaseFile c = sureCase();
    c.id = 0;
    s.setCase(c);
    QElapsedTimer since;
    since.start();
    s.typeValue(kCase, u"X"_s);
    QTRY_COMPARE_WITH_TIMEOUT(drafts.size(), std::size_t(1), 2000);
    QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(drafts[0].current.find(kCase)->text(), u"X"_s);
    QCOMPARE(drafts[0].state, CaseState::InReview);
    QCOMPARE(s.caseFile().id, qint64(70));
    s.typeValue(kCase, u"XY"_s);
    s.setCurrentField(kInjury); // focus left the field: at once
    QCOMPARE(drafts.size(), std::size_t(2));
    s.flushDraft();
    QCOMPARE(drafts.size(), std::size_t(2)); // nothing new
}

void TestReviewSession::shouldAskForAReasonWithErrorsOpen() {
    std::vector<SaveRequest> saves;
    Seams seams;
    seams.check = dateOrder;
    seams.saveLetter = [&](const SaveRequest& r, const Done<Saved>& done) {
        saves.push_back(r);
        done(Saved{7, 4});
    };
    ReviewSession s(seams);
    s.setCase(sureCase());
    s.typeValue(kInjury, u"9/2/2015"_s);
    QSignalSpy asked(&s, &ReviewSession::reasonNeeded);
    s.confirmLetter();
    QCOMPARE(asked.size(), 1);
    QVERIFY(saves.empty());
    s.confirmLetter(u"printed so"_s);
    QCOMPARE(saves.size(), std::size_t(1));
    QCOMPARE(saves[0].reason, u"printed so"_s);
    QCOMPARE(saves[0].caseFile.state, CaseState::Reviewed);
    QVERIFY(!s.isModified());
    QCOMPARE(s.caseFile().version, 4);
}

void TestReviewSession::shouldKeepTheLetterWhenSavingFails() {
    std::vector<QString> ids;
    Seams seams;
    seams.saveLetter = [&](const SaveRequest& r, const Done<Saved>& done) {
        ids.push_back(r.saveId);
        done(fail(Code::DiskFull));
    };
    ReviewSession s(seams);
    s.setCase(sureCase());
    s.typeValue(kCase, u"X"_s);
    QSignalSpy failed(&s, &ReviewSession::saveFailed);
    s.confirmLetter();
    s.confirmLetter();
    QCOMPARE(failed.size(), 2);
    QCOMPARE(ids[0], ids[1]); // the same save, tried again
    QVERIFY(s.isModified());
    QCOMPARE(s.record().find(kCase)->text(), u"X"_s);
}

void TestReviewSession::shouldStayOnTheLetterWhenItIsJustSaved() {
    std::vector<SaveRequest> saves;
    bool stepped = false;
    Seams seams;
    seams.saveLetter = [&](const SaveRequest& r, const Done<Saved>& done) {
        saves.push_back(r);
        done(Saved{r.caseFile.id, 4});
    };
    seams.nextLetter = [&](qint64, const Done<std::optional<CaseFile>>&) { stepped = true; };
    ReviewSession s(seams);
    CaseFile letter = sureCase();
    letter.state = CaseState::New;
    s.setCase(letter);
    s.typeValue(kCase, u"X"_s);
    s.saveLetter();
    QCOMPARE(saves.size(), std::size_t(1));
    QCOMPARE(saves[0].caseFile.state, CaseState::InReview);
    QVERIFY(!s.isModified());
    QVERIFY(!stepped);
    QCOMPARE(s.caseFile().version, 4);
}

void TestReviewSession::shouldNotCallSavedWhatWasTypedDuringTheSave() {
    Done<Saved> answer;
    Seams seams;
    seams.saveLetter = [&](const SaveRequest&, const Done<Saved>& done) { answer = done; };
    ReviewSession s(seams);
    s.setCase(sureCase());
    s.typeValue(kCase, u"X"_s);
    s.saveLetter();
    s.typeValue(kCase, u"XY"_s);
    answer(Saved{7, 4});
    QVERIFY(s.isModified());
    QCOMPARE(s.record().find(kCase)->text(), u"XY"_s);
}

void TestReviewSession::shouldNotSaveEditsUnderTheIdOfAFailedSave() {
    QStringList ids;
    Seams seams;
    seams.saveLetter = [&](const SaveRequest& r,
                           const std::function<void(lectern::base::Result<Saved>)>& done) {
        ids.push_back(r.saveId);
        done(fail(Code::StoreLocked));
    };
    ReviewSession s(seams);
    s.setCase(sureCase());
    s.saveLetter();
    s.saveLetter(); // the same once more: the store may know it already
    s.typeValue(kCase, u"CM14-0999999"_s);
    s.saveLetter();
    QCOMPARE(ids.size(), 3);
    QCOMPARE(ids[1], ids[0]);
    QVERIFY(ids[2] != ids[0]);
}

void TestReviewSession::shouldOpenTheNextLetterAfterSaving() {
    Seams seams;
    std::vector<QString> ids;
    seams.saveLetter = [&](const SaveRequest& r, const Done<Saved>& done) {
        ids.push_back(r.saveId);
        done(Saved{r.caseFile.id, 4});
    };
    seams.nextLetter = [](qint64 id, const Done<std::optional<CaseFile>>& done) {
        if (id != 7)
            return done(std::optional<CaseFile>());
        CaseFile next = sureCase(1);
        next.id = 8;
        done(std::optional<CaseFile>(next));
    };
    ReviewSession s(seams);
    s.setCase(sureCase());
    QSignalSpy none(&s, &ReviewSession::noMoreLetters);
    s.confirmLetter();
    QCOMPARE(s.caseFile().id, qint64(8));
    QCOMPARE(s.undoStack()->count(), 0);
    s.setAside(CaseState::Postponed, u"page 2 is missing"_s);
    QCOMPARE(none.size(), 1);
    QCOMPARE(s.caseFile().state, CaseState::Postponed);
    QCOMPARE(s.caseFile().stateReason, u"page 2 is missing"_s);
    QVERIFY(ids[0] != ids[1]);
}

void TestReviewSession::shouldIgnoreAnswersAboutALetterThatWasLeft() {
    Done<Saved> late;
    Seams seams;
    seams.saveDraft = [&](const CaseFile&, const Done<Saved>& done) { late = done; };
    ReviewSession s(seams);
    CaseFile c = sureCase();
    c.id = 0;
    s.setCase(c);
    s.typeValue(kCase, u"X"_s);
    s.flushDraft();
    s.setCase(c);
    late(Saved{99, 0});
    QCOMPARE(s.caseFile().id, qint64(0));
}

void TestReviewSession::shouldEditCitationsAndOfficeFields() {
    ReviewSession s;
    s.setCase(sureCase());
    Citation c = s.citations(1, Side::ClaimsAdministrator).at(0);
    c.pages = u"304"_s;
    s.editCitation(1, Side::ClaimsAdministrator, 0, c);
    QCOMPARE(s.citations(1, Side::ClaimsAdministrator).at(0).pages, u"304"_s);
    s.removeCitation(1, Side::ClaimsAdministrator, 0);
    QVERIFY(s.citations(1, Side::ClaimsAdministrator).empty());
    OfficeFields o;
    o.adjNumber = u"A"_s;
    s.editOffice(o, {}, u"adj");
    o.adjNumber = u"ADJ"_s;
    s.editOffice(o, {}, u"adj");
    QCOMPARE(s.undoStack()->count(), 3);
    s.undoStack()->undo();
    QCOMPARE(s.caseFile().office, OfficeFields());
    s.undoStack()->undo();
    s.undoStack()->undo();
    QCOMPARE(s.record(), s.readRecord());
}

QTEST_GUILESS_MAIN(TestReviewSession)
#include "tst_reviewsession.moc"
