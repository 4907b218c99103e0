// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_viewer [--shots FOLDER [PDF]]
// Prints the figures that issue 4 asks of the viewer, each beside its bound; exit status 1 when one is
// missed. With --shots it saves pictures of the viewer instead, for looking at.

#include "core/pdf/localreader.h"
#include "ui/viewer/findbar.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/searchsession.h"
#include "ui/viewer/viewactions.h"
#include "ui/viewer/viewerpane.h"

#include <poppler-qt6.h>

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <unistd.h>

using namespace lectern;
using namespace lectern::viewer;
using namespace Qt::StringLiterals;

namespace {

void waitFor(const std::function<bool()>& reached) {
    while (!reached()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double residentMb() {
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1048576.0;
}

bool allWithin = true;

void say(const char* what, double value, double bound, const char* unit) {
    const bool within = value <= bound;
    allWithin = allWithin && within;
    std::printf("%-58s %9.2f %s  (bound %.2f)  %s\n", what, value, unit, bound, within ? "ok" : "MISSED");
    std::fflush(stdout);
}

// A packet of dense text pages, each different.
void makePacket(const QString& path, int pages) {
    QPdfWriter writer(path);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.setFont(QFont(u"DejaVu Serif"_s, 10));
    for (int page = 1; page <= pages; ++page) {
        for (int line = 0; line < 50; ++line) {
            painter.drawText(
                60, 60 + line * 13,
                u"Page %1 line %2: invented words of a letter about a service, its number %3"_s.arg(page)
                    .arg(line)
                    .arg(page * 7919 + line));
        }
        if (page < pages) {
            writer.newPage();
        }
    }
}

// A viewer on a real reader, as app joins them.
struct Stage {
    std::shared_ptr<base::Worker> worker = std::make_shared<base::Worker>(u"poppler"_s);
    pdf::LocalReader reader{worker};
    ViewerPane pane{
        Seams{[this](const PageImageRequest& r, ImageHandler done) {
                  return reader.render({r.page, r.pixels, r.quarterTurns, r.clip}, &reader,
                                       [done = std::move(done)](base::Result<pdf::RenderReply> reply) {
                                           if (reply) {
                                               done(reply->image);
                                           } else {
                                               done(base::fail(reply.error()));
                                           }
                                       });
              },
              [this](Ticket ticket) { reader.cancel(ticket); },
              [this](int page, TextHandler done) { reader.text(page, &reader, std::move(done)); }}};
    PageView* view = pane.view();

    void open(const QString& path) {
        bool answered = false;
        reader.open({path, {}}, &reader, [&](base::Result<pdf::DocumentInfo> info) {
            answered = true;
            if (!info) {
                qFatal("cannot open the benchmark's own PDF");
            }
            view->setDocument(info->pageSizes);
        });
        waitFor([&] { return answered; });
    }
    bool hasExact() const {
        return view->images().exact(
            {view->currentPage(),
             view->layoutOfPages().devicePixels(view->currentPage(), view->devicePixelRatioF()),
             view->layoutOfPages().spec().quarterTurns,
             {}});
    }
    void settle() {
        waitFor([&] { return !view->images().queue().running() && hasExact(); });
    }
};

double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// Longest time between two turns of the event loop.
class Watchdog : public QObject {
public:
    Watchdog() {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double now = double(m_clock.nsecsElapsed()) / 1e6;
            longest = std::max(longest, now - m_last);
            m_last = now;
            const double busy = threadMs();
            longestBusy = std::max(longestBusy, busy - m_lastBusy);
            m_lastBusy = busy;
        });
        m_clock.start();
        m_timer.start();
    }
    double longest = 0;
    double longestBusy = 0; // the thread's own processor time: what is left on an idle machine

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_last = 0;
    double m_lastBusy = threadMs();
};

double ms(const QElapsedTimer& clock) {
    return double(clock.nsecsElapsed()) / 1e6;
}

void measure() {
    QTemporaryDir folder;
    const QString packet = folder.filePath(u"packet.pdf"_s);
    makePacket(packet, 1000);

    std::vector<double> theirs;
    std::vector<double> ours;
    std::vector<double> opening;
    QSize pixels;
    for (int round = 0; round < 5; ++round) {
        Stage stage;
        stage.pane.resize(1366, 768);
        stage.pane.show();
        QCoreApplication::processEvents();
        QElapsedTimer clock;
        clock.start();
        stage.open(packet);
        opening.push_back(ms(clock));
        waitFor([&] { return stage.hasExact(); });
        stage.view->viewport()->repaint();
        ours.push_back(ms(clock));
        pixels = stage.view->layoutOfPages().devicePixels(1, 1);
    }
    const auto render = [&](Poppler::Document& document, int page, QSize size) {
        const auto p = std::unique_ptr<Poppler::Page>(document.page(page));
        const double dpi = 72.0 * size.width() / p->pageSizeF().width();
        return p->renderToImage(dpi, dpi);
    };
    const auto opened = [&] {
        auto document = Poppler::Document::load(packet);
        document->setRenderHint(Poppler::Document::Antialiasing);
        document->setRenderHint(Poppler::Document::TextAntialiasing);
        return document;
    };
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer clock;
        clock.start();
        const auto document = opened();
        render(*document, 0, pixels);
        theirs.push_back(ms(clock));
    }
    std::printf("Poppler alone: open + first page of 1,000, %dx%d: %.2f ms\n", pixels.width(),
                pixels.height(), median(theirs));
    std::printf("of ours, until the reader has opened it: %.2f ms\n", median(opening));
    say("first page of a 1,000-page packet painted", median(ours), 1.5 * median(theirs), "ms");

