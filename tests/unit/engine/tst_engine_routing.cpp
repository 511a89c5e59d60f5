#include "engine/engine_service.h"
#include "engine/face/routing.h"
#include "store/carriers.h"
#include "store/policy_tables.h"
#include "store/routing.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::FakeLine;
using test::FakeLink;

/// Routes in the whole engine: a real store, and a line for each carrier that the test plays.
class TestEngineRouting : public QObject
{
    Q_OBJECT

    class HandClock final : public Clock
    {
    public:
        qint64 nowUs() const override { return us; }
        qint64 monotonicMs() const override { return us / 1000; }
        std::atomic<qint64> us = SystemClock().nowUs();
    };

    const QString ours = u"+15550100142"_s;
    const QString mara = u"+15550134477"_s;

    std::unique_ptr<QTemporaryDir> m_dir;
    QHash<QString, std::shared_ptr<FakeLine>> m_lines;
    HandClock m_clock;
    std::unique_ptr<engine::EngineService> m_engine;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    void startEngine()
    {
        store::OpenOptions opened;
        opened.path = m_dir->filePath(u"cordboard.sqlite"_s);
        opened.clock = &m_clock;
        auto store = store::Store::open(opened);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.passphrase = u"correct horse"_s;
        options.key.dataDir = m_dir->path();
        options.clock = &m_clock;
        options.linkFactory = [lines = m_lines](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(lines.value(carrier.name), carrier, password);
        };
        m_engine = engine::EngineService::start(*std::move(store), options);
    }

    CarrierId addCarrier(const QString &name, const QStringList &senders)
    {
        CarrierEdit edit;
        edit.carrier.name = name;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.senders = senders;
        const auto saved = wait(m_engine->saveCarrier(edit));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        [&, id = saved->id] {
            QTRY_COMPARE(stateOf(id), LinkState::Up);
        }();
        return saved->id;
    }

    LinkState stateOf(CarrierId id)
    {
        const auto links = wait(m_engine->links());
        for (const LinkStatus &status : *links) {
            if (status.carrier == id)
                return status.state;
        }
        return LinkState::Off;
    }

    /// Replaces every route there is.
    RouteId onlyRoute(const QString &prefix, const QList<RouteCarrier> &carriers)
    {
        const auto routes = wait(m_engine->routing().routes());
        for (const Route &route : *routes)
            (void)wait(m_engine->routing().removeRoute(route.id));
        Route route;
        route.prefix = prefix;
        route.carriers = carriers;
        return wait(m_engine->routing().saveRoute(route)).value();
    }

    Draft draftFrom(const QString &source) const
    {
        Draft draft;
        draft.source = source;
        draft.destinations = {mara};
        draft.text = u"x"_s;
        return draft;
    }

    ChatMessage send(const QString &source, const QString &to, const QString &text = u"x"_s)
    {
        Draft draft = draftFrom(source);
        draft.destinations = {to};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        return sent ? sent->first() : ChatMessage();
    }

    ChatMessage now(TargetId id)
    {
        const auto rows = wait(m_engine->messagesByIds({id}));
        return rows && !rows->isEmpty() ? rows->first() : ChatMessage();
    }

    qsizetype submitted(const QString &name) const { return m_lines[name]->submitted().size(); }

    void setLink(const QString &name, LinkState state)
    {
        QVERIFY(m_lines[name]->run([state](FakeLink &link) { link.setState(state); }));
    }

    void pass(qint64 seconds)
    {
        m_clock.us += seconds * 1'000'000;
        // A status of a line makes the engine look at the clock again.
        for (const QString &name : {u"north"_s, u"baltic"_s})
            m_lines[name]->run([](FakeLink &link) { Q_EMIT link.statusChanged(link.status()); });
    }

    /// What counts against the limits on spending.
    qint64 spent(CarrierId carrier)
    {
        return wait(m_engine->store().read([carrier](store::Connection &c) {
                   return store::PolicyTables(c).spent(carrier, u"USD"_s, 0, 99'999'999);
               }))
            .value();
    }

