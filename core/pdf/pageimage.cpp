// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/poppler_p.h"

namespace lectern::pdf {

using base::Code;
using base::fail;

namespace {
// Of a whole page: beyond this Splash's fixed-point coordinates lose their meaning.
constexpr int kMaxSide = 200'000;
} // namespace

base::Result<QImage> pageImage(const Poppler::Page& page, const RenderRequest& request,
                               const AbortCheck& abort) {
    const QRect whole(QPoint(0, 0), request.pixels);
    const QRect part = request.clip.isEmpty() ? whole : request.clip;
    if (request.pixels.isEmpty() || !whole.contains(part) || request.quarterTurns < 0 ||
        request.quarterTurns > 3)
        return fail(Code::Invalid);
    if (request.pixels.width() > kMaxSide || request.pixels.height() > kMaxSide ||
        qint64(part.width()) * part.height() > kMaxImagePixels)
        return fail(Code::TooLarge);

    // Poppler's resolutions are along the sides of the image, after turning.
    QSizeF points = page.pageSizeF();
    if (request.quarterTurns % 2 == 1)
        points.transpose();
    const double xres = 72.0 * request.pixels.width() / points.width();
    const double yres = 72.0 * request.pixels.height() / points.height();

    const QVariant closure = abortClosure(abort);
    QImage image = page.renderToImage(
        xres, yres, part.x(), part.y(), part.width(), part.height(),
        static_cast<Poppler::Page::Rotation>(request.quarterTurns), nullptr,
        [](const QVariant&) { return false; }, abortAsked, closure);
    if (abort && abort())
        return fail(Code::Aborted);
    // Where it runs out of memory or range, Poppler gives an image of 1 x 1 and no error.
    if (image.size() != part.size())
        return fail(Code::PageFailed);
    if (image.format() != QImage::Format_RGB32)
        image.convertTo(QImage::Format_RGB32);
    return image;
}

} // namespace lectern::pdf
