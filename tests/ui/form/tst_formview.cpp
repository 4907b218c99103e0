// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/form/formfixture.h"

#include "core/letter/placedtext.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace lectern::review;
using namespace lectern::form;
using namespace letters;

namespace {

constexpr FieldRef kInjury{Field::DateOfInjury, 0};
constexpr FieldRef kCase{Field::CaseNumber, 0};
constexpr FieldRef kSpecialty{Field::ReviewerSpecialty, 0};

CaseFile doubtful() {
    CaseFile c = sureCase();
    c.read.fields[Field::DateOfInjury].confidence = 0.4;
    c.read.fields.erase(Field::ReviewerSpecialty);
    c.read.issues[1].fields[Field::Decision].confidence = 0.5;
    c.current = c.read;
    return c;
}

} // namespace

class TestFormView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldShowWhatStandsInTheLetter();
    void shouldFocusTheFirstFieldThatNeedsALook();
    void shouldConfirmAndGoOnWithEnter();
    void shouldGoBackWithShiftEnter();
    void shouldReplaceAValueByTyping();
    void shouldKeepTypedTextUntilTheFieldIsLeft();
    void shouldTakeBackTypingWithEscape();
    void shouldUndoAcrossFieldsAndFollowTheValue();
    void shouldChooseByOneKey();
    void shouldShowTheEffectOfADecision();
    void shouldFollowTheCurrentFieldOfTheSession();
    void shouldLeaveFocusElsewhereWhenALetterOpens();
    void shouldMakeTheFocusedRowTheCurrentField();
    void shouldTakeADropFromThePage();
    void shouldPutBackWhatWasReadWithOneKey();
    void shouldAnswerNotInLetterAndUnreadable();
    void shouldSplitAListAtSemicolons();
    void shouldSetDecisionsFromTheTable();
    void shouldShowOneDetailForAllIssues();
    void shouldGiveEachControlAName();
    void shouldSayTheStateInWords();
};

void TestFormView::shouldShowWhatStandsInTheLetter() {
    FormFixture f;
    QVERIFY(f.active);
    f.open(sureCase());
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kCase))->text(), u"CM14-0099001"_s);
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kInjury))->text(), u"2 Sep 2014"_s);
    QCOMPARE(qobject_cast<QComboBox*>(f.editor({Field::PatientSex, 0}))->currentText(), u"Female"_s);
    QCOMPARE(qobject_cast<QPlainTextEdit*>(f.editor({Field::Diagnoses, 0}))->toPlainText(),
             u"lumbar strain\nsciatica"_s);
    QCOMPARE(qobject_cast<QTableView*>(f.editor({Field::Timeline, 0}))->model()->rowCount(), 2);
    f.session.closeCase();
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kCase))->text(), QString());
}

void TestFormView::shouldFocusTheFirstFieldThatNeedsALook() {
    FormFixture f;
    f.open(doubtful());
    QCOMPARE(f.focus(), f.editor(kInjury));
    QCOMPARE(qobject_cast<QLineEdit*>(f.focus())->selectedText(), u"2 Sep 2014"_s);
}

void TestFormView::shouldConfirmAndGoOnWithEnter() {
    FormFixture f;
    f.open(doubtful());
    f.key(Qt::Key_Return);
    QCOMPARE(f.session.status(kInjury).mark, Mark::Confirmed);
    QCOMPARE(f.focus(), f.editor(kSpecialty));
    f.type(u"Pain Medicine"_s);
    f.key(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(f.session.record().find(kSpecialty)->text(), u"Pain Medicine"_s);
    QCOMPARE(f.session.currentField(), (FieldRef{Field::Decision, 2}));
    QCOMPARE(f.focus(), f.editor({Field::Decision, 2}));
    f.key(Qt::Key_Return);
    QVERIFY(f.session.needingLook().empty());
}

void TestFormView::shouldGoBackWithShiftEnter() {
    FormFixture f;
    f.open(doubtful());
    f.session.setCurrentField(kSpecialty);
    f.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.focus(), f.editor(kInjury));
}

void TestFormView::shouldReplaceAValueByTyping() {
    FormFixture f;
    f.open(doubtful());
    f.type(u"9/4/14"_s);
    QCOMPARE(f.session.record().find(kInjury)->text(), u"2014-09-04"_s);
    QCOMPARE(f.session.undoStack()->count(), 1);
    QCOMPARE(f.session.record().find(kInjury)->origin, Origin::Typed);
}

