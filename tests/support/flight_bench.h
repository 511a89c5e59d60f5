#pragma once

#include "dispatcher.h"
#include "housekeeper.h"
#include "inbound.h"
#include "lease_keeper.h"
#include "link_board.h"
#include "listener_board.h"
#include "model/message.h"
#include "needs_you_service.h"
#include "policy_acts.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/routing.h"
#include "store/store.h"
#include "submission.h"
#include "support/fake_link.h"
#include "support/hand_clock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTemporaryDir>

namespace cordboard::test {

/// One carrier with all that the engine puts around its line, over a real store and a line that the
/// test plays, in the test's thread and with a clock that it moves.
class FlightBench
{
public:
    const QString ours = QStringLiteral("+15550100142");
    const QString mara = QStringLiteral("+15550134477");

    explicit FlightBench(const Carrier &setup = named());
    /// The store first: a job of its thread may still be reading the rules and the routes.
    ~FlightBench();
    Q_DISABLE_COPY_MOVE(FlightBench)

    static Carrier named();

    /// As a crash does: nothing is told to anybody, the store is opened again.
    void crash();

    /// The store's threads answer, so this thread may wait for them.
    template<class T>
    static T done(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }

    /// QTRY_VERIFY that looks again at once.
    template<class F>
    static bool until(F condition)
    {
        const QDeadlineTimer end(10'000);
        while (!condition() && !end.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        return condition();
    }

    ChatMessage send(const QString &text, Origin origin = Origin::Agent, const QString &from = {});

    ChatMessage now(TargetId id);

    /// What the housekeeper does every half minute; its job is done then.
    void round();

    void lose(const carrier::SubmitPart &part);

    void receive(quint32 connection, quint32 sequence, const QByteArray &text);

    QStringList receivedTexts();

    qint64 figure(const char *sql);

    HandClock clock;
    Carrier carrier;
    std::shared_ptr<FakeLine> line = std::make_shared<FakeLine>();
    engine::Mailbox mailbox;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<FakeLink> link;
    std::unique_ptr<engine::LeaseKeeper> leases;
    std::unique_ptr<engine::Dispatcher> dispatcher;
    std::unique_ptr<engine::Inbound> inbound;
    std::unique_ptr<engine::Housekeeper> housekeeper;
    std::unique_ptr<engine::NeedsYouService> needsYou;
    QSet<CarrierId> kicked; ///< by a person's decision or a round

private:
    void open(const Carrier &setup);

    void close();

    QTemporaryDir m_dir;
    engine::LinkBoard m_board;
    engine::References m_references;
    engine::RoutingBoard m_routes;
    engine::SenderPace m_pace;
    engine::ListenerBoard m_listeners{false};
    engine::PolicyDesk m_desk;
    engine::PolicyActs m_acts{m_desk, [](store::Connection &, const Draft &) {
                                  return Result<engine::Committed>(engine::Committed());
                              }};
};

} // namespace cordboard::test
