// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace lectern::viewer {

/// The page for a dark room: lightness is inverted, hue and chroma stay, so that a red stamp is red and a
/// blue link blue. The ends are drawn in: paper becomes a dark grey, ink a soft white, which glares less than
/// black and white do. Any thread.
QImage darkened(const QImage& page);

QColor paperColor(bool dark);

} // namespace lectern::viewer
