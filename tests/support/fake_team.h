#pragma once

#include "engine/face/team.h"

#include <functional>

namespace cordboard::test {

/// A team that the test fills; keeps what was done. Answers are ready at once. What is done to a
/// thread is done by `hands`, which the engine beside it gives.
class FakeTeam final : public engine::Team
{
public:
    struct Hands
    {
        std::function<Conversation *(ConversationId)> thread; ///< null: it is gone
        std::function<QList<Conversation>()> threads;
        std::function<void(ConversationId)> announce;
        std::function<int(ConversationId, TargetId)> cameInAfter;
    };

    Hands hands;
    Operator who{QUuid::createUuid(), QStringLiteral("ada"), QStringLiteral("Ada"), 0};
    QList<OperatorLoad> others;
    QList<ThreadLine> lines;
    QList<Mention> named;         ///< what mentions() answers, newest first
    std::optional<Error> failure; ///< of everything that is done
    qint64 nowUs = 0;
    bool held = false;                               ///< answers wait for release()
    QList<std::pair<ConversationId, bool>> attended; ///< and whether they wrote
    int counted = 0;                                 ///< how often counts() was asked

    void release(bool newestFirst = false);

    QUuid addOther(const QString &name, int open = 0, bool here = true);

    /// Somebody writes a note that names whoever sits here.
    void nameMe(ConversationId id, const QUuid &by, const QString &text);

    void addLine(ConversationId id, ThreadLine::Kind kind, const QUuid &actor,
                 const QUuid &subject = {}, qint64 untilUs = 0);

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

private:
    template<class T>
    QFuture<T> ready(T answer);

    QString nameOf(const QUuid &id) const;

    template<class Change>
    QFuture<Result<void>> act(ConversationId id, Change change);

    QList<std::function<void()>> m_waiting;
};

} // namespace cordboard::test
