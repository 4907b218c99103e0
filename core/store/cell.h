// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <variant>
#include <vector>

namespace lectern::store {

struct Blob {
    QByteArray bytes;
    friend bool operator==(const Blob&, const Blob&) = default;
};

/// What one column of one row holds: NULL, an integer, a real, a text as UTF-8, a blob.
using Cell = std::variant<std::monostate, qint64, double, QByteArray, Blob>;
using Row = std::vector<Cell>;

/// The one place that decides NULL against empty text: an empty text is NULL, since an absent value and an
/// empty one mean the same in a case file's columns. NUL and lone surrogates, which SQLite's tools would cut
/// at or show as garbage, become U+FFFD or '?'; so do U+FFFE and U+FFFF, which SQLite reads back as U+FFFD:
/// Qt's driver hands texts over as UTF-16. U+FEFF, a byte order mark that both SQLite and QString take away
/// at a text's start, becomes U+2060, which means the same: no break, no width.
Cell textCell(const QString& text);
/// The same for a text that is UTF-8 already (JSON, say).
QByteArray cleanUtf8(QByteArray utf8);
/// As textCell, but empty text stays empty text (for NOT NULL columns).
Cell plainTextCell(const QString& text);
/// Null when `ok` is false.
Cell numberCell(qint64 number, bool ok = true);

/// Feeds a cell to a hash so that no two different rows give the same bytes: a tag, the length, the bytes.
void addTo(QCryptographicHash& hash, const Cell& cell);
void addTo(QCryptographicHash& hash, const Row& row);

} // namespace lectern::store
