// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/export.h"
#include "ui/mainwindow/exportdialog.h"

namespace lectern::app {

/// The dialog's choice in the exporter's terms.
exporting::CsvOptions csvOptionsOf(const mainwindow::ExportChoice& choice);
/// All columns of a table, for the dialog.
QStringList columnsOf(mainwindow::ExportChoice::Rows rows);

/// Writes the letters as they are held true now. Blocks.
base::Result<exporting::Written> exportCases(const std::vector<letter::CaseFile>& files,
                                             const exporting::CsvOptions& options, const QString& path);

} // namespace lectern::app
