// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/selection.h"

#include <QString>

#include <vector>

namespace lectern::viewer {

struct SearchOptions {
    bool matchCase = false;
    bool wholeWords = false;

    friend bool operator==(const SearchOptions&, const SearchOptions&) = default;
};

/// A found stretch of a page and the rectangles it stands in, one a line.
struct SearchHit {
    int page = 0;
    TextPosition first;
    TextPosition last;
    letter::Evidence places;
};

/// The page as one string to search in: words parted by one space, lines too, so that a phrase is found
/// across a line's end. Ligatures are spelt out, curly quotes, dashes and hard spaces made plain, accents
/// dropped unless the case must match. A word broken by a hyphen at a line's end is there as one word
/// (`joinHyphens`) or as it is printed.
QString foldedPage(const letter::PageText& page, bool matchCase, bool joinHyphens);

/// What the user typed, folded the same way, white space made single and trimmed.
QString foldedQuery(const QString& query, bool matchCase);

/// All places of the query on the page, in reading order, none overlapping another.
std::vector<SearchHit> searchPage(const letter::PageText& page, const QString& query,
                                  const SearchOptions& options);

} // namespace lectern::viewer
