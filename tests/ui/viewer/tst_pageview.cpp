// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/fakereader.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/pageview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

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
    QColor pixel(QPoint at) { return view->viewport()->grab().toImage().pixelColor(at); }
    QPoint centreOf(const letter::Place& place) { return view->toViewport(place).center().toPoint(); }
    letter::Place placeOf(int page, int word) { return {page, reader->texts[page].words[size_t(word)].box}; }
    bool hasText(int page) { return view->texts().isSettled(page); }

private Q_SLOTS:
    void init() {
        reader = std::make_unique<FakeReader>();
        view = std::make_unique<PageView>(reader->seams());
    }
    void cleanup() {
        view.reset();
        reader.reset();
    }

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
};

QTEST_MAIN(TestPageView)
#include "tst_pageview.moc"
