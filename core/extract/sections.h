// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/facts.h"
#include "core/extract/letterview.h"

namespace lectern::extract {

/// Reads the letter's sections into `fields`: clinical summary with its facts, documents reviewed, reviewer's
/// credentials.
void readSections(const LetterView& letter, const DateContext& dates,
                  std::map<letter::Field, letter::Reading>& fields);

} // namespace lectern::extract
