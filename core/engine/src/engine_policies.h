#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/policies.h"
#include "policy_acts.h"
#include "routing_board.h"
#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// The engine's side of Policies. Thread-safe; the store must be closed before it goes.
class EnginePolicies final : public Policies
{
public:
    /// What the engine's thread is told. Any thread.
    struct Hands
    {
        std::function<void(const QSet<CarrierId> &)> kick;
        std::function<void()> rulesChanged;
    };

    EnginePolicies(store::Store &store, Mailbox &mailbox, PolicyActs &acts, RoutingBoard &routes,
                   Hands hands);

    QFuture<Result<PolicyRules>> rules() override;
    QFuture<Result<PolicyRules>> shippedRules() override;
    QFuture<Result<void>> saveRules(const PolicyRules &rules) override;
    QFuture<Result<OptOutPage>> optOuts(const OptOutQuery &query) override;
    QFuture<Result<void>> addOptOut(const OptOutEdit &edit) override;
    QFuture<Result<void>> removeOptOut(const OptOutEdit &edit) override;
    QFuture<Result<QList<ConsentEvent>>> consent(const QString &number) override;
    QFuture<Result<Standing>> standing(ConversationId conversation, Category category) override;
    QFuture<Result<void>> dismissQuestion(ConversationId conversation, TargetId message) override;

private:
    Result<void> announce(const Result<PolicyChange> &change);

    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    RoutingBoard &m_routes;
    const Hands m_hands;
};

} // namespace cordboard::engine
