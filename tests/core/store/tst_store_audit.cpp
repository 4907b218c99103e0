// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/support/store/caseletters.h"
#include "tests/support/store/tempstore.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lectern;
using base::Code;
using store::verify;

class StoreAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temp = std::make_unique<tests::TempStore>();
        m_store = m_temp->open();
        QVERIFY(m_store);
        QRandomGenerator random(7);
        for (int i = 0; i < 30; ++i)
            QVERIFY(m_store->save({tests::randomCase(random), {}, {}}));
    }

    void shouldFindNothingWrongWithASoundStore() {
        const auto report = verify(*m_store);
        QVERIFY(report);
        QVERIFY(report->isSound());
        QCOMPARE(report->lettersChecked, 30);
        QVERIFY(report->head == *m_store->auditHead());
        QVERIFY(report->head.count >= 30);
    }

    void shouldRefuseToChangeTheTrail() {
        store::Connection* db = *m_store->connection();
        QVERIFY(!db->exec("UPDATE changes SET who = 'nobody' WHERE seq = 3"));
        QVERIFY(!db->exec("DELETE FROM changes WHERE seq = 3"));
        QVERIFY(!db->exec("INSERT OR REPLACE INTO changes SELECT * FROM changes WHERE seq = 3"));
        QVERIFY(!db->exec(
            "INSERT INTO changes SELECT max(seq) + 1, at, who, action, letter_id, version, issue_id, "
            "field, old, new, origin, record_hash, zeroblob(32), hash FROM changes"));
        QVERIFY(!db->exec("DELETE FROM letters WHERE id = 3"));
        QVERIFY(verify(*m_store)->isSound());
    }

    void shouldFindAnyEditOfTheTrail() {
        // By somebody who took the triggers away and put them back.
        const QByteArray off =
            "DROP TRIGGER changes_stand; DROP TRIGGER changes_stay; DROP TRIGGER changes_follow; ";
        const auto triggers = [this] {
            QByteArray sql;
            auto select =
                (*m_store->connection())
                    ->prepare(
                        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'changes'");
            while (select.step().value())
                sql += select.bytes(0) + ";";
            return sql;
        }();
        const QByteArray pristine = tests::bytesOf(m_temp->path());
        QRandomGenerator random(11);
        const auto count = static_cast<quint32>(m_store->auditHead()->count);
        static const QByteArrayList columns{"at", "who", "action", "field", "old", "new", "origin"};
        for (int i = 0; i < 24; ++i) {
            const qint64 seq = 1 + random.bounded(count - 1);
            const QByteArray where = " WHERE seq = " + QByteArray::number(seq);
            QByteArray edit;
            switch (i % 4) {
            case 0:
                edit =
                    "UPDATE changes SET " + columns[random.bounded(columns.size())] + " = 'forged'" + where;
                break;
            case 1:
                edit = "DELETE FROM changes" + where;
                break;
            case 2:
                edit = "UPDATE changes SET letter_id = NULL, version = NULL" + where;
                break;
            default:
                edit = "UPDATE changes SET hash = randomblob(32)" + where;
            }
            m_store.reset();
            QVERIFY(tests::put(m_temp->path(), pristine));
            QVERIFY(m_temp->outside(off + edit + ";" + triggers));
            m_store = m_temp->open();
            QVERIFY(m_store);
            const auto report = verify(*m_store);
            QVERIFY(report);
            QVERIFY2(report->brokenChange == seq, edit.constData());
        }
    }

    void shouldFindACutTrailByAHeadKeptElsewhere() {
        const store::ChainHead head = m_store->auditHead().value();
        QVERIFY(m_temp->outside("DROP TRIGGER changes_stay; DELETE FROM changes WHERE seq > " +
                                QByteArray::number(head.count - 2) +
                                "; CREATE TRIGGER changes_stay BEFORE DELETE ON changes BEGIN SELECT "
                                "RAISE(ABORT, 'changes are append-only'); END"));
        m_store = m_temp->open();
        QVERIFY(m_store);
        store::VerifyOptions options;
        options.atLeast = head;
        QCOMPARE(verify(*m_store, options)->brokenChange, head.count - 1);
    }

    void shouldFindALetterThatWasExchangedWithItsHash() {
        // Letter, columns, record and hash all fit together; only the trail knows better.
        QVERIFY(m_temp->outside("UPDATE letters SET record_hash = randomblob(32) WHERE id = 5"));
        QCOMPARE(verify(*m_store)->damagedLetters, std::vector<qint64>{5});
    }

    void shouldFindMissingAndAlteredDocuments() {
        QStringList hashes;
        for (const char* name : {"a.pdf", "b.pdf", "c.pdf"}) {
            const QString path = m_temp->path(QString::fromLatin1(name));
            QVERIFY(tests::put(path, name));
            hashes.append(m_store->keepDocument(path)->sha256);
        }
        QVERIFY(verify(*m_store)->isSound());
        QVERIFY(QFile::remove(m_store->documents().pathOf(hashes[0])));
        QVERIFY(tests::put(m_store->documents().pathOf(hashes[1]), "x"));
        const auto report = verify(*m_store);
        QCOMPARE(report->documentsChecked, 3);
        QCOMPARE(report->documents.size(), std::size_t(2));
        for (const store::DocumentFault& fault : report->documents)
            QCOMPARE(fault.code, fault.sha256 == hashes[0] ? Code::NotFound : Code::Damaged);
    }

    void shouldNoticeEveryFlippedBitThatChangesAValue() {
        // Expected: what each letter is. A flip either leaves every letter as it was (free space, an index)
        // or is noticed at open, at load or by verify; never a crash, never a changed value without a word.
        std::vector<letter::CaseFile> expected;
        for (qint64 id = 1; id <= 30; ++id)
            expected.push_back(m_store->load(id).value());
        m_store.reset();
        const QByteArray pristine = tests::bytesOf(m_temp->path());
        QRandomGenerator random(13);
        int noticed = 0;
        const int flips = qEnvironmentVariableIntValue("LECTERN_FLIPS") > 0
                              ? qEnvironmentVariableIntValue("LECTERN_FLIPS")
                              : 60;
        for (int i = 0; i < flips; ++i) {
            QByteArray bytes = pristine;
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size())));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
            QVERIFY(tests::put(m_temp->path(), bytes));
            store::OpenOptions options;
            const auto opened = store::Store::open(m_temp->path(), options);
            if (!opened) {
                ++noticed;
                continue;
            }
            for (const letter::CaseFile& file : expected) {
                const auto loaded = (*opened)->load(file.id);
                if (!loaded)
                    ++noticed;
                else
                    QVERIFY2(*loaded == file, qPrintable(u"flip %1 at byte %2"_s.arg(i).arg(at)));
            }
        }
        QVERIFY(noticed > flips / 10);
    }

    void shouldOpenNoTruncatedStoreAsWhole() {
        m_store.reset();
        const QByteArray pristine = tests::bytesOf(m_temp->path());
        QRandomGenerator random(17);
        for (int i = 0; i < 60; ++i) {
            const auto size = static_cast<qsizetype>(random.bounded(static_cast<quint32>(pristine.size())));
            QVERIFY(tests::put(m_temp->path(), pristine.left(size)));
            const auto opened = store::Store::open(m_temp->path());
            QVERIFY2(!opened, qPrintable(QString::number(size)));
            QVERIFY(opened.error().code == Code::StoreDamaged || opened.error().code == Code::NotAStore);
        }
    }

private:
    std::unique_ptr<tests::TempStore> m_temp;
    std::unique_ptr<store::Store> m_store;
};

QTEST_GUILESS_MAIN(StoreAudit)
#include "tst_store_audit.moc"
