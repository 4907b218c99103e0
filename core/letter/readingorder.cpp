// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/readingorder.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <utility>

namespace lectern::letter {

namespace {

// A word as the grouping sees it: straightened, with numbers that can be compared.
struct Slug {
    std::size_t index = 0;
    double left = 0;
    double right = 0;
    double centre = 0; // y
    double height = 0;
};

struct Line {
    double centre = 0; // running mean over its words
    double height = 0;
    int count = 0;
    std::vector<std::size_t> slugs;

    void take(const Slug& s, std::size_t at) {
        centre = (centre * count + s.centre) / (count + 1);
        height = (height * count + s.height) / (count + 1);
        ++count;
        slugs.push_back(at);
    }
};

double finite(double v) {
    return std::isfinite(v) ? std::clamp(v, -10.0, 10.0) : 0.0;
}

Slug slugOf(const Word& word, std::size_t index) {
    const double left = finite(word.box.left);
    const double right = finite(word.box.right);
    const double top = finite(word.box.top);
    const double bottom = finite(word.box.bottom);
    return {index, std::min(left, right), std::max(left, right), (top + bottom) / 2, std::abs(bottom - top)};
}

template <class T>
T median(std::vector<T> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<Slug> slugsOf(const std::vector<Word>& words) {
    std::vector<Slug> slugs;
    slugs.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        slugs.push_back(slugOf(words[i], i));
    return slugs;
}

double medianHeight(const std::vector<Slug>& slugs) {
    std::vector<double> heights;
    heights.reserve(slugs.size());
    for (const Slug& s : slugs)
        heights.push_back(s.height);
    return median(std::move(heights));
}

// How many of the last lines (by centre) a word is held against: words come in order of their centre, so a
// line of its own height cannot be further back than the few sizes that overlap there.
constexpr std::size_t kLookBack = 12;

// Words of about one size: on one line when the centre of each lies within the other's middle half, which
// keeps apart the lines of two columns that do not stand level, and two small lines beside a tall word.
void groupBodies(const std::vector<Slug>& slugs, const std::vector<std::size_t>& order,
                 std::vector<Line>& lines) {
    for (const std::size_t at : order) {
        const Slug& s = slugs[at];
        Line* best = nullptr;
        double bestDistance = 0;
        const std::size_t from = lines.size() > kLookBack ? lines.size() - kLookBack : 0;
        for (std::size_t l = from; l < lines.size(); ++l) {
            const double distance = std::abs(lines[l].centre - s.centre);
            const double reach = std::max(0.5 * std::min(lines[l].height, s.height), 1e-9);
            if (distance <= reach && (!best || distance < bestDistance)) {
                best = &lines[l];
                bestDistance = distance;
            }
        }
        if (!best)
            best = &lines.emplace_back();
        best->take(s, at);
    }
}

// Small marks (superscripts, dashes, dots, the x-high words of OCR) belong to the line that they stand in;
// only what stands in no line starts lines of its own: footers, fine print.
void placeMarks(const std::vector<Slug>& slugs, const std::vector<std::size_t>& marks,
                std::vector<Line>& lines) {
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.centre < b.centre; });
    const std::size_t bodies = lines.size();
    std::vector<std::pair<double, double>> bands; // centre, height as of the bodies alone
    for (const Line& line : lines)
        bands.emplace_back(line.centre, line.height);

