// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using lectern::base::Worker;

class TstWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldRunJobsInOrderOffTheCallersThread();
    void shouldDeliverResultsOnTheHomeThread();
    void shouldNotCallBackAContextThatIsGone();
    void shouldLetTheRunningJobEndAndDeliverNothingAfter();
};

void TstWorker::shouldRunJobsInOrderOffTheCallersThread() {
    Worker worker(QStringLiteral("test"));
    std::vector<int> order;
    bool ownThread = false;
    QSemaphore done;
    for (int i = 0; i < 100; ++i)
        worker.post([&, i] { order.push_back(i); });
    worker.post([&] {
        ownThread = worker.isCurrent();
        done.release();
    });
    done.acquire();
    QVERIFY(ownThread);
    QVERIFY(!worker.isCurrent());
    QCOMPARE(order.size(), std::size_t(100));
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TstWorker::shouldDeliverResultsOnTheHomeThread() {
    Worker worker(QStringLiteral("test"));
    QThread* delivered = nullptr;
    int result = 0;
    worker.run(
        this, [] { return 42; },
        [&](int value) {
            result = value;
            delivered = QThread::currentThread();
        });
    QTRY_COMPARE(result, 42);
    QCOMPARE(delivered, thread());
}

void TstWorker::shouldNotCallBackAContextThatIsGone() {
    Worker worker(QStringLiteral("test"));
    auto context = std::make_unique<QObject>();
    bool called = false;
    QSemaphore mayEnd;
    worker.run(
        context.get(), [&] { mayEnd.acquire(); }, [&] { called = true; });
    context.reset();
    mayEnd.release();
    bool later = false;
    worker.run(
        this, [] {}, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void TstWorker::shouldLetTheRunningJobEndAndDeliverNothingAfter() {
    std::atomic<bool> first = false;
    bool delivered = false;
    {
        Worker worker(QStringLiteral("test"));
        QSemaphore started;
        worker.run(
            this,
            [&] {
                started.release();
                QThread::yieldCurrentThread();
                first = true;
            },
            [&] { delivered = true; });
        started.acquire();
    }
    QVERIFY(first);
    // Its result was posted home, and must be dropped with the worker.
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

QTEST_GUILESS_MAIN(TstWorker)
#include "tst_worker.moc"
