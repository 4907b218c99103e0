// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/record.h"

#include <QStringList>

/// A whole, sound, invented letter that no check has anything to say about; tests spoil one thing in it.
lectern::letter::Record soundLetter();

/// Sets a text, list or choice field to a value that was read with certainty at some place.
void put(lectern::letter::Record& record, lectern::letter::Field field, const QString& text, int issueId = 0);
void putList(lectern::letter::Record& record, lectern::letter::Field field, const QStringList& list);

lectern::letter::Citation acoem(const QString& chapter, const QString& title, const QString& pages);

/// The codes found, in order.
QStringList codesOf(const lectern::letter::Record& record);
