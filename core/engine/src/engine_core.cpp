#include "engine_core.h"

#include "base/log.h"
#include "base/take.h"
#include "store/outbox.h"

namespace cordboard::engine {

EngineCore::EngineCore(LinkFactory factory, store::Store &store, Mailbox &mailbox, LinkBoard &board,
                       const secrets::KeySource &key, Clock &clock)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_vault(key, this)
    , m_links(std::move(factory), store, mailbox, board, m_vault, clock, this)
    , m_housekeeper(store, mailbox, clock, this)
    , m_tester(store, m_vault, clock, this)
{
    connect(&m_links, &LinkManager::stopped, this, &EngineCore::stopped);
}

void EngineCore::shutDown()
{
    m_housekeeper.stop();
    m_links.shutDown();
}

void EngineCore::start()
{
    take(m_store.write(
             [](store::Connection &connection) { return store::Outbox(connection).recover(); }),
         this, [this](const Result<QList<TargetTick>> &ticks) {
             if (ticks) {
                 m_mailbox.postTicks(*ticks);
                 if (!ticks->isEmpty())
                     qCWarning(lcEngine, "%lld messages were being sent when Cordboard ended.",
                               qlonglong(ticks->size()));
             } else {
                 qCCritical(lcEngine, "What was in flight could not be settled: %s",
                            qPrintable(ticks.error().message));
             }
             m_links.reload();
             m_housekeeper.start();
         });
}

} // namespace cordboard::engine
