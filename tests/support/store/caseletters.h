// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/casefile.h"

#include <QRandomGenerator>

namespace lectern::tests {

/// An invented letter with two issues, as it would come from the extractor, never saved.
letter::CaseFile plainCase(const QString& caseNumber = QStringLiteral("CM14-0012345"));

/// A letter that holds anything that a letter may: any field there or not, any origin, any text (empty,
/// quotes, line ends, emoji, right-to-left, NUL in a value), `current` differing from `read` at random.
letter::CaseFile randomCase(QRandomGenerator& random);

letter::Reading readingOf(const letter::Value& value, letter::Origin origin = letter::Origin::Read);

} // namespace lectern::tests
