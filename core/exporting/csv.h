// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QChar>
#include <QString>
#include <QStringList>

namespace lectern::exporting {

/// The two named forms of record.md. One file cannot be both exact and safe to open in a spreadsheet: a
/// spreadsheet runs a quoted cell that begins with "=", and the cure (an apostrophe) changes the value.
enum class CsvForm {
    Exact,       ///< RFC 4180, no value changed in any way
    Spreadsheet, ///< byte-order mark; cells that a spreadsheet would run are led by one apostrophe
};

struct CsvDialect {
    CsvForm form = CsvForm::Exact;
    QChar delimiter = u',';

    friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// False for a character that no reader could tell from the CSV's own: quote, CR, LF, NUL, half of a pair.
bool isDelimiter(QChar c);

/// `value` as the spreadsheet form shows it: led by one "'" if it begins, after white space, with = + - @ or
/// their full-width forms, a tab, a carriage return or an apostrophe. Else unchanged.
QString guarded(const QString& value);
/// The value that `guarded` was given: strips one leading "'", if there is one.
QString unguarded(const QString& cell);

/// What stands before the first row: a byte-order mark in the spreadsheet form, nothing in the exact one.
QByteArray csvHead(const CsvDialect& dialect);
/// One row in UTF-8 with CRLF. A cell is quoted only where a reader needs it. A lone surrogate has no UTF-8
/// form and becomes U+FFFD.
QByteArray csvRow(const QStringList& cells, const CsvDialect& dialect);

} // namespace lectern::exporting
