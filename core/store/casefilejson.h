// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"

#include <QByteArray>
#include <QJsonObject>

namespace lectern::store {

/// A whole case file as JSON, for drafts: everything that is needed to get the same one back.
QByteArray caseFileJson(const letter::CaseFile& file);
/// Invalid if it is not such a JSON.
base::Result<letter::CaseFile> caseFileFromJson(const QByteArray& json);

/// letter::toJson and back, so that what is read is what was written: no empty entries, and a date that is
/// none is kept as typed (it counts for no deadline, but is not lost without a word).
QJsonObject officeJson(const letter::OfficeFields& office);
letter::OfficeFields officeIn(const QJsonObject& json);

} // namespace lectern::store
