// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/pagetext.h"

#include <QString>

#include <memory>
#include <vector>

namespace lectern::extract {

/// A piece of a word and where it stands: characters [from, from + length) of a passage's text.
struct Token {
    qsizetype from = 0;
    qsizetype length = 0;
    int page = 0;     ///< from 1
    int line = 0;     ///< of the whole letter, from 0
    letter::Rect box; ///< of the printed piece
    float confidence = 1;
    bool gapBefore = false; ///< stands clear of the word before it on its line: a column of a header block
};

/// A run of a letter's words as one string that remembers where each character stands, so that whatever a
/// rule finds in the text has its place on the page. Words are parted by one blank, lines by '\n'; both count
/// as one character, so offsets in `text()` and `flat()` are the same. Cheap to copy and to slice.
class Passage {
public:
    Passage() = default;

    /// With '\n' between printed lines.
    const QString& text() const { return m_text; }
    /// The same with a blank for every '\n': what values and prose rules are read from.
    const QString& flat() const { return m_flat; }
    qsizetype size() const { return m_text.size(); }
    bool isEmpty() const { return m_text.isEmpty(); }

    /// Characters [from, from + length), trimmed of white space at both ends.
    Passage mid(qsizetype from, qsizetype length = -1) const;
    /// One place a printed line for characters [from, from + length).
    letter::Evidence evidence(qsizetype from, qsizetype length) const;
    letter::Evidence evidence() const { return evidence(0, size()); }
    /// Least OCR confidence of the words in the range; 1 for a text layer.
    float confidence(qsizetype from, qsizetype length) const;
    /// The tokens of this passage, with offsets relative to it.
    std::vector<Token> tokens() const;

private:
    friend class PassageBuilder;
    struct Shared;
    std::shared_ptr<const Shared> m_shared; // tokens of the whole text it was cut from
    qsizetype m_offset = 0;                 // of this passage in that text
    QString m_text;
    QString m_flat;
};

/// Builds a passage word by word, in reading order.
class PassageBuilder {
public:
    PassageBuilder();
    ~PassageBuilder();
    /// Adds a word. `line` is any number that changes with the printed line. A word that ends in a hyphen at
    /// a line end is joined with the next when the two are one word (no blank, no '\n', the hyphen dropped);
    /// a hyphen that belongs to the word ("follow-up", "L4-5", "CM14-") stays.
    void add(const letter::Word& word, int page, int line, bool gapBefore);
    Passage take();

private:
    struct Pending;
    std::unique_ptr<Pending> m_pending;
};

} // namespace lectern::extract
