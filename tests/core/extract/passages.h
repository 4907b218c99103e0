// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/passage.h"

#include <QStringList>

namespace lectern::extract::test {

/// A passage of `text`, a printed line for each '\n', every word 0.01 wide and each line 0.02 high.
inline Passage passage(const QString& text) {
    PassageBuilder builder;
    int line = 0;
    for (const QString& printed : text.split(u'\n')) {
        double at = 0.1;
        for (const QString& word : printed.split(u' ', Qt::SkipEmptyParts)) {
            letter::Word w;
            w.text = word;
            w.line = line;
            w.box = {at, 0.1 + 0.02 * line, at + 0.01, 0.115 + 0.02 * line};
            builder.add(w, 1, line, false);
            at += 0.012;
        }
        ++line;
    }
    return builder.take();
}

} // namespace lectern::extract::test
