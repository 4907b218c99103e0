// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/squeeze.h"

#include <algorithm>
#include <array>

namespace lectern::extract {

namespace {

constexpr int kMaxPhrase = 96;

/// With k errors spread over k + 1 pieces of a phrase one piece is whole, at most k places away from its own.
/// Looks for one of them before any distance is computed.
bool mayMatch(QStringView text, QStringView phrase, int maxErrors) {
    if (maxErrors == 0)
        return text.startsWith(phrase);
    const qsizetype pieces = maxErrors + 1;
    const qsizetype size = phrase.size() / pieces;
    if (size == 0)
        return true;
    for (qsizetype i = 0; i < pieces; ++i) {
        const QStringView piece = phrase.mid(i * size, size);
        const qsizetype low = std::max<qsizetype>(0, i * size - maxErrors);
        const qsizetype high = std::min(text.size() - size, i * size + maxErrors);
        for (qsizetype at = low; at <= high; ++at)
            if (text.at(at) == piece.front() && text.mid(at, size) == piece)
                return true;
    }
    return false;
}

} // namespace

QString squeezed(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            out += c.toLower();
    return out;
}

int tolerated(qsizetype length) {
    return length < 7 ? 0 : length < 14 ? 1 : length < 30 ? 2 : 3;
}

std::optional<PrefixMatch> matchPrefix(QStringView text, QStringView phrase, int maxErrors) {
    const int n = static_cast<int>(std::min<qsizetype>(phrase.size(), kMaxPhrase));
    if (text.startsWith(phrase))
        return PrefixMatch{phrase.size(), 0};
    if (maxErrors == 0 || text.size() + maxErrors < n || !mayMatch(text, phrase, maxErrors))
        return std::nullopt;
    // Damerau-Levenshtein over the band |i - j| <= maxErrors, rows by phrase characters; the best end in the
    // text is the column of the last row with the fewest errors, nearest to the phrase's own length.
    const int m = static_cast<int>(std::min<qsizetype>(text.size(), n + maxErrors));
    std::array<std::array<int, kMaxPhrase + 8>, 3> rows{};
    const int far = maxErrors + 1;
    for (auto& row : rows)
        row.fill(far);
    for (int j = 0; j <= std::min(m, maxErrors); ++j)
        rows[0][static_cast<std::size_t>(j)] = j;
    for (int i = 1; i <= n; ++i) {
        auto& now = rows[static_cast<std::size_t>(i % 3)];
        const auto& last = rows[static_cast<std::size_t>((i + 2) % 3)];
        const auto& before = rows[static_cast<std::size_t>((i + 1) % 3)];
        now.fill(far);
        if (i <= maxErrors)
            now[0] = i;
        int best = now[0];
        for (int j = std::max(1, i - maxErrors); j <= std::min(m, i + maxErrors); ++j) {
            const auto c = static_cast<std::size_t>(j);
            const bool same = phrase.at(i - 1) == text.at(j - 1);
            int d = std::min({last[c - 1] + (same ? 0 : 1), last[c] + 1, now[c - 1] + 1});
            if (!same && i > 1 && j > 1 && phrase.at(i - 1) == text.at(j - 2) &&
                phrase.at(i - 2) == text.at(j - 1))
                d = std::min(d, before[c - 2] + 1);
            now[c] = d;
            best = std::min(best, d);
        }
        if (best > maxErrors)
            return std::nullopt;
    }
    const auto& end = rows[static_cast<std::size_t>(n % 3)];
    PrefixMatch out{0, far};
    for (int j = std::max(1, n - maxErrors); j <= std::min(m, n + maxErrors); ++j) {
        const int d = end[static_cast<std::size_t>(j)];
        const bool nearer = std::abs(j - n) < std::abs(static_cast<int>(out.length) - n);
        if (d < out.errors || (d == out.errors && nearer))
            out = {j, d};
    }
    if (out.errors > maxErrors)
        return std::nullopt;
    return out;
}

std::optional<int> typos(QStringView text, QStringView word, int maxErrors) {
    if (text == word)
        return 0;
    if (maxErrors == 0 || std::abs(text.size() - word.size()) > maxErrors)
        return std::nullopt;
    const auto match = matchPrefix(text, word, maxErrors);
    if (!match)
        return std::nullopt;
    const int errors = match->errors + static_cast<int>(text.size() - match->length);
    if (errors > maxErrors)
        return std::nullopt;
    return errors;
}

} // namespace lectern::extract
