// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <span>
#include <vector>

namespace lectern::review {

/// The form's sections in their order, top to bottom; issues and their details follow.
std::span<const letter::Group> caseGroups();

/// All fields of a letter in the order in which the form shows and visits them.
std::vector<letter::FieldRef> fieldOrder(const letter::Record& record);

} // namespace lectern::review
