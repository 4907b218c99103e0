// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/pagetext.h"

#include <QPointF>
#include <QString>

#include <compare>
#include <functional>
#include <optional>

namespace lectern::viewer {

/// A place between two characters of the text. Word boxes are all that is known, so places within a word are
/// reckoned from typical letter widths: exact at a word's ends, near elsewhere.
struct TextPosition {
    int page = 0;   ///< from 1; 0 = nowhere
    int word = 0;   ///< index into PageText::words
    int offset = 0; ///< characters before it, 0..size of the word

    bool isValid() const { return page > 0; }
    friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

/// Looks up a page's words; null while they are not loaded.
using PageTextLookup = std::function<const letter::PageText*(int page)>;

/// What is selected: a stretch of text from `anchor` to `head` (either may come first), or a drawn box.
/// A value; the functions below give it meaning, so that it stays true while pages come and go.
struct Selection {
    TextPosition anchor;
    TextPosition head;
    std::optional<letter::Place> box;

    bool isEmpty() const { return !box && (!anchor.isValid() || !head.isValid() || anchor == head); }
    TextPosition first() const { return std::min(anchor, head); }
    TextPosition last() const { return std::max(anchor, head); }
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// The position nearest to a point of the page (fractions). Nowhere if the page has no words.
TextPosition positionNear(const letter::PageText& page, QPointF point);
/// The word that the point lies on, -1 for none.
int wordAt(const letter::PageText& page, QPointF point);
/// x of the boundary before character `offset`, fraction of the page.
double boundaryX(const letter::Word& word, int offset);

Selection wholeWord(const letter::PageText& page, int word);
/// The printed line of this word, only as far as no wide gap parts it (so a column of a header block).
Selection wholeLine(const letter::PageText& page, int word);
/// From the start of the earlier to the end of the later: for drags that began with a double or triple click.
Selection spanning(const Selection& a, const Selection& b);
/// Moves a position by characters or by words, over lines and pages (which must be loaded).
TextPosition moved(TextPosition from, int steps, bool byWords, int pageCount, const PageTextLookup& lookup);
/// The position nearest above or below on the next line.
TextPosition movedLine(TextPosition from, int steps, int pageCount, const PageTextLookup& lookup);

/// One rectangle a printed line, in reading order. A box without words is its own single rectangle; a box
/// over words gives those words' lines.
letter::Evidence placesOf(const Selection& selection, const PageTextLookup& lookup);

/// The text as it should go into a field: lines joined with single spaces, a hyphen at a line's end dropped
/// when `isKnown` says that the joined word is one (given without the hyphen, lower case), else kept
/// ("177-" "178" is a range of pages); trimmed, NFC.
QString textOf(const Selection& selection, const PageTextLookup& lookup,
               const std::function<bool(const QString&)>& isKnown);

} // namespace lectern::viewer
