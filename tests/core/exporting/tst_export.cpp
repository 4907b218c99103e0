// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/export.h"
#include "tests/core/exporting/csvreader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace lectern;
using namespace lectern::exporting;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

namespace {

Reading value(Value v) {
    return {std::move(v), {}, 0.9, {}, {}, Origin::Read, false};
}

ReadDocument document() {
    Record r;
    r.format = Format::Letter2014;
    r.firstPage = 2;
    r.lastPage = 4;
    r.fields[Field::CaseNumber] = value(u"CM14-0012345"_s);
    r.fields[Field::DateOfInjury] = value(u"2014-09-02"_s);
    r.fields[Field::PatientAge] = value(u"42"_s);
    r.fields[Field::Diagnoses] = value(QStringList{u"strain, left"_s, u"sprain"_s});
    r.fields[Field::Timeline] =
        value(TimelineEvents{{u"2014-09-02"_s, u"injury"_s, {}}, {u"2014-10-01"_s, u"MRI"_s, {}}});
    r.fields[Field::ProviderName] = {QString(), {}, 1, {}, {}, Origin::NotInLetter, true};
    for (int i = 1; i <= 2; ++i) {
        Issue issue;
        issue.id = 10 + i;
        issue.number = i;
        issue.fields[Field::Service] = value(u"=service %1"_s.arg(i));
        issue.fields[Field::Decision] = value(u"upheld"_s);
        r.issues.push_back(issue);
    }
    r.issues[0].reviewerCitations = {
        {u"MTUS"_s,
         u"ACOEM"_s,
         u"12"_s,
         u"Low Back Complaints"_s,
         {},
         u"2004"_s,
         u"177-178"_s,
         {},
         1,
         {},
         Origin::Read},
        {u"Non-MTUS"_s, u"ODG"_s, {}, {}, u"Low Back"_s, {}, {}, {}, 1, {}, Origin::Read}};
    r.findings = {{u"case.x"_s, Severity::Note, {}, {}, std::nullopt, 0, {}, {}},
                  {u"issue.y"_s, Severity::Error, {}, {}, Field::Decision, 12, {}, {}},
                  {u"issue.y"_s, Severity::Error, {}, {}, Field::Service, 12, {}, {}}};
    return {{u"a.pdf"_s, u"00"_s, 4, false}, {r}};
}

QString cellOf(const QByteArray& csv, int row, const QString& column) {
    const auto rows = test::parseCsv(csv);
    if (!rows || static_cast<std::size_t>(row) >= rows->size())
        return u"<no such row>"_s;
    const auto at = rows->front().indexOf(column);
    return at < 0 ? u"<no such column>"_s : rows->at(static_cast<std::size_t>(row)).at(at);
}

base::Result<Written> writeCsv(const QString& path, const CsvOptions& options,
                               const std::vector<ReadDocument>& documents) {
    CsvExport file(path, options);
    auto done = file.begin();
    for (const ReadDocument& d : documents)
        for (const Record& r : d.records)
            done = done.and_then([&] { return file.add(d.source, r); });
    if (!done)
        return base::fail(done.error());
    return file.finish();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
}

void putFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString in(const QString& name) const { return m_dir.filePath(name); }

private Q_SLOTS:
    void shouldWriteARowALetter() {
        const QByteArray csv = *csvBytes({document(), document()}, {});
        QCOMPARE(test::parseCsv(csv)->size(), 3U);
        QCOMPARE(test::parseCsv(csv)->front().mid(0, 4),
                 (QStringList{u"file"_s, u"pages"_s, u"format"_s, u"case_number"_s}));
        QCOMPARE(cellOf(csv, 1, u"file"_s), u"a.pdf"_s);
        QCOMPARE(cellOf(csv, 1, u"pages"_s), u"2; 4"_s);
        QCOMPARE(cellOf(csv, 1, u"format"_s), u"letter-2014"_s);
        QCOMPARE(cellOf(csv, 1, u"case_number"_s), u"CM14-0012345"_s);
        QCOMPARE(cellOf(csv, 1, u"patient_age"_s), u"42"_s);
        QCOMPARE(cellOf(csv, 1, u"diagnoses"_s), u"strain, left; sprain"_s);
        QCOMPARE(cellOf(csv, 1, u"timeline"_s), u"2014-09-02 injury; 2014-10-01 MRI"_s);
        QCOMPARE(cellOf(csv, 1, u"provider_name"_s), QString());
        QCOMPARE(cellOf(csv, 1, u"issue_count"_s), u"2"_s);
        QCOMPARE(cellOf(csv, 1, u"services"_s), u"=service 1; =service 2"_s);
        QCOMPARE(cellOf(csv, 1, u"findings"_s), u"case.x; issue.y"_s);
    }

