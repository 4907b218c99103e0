// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <QString>

#include <vector>

namespace lectern::review {

/// How a field stands. The form draws each as a shape, a word and a colour.
enum class Mark {
    Confirmed, ///< a person looked and agreed
    ByHand,    ///< a person typed it, took it from the page or looked it up
    Answered,  ///< "not in the letter" or "unreadable"
    Sure,      ///< read, and sure enough
    Look,      ///< read, but not surely, or something was found about it
    Failed,    ///< a check fails, or what was typed cannot be understood
    Missing,   ///< the letter should hold it and nothing is there
    Empty,     ///< nothing is there, and nothing needs to be
};

/// Why a field needs a look.
enum class LookReason { Uncertain, RequiredEmpty, NotUnderstood, Error, Warning };

/// All that a form row says about its field.
struct FieldStatus {
    Mark mark = Mark::Empty;
    QString word;                 ///< the mark's, translated: "sure", "look", "missing"
    QString kind;                 ///< the value's: "read", "typed", ...; empty when there is no value
    QString reason;               ///< whole sentences, plain text: which rule, how sure, what was found, who
    std::vector<LookReason> look; ///< empty = needs no look
    bool changed = false;         ///< differs from what was read
    QString readText;             ///< what was read, as shown; empty if nothing was
    bool stale = false;           ///< no longer matches the text in its box

    bool needsLook() const { return !look.empty(); }
    friend bool operator==(const FieldStatus&, const FieldStatus&) = default;
};

/// What a status is made from. `findings` are those of the field; `seen` = a person has confirmed the field
/// with exactly these findings in sight.
struct StatusInput {
    letter::FieldRef ref;
    const letter::Reading* now = nullptr;
    const letter::Reading* read = nullptr;
    std::vector<const letter::Finding*> findings;
    bool seen = false;
    double threshold = 0.85; ///< readings below it need a look
};

FieldStatus statusOf(const StatusInput& in);
/// Only its `look`: cheap, since no sentence is built.
std::vector<LookReason> lookReasons(const StatusInput& in);

/// True when a person's value differs from the letter's own words that it still points at.
bool isStale(letter::Field field, const letter::Reading& reading);
/// Text of a person's that is no value of its kind: kept as `raw` of an empty reading, so that it is neither
/// lost nor exported.
bool isNotUnderstood(const letter::Reading& reading);

} // namespace lectern::review
