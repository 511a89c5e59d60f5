#pragma once

#include "engine/engine_service.h"
#include "engine/face/mailbox.h"
#include "engine/face/people.h"
#include "store/store.h"

namespace cordboard::engine {

/// The engine's side of People. Thread-safe; the store must be closed before it goes.
class EnginePeople final : public People
{
public:
    EnginePeople(store::Store &store, Mailbox &mailbox, const OperatorName &me)
        : m_store(store)
        , m_mailbox(mailbox)
        , m_me(me)
    {}

    QFuture<Result<PersonCard>> card(ConversationId thread) override;
    QFuture<Result<void>> merge(ConversationId keep, ConversationId other) override;
    QFuture<Result<void>> split(ConversationId thread) override;
    QFuture<Result<void>> setZone(ConversationId thread, const QByteArray &zone) override;

    /// In all threads of that person.
    QFuture<Result<void>> rename(ConversationId thread, const QString &name);

private:
    /// F: Result<QList<ConversationId>>(store::Connection &, const QUuid &me); those are announced.
    template<class F>
    QFuture<Result<void>> change(F job);

    store::Store &m_store;
    Mailbox &m_mailbox;
    const OperatorName m_me;
};

} // namespace cordboard::engine
