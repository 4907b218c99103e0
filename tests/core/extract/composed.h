// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lectern::extract::test {

/// What an invented letter says, and what must be read from it.
struct ComposedIssue {
    QString service;
    QString decision; ///< the contract's token
    QString claims;
    QString reviewer;
    QString rationale; ///< with its concluding sentence
};

enum class Kind { Notice, Letter2013, Letter2014, Letter2015, Letter2016, Review };

/// How it is written and set. The fixed wording can be varied; what it says stays the same.
struct Manner {
    Kind kind = Kind::Letter2014;
    int width = 92;            ///< characters a line
    bool gaps = true;          ///< a blank line between paragraphs
    bool doubleSpaced = false; ///< and one after every line
    bool header = true;
    bool numbers = false;
    bool outcomeOnOwnLine = false;
    bool colonBeforeOutcome = true;
    int words = 0;  ///< 0 "Upheld", 1 capitals, 2 "Uphled", "Overtuned", 3 run together with blanks lost
    int labels = 0; ///< 0 as they should be, 1 capitals, 2 typing errors, 3 blanks lost, 4 broken over lines
    int breakAfter = 0; ///< a form feed after every so many lines; 0 = none
    QString head;       ///< a furniture line on each page ('%' = its number)
    QString foot;
};

struct Composed {
    QString text; ///< for testsupport::textPages
    std::vector<ComposedIssue> issues;
    QString summary;
};

Composed compose(const Manner& manner);

} // namespace lectern::extract::test
