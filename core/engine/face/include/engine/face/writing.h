#pragma once

#include "base/result.h"
#include "model/canned_reply.h"
#include "model/thread_draft.h"

#include <QFuture>

namespace cordboard::engine {

/// What a person writes, until it leaves. Every method may be called from any thread and returns at
/// once.
class Writing
{
public:
    virtual ~Writing() = default;

    /// Everything that `author` wrote and has not sent, in all threads.
    virtual QFuture<Result<QList<ThreadDraft>>> drafts(const QString &author) = 0;
    /// Saves one; an empty text forgets it. `draft.savedUs` is the one that was seen: what the same
    /// author saved on another console since then is not overwritten but handed back. `follows` is
    /// the text of an earlier call whose answer is not there yet.
    virtual QFuture<Result<DraftKept>> keepDraft(const ThreadDraft &draft,
                                                 const QString &follows) = 0;

    /// What `author` attached and has not sent, in all threads; octets by Multimedia::octets().
    virtual QFuture<Result<QList<DraftMms>>> draftMedia(const QString &author) = 0;
    /// Saves the attachments of one thread in the place of those stored; none: forgets them. On
    /// two consoles of one author the last one counts. Invalid: too large to be kept, and what was
    /// stored is forgotten.
    virtual QFuture<Result<void>> keepDraftMedia(ConversationId thread, const QString &author,
                                                 const MmsContent &content) = 0;

    /// A message that waits for a time its author chose leaves now, as far as the rules let it.
    /// Conflict: it does not wait for that any more.
    virtual QFuture<Result<void>> sendNow(TargetId target) = 0;
    /// A message that has not left becomes a draft again, in one commit: it is shown no more, and
    /// its text stands before `typed`, which is what its author has written there meanwhile. Its
    /// pictures and files stand before those of the stored draft.
    /// `typed.savedUs` and `follows` as for keepDraft(): what another console saved is not
    /// overwritten but handed back. Conflict: a part of it has left.
    virtual QFuture<Result<DraftBack>> takeBack(TargetId target, const ThreadDraft &typed,
                                                const QString &follows) = 0;

    /// The team's canned replies, by title.
    virtual QFuture<Result<QList<CannedReply>>> cannedReplies() = 0;
    /// A new one, or a change. Invalid: no title, no text, or more than a message can have;
    /// Conflict: another one has that title; NotFound: it was removed meanwhile.
    virtual QFuture<Result<CannedReply>> saveCannedReply(const CannedReply &reply) = 0;
    virtual QFuture<Result<void>> removeCannedReply(CannedReplyId id) = 0;
};

} // namespace cordboard::engine
