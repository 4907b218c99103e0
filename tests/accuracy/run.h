// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/accuracy/compare.h"

#include <functional>
#include <optional>

namespace lectern::accuracy {

/// What the extractor made of `name` ("dev/a.pdf" -> the contract's JSON); nullopt = it could not be read.
using Source = std::function<std::optional<QJsonObject>(const QString& pdfPath)>;

/// Opens and reads PDFs with core/pdf and core/extract, in this process.
Source readingPdfs();
/// Takes NAME.json from `folder`, as `lectern extract --json` wrote it.
Source readingJson(const QString& folder);

/// Compares every NAME.truth.json of `truthFolder` with what `source` gives for NAME.pdf in `pdfFolder`.
/// A truth that cannot be read is an error: it is reported and the result is empty.
std::vector<Compared> runAll(const QString& truthFolder, const QString& pdfFolder, const Source& source);

} // namespace lectern::accuracy
