// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/pagetext.h"
#include "core/letter/record.h"

#include <vector>

namespace lectern::extract {

/// Reads every determination letter in a PDF's text: page furniture taken out, letters told apart from each
/// other and from unrelated pages (packets, fax sheets), format recognised by content, values read by rule.
/// Text that is no known format gives one record of Format::Unknown with what the generic finders are sure
/// enough of. Text without any word gives no record. Pure; any thread; never throws.
std::vector<letter::Record> readLetters(const letter::DocumentText& text);

} // namespace lectern::extract
