// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/export.h"

#include "core/letter/recordjson.h"

#include <QJsonDocument>

namespace lectern::exporting {

namespace {

base::Result<RowMaker> rowMaker(const CsvOptions& options) {
    if (!isDelimiter(options.dialect.delimiter))
        return base::fail(base::Code::Invalid, QString(options.dialect.delimiter));
    return RowMaker::make(options.table, options.columns);
}

} // namespace

base::Result<QByteArray> csvBytes(const std::vector<letter::ReadDocument>& documents,
                                  const CsvOptions& options) {
    const auto maker = rowMaker(options);
    if (!maker)
        return base::fail(maker.error());
    QByteArray bytes = csvHead(options.dialect) + csvRow(maker->header(), options.dialect);
    for (const letter::ReadDocument& document : documents)
        for (const letter::Record& record : document.records)
            for (const QStringList& row : maker->rows(document.source, record))
                bytes += csvRow(row, options.dialect);
    return bytes;
}

CsvExport::CsvExport(const QString& path, const CsvOptions& options)
    : m_path(path)
    , m_options(options)
    , m_file(path) {}

base::Result<void> CsvExport::begin() {
    auto maker = rowMaker(m_options);
    if (!maker)
        return base::fail(maker.error());
    m_rows = std::move(*maker);
    return m_file.open().and_then([this] {
        return m_file.write(csvHead(m_options.dialect) + csvRow(m_rows->header(), m_options.dialect));
    });
}

base::Result<void> CsvExport::add(const letter::Source& source, const letter::Record& record) {
    if (!m_rows)
        return base::fail(base::Code::Internal, QStringLiteral("CsvExport::add before begin"));
    for (const QStringList& row : m_rows->rows(source, record)) {
        if (const auto written = m_file.write(csvRow(row, m_options.dialect)); !written)
            return written;
        ++m_count;
    }
    return {};
}

base::Result<Written> CsvExport::finish() {
    const auto hash = m_file.commit();
    if (!hash)
        return base::fail(hash.error());
    return Written{m_path, m_count, *hash};
}

QByteArray jsonBytes(const letter::ReadDocument& document) {
    return QJsonDocument(letter::toJson(document)).toJson(QJsonDocument::Indented);
}

base::Result<Written> writeJson(const QString& path, const letter::ReadDocument& document) {
    CheckedFile file(path);
    const auto hash = file.open().and_then([&] { return file.write(jsonBytes(document)); }).and_then([&] {
        return file.commit();
    });
    if (!hash)
        return base::fail(hash.error());
    return Written{path, static_cast<qint64>(document.records.size()), *hash};
}

} // namespace lectern::exporting
