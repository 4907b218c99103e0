// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/furniture.h"
#include "tests/support/textpages.h"

#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const std::vector<extract::TextLine>& lines) {
    QStringList out;
    for (const extract::TextLine& line : lines)
        out += line.text;
    return out;
}

const QString body =
    u"The pain began in the spring.\nIt went on in the summer and the worker\nwas seen again in the autumn by the same\ndoctor, who found nothing new."_s;

} // namespace

class TestFurniture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeFurnitureOut_data() {
        QTest::addColumn<QString>("line"); // '^' top margin, '_' bottom margin, none: below the text
        QTest::newRow("running foot of the notice")
            << u"_Final Letter of Determination  Form Effective 5.16.13  Page 3 of 7"_s;
        QTest::newRow("running foot with case number")
            << u"_Final Determination Letter for IMR Case Number CM14-0012345   3"_s;
        QTest::newRow("page of pages") << u"_Page 3 of 7"_s;
        QTest::newRow("page slash pages") << u"_3/7"_s;
        QTest::newRow("page number") << u"_          3"_s;
        QTest::newRow("page number between dashes") << u"_ - 3 -"_s;
        QTest::newRow("fax banner") << u"^06/12/2014 09:33 FAX 916 555 0100  -> 2135550111   P.003/007"_s;
        QTest::newRow("fax banner, month name")
            << u"^Jun 12 2014 9:33AM  Alder & Finch  916-555-0100   page 3"_s;
        QTest::newRow("foot close to the text")
            << u"Final Determination Letter for IMR Case Number CM14-0012345   3"_s;
    }

    void shouldTakeFurnitureOut() {
        QFETCH(QString, line);
        const auto parted = extract::partFurniture(testsupport::textPages(body + u'\n' + line));
        QCOMPARE(texts(parted.content), body.split(u'\n'));
        QCOMPARE(parted.furniture.size(), std::size_t(1));
    }

    void shouldTakeOutWhatRepeatsInTheMargin() {
        const QString page = u"^Received by Alder & Finch, sheet %\n"_s + body;
        const auto parted = extract::partFurniture(testsupport::textPages(
            QString(page).replace(u"%"_s, u"1"_s) + u'\f' + QString(page).replace(u"%"_s, u"2"_s)));
        QCOMPARE(texts(parted.content), body.split(u'\n') + body.split(u'\n'));
    }

    void shouldKeepContentAtAPagesEdge_data() {
        QTest::addColumn<QString>("last");
        QTest::newRow("end of a citation") << u"page 338."_s;
        QTest::newRow("a number that a sentence wraps to") << u"12"_s;
        QTest::newRow("a dated sentence")
            << u"on 6/12/2014 at 9:30 he was seen by fax and by phone on the ward and again at"_s;
        QTest::newRow("a label") << u"Decision rationale: The pain went on."_s;
    }

    void shouldKeepContentAtAPagesEdge() {
        QFETCH(QString, last);
        const QString text = body + u'\n' + last + u'\f' + body;
        const auto parted = extract::partFurniture(testsupport::textPages(text));
        QVERIFY(texts(parted.content).contains(last));
        QVERIFY(parted.furniture.empty());
    }

    void shouldKeepAHeadingThatTwoLettersBeginWith() {
        const QString page = u"HOW THE IMR FINAL DETERMINATION WAS MADE\n\n\n"_s + body;
        const auto parted = extract::partFurniture(testsupport::textPages(page + u'\f' + page));
        QCOMPARE(texts(parted.content).count(u"HOW THE IMR FINAL DETERMINATION WAS MADE"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestFurniture)
#include "tst_furniture.moc"
