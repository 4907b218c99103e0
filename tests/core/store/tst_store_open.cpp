// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/sqlite_dialect.h"
#include "core/store/store.h"
#include "core/store/storepath.h"
#include "tests/support/store/caseletters.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using base::Code;
using store::OpenMode;
using store::OpenOptions;
using store::Store;

namespace {

OpenOptions creating() {
    OpenOptions options;
    options.mode = OpenMode::CreateIfMissing;
    return options;
}

mode_t modeOf(const QString& path) {
    struct stat found {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Runs SQL on a file as any other program would: unhardened.
bool outside(const QString& path, const char* sql) {
    sqlite3* db = nullptr;
    const bool opened = sqlite3_open(QFile::encodeName(path).constData(), &db) == SQLITE_OK;
    const bool done = opened && sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

/// Root may write anything: while this lives, the effective user is nobody.
class AsNobody {
public:
    AsNobody() {
        if (::geteuid() == 0)
            m_changed = ::setegid(65534) == 0 && ::seteuid(65534) == 0;
    }
    ~AsNobody() {
        if (m_changed && (::seteuid(0) != 0 || ::setegid(0) != 0))
            qFatal("cannot become root again");
    }

private:
    bool m_changed = false;
};

} // namespace

class StoreOpen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        // Reachable for nobody too.
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
        m_path = m_folder->filePath(u"a.store"_s);
    }

    void shouldNotMakeAStoreUnlessTold() {
        const auto opened = Store::open(m_path);
        QCOMPARE(opened.error().code, Code::StoreMissing);
        QVERIFY(!QFile::exists(m_path));
    }

    void shouldMakeAPrivateStoreWhateverTheUmask_data() {
        QTest::addColumn<int>("mask");
        QTest::newRow("usual") << 022;
        QTest::newRow("open") << 0;
        QTest::newRow("closed") << 0777;
    }
    void shouldMakeAPrivateStoreWhateverTheUmask() {
        QFETCH(int, mask);
        const QString path = m_folder->filePath(u"new/folder/lectern.store"_s);
        const mode_t old = ::umask(static_cast<mode_t>(mask));
        {
            const auto opened = Store::open(path, creating());
            QVERIFY(opened);
            // The journal lives while a transaction does.
            store::Connection* db = *(*opened)->connection();
            QVERIFY(db->exec("BEGIN IMMEDIATE"));
            QVERIFY(db->exec("INSERT INTO drafts VALUES ('x', '', '', '{}')"));
            QCOMPARE(modeOf(path + u"-journal"_s), mode_t(0600));
            QVERIFY(db->exec("ROLLBACK"));
        }
        ::umask(old);
        QCOMPARE(modeOf(path), mode_t(0600));
        QCOMPARE(modeOf(m_folder->filePath(u"new"_s)), mode_t(0700));
        QCOMPARE(modeOf(m_folder->filePath(u"new/folder"_s)), mode_t(0700));
        QCOMPARE(QDir(m_folder->filePath(u"new/folder"_s)).entryList(QDir::Files),
                 QStringList{u"lectern.store"_s});
    }

    void shouldLieUnderTheDataFolder() {
        const QString data = qEnvironmentVariable("XDG_DATA_HOME");
        QVERIFY(!data.isEmpty());
        QCOMPARE(store::defaultStorePath(), data + u"/lectern/lectern.store"_s);
    }

    void shouldOpenNamesThatMeanSomethingInAUri_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"a b.store", "a?mode=ro.store", "a#b.store", "100%41.store", "caf\u00e9.store"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void shouldOpenNamesThatMeanSomethingInAUri() {
        QFETCH(QString, name);
        const QString path = m_folder->filePath(name);
        const auto made = Store::open(path, creating());
        QVERIFY(made);
        QVERIFY(QFile::exists(path));
        QVERIFY((*made)->save({tests::plainCase(), {}, {}}));
        QVERIFY(Store::open(path));
    }

    void shouldHoldEveryPromisedSetting() {
        const auto opened = Store::open(m_path, creating());
        QVERIFY(opened);
        store::Connection* db = *(*opened)->connection();
        const auto number = [db](const char* pragma) {
            const auto cell = db->value(pragma);
            return cell && std::holds_alternative<qint64>(*cell) ? std::get<qint64>(*cell) : -1;
        };
        QCOMPARE(db->value("PRAGMA journal_mode").value(), store::Cell("delete"_ba));
        QCOMPARE(number("PRAGMA synchronous"), 3);
        QCOMPARE(number("PRAGMA foreign_keys"), 1);
        QCOMPARE(number("PRAGMA trusted_schema"), 0);
        QCOMPARE(number("PRAGMA cell_size_check"), 1);
        QCOMPARE(number("PRAGMA recursive_triggers"), 1);
        QCOMPARE(number("PRAGMA secure_delete"), 1);
        QCOMPARE(number("PRAGMA busy_timeout"), 5000);
        QCOMPARE(number("PRAGMA temp_store"), 2);
        QCOMPARE(number("PRAGMA application_id"), store::sqlite::kApplicationId);
        QCOMPARE(number("PRAGMA user_version"), qint64(store::migrations().size()));
        QVERIFY(!db->exec("DELETE FROM sqlite_schema")); // defensive
        QVERIFY(!db->exec("ATTACH ':memory:' AS other"));
    }

    void shouldBringAStoreBackFromWal() {
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(outside(m_path, "PRAGMA journal_mode = WAL"));
        const auto opened = Store::open(m_path);
        QVERIFY(opened);
        QCOMPARE((*(*opened)->connection())->value("PRAGMA journal_mode").value(), store::Cell("delete"_ba));
    }

    void shouldLeaveForeignFilesAsTheyAre_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("SQLite format 3");
        QTest::newRow("text") << QByteArray("This is no store.\n").repeated(500);
        QTest::newRow("pdf") << QByteArray("%PDF-1.4\n").repeated(2000);
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f');
    }
    void shouldLeaveForeignFilesAsTheyAre() {
        QFETCH(QByteArray, content);
        QVERIFY(put(m_path, content));
        for (const OpenMode mode : {OpenMode::Existing, OpenMode::CreateIfMissing, OpenMode::ReadOnly}) {
            OpenOptions options;
            options.mode = mode;
            const auto opened = Store::open(m_path, options);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, Code::NotAStore);
            QCOMPARE(bytesOf(m_path), content);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.store"_s});
    }

