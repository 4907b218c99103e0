// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/accuracy/tally.h"

#include <QTextStream>

namespace lectern::accuracy {

/// Per field (all formats), per format, decisions by class.
void printTables(QTextStream& out, const Tally& tally);
/// Confidence against the share that is right, for all and by rule.
void printReliability(QTextStream& out, const Tally& tally, bool byRule);
/// Every value that is not right: file, field, expected, got.
void printMisses(QTextStream& out, const std::vector<Compared>& letters, const QString& onlyField);

} // namespace lectern::accuracy
