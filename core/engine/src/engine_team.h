#pragma once

#include "engine/engine_service.h"
#include "engine/face/mailbox.h"
#include "engine/face/team.h"
#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// The engine's side of Team. Thread-safe; the store must be closed before it goes.
class EngineTeam final : public Team
{
public:
    /// `snoozed` is told, from a thread of the store, that some snooze may end before those that
    /// were known.
    EngineTeam(store::Store &store, Mailbox &mailbox, const OperatorName &me, const Clock &clock,
               std::function<void()> snoozed);

    QFuture<Result<Operator>> me() override;
    QFuture<Result<QList<OperatorLoad>>> operators() override;
    QFuture<Result<ThreadCounts>> counts() override;
    QFuture<Result<void>> assign(ConversationId id, const QUuid &to,
                                 const QUuid &expected) override;
    QFuture<Result<std::optional<Conversation>>> takeOldest() override;
    QFuture<Result<void>> setStatus(ConversationId id, const ThreadStatus &status,
                                    const std::optional<TargetId> &seen = {}) override;
    QFuture<Result<void>> markUnread(ConversationId id,
                                     const std::optional<TargetId> &readUpTo = {}) override;
    QFuture<Result<void>> setBlocked(ConversationId id, bool blocked) override;
    QFuture<Result<void>> addNote(ConversationId id, const QString &text) override;
    QFuture<Result<void>> changeNote(ConversationId id, qint64 line, const QString &text) override;
    QFuture<Result<void>> removeNote(ConversationId id, qint64 line) override;
    void attend(ConversationId id, bool typing) override;
    QFuture<Result<QList<Mention>>> mentions() override;
    QFuture<Result<void>> seeMentions(ConversationId id) override;
    QFuture<Result<QList<ThreadLine>>> linesSince(ConversationId id, qint64 known) override;

    /// A page of threads, where "mine" is mine.
    QFuture<Result<ThreadPage>> threads(const ThreadQuery &query);
    QFuture<Result<QList<Conversation>>> threadsByIds(const QList<ConversationId> &ids);
    /// Inside a job: nobody else has answered the person since the author looked. Else Conflict
    /// with `answeredMeanwhile` as its detail, or `personBlocked` when they are.
    static Result<void> askWhoAnswered(store::Connection &connection, const Draft &draft);
    /// Inside a job: whoever sits here has written these.
    Result<void> noteAnswers(store::Connection &connection, const QList<ChatMessage> &messages);

private:
    /// F: Result<T>(Connection &, const QUuid &me).
    template<class F>
    auto write(F job);
    template<class F>
    QFuture<Result<void>> change(ConversationId id, F job);
    QFuture<Result<void>> putNote(ConversationId id, qint64 line, const QString &text);

    store::Store &m_store;
    Mailbox &m_mailbox;
    const OperatorName m_me;
    const Clock &m_clock;
    const std::function<void()> m_snoozed;
};

} // namespace cordboard::engine