    void shouldLeaveAnotherProgramsDatabaseAsItIs() {
        QVERIFY(outside(m_path, "CREATE TABLE t (x); INSERT INTO t VALUES (1); PRAGMA user_version = 1;"));
        const QByteArray before = bytesOf(m_path);
        QCOMPARE(Store::open(m_path, creating()).error().code, Code::NotAStore);
        QCOMPARE(bytesOf(m_path), before);
    }

    void shouldRefuseAFolder() {
        QCOMPARE(Store::open(m_folder->path(), creating()).error().code, Code::NotAStore);
    }

    void shouldRefuseANewerStore() {
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(outside(m_path, "PRAGMA user_version = 999"));
        const QByteArray before = bytesOf(m_path);
        QCOMPARE(Store::open(m_path).error().code, Code::StoreTooNew);
        QCOMPARE(bytesOf(m_path), before);
    }

    void shouldRefuseForeignTriggersAndTables_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger") << QByteArray(
            "CREATE TRIGGER spy AFTER INSERT ON letters BEGIN DELETE FROM drafts; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT 1");
        QTest::newRow("table") << QByteArray("CREATE TABLE t (x)");
        QTest::newRow("lost trigger") << QByteArray("DROP TRIGGER changes_stand");
        QTest::newRow("column") << QByteArray("ALTER TABLE drafts ADD COLUMN x TEXT");
    }
    void shouldRefuseForeignTriggersAndTables() {
        QFETCH(QByteArray, sql);
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(outside(m_path, sql.constData()));
        QCOMPARE(Store::open(m_path).error().code, Code::StoreDamaged);
    }

    void shouldPassOverStatistics() {
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(outside(m_path, "ANALYZE"));
        QVERIFY(Store::open(m_path));
    }

    void shouldNoticeDamage() {
        {
            const auto made = Store::open(m_path, creating());
            for (int i = 0; i < 40; ++i)
                QVERIFY((*made)->save({tests::plainCase(), {}, {}}));
        }
        const QByteArray whole = bytesOf(m_path);
        QByteArray hole = whole;
        hole.replace(hole.size() / 2, 8192, QByteArray(8192, '\xff'));
        for (const QByteArray& bytes : {hole, whole.left(whole.size() / 2), whole.left(4096)}) {
            QVERIFY(put(m_path, bytes));
            const auto opened = Store::open(m_path);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, Code::StoreDamaged);
            QCOMPARE(bytesOf(m_path), bytes);
        }
    }

    void shouldNotChangeAReadOnlyStore() {
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(::chmod(QFile::encodeName(m_path).constData(), 0444) == 0);
        const QByteArray before = bytesOf(m_path);
        const AsNobody nobody;
        QCOMPARE(Store::open(m_path).error().code, Code::StoreReadOnly);
        QCOMPARE(bytesOf(m_path), before);
    }

    void shouldSayThatTheFolderCannotBeWritten() {
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(::chmod(QFile::encodeName(m_path).constData(), 0666) == 0);
        const AsNobody nobody; // the folder is root's
        QCOMPARE(Store::open(m_path).error().code, Code::StoreReadOnly);
        QCOMPARE(Store::open(m_folder->filePath(u"new.store"_s), creating()).error().code,
                 Code::StoreReadOnly);
    }

    void shouldSayThatItMayNotBeRead() {
        QVERIFY(Store::open(m_path, creating()));
        const AsNobody nobody;
        QCOMPARE(Store::open(m_path).error().code, Code::Unreadable);
    }

    void shouldReadAReadOnlyStore() {
        {
            const auto made = Store::open(m_path, creating());
            QVERIFY((*made)->save({tests::plainCase(), {}, {}}));
        }
        QVERIFY(::chmod(QFile::encodeName(m_path).constData(), 0444) == 0);
        const AsNobody nobody;
        OpenOptions options;
        options.mode = OpenMode::ReadOnly;
        const auto opened = Store::open(m_path, options);
        QVERIFY(opened);
        QCOMPARE((*opened)->list()->size(), std::size_t(1));
        QVERIFY((*opened)->load(1));
        QCOMPARE((*opened)->save({tests::plainCase(), {}, {}}).error().code, Code::StoreReadOnly);
        QCOMPARE((*opened)->saveDraft(tests::plainCase()).error().code, Code::StoreReadOnly);
    }

    void shouldTakeAwayWhatOthersMayRead() {
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(::chmod(QFile::encodeName(m_path).constData(), 0664) == 0);
        QVERIFY(Store::open(m_path));
        QCOMPARE(modeOf(m_path), mode_t(0660));
    }

    void shouldSayThatAnotherProgramHoldsIt() {
        const auto made = Store::open(m_path, creating());
        QVERIFY((*(*made)->connection())->exec("BEGIN EXCLUSIVE"));
        OpenOptions options;
        options.busyMs = 20;
        QCOMPARE(Store::open(m_path, options).error().code, Code::StoreLocked);
        QVERIFY((*(*made)->connection())->exec("ROLLBACK"));
        const auto second = Store::open(m_path, options);
        QVERIFY(second);
        QVERIFY((*(*made)->connection())->exec("BEGIN IMMEDIATE"));
        QCOMPARE((*second)->save({tests::plainCase(), {}, {}}).error().code, Code::StoreLocked);
        QVERIFY((*(*made)->connection())->exec("ROLLBACK"));
        QVERIFY((*second)->save({tests::plainCase(), {}, {}}));
    }

    void shouldRefuseToMakeAStoreInASyncFolder() {
        const QString synced = m_folder->filePath(u"Dropbox/cases"_s);
        const auto refused = Store::open(synced + u"/a.store"_s, creating());
        QCOMPARE(refused.error().code, Code::StoreUnsafePlace);
        QVERIFY(!QFile::exists(synced));
        // One that is there is opened when the user says so.
        QVERIFY(Store::open(m_path, creating()));
        QVERIFY(QDir().mkpath(synced));
        QVERIFY(QFile::rename(m_path, synced + u"/a.store"_s));
        QCOMPARE(Store::open(synced + u"/a.store"_s).error().code, Code::StoreUnsafePlace);
        OpenOptions options;
        options.acceptUnsafePlace = true;
        QVERIFY(Store::open(synced + u"/a.store"_s, options));
    }

    void shouldKnowSyncFoldersByWhatLiesInThem() {
        QVERIFY(put(m_folder->filePath(u".sync_0a1b2c.db"_s), "x"));
        QCOMPARE(store::unsafePlace(m_folder->filePath(u"deep/down"_s)),
                 QFileInfo(m_folder->path()).canonicalFilePath());
    }

    void shouldShareOneStoreBetweenTwoPrograms() {
        const auto one = Store::open(m_path, creating());
        const auto two = Store::open(m_path);
        QVERIFY(one && two);
        const qint64 before = (*two)->dataVersion().value();
        QVERIFY((*one)->save({tests::plainCase(), {}, {}}));
        QVERIFY((*two)->dataVersion().value() != before);
        QCOMPARE((*two)->list()->size(), std::size_t(1));
    }

    void shouldFollowALinkToTheFileItself() {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"real"_s)));
        const QString real = m_folder->filePath(u"real/a.store"_s);
        QVERIFY(Store::open(real, creating()));
        QVERIFY(QFile::link(real, m_path));
        const auto opened = Store::open(m_path);
        QVERIFY(opened);
        QCOMPARE((*opened)->path(), QFileInfo(real).canonicalFilePath());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(StoreOpen)
#include "tst_store_open.moc"
