// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/selection.h"

#include <algorithm>
#include <cmath>

namespace lectern::viewer {

using letter::PageText;
using letter::Place;
using letter::Rect;
using letter::Word;
using namespace Qt::StringLiterals;

namespace {

// Width of a letter in a common proportional face, in halves of a digit's width. Good enough to place a
// boundary within about a quarter of a letter; a monospaced face is off by more, but only within a word.
double typicalWidth(QChar c) {
    static const QString narrow = u"iljtfrI.,;:!|'’`()[]-/ "_s;
    static const QString wide = u"mwMWOQGD@%&—"_s;
    if (narrow.contains(c)) {
        return 1.2;
    }
    if (wide.contains(c)) {
        return 3.1;
    }
    return c.isUpper() ? 2.6 : 2;
}

struct Piece {
    const Word* word = nullptr;
    int page = 0;
    int from = 0;
    int to = 0;
    Rect rect() const {
        return {boundaryX(*word, from), word->box.top, boundaryX(*word, to), word->box.bottom};
    }
    QStringView text() const { return QStringView(word->text).sliced(from, to - from); }
};

void addBoxPieces(std::vector<Piece>& pieces, const Place& box, const PageText& page) {
    for (const Word& word : page.words) {
        const Rect& b = word.box;
        if (box.rect.contains((b.left + b.right) / 2, (b.top + b.bottom) / 2)) {
            pieces.push_back({&word, page.page, 0, int(word.text.size())});
        }
    }
}

std::vector<Piece> piecesOf(const Selection& selection, const PageTextLookup& lookup) {
    std::vector<Piece> pieces;
    if (selection.isEmpty()) {
        return pieces;
    }
    if (selection.box) {
        if (const PageText* page = lookup(selection.box->page)) {
            addBoxPieces(pieces, *selection.box, *page);
        }
        return pieces;
    }
    const TextPosition first = selection.first();
    const TextPosition last = selection.last();
    for (int number = first.page; number <= last.page; ++number) {
        const PageText* page = lookup(number);
        if (!page) {
            continue;
        }
        const int begin = number == first.page ? first.word : 0;
        const int end = number == last.page ? last.word + 1 : int(page->words.size());
        for (int i = std::max(0, begin); i < std::min(end, int(page->words.size())); ++i) {
            const Word& word = page->words[size_t(i)];
            const int size = int(word.text.size());
            const int from = number == first.page && i == first.word ? std::min(first.offset, size) : 0;
            const int to = number == last.page && i == last.word ? std::min(last.offset, size) : size;
            if (from < to) {
                pieces.push_back({&word, number, from, to});
            }
        }
    }
    return pieces;
}

bool sameLine(const Piece& a, const Piece& b) {
    return a.page == b.page && a.word->line == b.word->line;
}

bool wideGap(const PageText& page, const Word& left, const Word& right) {
    const double gapPt = (right.box.left - left.box.right) * page.widthPt;
    return gapPt > 2.0 * left.box.height() * page.heightPt;
}

} // namespace

double boundaryX(const Word& word, int offset) {
    const int size = int(word.text.size());
    if (offset <= 0) {
        return word.box.left;
    }
    if (offset >= size) {
        return word.box.right;
    }
    double before = 0;
    double all = 0;
    for (int i = 0; i < size; ++i) {
        const double width = typicalWidth(word.text[i]);
        all += width;
        before += i < offset ? width : 0;
    }
    return word.box.left + word.box.width() * before / all;
}

TextPosition positionNear(const PageText& page, QPointF point) {
    const Word* best = nullptr;
    double least = 0;
    for (const Word& word : page.words) {
        const Rect& b = word.box;
        const double dx = std::max({b.left - point.x(), point.x() - b.right, 0.0}) * page.widthPt;
        const double dy = std::max({b.top - point.y(), point.y() - b.bottom, 0.0}) * page.heightPt;
        // Being on the line counts for more than being near a word: a drag in the right margin means the end
        // of that line, not a longer line below.
        const double far = dx + 8 * dy;
        if (!best || far < least) {
            best = &word;
            least = far;
        }
    }
    if (!best) {
        return {};
    }
    TextPosition at{page.page, int(best - page.words.data()), 0};
    double nearest = std::abs(point.x() - best->box.left);
    for (int i = 1; i <= int(best->text.size()); ++i) {
        const double far = std::abs(point.x() - boundaryX(*best, i));
        if (far < nearest) {
            nearest = far;
            at.offset = i;
        }
    }
    return at;
}

int wordAt(const PageText& page, QPointF point) {
    for (size_t i = 0; i < page.words.size(); ++i) {
        if (page.words[i].box.contains(point.x(), point.y())) {
            return int(i);
        }
    }
    return -1;
}

Selection wholeWord(const PageText& page, int word) {
    if (word < 0 || word >= int(page.words.size())) {
        return {};
    }
    return {{page.page, word, 0}, {page.page, word, int(page.words[size_t(word)].text.size())}, {}};
}

Selection wholeLine(const PageText& page, int word) {
    if (word < 0 || word >= int(page.words.size())) {
        return {};
    }
    const auto& words = page.words;
    size_t first = size_t(word);
    size_t last = size_t(word);
    while (first > 0 && words[first - 1].line == words[first].line &&
           !wideGap(page, words[first - 1], words[first])) {
        --first;
    }
    while (last + 1 < words.size() && words[last + 1].line == words[last].line &&
           !wideGap(page, words[last], words[last + 1])) {
        ++last;
    }
    return {{page.page, int(first), 0}, {page.page, int(last), int(words[last].text.size())}, {}};
}

Selection spanning(const Selection& a, const Selection& b) {
    if (a.isEmpty() || b.isEmpty()) {
        return a.isEmpty() ? b : a;
    }
    if (b.first() < a.first()) {
        return {a.last(), b.first(), {}};
    }
    return {a.first(), std::max(a.last(), b.last()), {}};
}

TextPosition moved(TextPosition from, int steps, bool byWords, int pageCount, const PageTextLookup& lookup) {
    TextPosition at = from;
    for (int left = std::abs(steps); left > 0; --left) {
        const PageText* page = lookup(at.page);
        if (!page || page->words.empty()) {
            return from;
        }
        at.word = std::clamp(at.word, 0, int(page->words.size()) - 1);
        const int size = int(page->words[size_t(at.word)].text.size());
        TextPosition next = at;
        if (steps > 0) {
            if (at.offset < size) {
                next.offset = byWords ? size : at.offset + 1;
            } else if (at.word + 1 < int(page->words.size())) {
                next = {at.page, at.word + 1, 0};
                next.offset = byWords ? int(page->words[size_t(next.word)].text.size()) : 0;
            } else {
                int other = at.page + 1;
                while (other <= pageCount && lookup(other) && lookup(other)->words.empty()) {
                    ++other;
                }
                const PageText* there = other <= pageCount ? lookup(other) : nullptr;
                if (!there) {
                    return at;
                }
                next = {other, 0, byWords ? int(there->words.front().text.size()) : 0};
            }
        } else {
            if (at.offset > 0) {
                next.offset = byWords ? 0 : at.offset - 1;
            } else if (at.word > 0) {
                next = {at.page, at.word - 1, 0};
                next.offset = byWords ? 0 : int(page->words[size_t(next.word)].text.size());
            } else {
                int other = at.page - 1;
                while (other >= 1 && lookup(other) && lookup(other)->words.empty()) {
                    --other;
                }
                const PageText* there = other >= 1 ? lookup(other) : nullptr;
                if (!there) {
                    return at;
                }
                next = {other, int(there->words.size()) - 1, 0};
                next.offset = byWords ? 0 : int(there->words.back().text.size());
            }
        }
        at = next;
    }
    return at;
}

TextPosition movedLine(TextPosition from, int steps, int pageCount, const PageTextLookup& lookup) {
    const PageText* page = lookup(from.page);
    if (!page || from.word < 0 || from.word >= int(page->words.size())) {
        return from;
    }
    const Word& word = page->words[size_t(from.word)];
    const double x = boundaryX(word, from.offset);
    int wantedLine = word.line;
    // The next line that has words, in the direction of travel.
    const auto has = [&](int line) {
        return std::any_of(page->words.begin(), page->words.end(),
                           [line](const Word& w) { return w.line == line; });
    };
    const int lastLine = page->words.back().line;
    do {
        wantedLine += steps;
    } while (wantedLine >= 0 && wantedLine <= lastLine && !has(wantedLine));
    const PageText* there = page;
    if (wantedLine < 0 || wantedLine > lastLine) {
        int other = from.page + steps;
        while (other >= 1 && other <= pageCount && lookup(other) && lookup(other)->words.empty()) {
            other += steps;
        }
        there = other >= 1 && other <= pageCount ? lookup(other) : nullptr;
        if (!there || there->words.empty()) {
            return from;
        }
        wantedLine = steps > 0 ? there->words.front().line : there->words.back().line;
    }
    const auto on = std::find_if(there->words.begin(), there->words.end(),
                                 [&](const Word& w) { return w.line == wantedLine; });
    return on == there->words.end() ? from : positionNear(*there, {x, (on->box.top + on->box.bottom) / 2});
}

letter::Evidence placesOf(const Selection& selection, const PageTextLookup& lookup) {
    letter::Evidence places;
    const std::vector<Piece> pieces = piecesOf(selection, lookup);
    if (pieces.empty() && selection.box) {
        return {*selection.box};
    }
    const Piece* before = nullptr;
    for (const Piece& piece : pieces) {
        if (before && sameLine(*before, piece)) {
            places.back().rect = places.back().rect.united(piece.rect());
        } else {
            places.push_back({piece.page, piece.rect()});
        }
        before = &piece;
    }
    return places;
}

QString textOf(const Selection& selection, const PageTextLookup& lookup,
               const std::function<bool(const QString&)>& isKnown) {
    QString text;
    const std::vector<Piece> pieces = piecesOf(selection, lookup);
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (i == 0) {
            text = piece.text().toString();
            continue;
        }
        const Piece& before = pieces[i - 1];
        const QStringView head = before.text();
        const QStringView tail = piece.text();
        const bool broken =
            !sameLine(before, piece) && head.size() > 1 &&
            (head.endsWith(u'-') || head.endsWith(QChar(0x2010)) || head.endsWith(QChar(0x00AD))) &&
            head[head.size() - 2].isLetterOrNumber() && tail.front().isLetterOrNumber();
        if (!broken) {
            text += u' ' + tail.toString();
            continue;
        }
        const bool soft = head.endsWith(QChar(0x00AD));
        QString joined = head.chopped(1).toString() + tail;
        while (!joined.isEmpty() && joined.back().isPunct()) {
            joined.chop(1);
        }
        if (soft || (tail.front().isLower() && isKnown && isKnown(joined.toLower()))) {
            text.chop(1);
        }
        text += tail;
    }
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

} // namespace lectern::viewer
