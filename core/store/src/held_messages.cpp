#include "store/held_messages.h"

#include "store/media.h"

#include "ids.h"
#include "message_rows.h"
#include "tracker.h"
#include "values.h"

#include "model/taken_back.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::store {

namespace {

Error notStored()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("cordboard::Store", "This message is no longer stored."),
            {}};
}

Error hasLeft()
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("cordboard::Store",
                                        "This message has left already and cannot be taken back."),
            {}};
}

bool waitsAsAWhole(const TrackedTarget &target)
{
    return std::all_of(target.parts.begin(), target.parts.end(), [](const TrackedPart &part) {
        return part.state == TargetState::Queued && !part.doubtful;
    });
}

void cancelAll(Tracker &tracker, TrackedTarget &target, const Reason &reason)
{
    for (TrackedPart &part : target.parts)
        tracker.apply(target, part, TargetEvent::CancelAsked, reason);
}

/// When the first of its parts may leave; 0: now.
qint64 waitsUntilUs(const TrackedTarget &target)
{
    qint64 untilUs = 0;
    for (const TrackedPart &part : target.parts)
        untilUs = qMax(untilUs, part.notBeforeUs);
    return untilUs;
}

} // namespace

Result<void> HeldMessages::unlessReply(TargetId target, ConversationId conversation)
{
    const auto added =
        m_connection.change("INSERT INTO unless_reply (target_id, conversation_id) VALUES (?, ?)",
                            {target.value, conversation.value});
    return added ? Result<void>() : Result<void>(forward(added));
}

Result<QList<TargetTick>> HeldMessages::theyWrote(ConversationId conversation)
{
    const auto ids = readIds<TargetId>(m_connection.run(
        "SELECT target_id FROM unless_reply WHERE conversation_id = ? ORDER BY target_id",
        {conversation.value}));
    if (!ids)
        return forward(ids);
    Tracker tracker(m_connection);
    for (const TargetId id : *ids) {
        if (auto forgotten = forget(id); !forgotten)
            return forward(forgotten);
        const auto target = tracker.target(id);
        if (!target)
            return forward(target);
        if (*target && waitsAsAWhole(**target))
            cancelAll(tracker, **target, {ReasonCode::RepliedFirst, {}});
    }
    return tracker.flush();
}

Result<Released> HeldMessages::release(TargetId id)
{
    Tracker tracker(m_connection);
    const auto target = tracker.target(id);
    if (!target)
        return forward(target);
    if (!*target)
        return Unexpected<Error>(notStored());
    if ((*target)->reason.code != ReasonCode::Scheduled || !waitsAsAWhole(**target))
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate("cordboard::Store",
                                                "This message does not wait for its time any "
                                                "more."));
    // It gets as long to leave as it would have had then.
    const qint64 earlierUs = qMax<qint64>(0, waitsUntilUs(**target) - m_connection.nowUs());
    tracker.hold(**target, {}, 0);
    auto ticks = tracker.flush();
    if (!ticks)
        return forward(ticks);
    const auto unplanned =
        m_connection.change("UPDATE part SET planned_us = 0, planned_detail = '' WHERE id BETWEEN "
                            "? AND ?",
                            {firstPartId(id), lastPartId(id)});
    if (!unplanned)
        return forward(unplanned);
    if (auto forgotten = forget(id); !forgotten)
        return forward(forgotten);
    const auto carrier =
        m_connection.number("UPDATE target SET expires_us = CASE WHEN expires_us > 0 THEN "
                            "expires_us - ? ELSE 0 END WHERE id = ? "
                            "RETURNING COALESCE(carrier_id, 0)",
                            {earlierUs, id.value});
    if (!carrier)
        return forward(carrier);
    return Released{{*carrier}, *std::move(ticks)};
}

Result<TakenBack> HeldMessages::takeBack(TargetId id)
{
    Tracker tracker(m_connection);
    const auto target = tracker.target(id);
    if (!target)
        return forward(target);
    if (!*target)
        return Unexpected<Error>(notStored());
    if (!waitsAsAWhole(**target))
        return Unexpected<Error>(hasLeft());
    TakenBack back{(*target)->conversation, {}, {}};
    if (auto read = readContent((*target)->message, &back); !read)
        return forward(read);
    cancelAll(tracker, **target, {ReasonCode::CancelledByPerson, takenBack});
    auto ticks = tracker.flush();
    if (!ticks)
        return forward(ticks);
    back.ticks = *std::move(ticks);
    if (auto forgotten = forget(id); !forgotten)
        return forward(forgotten);
    if (auto shown = showTheOneBefore(id, back.conversation); !shown)
        return forward(shown);
    return back;
}

Result<void> HeldMessages::readContent(MessageId message, TakenBack *back)
{
    const auto rows = m_connection.run(
        "SELECT text, subject, media, category FROM message WHERE id = ?", {message.value});
    if (!rows)
        return forward(rows);
    back->mms.conversation = back->conversation;
    bool isMms = false;
    if ((*rows)->next()) {
        back->text = (*rows)->text(0);
        back->mms.subject = (*rows)->text(1);
        isMms = (*rows)->integer(2) > 0;
        back->category = categoryFromWord((*rows)->text(3)).value_or(Category::Conversation);
    }
    (*rows)->finish();
    if (!isMms) // what stands behind a link stays there: the text comes back with it
        return {};
    auto media = Media(m_connection).of(message);
    if (!media)
        return forward(media);
    back->mms.media = *std::move(media);
    return {};
}

Result<void> HeldMessages::forget(TargetId target)
{
    const auto gone =
        m_connection.change("DELETE FROM unless_reply WHERE target_id = ?", {target.value});
    return gone ? Result<void>() : Result<void>(forward(gone));
}

/// The list shows the last message of a thread, and this was it.
Result<void> HeldMessages::showTheOneBefore(TargetId target, ConversationId conversation)
{
    const auto changed = m_connection.change(
        "UPDATE conversation SET last_target_id = COALESCE((SELECT t.id FROM target t WHERE "
        "t.conversation_id = conversation.id AND NOT (t.state = 'cancelled' AND t.detail = ?) "
        "ORDER BY t.id DESC LIMIT 1), 0), last_at_us = COALESCE((SELECT t.created_us FROM target t "
        "WHERE t.conversation_id = conversation.id AND NOT (t.state = 'cancelled' AND t.detail = "
        "?) "
        "ORDER BY t.id DESC LIMIT 1), created_us) WHERE id = ? AND last_target_id = ?",
        {text(takenBack), text(takenBack), conversation.value, target.value});
    return changed ? Result<void>() : Result<void>(forward(changed));
}

} // namespace cordboard::store
