// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/passage.h"
#include "core/letter/reading.h"

#include <algorithm>

namespace lectern::extract {

/// A reading of characters [from, from + length) of `p`. `confidence` is the rule's; doubtful OCR lowers it.
inline letter::Reading reading(const Passage& p, qsizetype from, qsizetype length, letter::Value value,
                               double confidence, const QString& rule) {
    letter::Reading r;
    r.value = std::move(value);
    r.raw = p.flat().mid(from, length).trimmed();
    r.evidence = p.evidence(from, length);
    r.confidence = confidence * std::min(1.0, 0.4 + 0.6 * static_cast<double>(p.confidence(from, length)));
    r.rule = rule;
    return r;
}

} // namespace lectern::extract
