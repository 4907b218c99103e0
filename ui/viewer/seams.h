// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/pagetext.h"

#include <QImage>
#include <QRect>
#include <QSize>

#include <functional>

namespace lectern::viewer {

// What the viewer asks of whoever reads the PDF. The seams map one to one to pdf::Reader, which the viewer
// never sees: `app` fills them, tests pass lambdas.

/// One image: the whole of `page` scaled to `pixels`, or only `clip` of it (in those pixels) when not empty.
struct PageImageRequest {
    int page = 1;         ///< from 1
    QSize pixels;         ///< device pixels of the whole page, after turning
    int quarterTurns = 0; ///< clockwise, 0..3
    QRect clip;           ///< empty = the whole page

    friend bool operator==(const PageImageRequest&, const PageImageRequest&) = default;
};

using Ticket = quint64; ///< of a request under way; 0 = none
using ImageHandler = std::function<void(base::Result<QImage>)>;
using TextHandler = std::function<void(base::Result<letter::PageText>)>;

/// Starts one rendering and returns at once. The handler is called once, on the GUI thread, later or before
/// the call returns, unless the ticket was cancelled. The image has exactly the size asked for (clip's, if
/// there is one); anything else is taken as a failed page.
using RenderPage = std::function<Ticket(const PageImageRequest&, ImageHandler)>;

/// Gives up a rendering: its handler is not called any more. A ticket that is not under way is no error.
using CancelRender = std::function<void(Ticket)>;

/// Loads one page's words, same thread rule. The viewer asks for one page at a time.
using LoadPageText = std::function<void(int page, TextHandler)>;

struct Seams {
    RenderPage renderPage;
    CancelRender cancelRender;
    LoadPageText loadPageText;
};

} // namespace lectern::viewer
