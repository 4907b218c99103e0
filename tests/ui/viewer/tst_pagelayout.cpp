// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pagelayout.h"
#include "ui/viewer/tilegrid.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace lectern;
using namespace lectern::viewer;

class TestPageLayout : public QObject {
    Q_OBJECT

    static std::vector<QSizeF> letters(int count) {
        return std::vector<QSizeF>(size_t(count), QSizeF(612, 792));
    }
    static LayoutSpec spec(ZoomMode mode, QSize viewport = {632, 600}, double zoom = 1, int turns = 0) {
        return {mode, zoom, 72, viewport, turns};
    }

private Q_SLOTS:
    void shouldFitEachPageToTheWidthForItself() {
        const PageLayout layout({QSizeF(612, 792), QSizeF(1224, 792)}, spec(ZoomMode::FitWidth));
        QCOMPARE(layout.pageRect(1), QRect(10, 10, 612, 792));
        QCOMPARE(layout.pageRect(2), QRect(10, 812, 612, 396));
        QCOMPARE(layout.contentSize(), QSize(632, 812 + 396 + 10));
        QCOMPARE(layout.zoomOf(2), 0.5);
    }

    void shouldFitAWholePage() {
        const PageLayout layout(letters(2), spec(ZoomMode::FitPage, {1000, 416}));
        QCOMPARE(layout.pageRect(1).height(), 396);
        QCOMPARE(layout.pageRect(1).center().x(), 499);
    }

    void shouldPrintAtTheScreensDpi() {
        LayoutSpec at96 = spec(ZoomMode::Custom);
        at96.dpi = 96;
        QCOMPARE(PageLayout(letters(1), at96).pageRect(1).size(), QSize(816, 1056));
    }

    void shouldSwapSidesWhenTurned() {
        const PageLayout layout(letters(1), spec(ZoomMode::Custom, {100, 100}, 1, 1));
        QCOMPARE(layout.pageRect(1).size(), QSize(792, 612));
    }

    void shouldFindPagesByHeight() {
        const PageLayout layout(letters(1000), spec(ZoomMode::FitWidth));
        QCOMPARE(layout.pageAt(0), 1);
        QCOMPARE(layout.pageAt(10 + 791), 1);
        QCOMPARE(layout.pageAt(10 + 792), 2); // the gap belongs to what comes
        QCOMPARE(layout.pageAt(10 + 802 * 500), 501);
        QCOMPARE(layout.pageAt(1 << 30), 1000);
        const auto range = layout.pagesIn(10 + 802 * 500 - 50, 10 + 802 * 500 + 50);
        QCOMPARE(range.first, 500);
        QCOMPARE(range.last, 501);
        QCOMPARE(PageLayout().pageAt(5), 0);
    }

    void shouldCallThePageCurrentThatFillsMostOfTheWindow() {
        const PageLayout layout(letters(3), spec(ZoomMode::FitWidth));
        QCOMPARE(layout.mainPage(0, 600), 1);
        QCOMPARE(layout.mainPage(400, 600), 1);
        QCOMPARE(layout.mainPage(600, 600), 2);
        QCOMPARE(layout.mainPage(layout.contentSize().height() - 600, 600), 3);
    }

    void shouldMapPlacesThereAndBack_data() {
        QTest::addColumn<int>("turns");
        for (int turns = 0; turns < 4; ++turns) {
            QTest::addRow("%d", turns) << turns;
        }
    }
    void shouldMapPlacesThereAndBack() {
        QFETCH(int, turns);
        const PageLayout layout(letters(3), spec(ZoomMode::FitWidth, {800, 600}, 1, turns));
        const letter::Place place{2, {0.1, 0.2, 0.4, 0.25}};
        const QRectF shown = layout.toContent(place);
        QVERIFY(QRectF(layout.pageRect(2)).contains(shown));
        const PageLayout::Spot spot = layout.spotAt(shown.center());
        QCOMPARE(spot.page, 2);
        QVERIFY(std::abs(spot.x - 0.25) < 1e-9);
        QVERIFY(std::abs(spot.y - 0.225) < 1e-9);
        const letter::Rect back = unturned(turned(place.rect, turns), turns);
        QVERIFY(std::abs(back.left - 0.1) < 1e-12 && std::abs(back.bottom - 0.25) < 1e-12);
    }

    void shouldTurnClockwise() {
        // The top left corner of the page is at the top right after one turn.
        const QRectF corner = turned({0, 0, 0.1, 0.1}, 1);
        QVERIFY(corner.right() > 0.99 && corner.top() < 0.01);
    }

    void shouldBringAPointOutsideToTheNearestPage() {
        const PageLayout layout(letters(2), spec(ZoomMode::FitWidth));
        QCOMPARE(layout.spotAt({3, 100}).page, 0);
        const auto left = layout.nearestSpot({-50, 100});
        QCOMPARE(left.page, 1);
        QCOMPARE(left.x, 0.0);
        QCOMPARE(layout.nearestSpot({100, 804}).page, 1); // upper half of the gap
        QCOMPARE(layout.nearestSpot({100, 810}).page, 2);
        QCOMPARE(layout.nearestSpot({100, 1e6}).y, 1.0);
    }

    void shouldSurviveImpossibleSizes() {
        const double inf = std::numeric_limits<double>::infinity();
        const PageLayout layout({QSizeF(0, 0), QSizeF(-5, 1e9), QSizeF(inf, std::nan("")), QSizeF(612, 792)},
                                spec(ZoomMode::FitWidth));
        QCOMPARE(layout.pageCount(), 4);
        for (int page = 1; page <= 4; ++page) {
            QVERIFY(layout.pageRect(page).width() > 0 && layout.pageRect(page).height() > 0);
        }
    }

    void shouldAskForWholeDevicePixels() {
        const PageLayout layout(letters(1), spec(ZoomMode::Custom));
        QCOMPARE(layout.devicePixels(1, 1), QSize(612, 792));
        QCOMPARE(layout.devicePixels(1, 1.25), QSize(765, 990));
    }

    void shouldCutADeepZoomIntoTiles() {
        const QSize pixels(6000, 8000);
        QVERIFY(needsTiles(pixels));
        const auto tiles = tilesFor(3, pixels, 0, QRect(1000, 1000, 2000, 1000));
        QRegion covered;
        for (const auto& tile : tiles) {
            QCOMPARE(tile.page, 3);
            QVERIFY(!tile.clip.isEmpty());
            QVERIFY(!covered.intersects(tile.clip));
            covered += tile.clip;
        }
        QVERIFY(QRegion(1000, 1000, 2000, 1000).subtracted(covered).isEmpty());
        QVERIFY(tiles.front().clip.contains(QPoint(1999, 1499)));
        QVERIFY(tilesFor(3, pixels, 0, QRect(9000, 0, 10, 10)).empty());
    }
};

QTEST_GUILESS_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"
