// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/pagetext.h"

#include <vector>

namespace lectern::letter {

/// Puts the words of a page (any order, boxes in fractions of the page) into printed lines: top to bottom,
/// words left to right over the whole width, and sets Word::line from 0. Two columns whose lines stand level
/// are one line, as in a header block ("Case Number:  CM14-0012345      Date Assigned:  06/12/2014"). Lines
/// hold together under sizes mixed on one baseline, superscripts, the jitter of OCR boxes and a skew of up to
/// about 2 degrees. Broken boxes (not finite, turned inside out) do no harm. Pure; O(n log n).
void orderIntoLines(std::vector<Word>& words);

/// The page's skew as rise of y over x (both fractions), 0 when it is not sure or not worth straightening.
double estimateSkew(const std::vector<Word>& words);

} // namespace lectern::letter
