#include "ui/bridge/reply_book.h"

#include "base/take.h"
#include "engine/face/writing.h"

namespace cordboard::ui {

ReplyBook::ReplyBook(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    reload();
}

void ReplyBook::reload()
{
    take(m_proxy.engine().writing().cannedReplies(), this,
         [this](const Result<QList<CannedReply>> &replies) {
             // The old ones are still good to write with.
             if (!replies || *replies == m_replies)
                 return;
             m_replies = *replies;
             Q_EMIT changed();
         });
}

void ReplyBook::save(const CannedReply &reply)
{
    take(m_proxy.engine().writing().saveCannedReply(reply), this,
         [this](const Result<CannedReply> &stored) {
             if (!stored) {
                 Q_EMIT refused(stored.error());
                 return;
             }
             Q_EMIT saved(*stored);
             reload();
         });
}

void ReplyBook::remove(CannedReplyId id)
{
    take(m_proxy.engine().writing().removeCannedReply(id), this, [this](const Result<void> &gone) {
        if (!gone)
            Q_EMIT refused(gone.error());
        reload();
    });
}

} // namespace cordboard::ui
