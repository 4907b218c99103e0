// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

// Canonical short forms of what a disputed service says (readServiceDetails in facts.h):
//   quantity      "60", "12 sessions", "6 visits", "30 tablets", "1 month supply"
//   dose          "50 mg", "10/325 mg", "5%", "100 mcg/hr"
//   frequency     "2 per week", "1 per day", "every 6 hours", "every 2 weeks"
//   duration      "6 weeks", "30 days", "3 months"
//   body part     lower case as printed, several parted by ", ": "low back", "shoulder, wrist"
//   side          left, right, bilateral; absent where parts differ in side
//   spinal level  "L4-L5", several parted by ", ": "L4-L5, L5-S1"
// Number words become digits, plurals follow the number. Raw text and evidence keep the print.

namespace lectern::extract {

/// A spinal level or run of levels in a text.
struct SpinalLevel {
    qsizetype from = 0;
    qsizetype length = 0;
    QString level; ///< "L4-L5", "C5"
};

/// Every level named, left to right: "L4-5, L5-S1", "C4-C7", "T12". Strengths and doses are none.
std::vector<SpinalLevel> findSpinalLevels(const QString& text);

} // namespace lectern::extract
