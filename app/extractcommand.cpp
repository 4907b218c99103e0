// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/extractcommand.h"

#include "app/paths.h"
#include "ui/mainwindow/messages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lectern::app {

using namespace Qt::StringLiterals;
using exporting::CsvForm;
using exporting::Table;
using mainwindow::quoted;
using mainwindow::sentence;

namespace {

struct Extract {
    Q_DECLARE_TR_FUNCTIONS(Extract)
};

const QString kJson = u"json"_s;
const QString kCsv = u"csv"_s;
const QString kIssuesCsv = u"issues-csv"_s;
const QString kSpreadsheet = u"spreadsheet"_s;
const QString kColumns = u"columns"_s;
const QString kDelimiter = u"delimiter"_s;
const QString kPasswordFile = u"password-file"_s;

tl::unexpected<QString> wrong(const QString& text) {
    return tl::unexpected<QString>(text);
}

tl::expected<QChar, QString> delimiterFrom(const QString& text) {
    if (text == "tab"_L1 || text == "\\t"_L1)
        return u'\t';
    if (text.size() != 1 || !exporting::isDelimiter(text.front()))
        return wrong(
            Extract::tr("%1 cannot be a delimiter. Give one character (for example , or ;) or the word tab.")
                .arg(quoted(text)));
    return text.front();
}

/// Which of the outputs was asked for; an empty name for none.
tl::expected<QString, QString> outputFrom(const QCommandLineParser& parser) {
    QString output;
    for (const QString& name : {kJson, kCsv, kIssuesCsv}) {
        if (!parser.isSet(name))
            continue;
        if (!output.isEmpty() || parser.values(name).size() > 1)
            return wrong(
                Extract::tr("Choose one output: --json DIR, --csv FILE or --issues-csv FILE, once."));
        output = name;
        if (parser.value(name).isEmpty() || parser.value(name).startsWith("--"_L1))
            return wrong(Extract::tr("--%1 needs a name after it.").arg(name));
    }
    return output;
}

tl::expected<exporting::CsvOptions, QString> csvFrom(const QCommandLineParser& parser,
                                                     const QString& output) {
    exporting::CsvOptions csv;
    csv.table = output == kIssuesCsv ? Table::Issues : Table::Letters;
    csv.dialect.form = parser.isSet(kSpreadsheet) ? CsvForm::Spreadsheet : CsvForm::Exact;
    if (parser.isSet(kDelimiter)) {
        const auto delimiter = delimiterFrom(parser.value(kDelimiter));
        if (!delimiter)
            return wrong(delimiter.error());
        csv.dialect.delimiter = *delimiter;
    }
    if (parser.isSet(kColumns)) {
        for (const QString& column : parser.value(kColumns).split(u','))
            csv.columns.append(column.trimmed());
        if (const auto maker = exporting::RowMaker::make(csv.table, csv.columns); !maker)
            return wrong(
                Extract::tr("%1 is no column here, or is named twice. The columns are: %2.")
                    .arg(quoted(maker.error().detail), exporting::columnNames(csv.table).join(u", "_s)));
    }
    return csv;
}

/// The first line of the file: a password on the command line would show in the list of processes.
tl::expected<QByteArray, QString> passwordFrom(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(sentence({file.exists() ? base::Code::Unreadable : base::Code::Missing, path}, path));
    constexpr qint64 kLongest = 4096;
    QByteArray line = file.readLine(kLongest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

void addOptions(QCommandLineParser& parser) {
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions({
        {kJson,
         Extract::tr(
             "Write DIR/NAME.json for each NAME.pdf. The folder is made if it is not there; letters of the "
             "same name from different folders become NAME-2.json and so on."),
         u"DIR"_s},
        {kCsv, Extract::tr("Write a CSV file with a row for each letter. - is standard output."), u"FILE"_s},
        {kIssuesCsv,
         Extract::tr(
             "Write a CSV file with a row for each issue, led by its case's fields. A letter in which "
             "no issue was found has no row here. - is standard output."),
         u"FILE"_s},
        {kSpreadsheet,
         Extract::tr("CSV for opening in a spreadsheet: with a byte-order mark, and cells that a spreadsheet "
                     "would run led by an apostrophe. Without this, no value is changed in any way.")},
        {kColumns,
         Extract::tr("The CSV columns and their order, names with commas between. Without this, all."),
         u"A,B,..."_s},
        {kDelimiter,
         Extract::tr("What stands between CSV cells: one character, or the word tab. Without this, a comma."),
         u"C"_s},
        {kPasswordFile,
         Extract::tr("A file whose first line opens the PDFs that are locked with a password."), u"FILE"_s},
    });
    parser.addPositionalArgument(u"PATH"_s, Extract::tr("A PDF, or a folder: every *.pdf in it and below."),
                                 u"PATH..."_s);
}

/// Where the records go, one document at a time.
class Sink {
public:
    Sink(const ExtractJob& job, const Console& console)
        : m_job(job)
        , m_console(console) {}

    base::Result<void> begin(const QStringList& files) {
        if (m_job.form == ExtractJob::Form::Json) {
            m_files = files;
            m_names = jsonNames(files);
            if (!QDir().mkpath(m_job.target))
                return base::fail(base::Code::WriteFailed, m_job.target);
            return {};
        }
        if (!m_job.target.isEmpty()) {
            m_csv.emplace(m_job.target, m_job.csv);
            return m_csv->begin();
        }
        return print({}, true);
    }

    base::Result<void> add(qsizetype index, const letter::ReadDocument& document) {
        if (m_job.form == ExtractJob::Form::Json)
            return writeJson(index, document);
        if (!m_csv)
            return print({document}, false);
        for (const letter::Record& record : document.records)
            if (auto added = m_csv->add(document.source, record); !added)
                return added;
        return {};
    }

    base::Result<void> finish() {
        if (m_csv)
            if (const auto written = m_csv->finish(); !written)
                return base::fail(written.error());
        return {};
    }

private:
    base::Result<void> writeJson(qsizetype index, const letter::ReadDocument& document) {
        const QString name = m_names.at(index);
        const QString path = QDir(m_job.target).filePath(name);
        if (const auto written = exporting::writeJson(path, document); !written)
            return base::fail(written.error());
        const QString& file = m_files.at(index);
        if (name.chopped(5) != QFileInfo(file).completeBaseName() &&
            file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
            m_console.error(Extract::tr("%1 is written as %2, since another letter has its name.")
                                .arg(quoted(file), quoted(path)));
        return {};
    }

    base::Result<void> print(const std::vector<letter::ReadDocument>& documents, bool withHeader) {
        auto bytes = exporting::csvBytes(documents, m_job.csv);
        if (!bytes)
            return base::fail(bytes.error());
        const QByteArray header = *exporting::csvBytes({}, m_job.csv);
        if (!m_console.out(withHeader ? *bytes : bytes->mid(header.size())))
            return base::fail(base::Code::WriteFailed, Extract::tr("standard output"));
        return {};
    }

    const ExtractJob& m_job;
    const Console& m_console;
    QStringList m_files;
    QStringList m_names;
    std::optional<exporting::CsvExport> m_csv;
};

/// One file's reading, with what went wrong told. Null when nothing could be read.
std::optional<ReadResult> readOne(const QString& file, const ExtractJob& job, const ReadPdf& read,
                                  const Console& console, bool& failed) {
    auto result = read(file, job.password);
    if (!result) {
        failed = true;
        console.error(sentence(result.error(), file));
        return std::nullopt;
    }
    if (result->cutShort) {
        failed = true;
        console.error(
            Extract::tr("The end of %1 is missing: what there is of it was read. Fetch the file again from "
                        "where it came from.")
                .arg(quoted(file)));
    } else if (result->repaired) {
        console.error(
            Extract::tr("%1 was damaged and has been repaired for reading. Compare what was read with the "
                        "printed letter.")
                .arg(quoted(file)));
    }
    for (const int page : result->failedPages) {
        failed = true;
        console.error(
            Extract::tr("Page %1 of %2 cannot be read. The other pages are done; fetch the file again if the "
                        "page matters.")
                .arg(page)
                .arg(quoted(file)));
    }
    return std::move(*result);
}

} // namespace

QString extractHelp() {
    QCommandLineParser parser;
    addOptions(parser);
    QString options = parser.helpText();
    // The parser's own first line names the program alone.
    options = options.mid(options.indexOf(u'\n') + 1);
    return Extract::tr(
               "Usage: lectern extract [--json DIR | --csv FILE | --issues-csv FILE] [options] PATH...\n"
               "\n"
               "Reads determination letters without a window and without a store. Without an output option, "
               "the\n"
               "letters' CSV goes to standard output. A file that cannot be read is named on standard error "
               "with\n"
               "the reason, and the others are still done.\n"
               "\n"
               "Exit status: 0 every file was read; 1 one could not be read or written; 2 wrong "
               "arguments.\n") +
           options;
}

tl::expected<ExtractJob, QString> parseExtract(const QStringList& arguments) {
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"lectern"_s} + arguments))
        return wrong(parser.errorText());
    const auto output = outputFrom(parser);
    if (!output)
        return wrong(output.error());
    if (parser.positionalArguments().isEmpty())
        return wrong(Extract::tr("Name at least one PDF or folder to read."));

