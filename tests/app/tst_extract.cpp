// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/paths.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace lectern;
using namespace lectern::app;
using namespace Qt::StringLiterals;

namespace {

/// Collects what a command says.
struct Heard {
    QByteArray out;
    QStringList errors;
    Console console() {
        return {[this](const QByteArray& bytes) {
                    out += bytes;
                    return true;
                },
                [this](const QString& line) { errors.append(line); }};
    }
};

/// Stands in for the PDF reader: a file's content says what becomes of it.
base::Result<ReadResult> readFake(const QString& path, const QByteArray& password) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::Code::Unreadable, path);
    const QByteArray content = file.readAll();
    if (content == "text")
        return base::fail(base::Code::NotAPdf, path);
    if (content == "locked" && password != "sesame")
        return base::fail(password.isEmpty() ? base::Code::PasswordNeeded : base::Code::PasswordWrong, path);
    letter::Record record;
    record.fields[letter::Field::CaseNumber] = {QString::fromUtf8(content), {},   1, {}, {},
                                                letter::Origin::Read,       false};
    ReadResult result{{{QFileInfo(path).fileName(), {}, 1, false}, {record}}, {}};
    if (content == "torn")
        result.failedPages = {2};
    result.cutShort = content == "cut";
    result.repaired = content == "cut" || content == "mended";
    return result;
}

} // namespace

