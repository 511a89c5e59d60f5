#include "support/fake_writing.h"

namespace cordboard::test {

template<class T>
QFuture<Result<T>> FakeWriting::answer(Result<T> result)
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

void FakeWriting::put(ConversationId thread, const QString &text)
{
    stored.insert(thread, {thread, {}, text, ++m_stamp});
}

QString FakeWriting::textOf(ConversationId thread) const
{
    return stored.value(thread).text;
}

void FakeWriting::release()
{
    held = false;
    for (const auto &answer : std::exchange(m_waiting, {}))
        answer();
}

QFuture<Result<QList<ThreadDraft>>> FakeWriting::drafts(const QString &author)
{
    return answer(
        Result<QList<ThreadDraft>>(isNoteAuthor(author) ? notes.values() : stored.values()));
}

QFuture<Result<DraftKept>> FakeWriting::keepDraft(const ThreadDraft &draft, const QString &follows)
{
    kept.append(draft);
    if (failure)
        return answer(Result<DraftKept>(DraftKept()));
    QHash<ConversationId, ThreadDraft> &all = isNoteAuthor(draft.author) ? notes : stored;
    const auto before = all.constFind(draft.conversation);
    if (before != all.constEnd() && before->savedUs != draft.savedUs &&
        before->text != draft.text && before->text != follows)
        return answer(Result<DraftKept>(DraftKept{before->savedUs, *before}));
    if (draft.text.isEmpty()) {
        all.remove(draft.conversation);
        return answer(Result<DraftKept>(DraftKept()));
    }
    ThreadDraft saved = draft;
    saved.savedUs = ++m_stamp;
    all.insert(draft.conversation, saved);
    return answer(Result<DraftKept>(DraftKept{saved.savedUs, {}}));
}

QFuture<Result<QList<DraftMms>>> FakeWriting::draftMedia(const QString &)
{
    return answer(Result<QList<DraftMms>>(storedMedia));
}

QFuture<Result<void>> FakeWriting::keepDraftMedia(ConversationId thread, const QString &,
                                                  const MmsContent &content)
{
    keptMedia.append({thread, content});
    return answer(Result<void>());
}

QFuture<Result<void>> FakeWriting::sendNow(TargetId target)
{
    sentNow.append(target);
    if (!failure && onSendNow)
        onSendNow(target);
    return answer(Result<void>());
}

QFuture<Result<DraftBack>> FakeWriting::takeBack(TargetId target, const ThreadDraft &typed,
                                                 const QString &follows)
{
    takenBack.append(target);
    if (failure || !onTakeBack)
        return answer(Result<DraftBack>(DraftBack{typed, {}, {}}));
    const ChatMessage message = onTakeBack(target);
    const DraftMms mms{message.conversation, message.subject, message.media};
    ThreadDraft draft = typed;
    draft.conversation = message.conversation;
    draft.text =
        typed.text.isEmpty() ? message.text : message.text + QLatin1Char('\n') + typed.text;
    const auto before = stored.constFind(draft.conversation);
    if (before != stored.constEnd() && before->savedUs != typed.savedUs &&
        before->text != typed.text && before->text != follows) {
        draft.savedUs = before->savedUs;
        return answer(
            Result<DraftBack>(DraftBack{draft, message.text, *before, mms, backCategory}));
    }
    draft.savedUs = ++m_stamp;
    stored.insert(draft.conversation, draft);
    return answer(Result<DraftBack>(DraftBack{draft, message.text, {}, mms, backCategory}));
}

QFuture<Result<QList<CannedReply>>> FakeWriting::cannedReplies()
{
    return answer(Result<QList<CannedReply>>(replies));
}

QFuture<Result<CannedReply>> FakeWriting::saveCannedReply(const CannedReply &reply)
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

QFuture<Result<void>> FakeWriting::removeCannedReply(CannedReplyId id)
{
    if (!failure)
        replies.removeIf([id](const CannedReply &one) { return one.id == id; });
    return answer(Result<void>());
}

} // namespace cordboard::test
