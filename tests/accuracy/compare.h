// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace lectern::accuracy {

enum class Verdict {
    Right,
    Wrong,   ///< both have a value, and they differ
    Missing, ///< the letter holds it, the reading does not
    Extra,   ///< the reading has a value where the letter holds none
};

/// One value held against the truth.
struct Item {
    QString field; ///< the contract's name; or "format", "pages", "issue_count", "letter"
    Verdict verdict = Verdict::Right;
    bool close = false; ///< wrong by the rule, but 98 % the same (text), or the one holds the other (short
                        ///< text, lists)
    QString expected;
    QString got;
    double confidence = -1; ///< -1: the reading gives none
    QString rule;
    int issue = 0; ///< from 1, in the truth's order; 0 = of the case

    friend bool operator==(const Item&, const Item&) = default;
};

/// What came of one letter.
struct Compared {
    QString file;
    QString format; ///< the truth's
    std::vector<Item> items;
};

// The rules, by kind of field (README.md of tests/data/corpus says the conventions of the truth):
//  - dates, choices, whole numbers, case numbers: exactly the normalised value;
//  - text: equal after folded(); a truth may name other readings that are as good ("accept");
//  - short text of the summary (mechanism, specialty, service): equal after loose(), without lead-in words;
//  - lists: body_parts and diagnoses as sets, documents_reviewed in order, elements by loose();
//  - timeline: the set of its dates;
//  - citations: one item each, aligned in order, by authority, document, chapter, pages, edition; title and
//    section as an item of their own ("..._topic") for those that were right.

/// Both as in record.md; the truth's records may leave out confidence, raw, evidence.
Compared compareRecords(const QJsonObject& truth, const QJsonObject& got);

/// A whole file: letters are paired by the pages that they share. `got` empty = nothing was read.
std::vector<Compared> compareDocuments(const QString& file, const QJsonObject& truth, const QJsonObject& got);

} // namespace lectern::accuracy