    void setPrice(CarrierId carrier, qint64 micro)
    {
        QVERIFY(wait(m_engine->routing().savePrices({carrier, u"USD"_s, {{QString(), micro}}})));
        // The table is read anew behind the answer.
        const auto known = [this, carrier, micro] {
            const auto answer = wait(m_engine->routing().whichRoute({u"+15550100199"_s, mara, {}}));
            return std::any_of(
                answer->carriers.begin(), answer->carriers.end(), [&](const auto &one) {
                    return one.carrier == carrier && one.onePart && one.onePart->micro == micro;
                });
        };
        QTRY_VERIFY(known());
    }

    void receive(quint64 token, const QString &from, const QString &to, const QString &text)
    {
        carrier::InboundPart part;
        part.token = token;
        part.source = from;
        part.destination = to;
        part.shortMessage = text.toLatin1();
        QVERIFY(m_lines[u"north"_s]->run(
            [&part](FakeLink &link) { Q_EMIT link.messageReceived(part); }));
        QTRY_COMPARE(m_lines[u"north"_s]->acknowledged().size(), int(token));
    }

    CarrierId m_north;
    CarrierId m_baltic;

    void twoCarriers(const QList<int> &weights = {1, 0})
    {
        startEngine();
        m_north = addCarrier(u"north"_s, {ours});
        m_baltic = addCarrier(u"baltic"_s, {u"+15550100143"_s});
        onlyRoute({}, {{m_north, weights[0]}, {m_baltic, weights[1]}});
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        for (const QString &name : {u"north"_s, u"baltic"_s}) {
            auto line = std::make_shared<FakeLine>();
            line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
                link.accept(part.attempt, QString::number(part.attempt.value));
            };
            m_lines.insert(name, line);
        }
    }

    void cleanup()
    {
        m_engine.reset();
        m_lines.clear();
        m_dir.reset();
    }

    void whatWaitsGoesToTheBackupAndNewOnesComeBack()
    {
        twoCarriers();
        QCOMPARE(now(send(ours, mara).id).carrier, u"north"_s);
        QTRY_COMPARE(submitted(u"north"_s), 1);
        setLink(u"north"_s, LinkState::Down);
        QTRY_COMPARE(stateOf(m_north), LinkState::Down);
        const ChatMessage waits = send(ours, mara);
        QCOMPARE(waits.reason.code, ReasonCode::CarrierDown);
        QCOMPARE(submitted(u"baltic"_s), 0);
        pass(6);
        QTRY_COMPARE(submitted(u"baltic"_s), 1);
        QCOMPARE(now(waits.id).carrier, u"baltic"_s);
        // While it is down new ones take the other way at once.
        QCOMPARE(send(ours, mara).carrier, u"baltic"_s);
        QTRY_COMPARE(submitted(u"baltic"_s), 2);
        // The thread keeps its number.
        QCOMPARE(m_lines[u"baltic"_s]->submitted().last().source, ours);
        setLink(u"north"_s, LinkState::Up);
        QTRY_COMPARE(stateOf(m_north), LinkState::Up);
        QCOMPARE(send(ours, mara).carrier, u"baltic"_s); // not yet: it must stay up for a while
        pass(11);
        QTRY_COMPARE(send(ours, mara).carrier, u"north"_s);
        QTRY_VERIFY(submitted(u"north"_s) >= 2);
    }

    void whatHasBegunToLeaveStays()
    {
        twoCarriers();
        m_lines[u"north"_s]->onSubmit = [](FakeLink &, const carrier::SubmitPart &) {
        };
        const ChatMessage begun = send(ours, mara, QString(170, u'x'));
        QTRY_COMPARE(submitted(u"north"_s), 2);
        setLink(u"north"_s, LinkState::Down);
        pass(6);
        const ChatMessage after = send(ours, mara);
        QTRY_COMPARE(submitted(u"baltic"_s), 1);
        QCOMPARE(now(after.id).carrier, u"baltic"_s);
        QCOMPARE(now(begun.id).carrier, u"north"_s);
        QCOMPARE(now(begun.id).state, TargetState::Sending);
    }

    void withoutARouteItWaitsUntilThereIsOne()
    {
        startEngine();
        m_north = addCarrier(u"north"_s, {});
        onlyRoute(u"+49"_s, {{m_north, 1}});
        const ChatMessage held = send(u"+15550100199"_s, mara);
        QCOMPARE(held.state, TargetState::Queued);
        QCOMPARE(held.reason.code, ReasonCode::NoRoute);
        Route route;
        route.prefix = u"+1555"_s;
        route.carriers = {{m_north, 1}};
        QVERIFY(wait(m_engine->routing().saveRoute(route)));
        QTRY_COMPARE(submitted(u"north"_s), 1);
        QTRY_COMPARE(now(held.id).state, TargetState::Sent);
    }

    void aNightDoesNotHideThatThereIsNoRoute()
    {
        m_clock.us = 1'795'671'600'000'000; // 22:40 in Denver
        startEngine();
        m_north = addCarrier(u"north"_s, {});
        onlyRoute(u"+49"_s, {{m_north, 1}});
        Draft news;
        news.source = u"+13035550142"_s;
        news.destinations = {u"+13035550143"_s};
        news.text = u"Spring check"_s;
        news.category = Category::Marketing;
        const ChatMessage held = wait(m_engine->submit(news))->first();
        QCOMPARE(held.reason.code, ReasonCode::NoRoute);
        Route route;
        route.prefix = u"+1303"_s;
        route.carriers = {{m_north, 1}};
        QVERIFY(wait(m_engine->routing().saveRoute(route)));
        // Now the night is what it waits for.
        QTRY_COMPARE(now(held.id).reason.code, ReasonCode::QuietHours);
        QCOMPARE(submitted(u"north"_s), 0);
    }

    void whatGetsARouteCountsAsSpent()
    {
        startEngine();
        m_north = addCarrier(u"north"_s, {});
        const RouteId id = onlyRoute({}, {{m_north, 1}});
        setPrice(m_north, 7'500);
        Route route = wait(m_engine->routing().routes())->first();
        route.prefix = u"+49"_s;
        QVERIFY(wait(m_engine->routing().saveRoute(route)));
        const auto covers = [this] {
            return wait(m_engine->routing().whichRoute({u"+15550100199"_s, mara, {}}))
                ->carrier.isValid();
        };
        QTRY_VERIFY(!covers());
        const ChatMessage held = send(u"+15550100199"_s, mara, QString(170, u'x'));
        QCOMPARE(held.reason.code, ReasonCode::NoRoute);
        QCOMPARE(route.id, id);
        QCOMPARE(spent(m_north), 0);
        route.prefix.clear();
        QVERIFY(wait(m_engine->routing().saveRoute(route)));
        QTRY_COMPARE(spent(m_north), 15'000);
    }

    void whatMovesIsSpentThere()
    {
        twoCarriers();
        setPrice(m_north, 7'500);
        setPrice(m_baltic, 9'000);
        setLink(u"north"_s, LinkState::Down);
        QTRY_COMPARE(stateOf(m_north), LinkState::Down);
        QVERIFY(send(ours, mara).id.isValid());
        QCOMPARE(spent(m_north), 7'500);
        pass(6);
        QTRY_COMPARE(submitted(u"baltic"_s), 1);
        QCOMPARE(spent(m_baltic), 9'000);
        QCOMPARE(spent(m_north), 0);
        QCOMPARE(spent({}), 9'000);
    }

    void aCarrierThatAnswersStopIsNotRepeated()
    {
        startEngine();
        m_north = addCarrier(u"north"_s, {ours, u"+15550100143"_s});
        Sender answered = wait(m_engine->routing().senders())->first().sender;
        QCOMPARE(answered.number, ours);
        answered.carrierAnswersStop = true;
        QVERIFY(wait(m_engine->routing().saveSender(answered)));
        receive(1, mara, ours, u"STOP"_s);
        QTRY_COMPARE(wait(m_engine->policies().optOuts({}))->rows.size(), 1);
        // A number whose carrier says nothing: ours does.
        receive(2, u"+15550134478"_s, u"+15550100143"_s, u"STOP"_s);
        QTRY_COMPARE(submitted(u"north"_s), 1);
        QCOMPARE(m_lines[u"north"_s]->submitted().first().source, u"+15550100143"_s);
        QVERIFY(!wait(m_engine->submit(draftFrom(ours))));
    }

    void aRouteThatIsTakenAwayHoldsWhatWaits()
    {
        startEngine();
        m_north = addCarrier(u"north"_s, {});
        const RouteId id = onlyRoute({}, {{m_north, 1}});
        setLink(u"north"_s, LinkState::Down);
        QTRY_COMPARE(stateOf(m_north), LinkState::Down);
        const ChatMessage waits = send(u"+15550100199"_s, mara);
        QVERIFY(wait(m_engine->routing().removeRoute(id)));
        QTRY_COMPARE(now(waits.id).reason.code, ReasonCode::NoRoute);
    }

    void aMessageToItsOwnNumberIsHeldInWords()
    {
        twoCarriers();
        const ChatMessage loop = send(ours, ours);
        QCOMPARE(loop.state, TargetState::Queued);
        QCOMPARE(loop.reason.code, ReasonCode::RouteLoop);
        QVERIFY(reasonSentence(loop.reason).contains(u"come back"_s));
        QCOMPARE(submitted(u"north"_s), 0);
    }

    void aThreadKeepsItsNumber()
    {
        twoCarriers({0, 1});
        // New: the route's carrier, and its number.
        const ChatMessage first = send({}, mara);
        QCOMPARE(first.carrier, u"baltic"_s);
        // Known: the number that the thread has, and the carrier that owns it.
        QVERIFY(send(ours, u"+15550134478"_s).id.isValid());
        const ChatMessage known = send({}, u"+15550134478"_s);
        QCOMPARE(known.carrier, u"north"_s);
        QTRY_COMPARE(submitted(u"north"_s), 2);
        QCOMPARE(m_lines[u"north"_s]->submitted().last().source, ours);
    }

    void whatItCostsIsKeptWithIt()
    {
        twoCarriers();
        QVERIFY(wait(m_engine->routing().savePrices({m_north, u"USD"_s, {{u"+1"_s, 7'500}}})));
        QVERIFY(wait(m_engine->routing().savePrices({m_baltic, u"EUR"_s, {{QString(), 9'000}}})));
        // The table is read anew behind the answer.
        const auto onePart = [this] {
            const auto answer = wait(m_engine->routing().whichRoute({ours, mara, {}}));
            return answer && answer->carriers[1].onePart.has_value();
        };
        QTRY_VERIFY(onePart());
        const ChatMessage sent = send(ours, mara, QString(170, u'x'));
        const auto cost = [&](TargetId id) {
            return wait(m_engine->store().read([id](store::Connection &c) {
                return c.number("SELECT cost_micro FROM target WHERE id = ?", {id.value});
            }));
        };
        QCOMPARE(cost(sent.id).value(), 15'000);
    }

    void theTesterSaysWhichRule()
    {
        twoCarriers();
        Route german;
        german.prefix = u"+49"_s;
        german.carriers = {{m_baltic, 1}};
        const auto id = wait(m_engine->routing().saveRoute(german));
        QVERIFY(id);
        QTRY_COMPARE(
            wait(m_engine->routing().whichRoute({{}, u"+49 151 1234 5678"_s, {}}))->carrier,
            m_baltic);
        const auto answer = wait(m_engine->routing().whichRoute({{}, u"+49 151 1234 5678"_s, {}}));
        QCOMPARE(answer->destination, u"+4915112345678"_s);
        QCOMPARE(answer->country, u"DE"_s);
        QCOMPARE(answer->source, u"+15550100143"_s);
        QCOMPARE(answer->rules.size(), 2);
        QCOMPARE(answer->rules[0].why, RouteVerdict::Why::Taken);
        QVERIFY(!wait(m_engine->routing().whichRoute({{}, u"abc"_s, {}})));
    }

    void theDayOfANumberSurvivesARestart() // T111: and no try is burnt
    {
        startEngine();
        m_north = addCarrier(u"north"_s, {ours});
        Sender limited = wait(m_engine->routing().senders())->first().sender;
        limited.limits.perDay = 3;
        QVERIFY(wait(m_engine->routing().saveSender(limited)));
        const auto used = [this] {
            return wait(m_engine->routing().senders())->first().partsToday;
        };
        QTRY_COMPARE(wait(m_engine->routing().senders())->first().sender.limits.perDay, 3);
        send(ours, mara);
        QTRY_COMPARE(submitted(u"north"_s), 1);
        QTRY_COMPARE(used(), 1);
        m_engine.reset();
        startEngine();
        QTRY_COMPARE(stateOf(m_north), LinkState::Up);
        // Two parts fit, the next message does not, and is not torn apart.
        QVERIFY(send(ours, mara, QString(170, u'x')).id.isValid());
        QTRY_COMPARE(submitted(u"north"_s), 3);
        const ChatMessage waits = send(ours, mara);
        QTRY_COMPARE(now(waits.id).reason.code, ReasonCode::SenderLimit);
        QCOMPARE(now(waits.id).state, TargetState::Queued);
        QCOMPARE(submitted(u"north"_s), 3);
        QTRY_COMPARE(used(), 3);
        m_clock.us = store::Senders::endOfDayUs(m_clock.us) + 1'000'000;
        QVERIFY(m_lines[u"north"_s]->run([](FakeLink &link) { Q_EMIT link.roomAvailable(); }));
        wait(m_engine->routing().saveSender(limited)).has_value(); // a look at the clock
        QTRY_COMPARE(submitted(u"north"_s), 4);
        QTRY_COMPARE(now(waits.id).state, TargetState::Sent);
        QTRY_COMPARE(used(), 1);
    }

    void whatDidNotLeaveIsNotCounted()
    {
        startEngine();
        m_lines[u"north"_s]->onSubmit = [first = true](FakeLink &link,
                                                       const carrier::SubmitPart &part) mutable {
            carrier::SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = first ? carrier::SubmitOutcome::Kind::Throttled
                                 : carrier::SubmitOutcome::Kind::Accepted;
            outcome.carrierMessageId = u"id"_s;
            first = false;
            link.finish(outcome);
        };
        m_north = addCarrier(u"north"_s, {ours});
        const ChatMessage sent = send(ours, mara);
        QTRY_COMPARE(now(sent.id).state, TargetState::Sent);
        QCOMPARE(submitted(u"north"_s), 2);
        QTRY_COMPARE(wait(m_engine->routing().senders())->first().partsToday, 1);
    }

    void numbersDoNotTouchTheLine()
    {
        startEngine();
        m_north = addCarrier(u"north"_s, {ours});
        Sender sender;
        sender.number = u"4711"_s;
        sender.kind = SenderKind::ShortCode;
        sender.carrier = m_north;
        QVERIFY(wait(m_engine->routing().saveSender(sender)));
        QVERIFY(send(u"4711"_s, mara).id.isValid());
        QTRY_COMPARE(submitted(u"north"_s), 1);
        QCOMPARE(m_lines[u"north"_s]->made(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEngineRouting)
#include "tst_engine_routing.moc"
