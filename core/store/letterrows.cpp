// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letterrows.h"

#include "core/letter/recordjson.h"
#include "core/store/casefilejson.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;
using letter::CaseFile;
using letter::FieldInfo;
using letter::Kind;
using letter::Reading;
using letter::Record;

namespace {

// Positions in letterColumns().
enum LetterColumn : std::size_t {
    Id,
    Version,
    Format,
    FirstPage,
    LastPage,
    SourceSha256,
    SourceFile,
    SourcePages,
    SourceText,
    State,
    StateReason,
    Note,
    MadeAt,
    MadeBy,
    SavedAt,
    SavedBy,
    ReadingRevision,
    Services,
    IssueCount,
    FindingCount,
    FirstField,
};

QByteArray compact(const QJsonArray& array) {
    return cleanUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Cell dateCell(const QString& text) {
    return textCell(text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid() ? text : QString());
}

Cell wholeNumberCell(const QString& text) {
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return numberCell(number, ok);
}

/// The value as its column holds it.
Cell columnCell(const FieldInfo& field, const Reading* reading) {
    if (reading == nullptr || reading->isEmpty())
        return {};
    switch (field.kind) {
    case Kind::Date:
        return dateCell(reading->text());
    case Kind::WholeNumber:
        return wholeNumberCell(reading->text());
    case Kind::List: {
        // A text given to a list field is a list of one.
        const QStringList list = reading->text().isEmpty() ? reading->list() : QStringList(reading->text());
        return compact(QJsonArray::fromStringList(list));
    }
    case Kind::Timeline: {
        QJsonArray events;
        for (const letter::TimelineEvent& event : reading->timeline())
            events.append(QJsonObject{{u"date"_s, event.date}, {u"event"_s, event.event}});
        return compact(events);
    }
    case Kind::Text:
    case Kind::LongText:
    case Kind::Choice:
        break;
    }
    return textCell(reading->text());
}

const Reading* readingIn(const std::map<letter::Field, Reading>& fields, letter::Field field) {
    const auto it = fields.find(field);
    return it == fields.end() ? nullptr : &it->second;
}

void addCitations(std::vector<Row>& rows, qint64 letterId, int issueId, const char* citedBy,
                  const std::vector<letter::Citation>& citations) {
    qint64 position = 0;
    for (const letter::Citation& c : citations)
        rows.push_back({letterId, static_cast<qint64>(issueId), QByteArray(citedBy), ++position,
                        textCell(c.authority), textCell(c.document), textCell(c.chapter), textCell(c.title),
                        textCell(c.section), textCell(c.edition), textCell(c.pages), textCell(c.raw)});
}

QString textOf(const Row& row, std::size_t column) {
    const auto* text = std::get_if<QByteArray>(&row[column]);
    return text == nullptr ? QString() : QString::fromUtf8(*text);
}

qint64 numberOf(const Row& row, std::size_t column) {
    const auto* number = std::get_if<qint64>(&row[column]);
    return number == nullptr ? 0 : *number;
}

Result<Record> recordOf(const QByteArray& json) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        return fail(Code::StoreDamaged, fault.errorString());
    auto record = letter::recordFromJson(document.object());
    if (!record)
        return fail(Code::StoreDamaged, record.error().detail);
    return record;
}

} // namespace

const QByteArrayList& letterColumns() {
    static const QByteArrayList columns = [] {
        QByteArrayList names{"id",          "version",       "format",       "first_page",
                             "last_page",   "source_sha256", "source_file",  "source_pages",
                             "source_text", "state",         "state_reason", "note",
                             "made_at",     "made_by",       "saved_at",     "saved_by",
                             "reading",     "services",      "issue_count",  "finding_count"};
        for (const FieldInfo& field : letter::caseFields())
            names.append(field.name);
        names.append("office"); // last: columns are hashed in this order
        return names;
    }();
    return columns;
}

const QByteArrayList& issueColumns() {
    static const QByteArrayList columns = [] {
        QByteArrayList names{"letter_id", "position", "issue_id", "number"};
        for (const FieldInfo& field : letter::issueFields())
            names.append(field.name);
        return names;
    }();
    return columns;
}

const QByteArrayList& citationColumns() {
    static const QByteArrayList columns{"letter_id", "issue_id", "cited_by", "position",
                                        "authority", "document", "chapter",  "title",
                                        "section",   "edition",  "pages",    "raw"};
    return columns;
}

QByteArray recordJson(const Record& record) {
    return cleanUtf8(
        QJsonDocument(letter::toJson(record, letter::JsonDetail::Full)).toJson(QJsonDocument::Compact));
}

