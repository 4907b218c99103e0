// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/textpages.h"

#include <QStringList>

#include <algorithm>

namespace lectern::testsupport {

namespace {

void setLine(letter::PageText& page, const QString& printed, double top, int line, const PageLook& look) {
    double column = look.left;
    double x = look.left;
    const QStringList cells = printed.split(u'\t');
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            column = std::max(look.column + 0.2 * static_cast<double>(i - 1), x + 0.06);
            x = column;
        }
        // Leading blanks of a cell indent it.
        qsizetype blanks = 0;
        while (blanks < cells[i].size() && cells[i].at(blanks) == u' ')
            ++blanks;
        x += static_cast<double>(blanks) * look.letter;
        for (const QString& word : cells[i].split(u' ', Qt::SkipEmptyParts)) {
            const double width = look.letter * static_cast<double>(word.size());
            page.words.push_back({word, {x, top, x + width, top + 0.8 * look.pitch}, line, look.confidence});
            x += width + look.letter * 0.6;
        }
    }
}

} // namespace

letter::DocumentText textPages(const QString& text, const PageLook& look) {
    letter::DocumentText out;
    const QStringList sheets = text.split(u'\f');
    for (const QString& sheet : sheets) {
        QStringList body;
        QStringList heads;
        QStringList feet;
        for (const QString& line : sheet.split(u'\n')) {
            if (line.startsWith(u'^'))
                heads += line.mid(1);
            else if (line.startsWith(u'_'))
                feet += line.mid(1);
            else
                body += line;
        }
        qsizetype at = 0;
        do {
            letter::PageText page;
            page.page = static_cast<int>(out.pages.size()) + 1;
            page.widthPt = 612;
            page.heightPt = 792;
            int line = 0;
            double top = 0.03;
            for (const QString& head : heads) {
                setLine(page, head, top, line++, look);
                top += look.pitch;
            }
            top = look.top;
            for (int n = 0; n < look.linesAPage && at < body.size(); ++n, ++at) {
                if (!body[at].trimmed().isEmpty())
                    setLine(page, body[at], top, line++, look);
                top += look.pitch;
            }
            top = 0.945;
            for (const QString& foot : feet) {
                setLine(page, foot, top, line++, look);
                top += look.pitch;
            }
            out.pages.push_back(std::move(page));
        } while (at < body.size());
    }
    return out;
}

} // namespace lectern::testsupport
