// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/pagetext.h"

#include <QString>

#include <vector>

namespace lectern::extract {

/// A word of a line, its characters made plain: ligatures spelled out, no-break blanks taken as blanks,
/// zero-width characters gone. Quotes and dashes stay as printed.
struct LineWord {
    letter::Word word;
    bool gapBefore = false; ///< clear of the word before it: another column of a header block
};

/// A printed line of a page. Lengths are fractions of the page.
struct TextLine {
    int page = 0; ///< from 1
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::vector<LineWord> words; ///< never empty
    QString text;                ///< the words, one blank between them
};

/// The printed lines of a page, top to bottom. Empty words and lines are left out.
std::vector<TextLine> linesOf(const letter::PageText& page);

/// `text` with ligatures spelled out and zero-width characters gone; a no-break or other wide blank is a
/// blank.
QString plain(const QString& text);

} // namespace lectern::extract
