// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/cell.h"

#include <QByteArray>
#include <QHash> // std::hash<QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;
class QVariant;

namespace lectern::store {

class Connection;

/// One use of a prepared statement: bind in order, step, read columns, and it is finished when this goes out
/// of scope. So no query stays live after the function that made it: in DELETE mode a live SELECT locks out
/// writers. Rows come one by one (forward only): none is read back.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds the next parameter. Only these types: QVariant's float and date would silently become text. A
    /// null text is bound as an empty one: what is to be NULL says so (textCell).
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
    int columns() const { return m_columns; } ///< once it was stepped

private:
    friend class Connection;
    Statement(Connection* owner, std::unique_ptr<QSqlQuery> query, const QByteArray& keptAs = {});
    void bindNext(const QVariant& value);

    Connection* m_owner;
    std::unique_ptr<QSqlQuery> m_query;
    std::optional<base::Error> m_fault; // the first failure
    QByteArray m_keptAs;                // goes back to the connection under this SQL; not if it is empty
    int m_next = 0;                     // parameters bound
    int m_columns = 0;
    bool m_ran = false;
};

/// One connection of Qt Sql. It is opened hardened (sqlite_dialect.h). The one place through which all SQL
/// goes.
///
/// Thread rule: used on the thread that opened it, and destroyed there; no Statement of it may be left then.
class Connection {
public:
    /// Opens with a Qt Sql driver, under a name of its own. `options` are the driver's. The program needs a
    /// QCoreApplication: drivers are plugins. The driver's error as sqlError() tells it; `context` is a path.
    static base::Result<std::unique_ptr<Connection>> open(const QString& driver, const QString& database,
                                                          const QString& options, const QString& context);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// `sql` is one statement of ours, never text from outside; kept compiled for the next time.
    Statement prepare(const QByteArray& sql);
    /// Runs one statement without parameters and without keeping it compiled.
    [[nodiscard]] base::Result<void> exec(const QByteArray& sql);
    /// The first column of the first row; null if there is none.
    [[nodiscard]] base::Result<Cell> value(const QByteArray& sql);

    /// Rows changed by the last INSERT, UPDATE or DELETE that a Statement ran.
    qint64 changes() const { return m_changes; }
    bool inTransaction() const;
    /// After a failed read or write of the file: nothing more may be asked of this connection.
    bool poisoned() const { return m_poisoned; }

    /// For sqlite_dialect alone, which asks its driver for what Qt Sql has no words for. No copy of it may
    /// outlive this.
    const QSqlDatabase& database() const { return *m_database; }

private:
    friend class Statement;
    explicit Connection(const QString& name);
    base::Error failure(const QSqlError& error);

    QString m_name;
    std::unique_ptr<QSqlDatabase> m_database;
    bool m_poisoned = false;
    qint64 m_changes = 0;
    /// Compiled statements that nobody uses now, by their SQL; one of each.
    std::unordered_map<QByteArray, std::unique_ptr<QSqlQuery>> m_idle;
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
