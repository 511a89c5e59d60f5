#include "engine_core.h"

#include "base/log.h"
#include "base/take.h"
#include "store/outbox.h"

#include <utility>

namespace cordboard::engine {

namespace {
constexpr int tryAgainMs = 1000;
} // namespace

EngineCore::EngineCore(LinkFactory factory, store::Store &store, Mailbox &mailbox, LinkBoard &board,
                       RoutingBoard &routes, PolicyActs &acts, KeyRing &keyRing,
                       CustomerId &customer, const EngineOptions &options, Clock &clock)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_acts(acts)
    , m_vault(options.key, this)
    , m_leases(store, mailbox, board, options.name, clock, this)
    , m_listeners(options.isListenedFor)
    , m_links(std::move(factory), board, m_vault,
              {store, mailbox, acts, routes, m_pace, m_leases, m_listeners, clock}, this)
    , m_router(store, mailbox, routes, clock, this)
    , m_housekeeper(store, mailbox, acts, clock, this)
    , m_feed(store, mailbox, this)
    , m_programs(store, keyRing, customer, this)
    , m_team(store, mailbox, options.me, clock, this)
    , m_pages(store, mailbox, m_listeners, {}, this)
    , m_tester(store, m_vault, clock, this)
    , m_guard(store, mailbox, this)
{
    m_again.setSingleShot(true);
    m_again.setInterval(tryAgainMs);
    connect(&m_again, &QTimer::timeout, this, &EngineCore::start);
    connect(&m_links, &LinkManager::stopped, this, [this] {
        m_leases.end();
        Q_EMIT stopped();
    });
    connect(&m_links, &LinkManager::linkChanged, &m_router, &Router::noteLink);
    connect(&m_links, &LinkManager::linkGone, &m_router, &Router::forgetLink);
    connect(&m_links, &LinkManager::queueFreed, &m_router, &Router::reload);
    connect(&m_leases, &LeaseKeeper::asked, &m_router, &Router::reloadIfOutdated);
    connect(&m_router, &Router::routed, &m_links, &LinkManager::kick);
    connect(&m_housekeeper, &Housekeeper::queued, &m_links, &LinkManager::kick);
    connect(&m_housekeeper, &Housekeeper::queued, &m_router, &Router::recheck);
    connect(&m_links, &LinkManager::crowded, &m_housekeeper, &Housekeeper::round);
    connect(&m_pages, &PageKeeper::woken, &m_links, &LinkManager::kick);
    connect(&m_feed, &FeedWatch::moved, &m_links, &LinkManager::kickAll);
    connect(&m_feed, &FeedWatch::moved, this, &EngineCore::othersWrote);
}

void EngineCore::shutDown()
{
    m_media.reset(); // in its own thread
    m_ending = true;
    m_guard.stop();
    m_again.stop();
    m_housekeeper.stop();
    m_feed.stop();
    m_programs.stop();
    m_team.stop();
    m_pages.stop();
    m_router.stop();
    m_links.shutDown();
}

void EngineCore::start()
{
    const bool shared = m_leases.isShared();
    take(m_store.write(
             [&acts = m_acts, shared](store::Connection &connection) -> Result<QList<TargetTick>> {
                 // Before anything is accepted or claimed.
                 if (auto read = acts.desk().refresh(connection); !read)
                     return forward(read);
                 // With others on the database, what is in flight may well be theirs: the lease
                 // tells.
                 return shared ? QList<TargetTick>() : store::Outbox(connection).recover();
             }),
         this, [this](const Result<QList<TargetTick>> &recovered) { begin(recovered); });
}

void EngineCore::begin(const Result<QList<TargetTick>> &recovered)
{
    if (m_ending)
        return;
    if (!recovered) {
        if (!std::exchange(m_refused, true))
            qCCritical(lcEngine, "What was in flight could not be settled yet: %ls",
                       qUtf16Printable(recovered.error().message));
        m_mailbox.postDatabase(recovered.error().message);
        m_again.start();
        return;
    }
    if (std::exchange(m_refused, false))
        m_mailbox.postDatabase({});
    m_mailbox.postTicks(*recovered);
    if (!recovered->isEmpty())
        qCWarning(lcEngine, "%lld messages were being sent when Cordboard ended.",
                  qlonglong(recovered->size()));
    m_leases.start();
    m_router.reload();
    m_links.start();
    m_housekeeper.start();
    m_feed.start();
    m_programs.start();
    m_team.start();
    m_pages.start();
    m_guard.start();
}

QSet<CarrierId> EngineCore::held(const QSet<CarrierId> &carriers) const
{
    QSet<CarrierId> held;
    for (const CarrierId carrier : carriers) {
        if (m_leases.isSafe(carrier))
            held.insert(carrier);
    }
    return held;
}

MediaDesk &EngineCore::media()
{
    if (!m_media)
        m_media = std::make_unique<MediaDesk>();
    return *m_media;
}

} // namespace cordboard::engine
