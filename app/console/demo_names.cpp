#include "demo_names.h"

#include "base/take.h"
#include "simulator/demo_world.h"

namespace cordboard::app {

DemoNames::DemoNames(ui::EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    for (const simulator::DemoContact &contact : simulator::demoContacts()) {
        if (!contact.name.isEmpty())
            m_names.insert(contact.number, contact.name);
    }
    connect(&proxy, &ui::EngineProxy::conversationsChanged, this, &DemoNames::look);
}

void DemoNames::look(const QList<ConversationId> &ids)
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
             if (threads)
                 name(*threads);
         });
}

void DemoNames::name(const QList<Conversation> &threads)
{
    for (const Conversation &thread : threads) {
        const QString known = m_names.value(thread.peerNumber);
        if (thread.name.isEmpty() && !known.isEmpty())
            take(m_proxy.engine().rename(thread.id, known), this, [](const Result<void> &) {});
    }
}

} // namespace cordboard::app
