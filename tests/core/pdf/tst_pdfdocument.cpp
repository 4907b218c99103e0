// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/document.h"
#include "tests/support/pdfmaker.h"

#include <QCryptographicHash>
#include <QtTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lectern;
using namespace lectern::pdf;
using base::Code;
using testsupport::RawPage;
using testsupport::rawPage;
using testsupport::rawPdf;

namespace {

QString fixture(const QString& name) {
    return QStringLiteral(LECTERN_TEST_DATA "/pdf/") + name;
}

Document load(const QByteArray& bytes) {
    auto document = Document::fromBytes(bytes, u"made.pdf"_s);
    if (!document)
        qFatal("does not open: %s", qPrintable(base::name(document.error().code)));
    return std::move(*document);
}

Document load(const std::vector<RawPage>& pages) {
    return load(rawPdf(pages));
}

QStringList linesOf(const letter::PageText& page) {
    QStringList lines;
    for (const letter::Word& word : page.words) {
        while (lines.size() <= word.line)
            lines.append(QString());
        lines[word.line] += (lines[word.line].isEmpty() ? u""_s : u" "_s) + word.text;
    }
    return lines;
}

QStringList linesOf(const Document& document, int page = 1) {
    const auto text = document.text(page);
    return text ? linesOf(*text) : QStringList{base::name(text.error().code)};
}

// Where the dark pixels are, in fractions of the image.
QRectF ink(const QImage& image) {
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 128)
                box |= QRect(x, y, 1, 1);
    return {double(box.x()) / image.width(), double(box.y()) / image.height(),
            double(box.width()) / image.width(), double(box.height()) / image.height()};
}

} // namespace

class TestPdfDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldTellWhyAFileDoesNotOpen_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << fixture(u"no-such.pdf"_s) << u"Missing"_s;
        QTest::newRow("no path") << QString() << u"Missing"_s;
        QTest::newRow("a folder") << QStringLiteral(LECTERN_TEST_DATA) << u"Unreadable"_s;
        QTest::newRow("a device") << u"/dev/zero"_s << u"Unreadable"_s;
        QTest::newRow("empty") << fixture(u"empty.pdf"_s) << u"Empty"_s;
        QTest::newRow("plain text") << fixture(u"text-named.pdf"_s) << u"NotAPdf"_s;
        QTest::newRow("truncated") << fixture(u"truncated.pdf"_s) << u"Damaged"_s;
        QTest::newRow("encrypted") << fixture(u"encrypted-user-password.pdf"_s) << u"PasswordNeeded"_s;
    }
    void shouldTellWhyAFileDoesNotOpen() {
        QFETCH(QString, path);
        QFETCH(QString, code);
        const auto document = Document::open({path, {}});
        QVERIFY(!document);
        QCOMPARE(base::name(document.error().code), code);
        QCOMPARE(document.error().detail, path);
    }

    void shouldTellAFileThatMayNotBeRead() {
        if (::geteuid() == 0)
            QSKIP("root may read every file");
        QTemporaryDir folder;
        const QString path = testsupport::writeFile(folder.path(), u"a.pdf"_s, rawPdf({rawPage({u"a"_s})}));
        QVERIFY(QFile::setPermissions(path, {}));
        const auto document = Document::open({path, {}});
        QVERIFY(!document);
        QCOMPARE(document.error().code, Code::Unreadable);
    }

    void shouldRefuseAFileBeyondTheLimit() {
        QTemporaryDir folder;
        const QString path = testsupport::writeFile(folder.path(), u"big.pdf"_s, "%PDF-1.4\n");
        QVERIFY(QFile::resize(path, kMaxFileBytes + 1)); // sparse: takes no room
        const auto document = Document::open({path, {}});
        QVERIFY(!document);
        QCOMPARE(document.error().code, Code::TooLarge);
    }

    void shouldOpenAnEncryptedFileWithItsPassword() {
        const QString path = fixture(u"encrypted-user-password.pdf"_s);
        const auto wrong = Document::open({path, "wrong"});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, Code::PasswordWrong);
        const auto right = Document::open({path, "open sesame"});
        QVERIFY(right);
        QCOMPARE(linesOf(*right).at(1), u"Case Number: CM14-0000001"_s);
        QVERIFY(Document::open({path, "owner"}));
    }

    void shouldOpenAFileThatOnlyItsOwnerMayChange() {
        const auto document = Document::open({fixture(u"encrypted-owner-only.pdf"_s), {}});
        QVERIFY(document);
        QCOMPARE(linesOf(*document).size(), 3);
    }

    void shouldTellWhatItOpened() {
        RawPage turned;
        turned.size = {300, 400};
        turned.rotate = 90;
        const QByteArray bytes = rawPdf({rawPage({u"a"_s}), turned});
        QTemporaryDir folder;
        const QString path = testsupport::writeFile(folder.path(), u"a.pdf"_s, bytes);
        const auto document = Document::open({path, {}});
        QVERIFY(document);
        QVERIFY(QFile::remove(path)); // the bytes are in memory
        const DocumentInfo& info = document->info();
        QCOMPARE(info.path, path);
        QCOMPARE(info.bytes, bytes.size());
        QCOMPARE(info.sha256,
                 QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(info.pages, 2);
        QCOMPARE(info.pageSizes, (std::vector<QSizeF>{{612, 792}, {400, 300}}));
        QVERIFY(!info.repaired);
        QCOMPARE(linesOf(*document), QStringList{u"a"_s});
    }

    void shouldTakeJunkBeforeTheHeader() {
        const auto document =
            Document::fromBytes("HTTP/1.1 200 OK\r\n\r\n" + rawPdf({rawPage({u"here"_s})}), {});
        QVERIFY(document);
        QCOMPARE(linesOf(*document), QStringList{u"here"_s});
    }

    void shouldReadAHeaderBlockAcrossItsColumns() {
        RawPage page;
        page.texts = {{u"Case Number:"_s, 72, 100},    {u"Date of Injury:"_s, 72, 114},
                      {u"CM14-0012345"_s, 180, 100},   {u"09/02/2014"_s, 180, 114},
                      {u"Date Assigned:"_s, 330, 100}, {u"Decision Date:"_s, 330, 114},
                      {u"06/12/2014"_s, 440, 100},     {u"10/31/2014"_s, 440, 114}};
        QCOMPARE(linesOf(load({page})),
                 (QStringList{u"Case Number: CM14-0012345 Date Assigned: 06/12/2014"_s,
                              u"Date of Injury: 09/02/2014 Decision Date: 10/31/2014"_s}));
    }

    void shouldPlaceWordsInFractionsOfThePage() {
        RawPage page;
        page.texts = {{u"Word"_s, 306, 396, 20}};
        const auto text = load({page}).text(1);
        QVERIFY(text);
        QCOMPARE(text->widthPt, 612.0);
        QCOMPARE(text->heightPt, 792.0);
        QCOMPARE(text->words.size(), std::size_t(1));
        const letter::Rect box = text->words[0].box;
        QVERIFY(qAbs(box.left - 0.5) < 0.002);
        QVERIFY(box.top < 0.5 && box.bottom > 0.5 && box.height() * 792 < 25);
    }

    void shouldPlaceWordsWhereTheyAreDrawn_data() {
        QTest::addColumn<int>("rotate");
        for (const int r : {0, 90, 180, 270})
            QTest::addRow("%d", r) << r;
    }
    // Text and image must agree on every page, however it is turned: evidence is lit on the image.
    void shouldPlaceWordsWhereTheyAreDrawn() {
        QFETCH(int, rotate);
        RawPage page;
        page.rotate = rotate;
        page.texts = {{u"HHHHHH"_s, 100, 200, 24, true}};
        const Document document = load({page});
        const auto text = document.text(1);
        QVERIFY(text);
        QCOMPARE(text->words.size(), std::size_t(1));
        const QSize pixels = rotate % 180 ? QSize(792, 612) : QSize(612, 792);
        const auto image = document.render({1, pixels, 0, {}});
        QVERIFY(image);
        const QRectF drawn = ink(*image);
        const letter::Rect box = text->words[0].box;
        QVERIFY2(box.left <= drawn.left() + 0.01 && box.right >= drawn.right() - 0.01 &&
                     box.top <= drawn.top() + 0.01 && box.bottom >= drawn.bottom() - 0.01,
                 qPrintable(u"%1 %2 %3 %4"_s.arg(box.left).arg(box.top).arg(box.right).arg(box.bottom)));
    }

    void shouldReadARotatedPageInOrder_data() {
        QTest::addColumn<int>("rotate");
        QTest::addColumn<int>("degrees");
        QTest::newRow("upright") << 0 << 0;
        QTest::newRow("turned back by /Rotate 90") << 90 << 90;
        QTest::newRow("turned back by /Rotate 180") << 180 << 180;
        QTest::newRow("turned back by /Rotate 270") << 270 << 270;
        QTest::newRow("sideways, up") << 0 << 90;
        QTest::newRow("upside down") << 0 << 180;
        QTest::newRow("sideways, down") << 0 << 270;
        QTest::newRow("upright, shown sideways") << 90 << 0;
    }
    void shouldReadARotatedPageInOrder() {
        QFETCH(int, rotate);
        QFETCH(int, degrees);
        RawPage page;
        page.rotate = rotate;
        QStringList lines;
        for (int i = 0; i < 6; ++i) {
            lines << u"row %1 of a fax that came sideways"_s.arg(i);
            const double step = 20.0 * i;
            switch (degrees) {
            case 0:
                page.texts.push_back({lines.back(), 72, 200 + step, 12, false, 0});
                break;
            case 90:
                page.texts.push_back({lines.back(), 200 + step, 600, 12, false, 90});
                break;
            case 180:
                page.texts.push_back({lines.back(), 540, 600 - step, 12, false, 180});
                break;
            default:
                page.texts.push_back({lines.back(), 400 - step, 100, 12, false, 270});
            }
        }
        QCOMPARE(linesOf(load({page})), lines);
    }

    void shouldReadTextAcrossAfterUprightText() {
        RawPage page = rawPage({u"upright words here"_s, u"and some more"_s});
        page.texts.insert(page.texts.begin(), {u"fax margin note"_s, 30, 600, 9, false, 90});
        QCOMPARE(linesOf(load({page})),
                 (QStringList{u"upright words here"_s, u"and some more"_s, u"fax margin note"_s}));
    }

    void shouldJoinAWordSetInTwoWeights() {
        RawPage page;
        page.texts = {{u"CM14-"_s, 72, 100, 12}, {u"0012345"_s, 72 + 34.67, 100, 12, true}};
        QCOMPARE(linesOf(load({page})), QStringList{u"CM14-0012345"_s});
    }

    void shouldTellFalseBoldOnce() {
        RawPage page;
        page.texts = {{u"NOT medically necessary"_s, 72, 100}, {u"NOT medically necessary"_s, 72.3, 100}};
        QCOMPARE(linesOf(load({page})), QStringList{u"NOT medically necessary"_s});
    }

    void shouldCutAPageOfTooMuchText() {
        // A big page: of tiny letters, Poppler itself takes the first 50,000 only.
        RawPage page;
        page.size = {2000, 14000};
        for (int i = 0; i < 1100; ++i)
            page.texts.push_back({QString(u"a "_s).repeated(100), 10, 20 + 12.0 * i, 10});
        const auto text = load({page}).text(1);
        QVERIFY(text);
        QVERIFY2(text->cut, qPrintable(QString::number(text->words.size())));
        QVERIFY(text->words.size() <= std::size_t(kMaxWordsPerPage));
        QVERIFY(text->words.size() > std::size_t(kMaxWordsPerPage) / 2);
    }

    void shouldOpenAPageWithoutText() {
        const auto document = Document::open({fixture(u"image-only.pdf"_s), {}});
        QVERIFY(document);
        const auto all = allText(*document);
        QVERIFY(all);
        QCOMPARE(all->pages.size(), std::size_t(1));
        QVERIFY(all->pages[0].words.empty());
        QVERIFY(!all->pages[0].cut);
    }

    void shouldReadTheOthersWhenAPageIsDamaged() {
        RawPage broken;
        broken.damaged = true;
        const Document document = load({rawPage({u"first"_s}), broken, rawPage({u"third"_s})});
        QVERIFY(document.info().repaired);
        QCOMPARE(document.info().pages, 2); // Poppler passes over what is no page
        QCOMPARE(linesOf(document, 1), QStringList{u"first"_s});
        QCOMPARE(linesOf(document, 2), QStringList{u"third"_s});
        QCOMPARE(linesOf(document, 3), QStringList{u"PageFailed"_s});
        QCOMPARE(linesOf(document, 0), QStringList{u"PageFailed"_s});
        QCOMPARE(document.render({3, {100, 100}, 0, {}}).error().code, Code::PageFailed);
        const auto all = allText(document);
        QVERIFY(all);
        QCOMPARE(all->pages.size(), std::size_t(2));
    }

    void shouldRefuseAFileWithoutAPageThatOpens() {
        RawPage broken;
        broken.damaged = true;
        const auto document = Document::fromBytes(rawPdf({broken, broken}), u"x"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, Code::Damaged);
        QCOMPARE(Document::fromBytes(rawPdf({}), {}).error().code, Code::Damaged);
    }

    void shouldSayWhenAFileIsCutShort() {
        const auto document = Document::open({fixture(u"truncated-content.pdf"_s), {}});
        if (document) {
            QVERIFY(document->info().repaired);
            QVERIFY(document->info().cutShort);
            const auto all = allText(*document);
            QVERIFY(!all);
            QCOMPARE(all.error().code, Code::Damaged);
        } else {
            QCOMPARE(document.error().code, Code::Damaged);
        }
    }

    void shouldReadNoMorePagesThanAsked() {
        const auto all = allText(load(std::vector<RawPage>(5, rawPage({u"a"_s}))), 2);
        QVERIFY(all);
        QCOMPARE(all->pages.size(), std::size_t(2));
        QCOMPARE(all->pages[1].page, 2);
    }

    void shouldRenderExactlyThePixelsAsked_data() {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<int>("turns");
        QTest::addColumn<QRect>("clip");
        QTest::newRow("whole") << QSize(613, 791) << 0 << QRect();
        QTest::newRow("tiny") << QSize(1, 1) << 0 << QRect();
        QTest::newRow("distorted") << QSize(300, 1000) << 0 << QRect();
        QTest::newRow("turned") << QSize(793, 611) << 1 << QRect();
        QTest::newRow("turned back") << QSize(1000, 700) << 3 << QRect();
        QTest::newRow("clip") << QSize(4000, 5000) << 0 << QRect(3900, 4950, 100, 50);
        QTest::newRow("turned clip") << QSize(5000, 4000) << 1 << QRect(17, 13, 251, 127);
        QTest::newRow("deep zoom") << QSize(61200, 79200) << 2 << QRect(30000, 40000, 64, 64);
    }
    void shouldRenderExactlyThePixelsAsked() {
        QFETCH(QSize, pixels);
        QFETCH(int, turns);
        QFETCH(QRect, clip);
        const auto image = load({rawPage({u"some text"_s})}).render({1, pixels, turns, clip});
        QVERIFY(image);
        QCOMPARE(image->size(), clip.isEmpty() ? pixels : clip.size());
        QCOMPARE(image->format(), QImage::Format_RGB32);
        QCOMPARE(image->devicePixelRatio(), 1.0);
    }

    void shouldTurnTheImageClockwise() {
        RawPage page;
        page.texts = {{u"HHHH"_s, 20, 40, 24, true}}; // top left
        const Document document = load({page});
        const QRectF upright = ink(*document.render({1, {612, 792}, 0, {}}));
        QVERIFY(upright.right() < 0.3 && upright.bottom() < 0.3);
        const QRectF once = ink(*document.render({1, {792, 612}, 1, {}}));
        QVERIFY(once.left() > 0.7 && once.bottom() < 0.3);
        const QRectF twice = ink(*document.render({1, {612, 792}, 2, {}}));
        QVERIFY(twice.left() > 0.7 && twice.top() > 0.7);
        const QRectF thrice = ink(*document.render({1, {792, 612}, 3, {}}));
        QVERIFY(thrice.right() < 0.3 && thrice.top() > 0.7);
    }

    void shouldRenderAClipAsThatPartOfTheWhole() {
        const Document document = load({rawPage({u"The same pixels in the clip as in the whole page"_s})});
        const QRect clip(90, 80, 200, 60);
        const auto whole = document.render({1, {900, 1200}, 0, {}});
        const auto part = document.render({1, {900, 1200}, 0, clip});
        QVERIFY(whole && part);
        QVERIFY(!ink(*part).isEmpty());
        QCOMPARE(*part, whole->copy(clip));
    }

    void shouldRefuseImagesBeyondReason() {
        const Document document = load({rawPage({u"a"_s})});
        QCOMPARE(document.render({1, {8001, 8000}, 0, {}}).error().code, Code::TooLarge);
        QCOMPARE(document.render({1, {2'000'000, 2'000'000}, 0, {0, 0, 8, 8}}).error().code, Code::TooLarge);
        QCOMPARE(document.render({1, {0, 10}, 0, {}}).error().code, Code::Invalid);
        QCOMPARE(document.render({1, {100, 100}, 0, {90, 90, 20, 20}}).error().code, Code::Invalid);
        QCOMPARE(document.render({1, {100, 100}, 4, {}}).error().code, Code::Invalid);
    }

    void shouldStopWhenAsked() {
        const Document document = load({rawPage({u"a b c"_s})});
        const AbortCheck stop = [] { return true; };
        QCOMPARE(document.text(1, stop).error().code, Code::Aborted);
        QCOMPARE(document.render({1, {100, 100}, 0, {}}, stop).error().code, Code::Aborted);
        QCOMPARE(allText(document, 10, stop).error().code, Code::Aborted);
    }

    // Poppler's complaints may quote the page.
    void shouldKeepPopplersComplaintsToItself() {
        static int messages;
        messages = 0;
        const auto before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) { ++messages; });
        RawPage page = rawPage({u"a"_s});
        page.operators = "(Jane Roe) Tj /NoSuchFont 12 Tf BT (Jane Roe) Tj ET 1 2 3 nonsense\n";
        const auto document = Document::fromBytes(rawPdf({page}).replace("startxref", "startxxxx"), u"x"_s);
        if (document) {
            (void)document->text(1);
            (void)document->render({1, {100, 100}, 0, {}});
        }
        qInstallMessageHandler(before);
        QVERIFY(document);
        QCOMPARE(messages, 0);
    }
};

QTEST_GUILESS_MAIN(TestPdfDocument)
#include "tst_pdfdocument.moc"
