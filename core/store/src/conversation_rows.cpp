#include "conversation_rows.h"

#include "store/labels.h"

namespace cordboard::store {

Conversation conversationFromRow(const Rows &row)
{
    Conversation thread;
    thread.id = {row.value(0).toLongLong()};
    thread.uuid = QUuid::fromRfc4122(row.value(1).toByteArray());
    thread.ourNumber = row.value(2).toString();
    thread.peerNumber = row.value(3).toString();
    thread.name = row.value(4).toString();
    thread.unread = row.value(5).toInt();
    thread.lastText = row.value(6).toString();
    thread.lastDirection =
        row.value(7).toString() == QLatin1String("out") ? Direction::Outbound : Direction::Inbound;
    thread.lastState = targetStateFromWord(row.value(8).toString()).value_or(TargetState::Received);
    thread.lastAtUs = row.value(9).toLongLong();
    thread.lastTarget = {row.value(10).toLongLong()};
    thread.readUpTo = {row.value(11).toLongLong()};
    thread.carrier = row.value(12).toString();
    thread.status = {threadStateFromWord(row.text(13)), row.integer(14)};
    thread.assignee = QUuid::fromRfc4122(row.bytes(15));
    thread.assigneeName = row.text(16);
    thread.blockedUs = row.integer(17);
    thread.lastMedia = int(row.integer(18));
    if (thread.lastText.isEmpty())
        thread.lastText = row.text(19);
    return thread;
}

Result<ThreadPage> threadPage(Connection &connection, Rows &rows, int limit)
{
    ThreadPage page;
    while (rows.next()) {
        if (page.rows.size() == limit) {
            page.more = true;
            break;
        }
        page.rows.append(conversationFromRow(rows));
    }
    rows.finish();
    if (auto filled = Labels(connection).fill(page.rows); !filled)
        return forward(filled);
    return page;
}

} // namespace cordboard::store
