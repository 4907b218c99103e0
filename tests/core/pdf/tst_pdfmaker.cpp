// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/document.h"
#include "tests/support/pdfmaker.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lectern;

class TestPdfMaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldSetLinesAsARealProducerWould() {
        const QByteArray bytes =
            testsupport::textPdf({{u"Case Number: CM14-0012345"_s, u"second line"_s}, {u"second page"_s}});
        const auto document = pdf::Document::fromBytes(bytes, {});
        QVERIFY(document);
        QCOMPARE(document->info().pages, 2);
        QVERIFY(!document->info().repaired);
        const auto text = pdf::allText(*document);
        QVERIFY(text);
        QStringList words;
        for (const letter::PageText& page : text->pages)
            for (const letter::Word& word : page.words)
                words << word.text;
        QCOMPARE(words.join(u' '), u"Case Number: CM14-0012345 second line second page"_s);
        QCOMPARE(text->pages[0].words[3].line, 1);
    }

    void shouldMakeTheSameRawBytesEachTime() {
        const auto page = testsupport::rawPage({u"a (b) \\ c"_s});
        QCOMPARE(testsupport::rawPdf({page}), testsupport::rawPdf({page}));
        const auto document = pdf::Document::fromBytes(testsupport::rawPdf({page}), {});
        QVERIFY(document);
        QVERIFY(!document->info().repaired);
        QCOMPARE(document->text(1)->words.size(), std::size_t(4));
    }
};

QTEST_MAIN(TestPdfMaker)
#include "tst_pdfmaker.moc"
