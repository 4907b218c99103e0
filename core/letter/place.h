// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace lectern::letter {

/// A rectangle in fractions of the page, 0 to 1, origin top left, of the page as it is printed (unrotated by
/// any viewer). True at any zoom and any dpi.
struct Rect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool isEmpty() const { return right <= left || bottom <= top; }
    bool contains(double x, double y) const { return x >= left && x <= right && y >= top && y <= bottom; }
    bool intersects(const Rect& o) const {
        return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
    Rect united(const Rect& o) const {
        return {std::min(left, o.left), std::min(top, o.top), std::max(right, o.right),
                std::max(bottom, o.bottom)};
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// A rectangle on a page; pages count from 1.
struct Place {
    int page = 0;
    Rect rect;

    friend bool operator==(const Place&, const Place&) = default;
};

/// Where a value stands: one place for each printed line it covers, in reading order. It may cross pages.
using Evidence = std::vector<Place>;

} // namespace lectern::letter
