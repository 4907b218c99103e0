// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/finding.h"
#include "core/letter/reading.h"

#include <array>
#include <optional>
#include <utility>

// What the writer and the reader of record JSON share: one table of tokens for each enum, used both ways.
namespace lectern::letter::json {

inline constexpr std::array<std::pair<Origin, const char*>, 7> kOrigins = {{
    {Origin::Read, "read"},
    {Origin::FromPage, "from_page"},
    {Origin::Typed, "typed"},
    {Origin::LookedUp, "looked_up"},
    {Origin::Derived, "derived"},
    {Origin::NotInLetter, "not_in_letter"},
    {Origin::Unreadable, "unreadable"},
}};

inline constexpr std::array<std::pair<Severity, const char*>, 3> kSeverities = {{
    {Severity::Error, "error"},
    {Severity::Warning, "warning"},
    {Severity::Note, "note"},
}};

template <class Table, class Enum>
QString nameIn(const Table& table, Enum value) {
    for (const auto& [v, n] : table)
        if (v == value)
            return QString::fromLatin1(n);
    return {};
}

inline QString name(Origin origin) {
    return nameIn(kOrigins, origin);
}

inline QString name(Severity severity) {
    return nameIn(kSeverities, severity);
}

} // namespace lectern::letter::json
