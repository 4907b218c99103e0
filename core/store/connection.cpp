// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/sqlerror.h"
#include "core/store/sqlite_dialect.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::fail;
using base::Result;

namespace {
/// Connections of Qt Sql are known by name in the whole program, whatever their thread.
QString newName() {
    static std::atomic<int> count = 0;
    return u"lectern-store-%1"_s.arg(++count);
}

QVariant notNull(const QString& text) {
    return text.isNull() ? u""_s : text; // the driver binds a null QString as NULL
}

std::unique_ptr<QSqlQuery> newQuery(const QSqlDatabase& database) {
    auto query = std::make_unique<QSqlQuery>(database);
    query->setForwardOnly(true); // the driver would keep a copy of every row otherwise
    return query;
}

Cell cellOf(const QVariant& value) {
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QByteArray:
        return Blob{value.toByteArray()};
    default:
        return value.toString().toUtf8();
    }
}
} // namespace

Statement::Statement(Connection* owner, std::unique_ptr<QSqlQuery> query, const QByteArray& keptAs)
    : m_owner(owner)
    , m_query(std::move(query))
    , m_keptAs(keptAs) {}

Statement::Statement(Statement&& other) noexcept = default;

Statement::~Statement() {
    // One that failed may have been given up by the driver: it is compiled anew the next time.
    if (m_query == nullptr || m_keptAs.isEmpty() || m_fault)
        return;
    reset();
    m_owner->m_idle.try_emplace(m_keptAs, std::move(m_query));
}

void Statement::bindNext(const QVariant& value) {
    if (m_query != nullptr)
        m_query->bindValue(m_next, value);
    ++m_next;
}

Statement& Statement::bind(qint64 number) {
    bindNext(number);
    return *this;
}

Statement& Statement::bind(double number) {
    bindNext(number);
    return *this;
}

Statement& Statement::bind(const QString& text) {
    return bind(plainTextCell(text));
}

Statement& Statement::bind(const Blob& blob) {
    bindNext(blob.bytes.isNull() ? QByteArrayLiteral("") : blob.bytes);
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
        bindNext(notNull(QString::fromUtf8(*text)));
        return *this;
    }
    return bindNull();
}

Statement& Statement::bindNull() {
    bindNext(QVariant());
    return *this;
}

Result<bool> Statement::step() {
    if (m_fault)
        return fail(*m_fault);
    if (!m_ran) {
        m_ran = true;
        // The driver counts what is bound; here it would count what an earlier use of it had bound.
        if (m_query->boundValues().size() != m_next) {
            m_fault =
                base::Error{base::Code::Internal, u"parameters of "_s + QString::fromUtf8(m_keptAs.left(60))};
            return fail(*m_fault);
        }
        if (m_query->exec()) {
            if (m_query->isSelect())
                m_columns = m_query->record().count();
            else
                m_owner->m_changes = m_query->numRowsAffected();
        }
    }
    if (!m_query->lastError().isValid() && m_query->next())
        return true;
    if (const QSqlError error = m_query->lastError(); error.isValid()) {
        m_fault = m_owner->failure(error);
        return fail(*m_fault);
    }
    return false;
}

Result<void> Statement::run() {
    for (;;) {
        auto row = step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            return {};
    }
}

void Statement::reset() {
    if (m_query == nullptr)
        return;
    m_query->finish();
    // Letters are not held in memory longer than needed, and a value left here is never bound by mistake.
    for (int i = 0; i < m_next; ++i)
        m_query->bindValue(i, QVariant());
    m_next = 0;
    m_ran = false;
}

bool Statement::isNull(int column) const {
    return m_query->isNull(column);
}

qint64 Statement::number(int column) const {
    return m_query->value(column).toLongLong();
}

double Statement::real(int column) const {
    return m_query->value(column).toDouble();
}

QString Statement::text(int column) const {
    return m_query->value(column).toString();
}

QByteArray Statement::bytes(int column) const {
    return m_query->value(column).toByteArray(); // of a text: UTF-8
}

Cell Statement::cell(int column) const {
    return cellOf(m_query->value(column));
}

Connection::Connection(const QString& name)
    : m_name(name) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString& driver, const QString& database,
                                                     const QString& options, const QString& context) {
    std::unique_ptr<Connection> connection(new Connection(newName()));
    connection->m_database =
        std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(driver, connection->m_name));
    QSqlDatabase& made = *connection->m_database;
    if (!made.isValid())
        return fail(base::Code::Internal, u"Qt's database driver %1 is not installed"_s.arg(driver));
    made.setConnectOptions(options);
    made.setDatabaseName(database);
    if (!made.open())
        return fail(sqlError(made.lastError(), 0, context));
    return connection;
}

Connection::~Connection() {
    // In this order: a query or a copy of the database left would keep its file open.
    m_idle.clear();
    if (m_database != nullptr)
        m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_name);
}

base::Error Connection::failure(const QSqlError& error) {
    if (poisonsConnection(error))
        m_poisoned = true;
    return sqlError(error, sqlite::systemErrno(*this, error));
}

Statement Connection::prepare(const QByteArray& sql) {
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        auto query = std::move(idle->second);
        m_idle.erase(idle);
        return {this, std::move(query), sql};
    }
    Statement statement(this, newQuery(*m_database), sql);
    // Refuses a second statement in the string, too.
    if (!statement.m_query->prepare(QString::fromUtf8(sql)))
        statement.m_fault = failure(statement.m_query->lastError());
    return statement;
}

Result<void> Connection::exec(const QByteArray& sql) {
    Statement statement(this, newQuery(*m_database));
    // Not prepared: text that looks like a parameter is none in a schema.
    statement.m_ran = true;
    statement.m_query->exec(QString::fromUtf8(sql));
    return statement.run();
}

Result<Cell> Connection::value(const QByteArray& sql) {
    Statement statement(this, newQuery(*m_database));
    statement.m_ran = true;
    statement.m_query->exec(QString::fromUtf8(sql));
    auto row = statement.step();
    if (!row)
        return fail(std::move(row).error());
    return *row ? statement.cell(0) : Cell{};
}

bool Connection::inTransaction() const {
    return sqlite::inTransaction(*this);
}

Result<Transaction> Transaction::begin(Connection& connection, Kind kind) {
    if (connection.inTransaction())
        return fail(base::Code::Internal, QStringLiteral("a transaction is open already"));
    // Not QSqlDatabase::transaction(): that is a deferred BEGIN.
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
