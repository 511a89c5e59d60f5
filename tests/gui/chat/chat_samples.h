#pragma once

#include "base/clock.h"
#include "ui/chat/chat_slice.h"

namespace cordboard::samples {

inline constexpr ConversationId talk{7};
inline constexpr qint64 startUs = 1'763'900'000'000'000; ///< 23 November 2025, 12:13 UTC

/// A clock that stands still until it is moved.
class StillClock final : public Clock
{
public:
    qint64 nowUs() const override { return us; }
    qint64 monotonicMs() const override { return us / 1000; }
    qint64 us = startUs + 3'600'000'000;
};

inline ChatMessage inbound(qint64 id, const QString &text)
{
    ChatMessage message;
    message.id = TargetId{id};
    message.message = MessageId{id};
    message.conversation = talk;
    message.direction = Direction::Inbound;
    message.state = TargetState::Received;
    message.text = text;
    message.createdUs = startUs + id * 60'000'000;
    message.updatedUs = message.createdUs;
    return message;
}

inline ChatMessage outbound(qint64 id, const QString &text, TargetState state)
{
    ChatMessage message = inbound(id, text);
    message.direction = Direction::Outbound;
    message.state = state;
    message.carrier = QStringLiteral("Northline");
    return message;
}

inline TargetTick tick(qint64 id, TargetState state)
{
    TargetTick out;
    out.id = TargetId{id};
    out.conversation = talk;
    out.state = state;
    out.carrier = QStringLiteral("Northline");
    out.updatedUs = startUs + id * 60'000'000 + 1'000'000;
    return out;
}

} // namespace cordboard::samples
