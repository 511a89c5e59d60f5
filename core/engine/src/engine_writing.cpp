#include "engine_writing.h"

#include "store/canned_replies.h"
#include "store/draft_media.h"
#include "store/drafts.h"
#include "store/held_messages.h"
#include "text/segment.h"
#include "words.h"

namespace cordboard::engine {

namespace {

struct Back
{
    DraftBack back;
    QList<TargetTick> ticks;
};

Result<Back> takeBackInto(store::Connection &connection, TargetId target, ThreadDraft draft,
                          const QString &follows)
{
    const auto back = store::HeldMessages(connection).takeBack(target);
    if (!back)
        return forward(back);
    draft.conversation = back->conversation;
    // What is stored may be what was typed, saved a moment ago without its stamp being known yet.
    const QString known = follows.isEmpty() ? draft.text : follows;
    draft.text = draft.text.isEmpty() ? back->text : back->text + QLatin1Char('\n') + draft.text;
    const auto kept = store::Drafts(connection).keep(draft, known);
    if (!kept)
        return forward(kept);
    draft.savedUs = kept->savedUs;
    if (auto put = store::DraftMedia(connection).putBack(draft.author, back->mms); !put)
        return forward(put);
    return Back{{draft, back->text, kept->other, back->mms, back->category}, back->ticks};
}

Result<CannedReply> checked(CannedReply reply)
{
    reply.title = reply.title.simplified();
    if (reply.title.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Give it a name, by which it is found."));
    if (reply.title.size() > 80)
        return fail(ErrorCode::Invalid, Words::tr("A name has at most 80 characters."));
    if (reply.text.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("There is no text in it."));
    if (text::segment(reply.text).parts() > text::maxParts)
        return fail(ErrorCode::Invalid,
                    Words::tr("This needs more parts than a phone can join. Shorten it."));
    return reply;
}

} // namespace

QFuture<Result<QList<ThreadDraft>>> EngineWriting::drafts(const QString &author)
{
    return m_store.read([author](store::Connection &c) { return store::Drafts(c).of(author); });
}

QFuture<Result<DraftKept>> EngineWriting::keepDraft(const ThreadDraft &draft,
                                                    const QString &follows)
{
    return m_store.write(
        [draft, follows](store::Connection &c) { return store::Drafts(c).keep(draft, follows); });
}

QFuture<Result<QList<DraftMms>>> EngineWriting::draftMedia(const QString &author)
{
    return m_store.read([author](store::Connection &c) { return store::DraftMedia(c).of(author); });
}

QFuture<Result<void>> EngineWriting::keepDraftMedia(ConversationId thread, const QString &author,
                                                    const MmsContent &content)
{
    return m_store
        .write([thread, author, content](store::Connection &c) {
            return store::DraftMedia(c).keep(thread, author, content);
        })
        .then([](const Result<bool> &kept) -> Result<void> {
            if (!kept)
                return forward(kept);
            if (!*kept)
                return fail(ErrorCode::Invalid,
                            Words::tr("These attachments are too large to be kept as a draft. "
                                      "Send them before you close the window."));
            return {};
        });
}

QFuture<Result<void>> EngineWriting::sendNow(TargetId target)
{
    return m_store
        .write([target](store::Connection &c) { return store::HeldMessages(c).release(target); })
        .then([this](const Result<store::Released> &released) -> Result<void> {
            if (!released)
                return forward(released);
            m_mailbox.postTicks(released->ticks);
            if (released->carrier.isValid())
                m_kick({released->carrier});
            return {};
        });
}

QFuture<Result<DraftBack>> EngineWriting::takeBack(TargetId target, const ThreadDraft &typed,
                                                   const QString &follows)
{
    return m_store
        .write([target, typed, follows](store::Connection &c) {
            return takeBackInto(c, target, typed, follows);
        })
        .then([this](const Result<Back> &back) -> Result<DraftBack> {
            if (!back)
                return forward(back);
            m_mailbox.postTicks(back->ticks);
            m_mailbox.postConversation(back->back.draft.conversation);
            return back->back;
        });
}

QFuture<Result<QList<CannedReply>>> EngineWriting::cannedReplies()
{
    return m_store.read([](store::Connection &c) { return store::CannedReplies(c).all(); });
}

QFuture<Result<CannedReply>> EngineWriting::saveCannedReply(const CannedReply &reply)
{
    const auto good = checked(reply);
    if (!good)
        return QtFuture::makeReadyFuture(Result<CannedReply>(forward(good)));
    return m_store.write(
        [reply = *good](store::Connection &c) { return store::CannedReplies(c).save(reply); });
}

QFuture<Result<void>> EngineWriting::removeCannedReply(CannedReplyId id)
{
    return m_store.write([id](store::Connection &c) { return store::CannedReplies(c).remove(id); });
}

} // namespace cordboard::engine
