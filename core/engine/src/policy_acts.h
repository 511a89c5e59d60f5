#pragma once

#include "policy_desk.h"
#include "store/opt_outs.h"
#include "submission.h"

#include <functional>

namespace cordboard::engine {

/// What an act of a rule changed, for windows and lines.
struct PolicyChange
{
    QList<ChatMessage> rows;             ///< our answer
    QList<TargetTick> ticks;             ///< what was taken back
    QSet<CarrierId> carriers;            ///< that have something to send now
    QList<ConversationId> conversations; ///< with that person
};

/// Lets people opt out and in: by a word they write, by a carrier's code, by somebody here. All of
/// it inside the job of whoever calls, so that it commits with what caused it. Thread-safe.
class PolicyActs
{
public:
    /// Commits a notice of ours like any other message.
    using SubmitFn = std::function<Result<Committed>(store::Connection &, const Draft &)>;

    PolicyActs(PolicyDesk &desk, SubmitFn submit)
        : m_desk(desk)
        , m_submit(std::move(submit))
    {}

    PolicyDesk &desk() const { return m_desk; }

    /// A text from a phone, just filed as `message`; `ours` and `theirs` are the two numbers.
    Result<PolicyChange> actOn(store::Connection &connection, const ChatMessage &message,
                               const QString &ours, const QString &theirs);

    /// Of the ticks, those that a carrier refused as opted out reach our list.
    Result<PolicyChange> takeFromCarrier(store::Connection &connection,
                                         const QList<TargetTick> &ticks);

    /// True when the detail of a carrier's refusal has a code that means "opted out" there.
    bool isOptOutCode(CarrierId carrier, const QString &detail) const;

    /// By somebody here. Conflict when it is there (or gone) already.
    Result<PolicyChange> addByPerson(store::Connection &connection, const OptOutEdit &edit);
    Result<PolicyChange> removeByPerson(store::Connection &connection, const OptOutEdit &edit);

private:
    struct Inbound;
    Result<void> optOut(store::Connection &connection, const Inbound &text, PolicyChange *change);
    Result<void> optIn(store::Connection &connection, const Inbound &text, PolicyChange *change);
    Result<void> ask(store::Connection &connection, const Inbound &text);
    Result<void> answer(store::Connection &connection, const Inbound &text, PolicyChange *change);
    Result<void> block(store::Connection &connection, const OptOut &entry, PolicyChange *change);

    PolicyDesk &m_desk;
    const SubmitFn m_submit;
};

} // namespace cordboard::engine
