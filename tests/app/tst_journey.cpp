// SPDX-License-Identifier: GPL-3.0-or-later
// The whole job on a letter, as a person does it: keys and mouse, a real PDF, a real store.
#include "tests/app/seat.h"
#include "tests/core/exporting/csvreader.h"
#include "ui/mainwindow/exportdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace lectern;
using namespace Qt::StringLiterals;
using letter::CaseState;
using letter::Field;
using letter::FieldRef;

namespace {

const FieldRef kNumber{Field::CaseNumber, 0};
const FieldRef kSpecialty{Field::ReviewerSpecialty, 0};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJourney : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Seat> m_seat;
    test::Seat& seat() { return *m_seat; }

    void open(const QString& sample) {
        seat().sitDown({seat().sample(sample)});
        QTRY_VERIFY(seat().session()->hasCase());
        QTRY_VERIFY(seat().page()->pageCount() > 0);
    }
    void retype(FieldRef ref, const QString& text) {
        QWidget* editor = seat().editor(ref);
        QTest::mouseClick(editor, Qt::LeftButton);
        QTRY_VERIFY(editor->hasFocus());
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, text);
    }
    void saveByKey() {
        QSignalSpy saved(seat().session(), &review::ReviewSession::saved);
        seat().press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
    }
    /// Exports through the dialog, exact, to `path`.
    void exportTo(const QString& path, bool issues) {
        seat().press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = qobject_cast<mainwindow::ExportDialog*>(seat().dialog());
        QVERIFY(dialog != nullptr);
        QTest::keyClick(dialog->findChild<QRadioButton*>(u"export.exact"_s), Qt::Key_Space);
        if (issues)
            QTest::keyClick(dialog->findChild<QRadioButton*>(u"export.issues"_s), Qt::Key_Space);
        auto* line = dialog->findChild<QLineEdit*>(u"export.path"_s);
        line->selectAll();
        QTest::keyClicks(line, path);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
    }

