// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportrun.h"

namespace lectern::app {

using exporting::CsvForm;
using exporting::Table;
using mainwindow::ExportChoice;

namespace {

Table tableOf(ExportChoice::Rows rows) {
    return rows == ExportChoice::Rows::Issues ? Table::Issues : Table::Letters;
}

} // namespace

exporting::CsvOptions csvOptionsOf(const ExportChoice& choice) {
    return {tableOf(choice.rows),
            {choice.spreadsheet ? CsvForm::Spreadsheet : CsvForm::Exact, choice.delimiter},
            choice.columns};
}

QStringList columnsOf(ExportChoice::Rows rows) {
    return exporting::columnNames(tableOf(rows));
}

base::Result<exporting::Written> exportCases(const std::vector<letter::CaseFile>& files,
                                             const exporting::CsvOptions& options, const QString& path) {
    exporting::CsvExport file(path, options);
    if (const auto begun = file.begin(); !begun)
        return base::fail(begun.error());
    for (const letter::CaseFile& letter : files)
        if (const auto added = file.add(letter.source, letter.current); !added)
            return base::fail(added.error());
    return file.finish();
}

} // namespace lectern::app
