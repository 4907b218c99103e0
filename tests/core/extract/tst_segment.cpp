// SPDX-License-Identifier: GPL-3.0-or-later
// Packets: letters told apart from each other and from other papers, with exact page ranges.
#include "core/extract/extract.h"
#include "tests/core/extract/composed.h"
#include "tests/support/textpages.h"

#include <QTest>

using namespace lectern;
using namespace Qt::StringLiterals;
using extract::test::Kind;
using extract::test::Manner;
using letter::Field;

namespace {

QString letterText(Kind kind, const QString& caseNumber, int breakAfter = 25, bool header = true) {
    Manner manner;
    manner.kind = kind;
    manner.breakAfter = breakAfter;
    manner.header = header;
    QString text = extract::test::compose(manner).text;
    return text.replace(u"CM14-0098765"_s, caseNumber).replace(u"CM13-0098765"_s, caseNumber).trimmed();
}

int pagesOf(const QString& text) {
    return static_cast<int>(text.count(u'\f')) + 1;
}

const QString faxCover =
    u"ALDER & FINCH LLP\nFAX COVER SHEET\n\nTO: Dana Wells\nFROM: Lee Orr\nFAX: 916 555 0100\nPAGES: 9\n\nPlease find the letters."_s;
const QString proof =
    u"PROOF OF SERVICE\n\nI am over eighteen and not a party.\nI served the papers on all parties.\nI declare under penalty of perjury that this is true."_s;
const QString denial =
    u"Brook Review Services\nUTILIZATION REVIEW DETERMINATION\n\nEmployee: Pat Doerr\nDate of Injury: 3/4/2012\nThe request for physical therapy is not medically necessary.\nDecision: non-certified"_s;
const QString chart =
    u"PROGRESS REPORT\n\nThe patient comes back for the back.\nGait is normal and the reflexes are even.\nReturn in four weeks."_s;

std::vector<std::pair<int, int>> ranges(const std::vector<letter::Record>& records) {
    std::vector<std::pair<int, int>> out;
    for (const letter::Record& r : records)
        out.emplace_back(r.firstPage, r.lastPage);
    return out;
}

} // namespace

class TestSegment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldFindLettersAmongOtherPapers_data() {
        QTest::addColumn<QStringList>("papers"); // those that begin with '!' are no letters
        const QString a = letterText(Kind::Letter2014, u"CM14-0000001"_s);
        const QString b = letterText(Kind::Letter2014, u"CM14-0000002"_s);
        const QString n = letterText(Kind::Notice, u"CM13-0000003"_s);
        const QString d = letterText(Kind::Letter2013, u"CM13-0000004"_s);
        const QString p = letterText(Kind::Review, u"CM13-0000005"_s);
        const QString headless = letterText(Kind::Letter2014, u"CM14-0000006"_s, 25, false);
        const QString fax = u"!"_s + faxCover;
        QTest::newRow("one") << QStringList{a};
        QTest::newRow("two") << QStringList{a, b};
        QTest::newRow("the same case number twice") << QStringList{a, a};
        QTest::newRow("two without header") << QStringList{headless, headless};
        QTest::newRow("all formats") << QStringList{n, d, a, p};
        QTest::newRow("fax cover first") << QStringList{fax, a};
        QTest::newRow("proof of service last") << QStringList{a, u"!"_s + proof};
        QTest::newRow("a denial between") << QStringList{a, u"!"_s + denial, b};
        QTest::newRow("papers all around")
            << QStringList{fax, u"!"_s + denial, a, u"!"_s + chart, u"!"_s + proof, headless, u"!"_s + chart};
        QTest::newRow("notice after denial") << QStringList{u"!"_s + denial, n, u"!"_s + proof, d};
    }

    void shouldFindLettersAmongOtherPapers() {
        QFETCH(QStringList, papers);
        std::vector<std::pair<int, int>> expected;
        QStringList texts;
        int page = 1;
        for (QString paper : papers) {
            const bool isLetter = !paper.startsWith(u'!');
            if (!isLetter)
                paper.remove(0, 1);
            const int pages = pagesOf(paper);
            if (isLetter)
                expected.emplace_back(page, page + pages - 1);
            page += pages;
            texts += paper;
        }
        const auto records = extract::readLetters(testsupport::textPages(texts.join(u'\f')));
        QCOMPARE(ranges(records), expected);
        for (const letter::Record& record : records)
            QVERIFY(!record.issues.empty());
    }

    void shouldTakeTextOfNoLetterAsOneUnknown() {
        const auto records = extract::readLetters(testsupport::textPages(chart + u'\f' + denial));
        QCOMPARE(records.size(), std::size_t(1));
        QCOMPARE(records.front().format, letter::Format::Unknown);
        QCOMPARE(ranges(records), (std::vector<std::pair<int, int>>{{1, 2}}));
        for (const auto& [field, value] : records.front().fields)
            QVERIFY2(value.confidence <= 0.9, qPrintable(letter::name(field)));
    }

    void shouldReadNothingFromEmptyPages() {
        QVERIFY(extract::readLetters({}).empty());
        QVERIFY(extract::readLetters(testsupport::textPages(u"\f\f"_s)).empty());
    }

    /// Text that repeats without end must cost its length and not its square: the test's own time limit says
    /// so.
    void shouldNotDrownInRepetition() {
        for (const QString& line :
             {u"1. Claims Administrator guideline: x Upheld:\n"_s, u"the medical necessity if unclear\n"_s,
              u"CLINICAL CASE SUMMARY\n"_s, u"1) Regarding the request for x:\n"_s,
              u"Upheld: medically necessary "_s}) {
            const auto records = extract::readLetters(testsupport::textPages(line.repeated(6000)));
            QVERIFY(!records.empty());
        }
    }

    /// Cut, dropped, doubled and swapped lines: no crash, and what is read keeps its promises.
    void shouldSurviveMutatedLetters() {
        quint32 seed = 7;
        const auto random = [&seed](int below) {
            seed = seed * 1664525U + 1013904223U;
            return static_cast<int>((seed >> 8) % static_cast<quint32>(std::max(1, below)));
        };
        QStringList bases;
        for (const Kind kind :
             {Kind::Notice, Kind::Letter2013, Kind::Letter2014, Kind::Letter2016, Kind::Review})
            bases += letterText(kind, u"CM14-0000009"_s);
        for (int run = 0; run < 400; ++run) {
            QStringList lines = bases[run % bases.size()].split(u'\n');
            for (int change = random(12); change >= 0; --change) {
                const int at = random(static_cast<int>(lines.size()));
                switch (random(5)) {
                case 0:
                    lines.removeAt(at);
                    break;
                case 1:
                    lines.insert(at, lines[at]);
                    break;
                case 2:
                    lines.swapItemsAt(at, random(static_cast<int>(lines.size())));
                    break;
                case 3:
                    lines[at].truncate(random(static_cast<int>(lines[at].size() + 1)));
                    break;
                default:
                    lines = lines.mid(0, at + 1);
                    break;
                }
                if (lines.isEmpty())
                    lines += QString();
            }
            const auto document = testsupport::textPages(lines.join(u'\n'));
            for (const letter::Record& record : extract::readLetters(document)) {
                QVERIFY(record.firstPage >= 1 && record.firstPage <= record.lastPage);
                QVERIFY(record.lastPage <= static_cast<int>(document.pages.size()));
                for (const letter::Issue& issue : record.issues)
                    for (const auto& [field, value] : issue.fields)
                        QVERIFY(!value.isEmpty() && value.confidence >= 0 && value.confidence <= 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
