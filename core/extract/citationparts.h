// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/citationheads.h"
#include "core/letter/record.h"

#include <QString>

namespace lectern::extract {

/// Who says that a source is part of the MTUS.
enum class Authority { Unsaid, Mtus, NonMtus };

/// Reads one source's own text ("ACOEM Chapter 12 Low Back Complaints Page(s): 303") into a citation without
/// evidence. `source` is what its head names. Pages are canonical: "177-8" -> "177-178", "92, 94-95 and 98"
/// -> "92, 94-95, 98".
letter::Citation readKnownSource(const QString& text, Source source, Authority authority);

/// A source outside the catalogue: an article, a web page, another guideline. Its document is its printed
/// name.
letter::Citation readOtherSource(const QString& text, Authority authority);

/// "303", "177-178", "270-271, 273" from every page list in `text`, which are taken out of it.
QString takePages(QString& text);

} // namespace lectern::extract
