// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace lectern::app {

/// What was read of a PDF, and which of its pages could not be.
struct ReadResult {
    letter::ReadDocument document;
    std::vector<int> failedPages; ///< from 1
    bool repaired = false;        ///< its tables had to be rebuilt; usually nothing is lost
    bool cutShort = false;        ///< the end of the file is missing
};

/// The journey of a letter up to its record: PDF, words, letters, values, findings. Blocks; any one thread,
/// but one at a time, since Poppler is not safe from two. Errors: those of pdf::Reader at open, and
/// NoTextLayer when no page holds a word.
base::Result<ReadResult> readDocument(const QString& path, const QByteArray& password = {});

} // namespace lectern::app
