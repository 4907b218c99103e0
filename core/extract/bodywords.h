// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lectern::extract {

/// A part of the body named in a text.
struct BodyWord {
    qsizetype from = 0;
    qsizetype length = 0; ///< side and part together
    QString side;         ///< "left", "right", "bilateral" or empty
    QString part;         ///< lower case, as printed: "low back", "knees"

    qsizetype end() const { return from + length; }
    /// "left shoulder"
    QString text() const { return side.isEmpty() ? part : side + u' ' + part; }
};

/// All parts named in `text`, left to right. Adjectives of a disease ("lumbar radiculopathy", "cervical
/// strain") are not parts; "cervical spine" is.
std::vector<BodyWord> findBodyWords(const QString& text);

/// "left", "right" or "bilateral" for any way of printing it ("Lt.", "R", "both"); empty if `word` is none.
QString sideOf(const QString& word);

} // namespace lectern::extract
