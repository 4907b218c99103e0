// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/field.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace lectern::accuracy {

enum class Match { No, Close, Same };

/// `expected`: {"value": ..., "accept": [...]}; `got`: the value alone.
Match matchValue(const letter::FieldInfo& field, const QJsonObject& expected, const QJsonValue& got);

/// The parts of a citation that decide whether it is the same source.
bool sameSource(const QJsonObject& expected, const QJsonObject& got);
/// Its title and section, whichever of the two holds the words.
bool sameTopic(const QJsonObject& expected, const QJsonObject& got);
bool hasTopic(const QJsonObject& citation);

/// Neighbours that name the same document, chapter and edition as one, pages and sections joined: "X page 22
/// and Y pages 67-68" may be read as one source or two.
QJsonArray mergedByDocument(const QJsonArray& citations);

/// One line for a person.
QString shown(const QJsonValue& value);

} // namespace lectern::accuracy
