// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/place.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QMimeData;

namespace lectern::viewer {

/// Text dragged from the page carries its place, so that a field that takes it keeps where it came from:
///   text/plain                 the text, as `textOf` gives it
///   application/x-lectern-place {"text": "...", "evidence": [{"page": 1, "rect": [left, top, right,
///   bottom]}]}
/// the evidence as in the contract (record.md). The form reads it without knowing the viewer.
inline constexpr char placeMimeType[] = "application/x-lectern-place";

struct CarriedText {
    QString text;
    letter::Evidence places;
};

QByteArray encodePlace(const CarriedText& carried);
/// Nothing if it is not ours or any number is out of bounds: it may come from another program.
std::optional<CarriedText> decodePlace(const QByteArray& json);

/// The caller owns it (QDrag takes it over).
QMimeData* placeMimeData(const QString& text, const letter::Evidence& places);

} // namespace lectern::viewer
