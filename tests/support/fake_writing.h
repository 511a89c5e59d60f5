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
    QList<ThreadDraft> kept;      ///< as it was asked, in order
    std::optional<Error> failure; ///< of every answer while it is set
    bool held = false;

    QList<CannedReply> replies; ///< by title
    QList<TargetId> sentNow;
    QList<TargetId> takenBack;
    /// What the test's engine does with a message that leaves now, or comes back with its text.
    std::function<void(TargetId)> onSendNow;
    std::function<ChatMessage(TargetId)> onTakeBack;

    void put(ConversationId thread, const QString &text)
    {
        stored.insert(thread, {thread, {}, text, ++m_stamp});
    }
    QString textOf(ConversationId thread) const { return stored.value(thread).text; }

    void release()
    {
        held = false;
        for (const auto &answer : std::exchange(m_waiting, {}))
            answer();
    }

    QFuture<Result<QList<ThreadDraft>>> drafts(const QString &) override
    {
        return answer(Result<QList<ThreadDraft>>(stored.values()));
    }

    QFuture<Result<DraftKept>> keepDraft(const ThreadDraft &draft, const QString &follows) override
    {
        kept.append(draft);
        if (failure)
            return answer(Result<DraftKept>(DraftKept()));
        const auto before = stored.constFind(draft.conversation);
        if (before != stored.constEnd() && before->savedUs != draft.savedUs &&
            before->text != draft.text && before->text != follows)
            return answer(Result<DraftKept>(DraftKept{before->savedUs, *before}));
        if (draft.text.isEmpty()) {
            stored.remove(draft.conversation);
            return answer(Result<DraftKept>(DraftKept()));
        }
        ThreadDraft saved = draft;
        saved.savedUs = ++m_stamp;
        stored.insert(draft.conversation, saved);
        return answer(Result<DraftKept>(DraftKept{saved.savedUs, {}}));
    }

    QFuture<Result<void>> sendNow(TargetId target) override
    {
        sentNow.append(target);
        if (!failure && onSendNow)
            onSendNow(target);
        return answer(Result<void>());
    }

    QFuture<Result<ThreadDraft>> takeBack(TargetId target, const ThreadDraft &typed) override
    {
        takenBack.append(target);
        if (failure || !onTakeBack)
            return answer(Result<ThreadDraft>(typed));
        const ChatMessage message = onTakeBack(target);
        ThreadDraft draft = typed;
        draft.conversation = message.conversation;
        draft.text =
            typed.text.isEmpty() ? message.text : message.text + QLatin1Char('\n') + typed.text;
        draft.savedUs = ++m_stamp;
        stored.insert(draft.conversation, draft);
        return answer(Result<ThreadDraft>(draft));
    }

    QFuture<Result<QList<CannedReply>>> cannedReplies() override
    {
        return answer(Result<QList<CannedReply>>(replies));
    }

    QFuture<Result<CannedReply>> saveCannedReply(const CannedReply &reply) override
    {
        CannedReply saved = reply;
        if (!failure) {
            if (!saved.id.isValid())
                saved.id = {++m_stamp};
            replies.removeIf([&saved](const CannedReply &one) { return one.id == saved.id; });
            replies.append(saved);
        }
        return answer(Result<CannedReply>(saved));
    }

    QFuture<Result<void>> removeCannedReply(CannedReplyId id) override
    {
        if (!failure)
            replies.removeIf([id](const CannedReply &one) { return one.id == id; });
        return answer(Result<void>());
    }

private:
    template<class T>
    QFuture<Result<T>> answer(Result<T> result)
    {
        if (failure)
            result = Unexpected<Error>(*failure);
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto finish = [promise, result = std::move(result)] {
            promise->addResult(result);
            promise->finish();
        };
        if (held)
            m_waiting.append(finish);
        else
            finish();
        return promise->future();
    }

    qint64 m_stamp = 1000;
    QList<std::function<void()>> m_waiting;
};

} // namespace cordboard::test
