// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::viewer {

enum class ZoomMode { FitWidth, FitPage, Custom };

/// What a letter's view is put back to. Plain numbers, so that whoever keeps it may choose the form.
struct ViewState {
    int page = 1;
    double offset =
        0; ///< of the window's top edge within the page, fraction of its shown height, may be < 0 in a gap
    double across = 0.5; ///< of the window's centre across the page, fraction of its shown width
    ZoomMode zoomMode = ZoomMode::FitWidth;
    double zoom = 1; ///< 1 = printed size; counts only in ZoomMode::Custom
    int quarterTurns = 0;
    bool dark = false;
    bool layers = true;

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

} // namespace lectern::viewer