void TestFormView::shouldKeepTypedTextUntilTheFieldIsLeft() {
    FormFixture f;
    f.open(doubtful());
    f.type(u"9/4/14"_s);
    auto* edit = qobject_cast<QLineEdit*>(f.editor(kInjury));
    QCOMPARE(edit->text(), u"9/4/14"_s);
    f.key(Qt::Key_Return);
    QCOMPARE(edit->text(), u"4 Sep 2014"_s);
}

void TestFormView::shouldTakeBackTypingWithEscape() {
    FormFixture f;
    f.open(doubtful());
    f.type(u"9/4/14"_s);
    f.key(Qt::Key_Escape);
    QCOMPARE(f.session.record().find(kInjury)->text(), u"2014-09-02"_s);
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kInjury))->text(), u"2 Sep 2014"_s);
    QVERIFY(!f.session.isModified());
}

void TestFormView::shouldUndoAcrossFieldsAndFollowTheValue() {
    FormFixture f;
    f.open(doubtful());
    f.type(u"9/4/14"_s);
    f.key(Qt::Key_Return);
    f.type(u"Psychiatry"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.session.record().find(kSpecialty), nullptr);
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kSpecialty))->text(), QString());
    f.key(Qt::Key_Z, Qt::ControlModifier); // the confirmation
    f.key(Qt::Key_Z, Qt::ControlModifier); // the date
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kInjury))->text(), u"2 Sep 2014"_s);
    QCOMPARE(f.session.currentField(), kInjury);
    f.key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(f.session.record().find(kInjury)->text(), u"2014-09-04"_s);
}

void TestFormView::shouldChooseByOneKey() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::Decision, 1});
    f.type(u"o"_s);
    QCOMPARE(f.session.record().find({Field::Decision, 1})->text(), u"overturned"_s);
    f.type(u"P"_s);
    QCOMPARE(f.session.record().find({Field::Decision, 1})->text(), u"partially_overturned"_s);
    f.key(Qt::Key_Delete);
    QCOMPARE(f.session.record().find({Field::Decision, 1}), nullptr);
}

void TestFormView::shouldShowTheEffectOfADecision() {
    FormFixture f;
    f.open(sureCase());
    auto* effect = f.form.findChild<QLabel*>(u"effect.outcome"_s);
    QCOMPARE(effect->text(), u"Upheld: the denial stands"_s);
    f.session.setCurrentField({Field::Outcome, 0});
    f.type(u"o"_s);
    QCOMPARE(effect->text(), u"Overturned: the treatment is to be authorised"_s);
    QVERIFY(effect->isVisible());
}

void TestFormView::shouldFollowTheCurrentFieldOfTheSession() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::Rationale, 2}); // a click on a lit place
    QCOMPARE(f.focus(), f.editor({Field::Rationale, 2}));
    QCOMPARE(f.form.rowFor({Field::Rationale, 2})->ref().issueId, 2);
    f.session.setCurrentField(kCase);
    QCOMPARE(f.focus(), f.editor(kCase));
}

void TestFormView::shouldLeaveFocusElsewhereWhenALetterOpens() {
    FormFixture f;
    QWidget window;
    QLineEdit list(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    list.setFocus();
    f.session.setCase(doubtful());
    QCOMPARE(f.focus(), &list);
}

void TestFormView::shouldMakeTheFocusedRowTheCurrentField() {
    FormFixture f;
    f.open(sureCase());
    QSignalSpy spy(&f.session, &ReviewSession::currentFieldChanged);
    QTest::mouseClick(f.editor(kInjury), Qt::LeftButton);
    QCOMPARE(f.session.currentField(), kInjury);
    QCOMPARE(spy.size(), 1);
    f.key(Qt::Key_Tab);
    QCOMPARE(f.session.currentField(), (FieldRef{Field::UrDecisionDate, 0}));
}

void TestFormView::shouldTakeADropFromThePage() {
    FormFixture f;
    f.open(sureCase());
    const PlacedText placed{u"DOI: 9/5/2014"_s, {{2, {0.2, 0.3, 0.4, 0.32}}}};
    QMimeData mime;
    mime.setData(QLatin1StringView(kPlaceMime), toMime(placed));
    mime.setText(placed.text);
    FieldRow* row = f.form.rowFor(kInjury);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(row, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(row, &drop);
    const Reading* r = f.session.record().find(kInjury);
    QCOMPARE(r->text(), u"2014-09-05"_s);
    QCOMPARE(r->evidence, placed.evidence);
    QCOMPARE(r->origin, Origin::FromPage);
    QCOMPARE(f.focus(), f.editor(kInjury));
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kInjury))->text(), u"5 Sep 2014"_s);
}

