// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCryptographicHash>
#include <QSaveFile>

namespace lectern::exporting {

/// A file that is either written whole, readable by its owner alone, or not at all: what stood under its name
/// before stays until the new content is on the disk, and a write that the disk did not take is never
/// reported as done (QSaveFile passes over sync errors, so the file is read back and compared).
///
/// Errors of every call: DiskFull, Unreadable (no right to write there), WriteFailed; detail = the path.
class CheckedFile {
public:
    explicit CheckedFile(const QString& path);

    base::Result<void> open();
    base::Result<void> write(const QByteArray& bytes);
    /// Puts the file under its name. SHA-256 of its content, hex.
    base::Result<QByteArray> commit();

private:
    tl::unexpected<base::Error> failure() const;
    base::Result<QByteArray> hashOnDisk() const;

    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
};

} // namespace lectern::exporting
