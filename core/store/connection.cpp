// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/sqlerror.h"

#include <sqlite3.h>

#include <utility>

namespace lectern::store {

using base::fail;
using base::Result;

Statement::Statement(Connection* owner, sqlite3_stmt* handle, int rc, bool* inUse)
    : m_owner(owner)
    , m_handle(handle)
    , m_rc(rc)
    , m_inUse(inUse) {}

Statement::Statement(Statement&& other) noexcept
    : m_owner(other.m_owner)
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_rc(other.m_rc)
    , m_next(other.m_next)
    , m_inUse(other.m_inUse) {}

Statement::~Statement() {
    if (m_handle == nullptr)
        return;
    if (m_inUse != nullptr) {
        sqlite3_reset(m_handle);
        sqlite3_clear_bindings(m_handle);
        *m_inUse = false;
    } else {
        sqlite3_finalize(m_handle);
    }
}

void Statement::bound(int rc) {
    if (rc != SQLITE_OK && m_rc == SQLITE_OK)
        m_rc = rc;
    ++m_next;
}

Statement& Statement::bind(qint64 number) {
    bound(sqlite3_bind_int64(m_handle, m_next, number));
    return *this;
}

Statement& Statement::bind(double number) {
    bound(sqlite3_bind_double(m_handle, m_next, number));
    return *this;
}

Statement& Statement::bind(const QString& text) {
    return bind(plainTextCell(text));
}

Statement& Statement::bind(const Blob& blob) {
    // A null pointer would bind NULL: an empty blob must stay one.
    const char* data = blob.bytes.isNull() ? "" : blob.bytes.constData();
    bound(sqlite3_bind_blob64(m_handle, m_next, data, static_cast<sqlite3_uint64>(blob.bytes.size()),
                              SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(const Cell& cell) {
    if (const auto* number = std::get_if<qint64>(&cell))
        return bind(*number);
    if (const auto* real = std::get_if<double>(&cell))
        return bind(*real);
    if (const auto* blob = std::get_if<Blob>(&cell))
        return bind(*blob);
    if (const auto* text = std::get_if<QByteArray>(&cell)) {
        const char* data = text->isNull() ? "" : text->constData();
        bound(sqlite3_bind_text64(m_handle, m_next, data, static_cast<sqlite3_uint64>(text->size()),
                                  SQLITE_TRANSIENT, SQLITE_UTF8));
        return *this;
    }
    return bindNull();
}

Statement& Statement::bindNull() {
    bound(sqlite3_bind_null(m_handle, m_next));
    return *this;
}

Result<bool> Statement::step() {
    if (m_rc == SQLITE_OK) {
        const int rc = sqlite3_step(m_handle);
        if (rc == SQLITE_ROW)
            return true;
        if (rc == SQLITE_DONE)
            return false;
        m_rc = rc;
    }
    return fail(m_owner->failure(m_rc));
}

Result<void> Statement::run() {
    for (;;) {
        auto row = step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            break;
    }
    return {};
}

void Statement::reset() {
    if (m_handle == nullptr)
        return;
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_next = 1;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const {
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const {
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return {data, sqlite3_column_bytes(m_handle, column)};
}

Cell Statement::cell(int column) const {
    switch (sqlite3_column_type(m_handle, column)) {
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT: {
        const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
        return QByteArray(utf8, sqlite3_column_bytes(m_handle, column));
    }
    case SQLITE_BLOB:
        return Blob{bytes(column)};
    default:
        return {};
    }
}

int Statement::columns() const {
    return sqlite3_column_count(m_handle);
}

Connection::Connection(sqlite3* handle)
    : m_handle(handle) {}

Connection::~Connection() {
    for (auto& [sql, kept] : m_kept)
        sqlite3_finalize(kept.handle);
    sqlite3_close_v2(m_handle);
}

base::Error Connection::failure(int rc) {
    if (poisonsConnection(rc))
        m_poisoned = true;
    return lastError(m_handle, rc);
}

Statement Connection::prepare(const QByteArray& sql) {
    auto it = m_kept.find(sql);
    if (it != m_kept.end() && !it->second.inUse) {
        it->second.inUse = true;
        return {this, it->second.handle, SQLITE_OK, &it->second.inUse};
    }
    const bool keep = it == m_kept.end();
    sqlite3_stmt* handle = nullptr;
    const char* rest = nullptr;
    int rc = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()) + 1,
                                keep ? SQLITE_PREPARE_PERSISTENT : 0, &handle, &rest);
    // A second statement in the string would be silently left out.
    if (rc == SQLITE_OK && (handle == nullptr || (rest != nullptr && *rest != '\0'))) {
        sqlite3_finalize(handle);
        return {this, nullptr, SQLITE_MISUSE, nullptr};
    }
    if (rc != SQLITE_OK)
        return {this, nullptr, rc, nullptr};
    if (!keep)
        return {this, handle, SQLITE_OK, nullptr};
    Kept& kept = m_kept.emplace(sql, Kept{handle, true}).first->second;
    return {this, handle, SQLITE_OK, &kept.inUse};
}

Result<void> Connection::exec(const QByteArray& sql) {
    sqlite3_stmt* handle = nullptr;
    const int rc =
        sqlite3_prepare_v2(m_handle, sql.constData(), static_cast<int>(sql.size()) + 1, &handle, nullptr);
    if (rc != SQLITE_OK)
        return fail(failure(rc));
    return Statement(this, handle, SQLITE_OK, nullptr).run();
}

Result<Cell> Connection::value(const QByteArray& sql) {
    sqlite3_stmt* handle = nullptr;
    const int rc =
        sqlite3_prepare_v2(m_handle, sql.constData(), static_cast<int>(sql.size()) + 1, &handle, nullptr);
    if (rc != SQLITE_OK)
        return fail(failure(rc));
    Statement statement(this, handle, SQLITE_OK, nullptr);
    auto row = statement.step();
    if (!row)
        return fail(std::move(row).error());
    return *row ? statement.cell(0) : Cell{};
}

int Connection::changes() const {
    return sqlite3_changes(m_handle);
}

qint64 Connection::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<Transaction> Transaction::begin(Connection& connection, Kind kind) {
    if (connection.inTransaction())
        return fail(base::Code::Internal, QStringLiteral("a transaction is open already"));
    const QByteArray sql =
        kind == Kind::Write ? QByteArrayLiteral("BEGIN IMMEDIATE") : QByteArrayLiteral("BEGIN");
    LECTERN_STORE_TRY(connection.prepare(sql).run());
    return Transaction(&connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction() {
    // SQLite may or may not have rolled back by itself after a failure: always ask, and pass over the answer
    // "no transaction is active".
    if (m_connection != nullptr && m_connection->inTransaction())
        static_cast<void>(m_connection->exec(QByteArrayLiteral("ROLLBACK")));
}

Result<void> Transaction::commit() {
    auto done = m_connection->prepare(QByteArrayLiteral("COMMIT")).run();
    if (!done)
        return done; // the destructor rolls back: a failed COMMIT leaves the transaction open
    m_connection = nullptr;
    return {};
}

} // namespace lectern::store
