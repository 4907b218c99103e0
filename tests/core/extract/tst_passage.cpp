// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lines.h"
#include "core/extract/passage.h"
#include "tests/core/extract/passages.h"

#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;

class TestPassage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldJoinLines_data() {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("flat");
        QTest::newRow("blank") << u"one\ntwo"_s << u"one two"_s;
        QTest::newRow("hyphenated word") << u"a neuro-\nlogical sign"_s << u"a neurological sign"_s;
        QTest::newRow("printer's hyphen") << u"a neuro\u2010\nlogical sign"_s << u"a neurological sign"_s;
        QTest::newRow("soft hyphen") << u"a neuro\u00AD\nlogical sign"_s << u"a neurological sign"_s;
        QTest::newRow("a hyphen of its own") << u"a follow-\nup visit"_s << u"a follow-up visit"_s;
        QTest::newRow("levels") << u"at L4-\n5 today"_s << u"at L4-5 today"_s;
        QTest::newRow("pages") << u"pages 177-\n178."_s << u"pages 177-178."_s;
        QTest::newRow("slash") << u"denial/\nmodification"_s << u"denial/modification"_s;
        QTest::newRow("left hanging") << u"low-\nand high-impact"_s << u"low- and high-impact"_s;
        QTest::newRow("dash") << u"rest --\nthen work"_s << u"rest -- then work"_s;
    }

    void shouldJoinLines() {
        QFETCH(QString, printed);
        QFETCH(QString, flat);
        QCOMPARE(extract::test::passage(printed).flat(), flat);
    }

    void shouldNameOnePlaceALine() {
        const extract::Passage p = extract::test::passage(u"one two\nthree four"_s);
        QCOMPARE(p.evidence().size(), std::size_t(2));
        QCOMPARE(p.mid(4, 9).evidence().size(), std::size_t(2));
        QCOMPARE(p.mid(0, 7).evidence().size(), std::size_t(1));
    }

    void shouldMakeCharactersPlain_data() {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("plain");
        QTest::newRow("ligatures") << u"o\uFB03ce \uFB01ve \uFB02at"_s << u"office five flat"_s;
        QTest::newRow("swapped bytes") << u"\u6600\u6900le"_s << u"file"_s;
        QTest::newRow("no-break blank") << u"Dr.\u00A0Fern"_s << u"Dr. Fern"_s;
        QTest::newRow("zero width") << u"\uFEFFCase\u200B"_s << u"Case"_s;
        QTest::newRow("soft hyphen within") << u"med\u00ADical"_s << u"medical"_s;
        QTest::newRow("quotes and dashes stay") << u"“it’s” – so"_s << u"“it’s” – so"_s;
    }

    void shouldMakeCharactersPlain() {
        QFETCH(QString, printed);
        QFETCH(QString, plain);
        QCOMPARE(extract::plain(printed), plain);
    }
};

QTEST_GUILESS_MAIN(TestPassage)
#include "tst_passage.moc"
