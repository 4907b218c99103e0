// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/furniture.h"

#include "core/extract/squeeze.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 4;          // lines looked at from either edge of a page
constexpr double kMargin = 0.075;    // fraction of the page: nothing but furniture stands nearer to the edge
constexpr double kSamePlace = 0.012; // fraction of the page
constexpr double kApart = 1.5;       // times the page's usual line distance
constexpr qsizetype kLongestLine = 160; // characters: no furniture is longer

struct Page {
    std::vector<TextLine> lines;
    std::vector<bool> taken;
    int number = 0;
    double pitch = 0.02;

    /// The nth line from the top (n >= 0) or from the bottom (n < 0: -1 is the last) not taken; -1 if none.
    int nth(int n) const {
        const int count = static_cast<int>(lines.size());
        if (n >= 0) {
            for (int i = 0; i < count; ++i)
                if (!taken[static_cast<std::size_t>(i)] && n-- == 0)
                    return i;
        } else {
            for (int i = count - 1; i >= 0; --i)
                if (!taken[static_cast<std::size_t>(i)] && ++n == 0)
                    return i;
        }
        return -1;
    }
    /// Distance to the next line inwards, in usual line distances; large when it is the only one.
    double apart(int index, bool top) const {
        const int next = index + (top ? 1 : -1);
        if (next < 0 || next >= static_cast<int>(lines.size()))
            return 99;
        return std::abs(lines[static_cast<std::size_t>(next)].top -
                        lines[static_cast<std::size_t>(index)].top) /
               pitch;
    }
};

std::vector<Page> pagesOf(const letter::DocumentText& document) {
    std::vector<Page> out;
    out.reserve(document.pages.size());
    for (const letter::PageText& text : document.pages) {
        Page page;
        page.number = text.page;
        page.lines = linesOf(text);
        page.taken.assign(page.lines.size(), false);
        std::vector<double> steps;
        for (std::size_t i = 1; i < page.lines.size(); ++i)
            if (const double step = page.lines[i].top - page.lines[i - 1].top; step > 0.004)
                steps.push_back(step);
        if (!steps.empty()) {
            std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2),
                             steps.end());
            page.pitch = steps[steps.size() / 2];
        }
        out.push_back(std::move(page));
    }
    return out;
}

