// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/fieldstatus.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace lectern::form {

/// A mark's colour on the palette's window colour, light or dark; at least 4.5:1 against it.
QColor markColour(review::Mark mark, const QPalette& palette);

/// A mark's shape in that colour. Each mark has a shape of its own, so that colour is never needed:
/// check, pencil, bar, disc, question mark, cross, diamond, ring.
QIcon markIcon(review::Mark mark, const QPalette& palette);

/// Contrast of two opaque colours by WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace lectern::form
