// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letters.h"

#include "core/store/sqlite_dialect.h"

#include <QDateTime>

namespace lectern::store {

using base::Code;
using base::fail;
using base::Result;

namespace {

QByteArray places(qsizetype count) {
    QByteArray marks;
    for (qsizetype i = 0; i < count; ++i)
        marks += i == 0 ? "?" : ", ?";
    return marks;
}

QByteArray insertInto(const char* table, const QByteArrayList& columns) {
    return QByteArray("INSERT INTO ") + table + " (" + columns.join(", ") + ") VALUES (" +
           places(columns.size()) + ')';
}

Result<std::vector<Row>> readRows(Connection& connection, const QByteArray& sql, qint64 id) {
    auto select = connection.prepare(sql);
    select.bind(id);
    std::vector<Row> rows;
    for (;;) {
        auto row = select.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            return rows;
        Row cells;
        cells.reserve(static_cast<std::size_t>(select.columns()));
        for (int column = 0; column < select.columns(); ++column)
            cells.push_back(select.cell(column));
        rows.push_back(std::move(cells));
    }
}

Result<void> runWith(Connection& connection, const QByteArray& sql, const Row& cells) {
    auto statement = connection.prepare(sql);
    for (const Cell& cell : cells)
        statement.bind(cell);
    return statement.run();
}

Result<QByteArray> readJson(Connection& connection, const char* sql, qint64 id, qint64 revision) {
    auto select = connection.prepare(sql);
    select.bind(id);
    if (revision > 0)
        select.bind(revision);
    auto row = select.step();
    if (!row)
        return fail(std::move(row).error());
    return *row ? select.bytes(0) : QByteArray();
}

const QByteArray& updateLetter() {
    static const QByteArray sql = []() -> QByteArray { // not a string builder of temporaries
        QByteArrayList sets;
        for (const QByteArray& column : letterColumns().sliced(1)) // but for id
            sets.append(column + " = ?");
        return "UPDATE letters SET " + sets.join(", ") + ", record_hash = ? WHERE id = ?";
    }();
    return sql;
}

/// What the search index is made of, and a little more: the letter's row but for its stamp, and its issues.
struct SearchedPart {
    Row letter;
    const std::vector<Row>& issues;

