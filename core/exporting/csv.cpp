// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/csv.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

// Wider than QChar::isSpace: what spreadsheets drop at the front of a cell differs, and a guard too many is
// undone by the reader, one too few is not.
bool isLead(QChar c) {
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool runs(QChar c) {
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\uFF1D': // full-width = + - @
    case u'\uFF0B':
    case u'\uFF0D':
    case u'\uFF20':
    case u'\'': // so that stripping one apostrophe always gives the value back
        return true;
    default:
        return false;
    }
}

bool needsQuotes(const QString& cell, QChar delimiter) {
    if (cell.isEmpty())
        return false;
    if (cell.front().isSpace() || cell.back().isSpace()) // some readers trim what is not quoted
        return true;
    return std::ranges::any_of(cell, [delimiter](QChar c) {
        return c == delimiter || c == u'"' || c.category() == QChar::Other_Control;
    });
}

} // namespace

bool isDelimiter(QChar c) {
    return !c.isNull() && c != u'"' && c != u'\r' && c != u'\n' && !c.isSurrogate();
}

QString guarded(const QString& value) {
    for (const QChar c : value) {
        if (c == u'\t' || c == u'\r' || runs(c))
            return u'\'' + value;
        if (!isLead(c))
            break;
    }
    return value;
}

QString unguarded(const QString& cell) {
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

QByteArray csvHead(const CsvDialect& dialect) {
    return dialect.form == CsvForm::Spreadsheet ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray();
}

QByteArray csvRow(const QStringList& cells, const CsvDialect& dialect) {
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += dialect.delimiter;
        QString cell = dialect.form == CsvForm::Spreadsheet ? guarded(cells.at(i)) : cells.at(i);
        // A row of one empty cell would be a blank line, which readers skip.
        if (needsQuotes(cell, dialect.delimiter) || (cells.size() == 1 && cell.isEmpty()))
            row += u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        else
            row += cell;
    }
    row += QStringLiteral("\r\n");
    return row.toUtf8();
}

} // namespace lectern::exporting
