// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lectern::extract {

/// Only the letters and digits of `text`, in lower case: what headings and labels are compared by, so that
/// blanks, line breaks, quotes, punctuation and capitals make no difference.
QString squeezed(QStringView text);

/// How a phrase was found at the start of a text: how much of the text it takes, and with how many typing
/// errors (a letter wrong, missing, added, or two swapped).
struct PrefixMatch {
    qsizetype length = 0;
    int errors = 0;
};

/// Typing errors that a phrase of `length` squeezed characters may have: none in a short one.
int tolerated(qsizetype length);

/// Does `text` begin with `phrase` (both squeezed), with at most `maxErrors`? Cheap when it clearly does not.
std::optional<PrefixMatch> matchPrefix(QStringView text, QStringView phrase, int maxErrors);

/// Typing errors between two whole words, or nullopt if more than `maxErrors`.
std::optional<int> typos(QStringView text, QStringView word, int maxErrors);

} // namespace lectern::extract
