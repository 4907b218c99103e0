// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/darkpage.h"

#include <algorithm>
#include <array>

namespace lectern::viewer {

namespace {

constexpr int darkest = 30;   // what white paper becomes
constexpr int lightest = 224; // what black ink becomes

constexpr std::array<uchar, 256> makeRange() {
    std::array<uchar, 256> range{};
    for (int i = 0; i < 256; ++i) {
        range[size_t(i)] = uchar(darkest + i * (lightest - darkest) / 255);
    }
    return range;
}

constexpr std::array<uchar, 256> range = makeRange();

} // namespace

QImage darkened(const QImage& page) {
    QImage out = page.convertToFormat(QImage::Format_RGB32);
    const int width = out.width();
    for (int y = 0; y < out.height(); ++y) {
        QRgb* line = reinterpret_cast<QRgb*>(out.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int r = qRed(line[x]);
            const int g = qGreen(line[x]);
            const int b = qBlue(line[x]);
            // In HSL, L = (max + min) / 2. Adding 255 - max - min to each channel turns L into 255 - L and
            // leaves the differences between the channels, so hue and chroma, as they are; and stays within
            // 0..255.
            const int shift = 255 - std::max({r, g, b}) - std::min({r, g, b});
            const auto at = [&](int channel) { return range[static_cast<unsigned>(channel + shift)]; };
            line[x] = qRgb(at(r), at(g), at(b));
        }
    }
    return out;
}

QColor paperColor(bool dark) {
    return dark ? QColor(darkest, darkest, darkest) : QColor(Qt::white);
}

} // namespace lectern::viewer
