// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/fakereader.h"
#include "ui/viewer/darkpage.h"
#include "ui/viewer/pagecache.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/renderqueue.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;
using namespace lectern::viewer;
using test::FakeReader;

class TestRenderQueue : public QObject {
    Q_OBJECT

    static PageImageRequest page(int number, int width = 100) { return {number, {width, 130}, 0, {}}; }

private Q_SLOTS:
    void shouldHaveOneUnderWayAndTakeTheMostWantedFirst() {
        FakeReader reader;
        reader.holds = true;
        std::vector<int> done;
        const auto seams = reader.seams();
        RenderQueue queue(seams.renderPage, seams.cancelRender,
                          [&](const PageImageRequest& r, base::Result<QImage>) { done.push_back(r.page); });
        queue.want(Lane::Visible, {page(5), page(6)});
        queue.want(Lane::Ahead, {page(7)});
        QCOMPARE(reader.open(), 1U);
        reader.release();
        QCOMPARE(done, (std::vector<int>{5, 6, 7}));
        QVERIFY(!queue.running());
    }

    void shouldCancelWhatNobodyWantsAnyMore() {
        FakeReader reader;
        reader.holds = true;
        const auto seams = reader.seams();
        int answers = 0;
        RenderQueue queue(seams.renderPage, seams.cancelRender, [&](const auto&, const auto&) { ++answers; });
        queue.want(Lane::Visible, {page(1), page(2)});
        queue.want(Lane::Visible, {page(9)});
        QCOMPARE(reader.cancelled.size(), 1U);
        QCOMPARE(queue.running()->page, 9);
        reader.release();
        QCOMPARE(reader.asked.size(), 2U); // page 2 was never begun
        QCOMPARE(answers, 1);
    }

    void shouldKeepWhatRunsAndIsStillWanted() {
        FakeReader reader;
        reader.holds = true;
        const auto seams = reader.seams();
        RenderQueue queue(seams.renderPage, seams.cancelRender, [](const auto&, const auto&) {});
        queue.want(Lane::Visible, {page(1)});
        queue.want(Lane::Visible, {page(2), page(1)});
        QVERIFY(reader.cancelled.empty());
        QCOMPARE(queue.running()->page, 1);
        // It moves down a lane and is left alone as long as nothing visible waits.
        queue.want(Lane::Ahead, {page(1)});
        queue.want(Lane::Visible, {});
        QVERIFY(reader.cancelled.empty());
    }

    void shouldLetAVisiblePageGoBeforeANeighbourUnderWay() {
        FakeReader reader;
        reader.holds = true;
        std::vector<int> done;
        const auto seams = reader.seams();
        RenderQueue queue(seams.renderPage, seams.cancelRender,
                          [&](const PageImageRequest& r, base::Result<QImage>) { done.push_back(r.page); });
        queue.want(Lane::Ahead, {page(2)});
        queue.want(Lane::Visible, {page(8)});
        reader.release();
        QCOMPARE(done, (std::vector<int>{8, 2}));
    }

    void shouldTakeAnAnswerOfTheWrongSizeForAFailure() {
        const auto render = [](const PageImageRequest&, ImageHandler done) -> Ticket {
            done(QImage(1, 1, QImage::Format_RGB32)); // before it returns
            return 7;
        };
        std::optional<base::Result<QImage>> got;
        RenderQueue queue(render, {}, [&](const auto&, base::Result<QImage> r) { got = std::move(r); });
        queue.want(Lane::Visible, {page(1)});
        QVERIFY(got && !*got);
        QCOMPARE(got->error().code, base::Code::PageFailed);
        QVERIFY(!queue.running());
    }

    void shouldDieQuietlyBeforeTheAnswer() {
        ImageHandler late;
        {
            RenderQueue queue(
                [&](const PageImageRequest&, ImageHandler done) -> Ticket {
                    late = std::move(done);
                    return 1;
                },
                {}, [](const auto&, const auto&) { QFAIL("answered after its death"); });
            queue.want(Lane::Visible, {page(1)});
        }
        late(QImage(100, 130, QImage::Format_RGB32));
    }

