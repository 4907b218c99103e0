// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cell.h"

#include <QtEndian>

#include <bit>

namespace lectern::store {

namespace {
QByteArray cleanedUtf8(QString text) {
    if (text.contains(QChar(u'\0')))
        text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return cleanUtf8(text.toUtf8()); // lone surrogates become U+FFFD (or '?'), never invalid UTF-8
}

void addTagged(QCryptographicHash& hash, char tag, QByteArrayView bytes) {
    char head[9];
    head[0] = tag;
    qToBigEndian<quint64>(static_cast<quint64>(bytes.size()), head + 1);
    hash.addData(QByteArrayView(head, sizeof head));
    hash.addData(bytes);
}

void addTagged(QCryptographicHash& hash, char tag, quint64 number) {
    char bytes[8];
    qToBigEndian<quint64>(number, bytes);
    addTagged(hash, tag, QByteArrayView(bytes, sizeof bytes));
}
} // namespace

QByteArray cleanUtf8(QByteArray utf8) {
    if (utf8.contains("\xEF\xBB\xBF"))
        utf8.replace("\xEF\xBB\xBF", "\xE2\x81\xA0");
    if (utf8.contains("\xEF\xBF\xBE"))
        utf8.replace("\xEF\xBF\xBE", "\xEF\xBF\xBD");
    if (utf8.contains("\xEF\xBF\xBF"))
        utf8.replace("\xEF\xBF\xBF", "\xEF\xBF\xBD");
    return utf8;
}

Cell textCell(const QString& text) {
    if (text.isEmpty())
        return {};
    return cleanedUtf8(text);
}

Cell plainTextCell(const QString& text) {
    return cleanedUtf8(text);
}

Cell numberCell(qint64 number, bool ok) {
    if (!ok)
        return {};
    return number;
}

void addTo(QCryptographicHash& hash, const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell))
        addTagged(hash, 'n', QByteArrayView());
    else if (const auto* number = std::get_if<qint64>(&cell))
        addTagged(hash, 'i', static_cast<quint64>(*number));
    else if (const auto* real = std::get_if<double>(&cell))
        addTagged(hash, 'r', std::bit_cast<quint64>(*real));
    else if (const auto* text = std::get_if<QByteArray>(&cell))
        addTagged(hash, 't', *text);
    else
        addTagged(hash, 'b', std::get<Blob>(cell).bytes);
}

void addTo(QCryptographicHash& hash, const Row& row) {
    addTagged(hash, 'R', static_cast<quint64>(row.size()));
    for (const Cell& cell : row)
        addTo(hash, cell);
}

} // namespace lectern::store
