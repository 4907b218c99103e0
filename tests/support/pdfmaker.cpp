// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdfmaker.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>
#include <numbers>

namespace lectern::testsupport {

namespace {

QByteArray number(double v) {
    return QByteArray::number(v, 'f', 4);
}

QByteArray literal(const QString& text) {
    QByteArray out = "(";
    for (const char c : text.toLatin1()) {
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + ")";
}

QByteArray contentOf(const RawPage& page) {
    QByteArray out = page.operators;
    for (const RawText& t : page.texts) {
        const double a = t.degrees * std::numbers::pi / 180;
        out += "BT /" + QByteArray(t.bold ? "FB " : "FR ") + number(t.size) + " Tf " + number(std::cos(a)) +
               ' ' + number(std::sin(a)) + ' ' + number(-std::sin(a)) + ' ' + number(std::cos(a)) + ' ' +
               number(t.x) + ' ' + number(page.size.height() - t.y) + " Tm " + literal(t.text) + " Tj ET\n";
    }
    return out;
}

QByteArray fontObject(const QByteArray& name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
}

} // namespace

QByteArray rawPdf(const std::vector<RawPage>& pages) {
    constexpr int kFirstPage = 5; // 1 catalogue, 2 page tree, 3 and 4 fonts; then page and content in turns
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>"};
    QByteArray kids;
    for (std::size_t i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(kFirstPage + 2 * static_cast<int>(i)) + " 0 R ";
    objects << "<< /Type /Pages /Count " + QByteArray::number(static_cast<int>(pages.size())) + " /Kids [ " +
                   kids + "] >>";
    objects << fontObject("Times-Roman") << fontObject("Times-Bold");
    for (const RawPage& page : pages) {
        const int content = static_cast<int>(objects.size()) + 2;
        if (page.damaged)
            objects << QByteArray("null");
        else
            objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(page.size.width()) + ' ' +
                           number(page.size.height()) + "] /Rotate " + QByteArray::number(page.rotate) +
                           " /Resources << /Font << /FR 3 0 R /FB 4 0 R >> >> /Contents " +
                           QByteArray::number(content) + " 0 R >>";
        const QByteArray stream = contentOf(page);
        objects << "<< /Length " + QByteArray::number(stream.size()) + " >>\nstream\n" + stream +
                       "\nendstream";
    }

    QByteArray pdf = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    QByteArray xref;
    for (int i = 0; i < objects.size(); ++i) {
        xref += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + xref + "trailer\n<< /Size " + count +
           " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

RawPage rawPage(const QStringList& lines) {
    RawPage page;
    double y = 72;
    for (const QString& line : lines) {
        page.texts.push_back({line, 72, y});
        y += 14;
    }
    return page;
}

RawPage imagePage() {
    RawPage page;
    page.operators = "q 468 0 0 648 72 72 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x40\x80\xC0\xF0 EI Q\n";
    return page;
}

QByteArray textPdf(const std::vector<QStringList>& pages, const TextOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins(
            QMarginsF(options.marginPt, options.marginPt, options.marginPt, options.marginPt),
            QPageLayout::Point);
        QFont font(options.family);
        font.setPointSizeF(options.size);
        QPainter painter(&writer);
        painter.setFont(font);
        const double pitch = options.size * options.lineSpacing;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            double y = pitch;
            for (const QString& line : pages[i]) {
                painter.drawText(QPointF(0, y), line);
                y += pitch;
            }
        }
    }
    return bytes;
}

QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes) {
    const QString path = QDir(folder).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    return path;
}

} // namespace lectern::testsupport