    void shouldNameEveryFieldOfTheContractOnceInTheHeader() {
        const QStringList letters = columnNames(Table::Letters);
        const QStringList issues = columnNames(Table::Issues);
        for (const FieldInfo& row : caseFields()) {
            QCOMPARE(letters.count(QString::fromLatin1(row.name)), 1);
            QCOMPARE(issues.count(QString::fromLatin1(row.name)), 1);
        }
        for (const FieldInfo& row : issueFields())
            QCOMPARE(issues.count(QString::fromLatin1(row.name)), 1);
    }

    void shouldWriteARowAnIssueLedByItsCase() {
        const QByteArray csv = *csvBytes({document()}, {Table::Issues, {}, {}});
        QCOMPARE(test::parseCsv(csv)->size(), 3U);
        QCOMPARE(cellOf(csv, 2, u"case_number"_s), u"CM14-0012345"_s);
        QCOMPARE(cellOf(csv, 2, u"number"_s), u"2"_s);
        QCOMPARE(cellOf(csv, 2, u"service"_s), u"=service 2"_s);
        QCOMPARE(
            cellOf(csv, 1, u"reviewer_citations"_s),
            u"MTUS, ACOEM (2004), chapter 12 Low Back Complaints, pages 177-178; Non-MTUS, ODG, Low Back"_s);
        QCOMPARE(cellOf(csv, 2, u"findings"_s), u"issue.y"_s);
        QCOMPARE(cellOf(csv, 1, u"findings"_s), QString());
    }

    void shouldKeepALetterWithoutIssuesInTheLettersTableOnly() {
        ReadDocument d = document();
        d.records[0].issues.clear();
        QCOMPARE(test::parseCsv(*csvBytes({d}, {Table::Letters, {}, {}}))->size(), 2U);
        QCOMPARE(test::parseCsv(*csvBytes({d}, {Table::Issues, {}, {}}))->size(), 1U);
    }

    void shouldWriteTheColumnsThatWereAskedForInThatOrder() {
        const CsvOptions options{Table::Issues,
                                 {CsvForm::Spreadsheet, u';'},
                                 {u"service"_s, u"case_number"_s, u"date_of_injury"_s}};
        QCOMPARE(
            *csvBytes({document()}, options),
            QByteArray("\xEF\xBB\xBFservice;case_number;date_of_injury\r\n"
                       "'=service 1;CM14-0012345;2014-09-02\r\n'=service 2;CM14-0012345;2014-09-02\r\n"));
    }

