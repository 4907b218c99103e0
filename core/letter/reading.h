// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/place.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace lectern::letter {

/// A dated event of the clinical history.
struct TimelineEvent {
    QString date;  ///< ISO 8601
    QString event; ///< a short label in the letter's words
    Evidence evidence;

    friend bool operator==(const TimelineEvent&, const TimelineEvent&) = default;
};

using TimelineEvents = std::vector<TimelineEvent>;

/// A value in canonical form: text for every scalar kind (field.h says how), a list, or a timeline.
using Value = std::variant<QString, QStringList, TimelineEvents>;

/// Where a value comes from.
enum class Origin {
    Read,        ///< the extractor read it from the letter
    FromPage,    ///< a person took it from words or a box on the page
    Typed,       ///< a person typed it
    LookedUp,    ///< chosen from a catalogue
    Derived,     ///< computed from other values; its evidence names their places
    NotInLetter, ///< a person says that the letter does not hold it
    Unreadable,  ///< a person says that it is there and cannot be read
};

/// One value of a letter, and why we believe it. Absent from a record's map = not read and not answered;
/// a reading of origin NotInLetter or Unreadable has an empty value and is an answer.
struct Reading {
    Value value;
    QString raw; ///< the letter's own characters, joined over lines; empty if typed
    double confidence =
        0; ///< 0..1, the calibrated chance that `value` is right; 1 once a person confirmed it
    Evidence evidence;
    QString rule; ///< which rule read it ("label.case-number"); empty if a person entered it
    Origin origin = Origin::Read;
    bool confirmed = false; ///< a person has looked and agreed

    QString text() const {
        const auto* t = std::get_if<QString>(&value);
        return t != nullptr ? *t : QString();
    }
    QStringList list() const {
        const auto* l = std::get_if<QStringList>(&value);
        return l != nullptr ? *l : QStringList();
    }
    TimelineEvents timeline() const {
        const auto* t = std::get_if<TimelineEvents>(&value);
        return t != nullptr ? *t : TimelineEvents();
    }
    bool isEmpty() const {
        if (const auto* events = std::get_if<TimelineEvents>(&value))
            return events->empty();
        return text().isEmpty() && list().isEmpty();
    }
    friend bool operator==(const Reading&, const Reading&) = default;
};

} // namespace lectern::letter
