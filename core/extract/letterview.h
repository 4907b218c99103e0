// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/marks.h"
#include "core/letter/record.h"

#include <algorithm>
#include <optional>

namespace lectern::extract {

/// One letter within a sheet: its characters [from, to), the marks in it, and what its running feet say.
struct LetterView {
    const Sheet* sheet = nullptr;
    qsizetype from = 0;
    qsizetype to = 0;
    int firstPage = 1;
    int lastPage = 1;
    std::vector<FoundMark> marks;
    std::vector<TextLine> feet; ///< furniture of its pages
    letter::Format format = letter::Format::Unknown;

    const FoundMark* first(Mark mark) const {
        const auto it =
            std::find_if(marks.begin(), marks.end(), [mark](const FoundMark& m) { return m.mark == mark; });
        return it == marks.end() ? nullptr : &*it;
    }
    bool has(Mark mark) const { return first(mark) != nullptr; }
    int count(Mark mark) const {
        return static_cast<int>(
            std::count_if(marks.begin(), marks.end(), [mark](const FoundMark& m) { return m.mark == mark; }));
    }
    Passage piece(qsizetype begin, qsizetype end) const {
        return sheet->passage().mid(begin, std::max<qsizetype>(0, end - begin));
    }
};

/// A reading of `passage`'s characters [from, from + length) with `value`; the words' OCR confidence bounds
/// its own.
letter::Reading reading(const Passage& passage, qsizetype from, qsizetype length, letter::Value value,
                        double confidence, const char* rule);
/// The whole passage as text, lines joined.
letter::Reading textReading(const Passage& passage, double confidence, const char* rule);

/// White space to single blanks, trimmed.
QString joined(QStringView text);

} // namespace lectern::extract
