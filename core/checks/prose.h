// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace lectern::checks {

/// Characters [from, from + length) of a text.
struct Span {
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// The sentences of running text, in order, without the white space between them. Knows the stops that end no
/// sentence: "Dr.", "vs.", "No.", "9.2", "Page(s): 303.", initials, "e.g.".
std::vector<Span> sentences(QStringView text);

/// A sentence's words for comparison: lower case, letters and digits alone, one blank between words.
QString folded(QStringView sentence);

/// The words of `folded` text.
std::vector<QString> words(QStringView text);

/// Damerau-Levenshtein distance, given up (limit + 1) once it is beyond `limit`.
int distance(QStringView a, QStringView b, int limit);

} // namespace lectern::checks
