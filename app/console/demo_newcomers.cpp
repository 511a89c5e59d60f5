#include "demo_newcomers.h"

#include "base/take.h"

namespace cordboard::app {

DemoNewcomers::DemoNewcomers(ui::EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    connect(&proxy, &ui::EngineProxy::conversationsChanged, this, &DemoNewcomers::look);
}

void DemoNewcomers::look(const QList<ConversationId> &ids)
{
    QList<ConversationId> fresh;
    for (const ConversationId id : ids) {
        if (!m_seen.contains(id))
            fresh.append(id);
    }
    if (fresh.isEmpty())
        return;
    m_seen.unite(QSet<ConversationId>(fresh.cbegin(), fresh.cend()));
    take(m_proxy.engine().threadsByIds(fresh), this,
         [this](const Result<QList<Conversation>> &threads) {
             for (const Conversation &thread : threads.value_or(QList<Conversation>()))
                 Q_EMIT came(thread);
         });
}

} // namespace cordboard::app
