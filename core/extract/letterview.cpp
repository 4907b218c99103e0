// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/letterview.h"

namespace lectern::extract {

letter::Reading reading(const Passage& passage, qsizetype from, qsizetype length, letter::Value value,
                        double confidence, const char* rule) {
    letter::Reading out;
    out.value = std::move(value);
    out.raw = joined(QStringView(passage.flat()).mid(from, length));
    out.evidence = passage.evidence(from, length);
    out.confidence = std::min(confidence, static_cast<double>(passage.confidence(from, length)));
    out.rule = QString::fromLatin1(rule);
    return out;
}

letter::Reading textReading(const Passage& passage, double confidence, const char* rule) {
    return reading(passage, 0, passage.size(), joined(passage.flat()), confidence, rule);
}

QString joined(QStringView text) {
    return text.toString().simplified();
}

} // namespace lectern::extract
