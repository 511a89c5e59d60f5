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

    QFuture<Result<qint64>> count() override;
    QFuture<Result<QList<ChatMessage>>> list(int limit) override;
    QFuture<Result<void>> sendAgain(TargetId target) override;
    QFuture<Result<void>> setArrived(TargetId target) override;
    QFuture<Result<void>> leave(TargetId target) override;

private:
    QFuture<Result<void>> note(QList<TargetId> &decided, TargetId target);
};

} // namespace cordboard::test