    Stage stage;
    stage.pane.resize(1366, 768);
    stage.pane.show();
    stage.open(packet);
    stage.settle();
    PageView* view = stage.view;

    ours.clear();
    for (int round = 0; round < 40; ++round) {
        view->goToPage(1 + round % 2);
        stage.settle();
        QElapsedTimer clock;
        clock.start();
        view->goToPage(2 - round % 2);
        view->viewport()->repaint();
        ours.push_back(ms(clock));
        stage.settle();
    }
    say("cached page turn painted", median(ours), 16, "ms");

    ours.clear();
    theirs.clear();
    const auto document = opened();
    for (int round = 0; round < 15; ++round) {
        QElapsedTimer clock;
        clock.start();
        view->goToPage(20 + round * 20);
        waitFor([&] { return stage.hasExact(); });
        view->viewport()->repaint();
        ours.push_back(ms(clock));
        stage.settle();
        clock.start();
        render(*document, 19 + round * 20, pixels);
        theirs.push_back(ms(clock));
    }
    std::printf("Poppler alone: page: %.2f ms\n", median(theirs));
    say("uncached page painted", median(ours), 1.2 * median(theirs) + 16, "ms");

    // Scrolling through it all while a search runs.
    double longest = 0;
    {
        Watchdog dog;
        view->search().start(u"line 17"_s, {}, 1);
        QElapsedTimer clock;
        clock.start();
        for (int page = 1; page <= 1000; ++page) {
            view->goToPage(page);
            QCoreApplication::processEvents();
            if (page % 4 == 0) {
                waitFor([&] { return stage.hasExact(); });
            }
        }
        waitFor([&] { return view->search().isComplete(); });
        longest = dog.longest;
        std::printf("longest turn of the GUI thread by its own processor time: %.2f ms\n", dog.longestBusy);
        std::printf("scrolled and searched 1,000 pages in %.0f ms: %d hits\n", ms(clock),
                    view->search().count());
    }
    say("longest block of the GUI thread meanwhile", longest, 50, "ms");
    say("resident memory after 1,000 pages", residentMb(), 350, "MB");
    std::printf("  of it page images: %.0f MB\n", double(view->images().cache().bytes()) / 1048576.0);
}

void takeShots(const QString& folder, const QString& path) {
    Stage stage;
    PageView* view = stage.view;
    stage.pane.setThumbnailsShown(true);
    stage.pane.resize(
        qEnvironmentVariableIntValue("SHOT_WIDTH") > 0 ? qEnvironmentVariableIntValue("SHOT_WIDTH") : 1000,
        qEnvironmentVariableIntValue("SHOT_HEIGHT") > 0 ? qEnvironmentVariableIntValue("SHOT_HEIGHT") : 768);
    stage.pane.show();
    stage.open(path);
    stage.settle();
    waitFor([&] { return view->texts().isSettled(1); });
    const letter::PageText* text = view->texts().text(1);
    const PageTextLookup lookup = [view](int page) { return view->texts().text(page); };
    // Lines of the page as values of every sureness.
    std::vector<LitPlace> lit;
    std::vector<FindingMark> marks;
    int value = 0;
    for (int i = 0; text && i < int(text->words.size()); i += 9, ++value) {
        const int last = std::min(i + (value % 4 == 3 ? 8 : 2), int(text->words.size()) - 1);
        const Selection words{{1, i, 0}, {1, last, int(text->words[size_t(last)].text.size())}, {}};
        lit.push_back({{letter::Field(value % 20), 0},
                       placesOf(words, lookup),
                       value % 3 == 0   ? 0.97
                       : value % 3 == 1 ? 0.75
                                        : 0.3,
                       u"Value %1"_s.arg(value),
                       value % 7 == 5});
        if (value % 5 == 2) {
            marks.push_back({letter::Severity(int(marks.size()) % 3), u"A finding"_s, lit.back().places, {}});
        }
    }
    view->setLitPlaces(lit);
    view->setFindingMarks(marks);
    view->setCurrentField(letter::FieldRef{letter::Field(4), 0});
    const auto save = [&](const QString& name) {
        stage.settle();
        QCoreApplication::processEvents();
        stage.pane.grab().save(folder + u'/' + name + u".png");
    };
    save(u"evidence"_s);
    view->setDark(true);
    save(u"dark"_s);
    view->setDark(false);
    view->setLayers(false);
    view->setCurrentField({});
    stage.pane.findBar()->open();
    stage.pane.findChild<QLineEdit*>(u"viewer.findBar.text"_s)->setText(u"the"_s);
    waitFor([&] { return view->search().isComplete(); });
    save(u"find"_s);
    stage.pane.findBar()->close();
    view->select({{1, 12, 0}, {1, 40, 3}, {}});
    save(u"selection"_s);
    view->clearSelection();
    view->startWordPick();
    save(u"labels"_s);
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--shots"_s) {
        takeShots(arguments.value(2), arguments.value(3));
        return 0;
    }
    measure();
    return allWithin ? 0 : 1;
}
