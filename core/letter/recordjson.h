// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"

#include <QByteArray>
#include <QJsonObject>

namespace lectern::letter {

/// What goes into the JSON beside the contract's keys.
enum class JsonDetail {
    Contract, ///< exactly "lectern.record/1" of record.md
    Full,     ///< and rule, origin, confirmed, issue ids: what the store needs to get the same record back
};

QJsonObject toJson(const Record& record, JsonDetail detail);
QJsonObject toJson(const ReadDocument& document, JsonDetail detail = JsonDetail::Contract);

/// Reads what toJson(record, Full) wrote. Unknown keys are passed over; a value of the wrong type is
/// Code::Invalid, with the key's path as detail. The content is untrusted: sizes and numbers are bounded.
base::Result<Record> recordFromJson(const QJsonObject& json);

} // namespace lectern::letter
