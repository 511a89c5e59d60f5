#pragma once

#include "dispatcher.h"
#include "housekeeper.h"
#include "inbound.h"
#include "lease_keeper.h"
#include "link_board.h"
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

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTemporaryDir>

#include <atomic>

namespace cordboard::test {

/// A clock that only moves when told to.
class HandClock final : public Clock
{
public:
    qint64 nowUs() const override { return m_nowUs; }
    qint64 monotonicMs() const override { return m_nowUs / 1000; }
    void advanceMinutes(qint64 minutes) { m_nowUs += minutes * 60'000'000; }

private:
    std::atomic<qint64> m_nowUs = 1'800'000'000'000'000;
};

/// One carrier with all that the engine puts around its line, over a real store and a line that the
/// test plays, in the test's thread and with a clock that it moves.
class FlightBench
{
public:
    const QString ours = QStringLiteral("+15550100142");
    const QString mara = QStringLiteral("+15550134477");

    explicit FlightBench(const Carrier &setup = named()) { open(setup); }
    /// The store first: a job of its thread may still be reading the rules and the routes.
    ~FlightBench() { close(); }
    Q_DISABLE_COPY_MOVE(FlightBench)

    static Carrier named()
    {
        Carrier carrier;
        carrier.name = QStringLiteral("Northline");
        carrier.host = QStringLiteral("127.0.0.1");
        carrier.senders = {QStringLiteral("+15550100142")};
        return carrier;
    }

    /// As a crash does: nothing is told to anybody, the store is opened again.
    void crash()
    {
        const Carrier same = carrier;
        close();
        open(same);
        const auto recovered =
            done(store->write([](store::Connection &c) { return store::Outbox(c).recover(); }));
        if (!recovered)
            qFatal("%s", qPrintable(recovered.error().message));
    }

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

    ChatMessage send(const QString &text, Origin origin = Origin::Agent, const QString &from = {})
    {
        Draft draft;
        draft.source = from.isEmpty() ? ours : from;
        draft.destinations = {mara};
        draft.text = text;
        draft.origin = origin;
        const auto checked = engine::checkDraft(draft, m_references);
        if (!checked)
            qFatal("%s", qPrintable(checked.error().message));
        const auto rows = done(store->write([this, checked = *checked](store::Connection &c) {
            return engine::commitDraft(c, checked, m_routes, m_desk, {});
        }));
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        dispatcher->kick();
        return rows->rows.first();
    }

    ChatMessage now(TargetId id)
    {
        return done(store->read(
                        [id](store::Connection &c) { return store::Messages(c).byIds({id}); }))
            ->value(0);
    }

    /// What the housekeeper does every half minute; its job is done then.
    void round()
    {
        housekeeper->round();
        (void)done(store->write([](store::Connection &) { return Result<void>(); }));
        QCoreApplication::processEvents();
    }

    void lose(const carrier::SubmitPart &part)
    {
        carrier::SubmitOutcome outcome;
        outcome.attempt = part.attempt;
        outcome.kind = carrier::SubmitOutcome::Kind::Lost;
        outcome.reason = {ReasonCode::LineBroke, {}};
        link->finish(outcome);
    }

    void receive(quint32 connection, quint32 sequence, const QByteArray &text)
    {
        carrier::InboundPart part;
        part.token = quint64(connection) << 32 | sequence;
        part.source = mara;
        part.destination = ours;
        part.shortMessage = text;
        part.fingerprint = "of " + text;
        Q_EMIT link->messageReceived(part);
    }

    QStringList receivedTexts()
    {
        const auto threads = done(store->read([](store::Connection &c) {
            return c.number("SELECT COALESCE(MIN(id), 0) FROM conversation");
        }));
        SliceQuery query;
        query.conversation = {*threads};
        const auto slice = done(
            store->read([query](store::Connection &c) { return store::Messages(c).slice(query); }));
        QStringList texts;
        for (const ChatMessage &row : slice->rows) {
            if (row.direction == Direction::Inbound)
                texts.append(row.text);
        }
        return texts;
    }

    qint64 figure(const char *sql)
    {
        return *done(store->read([sql](store::Connection &c) { return c.number(sql); }));
    }

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
    void open(const Carrier &setup)
    {
        store::OpenOptions options;
        options.path = m_dir.filePath(QStringLiteral("cordboard.sqlite"));
        options.clock = &clock;
        auto opened = store::Store::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        store = *std::move(opened);
        carrier = setup;
        carrier.id = done(store->write([setup](store::Connection &c) -> Result<CarrierId> {
                         const auto id = store::Carriers(c).save(setup, {});
                         if (!id || setup.id.isValid())
                             return id;
                         Route everything;
                         everything.carriers = {{*id, 1}};
                         const auto route = store::Routes(c).save(everything);
                         return route ? id : Result<CarrierId>(forward(route));
                     })).value();
        link = std::make_unique<FakeLink>(line, carrier, QString());
        leases = std::make_unique<engine::LeaseKeeper>(*store, mailbox, m_board,
                                                       QStringLiteral("bench"), clock);
        dispatcher = std::make_unique<engine::Dispatcher>(
            carrier.id, *link,
            engine::LineContext{*store, mailbox, m_acts, m_routes, m_pace, *leases, clock});
        inbound = std::make_unique<engine::Inbound>(carrier.id, *link, *store, mailbox, m_acts);
        QObject::connect(inbound.get(), &engine::Inbound::receiptsComing, dispatcher.get(),
                         &engine::Dispatcher::record);
        housekeeper = std::make_unique<engine::Housekeeper>(*store, mailbox, m_acts, clock);
        const auto kick = [this](const QSet<CarrierId> &carriers) {
            kicked += carriers;
            if (carriers.contains(carrier.id))
                dispatcher->kick();
        };
        QObject::connect(housekeeper.get(), &engine::Housekeeper::queued, dispatcher.get(), kick);
        needsYou = std::make_unique<engine::NeedsYouService>(
            *store, mailbox, [this, kick](const QSet<CarrierId> &carriers) {
                QMetaObject::invokeMethod(
                    dispatcher.get(), [kick, carriers] { kick(carriers); }, Qt::QueuedConnection);
            });
        link->start();
    }

    void close()
    {
        dispatcher.reset();
        inbound.reset();
        housekeeper.reset();
        needsYou.reset();
        leases.reset();
        store.reset();
        link.reset();
    }

    QTemporaryDir m_dir;
    engine::LinkBoard m_board;
    engine::References m_references;
    engine::RoutingBoard m_routes;
    engine::SenderPace m_pace;
    engine::PolicyDesk m_desk;
    engine::PolicyActs m_acts{m_desk, [](store::Connection &, const Draft &) {
                                  return Result<engine::Committed>(engine::Committed());
                              }};
};

} // namespace cordboard::test
