// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/field.h"
#include "core/letter/finding.h"
#include "core/letter/place.h"

#include <QString>

#include <optional>
#include <vector>

namespace lectern::viewer {

/// A value that was read from the page: where, how surely, and what to call it.
struct LitPlace {
    letter::FieldRef field;
    letter::Evidence places;
    double confidence = 1; ///< 0..1; shown by the edge's pattern, never by colour alone
    QString label;         ///< translated name of the field, plain text: "Issue 2: decision"
    bool finding = false;  ///< something was found about this value: its edge is doubled

    friend bool operator==(const LitPlace&, const LitPlace&) = default;
};

/// A finding's mark in the page's margin, beside the first line of its place.
struct FindingMark {
    letter::Severity severity = letter::Severity::Note;
    QString message; ///< translated, plain text
    letter::Evidence places;
    std::optional<letter::FieldRef> field; ///< a click on the mark goes there

    friend bool operator==(const FindingMark&, const FindingMark&) = default;
};

/// A field that the menu "Set as" offers; choices of the same group stand together under its name.
struct FieldChoice {
    letter::FieldRef field;
    QString label;
    QString group; ///< empty = at the top level

    friend bool operator==(const FieldChoice&, const FieldChoice&) = default;
};

} // namespace lectern::viewer