QString servicesOf(const Record& record) {
    QStringList services;
    for (const letter::Issue& issue : record.issues)
        if (const Reading* service = readingIn(issue.fields, letter::Field::Service);
            service != nullptr && !service->text().isEmpty())
            services.append(service->text());
    return services.join("; "_L1);
}

LetterRows rowsOf(const CaseFile& file, const LetterStamp& stamp) {
    const Record& now = file.current;
    LetterRows rows;
    rows.letter = {file.id,
                   static_cast<qint64>(file.version),
                   plainTextCell(letter::name(now.format)),
                   static_cast<qint64>(now.firstPage),
                   static_cast<qint64>(now.lastPage),
                   textCell(file.source.sha256),
                   plainTextCell(file.source.file),
                   static_cast<qint64>(file.source.pages),
                   QByteArray(file.source.ocr ? "ocr" : "layer"),
                   plainTextCell(letter::name(file.state)),
                   textCell(file.stateReason),
                   textCell(file.note),
                   plainTextCell(stamp.madeAt),
                   plainTextCell(stamp.madeBy),
                   plainTextCell(stamp.savedAt),
                   plainTextCell(stamp.savedBy),
                   static_cast<qint64>(stamp.reading),
                   textCell(servicesOf(now)),
                   static_cast<qint64>(now.issues.size()),
                   static_cast<qint64>(now.findings.size())};
    for (const FieldInfo& field : letter::caseFields())
        rows.letter.push_back(columnCell(field, readingIn(now.fields, field.field)));
    const QJsonObject office = officeJson(file.office);
    rows.letter.push_back(
        office.isEmpty() ? Cell() : Cell(cleanUtf8(QJsonDocument(office).toJson(QJsonDocument::Compact))));
    qint64 position = 0;
    for (const letter::Issue& issue : now.issues) {
        Row row{file.id, ++position, static_cast<qint64>(issue.id), static_cast<qint64>(issue.number)};
        for (const FieldInfo& field : letter::issueFields())
            row.push_back(columnCell(field, readingIn(issue.fields, field.field)));
        rows.issues.push_back(std::move(row));
        addCitations(rows.citations, file.id, issue.id, "claims_administrator",
                     issue.claimsAdministratorCitations);
        addCitations(rows.citations, file.id, issue.id, "reviewer", issue.reviewerCitations);
    }
    rows.reading = recordJson(file.read);
    if (!(file.read == now))
        rows.entry = recordJson(now);
    return rows;
}

Result<CaseFile> caseFileOf(const LetterRows& rows) {
    const Row& row = rows.letter;
    CaseFile file;
    file.id = numberOf(row, Id);
    file.version = static_cast<int>(numberOf(row, Version));
    file.source = {textOf(row, SourceFile), textOf(row, SourceSha256),
                   static_cast<int>(numberOf(row, SourcePages)), textOf(row, SourceText) == "ocr"_L1};
    file.state = letter::caseStateNamed(textOf(row, State)).value_or(letter::CaseState::New);
    file.stateReason = textOf(row, StateReason);
    file.note = textOf(row, Note);
    file.office = officeIn(QJsonDocument::fromJson(textOf(row, row.size() - 1).toUtf8()).object());
    auto read = recordOf(rows.reading);
    if (!read)
        return fail(std::move(read).error());
    file.read = std::move(*read);
    if (rows.entry.isEmpty()) {
        file.current = file.read;
        return file;
    }
    auto current = recordOf(rows.entry);
    if (!current)
        return fail(std::move(current).error());
    file.current = std::move(*current);
    return file;
}

LetterStamp stampOf(const LetterRows& rows) {
    const Row& row = rows.letter;
    return {textOf(row, MadeAt), textOf(row, MadeBy), textOf(row, SavedAt), textOf(row, SavedBy),
            static_cast<int>(numberOf(row, ReadingRevision))};
}

QByteArray recordHash(const LetterRows& rows) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const char* table, const QByteArrayList& columns, const Row& row) {
        addTo(hash, Cell(QByteArray(table)));
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (std::holds_alternative<std::monostate>(row[i]))
                continue;
            addTo(hash, Cell(columns[static_cast<qsizetype>(i)]));
            addTo(hash, row[i]);
        }
    };
    add("letters", letterColumns(), rows.letter);
    for (const Row& row : rows.issues)
        add("issues", issueColumns(), row);
    for (const Row& row : rows.citations)
        add("citations", citationColumns(), row);
    addTo(hash, Cell(rows.reading));
    addTo(hash, Cell(rows.entry));
    return hash.result();
}

} // namespace lectern::store
