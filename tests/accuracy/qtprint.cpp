// SPDX-License-Identifier: GPL-3.0-or-later
// One of the corpus' PDF producers: HTML (Qt's subset) through QTextDocument and QPdfWriter.
#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextOption>

using namespace Qt::StringLiterals;

namespace {

QString numbered(QString text, int page, int pages) {
    text.replace(u"{page:02}"_s, u"%1"_s.arg(page, 2, 10, QLatin1Char('0')));
    text.replace(u"{page}"_s, QString::number(page));
    return text.replace(u"{pages}"_s, QString::number(pages));
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    const QStringList args = QGuiApplication::arguments();
    if (args.size() != 7) {
        qCritical("usage: lectern-qtprint IN.html OUT.pdf MARGIN_INCHES FAX FOOT left|justify");
        return 2;
    }
    QFile in(args.at(1));
    if (!in.open(QIODevice::ReadOnly))
        return 1;
    constexpr double kDpi = 96; // QTextDocument lays out in CSS pixels
    QPdfWriter writer(args.at(2));
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(static_cast<int>(kDpi) * 10);
    const double margin = args.at(3).toDouble() * kDpi;
    const QSizeF paper(8.5 * kDpi, 11 * kDpi);
    const QSizeF body(paper.width() - 2 * margin, paper.height() - 2 * margin);

    QTextDocument document;
    document.setDocumentMargin(0);
    QTextOption option;
    option.setAlignment(args.at(6) == "justify"_L1 ? Qt::AlignJustify : Qt::AlignLeft);
    document.setDefaultTextOption(option);
    document.setHtml(QString::fromUtf8(in.readAll()));
    document.setPageSize(body);

    QPainter painter(&writer);
    painter.scale(10, 10);
    const int pages = document.pageCount();
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        const QRectF window(0, (page - 1) * body.height(), body.width(), body.height());
        painter.save();
        painter.translate(margin, margin - window.top());
        painter.setClipRect(window);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = window;
        context.palette.setColor(QPalette::Text, Qt::black);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        QFont small(u"Liberation Sans"_s);
        small.setPixelSize(11);
        painter.setFont(small);
        painter.drawText(QRectF(margin / 2, 18, body.width(), 20), Qt::AlignLeft,
                         numbered(args.at(4), page, pages));
        painter.drawText(QRectF(0, paper.height() - margin * 0.6, paper.width(), 20), Qt::AlignHCenter,
                         numbered(args.at(5), page, pages));
    }
    return 0;
}
