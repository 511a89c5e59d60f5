#include "filtered_threads.h"

#include "conversation_rows.h"
#include "placeholders.h"
#include "search.h"
#include "values.h"

namespace cordboard::store {

namespace {

/// What few threads have is looked up and sorted; what many have is asked of one thread after the
/// other in the list's own order, and a page is full soon.
constexpr int few = 2000;

#define FAILED_MESSAGE "state IN ('failed', 'expired') AND resent_as = 0"

constexpr const char *countLabelled =
    "SELECT COUNT(*) FROM (SELECT 1 FROM conversation_label WHERE label_id = ? LIMIT ?) AS counted";
constexpr const char *countFailed =
    "SELECT COUNT(*) FROM (SELECT 1 FROM target WHERE " FAILED_MESSAGE " LIMIT ?) AS counted";

/// Puts the conditions of one page together. Every piece of SQL is a literal; there are as many
/// statements as ways to fill in the form, and each is prepared once.
class Conditions
{
public:
    Conditions(Connection &connection, const ThreadFilter &filter, const QUuid &me)
        : m_connection(connection)
        , m_filter(filter)
        , m_me(me)
    {}

    /// False: nothing can fit.
    Result<bool> gather()
    {
        addOwn();
        for (const auto step : {&Conditions::addLabel, &Conditions::addFailure}) {
            if (const auto may = (this->*step)(); !may || !*may)
                return may;
        }
        return addText();
    }

    void addAmong(const QList<ConversationId> &ids)
    {
        sql += "c.id IN (" + placeholders(ThreadQuery::mostAmong) + ") AND ";
        for (qsizetype i = 0; i < ThreadQuery::mostAmong; ++i)
            values << (i < ids.size() ? ids.at(i).value : qint64(0));
    }

    QByteArray sql;
    QVariantList values;

private:
    void add(const char *condition, const QVariant &value)
    {
        sql += condition;
        values << value;
    }

    /// What stands in the thread's own row, or in its last message's.
    void addOwn()
    {
        // Literals, so that the partial indexes of the views serve.
        if (m_filter.state == ThreadState::Open)
            sql += "c.status = 'open' AND ";
        else if (m_filter.state == ThreadState::Snoozed)
            sql += "c.status = 'snoozed' AND ";
        else if (m_filter.state == ThreadState::Closed)
            sql += "c.status = 'closed' AND ";
        if (m_filter.whose == ThreadFilter::Whose::Mine)
            add("c.owner = ? AND ", m_me.toRfc4122());
        else if (m_filter.whose == ThreadFilter::Whose::Nobodys)
            sql += "c.owner IS NULL AND ";
        if (!m_filter.ourNumber.isEmpty())
            add("c.our_number = ? AND ", m_filter.ourNumber);
        if (m_filter.carrier.isValid())
            add("t.carrier_id = ? AND ", m_filter.carrier.value);
        if (m_filter.unread)
            sql += "c.unread > 0 AND ";
    }

    Result<bool> addLabel()
    {
        if (!m_filter.label.isValid())
            return true;
        const auto known = m_connection.number(
            "SELECT COUNT(*) FROM label WHERE id = ? AND removed_us = 0", {m_filter.label.value});
        if (!known || *known == 0)
            return known ? Result<bool>(false) : Result<bool>(forward(known));
        const auto count = m_connection.number(countLabelled, {m_filter.label.value, few});
        if (!count)
            return forward(count);
        add(*count < few ? "c.id IN (SELECT conversation_id FROM conversation_label WHERE label_id "
                           "= ?) AND "
                         : "EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation_id = "
                           "c.id AND l.label_id = ?) AND ",
            m_filter.label.value);
        return true;
    }

    Result<bool> addFailure()
    {
        if (!m_filter.failed)
            return true;
        const auto count = m_connection.number(countFailed, {few});
        if (!count)
            return forward(count);
        sql += *count < few ? "c.id IN (SELECT conversation_id FROM target WHERE " FAILED_MESSAGE
                              ") AND "
                            : "EXISTS (SELECT 1 FROM target f WHERE f.conversation_id = c.id AND "
                              "f.state IN ('failed', 'expired') AND f.resent_as = 0) AND ";
        return true;
    }

    Result<bool> addText()
    {
        if (m_filter.text.trimmed().isEmpty())
            return true;
        const Dialect dialect = m_connection.dialect();
        const QString people = peopleQuery(dialect, m_filter.text);
        const QString messages = ftsQuery(dialect, m_filter.text);
        if (people.isEmpty() && messages.isEmpty())
            return false;
        sql += dialect == Dialect::PostgreSql ? POSTGRES_HITS : SQLITE_HITS;
        values << QVariant(text(people)) << QVariant(text(messages));
        return true;
    }

    Connection &m_connection;
    const ThreadFilter &m_filter;
    const QUuid m_me;
};

} // namespace

Result<int> countFiltered(Connection &connection, const ThreadFilter &filter, const QUuid &me)
{
    Conditions conditions(connection, filter, me);
    const auto possible = conditions.gather();
    if (!possible || !*possible)
        return possible ? Result<int>(0) : Result<int>(forward(possible));
    conditions.values << ThreadCounts::most;
    const QByteArray sql = "SELECT COUNT(*) FROM (SELECT 1 FROM conversation c LEFT JOIN target t "
                           "ON t.id = c.last_target_id WHERE " +
                           conditions.sql + "1 = 1 LIMIT ?) AS counted";
    const auto rows = connection.run(sql.constData(), conditions.values);
    if (!rows)
        return forward(rows);
    const int count = (*rows)->next() ? int((*rows)->integer(0)) : 0;
    (*rows)->finish();
    return count;
}

Result<ThreadPage> filteredThreads(Connection &connection, const ThreadQuery &query,
                                   const QUuid &me)
{
    Conditions conditions(connection, *query.filter, me);
    const auto possible = conditions.gather();
    if (!possible || !*possible)
        return possible ? Result<ThreadPage>(ThreadPage()) : Result<ThreadPage>(forward(possible));
    if (!query.among.isEmpty())
        conditions.addAmong(query.among);
    const int limit = qMax(1, query.limit);
    conditions.values << (query.after ? query.after->lastAtUs : atTheTop)
                      << (query.after ? query.after->id.value : atTheTop) << limit + 1;
    const QByteArray sql = CONVERSATION_COLUMNS "WHERE " + conditions.sql + IN_THIS_ORDER;
    const auto rows = connection.run(sql.constData(), conditions.values);
    if (!rows)
        return forward(rows);
    return threadPage(connection, **rows, limit);
}

} // namespace cordboard::store
