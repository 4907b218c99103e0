// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <QString>

#include <vector>

namespace lectern::checks {

/// How alike two wordings of a disputed service are: share of the telling words (no articles, no "request",
/// no units) of the shorter that the longer has too, typing errors of one letter forgiven; 0 to 1.
double likeness(QStringView a, QStringView b);

/// The telling words of a service's wording.
std::vector<QString> tellingWords(QStringView service);

/// What the summary names as asked for ("Request(s) under consideration include A and B."), as one span of
/// the summary; empty when it has no such sentence.
QString requestsUnderConsideration(const QString& summary, qsizetype* from = nullptr);

/// The sentence of an issue that states its conclusion: the last "... (not) medically necessary ..." one of
/// the rationale; empty if there is none.
QString conclusionSentence(const letter::Issue& issue, qsizetype* from = nullptr);

/// Text of an issue's field; empty if it has none.
QString text(const letter::Issue& issue, letter::Field field);
QString text(const letter::Record& record, letter::Field field);

} // namespace lectern::checks
