// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lectern::checks {

/// The body regions that a text speaks of, in the catalogue's words ("low back", "neck", "shoulder", ...),
/// each once, in the order of the table. Anatomical words and spinal levels count ("L4-5" is the low back); a
/// word for a limb counts for the joints on it, since a radiating spine complaint is treated by spine
/// chapters.
QStringList regionsIn(QStringView text);

} // namespace lectern::checks
