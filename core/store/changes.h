// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"
#include "core/store/connection.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace lectern::store {

/// One line of the audit trail, as it is to be written. Texts are null where they do not apply.
struct Change {
    QString action;  ///< created, read_again, changed, confirmed, annotated, issue_added, issue_removed,
                     ///< issue_moved, saved, ...
    int issueId = 0; ///< 0 for a value of the case
    QString field;   ///< contract's name, or state, state_reason, note, ..._citations; null
    QString before;  ///< canonical text, a list or citations as JSON; null = there was none
    QString after;
    QString origin; ///< of the new value, where it has one

    friend bool operator==(const Change&, const Change&) = default;
};

/// What a person did between two states of a letter, in the order of the field table and of the issues.
/// Nothing if they are the same.
std::vector<Change> changesBetween(const letter::CaseFile& before, const letter::CaseFile& after);

/// What all lines of one save share.
struct ChangeStamp {
    QString at;
    QString who;
    qint64 letterId = 0; ///< 0: not about a letter
    int version = 0;
    QByteArray recordHash; ///< of the letter after the save; may be empty
};

/// Adds the lines to the chain. Inside the transaction of the save that they tell of.
base::Result<void> appendChanges(Connection& connection, const ChangeStamp& stamp,
                                 const std::vector<Change>& changes);

/// One line of the trail, as it was written.
struct ChangeEntry {
    qint64 seq = 0;
    QDateTime at; ///< UTC
    QString who;
    qint64 letterId = 0;
    int version = 0;
    Change change;

    friend bool operator==(const ChangeEntry&, const ChangeEntry&) = default;
};

/// The trail of a letter, oldest first; of one value of it if `field` is given.
base::Result<std::vector<ChangeEntry>> changesOf(Connection& connection, qint64 letterId,
                                                 const std::optional<QString>& field = {}, int issueId = 0);

/// Where the chain stands. Printed outside the store (exports, backups' names), it shows later that nobody
/// cut the end off: the chain alone cannot (reliability 8).
struct ChainHead {
    qint64 count = 0;
    QByteArray hash; ///< 32 bytes; zeros for an empty chain

    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};
base::Result<ChainHead> chainHead(Connection& connection);

/// Walks the chain; the number of the first line that does not fit, 0 if all do. With `atLeast`, a chain that
/// does not pass through that head is broken there (or after its end, if it was cut).
/// `progress(lines)` may answer false: Aborted.
base::Result<qint64> firstBrokenChange(Connection& connection, const std::optional<ChainHead>& atLeast = {},
                                       const std::function<bool(qint64)>& progress = {});

/// A value as the trail writes it; null if there is none.
QString trailText(const letter::Reading* reading);
QString trailText(const std::vector<letter::Citation>& citations);
QString originName(letter::Origin origin);

} // namespace lectern::store
