// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/localreader.h"
#include "tests/support/pdfmaker.h"

#include <QSemaphore>
#include <QtTest>

#include <atomic>
#include <optional>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::pdf;
using base::Code;
using base::Result;
using testsupport::RawPage;
using testsupport::rawPage;
using testsupport::rawPdf;

namespace {

// Keeps a handler's answer and how often it came.
template <class T>
struct Answer {
    int times = 0;
    std::optional<Result<T>> result;
    QThread* thread = nullptr;

    Reader::Handler<T> handler() {
        return [this](Result<T> r) {
            ++times;
            result = std::move(r);
            thread = QThread::currentThread();
        };
    }
    QString code() const {
        return !result ? u"none"_s : *result ? u"ok"_s : base::name(result->error().code);
    }
};

} // namespace

class TestLocalReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<base::Worker> m_worker;

    QString make(const QString& name, const std::vector<RawPage>& pages) {
        return testsupport::writeFile(m_folder.path(), name, rawPdf(pages));
    }

    // Holds the worker until the gate is opened, so that requests can be caught before they start.
    void holdWorker(QSemaphore& gate) {
        m_worker->post([&gate] { gate.acquire(); });
    }

    // True when all jobs posted so far are done and their answers were delivered.
    bool settle() {
        bool done = false;
        m_worker->run(
            this, [] {}, [&done] { done = true; });
        return QTest::qWaitFor([&done] { return done; }, 20'000);
    }

    // A page that Poppler draws for seconds but stops drawing when asked: forms that draw each other,
    // doubling.
    QString makeSlow() {
        QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                         "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                         "/Resources<</XObject<</X 10 0 R>>>>>>endobj\n"
                         "4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n";
        constexpr int kDepth = 30;
        for (int i = 0; i < kDepth; ++i) {
            const QByteArray body = i + 1 < kDepth ? "/X Do /X Do" : "0 0 1 1 re f";
            pdf += QByteArray::number(10 + i) +
                   " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Length " +
                   QByteArray::number(body.size()) + "/Resources<</XObject<</X " +
                   QByteArray::number(11 + i) + " 0 R>>>>>>stream\n" + body + "\nendstream endobj\n";
        }
        return testsupport::writeFile(m_folder.path(), u"slow.pdf"_s,
                                      pdf + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

private Q_SLOTS:
    void init() { m_worker = std::make_shared<base::Worker>(u"poppler"_s); }
    void cleanup() { m_worker.reset(); }

    void shouldReadAndDraw() {
        LocalReader reader(m_worker);
        Answer<DocumentInfo> info;
        Answer<letter::PageText> text;
        Answer<RenderReply> image;
        reader.open({make(u"a.pdf"_s, {rawPage({u"one two"_s})}), {}}, this, info.handler());
        QVERIFY(reader.text(1, this, text.handler()) != 0);
        QVERIFY(reader.render({1, {61, 79}, 0, {}}, this, image.handler()) != 0);
        QCOMPARE(info.times, 0); // never at once
        QTRY_COMPARE(image.times, 1);
        QCOMPARE(info.code(), u"ok"_s);
        QCOMPARE((*info.result)->pages, 1);
        QCOMPARE(info.thread, thread());
        QCOMPARE((*text.result)->words.size(), std::size_t(2));
        QCOMPARE((*image.result)->image.size(), QSize(61, 79));
    }

    void shouldTellErrors() {
        LocalReader reader(m_worker);
        Answer<DocumentInfo> info;
        Answer<letter::PageText> text;
        reader.open({m_folder.filePath(u"none.pdf"_s), {}}, this, info.handler());
        reader.text(1, this, text.handler());
        QTRY_COMPARE(text.times, 1);
        QCOMPARE(info.code(), u"Missing"_s);
        QCOMPARE(text.code(), u"PageFailed"_s);
    }

    void shouldAnswerWithoutADocument() {
        LocalReader reader(m_worker);
        Answer<letter::PageText> text;
        reader.text(1, this, text.handler());
        QTRY_COMPARE(text.code(), u"PageFailed"_s);
    }

    void shouldDropACancelledRequest() {
        LocalReader reader(m_worker);
        reader.open({make(u"a.pdf"_s, {rawPage({u"a"_s})}), {}}, this, [](auto) {});
        QSemaphore gate;
        holdWorker(gate);
        Answer<letter::PageText> dropped;
        Answer<letter::PageText> kept;
        const Ticket ticket = reader.text(1, this, dropped.handler());
        reader.text(1, this, kept.handler());
        reader.cancel(ticket);
        reader.cancel(ticket); // twice does no harm, nor does a ticket that never was
        reader.cancel(0);
        reader.cancel(12345);
        gate.release();
        QVERIFY(settle());
        QCOMPARE(kept.times, 1);
        QCOMPARE(dropped.times, 0);
    }

    void shouldNotDeliverWhatWasCancelledAfterItWasDone() {
        LocalReader reader(m_worker);
        reader.open({make(u"a.pdf"_s, {rawPage({u"a"_s})}), {}}, this, [](auto) {});
        Answer<letter::PageText> text;
        const Ticket ticket = reader.text(1, this, text.handler());
        QSemaphore done;
        m_worker->post([&done] { done.release(); });
        done.acquire(); // the answer is on its way home
        reader.cancel(ticket);
        QVERIFY(settle());
        QCOMPARE(text.times, 0);
    }

    void shouldStopARunningRenderWhenCancelled() {
        LocalReader reader(m_worker);
        Answer<DocumentInfo> info;
        reader.open({makeSlow(), {}}, this, info.handler());
        QTRY_COMPARE(info.code(), u"ok"_s);
        Answer<RenderReply> image;
        const Ticket ticket = reader.render({1, {612, 792}, 0, {}}, this, image.handler());
        QSemaphore gate;
        holdWorker(gate); // stands behind the render: taken only once that has ended
        reader.cancel(ticket);
        gate.release();
        QVERIFY(settle());
        QCOMPARE(image.times, 0);
    }

    void shouldEndARenderThatTakesTooLong() {
        LocalReader reader(m_worker);
        reader.setPageTimeLimit(100);
        reader.open({makeSlow(), {}}, this, [](auto) {});
        Answer<RenderReply> image;
        reader.render({1, {612, 792}, 0, {}}, this, image.handler());
        QTRY_COMPARE_WITH_TIMEOUT(image.code(), u"TimedOut"_s, 20'000);
    }

    void shouldAbortWhatIsUnderWayOnClose() {
        LocalReader reader(m_worker);
        QSemaphore gate;
        holdWorker(gate);
        Answer<DocumentInfo> info;
        Answer<letter::PageText> text;
        reader.open({make(u"a.pdf"_s, {rawPage({u"a"_s})}), {}}, this, info.handler());
        reader.text(1, this, text.handler());
        reader.close();
        gate.release();
        QTRY_COMPARE(text.times, 1);
        QCOMPARE(info.code(), u"Aborted"_s);
        QCOMPARE(text.code(), u"Aborted"_s);
    }

    void shouldReplaceTheDocumentOnASecondOpen() {
        LocalReader reader(m_worker);
        QSemaphore gate;
        holdWorker(gate);
        Answer<DocumentInfo> first;
        Answer<letter::PageText> old;
        Answer<DocumentInfo> second;
        Answer<letter::PageText> fresh;
        reader.open({make(u"a.pdf"_s, {rawPage({u"first"_s})}), {}}, this, first.handler());
        reader.text(1, this, old.handler());
        reader.open({make(u"b.pdf"_s, {rawPage({u"second"_s})}), {}}, this, second.handler());
        reader.text(1, this, fresh.handler());
        gate.release();
        QTRY_COMPARE(fresh.code(), u"ok"_s);
        QCOMPARE((*fresh.result)->words[0].text, u"second"_s);
        QCOMPARE(first.code(), u"Aborted"_s);
        QCOMPARE(old.code(), u"Aborted"_s);
        QCOMPARE(second.code(), u"ok"_s);
    }

    void shouldNotCallForAContextThatDied() {
        LocalReader reader(m_worker);
        reader.open({make(u"a.pdf"_s, {rawPage({u"a"_s})}), {}}, this, [](auto) {});
        QSemaphore gate;
        holdWorker(gate);
        auto context = std::make_unique<QObject>();
        Answer<letter::PageText> text;
        reader.text(1, context.get(), text.handler());
        context.reset();
        gate.release();
        QVERIFY(settle());
        QCOMPARE(text.times, 0);
    }

    void shouldNotCallAfterTheReaderDied() {
        auto reader = std::make_unique<LocalReader>(m_worker);
        QSemaphore gate;
        holdWorker(gate);
        Answer<DocumentInfo> info;
        Answer<letter::PageText> text;
        reader->open({make(u"a.pdf"_s, {rawPage({u"a"_s})}), {}}, this, info.handler());
        reader->text(1, this, text.handler());
        reader.reset();
        gate.release();
        QVERIFY(settle());
        QCOMPARE(info.times, 0);
        QCOMPARE(text.times, 0);
    }

    void shouldLetAHandlerDeleteTheReader() {
        auto* reader = new LocalReader(m_worker);
        int times = 0;
        reader->open({make(u"a.pdf"_s, {rawPage({u"a"_s})}), {}}, this, [&](auto) {
            ++times;
            delete reader;
        });
        reader->text(1, this, [&](auto) { times += 10; });
        QTRY_COMPARE(times, 1);
        QVERIFY(settle());
        QCOMPARE(times, 1);
    }

    void shouldServeSeveralReadersOnOneWorker() {
        LocalReader one(m_worker);
        LocalReader two(m_worker);
        one.open({make(u"a.pdf"_s, {rawPage({u"first"_s})}), {}}, this, [](auto) {});
        two.open({make(u"b.pdf"_s, {rawPage({u"second"_s})}), {}}, this, [](auto) {});
        Answer<letter::PageText> a;
        Answer<letter::PageText> b;
        two.text(1, this, b.handler());
        one.text(1, this, a.handler());
        QTRY_COMPARE(a.code(), u"ok"_s);
        QTRY_COMPARE(b.code(), u"ok"_s);
        QCOMPARE((*a.result)->words[0].text, u"first"_s);
        QCOMPARE((*b.result)->words[0].text, u"second"_s);
    }

    void shouldEndWithTheWorkerHoldingADocument() {
        auto reader = std::make_unique<LocalReader>(m_worker);
        Answer<DocumentInfo> info;
        reader->open({make(u"a.pdf"_s, {rawPage({u"a"_s})}), {}}, this, info.handler());
        QTRY_COMPARE(info.code(), u"ok"_s);
        m_worker.reset();
        reader.reset(); // the last owner of the worker
        QCOMPARE(info.times, 1);
    }
};

QTEST_GUILESS_MAIN(TestLocalReader)
#include "tst_localreader.moc"
