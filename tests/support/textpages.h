// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/pagetext.h"

#include <QString>

namespace lectern::testsupport {

/// How text is set on pages.
struct PageLook {
    int linesAPage = 54; ///< a page ends after as many lines, blank ones counted, or at a form feed
    double left = 0.12;  ///< fractions of the page
    double top = 0.1;
    double pitch = 0.0165;  ///< from line to line
    double letter = 0.0078; ///< width of a character
    double column = 0.55;   ///< where the second cell of a line with a tab begins; further ones follow
    float confidence = 1.0F;
};

/// Text as pages of words with boxes: a printed line a line, a blank line as space, a tab to the next column,
/// a form feed to the next page. A line that begins with '^' stands in the top margin, one with '_' in the
/// bottom margin (furniture).
letter::DocumentText textPages(const QString& text, const PageLook& look = {});

} // namespace lectern::testsupport