    ExtractJob job;
    job.paths = parser.positionalArguments();
    if (*output == kJson) {
        job.form = ExtractJob::Form::Json;
        for (const QString& name : {kSpreadsheet, kColumns, kDelimiter})
            if (parser.isSet(name))
                return wrong(Extract::tr("--%1 is for CSV and does not go with --json.").arg(name));
    }
    job.target = output->isEmpty() ? QString() : parser.value(*output);
    if (job.form == ExtractJob::Form::Csv && (job.target == "-"_L1 || job.target == "/dev/stdout"_L1))
        job.target.clear();
    const auto csv = csvFrom(parser, *output);
    if (!csv)
        return wrong(csv.error());
    job.csv = *csv;
    if (parser.isSet(kPasswordFile)) {
        const auto password = passwordFrom(parser.value(kPasswordFile));
        if (!password)
            return wrong(password.error());
        job.password = *password;
    }
    return job;
}

ExitStatus runExtract(const ExtractJob& job, const ReadPdf& read, const Console& console) {
    const FoundFiles found = findPdfs(job.paths);
    bool failed = !found.faults.empty();
    for (const auto& fault : found.faults)
        console.error(sentence(fault.error, fault.path));
    for (const QString& folder : found.emptyFolders)
        console.error(Extract::tr("There is no PDF in %1.").arg(quoted(folder)));

    Sink sink(job, console);
    auto written = sink.begin(found.files);
    for (qsizetype i = 0; i < found.files.size() && written; ++i)
        if (const auto result = readOne(found.files.at(i), job, read, console, failed)) {
            written = sink.add(i, result->document);
            // One JSON file that cannot be written does not keep the others from being tried.
            if (!written && job.form == ExtractJob::Form::Json &&
                written.error().code != base::Code::DiskFull) {
                failed = true;
                console.error(sentence(written.error(), written.error().detail));
                written = {};
            }
        }
    if (written)
        written = sink.finish();
    if (!written) {
        failed = true;
        console.error(sentence(written.error(), written.error().detail));
    }
    return failed ? SomeFailed : AllDone;
}

} // namespace lectern::app
