#pragma once

#include "engine/face/program_desk.h"

#include <functional>

namespace cordboard::test {

/// Keeps what a program did to threads and people. Answers are ready at once.
class FakeProgramDesk final : public engine::ProgramDesk
{
public:
    /// The record of a thread, to change it; null: it is gone.
    std::function<ConversationRecord *(ConversationId)> thread;

    QList<BlockedNumber> blocks; ///< newest first
    QList<std::pair<QString, QList<QUuid>>> notes;
    QList<QUuid> named; ///< by the next note
    QList<MentionRecord> mentioned;
    engine::FilteredPage page; ///< of every filter
    QList<ThreadFilter> counted;
    QList<QUuid> askedFor; ///< whose "mine", of each count
    std::optional<ThreadCursor> after;
    std::optional<Error> failure; ///< of everything that is done

    QFuture<Result<ConversationRecord>> setStatus(ConversationId id,
                                                  const ThreadStatus &status) override;
    QFuture<Result<NoteRecord>> addNote(const ConversationRecord &conversation,
                                        const QString &text) override;
    QFuture<Result<QList<BlockedNumber>>> blocked(qint64 beforeUs, int limit) override;
    QFuture<Result<BlockedNumber>> block(const QString &number) override;
    QFuture<Result<BlockedNumber>> unblock(const QString &number) override;
    QFuture<Result<int>> count(const ThreadFilter &filter, const QUuid &who) override;
    QFuture<Result<engine::FilteredPage>> threads(const ThreadFilter &filter, const QUuid &who,
                                                  const std::optional<ThreadCursor> &cursor,
                                                  int limit) override;
    QFuture<Result<QList<MentionRecord>>> mentions(const QUuid &who) override;

private:
    template<class T>
    static QFuture<Result<T>> ready(Result<T> result);
};

} // namespace cordboard::test
