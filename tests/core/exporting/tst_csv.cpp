// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/csv.h"
#include "tests/core/exporting/csvreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace lectern::exporting;
using namespace Qt::StringLiterals;

namespace {

const QString kPython =
    u"import csv,json,sys; csv.field_size_limit(2**24); print(json.dumps(list(csv.reader("
    u"open(sys.argv[1],newline='',encoding='utf-8'),delimiter=sys.argv[2],strict=True))))"_s;

QStringList hostileValues() {
    return {u""_s,
            u" "_s,
            u"plain"_s,
            u"a,b"_s,
            u"a;b"_s,
            u"a\tb"_s,
            u"say \"hi\""_s,
            u"\""_s,
            u"\"\""_s,
            u"line\r\nline"_s,
            u"line\nline"_s,
            u"line\rline"_s,
            u"\r"_s,
            u"\n"_s,
            u"=1+1"_s,
            u"=cmd|' /C calc'!A0"_s,
            u"+1 415 555 0100"_s,
            u"-Smith"_s,
            u"@SUM(1)"_s,
            u"'quoted'"_s,
            u"''"_s,
            u"  =x"_s,
            u"\t=x"_s,
            u"01234"_s,
            u"1E10"_s,
            u"1234567890123456789"_s,
            u"naïve"_s,
            u"\u05D0\u05D1\u05D2"_s,
            u"\U0001F600"_s,
            u"\uFEFF=1"_s,
            u"＝1"_s,
            u"a\u2028b"_s,
            u"trailing "_s,
            QString(1 << 20, u'x'),
            u"back\\slash"_s,
            u"a\x01z"_s,
            u"<script>"_s};
}

std::vector<QStringList> hostileRows() {
    std::vector<QStringList> rows;
    for (const QString& v : hostileValues())
        rows.push_back({v, u"between"_s, v});
    return rows;
}

QByteArray written(const std::vector<QStringList>& rows, const CsvDialect& dialect) {
    QByteArray bytes = csvHead(dialect);
    for (const QStringList& row : rows)
        bytes += csvRow(row, dialect);
    return bytes;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldEndEveryRowWithCrLfAndQuoteOnlyWhereNeeded() {
        QCOMPARE(csvRow({u"a"_s, u""_s, u"b,c"_s, u"say \"x\""_s}, {}),
                 QByteArray("a,,\"b,c\",\"say \"\"x\"\"\"\r\n"));
        QCOMPARE(csvRow({u"a;b"_s, u"c,d"_s}, {CsvForm::Exact, u';'}), QByteArray("\"a;b\";c,d\r\n"));
    }

    void shouldNotWriteABlankLineForARowOfOneEmptyCell() {
        QCOMPARE(csvRow({u""_s}, {}), QByteArray("\"\"\r\n"));
    }

    void shouldReadBackExactlyWithEachDelimiter_data() {
        QTest::addColumn<QChar>("delimiter");
        for (const QChar c : u",;\t|:~"_s)
            QTest::addRow("%d", c.unicode()) << c;
    }
    void shouldReadBackExactlyWithEachDelimiter() {
        QFETCH(QChar, delimiter);
        const QByteArray bytes = written(hostileRows(), {CsvForm::Exact, delimiter});
        QVERIFY(lectern::test::parseCsv(bytes, delimiter.toLatin1()) == hostileRows());
    }

    void shouldReadBackInPythonsCsv() {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not here");
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(written(hostileRows(), {}));
        file.close();
        QProcess reader;
        reader.start(python, {u"-c"_s, kPython, file.fileName(), u","_s});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardError(), QByteArray());
        std::vector<QStringList> rows;
        for (const QJsonValue row : QJsonDocument::fromJson(reader.readAllStandardOutput()).array()) {
            QStringList cells;
            for (const QJsonValue cell : row.toArray())
                cells.append(cell.toString());
            rows.push_back(cells);
        }
        QVERIFY(rows == hostileRows());
    }

    void shouldReadBackTenThousandRandomRows() {
        // Seeded: a failure can be run again.
        QRandomGenerator random(20261123);
        const QString alphabet = u"ab,;\"'\r\n\t =+-@\u00E9\u05D0\u4E2D"_s;
        std::vector<QStringList> rows;
        for (int i = 0; i < 10'000; ++i) {
            QStringList row;
            for (int cell = 0; cell < 4; ++cell) {
                QString text;
                for (auto left = random.bounded(8); left > 0; --left)
                    text += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
                row.append(text);
            }
            rows.push_back(row);
        }
        QVERIFY(lectern::test::parseCsv(written(rows, {})) == rows);
        const QByteArray sheet = written(rows, {CsvForm::Spreadsheet, u','});
        auto back = lectern::test::parseCsv(sheet.mid(3));
        QVERIFY(back.has_value());
        for (QStringList& row : *back)
            for (QString& cell : row)
                cell = unguarded(cell);
        QVERIFY(*back == rows);
    }

    void shouldChangeNothingInTheExactForm() {
        for (const QString& value : hostileValues())
            QCOMPARE(lectern::test::parseCsv(csvRow({value, u"x"_s}, {}))->front().front(), value);
        QVERIFY(csvHead({}).isEmpty());
    }

    void shouldGuardWhatASpreadsheetWouldRun_data() {
        QTest::addColumn<QString>("value");
        for (const QString& v : {u"=1+1"_s, u"+1"_s, u"-5"_s, u"@SUM(1)"_s, u"\tx"_s, u"\rx"_s, u"  =1"_s,
                                 u"\n=1"_s, u"\u00A0=1"_s, u"\uFEFF=1"_s, u"＝1"_s, u"＋1"_s, u"－1"_s,
                                 u"＠x"_s, u"'x"_s, u"'"_s, u"  \tx"_s, u" 'x"_s})
            QTest::newRow(qPrintable(v)) << v;
    }
    void shouldGuardWhatASpreadsheetWouldRun() {
        QFETCH(QString, value);
        QCOMPARE(guarded(value), QString(u'\'' + value));
        QCOMPARE(unguarded(guarded(value)), value);
    }

    void shouldLeaveOrdinaryCellsAsTheyAre() {
        for (const QString& v : {u""_s, u" "_s, u"CM14-0012345"_s, u"2014-09-02"_s, u"a=b"_s,
                                 u"Smith-Jones"_s, u"01234"_s, u"x\t"_s}) {
            QCOMPARE(guarded(v), v);
            QCOMPARE(unguarded(v), v);
        }
    }

    void shouldLeadTheSpreadsheetFormWithAByteOrderMark() {
        QCOMPARE(written({{u"é"_s, u"=1"_s}}, {CsvForm::Spreadsheet, u','}),
                 QByteArray("\xEF\xBB\xBF\xC3\xA9,'=1\r\n"));
    }

    void shouldRefuseADelimiterThatNoReaderCouldTell() {
        for (const QChar c : u"\"\r\n"_s)
            QVERIFY(!isDelimiter(c));
        QVERIFY(!isDelimiter(QChar()));
        for (const QChar c : u",;\t|"_s)
            QVERIFY(isDelimiter(c));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
