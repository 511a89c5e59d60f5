#include "needs_you_service.h"

#include "store/messages.h"

namespace cordboard::engine {

namespace {

/// As long as a new message may wait.
constexpr qint64 newValidityUs = qint64(24) * 3'600'000'000;

} // namespace

NeedsYouService::NeedsYouService(store::Store &store, Mailbox &mailbox, Kick kick)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_kick(std::move(kick))
{}

QFuture<Result<qint64>> NeedsYouService::count()
{
    return m_store.read([](store::Connection &c) { return store::Unresolved(c).count(); });
}

QFuture<Result<QList<ChatMessage>>> NeedsYouService::list(int limit)
{
    return m_store.read([limit](store::Connection &c) -> Result<QList<ChatMessage>> {
        const auto ids = store::Unresolved(c).waiting(limit);
        if (!ids)
            return forward(ids);
        return store::Messages(c).byIds(*ids);
    });
}

QFuture<Result<void>>
NeedsYouService::decide(std::function<Result<Outcome>(store::Connection &)> job)
{
    return m_store.write(std::move(job))
        .then([this](const Result<Outcome> &outcome) -> Result<void> {
            if (!outcome)
                return forward(outcome);
            m_mailbox.postTicks(outcome->ticks);
            m_kick(outcome->carriers);
            return {};
        });
}

QFuture<Result<void>> NeedsYouService::sendAgain(TargetId target)
{
    return decide([target](store::Connection &c) {
        return store::Unresolved(c).sendAgain(target, c.nowUs() + newValidityUs);
    });
}

QFuture<Result<void>> NeedsYouService::setArrived(TargetId target)
{
    return decide(
        [target](store::Connection &c) { return store::Unresolved(c).setArrived(target); });
}

QFuture<Result<void>> NeedsYouService::leave(TargetId target)
{
    return decide([target](store::Connection &c) { return store::Unresolved(c).leave(target); });
}

} // namespace cordboard::engine
