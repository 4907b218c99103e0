// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/furniture.h"
#include "core/extract/letterview.h"

#include <memory>

namespace lectern::extract {

/// A PDF's letters, and the sheet that they stand on.
struct Segmented {
    std::shared_ptr<const Sheet> sheet;
    std::vector<LetterView> letters;
};

/// Tells the letters of a PDF apart from each other and from unrelated pages before, between and after. A PDF
/// in which no letter is recognised is one letter of all its text.
Segmented segment(PartedLines lines);

} // namespace lectern::extract