    void shouldKeepTheCacheWithinItsBytes() {
        PageCache cache(10 * 400 * 400 * 4);
        for (int i = 1; i <= 30; ++i) {
            cache.insert({page(i, 400), false}, QImage(400, 400, QImage::Format_RGB32));
            QVERIFY(cache.find({page(1, 400), false})); // used again and again: it stays
            QVERIFY(cache.bytes() <= cache.maxBytes());
        }
        QVERIFY(!cache.contains({page(5, 400), false}));
        QVERIFY(cache.contains({page(30, 400), false}));
    }

    void shouldCountAnImageThatIsPutInAgainOnce() {
        PageCache cache;
        for (int i = 0; i < 3; ++i) {
            cache.insert({page(1), false}, QImage(100, 130, QImage::Format_RGB32));
        }
        QCOMPARE(cache.bytes(), qsizetype(100 * 130 * 4));
    }

    void shouldGiveTheNearestSize() {
        PageCache cache;
        for (int width : {50, 200, 800}) {
            cache.insert({page(1, width), false}, QImage(width, 10, QImage::Format_RGB32));
        }
        cache.insert({{1, {500, 10}, 0, QRect(0, 0, 500, 5)}, false}, QImage(500, 5, QImage::Format_RGB32));
        cache.insert({page(2, 300), false}, QImage(300, 10, QImage::Format_RGB32));
        QCOMPARE(cache.nearest(1, 0, false, 150).image->width(), 200); // shrunk is sharper than blown up
        QCOMPARE(cache.nearest(1, 0, false, 200).image->width(), 200);
        QCOMPARE(cache.nearest(1, 0, false, 300).image->width(), 800); // a clip is no page
        QCOMPARE(cache.nearest(1, 0, false, 900).image->width(), 800);
        QVERIFY(!cache.nearest(1, 1, false, 100).image);
        QVERIFY(!cache.nearest(3, 0, false, 100).image);
        const auto other = cache.nearest(1, 0, true, 100);
        QVERIFY(other.image && !other.dark);
    }

    void shouldInvertLightnessAndKeepTheHue() {
        QImage page(4, 1, QImage::Format_RGB32);
        page.setPixelColor(0, 0, Qt::white);
        page.setPixelColor(1, 0, Qt::black);
        page.setPixelColor(2, 0, QColor(120, 0, 0));
        page.setPixelColor(3, 0, QColor(200, 210, 255));
        const QImage dark = darkened(page);
        QVERIFY(dark.pixelColor(0, 0).lightness() < 40);
        QVERIFY(dark.pixelColor(1, 0).lightness() > 210);
        QVERIFY(dark.pixelColor(2, 0).lightness() > page.pixelColor(2, 0).lightness());
        QVERIFY(std::abs(dark.pixelColor(2, 0).hslHue() - 0) <= 2);
        QVERIFY(std::abs(dark.pixelColor(3, 0).hslHue() - page.pixelColor(3, 0).hslHue()) <= 4);
        QCOMPARE(dark.pixelColor(0, 0), paperColor(true));
    }

    void shouldDarkenWhatIsThereWithoutRenderingItAgain() {
        FakeReader reader;
        const auto seams = reader.seams();
        PageImages images(seams.renderPage, seams.cancelRender);
        images.want(Lane::Visible, {page(1)});
        QTRY_VERIFY(images.exact(page(1)));
        images.setDark(true);
        QVERIFY(!images.exact(page(1)));
        images.want(Lane::Visible, {page(1)});
        QTRY_VERIFY(images.exact(page(1)));
        QCOMPARE(reader.asked.size(), 1U);
        QVERIFY(images.exact(page(1))->pixelColor(5, 5) != FakeReader::colourOf(1));
    }

    void shouldNotAskAgainForAPageThatFailedUntilToldTo() {
        FakeReader reader;
        reader.damaged = {2};
        const auto seams = reader.seams();
        PageImages images(seams.renderPage, seams.cancelRender);
        QSignalSpy failed(&images, &PageImages::pageFailed);
        images.want(Lane::Visible, {page(2)});
        QTRY_COMPARE(failed.count(), 1);
        images.want(Lane::Visible, {page(2, 200)});
        QCOMPARE(reader.asked.size(), 1U);
        QCOMPARE(images.failure(2)->code, base::Code::PageFailed);
        reader.damaged.clear();
        images.retry(2);
        images.want(Lane::Visible, {page(2)});
        QTRY_VERIFY(images.exact(page(2)));
    }
};

QTEST_GUILESS_MAIN(TestRenderQueue)
#include "tst_renderqueue.moc"
