// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/document.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::pdf;
using base::Code;

// The made set of reliability.md 4.2, without those files that Poppler itself does not live through in one
// process. They are made anew each time: tests/data/hostile/make.py.
class TestPdfHostile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not installed: the hostile files cannot be made");
        QProcess make;
        make.start(python, {QStringLiteral(LECTERN_TEST_DATA "/hostile/make.py"), m_folder.path()});
        QVERIFY(make.waitForFinished(60'000));
        QVERIFY2(make.exitCode() == 0, make.readAllStandardError().constData());
    }

    void shouldRefuseCleanly_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << u"Empty"_s;
        QTest::newRow("html") << u"NotAPdf"_s;
        QTest::newRow("header-only") << u"Damaged"_s;
        QTest::newRow("junk-after-header") << u"Damaged"_s;
        QTest::newRow("truncated") << u"Damaged"_s;
        QTest::newRow("no-xref") << u"Damaged"_s;
        QTest::newRow("count-2e9") << u"Damaged"_s;
        QTest::newRow("count-negative") << u"Damaged"_s;
        QTest::newRow("page-1e9-points") << u"Damaged"_s;
        QTest::newRow("pages-20000") << u"TooLarge"_s;
    }
    void shouldRefuseCleanly() {
        QFETCH(QString, code);
        const auto document = Document::open({path(), {}});
        QVERIFY(!document);
        QCOMPARE(base::name(document.error().code), code);
        QCOMPARE(document.error().detail, path());
    }

    void shouldLiveThrough_data() {
        QTest::addColumn<QString>("line"); // of the first page
        QTest::newRow("good") << u"hello"_s;
        QTest::newRow("nested-array") << QString();
        QTest::newRow("page-200-inch") << u"hello"_s;
        QTest::newRow("page-of-no-size") << u"hello"_s;
        QTest::newRow("tree-lists-itself") << u"hello"_s;
        QTest::newRow("tree-deep") << u"hello"_s;
        QTest::newRow("xref-prev-loop") << u"hello"_s;
        QTest::newRow("form-draws-itself") << QString();
        QTest::newRow("length-is-itself") << u"hello"_s;
        QTest::newRow("flate-of-junk") << QString();
        QTest::newRow("boxes-not-finite") << QString();
        QTest::newRow("surrogates") << QString(QChar::ReplacementCharacter);
        QTest::newRow("text-3m-characters") << u"aaaaaaaaaa"_s;
    }
    void shouldLiveThrough() {
        QFETCH(QString, line);
        const auto document = Document::open({path(), {}});
        QVERIFY(document);
        QCOMPARE(document->info().pages, 1);

        QElapsedTimer clock;
        clock.start();
        const AbortCheck late = [&clock] { return clock.hasExpired(20'000); };
        const auto text = document->text(1, late);
        QVERIFY(text);
        QVERIFY(text->words.size() <= std::size_t(kMaxWordsPerPage));
        if (line.isEmpty())
            QVERIFY(text->words.empty());
        else
            QVERIFY(text->words.front().text.startsWith(line));
        for (const letter::Word& word : text->words) {
            const letter::Rect& b = word.box;
            QVERIFY(b.left >= 0 && b.left <= b.right && b.right <= 1 && b.top >= 0 && b.top <= b.bottom &&
                    b.bottom <= 1);
        }
        const auto image = document->render({1, {850, 1100}, 0, {}}, late);
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(850, 1100));
    }

private:
    QString path() const {
        return m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s);
    }
};

QTEST_GUILESS_MAIN(TestPdfHostile)
#include "tst_pdfhostile.moc"
