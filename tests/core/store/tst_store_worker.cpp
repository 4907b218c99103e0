// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeworker.h"
#include "tests/support/store/caseletters.h"
#include "tests/support/store/tempstore.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lectern;
using base::Code;

class StoreWorkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldAnswerAtHomeInOrder() {
        tests::TempStore temp;
        store::StoreWorker worker;
        QObject home;
        QStringList said;
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        worker.open(temp.path(), options, &home, [&](base::Result<store::StoreWorker::Opened> opened) {
            QCOMPARE(QThread::currentThread(), home.thread());
            said.append(opened ? u"open"_s : opened.error().detail);
        });
        worker.saveDraft(tests::plainCase(), &home,
                         [&](base::Result<void> done) { said.append(done ? u"draft"_s : u"no draft"_s); });
        worker.save({tests::plainCase(), {}, {}}, &home,
                    [&](base::Result<store::Saved> saved) { said.append(u"saved %1"_s.arg(saved->id)); });
        worker.list(&home, [&](base::Result<std::vector<letter::CaseRow>> rows) {
            said.append(u"%1 listed"_s.arg(rows->size()));
        });
        worker.load(1, &home, [&](base::Result<letter::CaseFile> file) {
            said.append(file->current.find({letter::Field::CaseNumber})->text());
        });
        worker.drafts(&home, [&](base::Result<std::vector<store::Draft>> drafts) {
            said.append(u"%1 drafts"_s.arg(drafts->size()));
        });
        const QStringList expected{u"open"_s,     u"draft"_s,        u"saved 1"_s,
                                   u"1 listed"_s, u"CM14-0012345"_s, u"0 drafts"_s};
        QTRY_COMPARE(said, expected);
    }

    void shouldSayThatNoStoreIsOpen() {
        store::StoreWorker worker;
        QObject home;
        std::optional<Code> code;
        worker.load(1, &home, [&](base::Result<letter::CaseFile> file) { code = file.error().code; });
        QTRY_COMPARE(code, Code::StoreMissing);
    }

    void shouldDoWhatWasAskedBeforeItGoes() {
        tests::TempStore temp;
        QVERIFY(temp.open());
        {
            store::StoreWorker worker;
            QObject home;
            worker.open(temp.path(), {}, &home, [](auto) {});
            for (int i = 0; i < 3; ++i)
                worker.save({tests::plainCase(), {}, {}}, &home, [](auto) {});
        }
        QCOMPARE(temp.open()->list()->size(), std::size_t(3));
    }

    void shouldCloseTheStoreOnItsOwnThread() {
        // Qt Sql says so on the log when a connection is touched from elsewhere, or outlives its close.
        QTest::failOnWarning(QRegularExpression(u"QSql"_s));
        tests::TempStore temp;
        QVERIFY(temp.open());
        QObject home;
        bool listed = false;
        {
            store::StoreWorker worker;
            worker.open(temp.path(), {}, &home, [](auto) {});
            worker.list(&home, [&](auto) { listed = true; });
            QTRY_VERIFY(listed);
        }
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void shouldTellNobodyWhoIsGone() {
        tests::TempStore temp;
        store::StoreWorker worker;
        QObject home;
        auto gone = std::make_unique<QObject>();
        bool called = false;
        bool ended = false;
        worker.list(gone.get(), [&](auto) { called = true; });
        gone.reset();
        worker.list(&home, [&](auto) { ended = true; });
        QTRY_VERIFY(ended);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(StoreWorkerTest)
#include "tst_store_worker.moc"
