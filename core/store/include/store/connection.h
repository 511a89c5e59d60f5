#pragma once

#include "base/result.h"
#include "store/rows.h"
#include "store/value.h"

#include <QVariantList>

#include <initializer_list>
#include <memory>
#include <span>

namespace cordboard::store {

enum class Dialect { Sqlite, PostgreSql };

/// One database connection and its prepared statements. Belongs to one thread of the store; jobs
/// get it by reference and must not keep it. Only bound parameters: SQL text is always a literal of
/// ours.
class Connection
{
public:
    struct Private;
    explicit Connection(std::unique_ptr<Private> d);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    Dialect dialect() const;

    /// Prepares once per connection and text, binds in order of the `?`, executes. The pointer
    /// stays valid until the same text is run again. Errors: Full, Busy, Corrupt, Conflict
    /// (unique), Internal.
    Result<Rows *> run(const char *sql, std::initializer_list<Value> values = {})
    {
        return execute(sql, values);
    }
    Result<Rows *> run(const char *sql, const QVariantList &values);

    /// run() for INSERT … RETURNING id and other single figures; NotFound when there is no row.
    Result<qint64> number(const char *sql, std::initializer_list<Value> values = {});
    Result<qint64> number(const char *sql, const QVariantList &values);

    /// run() for an INSERT into a table that makes its `id` by itself, without RETURNING: gives
    /// that id. On SQLite RETURNING costs a temporary table and a savepoint for each statement, 8 %
    /// of the acceptance of a message.
    Result<qint64> insert(const char *sql, std::initializer_list<Value> values);

    /// run() when nothing is to be read; gives the count of rows changed.
    Result<int> change(const char *sql, std::initializer_list<Value> values = {});
    Result<int> change(const char *sql, const QVariantList &values);

    /// The next stamp of this commit: strictly greater than every earlier tm_create and feed
    /// number, in µs near the wall clock. Writers only.
    qint64 nextStampUs();

    /// The store's clock, µs since 1970. For comparing with stored times, never as a key.
    qint64 nowUs() const;

    /// For this library's own sources; its type is not public.
    Private &internals() { return *d; }

private:
    Result<Rows *> execute(const char *sql, std::span<const Value> values);
    static Result<qint64> numberOf(const Result<Rows *> &rows);
    static Result<int> changedBy(const Result<Rows *> &rows);

    std::unique_ptr<Private> d;
};

} // namespace cordboard::store
