// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/accuracy/compare.h"

#include <map>
#include <set>

namespace lectern::accuracy {

struct Count {
    int right = 0;
    int wrong = 0; ///< the extra ones among them
    int extra = 0;
    int missing = 0;
    int close = 0; ///< of the wrong ones

    void add(const Item& item);
    Count& operator+=(const Count& other);
    int expected() const { return right + wrong - extra + missing; }
    /// Of the values that the letters hold; 1 if there are none.
    double rightShare() const;
    double wrongShare() const;

    friend bool operator==(const Count&, const Count&) = default;
};

/// One row of a reliability table: of the values shown with a confidence in [from, to), how many are right.
struct Bin {
    double from = 0;
    double to = 0;
    int right = 0;
    int all = 0;
    double sum = 0; ///< of the confidences

    friend bool operator==(const Bin&, const Bin&) = default;
};

/// Everything that the report prints.
struct Tally {
    std::map<QString, std::map<QString, Count>> byFormatAndField; ///< format "" = all
    std::map<QString, std::map<QString, int>> decisions;          ///< expected -> got -> how many; "" = none
    std::map<QString, std::vector<Bin>> reliability; ///< by rule (by field where none is given); "" = all
    int letters = 0;
    int lettersWhole = 0; ///< every value right
    int lettersMissed = 0;
    int lettersMadeUp = 0;
    int issueCountsWrong = 0;

    void add(const Compared& letter);
    /// All values of one format; "" = of all.
    Count total(const QString& format = {}) const;
    int decisionsExpected() const;
    int decisionsRight() const;
};

/// "letter", "pages" and the like say how the reading went; they are no values of the letter.
bool isValue(const Item& item);

} // namespace lectern::accuracy
