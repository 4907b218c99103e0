// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/fakereader.h"
#include "ui/viewer/darkpage.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/viewactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace lectern;
using namespace lectern::viewer;
using namespace Qt::StringLiterals;
using letter::Field;
using letter::FieldRef;
using test::FakeReader;

class TestPageView : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeReader> reader;
    std::unique_ptr<PageView> view;

    void show(int pages, QSize size = {700, 600}) {
        view->resize(size);
        view->setDocument(std::vector<QSizeF>(size_t(pages), QSizeF(612, 792)));
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    }
    void showWithWords(int pages) {
        for (int page = 1; page <= pages; ++page) {
            reader->texts[page] =
                FakeReader::lines(page, {u"Case Number: CM14-0012345"_s, u"Dated: 3/14/2014 by mail"_s,
                                         u"The request was denied"_s, u"on page %1."_s.arg(page)});
        }
        show(pages);
        QTRY_VERIFY(view->texts().text(1));
        view->setFocus();
    }
    QImage grab() { return view->viewport()->grab().toImage(); }
    QColor pixel(QPoint at) { return QColor(grab().pixel(at)); }
    letter::Rect box(int page, int word) { return reader->texts[page].words[size_t(word)].box; }
    QRectF wordRect(int page, int word) { return view->toViewport({page, box(page, word)}); }
    QPoint wordCentre(int page, int word) { return wordRect(page, word).center().toPoint(); }
    QWidget* port() { return view->viewport(); }
    int top() { return view->verticalScrollBar()->value(); }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(port(), Qt::LeftButton, modifiers, from);
        QTest::mouseMove(port(), (from + to) / 2);
        sendMove((from + to) / 2, modifiers);
        sendMove(to, modifiers);
        QTest::mouseRelease(port(), Qt::LeftButton, modifiers, to);
    }
    // QTest::mouseMove tells no buttons in 6.4.
    void sendMove(QPoint to, Qt::KeyboardModifiers modifiers, Qt::MouseButtons buttons = Qt::LeftButton) {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), port()->mapToGlobal(QPointF(to)), Qt::NoButton,
                          buttons, modifiers);
        QApplication::sendEvent(port(), &event);
    }
    void wheel(QPoint at, int delta, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(QPointF(at), port()->mapToGlobal(QPointF(at)), {}, {0, delta}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(port(), &event);
    }
    void selectDate() {
        const QRectF word = wordRect(1, 4);
        drag(QPoint(int(word.left()) + 1, int(word.center().y())),
             QPoint(int(word.right()) + 1, int(word.center().y())));
        QCOMPARE(view->selectedText(), u"3/14/2014"_s);
    }

private Q_SLOTS:
    void init() {
        reader = std::make_unique<FakeReader>();
        view = std::make_unique<PageView>(reader->seams());
    }
    void cleanup() {
        view.reset();
        reader.reset();
    }

    // ---- images

    void shouldPaintThePageThatWasRendered() {
        show(3);
        QTRY_COMPARE(pixel({350, 100}), FakeReader::colourOf(1));
        QCOMPARE(view->currentPage(), 1);
    }

    void shouldPaintPaperAtOnceAndNeverWait() {
        reader->holds = true;
        show(3);
        QCOMPARE(pixel({350, 100}), QColor(Qt::white));
    }

    void shouldShowTheNearestWhileTheExactIsMade() {
        show(1);
        QTRY_COMPARE(pixel({350, 100}), FakeReader::colourOf(1));
        reader->holds = true;
        view->setZoom(view->zoom() * 1.7);
        QCOMPARE(pixel({350, 100}), FakeReader::colourOf(1));
        QVERIFY(!view->images().exact({1, view->layoutOfPages().devicePixels(1, 1), 0, {}}));
    }

    void shouldGiveUpAPageThatIsScrolledAway() {
        reader->holds = true;
        show(100);
        QCOMPARE(reader->open(), 1U);
        const size_t before = reader->cancelled.size();
        view->goToPage(60);
        QCOMPARE(reader->cancelled.size(), before + 1);
        QCOMPARE(view->images().queue().running()->page, 60);
        reader->release();
        for (const auto& request : reader->asked) {
            QVERIFY(request.page == 1 || (request.page >= 58 && request.page <= 63));
        }
    }

    void shouldFetchTheNeighboursAhead() {
        show(10);
        view->goToPage(5);
        const auto& layout = view->layoutOfPages();
        QTRY_VERIFY(view->images().exact({4, layout.devicePixels(4, 1), 0, {}}));
        QTRY_VERIFY(view->images().exact({6, layout.devicePixels(6, 1), 0, {}}));
        const size_t before = reader->asked.size();
        view->goToPage(6);
        QVERIFY(view->images().exact({6, layout.devicePixels(6, 1), 0, {}}));
        QVERIFY(reader->asked.size() <= before + 1);
    }

    void shouldRenderADeepZoomInTiles() {
        show(1);
        view->setZoom(8);
        QTRY_VERIFY(!view->images().queue().running());
        QCOMPARE(pixel({350, 300}), FakeReader::colourOf(1));
        for (const auto& request : reader->asked) {
            const QSize size = request.clip.isEmpty() ? request.pixels : request.clip.size();
            QVERIFY(qint64(size.width()) * size.height() <= 16'000'000);
        }
        QVERIFY(!reader->asked.back().clip.isEmpty());
    }

    void shouldSayASentenceInPlaceOfADamagedPage() {
        reader->damaged = {2};
        show(3);
        QSignalSpy failed(&view->images(), &PageImages::pageFailed);
        view->goToPage(2);
        QTRY_VERIFY(view->images().failure(2));
        const QImage image = grab();
        int ink = 0;
        for (int x = 60; x < 640; ++x) {
            for (int y = 250; y < 350; ++y) {
                ink += QColor(image.pixel(x, y)).lightness() < 128;
            }
        }
        QVERIFY2(ink > 100, "no sentence");
        view->goToPage(3);
        QTRY_COMPARE(pixel({350, 100}), FakeReader::colourOf(3));
        // Once more, by a double click.
        reader->damaged.clear();
        view->goToPage(2);
        QTest::mouseDClick(port(), Qt::LeftButton, {}, {350, 300});
        QTRY_COMPARE(pixel({350, 100}), FakeReader::colourOf(2));
    }

    void shouldDarkenThePageWithoutAFlash() {
        show(1);
        QTRY_COMPARE(pixel({350, 100}), FakeReader::colourOf(1));
        QSignalSpy told(view.get(), &PageView::darkChanged);
        view->actions().dark->trigger();
        QCOMPARE(told.count(), 1);
        QVERIFY(pixel({350, 100}).lightness() < 128);
        QImage one(1, 1, QImage::Format_RGB32);
        one.fill(FakeReader::colourOf(1));
        QTRY_COMPARE(pixel({350, 100}), QColor(darkened(one).pixel(0, 0)));
    }

    void shouldHoldAThousandPagesWithoutAskingForThem() {
        show(1000);
        QTRY_VERIFY(!view->images().queue().running());
        QVERIFY(reader->asked.size() <= 5);
        QTRY_VERIFY(view->texts().isSettled(1));
        QVERIFY(reader->textsAsked.size() <= 5);
        QTest::keyClick(view.get(), Qt::Key_End);
        QCOMPARE(view->currentPage(), 1000);
        QTRY_COMPARE(pixel({350, 300}), FakeReader::colourOf(1000));
        QVERIFY(view->findChildren<QWidget*>().size() < 12);
    }

    // ---- moving about

    void shouldScrollByKeys() {
        show(10);
        QTest::keyClick(view.get(), Qt::Key_Down);
        QVERIFY(top() > 0);
        QTest::keyClick(view.get(), Qt::Key_Up);
        QCOMPARE(top(), 0);
        const int page = port()->height() * 9 / 10; // a tenth of the window is seen again
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QTRY_COMPARE(top(), page);
        QTest::keyClick(view.get(), Qt::Key_Space);
        QTRY_COMPARE(top(), 2 * page);
        QTest::keyClick(view.get(), Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE(top(), page);
        QTest::keyClick(view.get(), Qt::Key_PageUp);
        QTRY_COMPARE(top(), 0);
        QTest::keyClick(view.get(), Qt::Key_End);
        QCOMPARE(top(), view->verticalScrollBar()->maximum());
        QTest::keyClick(view.get(), Qt::Key_Home);
        QCOMPARE(top(), 0);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(view->currentPage(), 2);
    }

    void shouldTurnTwoPagesWhenPageDownIsPressedTwice() {
        show(10);
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QTRY_COMPARE(top(), 2 * (port()->height() * 9 / 10));
    }

    void shouldTellTheCurrentPage() {
        show(5);
        QSignalSpy told(view.get(), &PageView::currentPageChanged);
        view->actions().nextPage->trigger();
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.takeFirst().at(0).toInt(), 2);
        view->actions().lastPage->trigger();
        QCOMPARE(view->currentPage(), 5);
        QVERIFY(!view->actions().nextPage->isEnabled());
        view->goToPage(99);
        QCOMPARE(view->currentPage(), 5);
    }

    void shouldCallThePageCurrentThatWasAskedFor() {
        show(3, {200, 900}); // several pages in view at the end
        view->goToPage(3);
        QCOMPARE(view->currentPage(), 3);
        view->goToPage(2);
        QCOMPARE(view->currentPage(), 2);
    }

    void shouldZoomAtThePointer() {
        show(3);
        const QPoint at(420, 333);
        const auto before = view->layoutOfPages().spotAt(QPointF(at) + QPointF(0, top()));
        wheel(at, 120, Qt::ControlModifier);
        wheel(at, 120, Qt::ControlModifier);
        QCOMPARE(view->zoomMode(), ZoomMode::Custom);
        const QPointF offset(view->horizontalScrollBar()->value(), top());
        const auto after = view->layoutOfPages().spotAt(QPointF(at) + offset);
        QCOMPARE(after.page, before.page);
        QVERIFY(std::abs(after.x - before.x) < 0.003);
        QVERIFY(std::abs(after.y - before.y) < 0.003);
    }

    void shouldZoomByKeysWithinBounds() {
        show(2);
        const double start = view->zoom();
        QSignalSpy told(view.get(), &PageView::zoomChanged);
        QTest::keyClick(view.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(view->zoom() > start);
        QVERIFY(told.count() > 0);
        QTest::keyClick(view.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view->zoom(), 1.0);
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(view.get(), Qt::Key_Minus, Qt::ControlModifier);
        }
        QCOMPARE(view->zoom(), PageLayout::minZoom);
        QTest::keyClick(view.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(view->zoomMode(), ZoomMode::FitWidth);
        QCOMPARE(view->layoutOfPages().pageRect(1).width(), port()->width() - 2 * PageLayout::margin);
        QTest::keyClick(view.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(view->layoutOfPages().pageRect(1).height(), port()->height() - 2 * PageLayout::margin);
    }

    void shouldKeepThePlaceWhenTheWindowIsResized() {
        show(10);
        view->goToPage(4);
        view->resize(500, 600);
        QCOMPARE(view->currentPage(), 4);
        view->resize(1100, 800);
        QCOMPARE(view->currentPage(), 4);
        QCOMPARE(view->layoutOfPages().pageRect(4).width(), port()->width() - 2 * PageLayout::margin);
    }

    void shouldRotateAndStayOnThePage() {
        show(5);
        view->goToPage(3);
        view->actions().rotateRight->trigger();
        QCOMPARE(view->currentPage(), 3);
        QTRY_COMPARE(reader->asked.back().quarterTurns, 1);
        const QRect r = view->layoutOfPages().pageRect(3);
        QVERIFY(r.width() > r.height());
    }

    void shouldScrollWithTheWheelAndPanWithTheMiddleButton() {
        show(5);
        wheel({300, 300}, -120);
        QVERIFY(top() > 0);
        const int before = top();
        QTest::mousePress(port(), Qt::MiddleButton, {}, {300, 300});
        sendMove({300, 200}, {}, Qt::MiddleButton);
        QCOMPARE(top(), before + 100);
        QTest::mouseRelease(port(), Qt::MiddleButton, {}, {300, 200});
    }

    void shouldRestoreTheView() {
        show(9);
        view->setZoom(1.3);
        view->rotate(1);
        view->goToPage(6);
        view->verticalScrollBar()->setValue(top() + 77);
        view->setLayers(false);
        const ViewState state = view->viewState();
        QCOMPARE(state.page, 6);
        view->restoreViewState({});
        QCOMPARE(view->currentPage(), 1);
        view->restoreViewState(state);
        const ViewState again = view->viewState();
        QCOMPARE(again.page, state.page);
        QVERIFY(std::abs(again.offset - state.offset) < 0.005);
        QCOMPARE(again.zoom, 1.3);
        QCOMPARE(again.quarterTurns, 1);
        QCOMPARE(again.layers, false);
    }

    void shouldSurviveAStrangeState() {
        show(2);
        ViewState odd;
        odd.page = 4711;
        odd.zoom = std::nan("");
        odd.zoomMode = ZoomMode::Custom;
        odd.offset = -1e300;
        odd.quarterTurns = -3;
        view->restoreViewState(odd);
        QCOMPARE(view->currentPage(), 2);
        QVERIFY(view->zoom() > 0);
    }

    void shouldEmptyItself() {
        showWithWords(2);
        view->setPlaceholderText(u"Open a letter"_s);
        view->clear();
        QCOMPARE(view->pageCount(), 0);
        QCOMPARE(view->currentPage(), 0);
        QVERIFY(!view->actions().find->isEnabled());
        for (const auto key : {Qt::Key_End, Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Return}) {
            QTest::keyClick(view.get(), key);
        }
        QTest::mouseClick(port(), Qt::LeftButton, {}, {50, 50});
        QTest::mouseDClick(port(), Qt::LeftButton, {}, {50, 50});
        wheel({50, 50}, 120, Qt::ControlModifier);
        grab();
    }

    // ---- text

    void shouldSelectByDraggingAndCopy() {
        showWithWords(1);
        selectDate();
        QCOMPARE(view->selectedPlaces(), (letter::Evidence{{1, box(1, 4)}}));
        const QColor before = FakeReader::colourOf(1);
        QVERIFY(pixel(wordCentre(1, 4)) != before);
        QTest::keySequence(view.get(), QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"3/14/2014"_s);
        QTest::mouseClick(port(), Qt::LeftButton, {}, {400, 560});
        QVERIFY(view->selection().isEmpty());
    }

    void shouldSelectAcrossPages() {
        showWithWords(2);
        view->setZoom(0.25);
        view->goToPage(1);
        QTRY_VERIFY(view->texts().text(2));
        const QPoint from = wordCentre(1, 10);
        const QPoint to = wordCentre(2, 1);
        QVERIFY(port()->rect().contains(from) && port()->rect().contains(to));
        drag(from, to);
        QCOMPARE(view->selectedPlaces().front().page, 1);
        QCOMPARE(view->selectedPlaces().back().page, 2);
        QVERIFY(view->selectedText().contains(u"1. Case"_s));
    }

    void shouldSelectAWordByDoubleAndALineByTripleClick() {
        showWithWords(1);
        const QPoint at = wordCentre(1, 4);
        QTest::mouseDClick(port(), Qt::LeftButton, {}, at);
        QCOMPARE(view->selectedText(), u"3/14/2014"_s);
        QTest::mouseRelease(port(), Qt::LeftButton, {}, at);
        QTest::mousePress(port(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(port(), Qt::LeftButton, {}, at);
        QCOMPARE(view->selectedText(), u"Dated: 3/14/2014 by mail"_s);
    }

    void shouldExtendTheSelectionByShiftClickAndKeys() {
        showWithWords(1);
        selectDate();
        const QRectF mail = wordRect(1, 6);
        QTest::mouseClick(port(), Qt::LeftButton, Qt::ShiftModifier,
                          QPoint(int(mail.right()) + 2, int(mail.center().y())));
        QCOMPARE(view->selectedText(), u"3/14/2014 by mail"_s);
        QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view->selectedText(), u"3/14/2014 by mai"_s);
        QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(view->selectedText(), u"3/14/2014 by"_s);
        QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(view->selectedText().startsWith(u"3/14/2014 by mail The request"_s));
    }

    void shouldOfferTheSelectionOnEnter() {
        showWithWords(1);
        QSignalSpy offered(view.get(), &PageView::selectionOffered);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(offered.count(), 0);
        selectDate();
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(offered.count(), 1);
        QCOMPARE(offered[0][0].toString(), u"3/14/2014"_s);
        QCOMPARE(offered[0][1].value<letter::Evidence>(), (letter::Evidence{{1, box(1, 4)}}));
        // Esc puts the selection away, then leads back to the form.
        QSignalSpy escaped(view.get(), &PageView::escaped);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QVERIFY(view->selection().isEmpty());
        QCOMPARE(escaped.count(), 0);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QCOMPARE(escaped.count(), 1);
    }

    void shouldSetAFieldFromTheMenu() {
        showWithWords(1);
        view->setFieldChoices({{{Field::DecisionDate, 0}, u"Decision date"_s, {}},
                               {{Field::Decision, 7}, u"Decision"_s, u"Issue 1"_s}});
        selectDate();
        QSignalSpy chosen(view.get(), &PageView::fieldChosen);
        QContextMenuEvent event(QContextMenuEvent::Mouse, wordCentre(1, 4),
                                port()->mapToGlobal(wordCentre(1, 4)));
        QApplication::sendEvent(port(), &event);
        QMenu* setAs = view->findChild<QMenu*>(u"viewer.setAs"_s);
        QVERIFY(setAs && setAs->isEnabled());
        QCOMPARE(setAs->actions().size(), 2);
        setAs->actions()[0]->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<FieldRef>(), (FieldRef{Field::DecisionDate, 0}));
        QCOMPARE(chosen[0][1].toString(), u"3/14/2014"_s);
        setAs->actions()[1]->menu()->actions()[0]->trigger();
        QCOMPARE(chosen[1][0].value<FieldRef>(), (FieldRef{Field::Decision, 7}));
    }

    void shouldSelectTheWordUnderThePointerForTheMenu() {
        showWithWords(1);
        QContextMenuEvent event(QContextMenuEvent::Mouse, wordCentre(1, 2),
                                port()->mapToGlobal(wordCentre(1, 2)));
        QApplication::sendEvent(port(), &event);
        QCOMPARE(view->selectedText(), u"CM14-0012345"_s);
    }

    void shouldDrawABoxOnAPageWithoutWords() {
        show(1); // the fake's pages have none
        QTRY_VERIFY(view->texts().isSettled(1));
        view->setFocus();
        QSignalSpy offered(view.get(), &PageView::selectionOffered);
        drag({100, 100}, {300, 160});
        QVERIFY(view->selection().box);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(offered.count(), 1);
        QCOMPARE(offered[0][0].toString(), QString());
        const auto places = offered[0][1].value<letter::Evidence>();
        QCOMPARE(places.size(), 1U);
        const QRectF shown = view->toViewport(places[0]);
        QVERIFY((shown.topLeft() - QPointF(100, 100)).manhattanLength() < 1.5);
        QVERIFY((shown.bottomRight() - QPointF(300, 160)).manhattanLength() < 1.5);
        QTest::mouseClick(port(), Qt::LeftButton, {}, {400, 400});
        QVERIFY(view->selection().isEmpty());
    }

    void shouldTakeTheWordsInADrawnBox() {
        showWithWords(1);
        const QRectF first = wordRect(1, 3);
        const QRectF last = wordRect(1, 4);
        drag((first.topLeft() - QPointF(3, 3)).toPoint(), (last.bottomRight() + QPointF(3, 3)).toPoint(),
             Qt::ControlModifier);
        QCOMPARE(view->selectedText(), u"Dated: 3/14/2014"_s);
    }

    void shouldKeepABoxOnItsPage() {
        show(2);
        QTRY_VERIFY(view->texts().isSettled(1));
        drag({100, 500}, {-50, 590});
        const letter::Rect box = view->selection().box->rect;
        QCOMPARE(box.left, 0.0);
        QVERIFY(box.right <= 1 && box.bottom <= 1);
        QCOMPARE(view->selection().box->page, 1);
    }

    void shouldPickWordsByKeyboardAlone() {
        showWithWords(1);
        QSignalSpy offered(view.get(), &PageView::selectionOffered);
        const QImage before = grab();
        QTest::keyClick(view.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(grab() != before);
        // Twelve words: one letter each, in reading order of the home row "fjdksalghrue".
        QTest::keyClick(view.get(), Qt::Key_K); // 4th: "Dated:"
        QTest::keyClick(view.get(), Qt::Key_S); // 5th: the date
        QCOMPARE(offered.count(), 1);
        QCOMPARE(offered[0][0].toString(), u"Dated: 3/14/2014"_s);
        // Enter is enough for one word; Esc leaves without an offer.
        QTest::keyClick(view.get(), Qt::Key_L, Qt::ControlModifier);
        QTest::keyClick(view.get(), Qt::Key_D);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(offered.count(), 2);
        QCOMPARE(offered[1][0].toString(), u"CM14-0012345"_s);
        QTest::keyClick(view.get(), Qt::Key_L, Qt::ControlModifier);
        QTest::keyClick(view.get(), Qt::Key_Escape);
        QTest::keyClick(view.get(), Qt::Key_F);
        QCOMPARE(offered.count(), 2);
    }

    // ---- evidence

    void shouldLightPlacesAndFocusTheirFieldOnAClick() {
        showWithWords(1);
        QTRY_COMPARE(pixel(wordCentre(1, 4)), FakeReader::colourOf(1));
        const FieldRef date{Field::DecisionDate, 0};
        view->setLitPlaces({{date, {{1, box(1, 4)}}, 0.95, u"Decision date"_s, false}});
        QVERIFY(pixel(wordCentre(1, 4)) != FakeReader::colourOf(1));
        QSignalSpy activated(view.get(), &PageView::placeActivated);
        QTest::mouseClick(port(), Qt::LeftButton, {}, wordCentre(1, 4));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].value<FieldRef>(), date);
        QTest::mouseClick(port(), Qt::LeftButton, {}, wordCentre(1, 0));
        QCOMPARE(activated.count(), 1);
        // Layers off: nothing is lit, nothing to be clicked, but the current field still shows.
        view->actions().layers->trigger();
        QCOMPARE(pixel(wordCentre(1, 4)), FakeReader::colourOf(1));
        QTest::mouseClick(port(), Qt::LeftButton, {}, wordCentre(1, 4));
        QCOMPARE(activated.count(), 1);
        view->setCurrentField(date);
        QVERIFY(pixel(wordCentre(1, 4)) != FakeReader::colourOf(1));
    }

    void shouldShowSurenessWithoutColour() {
        showWithWords(1);
        QTRY_COMPARE(pixel(wordCentre(1, 4)), FakeReader::colourOf(1));
        const auto underline = [&](double confidence) {
            view->setLitPlaces({{{Field::CaseNumber, 0}, {{1, box(1, 2)}}, confidence, u"Case"_s, false}});
            const QRectF word = wordRect(1, 2);
            const QImage image = grab().convertToFormat(QImage::Format_Grayscale8);
            int changes = 0;
            const int y = int(word.bottom() + 1);
            for (int x = int(word.left()) + 1; x < int(word.right()); ++x) {
                changes += std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(x - 1, y))) > 12;
            }
            return changes;
        };
        const int sure = underline(0.97);
        const int middling = underline(0.7);
        const int unsure = underline(0.2);
        QVERIFY2(sure <= 2, qPrintable(QString::number(sure)));
        QVERIFY2(middling > sure + 3, qPrintable(QString::number(middling)));
        QVERIFY2(unsure > middling + 3, qPrintable(QString::number(unsure)));
    }

    void shouldNameTheFieldUnderThePointer() {
        showWithWords(1);
        const FieldRef date{Field::DecisionDate, 0};
        view->setLitPlaces({{date, {{1, box(1, 4)}}, 0.5, u"Decision <b>date</b>"_s, false}});
        QSignalSpy hovered(view.get(), &PageView::placeHovered);
        sendMove(wordCentre(1, 4), {}, Qt::NoButton);
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(hovered[0][0].value<std::optional<FieldRef>>(), std::make_optional(date));
        QTRY_VERIFY(QToolTip::text().contains(u"Decision &lt;b&gt;date"_s)); // as text, not as HTML
        QVERIFY(QToolTip::text().contains(u"unsure"_s));
        sendMove({400, 560}, {}, Qt::NoButton);
        QCOMPARE(hovered.count(), 2);
        QVERIFY(!hovered[1][0].value<std::optional<FieldRef>>());
    }

    void shouldPreferTheSmallerOfOverlappingPlaces() {
        showWithWords(1);
        const FieldRef summary{Field::ClinicalSummary, 0};
        const FieldRef date{Field::DateOfInjury, 0};
        view->setLitPlaces({{date, {{1, box(1, 4)}}, 1, u"Date"_s, false},
                            {summary, {{1, {0.05, 0.05, 0.9, 0.5}}}, 1, u"Summary"_s, false}});
        QSignalSpy activated(view.get(), &PageView::placeActivated);
        QTest::mouseClick(port(), Qt::LeftButton, {}, wordCentre(1, 4));
        QTest::mouseClick(port(), Qt::LeftButton, {}, wordCentre(1, 8));
        QCOMPARE(activated[0][0].value<FieldRef>(), date);
        QCOMPARE(activated[1][0].value<FieldRef>(), summary);
    }

    void shouldMarkFindingsInTheMargin() {
        showWithWords(1);
        const FieldRef date{Field::DecisionDate, 0};
        view->setFindingMarks(
            {{letter::Severity::Warning, u"The date lies after the letter."_s, {{1, box(1, 4)}}, date}});
        const QPoint mark(int(view->layoutOfPages().pageRect(1).left()) + 12, int(wordRect(1, 4).top() + 8));
        QTRY_VERIFY(pixel(mark) != FakeReader::colourOf(1));
        sendMove(mark, {}, Qt::NoButton);
        QTRY_VERIFY(QToolTip::text().contains(u"after the letter"_s));
        QSignalSpy activated(view.get(), &PageView::placeActivated);
        QTest::mouseClick(port(), Qt::LeftButton, {}, mark);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].value<FieldRef>(), date);
    }

    void shouldRevealAPlaceAndLeaveOneInViewAlone() {
        showWithWords(8);
        const double zoom = view->zoom();
        view->reveal({{6, {0.1, 0.5, 0.3, 0.52}}, {7, {0.1, 0.1, 0.3, 0.12}}});
        QTRY_VERIFY(QRectF(port()->rect()).contains(view->toViewport({6, {0.1, 0.5, 0.3, 0.52}})));
        QCOMPARE(view->zoom(), zoom);
        QTRY_COMPARE(view->currentPage(), 6);
        const int before = top();
        view->reveal({{6, {0.1, 0.52, 0.3, 0.54}}});
        view->reveal({});
        view->reveal({{99, {0, 0, 1, 1}}});
        QCOMPARE(top(), before);
    }

    void shouldRevealTheBeginningOfALongPlace() {
        showWithWords(3);
        letter::Evidence lines;
        for (int i = 0; i < 30; ++i) {
            lines.push_back({2, {0.1, 0.05 + i * 0.03, 0.9, 0.07 + i * 0.03}});
        }
        view->reveal(lines);
        QTRY_VERIFY(QRectF(port()->rect()).contains(view->toViewport(lines.front())));
        QTRY_VERIFY(view->toViewport(lines.front()).top() < port()->height() / 3.0);
    }

    void shouldOutliveItsReader() {
        show(3);
        reader->holds = true;
        view->goToPage(3);
        view.reset(); // while a page is under way
        reader->release();
    }
};

QTEST_MAIN(TestPageView)
#include "tst_pageview.moc"
