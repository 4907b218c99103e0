// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/places.h"

#include <numeric>

namespace lectern::checks {

letter::Evidence placesOf(const letter::Reading& reading, Span span) {
    letter::Evidence out;
    const auto size = static_cast<double>(reading.text().size());
    const double total =
        std::accumulate(reading.evidence.begin(), reading.evidence.end(), 0.0,
                        [](double sum, const letter::Place& p) { return sum + p.rect.width(); });
    if (size <= 0 || total <= 0)
        return out;
    // In units of printed width from the value's first character; half a word of slack on both sides.
    const double slack = total * 3.0 / size;
    const double from = total * static_cast<double>(span.from) / size - slack;
    const double to = total * static_cast<double>(span.from + span.length) / size + slack;
    double begin = 0;
    for (const letter::Place& line : reading.evidence) {
        const double end = begin + line.rect.width();
        // A line counts when more than the slack of it is meant.
        if (std::min(end, to) - std::max(begin, from) > slack) {
            letter::Place part = line;
            if (from > begin)
                part.rect.left = line.rect.left + (from - begin);
            if (to < end)
                part.rect.right = line.rect.left + (to - begin);
            out.push_back(part);
        }
        begin = end;
    }
    return out;
}

} // namespace lectern::checks