    std::vector<std::size_t> left;
    for (const std::size_t at : marks) {
        const Slug& s = slugs[at];
        const auto near = std::lower_bound(bands.begin(), bands.end(), std::pair(s.centre, 0.0));
        const auto middle = static_cast<std::size_t>(near - bands.begin());
        std::size_t best = bodies;
        double bestDistance = 0;
        for (std::size_t l = middle > 3 ? middle - 3 : 0; l < std::min(middle + 3, bodies); ++l) {
            const auto [centre, height] = bands[l];
            const double distance = std::abs(centre - s.centre);
            const double overlap = std::min(centre + height / 2, s.centre + s.height / 2) -
                                   std::max(centre - height / 2, s.centre - s.height / 2);
            const bool stands = overlap >= 0.5 * s.height || distance <= 0.6 * height;
            if (stands && (best == bodies || distance < bestDistance)) {
                best = l;
                bestDistance = distance;
            }
        }
        if (best == bodies)
            left.push_back(at);
        else
            lines[best].slugs.push_back(at);
    }
    std::vector<Line> own;
    groupBodies(slugs, left, own);
    lines.insert(lines.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
}

} // namespace

double estimateSkew(const std::vector<Word>& words) {
    // The slope from a word to its right neighbour on the line, over a sample; the median is deaf to the few
    // wrong neighbours. The sample keeps a page of 100,000 words from costing its square.
    constexpr std::size_t kSample = 1500;
    constexpr std::size_t kEnough = 12;
    std::vector<Slug> slugs = slugsOf(words);
    std::erase_if(slugs, [](const Slug& s) { return s.height <= 0 || s.right <= s.left; });
    std::sort(slugs.begin(), slugs.end(), [](const Slug& a, const Slug& b) {
        return std::tie(a.centre, a.left, a.index) < std::tie(b.centre, b.left, b.index);
    });
    if (slugs.size() > kSample)
        slugs.resize(kSample); // a run of whole lines, not every nth word: neighbours must stay together
    if (slugs.size() < kEnough)
        return 0;

    std::vector<double> slopes;
    for (const Slug& a : slugs) {
        const Slug* next = nullptr;
        for (const Slug& b : slugs) {
            if (&a == &b || b.left < a.right - 0.25 * a.height || b.left - a.right > 2 * a.height)
                continue;
            const double lower = std::min(a.height, b.height);
            if (lower < 0.7 * std::max(a.height, b.height) || std::abs(a.centre - b.centre) > 0.5 * lower)
                continue;
            if (!next || b.left < next->left)
                next = &b;
        }
        if (next)
            slopes.push_back((next->centre - a.centre) / ((next->left + next->right - a.left - a.right) / 2));
    }
    if (slopes.size() < kEnough)
        return 0;
    const double skew = median(std::move(slopes));
    const bool worth = std::abs(skew) > 0.0008; // under a tenth of a line over the page's width
    const bool likely = std::abs(skew) < 0.07;
    return worth && likely ? skew : 0;
}

void orderIntoLines(std::vector<Word>& words) {
    if (words.empty())
        return;
    const double skew = estimateSkew(words);
    std::vector<Slug> slugs = slugsOf(words);
    for (Slug& s : slugs)
        s.centre -= skew * (s.left + s.right) / 2;

    std::vector<std::size_t> order(slugs.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(slugs[a].centre, slugs[a].left, a) < std::tie(slugs[b].centre, slugs[b].left, b);
    });
    const double small = 0.72 * medianHeight(slugs);
    std::vector<std::size_t> bodies;
    std::vector<std::size_t> marks;
    for (const std::size_t at : order)
        (slugs[at].height < small ? marks : bodies).push_back(at);

    std::vector<Line> lines;
    groupBodies(slugs, bodies, lines);
    placeMarks(slugs, marks, lines);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.centre < b.centre; });

    std::vector<Word> ordered;
    ordered.reserve(words.size());
    int number = 0;
    for (Line& line : lines) {
        std::sort(line.slugs.begin(), line.slugs.end(), [&](std::size_t a, std::size_t b) {
            return std::tie(slugs[a].left, slugs[a].right, a) < std::tie(slugs[b].left, slugs[b].right, b);
        });
        for (const std::size_t at : line.slugs) {
            Word& word = ordered.emplace_back(std::move(words[slugs[at].index]));
            word.line = number;
        }
        ++number;
    }
    words = std::move(ordered);
}

} // namespace lectern::letter
