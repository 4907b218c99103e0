// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/sheet.h"

#include <algorithm>
#include <map>

namespace lectern::extract {

namespace {

// A paragraph's first line stands this much lower than a line within it; line boxes jitter by less.
constexpr double kSpaced = 1.3;

double middle(std::vector<double>& values) {
    if (values.empty())
        return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Usual distance of a page's lines, by page; the whole document's for pages with too few lines to tell.
std::map<int, double> pitches(const std::vector<TextLine>& content) {
    std::map<int, std::vector<double>> steps;
    std::vector<double> all;
    for (std::size_t i = 1; i < content.size(); ++i) {
        const double step = content[i].top - content[i - 1].top;
        if (content[i].page == content[i - 1].page && step > 0.001) {
            steps[content[i].page].push_back(step);
            all.push_back(step);
        }
    }
    const double usual = middle(all);
    std::map<int, double> out;
    for (const TextLine& line : content) {
        auto& own = steps[line.page];
        if (!out.contains(line.page))
            out[line.page] = own.size() >= 12 ? middle(own) : usual;
    }
    return out;
}

} // namespace

Sheet::Sheet(const std::vector<TextLine>& content) {
    PassageBuilder builder;
    for (std::size_t i = 0; i < content.size(); ++i)
        for (const LineWord& w : content[i].words)
            builder.add(w.word, content[i].page, static_cast<int>(i), w.gapBefore);
    m_passage = builder.take();

    std::map<int, double> pitch = pitches(content);
    const std::vector<Token> tokens = m_passage.tokens();
    std::size_t next = 0;
    m_lines.reserve(content.size());
    for (std::size_t i = 0; i < content.size(); ++i) {
        const TextLine& printed = content[i];
        SheetLine line;
        line.page = printed.page;
        line.left = printed.left;
        line.right = printed.right;
        line.top = printed.top;
        line.pageStart = i == 0 || content[i - 1].page != printed.page;
        line.spaced = !line.pageStart && printed.top - content[i - 1].top > kSpaced * pitch[printed.page];
        line.from = tokens[next].from;
        line.joined = line.from > 0 && text().at(line.from - 1) != u'\n';
        for (std::size_t w = 0; w < printed.words.size(); ++w, ++next) {
            line.to = tokens[next].from + tokens[next].length;
            if (tokens[next].gapBefore)
                line.columns.push_back(tokens[next].from);
        }
        m_lines.push_back(std::move(line));
    }

    m_toSqueezed.reserve(static_cast<std::size_t>(size()) + 1);
    m_squeezed.reserve(size());
    for (qsizetype i = 0; i < size(); ++i) {
        m_toSqueezed.push_back(static_cast<int>(m_squeezed.size()));
        const QChar c = text().at(i);
        if (!c.isLetterOrNumber())
            continue;
        m_squeezed += c.toLower();
        m_fromSqueezed.push_back(static_cast<int>(i));
    }
    m_toSqueezed.push_back(static_cast<int>(m_squeezed.size()));
}

int Sheet::lineAt(qsizetype at) const {
    const auto it = std::partition_point(m_lines.begin(), m_lines.end(),
                                         [at](const SheetLine& line) { return line.to <= at; });
    return static_cast<int>(it == m_lines.end() ? std::max<std::ptrdiff_t>(0, std::ssize(m_lines) - 1)
                                                : it - m_lines.begin());
}

qsizetype Sheet::after(qsizetype fromSqueezed, qsizetype count) const {
    const qsizetype last = fromSqueezed + count - 1;
    if (last < 0 || last >= static_cast<qsizetype>(m_fromSqueezed.size()))
        return last < 0 ? 0 : size();
    return m_fromSqueezed[static_cast<std::size_t>(last)] + 1;
}

} // namespace lectern::extract
