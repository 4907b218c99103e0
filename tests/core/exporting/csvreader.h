// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringDecoder>
#include <QStringList>

#include <optional>
#include <vector>

namespace lectern::test {

/// A strict RFC 4180 reader written from the RFC alone, so that the writer is held against something that
/// shares no code with it: CRLF after every row, quotes only round whole cells, doubled inside, every row as
/// long as the first. nullopt at the first breach. A reader of the exact form: a byte-order mark is content.
inline std::optional<std::vector<QStringList>> parseCsv(const QByteArray& bytes, char delimiter = ',') {
    std::vector<QStringList> rows;
    qsizetype at = 0;
    while (at < bytes.size()) {
        QStringList row;
        for (;;) {
            QByteArray cell;
            if (at < bytes.size() && bytes.at(at) == '"') {
                for (++at;; ++at) {
                    if (at >= bytes.size())
                        return std::nullopt; // the quote is never closed
                    if (bytes.at(at) != '"')
                        cell += bytes.at(at);
                    else if (at + 1 < bytes.size() && bytes.at(at + 1) == '"')
                        cell += bytes.at(++at);
                    else
                        break;
                }
                ++at;
            } else {
                for (; at < bytes.size() && bytes.at(at) != delimiter && bytes.at(at) != '\r'; ++at) {
                    if (bytes.at(at) == '"' || bytes.at(at) == '\n')
                        return std::nullopt;
                    cell += bytes.at(at);
                }
            }
            // QString::fromUtf8 would swallow a byte-order mark that is part of the value.
            row.append(QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(cell));
            if (at < bytes.size() && bytes.at(at) == delimiter) {
                ++at;
                continue;
            }
            break;
        }
        if (bytes.mid(at, 2) != "\r\n")
            return std::nullopt;
        at += 2;
        if (!rows.empty() && row.size() != rows.front().size())
            return std::nullopt;
        rows.push_back(row);
    }
    return rows;
}

} // namespace lectern::test