class TestExtract : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString in(const QString& name) const { return m_dir->filePath(name); }
    QString put(const QString& name, const QByteArray& content = "CM14-1") {
        QDir().mkpath(QFileInfo(in(name)).path());
        QFile file(in(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
        return in(name);
    }
    QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<not there>");
    }
    ExitStatus run(const QStringList& arguments, Heard& heard) {
        return runHeadless(parseCommand(arguments), readFake, heard.console());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void shouldWriteTheLettersAsCsv() {
        Heard heard;
        const QStringList arguments{
            u"extract"_s,          u"--csv"_s,     in(u"o.csv"_s), u"--columns"_s, u"file,case_number"_s,
            put(u"a.pdf"_s, "=1"), put(u"b.pdf"_s)};
        QCOMPARE(run(arguments, heard), AllDone);
        QCOMPARE(contentOf(in(u"o.csv"_s)), QByteArray("file,case_number\r\na.pdf,=1\r\nb.pdf,CM14-1\r\n"));
        QCOMPARE(heard.errors, QStringList());
        QCOMPARE(heard.out, QByteArray());
    }

    void shouldWriteTheSpreadsheetFormWithAnotherDelimiter() {
        Heard heard;
        QCOMPARE(run({u"extract"_s, u"--csv"_s, in(u"o.csv"_s), u"--columns=case_number,file"_s,
                      u"--spreadsheet"_s, u"--delimiter"_s, u"tab"_s, put(u"a.pdf"_s, "=1")},
                     heard),
                 AllDone);
        QCOMPARE(contentOf(in(u"o.csv"_s)), QByteArray("\xEF\xBB\xBF"
                                                       "case_number\tfile\r\n'=1\ta.pdf\r\n"));
    }

    void shouldPrintTheLettersWhenNoOutputIsNamed_data() {
        QTest::addColumn<QStringList>("output");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("dash") << QStringList{u"--csv"_s, u"-"_s};
    }
    void shouldPrintTheLettersWhenNoOutputIsNamed() {
        QFETCH(QStringList, output);
        Heard heard;
        QCOMPARE(
            run(QStringList{u"extract"_s} + output +
                    QStringList{u"--columns"_s, u"case_number"_s, put(u"a.pdf"_s, "1"), put(u"b.pdf"_s, "2")},
                heard),
            AllDone);
        QCOMPARE(heard.out, QByteArray("case_number\r\n1\r\n2\r\n"));
    }

    void shouldWriteOneJsonAPdfIntoAFolderItMakes() {
        put(u"in/deep/Letter.v2.PDF"_s);
        put(u"in/a.pdf"_s);
        put(u"in/notes.txt"_s);
        Heard heard;
        QCOMPARE(run({u"extract"_s, u"--json"_s, in(u"out/json"_s), in(u"in"_s)}, heard), AllDone);
        QCOMPARE(QDir(in(u"out/json"_s)).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"Letter.v2.json"_s, u"a.json"_s}));
        const QJsonObject json = QJsonDocument::fromJson(contentOf(in(u"out/json/a.json"_s))).object();
        QCOMPARE(json.value(u"schema"_s).toString(), u"lectern.record/1"_s);
        QCOMPARE(json.value(u"source"_s).toObject().value(u"file"_s).toString(), u"a.pdf"_s);
        QCOMPARE(heard.errors, QStringList());
    }

    void shouldNeverWriteTwoLettersOfOneNameIntoOneFile() {
        const QStringList files{put(u"a/x.pdf"_s, "1"), put(u"b/x.pdf"_s, "2"), put(u"c/x-2.pdf"_s, "3")};
        Heard heard;
        QCOMPARE(run(QStringList{u"extract"_s, u"--json"_s, in(u"out"_s)} + files, heard), AllDone);
        QVERIFY(contentOf(in(u"out/x.json"_s)).contains("\"1\""));
        QVERIFY(contentOf(in(u"out/x-2.json"_s)).contains("\"3\""));
        QVERIFY(contentOf(in(u"out/x-3.json"_s)).contains("\"2\""));
        QCOMPARE(heard.errors.size(), 1);
        QVERIFY(heard.errors.front().contains(files.at(1)) && heard.errors.front().contains(u"x-3.json"_s));
    }

    void shouldReadAFileNamedTwiceOnce() {
        const QString a = put(u"in/a.pdf"_s);
        Heard heard;
        QCOMPARE(
            run({u"extract"_s, u"--columns"_s, u"file"_s, a, in(u"in"_s), in(u"in/../in/a.pdf"_s)}, heard),
            AllDone);
        QCOMPARE(heard.out, QByteArray("file\r\na.pdf\r\n"));
    }

    void shouldNameWhatCannotBeReadAndDoTheRest() {
        const QString text = put(u"letter.pdf"_s, "text");
        const QString good = put(u"good.pdf"_s);
        const QString missing = in(u"gone.pdf"_s);
        Heard heard;
        QCOMPARE(
            run({u"extract"_s, u"--csv"_s, in(u"o.csv"_s), u"--columns"_s, u"file"_s, text, missing, good},
                heard),
            SomeFailed);
        QCOMPARE(contentOf(in(u"o.csv"_s)), QByteArray("file\r\ngood.pdf\r\n"));
        QCOMPARE(heard.errors.size(), 2);
        QVERIFY2(heard.errors.at(0).contains(missing) && heard.errors.at(0).contains(u"is not there"_s),
                 qPrintable(heard.errors.at(0)));
        QVERIFY2(heard.errors.at(1).contains(text) && heard.errors.at(1).contains(u"is not a PDF"_s),
                 qPrintable(heard.errors.at(1)));
    }

    void shouldTellOfPagesThatCannotBeReadAndKeepTheRest() {
        Heard heard;
        QCOMPARE(run({u"extract"_s, u"--columns"_s, u"file"_s, put(u"a.pdf"_s, "torn")}, heard), SomeFailed);
        QCOMPARE(heard.out, QByteArray("file\r\na.pdf\r\n"));
        QCOMPARE(heard.errors.size(), 1);
        QVERIFY(heard.errors.front().contains(u"Page 2"_s));
    }

    void shouldTellOfAFileThatIsNotWhole() {
        Heard heard;
        const QString file = put(u"a.pdf"_s, "cut");
        QCOMPARE(run({u"extract"_s, u"--columns"_s, u"file"_s, file}, heard), SomeFailed);
        QCOMPARE(heard.out, QByteArray("file\r\na.pdf\r\n"));
        QVERIFY(heard.errors.front().contains(file) && heard.errors.front().contains(u"is missing"_s));
        Heard mended;
        QCOMPARE(run({u"extract"_s, u"--columns"_s, u"file"_s, put(u"b.pdf"_s, "mended")}, mended), AllDone);
        QVERIFY(mended.errors.front().contains(u"repaired"_s));
    }

    void shouldOpenLockedFilesWithThePasswordFromAFile() {
        const QString locked = put(u"a.pdf"_s, "locked");
        Heard without;
        QCOMPARE(run({u"extract"_s, locked}, without), SomeFailed);
        QVERIFY(without.errors.front().contains(u"password"_s));
        Heard with;
        QCOMPARE(run({u"extract"_s, u"--password-file"_s, put(u"pw"_s, "sesame\r\nmore\n"), locked}, with),
                 AllDone);
        Heard wrongOne;
        QCOMPARE(run({u"extract"_s, u"--password-file"_s, put(u"pw2"_s, "nope"), locked}, wrongOne),
                 SomeFailed);
        QVERIFY(wrongOne.errors.front().contains(u"does not open with that password"_s));
    }

    void shouldSayThatAFolderHoldsNoPdf() {
        QDir().mkpath(in(u"empty"_s));
        Heard heard;
        QCOMPARE(run({u"extract"_s, in(u"empty"_s)}, heard), AllDone);
        QCOMPARE(heard.errors.size(), 1);
        QVERIFY(heard.errors.front().contains(in(u"empty"_s)));
    }

    void shouldNameAFolderThatCannotBeListed() {
        if (::geteuid() == 0)
            QSKIP("root can list every folder");
        QDir().mkpath(in(u"shut"_s));
        QFile::setPermissions(in(u"shut"_s), {});
        Heard heard;
        QCOMPARE(run({u"extract"_s, in(u"shut"_s)}, heard), SomeFailed);
        QFile::setPermissions(in(u"shut"_s),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QVERIFY(heard.errors.front().contains(in(u"shut"_s)));
    }

    void shouldSayThatTheOutputCannotBeWritten() {
        const QString a = put(u"a.pdf"_s);
        Heard csv;
        QCOMPARE(run({u"extract"_s, u"--csv"_s, in(u"nowhere/o.csv"_s), a}, csv), SomeFailed);
        QVERIFY(csv.errors.front().contains(in(u"nowhere/o.csv"_s)));
        Heard json;
        QCOMPARE(run({u"extract"_s, u"--json"_s, a, a}, json),
                 SomeFailed); // a file where the folder should be
        QVERIFY(json.errors.front().contains(a));
        QCOMPARE(contentOf(a), QByteArray("CM14-1"));
    }

    void shouldRefuseWrongArguments_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("no path") << QStringList{u"extract"_s} << u"PDF"_s;
        QTest::newRow("two outputs") << QStringList{u"extract"_s, u"--csv"_s, u"a"_s,
                                                    u"--json"_s,  u"b"_s,     u"c"_s}
                                     << u"--json"_s;
        QTest::newRow("twice") << QStringList{u"extract"_s, u"--csv"_s, u"a"_s, u"--csv"_s, u"b"_s, u"c"_s}
                               << u"once"_s;
        QTest::newRow("no name") << QStringList{u"extract"_s, u"--csv"_s} << u"csv"_s;
        QTest::newRow("option as name")
            << QStringList{u"extract"_s, u"--csv"_s, u"--spreadsheet"_s, u"c"_s} << u"--csv"_s;
        QTest::newRow("unknown") << QStringList{u"extract"_s, u"--xml"_s, u"c"_s} << u"xml"_s;
        QTest::newRow("column") << QStringList{u"extract"_s, u"--columns"_s, u"file,shoe_size"_s, u"c"_s}
                                << u"shoe_size"_s;
        QTest::newRow("delimiter") << QStringList{u"extract"_s, u"--delimiter"_s, u"::"_s, u"c"_s} << u"::"_s;
        QTest::newRow("json columns")
            << QStringList{u"extract"_s, u"--json"_s, u"d"_s, u"--columns"_s, u"file"_s, u"c"_s}
            << u"--columns"_s;
        QTest::newRow("password file")
            << QStringList{u"extract"_s, u"--password-file"_s, u"/nowhere/pw"_s, u"c"_s} << u"/nowhere/pw"_s;
        QTest::newRow("window option") << QStringList{u"--colour"_s} << u"--colour"_s;
        QTest::newRow("store") << QStringList{u"--store"_s} << u"--store"_s;
    }
    void shouldRefuseWrongArguments() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        Heard heard;
        QCOMPARE(run(arguments, heard), WrongArguments);
        QVERIFY2(heard.errors.front().contains(named), qPrintable(heard.errors.front()));
        QVERIFY(heard.errors.last().contains(u"--help"_s));
        QCOMPARE(heard.out, QByteArray());
    }

    void shouldListEveryCommandInTheHelp() {
        Heard heard;
        QCOMPARE(run({u"--help"_s}, heard), AllDone);
        QVERIFY(heard.out.contains("extract"));
        QVERIFY(heard.out.contains("--store"));
        Heard extract;
        QCOMPARE(run({u"extract"_s, u"--help"_s}, extract), AllDone);
        for (const char* option : {"--json", "--csv", "--issues-csv", "--spreadsheet", "--columns",
                                   "--delimiter", "--password-file", "Exit status"})
            QVERIFY2(extract.out.contains(option), option);
        Heard version;
        QCOMPARE(run({u"--version"_s}, version), AllDone);
        QCOMPARE(version.out, QByteArray("lectern " LECTERN_VERSION "\n"));
    }

    void shouldUnderstandTheWindowsArguments() {
        const Command command = parseCommand({u"-platform"_s, u"offscreen"_s, u"--store"_s, u"s.lectern"_s,
                                              u"a.pdf"_s, u"--"_s, u"--odd.pdf"_s});
        const auto* window = std::get_if<WindowCommand>(&command);
        QVERIFY(window != nullptr);
        QCOMPARE(window->store, u"s.lectern"_s);
        QCOMPARE(window->files, (QStringList{u"a.pdf"_s, u"--odd.pdf"_s}));
    }
};

QTEST_GUILESS_MAIN(TestExtract)
#include "tst_extract.moc"
