// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"
#include "core/store/connection.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace lectern::store {

/// Work on a letter that was not saved yet. It is kept apart from the letters and never counts as one.
struct Draft {
    letter::CaseFile file;
    QDateTime at; ///< UTC
    QString who;

    friend bool operator==(const Draft&, const Draft&) = default;
};

/// What a draft is of: a saved letter by its id; one that was never saved by its PDF's hash and first page.
/// The key of `file` itself.
QString draftPlace(const letter::CaseFile& file);

base::Result<void> saveDraft(Connection& connection, const letter::CaseFile& file, const QString& who);
/// Nothing if there is none.
base::Result<std::optional<Draft>> loadDraft(Connection& connection, const QString& place);
/// All, newest first: what a crash left.
base::Result<std::vector<Draft>> allDrafts(Connection& connection);
/// Nothing happens if there is none.
base::Result<void> discardDraft(Connection& connection, const QString& place);

} // namespace lectern::store
