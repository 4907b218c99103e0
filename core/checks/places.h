// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/prose.h"
#include "core/letter/reading.h"

namespace lectern::checks {

/// The places on the page of part of a text value. A reading keeps one place a printed line; which characters
/// stand on which line is worked out from the lines' widths (a proportional font sets nearly the same number
/// of characters an inch over a paragraph), so that the right lines are lit and, within a line, the right
/// stretch to about a word. A value that a person has typed has no places of its own and gives none.
letter::Evidence placesOf(const letter::Reading& reading, Span span);

} // namespace lectern::checks
