// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "app/readdocument.h"
#include "core/exporting/export.h"

#include <QStringList>

#include <functional>

namespace lectern::app {

/// What `lectern extract` was asked for.
struct ExtractJob {
    enum class Form { Json, Csv };
    Form form = Form::Csv;
    QString target; ///< folder for Json, file for Csv; empty = standard output (Csv alone)
    exporting::CsvOptions csv;
    QByteArray password;
    QStringList paths;
};

using ReadPdf = std::function<base::Result<ReadResult>(const QString& path, const QByteArray& password)>;

/// The options and texts of the command for `lectern extract --help`.
QString extractHelp();

/// Reads the arguments after "extract". The error is a whole sentence for the person.
tl::expected<ExtractJob, QString> parseExtract(const QStringList& arguments);

/// Reads every letter, writes what was asked for, names what failed on the console.
ExitStatus runExtract(const ExtractJob& job, const ReadPdf& read, const Console& console);

} // namespace lectern::app
