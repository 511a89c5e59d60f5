#pragma once

#include "model/message.h"
#include "store/connection.h"

namespace cordboard::store {

/// The columns of fromMessageRow(), over target t, message m, carrier r. A queued target shows why
/// its carrier does not take it before its own reason.
#define MESSAGE_COLUMNS                                                                            \
    "SELECT t.id, t.message_id, m.uuid, t.conversation_id, t.direction, m.text, t.created_us, "    \
    "t.updated_us, t.state, t.reason, t.detail, r.name, m.author, t.parts_total, "                 \
    "t.possible_duplicate, t.resend_of, t.resent_as, r.waiting_reason, r.waiting_detail, "         \
    "t.needs_you, m.media, m.subject, t.read_us "                                                  \
    "FROM target t JOIN message m ON m.id = t.message_id LEFT JOIN carrier r ON r.id = "           \
    "t.carrier_id "

ChatMessage fromMessageRow(const Rows &row, int *partsTotal, qint64 nowUs);

/// Reads all rows of a query over MESSAGE_COLUMNS, then the states of the parts where there are
/// several.
Result<QList<ChatMessage>> readMessages(Connection &connection, const char *sql,
                                        const QVariantList &values);

TargetTick tickOf(const ChatMessage &message);

/// The reason a queued target shows: its carrier's, else its own. The same rule for bubbles and
/// ticks. `nowUs` 0: a time that its author chose counts as not come yet.
Reason shownReason(TargetState state, const Reason &own, const QString &waitingReason,
                   const QString &waitingDetail, qint64 nowUs = 0);

/// Parts of a target are numbered from 1 within `target * 256`.
constexpr qint64 firstPartId(TargetId target)
{
    return target.value * 256 + 1;
}
constexpr qint64 lastPartId(TargetId target)
{
    return target.value * 256 + 255;
}
constexpr TargetId targetOfPart(qint64 part)
{
    return {part / 256};
}

} // namespace cordboard::store
