// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/facts.h"
#include "core/extract/reading.h"

#include <optional>
#include <vector>

namespace lectern::extract {

using OptionalReading = std::optional<letter::Reading>;

/// A sentence of a summary: [from, to) of its flat text, the full stop left out.
struct Sentence {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// Cuts running text at full stops that end a sentence: not those of abbreviations, decimals, ICD codes and
/// initials.
std::vector<Sentence> sentences(const QString& flat);

/// Age now, in whole years; never the age at the injury where both stand there.
OptionalReading readAge(const Passage& summary);
/// "male" or "female" by a word; pronouns alone give a doubtful reading, and only if they agree.
OptionalReading readSex(const Passage& summary);
/// How the injury came about, in the letter's words without the joining word: "loading lumber into a truck".
OptionalReading readMechanism(const Passage& summary, const std::vector<Sentence>& sentences);
/// The injured parts with their side: "low back", "left shoulder".
OptionalReading readBodyParts(const Passage& summary, const std::vector<Sentence>& sentences);
/// Diagnoses as printed, codes kept, split where one ends and the next begins.
OptionalReading readDiagnoses(const Passage& summary, const std::vector<Sentence>& sentences);
/// Dated events in the letter's order.
OptionalReading readTimeline(const Passage& summary, const std::vector<Sentence>& sentences,
                             const DateContext& dates);

} // namespace lectern::extract
