#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/program_desk.h"
#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// The engine's side of ProgramDesk. Thread-safe; the store must be closed before it goes.
class EngineProgramDesk final : public ProgramDesk
{
public:
    /// `snoozed` as for EngineTeam.
    EngineProgramDesk(store::Store &store, Mailbox &mailbox, const Clock &clock,
                      std::function<void()> snoozed);

    QFuture<Result<ConversationRecord>> setStatus(ConversationId id,
                                                  const ThreadStatus &status) override;
    QFuture<Result<NoteRecord>> addNote(const ConversationRecord &conversation,
                                        const QString &text) override;
    QFuture<Result<QList<BlockedNumber>>> blocked(qint64 beforeUs, int limit) override;
    QFuture<Result<BlockedNumber>> block(const QString &number) override;
    QFuture<Result<BlockedNumber>> unblock(const QString &number) override;
    QFuture<Result<int>> count(const ThreadFilter &filter, const QUuid &who) override;
    QFuture<Result<FilteredPage>> threads(const ThreadFilter &filter, const QUuid &who,
                                          const std::optional<ThreadCursor> &after,
                                          int limit) override;
    QFuture<Result<QList<MentionRecord>>> mentions(const QUuid &who) override;

private:
    struct Moved
    {
        BlockedNumber entry;
        QList<ConversationId> threads;
    };
    template<class F>
    QFuture<Result<BlockedNumber>> change(F job);

    store::Store &m_store;
    Mailbox &m_mailbox;
    const Clock &m_clock;
    const std::function<void()> m_snoozed;
};

} // namespace cordboard::engine
