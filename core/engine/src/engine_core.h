#pragma once

#include "connection_tester.h"
#include "feed_watch.h"
#include "housekeeper.h"
#include "lease_keeper.h"
#include "link_manager.h"
#include "media_desk.h"
#include "media_guard.h"
#include "page_keeper.h"
#include "program_keeper.h"
#include "router.h"
#include "team_keeper.h"
#include "vault_keeper.h"

#include <QObject>

namespace cordboard::engine {

/// What lives in the engine thread. Made in another thread, moved there, then start().
class EngineCore : public QObject
{
    Q_OBJECT

public:
    EngineCore(LinkFactory factory, store::Store &store, Mailbox &mailbox, LinkBoard &board,
               RoutingBoard &routes, PolicyActs &acts, KeyRing &keyRing, CustomerId &customer,
               const EngineOptions &options, Clock &clock);

    /// Settles what a crash left in flight, then starts links and timers. While the database
    /// refuses that (a full disk) it is tried again, and nothing else begins.
    void start();

    /// Stops timers and links; stopped() when the links have drained and their answers are saved.
    void shutDown();

    VaultKeeper &vault() { return m_vault; }
    LinkManager &links() { return m_links; }
    ConnectionTester &tester() { return m_tester; }
    Router &router() { return m_router; }
    Housekeeper &housekeeper() { return m_housekeeper; }
    TeamKeeper &team() { return m_team; }
    ListenerBoard &listeners() { return m_listeners; }
    PageKeeper &pages() { return m_pages; }
    /// Those of them whose line is ours, where several engines share the database.
    QSet<CarrierId> held(const QSet<CarrierId> &carriers) const;
    /// Made at first use, because it belongs to this thread.
    MediaDesk &media();
    MediaGuard &guard() { return m_guard; }

Q_SIGNALS:
    void stopped();
    /// Another program brought something into the shared database.
    void othersWrote();

private:
    void begin(const Result<QList<TargetTick>> &recovered);

    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    VaultKeeper m_vault;
    LeaseKeeper m_leases;
    ListenerBoard m_listeners;
    SenderPace m_pace; ///< shared by the lines: a number may be lent to another carrier
    LinkManager m_links;
    Router m_router;
    Housekeeper m_housekeeper;
    FeedWatch m_feed;
    ProgramKeeper m_programs;
    TeamKeeper m_team;
    PageKeeper m_pages;
    QTimer m_again{this};
    bool m_refused = false;
    bool m_ending = false;
    ConnectionTester m_tester;
    std::unique_ptr<MediaDesk> m_media;
    MediaGuard m_guard;
};

} // namespace cordboard::engine
