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

std::vector<Slug> slugsOf(const std::vector<Word>& words) {
    std::vector<Slug> slugs;
    slugs.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        slugs.push_back(slugOf(words[i], i));
    return slugs;
}

// What most words do not exceed. More than the median, since half of the words that OCR boxes may be x-high.
double bodyHeight(const std::vector<Slug>& slugs) {
    std::vector<double> heights;
    heights.reserve(slugs.size());
    for (const Slug& s : slugs)
        heights.push_back(s.height);
    const auto at = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() * 7 / 10);
    std::nth_element(heights.begin(), at, heights.end());
    return *at;
}

double overlap(double centreA, double heightA, double centreB, double heightB) {
    return std::min(centreA + heightA / 2, centreB + heightB / 2) -
           std::max(centreA - heightA / 2, centreB - heightB / 2);
}

// How many of the last lines (by centre) a word is held against: words come in order of their centre, so a
// line of its own height cannot be further back than the few sizes that overlap there.
constexpr std::size_t kLookBack = 12;

// Words of about one size: on one line when the centre of each lies within the other's middle half, which
// keeps apart the lines of two columns that do not stand level, and two small lines beside a tall word; or
// when the lower is nearly covered by one not much higher (OCR boxes "pygmy" and "Th" by the ink).
void groupBodies(const std::vector<Slug>& slugs, const std::vector<std::size_t>& order,
                 std::vector<Line>& lines) {
    for (const std::size_t at : order) {
        const Slug& s = slugs[at];
        Line* best = nullptr;
        double bestDistance = 0;
        const std::size_t from = lines.size() > kLookBack ? lines.size() - kLookBack : 0;
        for (std::size_t l = from; l < lines.size(); ++l) {
            const double distance = std::abs(lines[l].centre - s.centre);
            const double lower = std::min(lines[l].height, s.height);
            const double higher = std::max(lines[l].height, s.height);
            const bool level = distance <= std::max(0.5 * lower, 1e-9);
            const bool covered = higher <= 1.6 * lower &&
                                 overlap(lines[l].centre, lines[l].height, s.centre, s.height) >= 0.6 * lower;
            if ((level || covered) && (!best || distance < bestDistance)) {
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
            const bool stands = overlap(centre, height, s.centre, s.height) >= 0.25 * s.height;
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

// How well the words' lower edges fall on few lines when the page is straightened by `skew`: the sum of
// squares of their histogram.
double sharpness(const std::vector<Slug>& slugs, double skew, double bin) {
    std::vector<double> edges;
    edges.reserve(slugs.size());
    for (const Slug& s : slugs)
        edges.push_back((s.centre + s.height / 2 - skew * (s.left + s.right) / 2) / bin);
    const auto [low, high] = std::minmax_element(edges.begin(), edges.end());
    const double first = std::floor(*low);
    if (*high - first > 1e5) // one speck of a word on a page of boulders: nothing to be judged
        return 0;
    std::vector<double> histogram(static_cast<std::size_t>(*high - first) + 2);
    for (const double edge : edges) {
        const double place = edge - first;
        const auto at = static_cast<std::size_t>(place);
        const double share = place - std::floor(place);
        histogram[at] += 1 - share;
        histogram[at + 1] += share;
    }
    return std::inner_product(histogram.begin(), histogram.end(), histogram.begin(), 0.0);
}

} // namespace

double estimateSkew(const std::vector<Word>& words) {
    // The sample keeps a page of 100,000 words from costing a hundred times a letter's; half a page is
    // enough.
    constexpr std::size_t kSample = 1500;
    constexpr std::size_t kEnough = 25;
    constexpr double kMost = 0.055; // of the page's height over its width: 2.3 degrees and more on Letter, A4
    std::vector<Slug> slugs = slugsOf(words);
    std::erase_if(slugs, [](const Slug& s) { return s.height <= 0 || s.right <= s.left; });
    if (slugs.size() > kSample) {
        std::nth_element(slugs.begin(), slugs.begin() + kSample, slugs.end(),
                         [](const Slug& a, const Slug& b) { return a.centre < b.centre; });
        slugs.resize(kSample);
    }
    if (slugs.size() < kEnough)
        return 0;

    const double bin = bodyHeight(slugs) / 4;
    const double step = bin; // over a full line, a step moves its ends apart by about one bin
    const double upright = sharpness(slugs, 0, bin);
    double best = 0;
    double bestScore = upright;
    const auto tryOut = [&](double skew) {
        const double score = sharpness(slugs, skew, bin);
        if (score > bestScore) {
            best = skew;
            bestScore = score;
        }
    };
    for (int i = 1; i * step <= kMost && i < 100; ++i) {
        tryOut(i * step);
        tryOut(-i * step);
    }
    const double coarse = best;
    for (int i = -3; i <= 3; ++i)
        tryOut(coarse + i * step / 4);
    // Straight pages stay as they are: only a clear gain is a skew.
    return bestScore > 1.15 * upright ? best : 0;
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
    const double small = 0.72 * bodyHeight(slugs);
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
