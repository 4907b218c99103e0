// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/tilegrid.h"

#include <algorithm>

namespace lectern::viewer {

std::vector<PageImageRequest> tilesFor(int page, QSize pixels, int quarterTurns, const QRect& visible) {
    std::vector<PageImageRequest> tiles;
    const QRect seen = visible & QRect(QPoint(0, 0), pixels);
    if (seen.isEmpty()) {
        return tiles;
    }
    for (int row = seen.top() / tileSide; row <= seen.bottom() / tileSide; ++row) {
        for (int column = seen.left() / tileSide; column <= seen.right() / tileSide; ++column) {
            const QRect tile =
                QRect(column * tileSide, row * tileSide, tileSide, tileSide) & QRect(QPoint(0, 0), pixels);
            tiles.push_back({page, pixels, quarterTurns, tile});
        }
    }
    const auto far = [centre = seen.center()](const PageImageRequest& r) {
        return (r.clip.center() - centre).manhattanLength();
    };
    std::stable_sort(tiles.begin(), tiles.end(),
                     [&](const auto& a, const auto& b) { return far(a) < far(b); });
    return tiles;
}

PageImageRequest backdropFor(int page, QSize pixels, int quarterTurns) {
    const QSize small = pixels.scaled(1000, 1000, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return {page, small, quarterTurns, {}};
}

} // namespace lectern::viewer
