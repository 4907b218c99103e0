// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/letterview.h"

#include <optional>

namespace lectern::extract {

/// The list of documents in characters [from, to) of the letter: one element a bullet, a number, a line (with
/// the lines that it wraps to) or a semicolon; without bullets and without the sentence that leads in.
std::optional<letter::Reading> readDocuments(const LetterView& letter, qsizetype from, qsizetype to);

} // namespace lectern::extract
