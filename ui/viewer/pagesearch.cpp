// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pagesearch.h"

#include <algorithm>
#include <vector>

namespace lectern::viewer {

using letter::PageText;
using letter::Word;
using namespace Qt::StringLiterals;

namespace {

// Appends what one printed character is searched as. Most are ASCII, so that is done first.
void fold(QChar c, bool matchCase, QString& out) {
    const char16_t code = c.unicode();
    if (code < 0x80) {
        out += matchCase ? c : c.toLower();
        return;
    }
    switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        out += u'\'';
        return;
    case 0x201C:
    case 0x201D:
        out += u'"';
        return;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        out += u'-';
        return;
    case 0x00A0:
    case 0x202F:
        out += u' ';
        return;
    case 0x00AD: // soft hyphen: only seen at a line's end, where the joining deals with it
        return;
    default:
        break;
    }
    const QString apart = QString(c).normalized(QString::NormalizationForm_KD);
    for (QChar part : apart) {
        if (!matchCase && part.isMark()) {
            continue;
        }
        out += matchCase ? part : part.toCaseFolded();
    }
}

bool endsWithHyphen(const QString& text) {
    return text.size() > 1 &&
           (text.endsWith(u'-') || text.endsWith(QChar(0x2010)) || text.endsWith(QChar(0x00AD))) &&
           text[text.size() - 2].isLetterOrNumber();
}

// The folded page and, for each of its characters, which word and character it came from.
struct Folded {
    QString text;
    std::vector<TextPosition> from;
};

template <class Mark>
void foldInto(const PageText& page, bool matchCase, bool joinHyphens, QString& out, Mark mark) {
    for (size_t i = 0; i < page.words.size(); ++i) {
        const Word& word = page.words[i];
        bool joined = false;
        if (i > 0) {
            const Word& before = page.words[i - 1];
            joined = before.line != word.line && endsWithHyphen(before.text) && !word.text.isEmpty() &&
                     word.text.front().isLetterOrNumber();
            if (!joined) {
                out += u' ';
                mark(i, 0);
            }
        }
        const bool dropLast = joinHyphens && i + 1 < page.words.size() && endsWithHyphen(word.text) &&
                              page.words[i + 1].line != word.line && !page.words[i + 1].text.isEmpty() &&
                              page.words[i + 1].text.front().isLower();
        const qsizetype end = word.text.size() - (dropLast ? 1 : 0);
        for (qsizetype c = 0; c < end; ++c) {
            fold(word.text[c], matchCase, out);
            mark(i, int(c));
        }
    }
}

Folded foldedWithOrigin(const PageText& page, bool matchCase, bool joinHyphens) {
    Folded folded;
    foldInto(page, matchCase, joinHyphens, folded.text, [&](size_t word, int offset) {
        folded.from.resize(size_t(folded.text.size()), {page.page, int(word), offset});
    });
    return folded;
}

bool isWordPart(QChar c) {
    return c.isLetterOrNumber();
}

std::vector<std::pair<qsizetype, qsizetype>> stretches(const QString& text, const QString& query,
                                                       bool wholeWords) {
    std::vector<std::pair<qsizetype, qsizetype>> found;
    qsizetype at = text.indexOf(query);
    while (at >= 0) {
        const qsizetype end = at + query.size();
        const bool startsWord = at == 0 || !isWordPart(text[at - 1]) || !isWordPart(query.front());
        const bool endsWord = end == text.size() || !isWordPart(text[end]) || !isWordPart(query.back());
        if (!wholeWords || (startsWord && endsWord)) {
            found.emplace_back(at, end);
            at = text.indexOf(query, end);
        } else {
            at = text.indexOf(query, at + 1);
        }
    }
    return found;
}

} // namespace

QString foldedPage(const PageText& page, bool matchCase, bool joinHyphens) {
    QString text;
    text.reserve(qsizetype(page.words.size()) * 7);
    foldInto(page, matchCase, joinHyphens, text, [](size_t, int) {});
    return text;
}

QString foldedQuery(const QString& query, bool matchCase) {
    QString text;
    for (QChar c : query) {
        fold(c, matchCase, text);
    }
    return text.simplified();
}

std::vector<SearchHit> searchPage(const PageText& page, const QString& query, const SearchOptions& options) {
    std::vector<SearchHit> hits;
    const QString wanted = foldedQuery(query, options.matchCase);
    if (wanted.isEmpty()) {
        return hits;
    }
    const PageTextLookup lookup = [&page](int) { return &page; };
    const auto collect = [&](bool joinHyphens) {
        // Most pages have no hit: the origins are only worked out for one that has.
        if (!foldedPage(page, options.matchCase, joinHyphens).contains(wanted)) {
            return;
        }
        const Folded folded = foldedWithOrigin(page, options.matchCase, joinHyphens);
        for (const auto& [from, to] : stretches(folded.text, wanted, options.wholeWords)) {
            SearchHit hit;
            hit.page = page.page;
            hit.first = folded.from[size_t(from)];
            hit.last = folded.from[size_t(to - 1)];
            ++hit.last.offset;
            hit.places = placesOf({hit.first, hit.last, {}}, lookup);
            hits.push_back(std::move(hit));
        }
    };
    collect(true);
    if (wanted.contains(u'-')) {
        collect(false); // "follow-up" broken after its hyphen
        std::sort(hits.begin(), hits.end(),
                  [](const SearchHit& a, const SearchHit& b) { return a.first < b.first; });
        hits.erase(std::unique(hits.begin(), hits.end(),
                               [](const SearchHit& a, const SearchHit& b) { return a.first == b.first; }),
                   hits.end());
    }
    return hits;
}

} // namespace lectern::viewer
