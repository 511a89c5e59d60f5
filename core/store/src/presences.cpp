#include "store/presences.h"

#include "database_clock.h"
#include "values.h"

namespace cordboard::store {

Result<void> Presences::tell(const QUuid &who, ConversationId at, bool typing)
{
    if (!at.isValid()) {
        const auto gone = m_connection.change("DELETE FROM presence WHERE who = ?", {blob(who)});
        return gone ? Result<void>() : forward(gone);
    }
    const auto nowUs = databaseNowUs(m_connection);
    if (!nowUs)
        return forward(nowUs);
    const auto told = m_connection.change(
        "INSERT INTO presence (who, conversation_id, seen_us, typed_us) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (who) DO UPDATE SET conversation_id = excluded.conversation_id, "
        "seen_us = excluded.seen_us, typed_us = excluded.typed_us",
        {blob(who), at.value, *nowUs, typing ? *nowUs : 0});
    return told ? Result<void>() : forward(told);
}

Result<QList<Presence>> Presences::now()
{
    const auto nowUs = databaseNowUs(m_connection);
    if (!nowUs)
        return forward(nowUs);
    const auto rows = m_connection.run(
        "SELECT p.who, o.name, p.conversation_id, p.typed_us FROM presence p JOIN operators o ON "
        "o.uuid = p.who WHERE p.seen_us > ? ORDER BY o.name, o.id",
        {*nowUs - hereForUs});
    if (!rows)
        return forward(rows);
    QList<Presence> present;
    while ((*rows)->next())
        present.append({QUuid::fromRfc4122((*rows)->bytes(0)), (*rows)->text(1),
                        ConversationId{(*rows)->integer(2)},
                        *nowUs - (*rows)->integer(3) < typingForUs});
    (*rows)->finish();
    return present;
}

} // namespace cordboard::store
