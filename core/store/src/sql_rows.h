#pragma once

#include "store/rows.h"

#include <QSqlQuery>

namespace cordboard::store {

/// A prepared statement of QtSql.
class SqlRows final : public Rows
{
public:
    explicit SqlRows(const QSqlDatabase &database)
        : m_query(database)
    {}

    QSqlQuery &query() { return m_query; }

    bool next() override { return m_query.next(); }
    QVariant value(int column) const override { return m_query.value(column); }
    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }
    std::string_view word(int column) const override
    {
        m_word = m_query.value(column).toString().toLatin1();
        return {m_word.constData(), size_t(m_word.size())};
    }
    int changed() const override { return m_query.numRowsAffected(); }
    QSqlError lastError() const override { return m_query.lastError(); }
    void finish() override { m_query.finish(); }

private:
    QSqlQuery m_query;
    mutable QByteArray m_word;
};

} // namespace cordboard::store
