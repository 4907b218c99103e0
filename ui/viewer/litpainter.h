// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/litplace.h"

#include <QRectF>
#include <QString>

class QFont;
class QPainter;

namespace lectern::viewer {

/// How sure a value is, as steps that an eye can tell apart.
enum class Sureness { High, Middle, Low };
Sureness surenessOf(double confidence); ///< from 0.9 high, from 0.6 middle

/// In words, translated: "sure", "not quite sure", "unsure".
QString surenessName(Sureness sureness);

struct LitLook {
    Sureness sureness = Sureness::High;
    bool current = false;
    bool hovered = false;
    bool finding = false;
    bool dark = false; ///< the page is shown dark
};

/// One line of a value. Told apart without colour: the underline is solid, dashed or dotted by sureness,
/// doubled for a finding; the current value has a frame.
void paintLit(QPainter& painter, const QRectF& rect, const LitLook& look);

/// A found word; the current one is framed.
void paintHit(QPainter& painter, const QRectF& rect, bool current, bool dark);

/// A finding's mark: an octagon for an error, a triangle for a warning, a disc for a note.
void paintFindingMark(QPainter& painter, const QRectF& rect, letter::Severity severity, bool dark);

/// A key label of the keyboard word pick; `typed` letters of it are shown as done.
void paintKeyLabel(QPainter& painter, const QRectF& box, const QString& label, qsizetype typed);
QSizeF keyLabelSize(const QFont& font, const QString& label);

} // namespace lectern::viewer
