#include "store/traffic.h"

#include "message_rows.h"
#include "receipt_keys.h"

namespace cordboard::store {

Result<Traffic::Attempts> Traffic::attemptsOf(TargetId target)
{
    // From the newest submit of each part back to its first: by keys only, attempts have no index
    // on their part.
    const auto rows =
        m_connection.run("WITH RECURSIVE chain (id, carrier_message_id, previous_id) AS ("
                         "SELECT a.id, a.carrier_message_id, a.previous_id FROM part p "
                         "JOIN attempt a ON a.id = p.attempt_id WHERE p.id BETWEEN ? AND ? "
                         "UNION SELECT a.id, a.carrier_message_id, a.previous_id FROM attempt a "
                         "JOIN chain c ON a.id = c.previous_id) "
                         "SELECT id, carrier_message_id FROM chain",
                         {firstPartId(target), lastPartId(target)});
    if (!rows)
        return forward(rows);
    Attempts attempts;
    while ((*rows)->next()) {
        attempts.ids.append(AttemptId{(*rows)->value(0).toLongLong()});
        const QString id = (*rows)->value(1).toString();
        if (!id.isEmpty())
            attempts.keys.append(canonicalReceiptKey(id));
    }
    return attempts;
}

QStringList Traffic::keysOfReceipt(const QString &receiptId)
{
    QStringList keys;
    for (const ReceiptKey &key : receiptKeys(receiptId))
        keys.append(key.key);
    return keys;
}

Result<QHash<AttemptId, QString>> Traffic::namesOf(const QList<AttemptId> &attempts)
{
    QHash<AttemptId, QString> names;
    for (const AttemptId id : attempts) {
        const auto rows = m_connection.run("SELECT c.name FROM attempt a "
                                           "JOIN target t ON t.id = a.part_id / 256 "
                                           "JOIN conversation c ON c.id = t.conversation_id "
                                           "WHERE a.id = ?",
                                           {id.value});
        if (!rows)
            return forward(rows);
        if ((*rows)->next() && !(*rows)->value(0).toString().isEmpty())
            names.insert(id, (*rows)->value(0).toString());
    }
    return names;
}

Result<QString> Traffic::nameOf(const QString &ourNumber, const QString &peer)
{
    const auto rows =
        m_connection.run("SELECT name FROM conversation WHERE our_number = ? AND peer_number = ?",
                         {ourNumber, peer});
    if (!rows)
        return forward(rows);
    return (*rows)->next() ? (*rows)->value(0).toString() : QString();
}

} // namespace cordboard::store
