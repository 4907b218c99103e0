// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/pagetext.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <cstddef>
#include <vector>

namespace lectern::pdf {

/// Which way text runs on the page as printed.
enum class Way { Right, Up, Down, Left };
inline constexpr std::size_t kWays = 4;

/// A box of text as a PDF library gives it: a word, a part of one, or several that it glued.
struct Piece {
    QString text;
    QRectF box; ///< points
    Way way = Way::Right;
    bool clings = false; ///< no blank between it and the piece before it, on the same line
};

/// The text of a piece in NFC, with letters put right whose two bytes its producer swapped: some Ghostscript
/// and LibreOffice files map the parts of a ligature to U+6600 and U+6900 for "f" and "i" (seen in our
/// corpus). Only beside a Latin letter, so that true CJK text stays.
QString textOfPiece(const QString& text);

/// Pieces that cling, touch and are of one size become one word (bold and plain letters of one number come as
/// two pieces); a superscript stays apart. Blanks inside a piece part it, its box shared out by letters.
std::vector<Piece> joinPieces(std::vector<Piece> pieces);

/// Words that run `way`, put into lines as somebody sees them who turns the page until they stand upright,
/// with text printed twice at one place (false bold) told once. Boxes stay those of the page as printed.
std::vector<letter::Word> orderTurned(std::vector<letter::Word> words, Way way, QSizeF page);

} // namespace lectern::pdf