    friend bool operator==(const SearchedPart& a, const SearchedPart& b) {
        return a.letter == b.letter && a.issues == b.issues;
    }
};

SearchedPart searchedPart(const LetterRows& rows) {
    SearchedPart part{{}, rows.issues};
    static const QByteArrayList passedOver{"version", "saved_at", "saved_by",     "made_at",       "made_by",
                                           "reading", "state",    "state_reason", "finding_count", "office"};
    for (std::size_t i = 0; i < rows.letter.size(); ++i)
        if (!passedOver.contains(letterColumns()[static_cast<qsizetype>(i)]))
            part.letter.push_back(rows.letter[i]);
    return part;
}

} // namespace

Result<StoredLetter> readLetter(Connection& connection, qint64 id) {
    static const QByteArray letterSql =
        "SELECT " + letterColumns().join(", ") + ", record_hash FROM letters WHERE id = ?";
    static const QByteArray issuesSql =
        "SELECT " + issueColumns().join(", ") + " FROM issues WHERE letter_id = ? ORDER BY position";
    // In the order in which rowsOf() makes them.
    static const QByteArray citationsSql =
        "SELECT " + citationColumns().join(", ") +
        " FROM citations AS c WHERE letter_id = ? ORDER BY (SELECT i.position FROM issues AS i "
        "WHERE i.letter_id = c.letter_id AND i.issue_id = c.issue_id), cited_by, c.position";

    auto letter = readRows(connection, letterSql, id);
    if (!letter)
        return fail(std::move(letter).error());
    if (letter->empty())
        return fail(Code::NotFound, QString::number(id));
    StoredLetter stored;
    stored.rows.letter = std::move(letter->front());
    if (const auto* hash = std::get_if<Blob>(&stored.rows.letter.back()))
        stored.hash = hash->bytes;
    stored.rows.letter.pop_back();
    auto issues = readRows(connection, issuesSql, id);
    if (!issues)
        return fail(std::move(issues).error());
    stored.rows.issues = std::move(*issues);
    auto citations = readRows(connection, citationsSql, id);
    if (!citations)
        return fail(std::move(citations).error());
    stored.rows.citations = std::move(*citations);
    auto reading = readJson(connection, "SELECT record FROM readings WHERE letter_id = ? AND revision = ?",
                            id, stampOf(stored.rows).reading);
    if (!reading)
        return fail(std::move(reading).error());
    stored.rows.reading = std::move(*reading);
    auto entry = readJson(connection, "SELECT record FROM entries WHERE letter_id = ?", id, 0);
    if (!entry)
        return fail(std::move(entry).error());
    stored.rows.entry = std::move(*entry);
    return stored;
}

Result<qint64> nextLetterId(Connection& connection) {
    // AUTOINCREMENT's own counter: max(id) would give a removed letter's id again.
    auto last = connection.value("SELECT seq FROM sqlite_sequence WHERE name = 'letters'");
    if (!last)
        return fail(std::move(last).error());
    const auto* number = std::get_if<qint64>(&*last);
    return number == nullptr ? 1 : *number + 1;
}

Result<void> writeLetter(Connection& connection, const LetterRows& rows, const QByteArray& hash,
                         const LetterRows* before) {
    static const QByteArray insertLetter =
        insertInto("letters", QByteArrayList(letterColumns()) << "record_hash");
    static const QByteArray insertIssue = insertInto("issues", issueColumns());
    static const QByteArray insertCitation = insertInto("citations", citationColumns());

    const Cell id = rows.letter.front();
    const bool searchChanges = before == nullptr || searchedPart(rows) != searchedPart(*before);
    if (before != nullptr && searchChanges)
        LECTERN_STORE_TRY(sqlite::removeFromSearch(connection, std::get<qint64>(id)));
    Row cells = rows.letter;
    if (before == nullptr) {
        cells.push_back(Blob{hash});
        LECTERN_STORE_TRY(runWith(connection, insertLetter, cells));
    } else {
        cells.erase(cells.begin());
        cells.push_back(Blob{hash});
        cells.push_back(id);
        LECTERN_STORE_TRY(runWith(connection, updateLetter(), cells));
        if (connection.changes() != 1)
            return fail(Code::NotFound);
    }
    const int reading = stampOf(rows).reading;
    if (before == nullptr || reading != stampOf(*before).reading)
        LECTERN_STORE_TRY(runWith(
            connection, "INSERT INTO readings (letter_id, revision, made_at, record) VALUES (?, ?, ?, ?)",
            {id, static_cast<qint64>(reading), plainTextCell(stampOf(rows).savedAt), rows.reading}));
    if (before == nullptr || rows.issues != before->issues || rows.citations != before->citations) {
        if (before != nullptr) {
            LECTERN_STORE_TRY(runWith(connection, "DELETE FROM citations WHERE letter_id = ?", {id}));
            LECTERN_STORE_TRY(runWith(connection, "DELETE FROM issues WHERE letter_id = ?", {id}));
        }
        for (const Row& row : rows.issues)
            LECTERN_STORE_TRY(runWith(connection, insertIssue, row));
        for (const Row& row : rows.citations)
            LECTERN_STORE_TRY(runWith(connection, insertCitation, row));
    }
    if (before == nullptr ? !rows.entry.isEmpty() : rows.entry != before->entry) {
        if (rows.entry.isEmpty())
            LECTERN_STORE_TRY(runWith(connection, "DELETE FROM entries WHERE letter_id = ?", {id}));
        else
            LECTERN_STORE_TRY(runWith(connection,
                                      "INSERT INTO entries (letter_id, record) VALUES (?, ?) "
                                      "ON CONFLICT (letter_id) DO UPDATE SET record = excluded.record",
                                      {id, rows.entry}));
    }
    if (searchChanges)
        LECTERN_STORE_TRY(sqlite::addToSearch(connection, std::get<qint64>(id)));
    return {};
}

letter::CaseRow caseRowIn(const Statement& select) {
    return {select.number(0),
            select.text(1),
            select.text(2),
            select.text(3),
            select.text(4),
            select.text(5),
            select.text(6),
            static_cast<int>(select.number(7)),
            static_cast<int>(select.number(8)),
            letter::caseStateNamed(select.text(9)).value_or(letter::CaseState::New),
            QDateTime::fromString(select.text(10), Qt::ISODateWithMs)};
}

Result<std::vector<letter::CaseRow>> readCaseRows(Connection& connection, const QByteArray& condition,
                                                  const Row& parameters) {
    auto select =
        connection.prepare("SELECT id, case_number, employee_name, source_file, decision_date, outcome, "
                           "services, issue_count, finding_count, state, saved_at FROM letters " +
                           condition);
    for (const Cell& cell : parameters)
        select.bind(cell);
    std::vector<letter::CaseRow> rows;
    for (;;) {
        auto row = select.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            return rows;
        rows.push_back(caseRowIn(select));
    }
}

} // namespace lectern::store
