// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/sqlite_dialect.h"

#include <array>

namespace lectern::store {

using base::Result;

namespace {

// Columns of letters, issues and citations are the contract's names (record.md); a test holds them against
// letter::fieldTable(). They are what any SQLite tool can query; what a value was read from, its confidence
// and so on lie in `readings` and `entries`.
//
// A list is a JSON array, the timeline a JSON array of {date, event}. A date that is none and an age that is
// no whole number are NULL here and kept as typed in `entries`: a wrong value never costs a save.
// No CHECK (json_valid(...)): SQLite 3.40 calls it unsafe in a schema that is not trusted, and refuses.
constexpr const char* kV1[] = {
    "CREATE TABLE store (only INTEGER PRIMARY KEY CHECK (only = 1), uuid TEXT NOT NULL, made_at TEXT NOT "
    "NULL, "
    "made_by TEXT NOT NULL) STRICT",

    "CREATE TABLE documents (sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), file TEXT NOT NULL, "
    "pages INTEGER NOT NULL, bytes INTEGER NOT NULL, added_at TEXT NOT NULL) STRICT",

    "CREATE TABLE letters (id INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL CHECK (version > "
    "0), "
    "format TEXT NOT NULL, first_page INTEGER NOT NULL, last_page INTEGER NOT NULL, "
    "source_sha256 TEXT, source_file TEXT NOT NULL, source_pages INTEGER NOT NULL, source_text TEXT NOT NULL "
    "CHECK (source_text IN ('layer', 'ocr')), "
    "state TEXT NOT NULL, state_reason TEXT, note TEXT, "
    "made_at TEXT NOT NULL, made_by TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, "
    "reading INTEGER NOT NULL, services TEXT, issue_count INTEGER NOT NULL, finding_count INTEGER NOT NULL, "
    "case_number TEXT, decision_date TEXT, date_assigned TEXT, date_of_injury TEXT, ur_decision_date TEXT, "
    "application_received TEXT, priority TEXT, employee_name TEXT, claim_number TEXT, provider_name TEXT, "
    "claims_administrator TEXT, outcome TEXT, reviewer_specialty TEXT, reviewer_licensure TEXT, "
    "patient_age INTEGER, patient_sex TEXT, injury_mechanism TEXT, "
    "body_parts TEXT, diagnoses TEXT, "
    "clinical_summary TEXT, documents_reviewed TEXT, "
    "timeline TEXT, "
    "record_hash BLOB NOT NULL CHECK (length(record_hash) = 32)) STRICT",
    "CREATE INDEX letters_case_number ON letters (case_number COLLATE NOCASE, id)",
    "CREATE INDEX letters_source ON letters (source_sha256, first_page)",

    "CREATE TABLE issues (letter_id INTEGER NOT NULL REFERENCES letters (id), position INTEGER NOT NULL, "
    "issue_id INTEGER NOT NULL, number INTEGER NOT NULL, service TEXT, decision TEXT, "
    "claims_administrator_guideline TEXT, reviewer_guideline TEXT, rationale TEXT, conclusion TEXT, "
    "quantity TEXT, dose TEXT, frequency TEXT, duration TEXT, body_part TEXT, side TEXT, spinal_level TEXT, "
    "PRIMARY KEY (letter_id, position), UNIQUE (letter_id, issue_id)) STRICT, WITHOUT ROWID",

    "CREATE TABLE citations (letter_id INTEGER NOT NULL, issue_id INTEGER NOT NULL, cited_by TEXT NOT NULL "
    "CHECK (cited_by IN ('claims_administrator', 'reviewer')), position INTEGER NOT NULL, authority TEXT, "
    "document TEXT, chapter TEXT, title TEXT, section TEXT, edition TEXT, pages TEXT, raw TEXT, "
    "PRIMARY KEY (letter_id, issue_id, cited_by, position), "
    "FOREIGN KEY (letter_id, issue_id) REFERENCES issues (letter_id, issue_id)) STRICT, WITHOUT ROWID",

    // What the machine read: a new reading is a new row, the old ones stand.
    "CREATE TABLE readings (letter_id INTEGER NOT NULL REFERENCES letters (id), revision INTEGER NOT NULL, "
    "made_at TEXT NOT NULL, record TEXT NOT NULL, "
    "PRIMARY KEY (letter_id, revision)) STRICT",
    "CREATE TRIGGER readings_stand BEFORE UPDATE ON readings BEGIN "
    "SELECT RAISE(ABORT, 'a reading is never changed'); END",
    "CREATE TRIGGER readings_stay BEFORE DELETE ON readings BEGIN "
    "SELECT RAISE(ABORT, 'a reading is never removed'); END",
    "CREATE TRIGGER letters_stay BEFORE DELETE ON letters BEGIN "
    "SELECT RAISE(ABORT, 'a letter is never removed'); END",

    // What is held to be true, each value with its raw text, evidence, confidence, rule, origin and whether a
    // person confirmed it. No row while nothing was corrected: then it is the reading.
    "CREATE TABLE entries (letter_id INTEGER PRIMARY KEY REFERENCES letters (id), "
    "record TEXT NOT NULL) STRICT",

    // A save that was sent twice is done once.
    "CREATE TABLE saves (save_id TEXT PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id), "
    "version INTEGER NOT NULL, saved_at TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE changes (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT "
    "NULL, "
    "letter_id INTEGER REFERENCES letters (id), version INTEGER, issue_id INTEGER, field TEXT, old TEXT, "
    "new TEXT, origin TEXT, record_hash BLOB, prev BLOB NOT NULL CHECK (length(prev) = 32), "
    "hash BLOB NOT NULL CHECK (length(hash) = 32)) STRICT",
    "CREATE INDEX changes_letter ON changes (letter_id, seq)",
    "CREATE TRIGGER changes_stand BEFORE UPDATE ON changes BEGIN "
    "SELECT RAISE(ABORT, 'changes are append-only'); END",
    "CREATE TRIGGER changes_stay BEFORE DELETE ON changes BEGIN "
    "SELECT RAISE(ABORT, 'changes are append-only'); END",
    "CREATE TRIGGER changes_follow BEFORE INSERT ON changes WHEN "
    "NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM changes) OR "
    "NEW.prev IS NOT ifnull((SELECT hash FROM changes ORDER BY seq DESC LIMIT 1), zeroblob(32)) BEGIN "
    "SELECT RAISE(ABORT, 'changes are a chain'); END",

    "CREATE TABLE drafts (place TEXT PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, "
    "casefile TEXT NOT NULL) STRICT, WITHOUT ROWID",
};

// Search and the long list. `letter_search` keeps no text of its own: what it shows comes from the view, so
// the store does not grow by a second copy of every letter. Names, guidelines and so on are columns, so that
// a search can be held to one of them.
constexpr const char* kV2[] = {
    "CREATE VIEW search_source AS SELECT l.id AS id, "
    "ifnull(l.case_number, '') AS case_number, "
    "trim(ifnull(l.employee_name, '') || char(10) || ifnull(l.provider_name, '') || char(10) || "
    "ifnull(l.claims_administrator, '') || char(10) || ifnull(l.claim_number, ''), char(10)) AS names, "
    "ifnull(l.services, '') AS services, "
    "ifnull((SELECT group_concat(t, char(10)) FROM (SELECT trim(ifnull(i.claims_administrator_guideline, '') "
    "|| "
    "char(10) || ifnull(i.reviewer_guideline, ''), char(10)) AS t FROM issues AS i WHERE i.letter_id = l.id "
    "ORDER BY i.position)), '') AS guideline, "
    "ifnull((SELECT group_concat(t, char(10)) FROM (SELECT ifnull(i.rationale, '') AS t FROM issues AS i "
    "WHERE i.letter_id = l.id ORDER BY i.position)), '') AS rationale, "
    "trim(ifnull(l.clinical_summary, '') || char(10) || ifnull(l.diagnoses, '') || char(10) || "
    "ifnull(l.injury_mechanism, '') || char(10) || ifnull(l.body_parts, '') || char(10) || "
    "ifnull(l.documents_reviewed, '') || char(10) || ifnull(l.reviewer_specialty, '') || char(10) || "
    "ifnull(l.note, '') || char(10) || l.source_file, char(10)) AS body FROM letters AS l",
    "CREATE VIRTUAL TABLE letter_search USING fts5(case_number, names, services, guideline, rationale, body, "
    "content = 'search_source', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = "
    "'2 3')",
    "INSERT INTO letter_search (letter_search) VALUES ('rebuild')",

    "CREATE INDEX letters_employee_name ON letters (employee_name COLLATE NOCASE, id)",
    "CREATE INDEX letters_decision_date ON letters (decision_date, id)",
    "CREATE INDEX letters_outcome ON letters (outcome, id)",
    "CREATE INDEX letters_state ON letters (state, id)",
    "CREATE INDEX letters_saved_at ON letters (saved_at, id)",
    "CREATE INDEX letters_source_file ON letters (source_file COLLATE NOCASE, id)",
    "CREATE INDEX citations_document ON citations (document COLLATE NOCASE, chapter, letter_id)",
};

// What the office alone knows, as letter::toJson(OfficeFields) names it; NULL where it noted nothing.
constexpr const char* kV3[] = {
    "ALTER TABLE letters ADD COLUMN office TEXT",
};

constexpr std::array<Migration, 3> kMigrations = {Migration(kV1), Migration(kV2), Migration(kV3)};

} // namespace

std::span<const Migration> migrations() {
    return kMigrations;
}

Result<void> migrate(Connection& connection, int version) {
    for (;;) {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return base::fail(std::move(transaction).error());
        // Read under the write lock: another program may have migrated meanwhile.
        auto header = sqlite::header(connection);
        if (!header)
            return base::fail(std::move(header).error());
        const auto from = static_cast<int>(header->schemaVersion);
        if (from >= version)
            return {};
        for (const char* statement : migrations()[static_cast<std::size_t>(from)])
            LECTERN_STORE_TRY(connection.exec(statement));
        LECTERN_STORE_TRY(connection.exec("PRAGMA user_version = " + QByteArray::number(from + 1)));
        LECTERN_STORE_TRY(transaction->commit());
    }
}

} // namespace lectern::store
