// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/letterview.h"

namespace lectern::extract {

/// The format that a letter's wording speaks for, by points for each heading and label; Unknown when too few.
letter::Format recognise(const LetterView& letter);

} // namespace lectern::extract
