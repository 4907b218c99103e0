// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exporting/checkedfile.h"
#include "core/exporting/csv.h"
#include "core/exporting/table.h"
#include "core/letter/casefile.h"

#include <QStringList>

namespace lectern::exporting {

/// What a CSV file is to be.
struct CsvOptions {
    Table table = Table::Letters;
    CsvDialect dialect;
    QStringList columns; ///< in this order; empty = all of the table's

    friend bool operator==(const CsvOptions&, const CsvOptions&) = default;
};

/// What was written, for the person and the audit trail.
struct Written {
    QString path;
    qint64 rows = 0; ///< without the header
    QByteArray sha256;
};

/// The whole CSV as bytes, for standard output and previews. Code::Invalid: unknown column or delimiter,
/// which is the detail.
base::Result<QByteArray> csvBytes(const std::vector<letter::ReadDocument>& documents,
                                  const CsvOptions& options);

/// A CSV file, written letter by letter so that an export of any size needs the memory of one letter. Nothing
/// stands under the path until finish() has succeeded. Errors: Invalid as above, and CheckedFile's.
class CsvExport {
public:
    CsvExport(const QString& path, const CsvOptions& options);
    base::Result<void> begin();
    base::Result<void> add(const letter::Source& source, const letter::Record& record);
    base::Result<Written> finish();

private:
    QString m_path;
    CsvOptions m_options;
    CheckedFile m_file;
    std::optional<RowMaker> m_rows;
    qint64 m_count = 0;
};

/// One PDF's records as "lectern.record/1", indented, with a line end at the end.
QByteArray jsonBytes(const letter::ReadDocument& document);
base::Result<Written> writeJson(const QString& path, const letter::ReadDocument& document);

} // namespace lectern::exporting
