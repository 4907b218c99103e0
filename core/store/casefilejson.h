// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/casefile.h"

#include <QByteArray>

namespace lectern::store {

/// A whole case file as JSON, for drafts: everything that is needed to get the same one back.
QByteArray caseFileJson(const letter::CaseFile& file);
/// Invalid if it is not such a JSON.
base::Result<letter::CaseFile> caseFileFromJson(const QByteArray& json);

} // namespace lectern::store