/// `clear`: the line stands apart from the text, or in the margin.
bool isFurnitureByWords(const QString& text, bool clear) {
    if (text.size() > kLongestLine)
        return false;
    // "page 338." alone can be the end of a sentence.
    static const QRegularExpression pageOf(
        uR"re(^\W*(?:page|pg\.?)\s*\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*$|^\W*\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression page(uR"re(^[\s\-–—|]*(?:page|pg\.?)\s*\d{1,4}[\s\-–—|]*$)re"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (pageOf.match(text).hasMatch() || (clear && page.match(text).hasMatch()))
        return true;
    static const QRegularExpression running(
        uR"re(final\s*letter\s*of\s*determination\b.{0,60}(?:form|page|effective)|form\s*effective\s*\d|final\s*determination\s*letter\s*for\s*imr\s*case|^\W*(?:imr )?case (?:number|no\.?|#)?:?\s*(?:IMR )?(?:CM)?\d\d-\d{6,8}\W*page\s*\d+(?:\s*of\s*\d+)?\W*$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (running.match(text).hasMatch())
        return true;
    // A running head or foot of the case number, with or without the page's; in a header block it has a
    // label.
    static const QRegularExpression numbered(
        uR"re(^\W*(?:IMR\s*)?CM\d\d-\d{6,8}\W+(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(uR"re(^\W*(?:IMR\s*)?CM\d\d-\d{6,8}\W*$)re"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (numbered.match(text).hasMatch() || (clear && number.match(text).hasMatch()))
        return true;
    // A fax banner has a time of day, and a sender, a number or a page count.
    static const QRegularExpression clock(uR"re(\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]\.?M\.?)?\b)re"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(u':') || !clock.match(text).hasMatch())
        return false;
    static const QRegularExpression fax(
        uR"re(\bfax\b|\bP\.?\s?\d{1,3}(?:\s*/\s*\d{1,3})?\s*$|\bpage?\.?:?\s*\d{1,3}|->|→|>>|\d{3}/\d{3}\s*$|\bfrom:|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression day(
        uR"re(\d{1,2}[/\-.]\d{1,2}[/\-.]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ \-]\d{1,2}|\d{1,2}[ \-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Close to the text only a banner's own signs will do: a sentence can tell of a fax at half past nine.
    static const QRegularExpression sign(
        uR"re(\bFAX\b|->|→|>>|\b[Pp]\.?\s?\d{1,3}\s*/\s*\d{1,3}\s*$|\d{3}/\d{3}\s*$)re"_s);
    return fax.match(text).hasMatch() && day.match(text).hasMatch() && (clear || sign.match(text).hasMatch());
}

/// A line of nothing but a number (or "- 3 -").
int bareNumber(const QString& text) {
    static const QRegularExpression bare(uR"re(^[\s\-–—_|.\[(]*(\d{1,4})[\s\-–—_|.\])]*$)re"_s);
    if (text.size() > 12)
        return -1;
    const auto m = bare.match(text);
    return m.hasMatch() ? m.capturedView(1).toInt() : -1;
}

void takeByWords(std::vector<Page>& pages) {
    for (Page& page : pages) {
        for (const bool top : {true, false}) {
            int skipped = 0;
            for (int depth = 0; depth < kDeepest && skipped < 2; ++depth) {
                const int at = page.nth(top ? skipped : -1 - skipped);
                if (at < 0)
                    break;
                const TextLine& line = page.lines[static_cast<std::size_t>(at)];
                const bool clear =
                    page.apart(at, top) >= kApart || line.bottom < kMargin || line.top > 1 - kMargin;
                if (isFurnitureByWords(line.text, clear))
                    page.taken[static_cast<std::size_t>(at)] = true;
                else
                    ++skipped;
            }
        }
    }
}

/// Page numbers: a bare number at a page's edge that counts with the pages, or stands in the margin.
void takeNumbers(std::vector<Page>& pages) {
    struct Candidate {
        std::size_t page;
        int line;
        int difference; // printed number minus page number
        bool margin;
    };
    std::vector<Candidate> candidates;
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (const bool top : {true, false}) {
            const int at = pages[p].nth(top ? 0 : -1);
            if (at < 0)
                continue;
            const TextLine& line = pages[p].lines[static_cast<std::size_t>(at)];
            if (const int n = bareNumber(line.text); n >= 0)
                candidates.push_back(
                    {p, at, n - pages[p].number,
                     line.bottom < kMargin || line.top > 1 - kMargin || pages[p].apart(at, top) >= kApart});
        }
    for (const Candidate& c : candidates) {
        const bool counts =
            c.difference == 0 || std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& o) {
                return o.page != c.page && o.difference == c.difference;
            });
        // A number that a sentence wraps to stands at the left, a page's number in the middle or at the
        // right.
        const TextLine& line = pages[c.page].lines[static_cast<std::size_t>(c.line)];
        double left = 1;
        for (const TextLine& other : pages[c.page].lines)
            left = std::min(left, other.left);
        const bool aside = line.left > left + 0.15;
        if (c.margin || (counts && aside))
            pages[c.page].taken[static_cast<std::size_t>(c.line)] = true;
    }
}

/// Compared without digits, since a running foot counts pages.
QString shapeOf(const QString& text) {
    QString out = squeezed(text);
    out.removeIf([](QChar c) { return c.isDigit(); });
    return out;
}

/// Begins like something a letter says once on its first page or at an issue: never furniture by repetition.
bool isKept(const QString& shape) {
    static constexpr const char16_t* kept[] = {u"howthe",
                                               u"clinical",
                                               u"imrissues",
                                               u"imrdecision",
                                               u"issues",
                                               u"documents",
                                               u"casenumber",
                                               u"imrcasenumber",
                                               u"dateof",
                                               u"dateassigned",
                                               u"priority",
                                               u"claims",
                                               u"claimnumber",
                                               u"maximus",
                                               u"decisionration",
                                               u"employee",
                                               u"provider",
                                               u"noticeof",
                                               u"independentmedicalreview",
                                               u"medicalprofessional",
                                               u"effectof",
                                               u"regarding",
                                               u"sectionof",
                                               u"rationale",
                                               u"urdenial",
                                               u"decisiondate",
                                               u"application",
                                               u"dated",
                                               u"finaldetermination"};
    return std::any_of(std::begin(kept), std::end(kept),
                       [&](const char16_t* k) { return shape.startsWith(QStringView(k)); });
}

void takeRepeated(std::vector<Page>& pages) {
    for (int depth = 0; depth < kDeepest; ++depth) {
        bool any = false;
        for (const bool top : {true, false}) {
            struct Edge {
                int line = -1;
                QString shape;
            };
            std::vector<Edge> edges(pages.size());
            for (std::size_t p = 0; p < pages.size(); ++p) {
                const int at = pages[p].nth(top ? 0 : -1);
                if (at >= 0 && pages[p].lines[static_cast<std::size_t>(at)].text.size() <= kLongestLine)
                    edges[p] = {at, shapeOf(pages[p].lines[static_cast<std::size_t>(at)].text)};
            }
            std::vector<bool> take(pages.size(), false);
            for (std::size_t p = 0; p < pages.size(); ++p) {
                const Edge& a = edges[p];
                if (a.line < 0 || a.shape.size() < 3)
                    continue;
                const TextLine& first = pages[p].lines[static_cast<std::size_t>(a.line)];
                int same = 1;
                bool apart = pages[p].apart(a.line, top) >= kApart;
                const bool margin = first.bottom < kMargin || first.top > 1 - kMargin;
                bool neighbour = false;
                for (std::size_t q = p > 8 ? p - 8 : 0; q < std::min(pages.size(), p + 9); ++q) {
                    if (q == p || edges[q].line < 0 || edges[q].shape != a.shape)
                        continue;
                    const TextLine& second = pages[q].lines[static_cast<std::size_t>(edges[q].line)];
                    if (std::abs(second.top - first.top) > kSamePlace)
                        continue;
                    ++same;
                    neighbour = neighbour || q == p + 1 || q + 1 == p;
                    apart = apart && pages[q].apart(edges[q].line, top) >= kApart;
                }
                if (same < 2 || !neighbour)
                    continue;
                // A heading that a letter repeats stands in its text; a foot stands off it.
                const bool kept = isKept(a.shape) && !(margin && same >= 3);
                take[p] = !kept && (margin || apart || same >= 4);
            }
            for (std::size_t p = 0; p < pages.size(); ++p)
                if (take[p]) {
                    pages[p].taken[static_cast<std::size_t>(edges[p].line)] = true;
                    any = true;
                }
        }
        if (!any)
            return;
    }
}

/// A page's last line printed again as the next page's first (overlapping faxes, careless printing).
void takeDoubled(std::vector<Page>& pages) {
    constexpr qsizetype kSentence = 40; // characters: short lines repeat by chance
    for (std::size_t p = 1; p < pages.size(); ++p) {
        const int last = pages[p - 1].nth(-1);
        const int first = pages[p].nth(0);
        if (last < 0 || first < 0)
            continue;
        const QString& text = pages[p].lines[static_cast<std::size_t>(first)].text;
        if (text.size() >= kSentence && text == pages[p - 1].lines[static_cast<std::size_t>(last)].text)
            pages[p].taken[static_cast<std::size_t>(first)] = true;
    }
}

} // namespace

PartedLines partFurniture(const letter::DocumentText& document) {
    std::vector<Page> pages = pagesOf(document);
    takeByWords(pages);
    takeRepeated(pages);
    takeNumbers(pages);
    takeByWords(pages); // what stood behind a line just taken
    takeDoubled(pages);
    PartedLines out;
    for (Page& page : pages)
        for (std::size_t i = 0; i < page.lines.size(); ++i)
            (page.taken[i] ? out.furniture : out.content).push_back(std::move(page.lines[i]));
    return out;
}

} // namespace lectern::extract
