// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace lectern::pdf {

/// All bytes of a regular file, read once. Missing, Unreadable (no permission, not a regular file, an I/O
/// error half way), Empty, TooLarge. The detail is the path. Never waits: pipes and devices are not opened.
base::Result<QByteArray> readFile(const QString& path, qint64 limit);

} // namespace lectern::pdf
