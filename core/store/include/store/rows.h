#pragma once

#include <QByteArray>
#include <QSqlError>
#include <QString>
#include <QVariant>

#include <string_view>

namespace cordboard::store {

/// The rows that a statement answers, one at a time; Connection::run() gives it, already executed.
/// Columns count from 0. NULL reads as 0, an empty text, an empty array.
class Rows
{
public:
    Rows() = default;
    virtual ~Rows();
    Q_DISABLE_COPY_MOVE(Rows)

    /// Goes to the next row, first to the first; false after the last one and after an error.
    virtual bool next() = 0;

    virtual QVariant value(int column) const = 0;

    // The same without a QVariant in between: what is read ten thousand times a second.
    virtual qint64 integer(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
    /// One of our own words. Valid until next() or finish().
    virtual std::string_view word(int column) const = 0;

    /// Rows that the statement changed.
    virtual int changed() const = 0;

    /// Invalid unless the last next() failed.
    virtual QSqlError lastError() const = 0;

    /// Lets go of the snapshot that an unfinished SELECT holds. May be called again.
    virtual void finish() = 0;
};

} // namespace cordboard::store
