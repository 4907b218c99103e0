// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern::accuracy {

/// Text as two careful typists would agree on it: white space of any kind folded to single blanks, soft
/// hyphens gone, ligatures taken apart, typographic quotes and hyphens made plain. Case is kept.
QString folded(QStringView text);

/// For short values whose wording is a matter of taste: folded, small letters, without a leading article or
/// a trailing full stop.
QString loose(QStringView text);

/// 1 = the same, 0 = nothing in common: one less the edit distance by the longer length. Stops early and
/// returns 0 when it cannot reach `atLeast`.
double similarity(QStringView a, QStringView b, double atLeast = 0);

} // namespace lectern::accuracy
