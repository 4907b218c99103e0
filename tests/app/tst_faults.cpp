// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in the window: each time a sentence that names the file, nothing lost, and the program goes
// on.
#include "tests/app/seat.h"

#include <QCryptographicHash>
#include <QLineEdit>
#include <QPushButton>

#include <unistd.h>

using namespace lectern;
using namespace Qt::StringLiterals;
using letter::Field;
using letter::FieldRef;

namespace {

const FieldRef kNumber{Field::CaseNumber, 0};

QByteArray hashOf(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return "unreadable";
    return hash.result();
}

void put(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Seat> m_seat;
    test::Seat& seat() { return *m_seat; }

    /// A letter can be opened, whatever happened before.
    void goesOn() {
        seat().station().openFiles({seat().sample(u"letter-2014-plain.pdf"_s)});
        QTRY_COMPARE(seat().value(kNumber), u"CM14-0000101"_s);
        QTRY_VERIFY(seat().page()->pageCount() > 0);
    }
    QString said(const QString& part) {
        for (const QString& text : seat().messages())
            if (text.contains(part))
                return text;
        return {};
    }
    QPushButton* helpButton(const QString& text) {
        for (auto* button : seat().window()->messages()->findChildren<QPushButton*>())
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void init() { m_seat = std::make_unique<test::Seat>(); }
    void cleanup() {
        if (QTest::currentTestFailed() && seat().isSeated())
            qWarning() << "messages:" << seat().messages();
        m_seat.reset();
    }

    void shouldSayWhatIsWrongWithAFileAndGoOn_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        const QString pdfs = QStringLiteral(LECTERN_TEST_DATA "/pdf/");
        QTest::newRow("text") << pdfs + u"text-named.pdf"_s << u"is not a PDF"_s;
        QTest::newRow("empty") << pdfs + u"empty.pdf"_s << u"is empty"_s;
        QTest::newRow("truncated") << pdfs + u"truncated.pdf"_s << u"damaged or incomplete"_s;
        QTest::newRow("encrypted") << pdfs + u"encrypted-user-password.pdf"_s << u"locked with a password"_s;
        QTest::newRow("scan") << pdfs + u"image-only.pdf"_s << u"is a scan"_s;
        QTest::newRow("missing") << u"/nowhere/gone.pdf"_s << u"is not there"_s;
        QTest::newRow("device") << u"/dev/zero"_s << u"cannot be opened"_s;
    }
    void shouldSayWhatIsWrongWithAFileAndGoOn() {
        QFETCH(QString, file);
        QFETCH(QString, words);
        seat().sitDown({file});
        QTRY_COMPARE(seat().messages().size(), 1);
        QVERIFY2(seat().messages().front().contains(words), qPrintable(seat().messages().front()));
        QVERIFY(seat().messages().front().contains(QFileInfo(file).fileName()));
        QVERIFY(!seat().session()->hasCase());
        QVERIFY(seat().list()->shown().empty());
        goesOn();
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        QCOMPARE(seat().messages().size(), 1); // still there: nobody has dismissed it
    }

    void shouldReadTheGoodFilesOfABatch() {
        seat().sitDown({QStringLiteral(LECTERN_TEST_DATA "/pdf/text-named.pdf"),
                        seat().sample(u"letter-2014-plain.pdf"_s),
                        QStringLiteral(LECTERN_TEST_DATA "/pdf/empty.pdf"),
                        seat().sample(u"letter-2015.pdf"_s)});
        QTRY_COMPARE(seat().list()->shown().size(), 2U);
        QTRY_COMPARE(seat().messages().size(), 2);
        QTRY_VERIFY(seat().session()->hasCase());
    }

    void shouldOpenALockedFileWithItsPassword() {
        const QString locked = seat().in(u"locked.pdf"_s);
        QVERIFY(QFile::copy(QStringLiteral(LECTERN_TEST_DATA "/pdf/encrypted-user-password.pdf"), locked));
        seat().sitDown({locked});
        QTRY_VERIFY(helpButton(u"Enter password..."_s) != nullptr);
        const auto answer = [&](const QString& password) {
            QTest::mouseClick(helpButton(u"Enter password..."_s), Qt::LeftButton);
            QVERIFY(seat().dialog() != nullptr);
            auto* line = seat().dialog()->findChild<QLineEdit*>(u"ask.line"_s);
            QCOMPARE(line->echoMode(), QLineEdit::Password);
            QTest::keyClicks(line, password);
            QTest::keyClick(line, Qt::Key_Return);
        };
        answer(u"wrong"_s);
        QTRY_VERIFY(!said(u"does not open with that password"_s).isEmpty());
        answer(u"open sesame"_s);
        QTRY_VERIFY(seat().session()->hasCase());
        QTRY_VERIFY(seat().page()->pageCount() > 0); // asked once, for words and pages
        QTRY_VERIFY(seat().messages().isEmpty());
    }

    void shouldLeaveAFileAloneThatIsNoStore() {
        put(seat().store(), "this is somebody's shopping list\n");
        const QByteArray before = hashOf(seat().store());
        seat().sitDown();
        QTRY_VERIFY(!said(u"is not a Lectern case store"_s).isEmpty());
        QVERIFY(said(u"is not a Lectern case store"_s).contains(seat().store()));
        goesOn();
        QTRY_VERIFY(!said(u"could not be put into the case store"_s).isEmpty());
        // What is corrected now is in memory alone: saving says so, closing asks.
        QTest::keyClicks(seat().editor(kNumber), u"9"_s);
        seat().press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!said(u"was not saved"_s).isEmpty());
        seat().press(Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!said(u"would be lost"_s).isEmpty());
        QVERIFY(seat().window()->isVisible());
        QCOMPARE(hashOf(seat().store()), before);
    }

