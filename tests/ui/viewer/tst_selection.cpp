// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewer/fakereader.h"
#include "ui/viewer/placemime.h"
#include "ui/viewer/selection.h"
#include "ui/viewer/wordlabels.h"

#include <QMimeData>
#include <QTest>

using namespace lectern;
using namespace lectern::viewer;
using namespace Qt::StringLiterals;
using letter::PageText;
using test::FakeReader;

class TestSelection : public QObject {
    Q_OBJECT

    std::map<int, PageText> pages;
    PageTextLookup lookup = [this](int page) {
        const auto it = pages.find(page);
        return it == pages.end() ? nullptr : &it->second;
    };
    QString text(const Selection& s, const QStringList& known = {}) {
        return textOf(s, lookup, [&](const QString& word) { return known.contains(word); });
    }

private Q_SLOTS:
    void init() {
        pages.clear();
        pages[1] = FakeReader::lines(1, {u"Dated: 3/14/2014"_s, u"The service was denied as lum-"_s,
                                         u"bosacral care, with a follow-"_s, u"up visit."_s});
        pages[2] = FakeReader::lines(2, {u"Second page begins."_s});
    }

    void shouldTakeCharactersBetweenTwoPoints() {
        const auto& word = pages[1].words[1]; // 3/14/2014
        const TextPosition from = positionNear(pages[1], {word.box.left - 0.001, 0.11});
        const TextPosition to = positionNear(pages[1], {word.box.right + 0.3, 0.11});
        QCOMPARE(text({from, to, {}}), u"3/14/2014"_s);
        QCOMPARE(text({to, from, {}}), u"3/14/2014"_s); // dragged backwards
        QCOMPARE(placesOf({to, from, {}}, lookup), (letter::Evidence{{1, word.box}}));
    }

    void shouldTakePartOfAWord() {
        const Selection part{{1, 1, 0}, {1, 1, 4}, {}};
        QCOMPARE(text(part), u"3/14"_s);
        const auto places = placesOf(part, lookup);
        QCOMPARE(places.size(), 1U);
        const letter::Rect& whole = pages[1].words[1].box;
        QVERIFY(places[0].rect.right > whole.left && places[0].rect.right < whole.right);
        // The boundary that is painted is the boundary that a click finds.
        QCOMPARE(positionNear(pages[1], {places[0].rect.right, 0.11}).offset, 4);
    }

    void shouldJoinLinesAndKnowHyphens() {
        const Selection all{{1, 0, 0}, {1, int(pages[1].words.size()) - 1, 6}, {}};
        QCOMPARE(text(all, {u"lumbosacral"_s}),
                 u"Dated: 3/14/2014 The service was denied as lumbosacral care, with a follow-up visit."_s);
        // A word that is not known keeps its hyphen: better a hyphen too many than a word that is none.
        QVERIFY(text(all).contains(u"lum-bosacral"_s));
        QCOMPARE(placesOf(all, lookup).size(), 4U); // one a line
    }

    void shouldKeepAHyphenThatIsNoBreak() {
        pages[1] = FakeReader::lines(1, {u"pages 177-"_s, u"178 and L4-"_s, u"L5"_s});
        const Selection all{{1, 0, 0}, {1, 5, 2}, {}};
        QCOMPARE(text(all, {u"l4l5"_s}), u"pages 177-178 and L4-L5"_s);
    }

    void shouldCrossPages() {
        const Selection both{{1, int(pages[1].words.size()) - 2, 0}, {2, 1, 4}, {}};
        QCOMPARE(text(both), u"up visit. Second page"_s);
        const auto places = placesOf(both, lookup);
        QCOMPARE(places.size(), 2U);
        QCOMPARE(places[0].page, 1);
        QCOMPARE(places[1].page, 2);
    }

    void shouldComposeCharacters() {
        pages[1].words[0].text = u"Jose\u0301"_s;
        QCOMPARE(text(wholeWord(pages[1], 0)), u"Jos\u00e9"_s);
    }

    void shouldEndALineAtAWideGap() {
        PageText header = FakeReader::lines(1, {u"Case Number: CM14-0012345"_s});
        header.words.push_back({u"Injury:"_s, {0.7, 0.1, 0.77, 0.12}, 0, 1});
        pages[1] = header;
        QCOMPARE(text(wholeLine(header, 1)), u"Case Number: CM14-0012345"_s);
        QCOMPARE(text(wholeLine(header, 3)), u"Injury:"_s);
    }

    void shouldTakeTheWordsInABoxColumnByColumn() {
        PageText two = FakeReader::lines(1, {u"left one"_s, u"left two"_s});
        two.words.push_back({u"right"_s, {0.6, 0.1, 0.65, 0.12}, 0, 1});
        pages[1] = two;
        Selection box;
        box.box = letter::Place{1, {0.05, 0.05, 0.4, 0.2}};
        QCOMPARE(text(box), u"left one left two"_s);
        QCOMPARE(placesOf(box, lookup).size(), 2U);
    }

    void shouldKeepABoxWhereThereAreNoWords() {
        pages[3] = FakeReader::lines(3, {});
        pages[3].words.clear();
        Selection box;
        box.box = letter::Place{3, {0.1, 0.1, 0.4, 0.2}};
        QCOMPARE(text(box), QString());
        QCOMPARE(placesOf(box, lookup), (letter::Evidence{*box.box}));
        QVERIFY(!box.isEmpty());
    }

