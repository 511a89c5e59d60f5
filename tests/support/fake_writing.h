#pragma once

#include "engine/face/writing.h"
#include "model/message.h"

#include <QHash>
#include <QPromise>

#include <functional>
#include <optional>
#include <utility>

namespace cordboard::test {

/// Drafts in memory, by the rules of the real ones. Answers are ready at once, or wait for
/// release() while they are held.
class FakeWriting final : public engine::Writing
{
public:
    QHash<ConversationId, ThreadDraft> stored;
    QHash<ConversationId, ThreadDraft> notes; ///< begun ones
    QList<ThreadDraft> kept;                  ///< as it was asked, in order
    std::optional<Error> failure;             ///< of every answer while it is set
    bool held = false;

    QList<DraftMms> storedMedia;
    QList<std::pair<ConversationId, MmsContent>> keptMedia; ///< as it was asked, in order

    QList<CannedReply> replies;                     ///< by title
    Category backCategory = Category::Conversation; ///< of what is taken back
    QList<TargetId> sentNow;
    QList<TargetId> takenBack;
    /// What the test's engine does with a message that leaves now, or comes back with its text.
    std::function<void(TargetId)> onSendNow;
    std::function<ChatMessage(TargetId)> onTakeBack;

    void put(ConversationId thread, const QString &text);
    QString textOf(ConversationId thread) const;

    void release();

    QFuture<Result<QList<ThreadDraft>>> drafts(const QString &author) override;

    QFuture<Result<DraftKept>> keepDraft(const ThreadDraft &draft, const QString &follows) override;

    QFuture<Result<QList<DraftMms>>> draftMedia(const QString &) override;
    QFuture<Result<void>> keepDraftMedia(ConversationId thread, const QString &author,
                                         const MmsContent &content) override;

    QFuture<Result<void>> sendNow(TargetId target) override;

    QFuture<Result<DraftBack>> takeBack(TargetId target, const ThreadDraft &typed,
                                        const QString &follows) override;

    QFuture<Result<QList<CannedReply>>> cannedReplies() override;

    QFuture<Result<CannedReply>> saveCannedReply(const CannedReply &reply) override;

    QFuture<Result<void>> removeCannedReply(CannedReplyId id) override;

private:
    template<class T>
    QFuture<Result<T>> answer(Result<T> result);

    qint64 m_stamp = 1000;
    QList<std::function<void()>> m_waiting;
};

} // namespace cordboard::test
