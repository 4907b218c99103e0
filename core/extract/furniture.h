// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/lines.h"

#include <vector>

namespace lectern::extract {

/// The lines of a document, parted.
struct PartedLines {
    std::vector<TextLine> content;   ///< in reading order
    std::vector<TextLine> furniture; ///< running heads and feet, page numbers, fax banners
};

/// Takes out what belongs to the page and not to the letter: page numbers, running feet, fax banners, and
/// lines that stand at the same place on several pages apart from the text. Only the outermost lines of a
/// page are ever taken, and never one that begins like a heading or label of a letter.
PartedLines partFurniture(const letter::DocumentText& document);

} // namespace lectern::extract
