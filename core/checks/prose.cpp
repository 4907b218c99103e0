// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/prose.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lectern::checks {

namespace {

/// True when the stop at `at` belongs to an abbreviation and ends no sentence.
bool isAbbreviation(QStringView text, qsizetype at) {
    qsizetype begin = at;
    while (begin > 0 && (text.at(begin - 1).isLetter() || text.at(begin - 1) == u'.'))
        --begin;
    const QStringView word = text.mid(begin, at - begin);
    if (word.size() == 1 && word.front().isUpper())
        return true; // an initial
    if (word.contains(u'.'))
        return true; // e.g, i.e, p.r.n
    static constexpr std::array kShort = {u"dr",  u"mr", u"mrs", u"ms",  u"vs", u"no", u"st",    u"jr",
                                          u"inc", u"pp", u"pg",  u"fig", u"ed", u"cf", u"approx"};
    return std::any_of(kShort.begin(), kShort.end(), [&](const char16_t* s) {
        return word.compare(QStringView(s), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

std::vector<Span> sentences(QStringView text) {
    std::vector<Span> out;
    qsizetype begin = 0;
    const auto close = [&](qsizetype end) {
        qsizetype from = begin;
        while (from < end && text.at(from).isSpace())
            ++from;
        qsizetype to = end;
        while (to > from && text.at(to - 1).isSpace())
            --to;
        if (to > from)
            out.push_back({from, to - from});
        begin = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'.' && c != u'!' && c != u'?')
            continue;
        qsizetype next = i + 1;
        while (next < text.size() &&
               (text.at(next) == u'"' || text.at(next) == u')' || text.at(next) == u'\u201D'))
            ++next;
        if (next < text.size() && !text.at(next).isSpace())
            continue; // 9.2, a.m, www.x
        qsizetype word = next;
        while (word < text.size() && text.at(word).isSpace())
            ++word;
        if (word < text.size() && text.at(word).isLower())
            continue;
        if (c == u'.' && word < text.size() && isAbbreviation(text, i))
            continue;
        close(next);
    }
    close(text.size());
    return out;
}

QString folded(QStringView sentence) {
    QString out;
    out.reserve(sentence.size());
    bool blank = false;
    for (const QChar c : sentence) {
        if (c.isLetterOrNumber()) {
            if (blank && !out.isEmpty())
                out += u' ';
            out += c.toLower();
            blank = false;
        } else {
            blank = true;
        }
    }
    return out;
}

std::vector<QString> words(QStringView text) {
    const QStringList list = folded(text).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

int distance(QStringView a, QStringView b, int limit) {
    const auto n = static_cast<int>(a.size());
    const auto m = static_cast<int>(b.size());
    if (std::abs(n - m) > limit)
        return limit + 1;
    std::vector<int> before(static_cast<std::size_t>(m) + 1);
    std::vector<int> last(before.size());
    std::vector<int> row(before.size());
    for (int j = 0; j <= m; ++j)
        last[static_cast<std::size_t>(j)] = j;
    for (int i = 1; i <= n; ++i) {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= m; ++j) {
            const auto k = static_cast<std::size_t>(j);
            const int change = a.at(i - 1) == b.at(j - 1) ? 0 : 1;
            row[k] = std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + change});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[k] = std::min(row[k], before[k - 2] + 1);
            least = std::min(least, row[k]);
        }
        if (least > limit)
            return limit + 1;
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[static_cast<std::size_t>(m)], limit + 1);
}

} // namespace lectern::checks
