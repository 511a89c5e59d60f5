#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/writing.h"
#include "store/store.h"

#include <QSet>

#include <functional>

namespace cordboard::engine {

/// Drafts, messages that their author still has in hand, canned replies. Lives as long as the
/// store.
class EngineWriting final : public Writing
{
public:
    /// Lines that have something to send now.
    using Kick = std::function<void(const QSet<CarrierId> &)>;

    EngineWriting(store::Store &store, Mailbox &mailbox, Kick kick)
        : m_store(store)
        , m_mailbox(mailbox)
        , m_kick(std::move(kick))
    {}

    QFuture<Result<QList<ThreadDraft>>> drafts(const QString &author) override;
    QFuture<Result<DraftKept>> keepDraft(const ThreadDraft &draft, const QString &follows) override;
    QFuture<Result<QList<DraftMms>>> draftMedia(const QString &author) override;
    QFuture<Result<void>> keepDraftMedia(ConversationId thread, const QString &author,
                                         const MmsContent &content) override;
    QFuture<Result<void>> sendNow(TargetId target) override;
    QFuture<Result<DraftBack>> takeBack(TargetId target, const ThreadDraft &typed,
                                        const QString &follows) override;
    QFuture<Result<QList<CannedReply>>> cannedReplies() override;
    QFuture<Result<CannedReply>> saveCannedReply(const CannedReply &reply) override;
    QFuture<Result<void>> removeCannedReply(CannedReplyId id) override;

private:
    store::Store &m_store;
    Mailbox &m_mailbox;
    const Kick m_kick;
};

} // namespace cordboard::engine
