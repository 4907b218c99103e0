// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/facts.h"
#include "core/extract/letterview.h"

namespace lectern::extract {

/// Everything of the case that stands in labels, on the cover or in fixed sentences: numbers, names, dates,
/// priority, the cover's outcome.
std::map<letter::Field, letter::Reading> readCaseFields(const LetterView& letter);

/// What the letter's own dates say about two-digit years.
DateContext dateContext(const LetterView& letter, const std::map<letter::Field, letter::Reading>& fields);

/// Two readings of one field from two places: the better one stays; more sure if they agree, less if not.
void offer(std::map<letter::Field, letter::Reading>& fields, letter::Field field, letter::Reading reading);

/// Where the letter's front matter (cover, header block) ends and its sections begin.
qsizetype frontEnd(const LetterView& letter);

} // namespace lectern::extract