private Q_SLOTS:
    void init() { m_seat = std::make_unique<test::Seat>(); }
    void cleanup() {
        if (QTest::currentTestFailed() && m_seat->isSeated())
            qWarning() << "messages:" << seat().messages();
        m_seat.reset();
    }

    void shouldGoFromPdfToCsv() {
        // Open: the form is filled, the page is there, the list shows the letter.
        open(u"letter-2014-plain.pdf"_s);
        QCOMPARE(seat().value(kNumber), u"CM14-0000101"_s);
        QCOMPARE(seat().value(kSpecialty), u"Orthopedic Surgery"_s);
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        QCOMPARE(seat().session()->record().issues.size(), 1U);
        QVERIFY(seat().messages().isEmpty());
        auto* number = qobject_cast<QLineEdit*>(seat().editor(kNumber));
        QVERIFY(number != nullptr);
        QCOMPARE(number->text(), u"CM14-0000101"_s);

        // Correct, with keys.
        retype(kNumber, u"CM14-0000999"_s);
        QCOMPARE(seat().session()->currentField(), kNumber);
        QCOMPARE(seat().value(kNumber), u"CM14-0000999"_s);
        QVERIFY(seat().window()->isWindowModified());
        seat().shoot(u"corrected"_s);

        // Save: the list shows it.
        saveByKey();
        QVERIFY(!seat().window()->isWindowModified());
        QTRY_COMPARE(seat().list()->model()->index(0, cases::CaseListModel::Case).data().toString(),
                     u"CM14-0000999"_s);

        // Close, and reopen without the file that it came in as: all is there.
        seat().standUp();
        QVERIFY(QFile::remove(seat().in(u"letter-2014-plain.pdf"_s)));
        seat().sitDown();
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        QTest::keyClick(seat().list()->view(), Qt::Key_Down);
        QTest::keyClick(seat().list()->view(), Qt::Key_Return);
        QTRY_VERIFY(seat().session()->hasCase());
        QCOMPARE(seat().value(kNumber), u"CM14-0000999"_s);
        QCOMPARE(seat().session()->readRecord().find(kNumber)->text(), u"CM14-0000101"_s);
        QTRY_VERIFY(seat().page()->pageCount() > 0);

        // Export: the correction is in it, and what was read is beside it.
        exportTo(seat().in(u"letters.csv"_s), false);
        const auto letters = test::parseCsv(contentOf(seat().in(u"letters.csv"_s)));
        QVERIFY(letters.has_value());
        QCOMPARE(letters->size(), 2U);
        const auto cell = [](const std::vector<QStringList>& rows, const QString& column) {
            return rows[1].at(rows[0].indexOf(column));
        };
        QCOMPARE(cell(*letters, u"case_number"_s), u"CM14-0000999"_s);
        QCOMPARE(cell(*letters, u"date_of_injury"_s), u"2013-03-11"_s);
        QCOMPARE(cell(*letters, u"outcome"_s), u"upheld"_s);
        QCOMPARE(cell(*letters, u"file"_s), u"letter-2014-plain.pdf"_s);
        exportTo(seat().in(u"issues.csv"_s), true);
        const auto issues = test::parseCsv(contentOf(seat().in(u"issues.csv"_s)));
        QVERIFY(issues.has_value());
        QCOMPARE(cell(*issues, u"case_number"_s), u"CM14-0000999"_s);
        QCOMPARE(cell(*issues, u"decision"_s), u"upheld"_s);
        QVERIFY(!cell(*issues, u"rationale"_s).isEmpty());
        const auto readable = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(seat().in(u"letters.csv"_s)) & readable));
        QVERIFY(!(QFile::permissions(seat().store()) & readable));
    }

    void shouldLightThePlaceOfTheFieldAndBringItIntoView() {
        open(u"letter-2014-plain.pdf"_s);
        const Field rationale = Field::Rationale;
        const FieldRef ref{rationale, seat().session()->record().issues.front().id};
        QWidget* editor = seat().editor(ref);
        editor->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(seat().session()->currentField(), ref);
        const letter::Place place = seat().session()->record().find(ref)->evidence.front();
        QTRY_VERIFY(
            QRectF(seat().page()->viewport()->rect()).contains(seat().page()->toViewport(place).center()));
        QTRY_VERIFY(seat().page()->currentPage() == place.page);
        seat().shoot(u"lit"_s);
    }

    void shouldGoToTheFieldWhosePlaceIsClicked() {
        open(u"letter-2014-plain.pdf"_s);
        seat().editor(kSpecialty)->setFocus();
        QTRY_COMPARE(seat().session()->currentField(), kSpecialty);
        const letter::Place place = seat().session()->record().find(kNumber)->evidence.front();
        seat().page()->goToPage(place.page);
        QTRY_VERIFY(
            seat().page()->viewport()->rect().contains(seat().page()->toViewport(place).center().toPoint()));
        QTest::mouseClick(seat().page()->viewport(), Qt::LeftButton, {},
                          seat().page()->toViewport(place).center().toPoint());
        QTRY_COMPARE(seat().session()->currentField(), kNumber);
        QTRY_VERIFY(seat().editor(kNumber)->hasFocus());
    }

    void shouldRestoreUnsavedWorkAfterACrash() {
        open(u"letter-2014-plain.pdf"_s);
        retype(kNumber, u"CM14-7777777"_s);
        // The draft is written by itself; it is on the disk when its answer has come.
        seat().session()->flushDraft();
        bool idle = false;
        seat().station().library()->whenIdle(seat().window(), [&] { idle = true; });
        QTRY_VERIFY(idle);
        seat().crash();
        seat().sitDown();
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        seat().station().openLetter(seat().list()->shown().front());
        QTRY_VERIFY(seat().session()->hasCase());
        QCOMPARE(seat().value(kNumber), u"CM14-7777777"_s);
        QVERIFY(seat().window()->isWindowModified());
        QCOMPARE(seat().messages().size(), 1);
        QVERIFY(seat().messages().front().contains(u"restored"_s));
        saveByKey();
        QVERIFY(!seat().window()->isWindowModified());
    }

    void shouldKeepUnsavedWorkWhenClosed() {
        open(u"letter-2014-plain.pdf"_s);
        retype(kNumber, u"CM14-7777777"_s);
        seat().standUp();
        seat().sitDown();
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        seat().station().openLetter(seat().list()->shown().front());
        QTRY_VERIFY(seat().session()->hasCase());
        QCOMPARE(seat().value(kNumber), u"CM14-7777777"_s);
    }

    void shouldUndoByKeyAndRedo() {
        open(u"letter-2014-plain.pdf"_s);
        retype(kNumber, u"CM14-1"_s);
        QTest::keyClick(seat().editor(kNumber), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(seat().value(kNumber), u"CM14-0000101"_s);
        QTest::keyClick(seat().editor(kNumber), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(seat().value(kNumber), u"CM14-1"_s);
    }

    void shouldListEachLetterOfAPacketAndStepThroughThem() {
        open(u"packet.pdf"_s);
        QTRY_COMPARE(seat().list()->shown().size(), 2U);
        const QString first = seat().value(kNumber);
        const int firstPage = seat().page()->currentPage();
        QCOMPARE(firstPage, seat().session()->record().firstPage);
        seat().press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(seat().value(kNumber) != first);
        QTRY_VERIFY(seat().page()->currentPage() > firstPage);
        seat().press(Qt::Key_PageUp, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(seat().value(kNumber), first);
    }

    void shouldConfirmALetterAndOpenTheNext() {
        open(u"packet.pdf"_s);
        QTRY_COMPARE(seat().list()->shown().size(), 2U);
        const qint64 firstId = seat().session()->caseFile().id;
        const QString first = seat().value(kNumber);
        const bool clean = seat().session()->openErrors().isEmpty();
        seat().press(Qt::Key_Return, Qt::ControlModifier);
        if (!clean) { // asked why
            QVERIFY(seat().dialog() != nullptr);
            auto* line = seat().dialog()->findChild<QLineEdit*>(u"ask.line"_s);
            QVERIFY(line != nullptr);
            QTest::keyClicks(line, u"printed so"_s);
            QTest::keyClick(line, Qt::Key_Return);
        }
        QTRY_VERIFY(seat().value(kNumber) != first);
        const auto stateOf = [&](qint64 id) {
            const auto* model = seat().list()->model();
            return model->rows()[static_cast<std::size_t>(model->rowOf(id))].state;
        };
        QTRY_COMPARE(stateOf(firstId), CaseState::Reviewed);
    }

    void shouldPostponeALetterWithAReason() {
        open(u"letter-2014-plain.pdf"_s);
        seat().press(Qt::Key_S, Qt::AltModifier);
        QVERIFY(seat().dialog() != nullptr);
        auto* line = seat().dialog()->findChild<QLineEdit*>(u"ask.line"_s);
        QVERIFY(line != nullptr);
        QTest::keyClicks(line, u"page 2 is missing"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(seat().list()->model()->rows().front().state, CaseState::Postponed);
        QCOMPARE(seat().session()->caseFile().stateReason, u"page 2 is missing"_s);
    }

    void shouldNotDoubleALetterThatIsOpenedAgain() {
        open(u"letter-2014-plain.pdf"_s);
        retype(kNumber, u"CM14-0000999"_s);
        saveByKey();
        QSignalSpy added(seat().station().library(), &app::Library::added);
        seat().station().openFiles({seat().sample(u"letter-2014-plain.pdf"_s)});
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(added.at(0).at(2).toBool(), true);
        QCOMPARE(seat().list()->shown().size(), 1U);
        QCOMPARE(seat().value(kNumber), u"CM14-0000999"_s);
    }

    void shouldGiveEachKeyOneMeaning() {
        open(u"letter-2014-plain.pdf"_s);
        QMap<QString, QStringList> meanings;
        for (const QAction* action : seat().window()->findChildren<QAction*>())
            for (const QKeySequence& key : action->shortcuts())
                meanings[key.toString()].append(action->objectName());
        for (auto it = meanings.begin(); it != meanings.end(); ++it) {
            it.value().removeDuplicates();
            QVERIFY2(it.value().size() == 1, qPrintable(it.key() + u": "_s + it.value().join(u", "_s)));
        }
    }
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
