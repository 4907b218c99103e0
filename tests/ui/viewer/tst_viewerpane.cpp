// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/fakereader.h"
#include "ui/viewer/findbar.h"
#include "ui/viewer/pagebar.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/printjob.h"
#include "ui/viewer/searchsession.h"
#include "ui/viewer/thumbnailstrip.h"
#include "ui/viewer/viewactions.h"
#include "ui/viewer/viewerpane.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPrinter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace lectern::viewer;
using namespace Qt::StringLiterals;
using test::FakeReader;

class TestViewerPane : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeReader> reader;
    std::unique_ptr<ViewerPane> pane;
    PageView* view = nullptr;

    void show(int pages) {
        for (int page = 1; page <= pages; ++page) {
            reader->texts[page] = FakeReader::lines(
                page, {u"needle on page %1"_s.arg(page), u"Needlework, and a second needle"_s});
        }
        pane->resize(900, 700);
        view->setDocument(std::vector<QSizeF>(size_t(pages), QSizeF(612, 792)));
        pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(pane.get()));
        view->setFocus();
    }
    QLineEdit* findEdit() { return pane->findChild<QLineEdit*>(u"viewer.findBar.text"_s); }

private Q_SLOTS:
    void init() {
        reader = std::make_unique<FakeReader>();
        pane = std::make_unique<ViewerPane>(reader->seams());
        view = pane->view();
    }
    void cleanup() {
        pane.reset();
        reader.reset();
    }

    void shouldFindWhileTyping() {
        show(6);
        view->goToPage(2);
        QTest::keySequence(view, QKeySequence::Find);
        QVERIFY(pane->findBar()->isVisible());
        QTest::keyClicks(findEdit(), u"needle"_s);
        QTRY_COMPARE(pane->findBar()->countText(), u"4 of 18"_s);
        QTest::keyClick(findEdit(), Qt::Key_Return);
        QCOMPARE(pane->findBar()->countText(), u"5 of 18"_s);
        QTest::keyClick(findEdit(), Qt::Key_F3);
        QTest::keyClick(findEdit(), Qt::Key_F3);
        QCOMPARE(pane->findBar()->countText(), u"7 of 18"_s);
        QTRY_COMPARE(view->currentPage(), 3);
        QTest::keyClick(findEdit(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(pane->findBar()->countText(), u"6 of 18"_s);
        pane->findChild<QCheckBox*>(u"viewer.findBar.wholeWords"_s)->click();
        QTRY_VERIFY(pane->findBar()->countText().endsWith(u"of 12"_s));
        pane->findChild<QCheckBox*>(u"viewer.findBar.matchCase"_s)->click();
        QTRY_VERIFY(pane->findBar()->countText().endsWith(u"of 12"_s));
        QTest::keyClicks(findEdit(), u"xx"_s);
        QTRY_COMPARE(pane->findBar()->countText(), u"Not found"_s);
        QTest::keyClick(findEdit(), Qt::Key_Escape);
        QVERIFY(!pane->findBar()->isVisible());
        QVERIFY(!view->search().isActive());
        QCOMPARE(QApplication::focusWidget(), view);
    }

    void shouldLightTheFoundWords() {
        show(1);
        QTRY_VERIFY(view->texts().text(1));
        const auto at = [&] {
            return QColor(view->viewport()->grab().toImage().pixel(
                view->toViewport({1, reader->texts[1].words[0].box}).center().toPoint()));
        };
        QTRY_COMPARE(at(), FakeReader::colourOf(1));
        view->search().start(u"needle"_s, {}, 1);
        QTRY_VERIFY(at() != FakeReader::colourOf(1));
        view->search().clear();
        QCOMPARE(at(), FakeReader::colourOf(1));
    }

    void shouldGoToThePageThatIsTyped() {
        show(30);
        QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier);
        auto* page = pane->findChild<QLineEdit*>(u"viewer.pageBar.page"_s);
        QCOMPARE(QApplication::focusWidget(), page);
        QTest::keyClicks(page, u"17"_s);
        QTest::keyClick(page, Qt::Key_Return);
        QCOMPARE(view->currentPage(), 17);
        QCOMPARE(page->text(), u"17"_s);
        QCOMPARE(QApplication::focusWidget(), view);
    }

    void shouldShowThumbnailsOfWhatIsInView() {
        show(1000);
        view->actions().thumbnails->trigger();
        ThumbnailStrip* strip = pane->thumbnails();
        QVERIFY(strip->isVisible());
        QTRY_VERIFY(!view->images().queue().running());
        QVERIFY(reader->asked.size() < 30);
        const QPoint second(strip->viewport()->width() / 2, 250);
        const int page = strip->pageAt(second);
        QVERIFY(page > 1);
        QCOMPARE(QColor(strip->viewport()->grab().toImage().pixel(second)), FakeReader::colourOf(page));
        QTest::mouseClick(strip->viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(view->currentPage(), page);
        QTest::keyClick(strip, Qt::Key_Down);
        QCOMPARE(view->currentPage(), page + 1);
        view->goToPage(700);
        QVERIFY(strip->verticalScrollBar()->value() > 0);
        view->actions().thumbnails->trigger();
        QVERIFY(!pane->thumbnailsShown());
    }

    void shouldReadThePageToAScreenReader() {
        show(2);
        QTRY_VERIFY(view->texts().text(1));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(view);
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Document);
        QCOMPARE(accessible->text(QAccessible::Name), u"Pages of the letter"_s);
        QCOMPARE(accessible->text(QAccessible::Value), u"Page 1 of 2"_s);
        QAccessibleTextInterface* text = accessible->textInterface();
        QVERIFY(text);
        const QString whole = u"needle on page 1\nNeedlework, and a second needle"_s;
        QCOMPARE(text->characterCount(), int(whole.size()));
        QCOMPARE(text->text(0, -1), whole);
        QCOMPARE(text->text(7, 9), u"on"_s);
        QCOMPARE(text->text(-5, 9999), whole);
        int start = 0;
        int end = 0;
        QCOMPARE(text->textAtOffset(8, QAccessible::WordBoundary, &start, &end), u"on"_s);
        text->setSelection(0, 7, 14);
        QCOMPARE(view->selectedText(), u"on page"_s);
        QCOMPARE(text->selectionCount(), 1);
        text->selection(0, &start, &end);
        QCOMPARE(start, 7);
        QCOMPARE(end, 14);
        const QRect there = text->characterRect(7);
        QCOMPARE(text->offsetAtPoint(QPoint(there.left() + 1, there.center().y())), 7);
        text->setCursorPosition(3);
        QCOMPARE(text->cursorPosition(), 3);
        text->removeSelection(0);
        QCOMPARE(text->selectionCount(), 0);
    }

    void shouldNameEverythingThatTakesTheFocus() {
        for (QWidget* widget : pane->findChildren<QWidget*>()) {
            if (widget->focusPolicy() & Qt::TabFocus) {
                QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName() + u" "_s +
                                    QLatin1String(widget->metaObject()->className())));
            }
        }
        QSet<QString> names;
        QSet<QString> keys;
        for (const QAction* action : view->actions().findChildren<QAction*>()) {
            QVERIFY(action->objectName().startsWith(u"viewer."_s) && !names.contains(action->objectName()));
            names << action->objectName();
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys << key.toString();
            }
        }
    }

    void shouldPrintPageByPage() {
        QTemporaryDir folder;
        QPdfWriter writer(folder.filePath(u"out.pdf"_s));
        writer.setResolution(600);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        reader->damaged = {2};
        const auto seams = reader->seams();
        std::vector<QSizeF> sizes(4, QSizeF(612, 792));
        sizes[2] = QSizeF(792, 612);
        PrintJob job(&writer, sizes, {1, 2, 3, 99}, seams.renderPage, seams.cancelRender);
        std::vector<int> failed;
        bool ok = false;
        connect(&job, &PrintJob::finished, this, [&](bool good, const std::vector<int>& pages) {
            ok = good;
            failed = pages;
        });
        QSignalSpy progressed(&job, &PrintJob::progressed);
        QSignalSpy finished(&job, &PrintJob::finished);
        job.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(ok);
        QCOMPARE(failed, std::vector<int>{2});
        QCOMPARE(progressed.count(), 3);
        QCOMPARE(reader->asked[2].quarterTurns, 1);
        for (const auto& request : reader->asked) {
            QVERIFY(request.pixels.width() > 612 * 150 / 72.0 * 0.8);
            QVERIFY(request.pixels.width() <= 612 * 300 / 72 + 1);
        }
        QFile file(folder.filePath(u"out.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("/Count 3"));
    }

    void shouldStopPrintingWhenTold() {
        QTemporaryDir folder;
        QPdfWriter writer(folder.filePath(u"out.pdf"_s));
        reader->holds = true;
        const auto seams = reader->seams();
        PrintJob job(&writer, std::vector<QSizeF>(5, QSizeF(612, 792)), {1, 2, 3}, seams.renderPage,
                     seams.cancelRender);
        QSignalSpy finished(&job, &PrintJob::finished);
        job.start();
        job.cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished[0][0].toBool(), false);
        QCOMPARE(reader->cancelled.size(), 1U);
    }

    void shouldPrintWhatThePrinterWasToldTo() {
        QPrinter printer;
        QCOMPARE(pagesToPrint(printer, 3, 2), (std::vector<int>{1, 2, 3}));
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 9);
        QCOMPARE(pagesToPrint(printer, 3, 1), (std::vector<int>{2, 3}));
        printer.setPrintRange(QPrinter::CurrentPage);
        QCOMPARE(pagesToPrint(printer, 3, 2), std::vector<int>{2});
        printer.setPrintRange(QPrinter::AllPages);
        printer.setPageOrder(QPrinter::LastPageFirst);
        QCOMPARE(pagesToPrint(printer, 2, 1), (std::vector<int>{2, 1}));
        QVERIFY(pagesToPrint(printer, 0, 0).empty());
    }
};

QTEST_MAIN(TestViewerPane)
#include "tst_viewerpane.moc"
