#pragma once

#include "base/error.h"
#include "model/canned_reply.h"
#include "ui/bridge/engine_proxy.h"

#include <QList>
#include <QObject>

namespace cordboard::ui {

/// The team's canned replies as the window knows them. GUI thread.
class ReplyBook : public QObject
{
    Q_OBJECT

public:
    explicit ReplyBook(EngineProxy &proxy, QObject *parent = nullptr);

    const QList<CannedReply> &replies() const { return m_replies; } ///< by title
    /// What other consoles may have saved; rows stay until the answer is there.
    void reload();
    void save(const CannedReply &reply);
    void remove(CannedReplyId id);

Q_SIGNALS:
    void changed();
    void saved(const cordboard::CannedReply &reply);
    void refused(const cordboard::Error &error);

private:
    EngineProxy &m_proxy;
    QList<CannedReply> m_replies;
};

} // namespace cordboard::ui
