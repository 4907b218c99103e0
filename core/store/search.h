// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"
#include "core/store/cell.h"
#include "core/store/store.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace lectern::store {

/// Both ends count; an empty end is open. ISO 8601 dates.
struct DateRange {
    QString from;
    QString to;

    bool isOpen() const { return from.isEmpty() && to.isEmpty(); }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// What the list is held to. All that are set must hold; within a list, one of them.
struct Filters {
    QStringList outcomes;  ///< the contract's tokens
    QStringList decisions; ///< of any issue
    QStringList states;
    QString guidelineDocument; ///< cited by either side in any issue, whatever its capitals
    QString guidelineChapter;
    QString specialty; ///< contained in the reviewer's specialty, whatever its capitals
    QString person;    ///< contained in the employee's, provider's or administrator's name
    DateRange decisionDate;
    DateRange dateOfInjury;
    DateRange urDecisionDate;
    DateRange savedAt;
    bool withFindings = false;

    friend bool operator==(const Filters&, const Filters&) = default;
};

enum class SortColumn { Newest, CaseNumber, Employee, File, DecisionDate, Outcome, State, SavedAt };

struct ListQuery {
    QString text; ///< as typed; the last word may be unfinished
    Filters filters;
    SortColumn sort = SortColumn::Newest;
    bool descending = true;

    friend bool operator==(const ListQuery&, const ListQuery&) = default;
};

/// Where a page of the list ended: the next one begins after it, whatever was saved in between.
struct PageEnd {
    Cell value;
    qint64 id = 0;

    friend bool operator==(const PageEnd&, const PageEnd&) = default;
};

/// A line of the list, with the place where the text was found.
struct ListedCase {
    letter::CaseRow row;
    QString snippet;                       ///< plain text; empty when nothing was searched for
    std::vector<std::pair<int, int>> hits; ///< start and length in `snippet`

    friend bool operator==(const ListedCase&, const ListedCase&) = default;
};

struct ListPage {
    std::vector<ListedCase> cases;
    std::optional<PageEnd> end; ///< nothing when this was the last page
};

/// The next `limit` letters of the list. Reads only those: the first screen of a million letters costs what
/// the first screen of a thousand does.
base::Result<ListPage> listPage(Store& store, const ListQuery& query,
                                const std::optional<PageEnd>& after = {}, int limit = 100);

/// How many letters the query finds, counted up to `atMost` (then "more than" is the truth).
base::Result<qint64> countCases(Store& store, const ListQuery& query, qint64 atMost = 10000);

} // namespace lectern::store