void TestFormView::shouldPutBackWhatWasReadWithOneKey() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField(kCase);
    f.type(u"wrong"_s);
    f.key(Qt::Key_F4);
    QCOMPARE(*f.session.record().find(kCase), *f.session.readRecord().find(kCase));
    QCOMPARE(qobject_cast<QLineEdit*>(f.editor(kCase))->text(), u"CM14-0099001"_s);
}

void TestFormView::shouldAnswerNotInLetterAndUnreadable() {
    FormFixture f;
    f.open(doubtful());
    f.session.setCurrentField(kSpecialty);
    f.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.session.record().find(kSpecialty)->origin, Origin::NotInLetter);
    QCOMPARE(f.form.findChild<QToolButton*>(u"mark.reviewer_specialty"_s)->text(), u"not in letter"_s);
    f.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.session.record().find(kSpecialty)->origin, Origin::Unreadable);
}

void TestFormView::shouldSplitAListAtSemicolons() {
    FormFixture f;
    f.open(sureCase());
    f.session.setCurrentField({Field::BodyParts, 0});
    f.key(Qt::Key_End, Qt::ControlModifier);
    f.type(u";neck"_s);
    QCOMPARE(f.session.record().find({Field::BodyParts, 0})->list(), (QStringList{u"low back"_s, u"neck"_s}));
    QCOMPARE(f.session.undoStack()->count(), 1);
}

void TestFormView::shouldSetDecisionsFromTheTable() {
    FormFixture f;
    f.open(sureCase(3));
    auto* table = f.form.findChild<QTableView*>(u"issues"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(f.session.currentField().issueId, 2);
    QCOMPARE(f.focus(), table); // arrows go on in the table
    QTest::keyClick(table, Qt::Key_O);
    QCOMPARE(f.session.record().find({Field::Decision, 2})->text(), u"overturned"_s);
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"Overturned"_s);
}

void TestFormView::shouldShowOneDetailForAllIssues() {
    FormFixture f;
    f.open(sureCase(40));
    QCOMPARE(f.form.findChildren<QPlainTextEdit*>(u"editor.rationale"_s).size(), 1);
    f.session.setCurrentField({Field::Service, 33});
    QCOMPARE(qobject_cast<QPlainTextEdit*>(f.focus())->toPlainText(), u"Service no. 33"_s);
    auto* citations = f.form.findChild<QTableView*>(u"citations.claims_administrator"_s);
    QCOMPARE(citations->model()->rowCount(), 2);
    QCOMPARE(citations->model()->index(0, 3).data().toString(), u"Low Back Complaints"_s);
}

void TestFormView::shouldGiveEachControlAName() {
    FormFixture f;
    f.open(doubtful());
    QStringList nameless;
    for (const QWidget* w : f.form.findChildren<QWidget*>()) {
        const bool control =
            w->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton*>(w) != nullptr;
        const bool inner = w->objectName().startsWith(u"qt_"_s) ||
                           qobject_cast<const QLabel*>(w) != nullptr || w->inherits("QHeaderView") ||
                           w->inherits("QTableCornerButton") || w->inherits("QComboBoxListView") ||
                           w->inherits("QComboBoxPrivateContainer");
        if (control && !inner && w->accessibleName().isEmpty())
            nameless.append(QString::fromLatin1(w->metaObject()->className()) + u" "_s + w->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void TestFormView::shouldSayTheStateInWords() {
    FormFixture f;
    f.open(doubtful());
    QCOMPARE(f.form.findChild<QToolButton*>(u"mark.date_of_injury"_s)->text(), u"look"_s);
    QCOMPARE(f.form.findChild<QToolButton*>(u"mark.reviewer_specialty"_s)->text(), u"missing"_s);
    QVERIFY(f.editor(kInjury)->accessibleDescription().contains(u"label.test"_s));
    QVERIFY(f.form.findChild<QLabel*>(u"form.head"_s)->text().startsWith(u"3 field"_s));
    if (const QString dir = qEnvironmentVariable("LECTERN_GRAB"); !dir.isEmpty()) {
        f.type(u"9/4/14"_s);
        f.form.grab().save(dir + u"/form.png"_s);
    }
}

QTEST_MAIN(TestFormView)
#include "tst_formview.moc"
