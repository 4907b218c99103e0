// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/lines.h"

#include <algorithm>

namespace lectern::extract {

namespace {

// A word space is a quarter to a third of an em, a justified one seldom a whole em; columns of a header block
// stand further apart than this many line heights.
constexpr double kColumnGap = 1.5;

bool isPlain(const QString& text) {
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        const ushort u = c.unicode();
        return u > 0x20 && (u < 0x7F || (u > 0xA0 && u != 0xAD && u < 0x2000) || (u >= 0x2010 && u < 0x2028));
    });
}

/// What stands for `c` in plain text; null view = as it is.
const char16_t* spelled(ushort u) {
    switch (u) {
    case 0xFB00:
        return u"ff";
    case 0xFB01:
        return u"fi";
    case 0xFB02:
        return u"fl";
    case 0xFB03:
        return u"ffi";
    case 0xFB04:
        return u"ffl";
    case 0xFB05:
    case 0xFB06:
        return u"st";
    default:
        return nullptr;
    }
}

bool isInvisible(ushort u) {
    return u == 0xFEFF || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || u == 0x2060 ||
           u < 0x20 || u == 0x7F || u == 0xFFFD || (u >= 0x80 && u <= 0x9F);
}

bool isBlank(QChar c) {
    return c.isSpace() || c == QChar::Nbsp;
}

/// Adds `word`, split at blanks inside it: a no-break blank parts words like any other.
void addPlain(TextLine& line, const letter::Word& word, bool gapBefore) {
    if (isPlain(word.text)) {
        line.words.push_back({word, gapBefore});
        return;
    }
    const QString text = plain(word.text);
    const double unit = text.isEmpty() ? 0 : word.box.width() / static_cast<double>(text.size());
    qsizetype from = 0;
    while (from < text.size()) {
        while (from < text.size() && isBlank(text.at(from)))
            ++from;
        qsizetype to = from;
        while (to < text.size() && !isBlank(text.at(to)))
            ++to;
        if (to > from) {
            letter::Word piece = word;
            piece.text = text.mid(from, to - from);
            piece.box.left = word.box.left + unit * static_cast<double>(from);
            piece.box.right = word.box.left + unit * static_cast<double>(to);
            line.words.push_back({piece, gapBefore});
            gapBefore = false;
        }
        from = to;
    }
}

} // namespace

QString plain(const QString& text) {
    QString out;
    out.reserve(text.size() + 4);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const ushort u = c.unicode();
        // Some producers' maps give a ligature as its letters, each with its bytes swapped ("U+6600 U+6900":
        // fi).
        const bool swapped = (u & 0xFF) == 0 && u >= 0x4100 && u <= 0x7A00 && QChar(u >> 8).isLetter();
        if (swapped)
            out += QChar(u >> 8);
        else if (const char16_t* letters = spelled(u))
            out += QStringView(letters);
        else if (isBlank(c))
            out += u' ';
        else if (u == 0xAD) { // a soft hyphen shows only at a line end
            if (i == text.size() - 1)
                out += c;
        } else if (!isInvisible(u))
            out += c;
    }
    return out;
}

std::vector<TextLine> linesOf(const letter::PageText& page) {
    std::vector<TextLine> out;
    const double aspect = page.widthPt > 0 && page.heightPt > 0 ? page.heightPt / page.widthPt : 11.0 / 8.5;
    int number = 0;
    double lastRight = 0;
    TextLine line;
    const auto finish = [&] {
        if (!line.words.empty()) {
            for (const LineWord& w : line.words) {
                if (!line.text.isEmpty())
                    line.text += u' ';
                line.text += w.word.text;
            }
            out.push_back(std::move(line));
        }
        line = TextLine{};
        line.page = page.page;
    };
    line.page = page.page;
    for (const letter::Word& word : page.words) {
        if (word.text.isEmpty())
            continue;
        if (!line.words.empty() && word.line != number)
            finish();
        bool gap = false;
        if (line.words.empty()) {
            number = word.line;
            line.left = word.box.left;
            line.right = word.box.right;
            line.top = word.box.top;
            line.bottom = word.box.bottom;
        } else {
            const double height = std::max(word.box.height(), 0.004) * aspect; // in fractions of the width
            gap = word.box.left - lastRight > kColumnGap * height;
            line.left = std::min(line.left, word.box.left);
            line.right = std::max(line.right, word.box.right);
            line.top = std::min(line.top, word.box.top);
            line.bottom = std::max(line.bottom, word.box.bottom);
        }
        lastRight = word.box.right;
        addPlain(line, word, gap);
    }
    finish();
    return out;
}

} // namespace lectern::extract
