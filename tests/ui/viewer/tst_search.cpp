// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/fakereader.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/searchsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;
using namespace lectern::viewer;
using namespace Qt::StringLiterals;
using test::FakeReader;

class TestSearch : public QObject {
    Q_OBJECT

    static int hits(const QStringList& lines, const QString& query, SearchOptions options = {}) {
        return int(searchPage(FakeReader::lines(1, lines), query, options).size());
    }

private Q_SLOTS:
    void shouldFindAsPeopleType_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("matchCase");
        QTest::addColumn<bool>("wholeWords");
        QTest::addColumn<int>("count");
        const QStringList plain{u"Physical therapy, physical exam"_s};
        QTest::newRow("any case") << plain << u"PHYSICAL"_s << false << false << 2;
        QTest::newRow("this case") << plain << u"Physical"_s << true << false << 1;
        QTest::newRow("part") << plain << u"hera"_s << false << false << 1;
        QTest::newRow("whole word, part") << plain << u"hera"_s << false << true << 0;
        QTest::newRow("whole word, comma") << plain << u"therapy"_s << false << true << 1;
        QTest::newRow("phrase") << plain << u"therapy,  phys"_s << false << false << 1;
        const QStringList broken{u"medical nec-"_s, u"essity was a follow-"_s, u"up question of"_s,
                                 u"care"_s};
        QTest::newRow("across lines") << broken << u"question of care"_s << false << false << 1;
        QTest::newRow("broken word") << broken << u"necessity"_s << false << false << 1;
        QTest::newRow("broken range")
            << QStringList{u"pages 177-"_s, u"178"_s} << u"177-178"_s << false << false << 1;
        QTest::newRow("kept hyphen") << broken << u"follow-up"_s << false << false << 1;
        const QStringList odd{u"\u201Cpatient\u2019s\u201D e\uFB03cacy 177\u2013178 Jos\u00e9"_s};
        QTest::newRow("curly quotes") << odd << u"\"patient's\""_s << false << false << 1;
        QTest::newRow("ligature") << odd << u"efficacy"_s << false << false << 1;
        QTest::newRow("inside ligature") << odd << u"fic"_s << false << false << 1;
        QTest::newRow("dash") << odd << u"177-178"_s << false << false << 1;
        QTest::newRow("accent") << odd << u"jose"_s << false << false << 1;
        QTest::newRow("nothing") << plain << u"   "_s << false << false << 0;
        QTest::newRow("overlap") << QStringList{u"aaaa"_s} << u"aa"_s << false << false << 2;
    }
    void shouldFindAsPeopleType() {
        QFETCH(QStringList, lines);
        QFETCH(QString, query);
        QFETCH(bool, matchCase);
        QFETCH(bool, wholeWords);
        QFETCH(int, count);
        QCOMPARE(hits(lines, query, {matchCase, wholeWords}), count);
    }

    void shouldGiveTheHitsPlacesLineByLine() {
        const letter::PageText page = FakeReader::lines(4, {u"one two"_s, u"three four"_s});
        const auto found = searchPage(page, u"two three"_s, {});
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].places, (letter::Evidence{{4, page.words[1].box}, {4, page.words[2].box}}));
    }

    void shouldLoadAndSearchThePagesInTheBackground() {
        FakeReader reader;
        for (int page = 1; page <= 40; ++page) {
            reader.texts[page] = FakeReader::lines(page, {u"page %1 says needle"_s.arg(page)});
        }
        PageTexts texts(reader.seams().loadPageText);
        texts.reset(40);
        SearchSession search(&texts);
        search.start(u"needle"_s, {}, 30);
        QVERIFY(!search.isComplete());
        QTRY_VERIFY(search.isComplete());
        QCOMPARE(search.count(), 40);
        QCOMPARE(search.current()->page, 30); // from where the reader was
        search.next();
        QCOMPARE(search.current()->page, 31);
        search.previous();
        search.previous();
        QCOMPARE(search.current()->page, 29);
        QCOMPARE(search.hitsOn(7).size(), 1U);
        QCOMPARE(int(reader.textsAsked.size()), 40);
    }

    void shouldGoRoundTheEnds() {
        FakeReader reader;
        reader.texts[1] = FakeReader::lines(1, {u"a x b x"_s});
        PageTexts texts(reader.seams().loadPageText);
        texts.reset(2);
        SearchSession search(&texts);
        search.start(u"x"_s, {}, 1);
        QTRY_COMPARE(search.count(), 2);
        search.previous();
        QCOMPARE(search.currentIndex(), 1);
        search.next();
        QCOMPARE(search.currentIndex(), 0);
    }

    void shouldStayWhereTheHitIsWhileTheQueryGrows() {
        FakeReader reader;
        reader.texts[1] = FakeReader::lines(1, {u"neck"_s});
        reader.texts[2] = FakeReader::lines(2, {u"needle"_s});
        reader.texts[3] = FakeReader::lines(3, {u"needle"_s});
        PageTexts texts(reader.seams().loadPageText);
        texts.reset(3);
        SearchSession search(&texts);
        search.start(u"ne"_s, {}, 2);
        QTRY_VERIFY(search.isComplete());
        QCOMPARE(search.current()->page, 2);
        search.start(u"nee"_s, {}, 1);
        QTRY_VERIFY(search.current());
        QCOMPARE(search.current()->page, 2);
        search.start(QString(), {}, 1);
        QCOMPARE(search.count(), 0);
        QVERIFY(!search.isActive());
    }

    void shouldPassOverAPageThatCannotBeRead() {
        FakeReader reader;
        reader.damaged = {1};
        reader.texts[2] = FakeReader::lines(2, {u"needle"_s});
        PageTexts texts(reader.seams().loadPageText);
        texts.reset(2);
        SearchSession search(&texts);
        search.start(u"needle"_s, {}, 1);
        QTRY_VERIFY(search.isComplete());
        QCOMPARE(search.count(), 1);
        QVERIFY(texts.isSettled(1) && !texts.text(1));
    }

    void shouldLoadPagesInViewBeforeTheRest() {
        FakeReader reader;
        PageTexts texts(reader.seams().loadPageText);
        texts.reset(100);
        texts.wantAll(true);
        texts.want({50, 51});
        QSignalSpy ready(&texts, &PageTexts::textReady);
        QTRY_VERIFY(ready.count() >= 3);
        QCOMPARE(reader.textsAsked[1], 50); // page 1 was under way already
        QCOMPARE(reader.textsAsked[2], 51);
    }

    void shouldDropTheAnswersOfAnEarlierDocument() {
        FakeReader reader;
        reader.texts[1] = FakeReader::lines(1, {u"old"_s});
        PageTexts texts(reader.seams().loadPageText);
        texts.reset(1);
        texts.want({1});
        texts.reset(5); // before the answer
        QSignalSpy ready(&texts, &PageTexts::textReady);
        texts.want({2});
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(!texts.isSettled(1));
        QVERIFY(texts.isSettled(2));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
