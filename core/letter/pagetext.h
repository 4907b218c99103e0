// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/place.h"

#include <QString>

#include <vector>

namespace lectern::letter {

/// A printed word. `line` counts the page's lines from 0, top to bottom; words of one line stand left to
/// right, across all columns of a header block (so a label and its value in the next column share a line).
struct Word {
    QString text;
    Rect box;
    int line = 0;
    float confidence = 1.0F; ///< 1 from a text layer; OCR's own, 0 to 1, from a scan

    friend bool operator==(const Word&, const Word&) = default;
};

enum class TextSource { Layer, Ocr };

/// What stands on one page, in reading order. Size in points (1/72 inch) as printed.
struct PageText {
    int page = 0; ///< from 1
    double widthPt = 0;
    double heightPt = 0;
    TextSource source = TextSource::Layer;
    bool cut = false; ///< more text stood there than the limits let through
    std::vector<Word> words;

    friend bool operator==(const PageText&, const PageText&) = default;
};

/// The text of a whole PDF: its pages in order. A page without text is there, with no words.
struct DocumentText {
    std::vector<PageText> pages;

    friend bool operator==(const DocumentText&, const DocumentText&) = default;
};

} // namespace lectern::letter
