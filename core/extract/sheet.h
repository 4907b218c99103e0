// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/lines.h"
#include "core/extract/passage.h"

#include <QString>

#include <vector>

namespace lectern::extract {

/// A printed line of a sheet: characters [from, to) of its text.
struct SheetLine {
    qsizetype from = 0;
    qsizetype to = 0;
    int page = 0;
    double left = 0; ///< fractions of the page
    double right = 0;
    double top = 0;
    bool pageStart = false; ///< first content line of its page
    bool spaced = false;    ///< stands lower below the line before it than the page's lines usually do
    bool joined = false;    ///< begins within a word: the line before it ended in a hyphen
    std::vector<qsizetype> columns; ///< where words begin that stand clear of the word before them
};

/// All the content lines of a PDF as one passage, with what the rules need to know of the printed lines, and
/// a squeezed copy (squeeze.h) to compare headings and labels with.
class Sheet {
public:
    explicit Sheet(const std::vector<TextLine>& content);

    const Passage& passage() const { return m_passage; }
    const QString& text() const { return m_passage.text(); }
    const QString& flat() const { return m_passage.flat(); }
    qsizetype size() const { return m_passage.size(); }
    const std::vector<SheetLine>& lines() const { return m_lines; }

    /// Index of the line that holds character `at`; the last line for an `at` beyond the text.
    int lineAt(qsizetype at) const;
    /// The squeezed text, and the ways between its places and the text's.
    const QString& squeezedText() const { return m_squeezed; }
    qsizetype squeezedAt(qsizetype at) const { return m_toSqueezed[static_cast<std::size_t>(at)]; }
    /// Offset in the text just after the `count`th squeezed character from `fromSqueezed`.
    qsizetype after(qsizetype fromSqueezed, qsizetype count) const;

private:
    Passage m_passage;
    std::vector<SheetLine> m_lines;
    QString m_squeezed;
    std::vector<int> m_toSqueezed;   // text offset -> how many squeezed characters stand before it
    std::vector<int> m_fromSqueezed; // squeezed index -> text offset
};

} // namespace lectern::extract
