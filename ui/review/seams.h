// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace lectern::review {

// What the review asks of whoever reads, checks and keeps letters. `app` fills these, tests pass lambdas.
// Thread rule: every seam is called on the GUI thread and returns at once; its `done` runs on the GUI thread,
// once, later or before the call returns. An empty seam is allowed: that step is then left out.

template <class T>
using Done = std::function<void(base::Result<T>)>;

/// A letter to be kept for good. `saveId` is made new for each letter that is confirmed and stays the same
/// when the save is tried again, so that a save that was committed but not acknowledged is not done twice.
struct SaveRequest {
    letter::CaseFile caseFile;
    QString saveId;
    QString reason; ///< why it is saved with errors open; empty when there are none

    friend bool operator==(const SaveRequest&, const SaveRequest&) = default;
};

struct Saved {
    qint64 id = 0;
    int version = 0;

    friend bool operator==(const Saved&, const Saved&) = default;
};

/// Opens and reads a PDF into its letters.
using ReadLetter = std::function<void(const QString& path, Done<letter::ReadDocument>)>;
using SaveLetter = std::function<void(const SaveRequest&, Done<Saved>)>;
/// Keeps unfinished work. Answers with the letter's id, which may be new.
using SaveDraft = std::function<void(const letter::CaseFile&, Done<Saved>)>;
using DiscardDraft = std::function<void(qint64 id, Done<Saved>)>;
/// The letter after (or before) this one in the queue, read and ready; nullopt when there is none.
using StepLetter = std::function<void(qint64 id, Done<std::optional<letter::CaseFile>>)>;
/// Everything that a careful reader would mark. Pure and quick: it is called after each edit.
using Check = std::function<std::vector<letter::Finding>(const letter::Record&)>;

struct Seams {
    SaveLetter saveLetter = {};
    SaveDraft saveDraft = {};
    DiscardDraft discardDraft = {};
    StepLetter nextLetter = {};
    StepLetter previousLetter = {};
    Check check = {};
};

} // namespace lectern::review
