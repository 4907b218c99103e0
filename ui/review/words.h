// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <QString>

namespace lectern::review {

// The words in which the window speaks of fields and tokens, translated.

QString label(letter::Field field);
/// With the printed number in front for a field of an issue: "Issue 2: Decision".
QString label(letter::FieldRef ref, const letter::Record& record);
QString title(letter::Group group);

/// "partially_overturned" -> "Partially overturned". An unknown token comes back as it is.
QString word(QStringView token);
/// The one key that chooses a token in its field: U, O, P; S, E; M, F; ... Unique within each field.
QChar key(QStringView token);
/// What a decision does, in plain words: "Upheld: the denial stands". Empty for other tokens.
QString effect(QStringView token);

/// "read", "taken from the page", "typed", "looked up", "derived", "not in the letter", "unreadable".
QString word(letter::Origin origin);

} // namespace lectern::review
