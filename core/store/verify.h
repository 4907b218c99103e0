// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/store.h"

#include <functional>
#include <optional>
#include <vector>

namespace lectern::store {

struct VerifyOptions {
    /// A head of the audit chain that was written down outside the store: the chain must pass through it.
    /// Without one, a trail whose end was cut off looks whole.
    std::optional<ChainHead> atLeast;
    bool documents = true; ///< read every kept PDF and compare its hash
    /// Called on the store's thread; false ends the check with Aborted. `total` is 0 while it is not known.
    std::function<bool(qint64 done, qint64 total)> progress;
};

struct DocumentFault {
    QString sha256;
    QString file;    ///< the name it came in under
    base::Code code; ///< NotFound, Damaged (its bytes are others), Unreadable

    friend bool operator==(const DocumentFault&, const DocumentFault&) = default;
};

/// What is wrong with a store. Nothing is repaired.
struct VerifyReport {
    QStringList fileFaults;  ///< lines of SQLite's integrity_check and of the search index's
    qint64 brokenChange = 0; ///< first line of the audit trail that does not fit; 0 = none
    std::vector<qint64>
        damagedLetters; ///< stored values do not match their hash, or the hash not the trail's
    std::vector<DocumentFault> documents;
    ChainHead head; ///< to be written down for the next time
    qint64 lettersChecked = 0;
    qint64 documentsChecked = 0;

    bool isSound() const {
        return fileFaults.isEmpty() && brokenChange == 0 && damagedLetters.empty() && documents.empty();
    }
};

/// Reads the whole store, in portions between which others may save. About 1 s for 20,000 letters, and the
/// time that the disk needs for the documents.
base::Result<VerifyReport> verify(Store& store, const VerifyOptions& options = {});

} // namespace lectern::store
