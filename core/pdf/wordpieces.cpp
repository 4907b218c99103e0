// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/wordpieces.h"

#include "core/letter/readingorder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lectern::pdf {

using letter::Rect;
using letter::Word;

namespace {

// A box along its text: from, to in reading direction; low, high across it.
struct Span {
    double from, to, low, high;
    double height() const { return high - low; }
};

Span spanOf(const QRectF& b, Way way) {
    switch (way) {
    case Way::Right:
        return {b.left(), b.right(), b.top(), b.bottom()};
    case Way::Left:
        return {-b.right(), -b.left(), -b.bottom(), -b.top()};
    case Way::Down:
        return {b.top(), b.bottom(), -b.right(), -b.left()};
    case Way::Up:
        return {-b.bottom(), -b.top(), b.left(), b.right()};
    }
    return {};
}

bool oneWord(const Piece& a, const Piece& b) {
    if (!b.clings || a.way != b.way)
        return false;
    const Span s = spanOf(a.box, a.way);
    const Span t = spanOf(b.box, b.way);
    const double lower = std::min(s.height(), t.height());
    const double higher = std::max(s.height(), t.height());
    const double gap = t.from - s.to;
    const bool level = std::abs(s.high - t.high) <= 0.2 * higher; // on one baseline
    return lower >= 0.72 * higher && level && gap < 0.12 * higher && gap > -0.5 * higher;
}

bool isBlank(QChar c) {
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

// "f" is U+0066; with its bytes swapped it reads U+6600.
QChar unswapped(QChar c) {
    const QChar other(static_cast<char16_t>(c.unicode() >> 8));
    const bool swapped = (c.unicode() & 0xFF) == 0 && c.unicode() > 0xFF;
    return swapped && other.unicode() < 0x80 && other.isLetter() ? other : c;
}

// Appends the words of `piece`, which nearly always is one.
void appendParted(std::vector<Piece>& out, Piece piece) {
    if (std::none_of(piece.text.cbegin(), piece.text.cend(), isBlank)) {
        out.push_back(std::move(piece));
        return;
    }
    const auto size = static_cast<double>(piece.text.size());
    qsizetype from = 0;
    while (from < piece.text.size()) {
        if (isBlank(piece.text[from])) {
            ++from;
            continue;
        }
        qsizetype to = from;
        while (to < piece.text.size() && !isBlank(piece.text[to]))
            ++to;
        const double a = static_cast<double>(from) / size;
        const double b = static_cast<double>(to) / size;
        const QRectF& box = piece.box;
        QRectF part = box;
        switch (piece.way) {
        case Way::Right:
            part = QRectF(box.left() + a * box.width(), box.top(), (b - a) * box.width(), box.height());
            break;
        case Way::Left:
            part = QRectF(box.right() - b * box.width(), box.top(), (b - a) * box.width(), box.height());
            break;
        case Way::Down:
            part = QRectF(box.left(), box.top() + a * box.height(), box.width(), (b - a) * box.height());
            break;
        case Way::Up:
            part = QRectF(box.left(), box.bottom() - b * box.height(), box.width(), (b - a) * box.height());
            break;
        }
        out.push_back({piece.text.mid(from, to - from), part, piece.way, false});
        from = to;
    }
}

// The page turned until text that runs `way` stands upright.
Rect turned(const Rect& r, Way way) {
    switch (way) {
    case Way::Right:
        return r;
    case Way::Left:
        return {1 - r.right, 1 - r.bottom, 1 - r.left, 1 - r.top};
    case Way::Down: // quarter turn against the clock: what ran down runs right
        return {r.top, 1 - r.right, r.bottom, 1 - r.left};
    case Way::Up: // quarter turn with the clock
        return {1 - r.bottom, r.left, 1 - r.top, r.right};
    }
    return r;
}

Rect turnedBack(const Rect& r, Way way) {
    switch (way) {
    case Way::Right:
    case Way::Left:
        return turned(r, way);
    case Way::Down:
        return turned(r, Way::Up);
    case Way::Up:
        return turned(r, Way::Down);
    }
    return r;
}

// False bold and drop shadows: the same text a hair's breadth away. Lines are in order by their left edge, so
// a twin stands within the few words before.
void dropTwins(std::vector<Word>& words, double widthPt, double heightPt) {
    constexpr std::size_t kNear = 4;
    std::vector<Word> kept;
    kept.reserve(words.size());
    for (Word& word : words) {
        const Rect& b = word.box;
        const double hair = 0.25 * b.height() * heightPt;
        bool twin = false;
        for (std::size_t back = 1; back <= std::min(kNear, kept.size()) && !twin; ++back) {
            const Word& o = kept[kept.size() - back];
            twin = o.line == word.line && o.text == word.text &&
                   std::abs(o.box.left - b.left) * widthPt <= hair &&
                   std::abs(o.box.right - b.right) * widthPt <= hair &&
                   std::abs(o.box.top - b.top) * heightPt <= hair;
        }
        if (!twin)
            kept.push_back(std::move(word));
    }
    words = std::move(kept);
}

} // namespace

std::vector<Piece> joinPieces(std::vector<Piece> pieces) {
    std::vector<Piece> joined;
    joined.reserve(pieces.size());
    std::vector<Piece> whole;
    whole.reserve(pieces.size());
    QRectF lastBox; // of the last part, which the next must touch
    for (Piece& piece : pieces) {
        const QRectF box = piece.box;
        if (!joined.empty()) {
            Piece tail = joined.back();
            tail.box = lastBox;
            if (oneWord(tail, piece)) {
                joined.back().text += piece.text;
                joined.back().box |= box;
                lastBox = box;
                continue;
            }
        }
        lastBox = box;
        joined.push_back(std::move(piece));
    }
    for (Piece& piece : joined)
        appendParted(whole, std::move(piece));
    return whole;
}

std::vector<Word> orderTurned(std::vector<Word> words, Way way, QSizeF page) {
    const bool sideways = way == Way::Up || way == Way::Down;
    for (Word& word : words)
        word.box = turned(word.box, way);
    letter::orderIntoLines(words);
    dropTwins(words, sideways ? page.height() : page.width(), sideways ? page.width() : page.height());
    for (Word& word : words)
        word.box = turnedBack(word.box, way);
    return words;
}

QString textOfPiece(const QString& text) {
    QString out = text.normalized(QString::NormalizationForm_C);
    const auto isLatin = [&](qsizetype at) {
        return at >= 0 && at < out.size() && out.at(at).isLetter() && out.at(at).unicode() < 0x250;
    };
    // From both ends, so that a run of swapped letters is put right from whichever Latin neighbour it has.
    for (qsizetype i = 0; i < out.size(); ++i)
        if (const QChar c = unswapped(out.at(i)); c != out.at(i) && isLatin(i - 1))
            out[i] = c;
    for (qsizetype i = out.size() - 1; i >= 0; --i)
        if (const QChar c = unswapped(out.at(i)); c != out.at(i) && isLatin(i + 1))
            out[i] = c;
    return out;
}

} // namespace lectern::pdf