    void shouldMoveByCharactersWordsAndLines() {
        QCOMPARE(moved({1, 0, 5}, 1, false, 2, lookup), (TextPosition{1, 0, 6}));
        QCOMPARE(moved({1, 0, 6}, 1, false, 2, lookup), (TextPosition{1, 1, 0}));
        QCOMPARE(moved({1, 0, 2}, 1, true, 2, lookup), (TextPosition{1, 0, 6}));
        QCOMPARE(moved({1, 1, 0}, -1, false, 2, lookup), (TextPosition{1, 0, 6}));
        const int last = int(pages[1].words.size()) - 1;
        QCOMPARE(moved({1, last, 6}, 1, false, 2, lookup), (TextPosition{2, 0, 0}));
        QCOMPARE(moved({2, 0, 0}, -1, false, 2, lookup), (TextPosition{1, last, 6}));
        QCOMPARE(moved({2, 2, 7}, 1, false, 2, lookup), (TextPosition{2, 2, 7})); // the end
        QCOMPARE(movedLine({1, 0, 0}, 1, 2, lookup), (TextPosition{1, 2, 0}));
        QCOMPARE(movedLine({1, last, 0}, 1, 2, lookup).page, 2);
    }

    void shouldFindNothingOnAPageWithoutWords() {
        QVERIFY(!positionNear({}, {0.5, 0.5}).isValid());
        QVERIFY(wholeWord({}, 0).isEmpty());
        QVERIFY(wholeWord(pages[1], -1).isEmpty());
        // A page that is gone (another document) leaves an empty text, not a crash.
        QCOMPARE(text({{7, 0, 0}, {9, 3, 1}, {}}), QString());
    }

    void shouldGiveLabelsOfOneLength() {
        QCOMPARE(shortLabels(26).back().size(), 1);
        const QStringList many = shortLabels(300);
        QCOMPARE(QSet<QString>(many.begin(), many.end()).size(), 300);
        for (const QString& label : many) {
            QCOMPARE(label.size(), 2);
        }
        QCOMPARE(shortLabels(677).front().size(), 3);
        QVERIFY(shortLabels(0).isEmpty());
    }

    WordLabels labelled() {
        std::vector<WordLabels::Target> targets;
        for (size_t i = 0; i < pages[1].words.size(); ++i) {
            targets.push_back({1, int(i), pages[1].words[i].box, {}});
        }
        return WordLabels(std::move(targets), lookup);
    }
    static WordLabels::Step typeLabel(WordLabels& labels, size_t target, bool shift = false) {
        WordLabels::Step step{};
        const QString label = labels.targets()[target].label;
        for (qsizetype i = 0; i < label.size(); ++i) {
            step = labels.type(shift && i + 1 == label.size() ? label[i].toUpper() : label[i]);
        }
        return step;
    }

    void shouldPickFromOneLabelToAnother() {
        WordLabels labels = labelled();
        QCOMPARE(typeLabel(labels, 3), WordLabels::Step::StartPicked);
        QCOMPARE(typeLabel(labels, 5), WordLabels::Step::Done);
        QCOMPARE(text(labels.selection()), u"service was denied"_s);
    }

    void shouldPickBackwardsAndTheSameWord() {
        WordLabels labels = labelled();
        typeLabel(labels, 5);
        QCOMPARE(typeLabel(labels, 3), WordLabels::Step::Done);
        QCOMPARE(text(labels.selection()), u"service was denied"_s);
        WordLabels one = labelled();
        typeLabel(one, 1);
        QCOMPARE(typeLabel(one, 1), WordLabels::Step::Done);
        QCOMPARE(text(one.selection()), u"3/14/2014"_s);
    }

    void shouldPickALineWithShift() {
        WordLabels labels = labelled();
        QCOMPARE(typeLabel(labels, 1, true), WordLabels::Step::Done);
        QCOMPARE(text(labels.selection()), u"Dated: 3/14/2014"_s);
    }

    void shouldTakeBackLabels() {
        WordLabels labels = labelled();
        QVERIFY(!labels.takeBack());
        typeLabel(labels, 3);
        QVERIFY(labels.takeBack());
        QVERIFY(!labels.hasStart());
        QCOMPARE(labels.type(u'7'), WordLabels::Step::NoSuchLabel);
    }

    void shouldCarryThePlaceWithDraggedText() {
        const CarriedText carried{u"3/14/2014"_s, {{1, {0.1, 0.2, 0.3, 0.25}}, {2, {0, 0, 1, 1}}}};
        const std::unique_ptr<QMimeData> data(placeMimeData(carried.text, carried.places));
        QCOMPARE(data->text(), carried.text);
        const auto back = decodePlace(data->data(QLatin1String(placeMimeType)));
        QVERIFY(back);
        QCOMPARE(back->text, carried.text);
        QCOMPARE(back->places, carried.places);
    }

    void shouldRefuseACarriedPlaceOutOfBounds_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not json") << QByteArray("hello");
        QTest::newRow("no text") << QByteArray(R"({"evidence":[]})");
        QTest::newRow("page 0") << QByteArray(R"({"text":"a","evidence":[{"page":0,"rect":[0,0,1,1]}]})");
        QTest::newRow("three sides") << QByteArray(R"({"text":"a","evidence":[{"page":1,"rect":[0,0,1]}]})");
        QTest::newRow("beyond") << QByteArray(R"({"text":"a","evidence":[{"page":1,"rect":[0,0,1,7]}]})");
    }
    void shouldRefuseACarriedPlaceOutOfBounds() {
        QFETCH(QByteArray, json);
        QVERIFY(!decodePlace(json));
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
