// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/wordpieces.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::pdf;

namespace {

QStringList textsOf(const std::vector<Piece>& pieces) {
    QStringList texts;
    for (const Piece& piece : pieces)
        texts << piece.text;
    return texts;
}

} // namespace

class TestWordPieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldPutSwappedLettersRight();
    void shouldJoinPiecesOfOneWord() {
        const auto joined = joinPieces({{u"CM14-"_s, {72, 100, 30, 11}, Way::Right, false},
                                        {u"00123"_s, {102, 100, 28, 11}, Way::Right, true},
                                        {u"45"_s, {130.2, 100, 11, 11}, Way::Right, true}});
        QCOMPARE(textsOf(joined), QStringList{u"CM14-0012345"_s});
        QCOMPARE(joined[0].box, QRectF(72, 100, 69.2, 11));
    }

    void shouldKeepWordsApart_data() {
        QTest::addColumn<QRectF>("second");
        QTest::addColumn<bool>("clings");
        QTest::newRow("a blank between") << QRectF(102, 100, 28, 11) << false;
        QTest::newRow("a gap between") << QRectF(105, 100, 28, 11) << true;
        QTest::newRow("a superscript") << QRectF(102, 98, 4, 6) << true;
        QTest::newRow("not level") << QRectF(102, 105, 28, 11) << true;
    }
    void shouldKeepWordsApart() {
        QFETCH(QRectF, second);
        QFETCH(bool, clings);
        const auto joined = joinPieces(
            {{u"one"_s, {72, 100, 30, 11}, Way::Right, false}, {u"two"_s, second, Way::Right, clings}});
        QCOMPARE(textsOf(joined), (QStringList{u"one"_s, u"two"_s}));
    }

    void shouldPartGluedWords() {
        const auto parted = joinPieces({{u"Date of"_s, {70, 100, 70, 11}, Way::Right, false}});
        QCOMPARE(textsOf(parted), (QStringList{u"Date"_s, u"of"_s}));
        QCOMPARE(parted[0].box, QRectF(70, 100, 40, 11));
        QCOMPARE(parted[1].box, QRectF(120, 100, 20, 11));
    }

    void shouldKeepNoBreakSpacesAndSoftHyphens() {
        const QString text = u"Dr.\u00a0Ro\u00admer"_s;
        QCOMPARE(textsOf(joinPieces({{text, {70, 100, 70, 11}, Way::Right, false}})), QStringList{text});
    }

    void shouldReadTurnedTextTheWayItRuns_data() {
        QTest::addColumn<int>("way");
        QTest::addColumn<QRectF>("first");  // of the first line
        QTest::addColumn<QRectF>("second"); // right of it, in reading direction
        QTest::addColumn<QRectF>("third");  // on the next line
        QTest::newRow("right") << int(Way::Right) << QRectF(.1, .1, .1, .02) << QRectF(.3, .1, .1, .02)
                               << QRectF(.1, .2, .1, .02);
        QTest::newRow("left") << int(Way::Left) << QRectF(.8, .9, .1, .02) << QRectF(.6, .9, .1, .02)
                              << QRectF(.8, .8, .1, .02);
        QTest::newRow("up") << int(Way::Up) << QRectF(.1, .8, .02, .1) << QRectF(.1, .6, .02, .1)
                            << QRectF(.2, .8, .02, .1);
        QTest::newRow("down") << int(Way::Down) << QRectF(.9, .1, .02, .1) << QRectF(.9, .3, .02, .1)
                              << QRectF(.8, .1, .02, .1);
    }
    void shouldReadTurnedTextTheWayItRuns() {
        QFETCH(int, way);
        QFETCH(QRectF, first);
        QFETCH(QRectF, second);
        QFETCH(QRectF, third);
        const auto word = [](const QString& text, const QRectF& r) {
            return letter::Word{text, {r.left(), r.top(), r.right(), r.bottom()}};
        };
        const auto ordered =
            orderTurned({word(u"three"_s, third), word(u"two"_s, second), word(u"one"_s, first)},
                        static_cast<Way>(way), {612, 792});
        QCOMPARE(ordered.size(), std::size_t(3));
        QCOMPARE(ordered[0].text, u"one"_s);
        QCOMPARE(ordered[1].text, u"two"_s);
        QCOMPARE(ordered[2].text, u"three"_s);
        QCOMPARE(ordered[0].line, 0);
        QCOMPARE(ordered[1].line, 0);
        QCOMPARE(ordered[2].line, 1);
        // The boxes are those of the page as printed.
        QVERIFY(qAbs(ordered[0].box.left - first.left()) < 1e-9);
        QVERIFY(qAbs(ordered[0].box.bottom - first.bottom()) < 1e-9);
    }

    void shouldTellFalseBoldOnce() {
        const letter::Word word{u"NOT"_s, {0.1, 0.1, 0.14, 0.115}};
        letter::Word twin = word;
        twin.box.left += 0.0005;
        twin.box.right += 0.0005;
        letter::Word later = word;
        later.box.left += 0.1;
        later.box.right += 0.1;
        QCOMPARE(orderTurned({word, twin, later}, Way::Right, {612, 792}).size(), std::size_t(2));
    }
};

void TestWordPieces::shouldPutSwappedLettersRight() {
    const auto of = [](const QString& text) { return lectern::pdf::textOfPiece(text); };
    QCOMPARE(of(QStringLiteral("O\u6600\u6600icial")), QStringLiteral("Official"));
    QCOMPARE(of(QStringLiteral("\u6600\u6900ndings")), QStringLiteral("findings"));
    QCOMPARE(of(QStringLiteral("beneficial")), QStringLiteral("beneficial"));
    // true CJK text has no Latin neighbour
    QCOMPARE(of(QStringLiteral("\u6600\u6900")), QStringLiteral("\u6600\u6900"));
}

QTEST_GUILESS_MAIN(TestWordPieces)
#include "tst_wordpieces.moc"
