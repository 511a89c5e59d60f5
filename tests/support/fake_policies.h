#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/policies.h"

#include <QHash>

#include <optional>

namespace cordboard::test {

/// Rules and an opt-out list in memory. Answers are ready at once. Single-threaded.
class FakePolicies final : public engine::Policies
{
public:
    explicit FakePolicies(engine::Mailbox &mailbox)
        : m_mailbox(mailbox)
    {}

    // What the test puts in.
    PolicyRules stored;
    PolicyRules shipped;
    QList<OptOut> list;
    QList<ConsentEvent> ledger;
    QHash<ConversationId, Standing> standings;
    /// Says that the thread has changed.
    void setStanding(const Standing &standing);
    /// The next call fails with it.
    std::optional<Error> failure;

    // What was asked of it.
    QList<PolicyRules> saved;
    QList<OptOutEdit> added;
    QList<OptOutEdit> removed;
    QList<TargetId> dismissed;
    QList<OptOutQuery> queries;
    QList<Category> askedFor; ///< by standing()

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
    template<class T>
    QFuture<Result<T>> answer(Result<T> result);
    void note(const OptOutEdit &edit, ConsentState state);

    engine::Mailbox &m_mailbox;
};

} // namespace cordboard::test
