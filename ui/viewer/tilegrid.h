// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"

#include <vector>

namespace lectern::viewer {

/// A page over this many pixels is rendered in tiles, so that a deep zoom costs what is seen and not what is
/// not.
constexpr qint64 maxWholePixels = 12'000'000;
constexpr int tileSide = 1536;

inline bool needsTiles(QSize pixels) {
    return qint64(pixels.width()) * pixels.height() > maxWholePixels;
}

/// The tiles of a page that touch `visible` (page's device pixels), those nearest its centre first.
std::vector<PageImageRequest> tilesFor(int page, QSize pixels, int quarterTurns, const QRect& visible);

/// A whole page small enough to stand in for its tiles.
PageImageRequest backdropFor(int page, QSize pixels, int quarterTurns);

} // namespace lectern::viewer
