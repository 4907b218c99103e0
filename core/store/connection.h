// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/cell.h"

#include <QByteArray>
#include <QHash> // std::hash<QByteArray>
#include <QString>

#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace lectern::store {

class Connection;

/// One use of a prepared statement: bind in order, step, read columns, and it is reset when this goes out of
/// scope. So no query outlives the function that made it: in DELETE mode a live SELECT locks out writers.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds the next parameter. Only these types: QVariant's float and date would silently become text.
    Statement& bind(qint64 number);
    Statement& bind(int number) { return bind(static_cast<qint64>(number)); }
    Statement& bind(double number);
    Statement& bind(const QString& text);
    Statement& bind(const Blob& blob);
    Statement& bind(const Cell& cell);
    Statement& bindNull();

    /// True while there is a row. The first failure of a bind is reported here.
    [[nodiscard]] base::Result<bool> step();
    /// Runs to the end, rows passed over.
    [[nodiscard]] base::Result<void> run();
    /// Ready to bind and run again.
    void reset();

    bool isNull(int column) const;
    qint64 number(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const; ///< UTF-8 of a text, or a blob's bytes
    Cell cell(int column) const;
    int columns() const;

private:
    friend class Connection;
    Statement(Connection* owner, sqlite3_stmt* handle, int rc, bool* inUse);
    void bound(int rc);

    Connection* m_owner;
    sqlite3_stmt* m_handle; // null if it could not be prepared
    int m_rc;               // the first failure, SQLITE_OK if none
    int m_next = 1;
    bool* m_inUse; // the connection's mark on a statement that it keeps compiled; null if it does not
};

/// One SQLite connection. It is opened hardened (sqlite_dialect.h) and used on one thread. The one place
/// through which all SQL goes.
class Connection {
public:
    /// Takes over an open handle.
    explicit Connection(sqlite3* handle);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// `sql` is one statement of ours, never text from outside; kept compiled for the next time.
    Statement prepare(const QByteArray& sql);
    /// Runs one statement without parameters and without keeping it compiled.
    [[nodiscard]] base::Result<void> exec(const QByteArray& sql);
    /// The first column of the first row; null if there is none.
    [[nodiscard]] base::Result<Cell> value(const QByteArray& sql);

    /// Rows changed by the last INSERT, UPDATE or DELETE.
    int changes() const;
    qint64 lastInsertId() const;
    bool inTransaction() const;
    /// After a failed read or write of the file: nothing more may be asked of this connection.
    bool poisoned() const { return m_poisoned; }

    sqlite3* handle() const { return m_handle; }

private:
    friend class Statement;
    base::Error failure(int rc);

    sqlite3* m_handle;
    bool m_poisoned = false;
    struct Kept {
        sqlite3_stmt* handle = nullptr;
        bool inUse = false;
    };
    std::unordered_map<QByteArray, Kept> m_kept; // its nodes stay where they are
};

/// BEGIN IMMEDIATE (or a plain read snapshot) that is rolled back unless committed. Never nested.
class Transaction {
public:
    enum class Kind { Read, Write };
    /// Write: takes the write lock now, waiting for the busy timeout; StoreLocked after it. A deferred BEGIN
    /// that upgrades later would fail at once, without the timeout (reliability 2).
    static base::Result<Transaction> begin(Connection& connection, Kind kind = Kind::Write);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Success means that it is on the disk.
    [[nodiscard]] base::Result<void> commit();

private:
    explicit Transaction(Connection* connection)
        : m_connection(connection) {}
    Connection* m_connection;
};

} // namespace lectern::store

/// Leaves the function with the error of a Result<void> that failed.
#define LECTERN_STORE_TRY(expression)                                                                        \
    do {                                                                                                     \
        if (auto tried = (expression); !tried)                                                               \
            return lectern::base::fail(std::move(tried).error());                                            \
    } while (false)
