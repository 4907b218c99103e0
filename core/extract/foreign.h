// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/sheet.h"

namespace lectern::extract {

/// Does the page whose lines are [firstLine, endLine) say by its title that it is something else than a
/// determination: a fax cover sheet, a proof of service, a UR denial, an application form, a medical report?
/// Only its first lines are looked at; whether the page also holds a letter's headings is the caller's
/// question.
bool looksForeign(const Sheet& sheet, int firstLine, int endLine);

} // namespace lectern::extract
