// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace lectern::mainwindow {

/// Paths of the local files in a drag, if every one of them is a PDF by name or a folder; else nothing, so
/// that drags that are not meant for us go where they were going.
QStringList droppedPaths(const QMimeData* mime);

} // namespace lectern::mainwindow
