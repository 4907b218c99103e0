// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace lectern::mainwindow {

/// A failure as a person is told of it: what happened to which file, and what to do. Whole translated
/// sentences, plain text. `subject` is the file or store that it is about, as the person would name it; where
/// empty, the error's own detail stands in. The window and the command line say the same words.
QString sentence(const base::Error& error, const QString& subject);

/// A path as part of a sentence: in quotes, with control characters (which could drive a terminal) replaced.
QString quoted(const QString& path);

} // namespace lectern::mainwindow
