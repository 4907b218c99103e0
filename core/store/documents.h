// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace lectern::store {

/// The PDFs beside a store, by content: `<store>.documents/ab/abcdef….pdf`, mode 0600. A file that is there
/// under its hash is never written again, so evidence rectangles stay true whatever becomes of the original.
/// No state but the folder: may be used from any thread, unlike the store itself.
class Documents {
public:
    explicit Documents(QString folder)
        : m_folder(std::move(folder)) {}

    struct Kept {
        QString sha256; ///< 64 hex digits, lower case
        qint64 bytes = 0;
        bool wasThere = false;

        friend bool operator==(const Kept&, const Kept&) = default;
    };

    /// Copies the file in, and is done only when the copy is on the disk and reads back with the same hash.
    /// One that lies there altered is made whole again. Errors: Missing, Unreadable, DiskFull, StoreReadOnly,
    /// WriteFailed (the detail says when the source changed while it was read).
    base::Result<Kept> keep(const QString& path) const;

    /// Where it lies, whether or not it is there.
    QString pathOf(const QString& sha256) const;
    /// Where it lies, after a look that it is there: NotFound. Its content is not read.
    base::Result<QString> find(const QString& sha256) const;
    /// Reads it whole and compares: NotFound, Damaged (altered), Unreadable.
    base::Result<void> check(const QString& sha256) const;

    const QString& folder() const { return m_folder; }

private:
    QString m_folder;
};

/// 64 hex digits, lower case: what may become a file name here.
bool isSha256(const QString& text);

/// SHA-256 of a file's bytes, in hex.
base::Result<QString> sha256Of(const QString& path);

} // namespace lectern::store