    void shouldShowALetterFromAStoreThatCannotBeWritten() {
        if (::geteuid() == 0)
            QSKIP("root can write every file");
        seat().sitDown({seat().sample(u"letter-2014-plain.pdf"_s)});
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        seat().standUp();
        const QByteArray before = hashOf(seat().store());
        QVERIFY(QFile::setPermissions(seat().store(), QFileDevice::ReadOwner));
        seat().sitDown();
        QTRY_VERIFY(!said(u"can be read but not written"_s).isEmpty());
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        seat().station().openLetter(seat().list()->shown().front());
        QTRY_COMPARE(seat().value(kNumber), u"CM14-0000101"_s);
        QTest::keyClicks(seat().editor(kNumber), u"9"_s);
        seat().press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!said(u"was not saved"_s).isEmpty());
        QCOMPARE(seat().value(kNumber), u"9CM14-0000101"_s); // the form is kept
        QCOMPARE(hashOf(seat().store()), before);
    }

    void shouldNotStartOnAStoreFromTheFuture() {
        seat().sitDown();
        QTRY_VERIFY(seat().station().library()->hasStore());
        seat().standUp();
        // user_version stands at byte 60 of the header, big-endian.
        QFile file(seat().store());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60));
        QCOMPARE(file.write("\x00\x00\x27\x0f", 4), 4);
        file.close();
        const QByteArray before = hashOf(seat().store());
        seat().sitDown();
        QTRY_VERIFY(!said(u"newer Lectern"_s).isEmpty());
        goesOn();
        QCOMPARE(hashOf(seat().store()), before);
    }

    void shouldSayThatSomebodyElseHasSavedTheLetter() {
        seat().sitDown({seat().sample(u"letter-2014-plain.pdf"_s)});
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        QTRY_VERIFY(seat().session()->hasCase());
        // Another program saves the same letter meanwhile.
        auto other = store::Store::open(seat().store());
        QVERIFY(other.has_value());
        auto theirs = (*other)->load(seat().list()->shown().front());
        QVERIFY(theirs.has_value());
        theirs->current.fields[Field::CaseNumber].value = u"CM14-THEIRS"_s;
        QVERIFY((*other)->save({*theirs, u"other"_s, {}}).has_value());

        QTest::keyClicks(seat().editor(kNumber), u"9"_s);
        seat().press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!said(u"somebody else has saved it"_s).isEmpty());
        QCOMPARE(seat().value(kNumber), u"9CM14-0000101"_s);
        QCOMPARE((*other)->load(theirs->id)->current.find(kNumber)->text(), u"CM14-THEIRS"_s);
        QTest::mouseClick(helpButton(u"Show their version"_s), Qt::LeftButton);
        QTRY_COMPARE(seat().value(kNumber), u"CM14-THEIRS"_s);
    }

    void shouldShowTheValuesOfALetterWhosePdfIsGone() {
        seat().sitDown({seat().sample(u"letter-2014-plain.pdf"_s)});
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        QTRY_VERIFY(seat().session()->hasCase());
        seat().standUp();
        QVERIFY(QFile::remove(seat().in(u"letter-2014-plain.pdf"_s)));
        QVERIFY(QDir(seat().store() + u".documents"_s).removeRecursively());
        seat().sitDown();
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        seat().station().openLetter(seat().list()->shown().front());
        QTRY_COMPARE(seat().value(kNumber), u"CM14-0000101"_s);
        QTRY_VERIFY(!said(u"missing or was changed"_s).isEmpty());
        QCOMPARE(seat().page()->pageCount(), 0);
    }

    void shouldSayThatAnExportCannotBeWritten() {
        seat().sitDown({seat().sample(u"letter-2014-plain.pdf"_s)});
        QTRY_COMPARE(seat().list()->shown().size(), 1U);
        seat().press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(seat().dialog() != nullptr);
        auto* line = seat().dialog()->findChild<QLineEdit*>(u"export.path"_s);
        line->selectAll();
        QTest::keyClicks(line, u"/nowhere/at/all.csv"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(said(u"could not be written"_s).contains(u"/nowhere/at/all.csv"_s));
        QVERIFY(seat().window()->isVisible());
    }
};

QTEST_MAIN(TestFaults)
#include "tst_faults.moc"
