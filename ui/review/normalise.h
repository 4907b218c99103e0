// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/field.h"
#include "core/letter/reading.h"

#include <QLocale>
#include <QString>

namespace lectern::review {

/// Why a text could not be made into a field's value.
enum class Fault { None, NotADate, ImpossibleDate, NotAChoice, NotANumber };

/// A text as a field's canonical value (field.h says the form). With a fault, `value` is empty of that kind.
struct Normalised {
    letter::Value value;
    Fault fault = Fault::None;

    friend bool operator==(const Normalised&, const Normalised&) = default;
};

/// What a person typed into a field. Dates in any common way: the locale's own short form first (it is how
/// dates are shown, so what is shown reads back), then parseDate's. Choices by key, token, word or the
/// beginning of one ("U", "uphold", "Upheld"). Lists part at line ends and semicolons. An empty text is an
/// empty value without a fault.
Normalised normalise(letter::Field field, const QString& typed, const QLocale& locale = QLocale());

/// What was taken from the page: cleaned (see cleanPageText), then as above, but with words around a date, a
/// choice or a number allowed ("Dated: 11/26/2014", "44 year-old female").
Normalised normaliseFromPage(letter::Field field, const QString& text);

/// Lines joined by one blank, a hyphen at a line end dropped between lower-case letters, white space trimmed
/// and collapsed, NFC.
QString cleanPageText(const QString& text);
/// The same, but keeping the line ends: what a list is cut from.
QString cleanPageLines(const QString& text);

/// A value as it is shown and edited: dates in the locale's short form with a four-digit year, choices by
/// their word, lists one item a line, timelines "date: event" one a line.
QString display(letter::Field field, const letter::Value& value, const QLocale& locale = QLocale());
/// The same on one line: lists joined by "; ".
QString displayLine(letter::Field field, const letter::Value& value, const QLocale& locale = QLocale());

/// The locale's short date format with four digits of the year.
QString shownDateFormat(const QLocale& locale = QLocale());
/// An ISO date in that form; a text that is no ISO date comes back as it is.
QString displayDate(const QString& iso, const QLocale& locale = QLocale());
/// A typed date as ISO 8601; empty, with the fault, if it is none.
std::pair<QString, Fault> dateFromTyped(const QString& typed, const QLocale& locale = QLocale());

/// An empty value of the field's kind.
letter::Value emptyValue(letter::Field field);

} // namespace lectern::review
