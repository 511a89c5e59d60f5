#include "engine/engine_service.h"
#include "engine/face/routing.h"
#include "simulator/smsc_server.h"
#include "store/store.h"

#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using simulator::SmscServer;

/// One route over two real SMSCs: people are shared out by weight, and when one SMSC dies the other
/// takes what waits, each message once.
class TestTwoCarriers : public QObject
{
    Q_OBJECT

    static constexpr int people = 200;
    static constexpr int patienceMs = 30'000;

    struct Smsc
    {
        std::unique_ptr<SmscServer> server;
        CarrierId carrier;
        QMap<QByteArray, int> got; ///< submits by phone
    };

    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<engine::EngineService> m_engine;
    Smsc m_north;
    Smsc m_baltic;
    QList<TargetId> m_sent;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patienceMs);
        }();
        return future.result();
    }

    LinkState stateOf(CarrierId carrier)
    {
        const auto links = wait(m_engine->links());
        for (const LinkStatus &status : *links) {
            if (status.carrier == carrier)
                return status.state;
        }
        return LinkState::Off;
    }

    void add(Smsc &smsc, const QString &name)
    {
        simulator::SmscOptions options;
        options.seed = 7;
        smsc.server = std::make_unique<SmscServer>(options, m_clock);
        connect(smsc.server.get(), &SmscServer::submitted, this,
                [&smsc](const simulator::SubmitSeen &submit) { ++smsc.got[submit.to]; });
        const auto port = smsc.server->start();
        QVERIFY(port);
        CarrierEdit edit;
        edit.carrier.name = name;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.port = *port;
        edit.carrier.systemId = u"user"_s;
        edit.password = u"secret08"_s;
        const auto saved = wait(m_engine->saveCarrier(edit));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
        smsc.carrier = saved->id;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(smsc.carrier), LinkState::Up, patienceMs);
    }

    void sendToAll(const QString &text)
    {
        Draft draft;
        draft.source = u"+13035550142"_s;
        draft.text = text;
        for (int i = 0; i < people; ++i)
            draft.destinations.append(u"+1303555%1"_s.arg(1000 + i));
        const auto sent = wait(m_engine->submit(draft));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().message));
        m_sent.clear();
        for (const ChatMessage &message : *sent)
            m_sent.append(message.id);
        QCOMPARE(m_sent.size(), people);
    }

    int delivered()
    {
        int count = 0;
        const auto rows = wait(m_engine->messagesByIds(m_sent));
        for (const ChatMessage &message : *rows)
            count += message.state == TargetState::Delivered ? 1 : 0;
        return count;
    }

    static int sumOf(const QMap<QByteArray, int> &got)
    {
        int sum = 0;
        for (const int count : got)
            sum += count;
        return sum;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto store = store::Store::open({m_dir.filePath(u"cordboard.sqlite"_s)});
        QVERIFY(store);
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        m_engine = engine::EngineService::start(*std::move(store), options);
        add(m_north, u"Northline"_s);
        add(m_baltic, u"Baltic"_s);
        const auto routes = wait(m_engine->routing().routes());
        for (const Route &route : *routes)
            QVERIFY(wait(m_engine->routing().removeRoute(route.id)));
        Route route;
        route.carriers = {{m_north.carrier, 3}, {m_baltic.carrier, 1}};
        QVERIFY(wait(m_engine->routing().saveRoute(route)));
        const auto isKnown = [this] {
            return wait(m_engine->routing().whichRoute({{}, u"+13035551000"_s, {}}))
                       ->carriers.size() == 2;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(), patienceMs);
    }

    void cleanupTestCase() { m_engine.reset(); }

    void peopleAreSharedOutByWeight()
    {
        sendToAll(u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(delivered(), people, patienceMs);
        QCOMPARE(sumOf(m_north.got) + sumOf(m_baltic.got), people);
        QVERIFY2(qAbs(m_north.got.size() - people * 3 / 4) <= people / 10,
                 qPrintable(QString::number(m_north.got.size())));
        const auto before = m_north.got.keys();
        sendToAll(u"two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(delivered(), people, patienceMs);
        // Everybody has the same carrier as before.
        QCOMPARE(m_north.got.keys(), before);
        QCOMPARE(sumOf(m_north.got), 2 * int(before.size()));
    }

    void whenOneDiesTheOtherTakesItAll()
    {
        m_baltic.got.clear();
        m_north.got.clear();
        m_north.server.reset();
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(m_north.carrier) != LinkState::Up, patienceMs);
        sendToAll(u"three"_s);
        QTRY_COMPARE_WITH_TIMEOUT(delivered(), people, patienceMs);
        QCOMPARE(m_baltic.got.size(), people);
        QCOMPARE(sumOf(m_baltic.got), people);
        const auto rows = wait(m_engine->messagesByIds(m_sent));
        for (const ChatMessage &message : *rows)
            QCOMPARE(message.carrier, u"Baltic"_s);
    }
};

QTEST_GUILESS_MAIN(TestTwoCarriers)
#include "tst_two_carriers.moc"
