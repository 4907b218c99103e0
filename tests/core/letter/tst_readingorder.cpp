// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/readingorder.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using namespace lectern::letter;

namespace {

constexpr double kW = 612;
constexpr double kH = 792;

// A word by its baseline, as a PDF's text layer boxes it: 0.9 of its size up, 0.22 down.
Word at(const QString& text, double x, double baseline, double size = 11) {
    const double width = 0.5 * size * static_cast<double>(text.size());
    return {text, {x / kW, (baseline - 0.9 * size) / kH, (x + width) / kW, (baseline + 0.22 * size) / kH}};
}

void addLine(std::vector<Word>& words, const QString& line, double x, double baseline, double size = 11) {
    for (const QString& text : line.split(u' ')) {
        words.push_back(at(text, x, baseline, size));
        x += 0.5 * size * static_cast<double>(text.size() + 1);
    }
}

void shuffle(std::vector<Word>& words, unsigned seed = 7) {
    std::shuffle(words.begin(), words.end(), std::mt19937(seed));
}

QStringList linesOf(const std::vector<Word>& words) {
    QStringList lines;
    for (const Word& word : words) {
        while (lines.size() <= word.line)
            lines.append(QString());
        QString& line = lines[word.line];
        line += (line.isEmpty() ? u""_s : u" "_s) + word.text;
    }
    return lines;
}

// Ten lines of prose for what needs a page to be judged on.
std::vector<Word> prose(QStringList& lines) {
    std::vector<Word> words;
    for (int i = 0; i < 10; ++i) {
        lines << u"line %1 tells of a worker who had pain in the back and the leg"_s.arg(i);
        addLine(words, lines.back(), 72, 100 + 13.2 * i);
    }
    return words;
}

} // namespace

class TestReadingOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldPutLinesTopToBottomAndWordsLeftToRight() {
        QStringList lines;
        std::vector<Word> words = prose(lines);
        shuffle(words);
        orderIntoLines(words);
        QCOMPARE(linesOf(words), lines);
        QVERIFY(std::is_sorted(words.begin(), words.end(),
                               [](const Word& a, const Word& b) { return a.line < b.line; }));
    }

    void shouldReadTwoColumnsOfAHeaderBlockAsOneLine() {
        std::vector<Word> words;
        addLine(words, u"Case Number:"_s, 72, 100);
        addLine(words, u"CM14-0012345"_s, 180, 100);
        addLine(words, u"Date Assigned:"_s, 330, 100.4);
        addLine(words, u"06/12/2014"_s, 450, 100.4);
        addLine(words, u"Date of Injury:"_s, 72, 114);
        addLine(words, u"09/02/2014"_s, 180, 114);
        shuffle(words);
        orderIntoLines(words);
        QCOMPARE(linesOf(words), (QStringList{u"Case Number: CM14-0012345 Date Assigned: 06/12/2014"_s,
                                              u"Date of Injury: 09/02/2014"_s}));
    }

    void shouldKeepColumnsThatDoNotStandLevelApart() {
        std::vector<Word> words;
        addLine(words, u"left one"_s, 72, 100);
        addLine(words, u"right one"_s, 330, 107);
        addLine(words, u"left two"_s, 72, 114);
        addLine(words, u"right two"_s, 330, 121);
        orderIntoLines(words);
        QCOMPARE(linesOf(words), (QStringList{u"left one"_s, u"right one"_s, u"left two"_s, u"right two"_s}));
    }

    void shouldKeepSizesOnOneBaselineTogether_data() {
        QTest::addColumn<double>("big");
        QTest::newRow("13") << 13.0;
        QTest::newRow("16") << 16.0;
        QTest::newRow("22") << 22.0;
    }
    void shouldKeepSizesOnOneBaselineTogether() {
        QFETCH(double, big);
        std::vector<Word> words;
        addLine(words, u"plain words above"_s, 72, 70);
        words.push_back(at(u"BIG"_s, 72, 100, big));
        addLine(words, u"and plain"_s, 200, 100);
        addLine(words, u"plain words below"_s, 72, 114);
        shuffle(words);
        orderIntoLines(words);
        QCOMPARE(linesOf(words),
                 (QStringList{u"plain words above"_s, u"BIG and plain"_s, u"plain words below"_s}));
    }

    void shouldKeepSuperscriptsOnTheirLine() {
        std::vector<Word> words;
        addLine(words, u"the line before it"_s, 72, 100);
        addLine(words, u"the 1"_s, 72, 114);
        words.push_back(at(u"st"_s, 108, 110, 7));
        addLine(words, u"visit of 2014"_s, 130, 114);
        words.push_back(at(u"2"_s, 210, 110.5, 6));
        addLine(words, u"the line after it"_s, 72, 128);
        shuffle(words);
        orderIntoLines(words);
        QCOMPARE(linesOf(words), (QStringList{u"the line before it"_s, u"the 1 st visit of 2014 2"_s,
                                              u"the line after it"_s}));
    }

    void shouldGiveFinePrintLinesOfItsOwn() {
        QStringList lines;
        std::vector<Word> words = prose(lines);
        addLine(words, u"first line of the fine print"_s, 72, 740, 6);
        addLine(words, u"second line of the fine print"_s, 72, 747, 6);
        shuffle(words);
        orderIntoLines(words);
        lines << u"first line of the fine print"_s << u"second line of the fine print"_s;
        QCOMPARE(linesOf(words), lines);
    }

    void shouldKeepSmallLinesUnderABigHeadingApart() {
        std::vector<Word> words;
        addLine(words, u"FINAL DETERMINATION"_s, 72, 100, 20);
        addLine(words, u"a small line under it"_s, 72, 111, 8);
        addLine(words, u"and a second one"_s, 72, 121, 8);
        shuffle(words);
        orderIntoLines(words);
        QCOMPARE(linesOf(words),
                 (QStringList{u"FINAL DETERMINATION"_s, u"a small line under it"_s, u"and a second one"_s}));
    }

    void shouldBearTightJitteringBoxesOfOcr() {
        // Tight boxes: height by the letters a word has; each a little off.
        std::mt19937 random(11);
        std::uniform_real_distribution<double> off(-1.0, 1.0);
        std::vector<Word> words;
        QStringList lines;
        for (int i = 0; i < 20; ++i) {
            lines << u"age %1 - some pygmy on no base was The Quick one , done ."_s.arg(i);
            double x = 72;
            for (const QString& text : lines.back().split(u' ')) {
                const bool tall = text.contains(QRegularExpression(u"[A-Zbdfhklt0-9]"_s));
                const bool deep = text.contains(QRegularExpression(u"[gjpqy,]"_s));
                double top = 100 + 13.5 * i - (tall ? 7.6 : 5.2) + off(random);
                double bottom = 100 + 13.5 * i + (deep ? 2.3 : 0.0) + off(random) * 0.5;
                if (text == u"-"_s)
                    top = 100 + 13.5 * i - 3.4, bottom = top + 1;
                if (text == u"."_s || text == u","_s)
                    top = 100 + 13.5 * i - 1.2;
                const double width = 5.0 * static_cast<double>(text.size());
                words.push_back({text, {x / kW, top / kH, (x + width) / kW, bottom / kH}});
                x += width + 4;
            }
        }
        shuffle(words);
        orderIntoLines(words);
        QCOMPARE(linesOf(words), lines);
    }

    void shouldStraightenASkewedScan_data() {
        QTest::addColumn<double>("degrees");
        for (const double d : {-2.0, -1.0, -0.4, 0.4, 1.0, 2.0})
            QTest::addRow("%g", d) << d;
    }
    void shouldStraightenASkewedScan() {
        QFETCH(double, degrees);
        const double slope = std::tan(degrees * 3.14159265358979 / 180);
        QStringList lines;
        std::vector<Word> words = prose(lines);
        for (Word& word : words) {
            const double shift = slope * (word.box.left + word.box.right) / 2 * kW / kH;
            word.box.top += shift;
            word.box.bottom += shift;
        }
        shuffle(words);
        orderIntoLines(words);
        QCOMPARE(linesOf(words), lines);
    }

    void shouldSeeNoSkewInUprightText() {
        QStringList lines;
        QCOMPARE(estimateSkew(prose(lines)), 0.0);
    }

    void shouldTakeBrokenBoxesAndEmptyPages() {
        std::vector<Word> none;
        orderIntoLines(none);
        QVERIFY(none.empty());

        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double inf = std::numeric_limits<double>::infinity();
        std::vector<Word> words{{u"a"_s, {nan, nan, nan, nan}},
                                {u"b"_s, {inf, -inf, inf, inf}},
                                {u"c"_s, {0.9, 0.9, 0.1, 0.1}},
                                {u"d"_s, {0, 0, 0, 0}},
                                at(u"e"_s, 72, 100)};
        orderIntoLines(words);
        QCOMPARE(words.size(), std::size_t(5));
        QStringList texts;
        for (const Word& word : words)
            texts << word.text;
        texts.sort();
        QCOMPARE(texts.join(QString()), u"abcde"_s);
    }

    void shouldOrderAHundredThousandWordsInATime() {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> place(0, 700);
        std::vector<Word> words;
        for (int i = 0; i < 100'000; ++i)
            words.push_back(at(u"w"_s, place(random), i % 2 ? 400 : place(random)));
        QElapsedTimer clock;
        clock.start();
        orderIntoLines(words);
        QCOMPARE(words.size(), std::size_t(100'000));
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestReadingOrder)
#include "tst_readingorder.moc"
