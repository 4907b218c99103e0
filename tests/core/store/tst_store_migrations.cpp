// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/sqlite_dialect.h"
#include "core/store/storepath.h"
#include "core/store/verify.h"
#include "tests/support/store/caseletters.h"
#include "tests/support/store/tempstore.h"

#include <QDir>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lectern;
using base::Code;

namespace {

/// The letters that every fixture in tests/data/store holds.
std::vector<letter::CaseFile> fixtureLetters() {
    std::vector<letter::CaseFile> letters;
    for (int i = 1; i <= 3; ++i) {
        letter::CaseFile file = tests::plainCase(u"CM14-000000%1"_s.arg(i));
        file.note = u"note %1"_s.arg(i);
        file.current.fields[letter::Field::ReviewerSpecialty] =
            tests::readingOf(u"Pain Medicine"_s, letter::Origin::Typed);
        letters.push_back(std::move(file));
    }
    return letters;
}

/// Makes the fixture of this program's version: run once for each version, before the next one is begun.
int makeFixture(const QString& path) {
    store::OpenOptions options;
    options.mode = store::OpenMode::CreateIfMissing;
    options.who = u"fixture"_s;
    auto made = store::Store::open(path, options);
    if (!made)
        return 2;
    for (const letter::CaseFile& file : fixtureLetters())
        if (!(*made)->save({file, {}, {}}))
            return 3;
    return 0;
}

QString fixture(int version) {
    return QStringLiteral(LECTERN_TEST_DATA) + u"/store/version-%1.store"_s.arg(version);
}

int newest() {
    return static_cast<int>(store::migrations().size());
}

} // namespace

class StoreMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldBringEveryOldStoreUpToDate_data() {
        QTest::addColumn<int>("version");
        for (int version = 1; version < newest(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void shouldBringEveryOldStoreUpToDate() {
        QFETCH(int, version);
        tests::TempStore temp;
        QVERIFY2(QFile::copy(fixture(version), temp.path()), "its fixture is missing: --make it");
        QVERIFY(QFile::setPermissions(temp.path(), QFile::ReadOwner | QFile::WriteOwner));
        const QByteArray before = tests::bytesOf(temp.path());
        const auto store = temp.open();
        QVERIFY(store);
        QCOMPARE(store->migratedFrom(), version);
        // The copy made before it is the store as it was.
        QVERIFY(QFile::exists(store->copyBeforeMigration()));
        QCOMPARE(QFile::permissions(store->copyBeforeMigration()) & 0x0077, QFile::Permissions());
        const auto copied = store::sqlite::probe(store->copyBeforeMigration());
        QCOMPARE(copied->schemaVersion, version);

        QVERIFY(store::verify(*store)->isSound());
        qint64 id = 0;
        for (letter::CaseFile file : fixtureLetters()) {
            file.id = ++id;
            file.version = 1;
            QVERIFY(store->load(id).value() == file);
            file.note = u"after"_s;
            file.office.attorney = u"A. Example"_s;
            QVERIFY(store->save({file, {}, {}}));
            QCOMPARE(store->load(id)->office.attorney, u"A. Example"_s);
        }
        QVERIFY(store::verify(*store)->isSound());
        QVERIFY(!before.isEmpty());
        QCOMPARE(temp.open()->migratedFrom(), 0);
    }

    void shouldLeaveAnOldStoreThatMayOnlyBeRead() {
        if (newest() < 2)
            return;
        tests::TempStore temp;
        QVERIFY(QFile::copy(fixture(1), temp.path()));
        const QByteArray before = tests::bytesOf(temp.path());
        store::OpenOptions options;
        options.mode = store::OpenMode::ReadOnly;
        QCOMPARE(store::Store::open(temp.path(), options).error().code, Code::StoreReadOnly);
        QCOMPARE(tests::bytesOf(temp.path()), before);
    }

    void shouldBeAtOneVersionOrTheNextWhenKilled() {
        QRandomGenerator random(23);
        for (int run = 0; run < 8 && newest() > 1; ++run) {
            tests::TempStore temp;
            QVERIFY(QFile::copy(fixture(1), temp.path()));
            QVERIFY(QFile::setPermissions(temp.path(), QFile::ReadOwner | QFile::WriteOwner));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--open"_s, temp.path()});
            QVERIFY(child.waitForStarted());
            child.waitForFinished(static_cast<int>(random.bounded(60)));
            child.kill();
            QVERIFY(child.state() == QProcess::NotRunning ||
                    child.waitForFinished()); // it may have ended by itself
            const auto store = temp.open();
            QVERIFY(store);
            QVERIFY(store::verify(*store)->isSound());
            QCOMPARE(store->list()->size(), fixtureLetters().size());
        }
    }
};

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--make"_L1)
        return makeFixture(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "--open"_L1)
        return store::Store::open(arguments[2]) ? 0 : 1;
    StoreMigrations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_migrations.moc"
