// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/field.h"
#include "core/letter/place.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lectern::letter {

enum class Severity { Error, Warning, Note };

/// Something that a careful reader would mark. It says what is there, never what it means in law.
struct Finding {
    QString code; ///< stable, e.g. "outcome.decision-against-conclusion"
    Severity severity = Severity::Note;
    QString message; ///< English, whole sentence; ui may word it again from code and args
    QStringList args;
    std::optional<Field> field;
    int issueId = 0;   ///< 0 when it is about the case
    Evidence evidence; ///< the first place
    Evidence other;    ///< the place that it is held against, if there is one

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace lectern::letter
