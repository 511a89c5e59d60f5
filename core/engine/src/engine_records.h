#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/records.h"
#include "program_submission.h"
#include "store/store.h"

#include <QMutex>
#include <QSet>

#include <functional>

namespace cordboard::engine {

class LinkBoard;

/// The engine's side of Records. Thread-safe; the store must be closed before it goes.
class EngineRecords final : public Records
{
public:
    using KickFn = std::function<void(const QSet<CarrierId> &)>;

    EngineRecords(store::Store &store, Mailbox &mailbox, SubmissionDesk desk, LinkBoard &board,
                  KickFn kick);

    QFuture<Result<Accepted>> send(const ProgramDraft &draft) override;
    QFuture<Result<MessageRecord>> message(const QUuid &uuid) override;
    QFuture<Result<QList<MessageRecord>>> messages(const ListQuery &query) override;
    QFuture<Result<MessageRecord>> remove(const QUuid &uuid) override;
    QFuture<Result<ConversationRecord>> conversation(const QUuid &uuid) override;
    QFuture<Result<QList<ConversationRecord>>> conversations(const ListQuery &query) override;
    QFuture<Result<ConversationRecord>> edit(ConversationId id, const ThreadEdit &edit) override;
    QFuture<Result<QList<ConversationMessageRecord>>>
    messagesOf(const ConversationRecord &conversation, const ListQuery &query) override;

private:
    /// False when a request of that name is under way.
    bool begin(const ProgramDraft &draft);
    void end(const ProgramDraft &draft);

    store::Store &m_store;
    Mailbox &m_mailbox;
    const SubmissionDesk m_desk;
    LinkBoard &m_board;
    const KickFn m_kick;
    QMutex m_mutex;
    QSet<std::pair<qint64, QString>> m_underWay; ///< by key and name
};

} // namespace cordboard::engine
