// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/messages.h"
#include "ui/mainwindow/pdfdrop.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace lectern;
using namespace lectern::mainwindow;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    MainWindow::Panes m_panes;

    void make() {
        m_window.reset();
        m_panes = {new QLineEdit, new QLineEdit, new QLineEdit};
        m_window = std::make_unique<MainWindow>(m_panes, m_settings.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    bool drop(QWidget* on, const QMimeData& mime) {
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(on, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(on, &event);
        return event.isAccepted();
    }

private Q_SLOTS:
    void init() {
        QFile::remove(m_dir.filePath(u"s.ini"_s));
        m_settings = std::make_unique<QSettings>(m_dir.filePath(u"s.ini"_s), QSettings::IniFormat);
        make();
    }

    void shouldSayWhatToDoUntilALetterIsOpen() {
        QVERIFY(m_window->findChild<QPushButton*>(u"main.empty.open"_s)->isVisible());
        QVERIFY(!m_panes.form->isVisible());
        QVERIFY(!m_window->actions().save->isEnabled());
        m_window->setLetterOpen(true);
        QVERIFY(!m_window->findChild<QPushButton*>(u"main.empty.open"_s)->isVisible());
        QVERIFY(m_panes.form->isVisible());
        QVERIFY(m_window->actions().save->isEnabled());
    }

    void shouldFoldTheListAwayByKeyAndRememberIt() {
        QVERIFY(m_panes.cases->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QVERIFY(!m_panes.cases->isVisible());
        m_window->closeForGood();
        make();
        QVERIFY(!m_panes.cases->isVisible());
    }

    void shouldRememberTheSizesOfItsPanes() {
        m_window->setLetterOpen(true);
        m_window->resize(1200, 700);
        m_window->findChild<QSplitter*>(u"main.outer"_s)->setSizes({400, 800});
        const QList<int> before = m_window->findChild<QSplitter*>(u"main.outer"_s)->sizes();
        m_window->closeForGood();
        make();
        QTRY_COMPARE(m_window->size(), QSize(1200, 700));
        QTRY_COMPARE(m_window->findChild<QSplitter*>(u"main.outer"_s)->sizes(), before);
    }

    void shouldFitASmallScreen() {
        m_window->setLetterOpen(true);
        QVERIFY2(m_window->minimumSizeHint().width() <= 1366, "too wide for 1366x768");
        QVERIFY2(m_window->minimumSizeHint().height() <= 700, "too high for 1366x768");
    }

    void shouldGoRoundThePanesByKey() {
        m_window->setLetterOpen(true);
        m_panes.cases->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(m_panes.viewer->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(m_panes.form->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(m_panes.cases->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QTRY_VERIFY(m_panes.form->hasFocus());
    }

    void shouldTakePdfsDroppedAnywhereEvenOnATextField() {
        m_window->setLetterOpen(true);
        QSignalSpy asked(m_window.get(), &MainWindow::openRequested);
        QMimeData pdfs;
        pdfs.setUrls({QUrl::fromLocalFile(u"/x/a.pdf"_s), QUrl::fromLocalFile(u"/x/B.PDF"_s)});
        QVERIFY(drop(m_panes.form, pdfs));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toStringList(), (QStringList{u"/x/a.pdf"_s, u"/x/B.PDF"_s}));
        QVERIFY(qobject_cast<QLineEdit*>(m_panes.form)->text().isEmpty());
    }

    void shouldLeaveOtherDropsAlone() {
        QMimeData text;
        text.setText(u"words"_s);
        QVERIFY(droppedPaths(&text).isEmpty());
        QMimeData other;
        other.setUrls({QUrl::fromLocalFile(u"/x/a.pdf"_s), QUrl::fromLocalFile(u"/x/a.docx"_s)});
        QVERIFY(droppedPaths(&other).isEmpty());
        QMimeData web;
        web.setUrls({QUrl(u"https://example.org/a.pdf"_s)});
        QVERIFY(droppedPaths(&web).isEmpty());
    }

    void shouldAskBeforeItCloses() {
        QSignalSpy asked(m_window.get(), &MainWindow::closeRequested);
        QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_window->isVisible());
        m_window->closeForGood();
        QVERIFY(!m_window->isVisible());
    }

    void shouldShowMessagesWithoutTakingTheFocus() {
        m_window->setLetterOpen(true);
        m_panes.form->setFocus();
        MessageBar* bar = m_window->messages();
        QVERIFY(!bar->isVisible());
        bar->add({Message::Kind::Error, u"<b>x</b>"_s, {}, {}, {}});
        QVERIFY(bar->isVisible());
        QVERIFY(m_panes.form->hasFocus());
        QTest::mouseClick(bar->findChild<QToolButton*>(u"messages.dismiss"_s), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
    }

    void shouldKeepOneMessageATopicAndCountTheRest() {
        MessageBar* bar = m_window->messages();
        for (int i = 0; i < 9; ++i)
            bar->add({Message::Kind::Error, QString::number(i), {}, {}, {}});
        bar->add({Message::Kind::Warning, u"old"_s, {}, {}, u"store"_s});
        bar->add({Message::Kind::Warning, u"new"_s, {}, {}, u"store"_s});
        QCOMPARE(bar->texts().size(), 10);
        QVERIFY(!bar->texts().contains(u"old"_s));
        bar->settle(u"store"_s);
        QCOMPARE(bar->texts().size(), 9);
        QTest::mouseClick(bar->findChildren<QPushButton*>(u"messages.dismissAll"_s).last(), Qt::LeftButton);
        QVERIFY(bar->texts().isEmpty());
    }

    void shouldRunAMessagesActionOnceAndLetItGo() {
        int ran = 0;
        MessageBar* bar = m_window->messages();
        bar->add({Message::Kind::Error, u"locked"_s, u"Password"_s, [&] { ++ran; }, {}});
        QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(ran, 1);
        QVERIFY(bar->texts().isEmpty());
    }

    void shouldHaveASentenceForEveryError() {
        QStringList all;
        for (int code = 0; code <= static_cast<int>(base::Code::Internal); ++code) {
            const QString text = sentence({static_cast<base::Code>(code), u"detail"_s}, u"/x/a.pdf"_s);
            QVERIFY2(text.contains(u"“/x/a.pdf”"_s), qPrintable(text));
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QVERIFY2(!all.contains(text), qPrintable(text));
            all.append(text);
        }
        QVERIFY(sentence({base::Code::Missing, u"detail"_s}, {}).contains(u"detail"_s));
    }

    void shouldNotLetAFilesNameDriveATerminal() { QVERIFY(!quoted(u"a\x1b[31m\nb"_s).contains(u'\x1b')); }

    void shouldNeverNameAnyoneInItsTitle() { QCOMPARE(m_window->windowTitle(), u"Lectern[*]"_s); }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
