// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/readingorder.h"
#include "core/pdf/poppler_p.h"
#include "core/pdf/wordpieces.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lectern::pdf {

using base::Code;
using base::fail;
using letter::Word;

namespace {

// The way the letters of a box run on the page as printed. Poppler does not tell, but the boxes of the first
// and the last letter do. One letter alone says nothing: it goes with the box before it.
Way wayOf(const Poppler::TextBox& box, const QString& text, Way before) {
    // One letter box per code point; U+FFFD may stand for several units that Poppler could not decode.
    if (text.contains(QChar::ReplacementCharacter))
        return Way::Right;
    const auto letters = static_cast<int>(text.toUcs4().size());
    if (letters < 2)
        return before;
    const QPointF from = box.charBoundingBox(0).center();
    const QPointF to = box.charBoundingBox(letters - 1).center();
    const QPointF step = to - from;
    if (std::abs(step.x()) >= std::abs(step.y()))
        return step.x() >= 0 ? Way::Right : Way::Left;
    return step.y() >= 0 ? Way::Down : Way::Up;
}

letter::Rect fractionOf(const QRectF& box, QSizeF page) {
    // Written so that NaN gives 0, which std::clamp would let through.
    const auto share = [](double part, double whole) {
        const double f = part / whole;
        return f > 0 ? std::min(f, 1.0) : 0.0;
    };
    return {share(box.left(), page.width()), share(box.top(), page.height()),
            share(box.right(), page.width()), share(box.bottom(), page.height())};
}

struct Taken {
    std::vector<Piece> pieces;
    bool cut = false;
};

// Poppler's boxes in chains of what it holds to be one line, with the limits kept.
Taken takePieces(const std::vector<std::unique_ptr<Poppler::TextBox>>& boxes) {
    Taken taken;
    taken.pieces.reserve(std::min<std::size_t>(boxes.size(), kMaxWordsPerPage));
    qsizetype characters = 0;
    Way way = Way::Right;
    const Poppler::TextBox* before = nullptr;
    for (const auto& box : boxes) {
        Piece piece{box->text(), box->boundingBox(), way, false};
        if (piece.text.isEmpty())
            continue;
        characters += piece.text.size();
        if (taken.pieces.size() >= kMaxWordsPerPage || characters > kMaxCharactersPerPage) {
            taken.cut = true;
            break;
        }
        way = piece.way = wayOf(*box, piece.text, way);
        piece.clings = before && before->nextWord() == box.get() && !before->hasSpaceAfter();
        before = box.get();
        taken.pieces.push_back(std::move(piece));
    }
    return taken;
}

} // namespace

base::Result<letter::PageText> pageText(const Poppler::Page& page, int number, const AbortCheck& abort) {
    const auto boxes = page.textList(Poppler::Page::Rotate0, abortAsked, abortClosure(abort));
    if (abort && abort())
        return fail(Code::Aborted);

    const QSizeF size = page.pageSizeF();
    Taken taken = takePieces(boxes);
    letter::PageText text{number, size.width(), size.height(), letter::TextSource::Layer, taken.cut, {}};

    // Upright text first; text that runs another way (a margin note, a page that was scanned sideways)
    // follows it, read the way it runs.
    std::array<std::vector<Word>, kWays> byWay;
    for (Piece& piece : joinPieces(std::move(taken.pieces)))
        byWay[static_cast<std::size_t>(piece.way)].push_back(
            {textOfPiece(piece.text), fractionOf(piece.box, size), 0, 1.0F});
    int lines = 0;
    for (std::size_t way = 0; way < kWays; ++way) {
        for (Word& word : orderTurned(std::move(byWay[way]), static_cast<Way>(way), size)) {
            word.line += lines;
            text.words.push_back(std::move(word));
        }
        lines = text.words.empty() ? 0 : text.words.back().line + 1;
    }
    return text;
}

} // namespace lectern::pdf
