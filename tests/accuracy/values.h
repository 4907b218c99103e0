// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/field.h"

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

/// One line for a person.
QString shown(const QJsonValue& value);

} // namespace lectern::accuracy