    void shouldRefuseColumnsAndDelimitersItDoesNotKnow_data() {
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QChar>("delimiter");
        QTest::addColumn<QString>("detail");
        QTest::newRow("unknown") << QStringList{u"shoe_size"_s} << QChar(u',') << u"shoe_size"_s;
        QTest::newRow("issue's") << QStringList{u"rationale"_s} << QChar(u',') << u"rationale"_s;
        QTest::newRow("twice") << QStringList{u"file"_s, u"file"_s} << QChar(u',') << u"file"_s;
        QTest::newRow("quote") << QStringList{} << QChar(u'"') << u"\""_s;
    }
    void shouldRefuseColumnsAndDelimitersItDoesNotKnow() {
        QFETCH(QStringList, columns);
        QFETCH(QChar, delimiter);
        QFETCH(QString, detail);
        const CsvOptions options{Table::Letters, {CsvForm::Exact, delimiter}, columns};
        const auto bytes = csvBytes({document()}, options);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error(), (base::Error{base::Code::Invalid, detail}));
        QVERIFY(!writeCsv(in(u"refused.csv"_s), options, {document()}));
        QVERIFY(!QFile::exists(in(u"refused.csv"_s)));
    }

    void shouldWriteAFileThatOnlyItsOwnerCanRead() {
        const QString path = in(u"letters.csv"_s);
        const auto written = writeCsv(path, {}, {document()});
        QVERIFY(written.has_value());
        QCOMPARE(written->rows, 1);
        QCOMPARE(contentOf(path), *csvBytes({document()}, {}));
        QCOMPARE(written->sha256,
                 QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex());
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther | QFileDevice::ExeOwner;
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }

    void shouldWriteTheContractsJson() {
        const QString path = in(u"a.json"_s);
        QVERIFY(writeJson(path, document()).has_value());
        const QJsonObject json = QJsonDocument::fromJson(contentOf(path)).object();
        QCOMPARE(json.value(u"schema"_s).toString(), u"lectern.record/1"_s);
        QVERIFY(contentOf(path).endsWith("}\n"));
    }

    void shouldLeaveTheOldFileWhenAnExportIsGivenUp() {
        const QString path = in(u"old.csv"_s);
        putFile(path, "old");
        {
            CsvExport file(path, {});
            QVERIFY(file.begin().has_value());
            QVERIFY(file.add(document().source, document().records[0]).has_value());
        }
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_dir.path()).entryList({u"old.csv*"_s}, QDir::Files), QStringList{u"old.csv"_s});
    }

    void shouldLeaveTheOldFileWhenTheDiskTakesNoMore() {
        const QString path = in(u"limited.csv"_s);
        putFile(path, "old");
        // A limit on file size fails the write in the middle, as a full disk does.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = before;
        tight.rlim_cur = 20'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto written = writeCsv(path, {}, std::vector<ReadDocument>(500, document()));
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY(!written);
        QCOMPARE(written.error(), (base::Error{base::Code::WriteFailed, path}));
        QCOMPARE(contentOf(path), QByteArray("old"));
    }

    void shouldSayThatTheDiskIsFull() {
        const QString disk = in(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        if (::mount("none", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=128k") != 0)
            QSKIP("a small disk can only be mounted by root");
        const QString path = disk + u"/letters.csv"_s;
        QVERIFY(writeCsv(path, {}, {document()}).has_value());
        const QByteArray before = contentOf(path);
        const auto written = writeCsv(path, {}, std::vector<ReadDocument>(2000, document()));
        const QByteArray after = contentOf(path);
        const bool worksAgain = writeCsv(path, {}, {document()}).has_value();
        ::umount(QFile::encodeName(disk).constData());
        QVERIFY(!written);
        QCOMPARE(written.error(), (base::Error{base::Code::DiskFull, path}));
        QCOMPARE(after, before);
        QVERIFY(worksAgain);
    }

    void shouldNotReplaceAFolderOrADevice() {
        QVERIFY(QDir().mkpath(in(u"folder.csv"_s)));
        QCOMPARE(writeCsv(in(u"folder.csv"_s), {}, {document()}).error().code, base::Code::WriteFailed);
        QCOMPARE(writeCsv(u"/dev/null"_s, {}, {document()}).error().code, base::Code::WriteFailed);
        QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
    }

    void shouldFailInAFolderThatIsNotThere() {
        QVERIFY(!writeCsv(in(u"nowhere/x.csv"_s), {}, {document()}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
