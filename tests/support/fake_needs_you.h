#pragma once

#include "engine/face/needs_you.h"

#include <optional>

namespace cordboard::test {

/// A list that the test fills; keeps what was decided. Answers are ready at once.
class FakeNeedsYou final : public engine::NeedsYou
{
public:
    QList<ChatMessage> messages;
    QList<TargetId> sentAgain;
    QList<TargetId> arrived;
    QList<TargetId> left;
    std::optional<Error> failure; ///< of every decision

    QFuture<Result<qint64>> count() override
    {
        return QtFuture::makeReadyFuture(Result<qint64>(messages.size()));
    }
    QFuture<Result<QList<ChatMessage>>> list(int limit) override
    {
        return QtFuture::makeReadyFuture(Result<QList<ChatMessage>>(messages.mid(0, limit)));
    }
    QFuture<Result<void>> sendAgain(TargetId target) override { return note(sentAgain, target); }
    QFuture<Result<void>> setArrived(TargetId target) override { return note(arrived, target); }
    QFuture<Result<void>> leave(TargetId target) override { return note(left, target); }

private:
    QFuture<Result<void>> note(QList<TargetId> &decided, TargetId target)
    {
        if (failure)
            return QtFuture::makeReadyFuture(Result<void>(Unexpected<Error>(*failure)));
        decided.append(target);
        messages.removeIf([target](const ChatMessage &one) { return one.id == target; });
        return QtFuture::makeReadyFuture(Result<void>());
    }
};

} // namespace cordboard::test
