// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <QString>

#include <vector>

namespace lectern::review {

using Issues = std::vector<letter::Issue>;

// Pure edits of a letter's list of issues. Each gives the new list; an id that is not there changes nothing.
// Printed numbers that were 1, 2, 3, ... stay so; other numberings are the letter's own and are kept.

/// A new, empty issue after `afterId` (0 or unknown = at the end).
Issues withAdded(const Issues& issues, int newId, int afterId);
Issues withRemoved(const Issues& issues, int id);
/// Moves by `steps` places (negative = towards the beginning), stopping at the ends.
Issues withMoved(const Issues& issues, int id, int steps);

/// Two issues from one: its service is cut at `at` (characters of the service's text; outside of it = at the
/// first semicolon, " and " or comma), all else, evidence included, goes to both, since a combined heading
/// has one decision and one rationale. A service that cannot be cut goes to both whole.
Issues withSplit(const Issues& issues, int id, int newId, qsizetype at = -1);
/// The issue and the one after it as one: services and differing texts joined, lists of citations united.
/// Decisions or conclusions that differ are taken out, to be answered anew: which of them holds is not ours
/// to say.
Issues withMerged(const Issues& issues, int id);

} // namespace lectern::review
