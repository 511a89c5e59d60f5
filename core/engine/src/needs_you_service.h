#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/needs_you.h"
#include "store/store.h"
#include "store/unresolved.h"

#include <functional>

namespace cordboard::engine {

/// See engine/face/needs_you.h. `kick` is told the lines that have something to send, from a thread
/// of the store.
class NeedsYouService final : public NeedsYou
{
public:
    using Kick = std::function<void(const QSet<CarrierId> &)>;

    NeedsYouService(store::Store &store, Mailbox &mailbox, Kick kick);

    QFuture<Result<qint64>> count() override;
    QFuture<Result<QList<ChatMessage>>> list(int limit) override;
    QFuture<Result<void>> sendAgain(TargetId target) override;
    QFuture<Result<void>> setArrived(TargetId target) override;
    QFuture<Result<void>> leave(TargetId target) override;

private:
    using Outcome = store::Unresolved::Outcome;
    QFuture<Result<void>> decide(std::function<Result<Outcome>(store::Connection &)> job);

    store::Store &m_store;
    Mailbox &m_mailbox;
    const Kick m_kick;
};

} // namespace cordboard::engine
