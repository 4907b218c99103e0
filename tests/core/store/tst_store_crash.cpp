// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/support/store/caseletters.h"
#include "tests/support/store/tempstore.h"

#include <QProcess>
#include <QtTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lectern;

namespace {

int runs(const char* variable, int usual) {
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : usual;
}

QString saveId(int round, int number) {
    return u"run %1 save %2"_s.arg(round).arg(number);
}

void say(const QByteArray& line) {
    // Straight to the pipe: what a buffer holds dies with the process.
    if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0)
        ::_exit(3);
}

/// The child: saves new letters and saves them again, and says each save id when save() has returned.
int writeUntilKilled(const QString& path, int round) {
    auto opened = store::Store::open(path);
    if (!opened)
        return 2;
    QRandomGenerator random(static_cast<quint32>(round));
    say("ready\n");
    letter::CaseFile last;
    for (int number = 0;; ++number) {
        letter::CaseFile file = tests::randomCase(random);
        if (number % 3 != 0) {
            file.id = last.id;
            file.version = last.version;
        }
        const auto saved = (*opened)->save({file, saveId(round, number), {}});
        if (!saved) {
            qWarning() << base::name(saved.error().code) << saved.error().detail;
            return 4;
        }
        last.id = saved->id;
        last.version = saved->version;
        say(QByteArray::number(number) + '\n');
    }
}

/// Two processes, one letter and one note: each adds its own mark, again and again, and on a conflict loads
/// and tries anew. Says how many conflicts it saw.
int addMarks(const QString& path, const QString& mark, int count) {
    store::OpenOptions options;
    options.who = mark;
    auto opened = store::Store::open(path, options);
    if (!opened)
        return 2;
    int conflicts = 0;
    for (int i = 0; i < count;) {
        auto file = (*opened)->load(1);
        if (!file)
            return 3;
        file->note += mark;
        const auto saved = (*opened)->save({*file, {}, {}});
        if (saved)
            ++i;
        else if (saved.error().code == base::Code::Conflict)
            ++conflicts;
        else if (saved.error().code != base::Code::StoreLocked) { // told, and nothing lost: press Save again
            qWarning() << base::name(saved.error().code) << saved.error().detail;
            return 4;
        }
    }
    say(QByteArray::number(conflicts) + '\n');
    return 0;
}

} // namespace

class StoreCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldLoseNoAcknowledgedSaveWhenKilled() {
        tests::TempStore temp;
        QVERIFY(temp.open());
        QRandomGenerator random(19);
        int acknowledged = 0;
        int silent = 0;
        for (int round = 0; round < runs("LECTERN_KILLS", 20); ++round) {
            QProcess writer;
            writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            writer.start(QCoreApplication::applicationFilePath(),
                         {u"--write"_s, temp.path(), QString::number(round)});
            QVERIFY(writer.waitForStarted());
            QByteArray said;
            while (!said.contains('\n'))
                QVERIFY(writer.waitForReadyRead(20000) &&
                        !(said += writer.readAllStandardOutput()).isEmpty());
            // At a random moment of its work, not after a round number of saves.
            const qsizetype enough = 2 + random.bounded(12);
            while (said.count('\n') < enough)
                QVERIFY(writer.waitForReadyRead(20000) &&
                        !(said += writer.readAllStandardOutput()).isEmpty());
            writer.waitForFinished(
                static_cast<int>(random.bounded(4))); // it does not finish: killed in its work
            ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
            QVERIFY(writer.state() == QProcess::NotRunning || writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            said += writer.readAllStandardOutput();
            const int saves = static_cast<int>(said.count('\n')) - 1;

            const auto healed = temp.open();
            QVERIFY(healed);
            const auto report = store::verify(*healed);
            QVERIFY(report);
            QVERIFY2(report->isSound(), qPrintable(report->fileFaults.join(u'\n')));
            const auto before = healed->list()->size();
            for (int number = 0; number < saves; ++number) {
                const auto again = healed->save({tests::plainCase(), saveId(round, number), {}});
                QVERIFY(again);
                QVERIFY2(again->wasThere, "an acknowledged save is lost");
            }
            QCOMPARE(healed->list()->size(), before);
            acknowledged += saves;
            // The one in flight: there or not, and "Save" pressed again does it once.
            const auto flight = healed->save({tests::plainCase(), saveId(round, saves), {}});
            QVERIFY(flight);
            silent += flight->wasThere ? 1 : 0;
            QVERIFY(healed->save({tests::plainCase(), saveId(round, saves), {}})->wasThere);
        }
        qInfo() << acknowledged << "acknowledged saves," << silent << "done but never acknowledged";
        QVERIFY(acknowledged > 0);
    }

    void shouldLoseNoUpdateOfTwoPrograms() {
        tests::TempStore temp;
        {
            const auto store = temp.open();
            QVERIFY(store->save({tests::plainCase(), {}, {}}));
        }
        const int each = runs("LECTERN_MARKS", 150);
        QProcess one;
        QProcess two;
        one.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        two.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QString program = QCoreApplication::applicationFilePath();
        one.start(program, {u"--mark"_s, temp.path(), u"a"_s, QString::number(each)});
        two.start(program, {u"--mark"_s, temp.path(), u"b"_s, QString::number(each)});
        QVERIFY(one.waitForFinished(120000) && two.waitForFinished(120000));
        QCOMPARE(one.exitCode(), 0);
        QCOMPARE(two.exitCode(), 0);
        const auto store = temp.open();
        const auto file = store->load(1);
        QCOMPARE(file->note.count(u'a'), each);
        QCOMPARE(file->note.count(u'b'), each);
        QCOMPARE(file->version, 1 + 2 * each);
        QVERIFY(store::verify(*store)->isSound());
        qInfo() << "conflicts:" << one.readAllStandardOutput().trimmed()
                << two.readAllStandardOutput().trimmed();
    }
};

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--write"_L1)
        return writeUntilKilled(arguments[2], arguments[3].toInt());
    if (arguments.size() == 5 && arguments[1] == "--mark"_L1)
        return addMarks(arguments[2], arguments[3], arguments[4].toInt());
    StoreCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_crash.moc"
