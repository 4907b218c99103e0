// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/letterview.h"
#include "core/letter/record.h"

#include <map>

namespace lectern::extract {

/// Dates that a letter without header block still tells, in its fixed sentences and its summary; a field that
/// a label has given stays. Years of two digits are read by `pivot`, the letter's latest year.
void readProseDates(const LetterView& letter, int pivot, std::map<letter::Field, letter::Reading>& fields);

} // namespace lectern::extract
