// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as a process: what it prints, what it exits with, and how it ends.
#include "core/store/store.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QString error;
};

QProcessEnvironment withoutDisplay() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    return environment;
}

Ran run(const QStringList& arguments) {
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(QStringLiteral(LECTERN_PROGRAM), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString in(const QString& name) const { return m_dir.filePath(name); }

private Q_SLOTS:
    void shouldReadTheSamplesWithoutADisplay() {
        const QString csv = in(u"o.csv"_s);
        const Ran ran = run({u"extract"_s, u"--csv"_s, csv, u"--columns"_s, u"file,case_number"_s,
                             QStringLiteral(LECTERN_SAMPLES)});
        QCOMPARE(ran.error, QString());
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY(contentOf(csv).startsWith("file,case_number\r\n"));
        QVERIFY(contentOf(csv).contains("letter-2014-plain.pdf,CM14-0000101\r\n"));
    }

    void shouldWriteTheContractsJson() {
        const Ran ran =
            run({u"extract"_s, u"--json"_s, in(u"json"_s), QStringLiteral(LECTERN_SAMPLES "/packet.pdf")});
        QCOMPARE(ran.status, 0);
        const QJsonObject json = QJsonDocument::fromJson(contentOf(in(u"json/packet.json"_s))).object();
        QCOMPARE(json.value(u"schema"_s).toString(), u"lectern.record/1"_s);
        QCOMPARE(json.value(u"records"_s).toArray().size(), 2);
        QCOMPARE(json.value(u"source"_s).toObject().value(u"text"_s).toString(), u"layer"_s);
        QVERIFY(!json.value(u"source"_s).toObject().value(u"sha256"_s).toString().isEmpty());
    }

    void shouldNameWhatCannotBeReadAndDoTheRest_data() {
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("words");
        const QString pdfs = QStringLiteral(LECTERN_TEST_DATA "/pdf/");
        QTest::newRow("text") << pdfs + u"text-named.pdf"_s << u"is not a PDF"_s;
        QTest::newRow("empty") << pdfs + u"empty.pdf"_s << u"is empty"_s;
        QTest::newRow("truncated") << pdfs + u"truncated.pdf"_s << u"damaged or incomplete"_s;
        QTest::newRow("encrypted") << pdfs + u"encrypted-user-password.pdf"_s << u"locked with a password"_s;
        QTest::newRow("scan") << pdfs + u"image-only.pdf"_s << u"is a scan"_s;
        QTest::newRow("missing") << u"/nowhere/gone.pdf"_s << u"is not there"_s;
        QTest::newRow("device") << u"/dev/zero"_s << u"cannot be opened"_s;
    }
    void shouldNameWhatCannotBeReadAndDoTheRest() {
        QFETCH(QString, bad);
        QFETCH(QString, words);
        const Ran ran = run({u"extract"_s, u"--columns"_s, u"file"_s, bad,
                             QStringLiteral(LECTERN_SAMPLES "/letter-2014-plain.pdf")});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.out, QByteArray("file\r\nletter-2014-plain.pdf\r\n"));
        QVERIFY2(ran.error.contains(bad) && ran.error.contains(words), qPrintable(ran.error));
        QCOMPARE(ran.error.count(u'\n'), 1);
    }

    void shouldRefuseWrongArguments() {
        QCOMPARE(run({u"extract"_s}).status, 2);
        QCOMPARE(run({u"extract"_s, u"--json"_s}).status, 2);
        QCOMPARE(run({u"--colour"_s}).status, 2);
        QCOMPARE(run({u"--help"_s}).status, 0);
        QCOMPARE(run({u"--version"_s}).out, QByteArray("lectern " LECTERN_VERSION "\n"));
    }

    void shouldSayThatThereIsNoDisplay() {
        const Ran ran = run({u"a.pdf"_s});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.error.contains(u"no display"_s), qPrintable(ran.error));
    }

    void shouldKeepItsWorkAndEndWhenAskedTo() {
        const QString path = in(u"cases.store"_s);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LECTERN_PROGRAM),
                      {u"--store"_s, path, QStringLiteral(LECTERN_SAMPLES "/letter-2014-plain.pdf")});
        QVERIFY(process.waitForStarted());
        // The letter is in the store: the window is up.
        const auto letters = [&] {
            const auto store =
                QFile::exists(path) ? store::Store::open(path) : base::fail(base::Code::StoreMissing);
            if (!store)
                return std::size_t(0);
            const auto rows = (*store)->list();
            return rows ? rows->size() : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(letters(), 1U, 60'000);
        process.terminate(); // SIGTERM
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
