// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letterrows.h"
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/store/caseletters.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lectern;
using base::Code;
using letter::CaseFile;
using letter::Field;
using store::OpenMode;
using store::Store;

namespace {
std::unique_ptr<Store> newStore(const QTemporaryDir& folder) {
    store::OpenOptions options;
    options.mode = OpenMode::CreateIfMissing;
    options.who = u"ann"_s;
    auto opened = Store::open(folder.filePath(u"lectern.store"_s), options);
    if (!opened)
        qWarning() << base::name(opened.error().code) << opened.error().detail;
    return opened ? std::move(*opened) : nullptr;
}
} // namespace

class StoreSave : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = newStore(*m_folder);
        QVERIFY(m_store);
    }
    void cleanup() { m_store.reset(); }

    void shouldGiveBackWhatWasSaved() {
        CaseFile file = tests::plainCase();
        const auto saved = m_store->save({file, {}, {}});
        QVERIFY(saved);
        QCOMPARE(saved->version, 1);
        const auto loaded = m_store->load(saved->id);
        QVERIFY(loaded);
        file.id = saved->id;
        file.version = 1;
        QVERIFY(*loaded == file);
    }

    void shouldGiveBackAnyLetterSavedAndSavedAgain() {
        const quint32 seed = 20141126;
        QRandomGenerator random(seed);
        for (int round = 0; round < 150; ++round) {
            CaseFile file = tests::randomCase(random);
            const auto saved = m_store->save({file, {}, {}});
            QVERIFY2(saved,
                     qPrintable(u"round %1: %2"_s.arg(round).arg(saved ? QString() : saved.error().detail)));
            file.id = saved->id;
            file.version = saved->version;
            QVERIFY2(m_store->load(file.id).value() == file,
                     qPrintable(u"seed %1 round %2"_s.arg(seed).arg(round)));

            CaseFile next = tests::randomCase(random);
            next.id = file.id;
            next.version = file.version;
            const auto again = m_store->save({next, {}, {}});
            QVERIFY2(again, qPrintable(u"round %1"_s.arg(round)));
            next.version = again->version;
            QVERIFY2(m_store->load(file.id).value() == next,
                     qPrintable(u"seed %1 round %2, second save"_s.arg(seed).arg(round)));
        }
        QCOMPARE(m_store->list()->size(), std::size_t(150));
    }

    void shouldKeepLettersOverClosing() {
        const auto saved = m_store->save({tests::plainCase(), {}, {}});
        QVERIFY(saved);
        m_store = newStore(*m_folder);
        const auto rows = m_store->list();
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(1));
        QCOMPARE(rows->front().caseNumber, u"CM14-0012345"_s);
        QCOMPARE(rows->front().services, u"MRI of the lumbar spine; Tramadol 50mg #60"_s);
        QCOMPARE(rows->front().issueCount, 2);
        QCOMPARE(rows->front().savedAt, saved->at);
    }

    void shouldRefuseAVersionThatSomebodyElseChanged() {
        CaseFile file = tests::plainCase();
        file.id = m_store->save({file, {}, {}})->id;
        file.version = 1;
        auto other = newStore(*m_folder);
        CaseFile theirs = file;
        theirs.note = u"theirs"_s;
        QVERIFY(other->save({theirs, {}, {}}));
        CaseFile mine = file;
        mine.note = u"mine"_s;
        const auto refused = m_store->save({mine, {}, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Conflict);
        QCOMPARE(m_store->load(file.id)->note, u"theirs"_s);
        mine.version = 2;
        QVERIFY(m_store->save({mine, {}, {}}));
    }

    void shouldDoTheSameSaveOnlyOnce() {
        const auto first = m_store->save({tests::plainCase(), u"save-1"_s, {}});
        const auto again = m_store->save({tests::plainCase(), u"save-1"_s, {}});
        QVERIFY(first && again);
        QCOMPARE(again->id, first->id);
        QCOMPARE(again->version, first->version);
        QCOMPARE(again->at, first->at);
        QVERIFY(!first->wasThere && again->wasThere);
        QCOMPARE(m_store->list()->size(), std::size_t(1));
        QCOMPARE(m_store->auditHead()->count, 1);
    }

    void shouldTellWhoChangedWhat() {
        CaseFile file = tests::plainCase();
        file.id = m_store->save({file, {}, {}})->id;
        file.version = 1;
        file.current.fields[Field::CaseNumber] = tests::readingOf(u"CM14-0099999"_s, letter::Origin::Typed);
        file.current.fields[Field::DecisionDate].confirmed = true;
        file.current.fields.erase(Field::EmployeeName);
        file.current.issues[1].fields[Field::Decision] =
            tests::readingOf(u"overturned"_s, letter::Origin::Typed);
        file.state = letter::CaseState::InReview;
        QVERIFY(m_store->save({file, {}, {}}));
        const auto lines = m_store->history(file.id);
        QVERIFY(lines);
        QCOMPARE(lines->size(), std::size_t(6));
        QCOMPARE(lines->at(0).change.action, u"created"_s);
        QCOMPARE(lines->at(1).who, u"ann"_s);
        QCOMPARE(lines->at(1).version, 2);
        const store::Change number{u"changed"_s,      0,         u"case_number"_s, u"CM14-0012345"_s,
                                   u"CM14-0099999"_s, u"typed"_s};
        QVERIFY(lines->at(1).change == number);
        QCOMPARE(lines->at(2).change.action, u"confirmed"_s);
        QVERIFY(lines->at(3).change.after.isNull());
        QCOMPARE(lines->at(3).change.before, u"Pat Example"_s);
        QCOMPARE(lines->at(4).change.issueId, 2);
        QCOMPARE(lines->at(5).change.after, u"in_review"_s);
        const auto one = m_store->history(file.id, u"decision"_s, 2);
        QCOMPARE(one->size(), std::size_t(1));
        QCOMPARE(m_store->history(file.id, u"decision"_s, 1)->size(), std::size_t(0));
    }

    void shouldNeverChangeWhatTheMachineRead() {
        CaseFile file = tests::plainCase();
        file.id = m_store->save({file, {}, {}})->id;
        file.version = 1;
        const letter::Record first = file.read;
        file.read.fields[Field::Outcome] = tests::readingOf(u"overturned"_s);
        QVERIFY(m_store->save({file, {}, {}}));
        QVERIFY(m_store->load(file.id)->read == file.read);
        QVERIFY(*m_store->reading(file.id, 1) == first);
        QVERIFY(*m_store->reading(file.id, 2) == file.read);
        store::Connection* db = *m_store->connection();
        QVERIFY(!db->exec("UPDATE readings SET record = '{}'"));
        QVERIFY(!db->exec("DELETE FROM readings"));
        QVERIFY(!db->exec("INSERT OR REPLACE INTO readings VALUES (1, 1, '', '{}')"));
    }

    void shouldFillTheColumnsThatOthersQuery() {
        QVERIFY(m_store->save({tests::plainCase(), {}, {}}));
        store::Connection* db = *m_store->connection();
        const auto value = [db](const char* sql) { return db->value(sql).value_or(store::Cell(qint64(-1))); };
        QVERIFY(value("SELECT patient_age FROM letters") == store::Cell(qint64(44)));
        QVERIFY(value("SELECT decision_date FROM letters") == store::Cell("2014-12-30"_ba));
        QVERIFY(value("SELECT diagnoses ->> 1 FROM letters") == store::Cell("sciatica"_ba));
        QVERIFY(value("SELECT service FROM issues WHERE number = 2") == store::Cell("Tramadol 50mg #60"_ba));
        QVERIFY(value("SELECT count(*) FROM citations WHERE cited_by = 'reviewer' AND pages = '303'") ==
                store::Cell(qint64(2)));
        QVERIFY(value("SELECT claim_number FROM letters") == store::Cell());
    }

    void shouldKeepTypedValuesThatNoColumnCanHold() {
        CaseFile file = tests::plainCase();
        file.current.fields[Field::DecisionDate] = tests::readingOf(u"30 Febr"_s, letter::Origin::Typed);
        file.current.fields[Field::PatientAge] = tests::readingOf(u"forties"_s, letter::Origin::Typed);
        const auto saved = m_store->save({file, {}, {}});
        QVERIFY(saved);
        QCOMPARE(m_store->load(saved->id)->current.fields[Field::DecisionDate].text(), u"30 Febr"_s);
        QVERIFY((*m_store->connection())->value("SELECT decision_date FROM letters").value() ==
                store::Cell());
    }

    void shouldKeepTextsThatTheDriverWouldChange_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("byte order mark first") << u"\uFEFFa"_s << u"\u2060a"_s;
        QTest::newRow("byte order mark within") << u"a\uFEFFb"_s << u"a\u2060b"_s;
        QTest::newRow("swapped mark first") << u"\uFFFEab"_s << u"\uFFFDab"_s;
        QTest::newRow("no character") << u"a\uFFFFb"_s << u"a\uFFFDb"_s;
        QTest::newRow("nul") << u"a\0b"_s << u"a\uFFFDb"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD800) + u"b"_s << u"a?b"_s;
        QTest::newRow("parameters") << u"? :a @b $c ?1 'x' --"_s << u"? :a @b $c ?1 'x' --"_s;
    }
    void shouldKeepTextsThatTheDriverWouldChange() {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        CaseFile file = tests::plainCase();
        file.note = text;
        file.read.fields[Field::EmployeeName] = tests::readingOf(text);
        file.current.fields[Field::EmployeeName] = tests::readingOf(text);
        file.current.fields[Field::Diagnoses] = tests::readingOf(QStringList{text, text});
        const auto saved = m_store->save({file, {}, {}});
        QVERIFY(saved);
        const auto loaded = m_store->load(saved->id);
        QVERIFY2(loaded, "saved, but its hash does not match");
        QCOMPARE(loaded->note, kept);
        QVERIFY(store::verify(*m_store)->isSound());
        file = *loaded;
        file.note += u" more"_s;
        QVERIFY(m_store->save({file, {}, {}}));
    }

    void shouldGoOnAfterAStatementThatFailed() {
        store::Connection* db = *m_store->connection();
        const auto insert = [db](int pages) {
            return db
                ->prepare("INSERT INTO documents (sha256, file, pages, bytes, added_at) "
                          "VALUES (?, 'x', ?, 1, 'x')")
                .bind(QString(64, u'a'))
                .bind(pages)
                .run();
        };
        QVERIFY(insert(1));
        QVERIFY(!insert(2));
        QVERIFY(db->exec("DELETE FROM documents"));
        QVERIFY(insert(3));
        // One parameter short of what an earlier use had bound: not run with the old value.
        QVERIFY(!db->prepare("INSERT INTO documents (sha256, file, pages, bytes, added_at) "
                             "VALUES (?, 'x', ?, 1, 'x')")
                     .bind(QString(64, u'b'))
                     .run());
        QVERIFY(!db->exec("DELETE FROM drafts; DELETE FROM documents"));
        QVERIFY(!db->prepare("DELETE FROM drafts; DELETE FROM documents").run());
        QVERIFY(db->value("SELECT pages FROM documents").value() == store::Cell(qint64(3)));
    }

    void shouldNotHoldTheStoreByAStatementThatWasLeft() {
        QVERIFY(m_store->save({tests::plainCase(), {}, {}}));
        QVERIFY(m_store->save({tests::plainCase(), {}, {}}));
        {
            auto select = (*m_store->connection())->prepare("SELECT id FROM letters");
            QVERIFY(select.step().value()); // and not to its end
        }
        store::OpenOptions options;
        options.busyMs = 0;
        const auto other = Store::open(m_folder->filePath(u"lectern.store"_s), options);
        QVERIFY(other);
        QVERIFY((*other)->save({tests::plainCase(), {}, {}}));
    }

    void shouldKeepWhatTheOfficeNotes() {
        CaseFile file = tests::plainCase();
        file.office.adjNumber = u"ADJ1234567"_s;
        file.office.dateServed = u"2015-01-05"_s;
        file.id = m_store->save({file, {}, {}})->id;
        file.version = 1;
        QVERIFY(m_store->load(file.id).value() == file);
        QCOMPARE(m_store->history(file.id, u"adj_number"_s)->size(), std::size_t(1));
        file.office.adjNumber = u"ADJ7654321"_s;
        file.office.dateServed.clear();
        file.office.recordsSent = {u"Progress report"_s, u"MRI"_s};
        QVERIFY(m_store->saveDraft(file));
        QVERIFY(m_store->drafts()->front().file == file);
        QVERIFY(m_store->save({file, {}, {}}));
        QVERIFY(m_store->load(file.id)->office == file.office);
        const auto lines = m_store->history(file.id, u"adj_number"_s);
        QCOMPARE(lines->size(), std::size_t(2));
        QCOMPARE(lines->at(1).change.before, u"ADJ1234567"_s);
        QCOMPARE(lines->at(1).change.after, u"ADJ7654321"_s);
        QVERIFY(m_store->history(file.id, u"date_served"_s)->at(1).change.after.isNull());
        QCOMPARE(m_store->history(file.id, u"records_sent"_s)->at(0).change.after,
                 u"[\"Progress report\",\"MRI\"]"_s);
        QVERIFY(store::verify(*m_store)->isSound());
        QVERIFY((*m_store->connection())->exec("UPDATE letters SET office = NULL"));
        QCOMPARE(m_store->load(file.id).error().code, Code::StoreDamaged);
    }

    void shouldRefuseIssuesThatCannotBeToldApart() {
        CaseFile file = tests::plainCase();
        file.current.issues[1].id = 1;
        QCOMPARE(m_store->save({file, {}, {}}).error().code, Code::Invalid);
        QCOMPARE(m_store->list()->size(), std::size_t(0));
    }

    void shouldSayWhenThereIsNoSuchLetter() {
        QCOMPARE(m_store->load(7).error().code, Code::NotFound);
        CaseFile file = tests::plainCase();
        file.id = 7;
        file.version = 1;
        QCOMPARE(m_store->save({file, {}, {}}).error().code, Code::NotFound);
    }

    void shouldNoticeAChangedValue_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("field") << QByteArray("UPDATE letters SET outcome = 'overturned'");
        QTest::newRow("issue") << QByteArray("UPDATE issues SET decision = 'overturned' WHERE position = 2");
        QTest::newRow("citation") << QByteArray("UPDATE citations SET pages = '304'");
        QTest::newRow("entry") << QByteArray("INSERT INTO entries VALUES (1, '{}')");
        QTest::newRow("source") << QByteArray("UPDATE letters SET source_file = 'other.pdf'");
        QTest::newRow("lost issue") << QByteArray("DELETE FROM citations WHERE issue_id = 2");
    }
    void shouldNoticeAChangedValue() {
        QFETCH(QByteArray, sql);
        CaseFile file = tests::plainCase();
        file.id = m_store->save({file, {}, {}})->id;
        file.version = 1;
        QVERIFY((*m_store->connection())->exec(sql));
        QCOMPARE(m_store->load(file.id).error().code, Code::StoreDamaged);
        QCOMPARE(m_store->save({file, {}, {}}).error().code, Code::StoreDamaged);
    }

    void shouldFindDuplicates() {
        CaseFile first = tests::plainCase();
        CaseFile second = tests::plainCase(u"cm14-0012345"_s);
        second.source.sha256 = QString(64, u'c');
        CaseFile third = tests::plainCase(u"CM14-0000001"_s);
        third.read.firstPage = third.current.firstPage = 4;
        for (const CaseFile& file : {third, second, first})
            QVERIFY(m_store->save({file, {}, {}}));
        QCOMPARE(m_store->findByCaseNumber(u" CM14-0012345 "_s)->size(), std::size_t(2));
        const auto packet = m_store->findByDocument(QString(64, u'a'));
        QCOMPARE(packet->size(), std::size_t(2));
        QCOMPARE(packet->at(0).caseNumber, u"CM14-0012345"_s); // page 1 before page 4
        QVERIFY(m_store->findByDocument(QString(64, u'd'))->empty());
    }

    void shouldKeepADraftUntilItIsSaved() {
        CaseFile file = tests::plainCase();
        file.note = u"half a sentence"_s;
        QVERIFY(m_store->saveDraft(file));
        file.note = u"half a sentence more"_s;
        QVERIFY(m_store->saveDraft(file));
        m_store = newStore(*m_folder);
        QVERIFY(m_store->list()->empty());
        const auto drafts = m_store->drafts();
        QCOMPARE(drafts->size(), std::size_t(1));
        QVERIFY(drafts->front().file == file);
        QCOMPARE(drafts->front().who, u"ann"_s);
        QVERIFY(drafts->front().at.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QVERIFY(m_store->loadDraft(store::draftPlace(file))->has_value());
        QVERIFY(m_store->save({file, {}, {}}));
        QVERIFY(m_store->drafts()->empty());
        QVERIFY(m_store->discardDraft(u"letter:9"_s));
    }

    void shouldNotLeaveATransactionOpen() {
        CaseFile file = tests::plainCase();
        QVERIFY(m_store->save({file, {}, {}}));
        file.id = 99;
        file.version = 1;
        QVERIFY(!m_store->save({file, {}, {}}));
        QVERIFY(!(*m_store->connection())->inTransaction());
        QVERIFY(m_store->save({tests::plainCase(), {}, {}}));
    }

    void shouldHoldAColumnForEveryField() {
        store::Connection* db = *m_store->connection();
        const auto columnsOf = [db](const char* table) {
            QByteArrayList names;
            auto select = db->prepare("SELECT name FROM pragma_table_info(?)");
            select.bind(QString::fromLatin1(table));
            while (select.step().value())
                names.append(select.bytes(0));
            return names;
        };
        // Those of later versions come after the hash.
        QByteArrayList letters = store::letterColumns();
        letters.insert(letters.indexOf("office"), "record_hash");
        QCOMPARE(columnsOf("letters"), letters);
        QCOMPARE(columnsOf("issues"), store::issueColumns());
        QCOMPARE(columnsOf("citations"), store::citationColumns());
        const auto typeOf = [db](const char* table, const char* column) {
            auto select = db->prepare("SELECT type FROM pragma_table_info(?) WHERE name = ?");
            select.bind(QString::fromLatin1(table)).bind(QString::fromLatin1(column));
            return select.step().value() ? select.bytes(0) : QByteArray();
        };
        for (const letter::FieldInfo& field : letter::fieldTable()) {
            const char* table = field.scope == letter::Scope::Case ? "letters" : "issues";
            QCOMPARE(typeOf(table, field.name),
                     field.kind == letter::Kind::WholeNumber ? QByteArray("INTEGER") : QByteArray("TEXT"));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreSave)
#include "tst_store_save.moc"
