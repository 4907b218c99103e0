// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/place.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace lectern::letter {

/// Words taken from the page with the places they stand at, on their way into a field.
struct PlacedText {
    QString text; ///< as printed, lines joined
    Evidence evidence;

    friend bool operator==(const PlacedText&, const PlacedText&) = default;
};

/// The drag-and-drop format of a viewer's selection, beside text/plain.
inline constexpr char kPlaceMime[] = "application/x-lectern-place";

/// JSON {"text": "...", "evidence": [{"page": 1, "rect": [l, t, r, b]}]}.
QByteArray toMime(const PlacedText& placed);
/// nullopt if it is not that; rectangles outside of the page and more than 10,000 of them are refused.
std::optional<PlacedText> placedTextFromMime(const QByteArray& bytes);

} // namespace lectern::letter
