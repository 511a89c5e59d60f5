// The link against SMSCs that share no code with ours: the npm package smpp and Net::SMPP.
#include "base/clock.h"
#include "carrier/connection_test.h"
#include "carrier/smpp_link.h"
#include "peer_process.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace cordboard;
using namespace cordboard::carrier;
using cordboard::test::PeerProcess;

Q_DECLARE_METATYPE(PeerProcess::Kind)

namespace {

constexpr int patienceMs = 20'000;

Carrier carrierFor(const PeerProcess &peer, BindMode mode = BindMode::Transceiver)
{
    Carrier carrier;
    carrier.name = QStringLiteral("peer");
    carrier.host = QStringLiteral("127.0.0.1");
    carrier.port = peer.port();
    carrier.systemId = QStringLiteral("cordboard");
    carrier.bind = mode;
    return carrier;
}

SubmitPart part(qint64 attempt, const QByteArray &userData)
{
    SubmitPart part;
    part.attempt = AttemptId{attempt};
    part.source = QStringLiteral("+15550134477");
    part.destination = QStringLiteral("+15551234567");
    part.userData = userData;
    return part;
}

/// A link with everything it says gathered; inbound is acknowledged at once.
struct Bench
{
    explicit Bench(const Carrier &carrier, const QString &password = {})
        : link(makeSmppLink(carrier, password, clock))
    {
        QObject::connect(link.get(), &Link::finished, link.get(),
                         [this](const SubmitOutcome &outcome) { outcomes.append(outcome); });
        QObject::connect(link.get(), &Link::receiptReceived, link.get(),
                         [this](const Receipt &receipt) {
                             receipts.append(receipt);
                             link->acknowledge(receipt.token, Acknowledgement::Taken);
                         });
        QObject::connect(link.get(), &Link::messageReceived, link.get(),
                         [this](const InboundPart &inbound) {
                             messages.append(inbound);
                             link->acknowledge(inbound.token, Acknowledgement::Taken);
                         });
        link->start();
    }

    bool isUp() const { return link->status().state == LinkState::Up; }

    SystemClock clock;
    std::unique_ptr<Link> link;
    QList<SubmitOutcome> outcomes;
    QList<Receipt> receipts;
    QList<InboundPart> messages;
};

} // namespace

class TestPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFETCH(PeerProcess::Kind, kind);
        const QString why = PeerProcess::missing(kind);
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void chat_data() { kinds(); }
    void chat()
    {
        QFETCH(PeerProcess::Kind, kind);
        PeerProcess peer;
        QVERIFY2(peer.start(kind, {QStringLiteral("--reply"), QStringLiteral("Thanks, see you")}),
                 qPrintable(peer.errors()));
        Bench bench(carrierFor(peer));
        QTRY_VERIFY_WITH_TIMEOUT(bench.isUp(), patienceMs);
        QCOMPARE(bench.link->room(), 10);

        bench.link->submit(part(7, "Your table is ready"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes.size(), 1, patienceMs);
        QCOMPARE(bench.outcomes[0].attempt, AttemptId{7});
        QCOMPARE(bench.outcomes[0].kind, SubmitOutcome::Kind::Accepted);
        QCOMPARE(bench.outcomes[0].carrierMessageId, QStringLiteral("00000001"));

        QTRY_COMPARE_WITH_TIMEOUT(bench.receipts.size(), 1, patienceMs);
        QCOMPARE(bench.receipts[0].state, Receipt::State::Delivered);
        QCOMPARE(bench.receipts[0].ids, QStringList{QStringLiteral("00000001")});
        QCOMPARE(bench.receipts[0].source, QStringLiteral("+15551234567"));
        QCOMPARE(bench.receipts[0].destination, QStringLiteral("+15550134477"));

        QTRY_COMPARE_WITH_TIMEOUT(bench.messages.size(), 1, patienceMs);
        QCOMPARE(bench.messages[0].source, QStringLiteral("+15551234567"));
        QCOMPARE(bench.messages[0].shortMessage, QByteArray("Thanks, see you"));
        QTRY_COMPARE_WITH_TIMEOUT(peer.events(QStringLiteral("deliver_resp")).size(), 2,
                                  patienceMs);

        const QJsonObject seen = peer.events(QStringLiteral("submit")).value(0);
        QCOMPARE(seen.value(QLatin1String("source")).toString(), QStringLiteral("15550134477"));
        QCOMPARE(seen.value(QLatin1String("sourceTon")).toInt(), 1);
        QCOMPARE(seen.value(QLatin1String("destination")).toString(),
                 QStringLiteral("15551234567"));
        QCOMPARE(seen.value(QLatin1String("text")).toString(),
                 QStringLiteral("Your table is ready"));
        QCOMPARE(seen.value(QLatin1String("registered")).toInt(), 1);

        stopsWithUnbind(&bench, peer);
    }

    void twoPartsAndUcs2_data() { kinds(); }
    void twoPartsAndUcs2()
    {
        QFETCH(PeerProcess::Kind, kind);
        PeerProcess peer;
        QVERIFY2(peer.start(kind), qPrintable(peer.errors()));
        Bench bench(carrierFor(peer));
        QTRY_VERIFY_WITH_TIMEOUT(bench.isUp(), patienceMs);

        SubmitPart first = part(1, QByteArray::fromHex("050003420201") + "first half, ");
        first.hasUdh = true;
        SubmitPart second = part(2, QByteArray::fromHex("050003420202") + "second half");
        second.hasUdh = true;
        second.validitySeconds = 3'600;
        SubmitPart greek = part(3, QByteArray::fromHex("039a03b103bb03b7")); // Καλη
        greek.dataCoding = 8;
        for (const SubmitPart &each : {first, second, greek})
            bench.link->submit(each);
        QTRY_COMPARE_WITH_TIMEOUT(bench.receipts.size(), 3, patienceMs);
        QCOMPARE(bench.outcomes.size(), 3);

        const QList<QJsonObject> seen = peer.events(QStringLiteral("submit"));
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen[0].value(QLatin1String("esmClass")).toInt(), 0x40);
        QCOMPARE(seen[0].value(QLatin1String("udh")).toString(), QStringLiteral("0003420201"));
        QCOMPARE(seen[0].value(QLatin1String("text")).toString(), QStringLiteral("first half, "));
        QCOMPARE(seen[1].value(QLatin1String("udh")).toString(), QStringLiteral("0003420202"));
        QCOMPARE(seen[1].value(QLatin1String("validity")).toString(), QStringLiteral("set"));
        QCOMPARE(seen[2].value(QLatin1String("dataCoding")).toInt(), 8);
        QCOMPARE(seen[2].value(QLatin1String("text")).toString(), QStringLiteral("Καλη"));
        stopsWithUnbind(&bench, peer);
    }

    void transmitterAndReceiver_data() { kinds(); }
    void transmitterAndReceiver()
    {
        QFETCH(PeerProcess::Kind, kind);
        PeerProcess peer;
        QVERIFY2(peer.start(kind), qPrintable(peer.errors()));
        Bench bench(carrierFor(peer, BindMode::Pair));
        QTRY_VERIFY_WITH_TIMEOUT(bench.isUp(), patienceMs);
        QCOMPARE(peer.events(QStringLiteral("bind")).size(), 2);
        bench.link->submit(part(1, "over the pair"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.receipts.size(), 1, patienceMs);
        QCOMPARE(bench.receipts[0].ids, QStringList{bench.outcomes.value(0).carrierMessageId});
        stopsWithUnbind(&bench, peer);
    }

    void wrongPassword_data() { kinds(); }
    void wrongPassword()
    {
        QFETCH(PeerProcess::Kind, kind);
        PeerProcess peer;
        QVERIFY2(peer.start(kind, {QStringLiteral("--password"), QStringLiteral("right")}),
                 qPrintable(peer.errors()));
        Bench bench(carrierFor(peer), QStringLiteral("wrong"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.link->status().state, LinkState::Down, patienceMs);
        QVERIFY(bench.link->status().sentence.startsWith(QStringLiteral(
            "The carrier does not accept the password. Check it, we try again at ")));
        QVERIFY(bench.link->status().nextTryUs > bench.clock.nowUs() + 290'000'000);
    }

    void carrierUnbinds_data() { kinds(); }
    void carrierUnbinds()
    {
        QFETCH(PeerProcess::Kind, kind);
        PeerProcess peer;
        QVERIFY2(peer.start(kind, {QStringLiteral("--unbind-after"), QStringLiteral("1")}),
                 qPrintable(peer.errors()));
        Bench bench(carrierFor(peer));
        QTRY_VERIFY_WITH_TIMEOUT(bench.isUp(), patienceMs);
        bench.link->submit(part(1, "the last one"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes.size(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(peer.events(QStringLiteral("bind")).size(), 2, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(bench.isUp(), patienceMs);
    }

    void connectionTest_data() { kinds(); }
    void connectionTest()
    {
        QFETCH(PeerProcess::Kind, kind);
        PeerProcess peer;
        QVERIFY2(peer.start(kind), qPrintable(peer.errors()));
        CarrierEdit edit;
        edit.carrier = carrierFor(peer, BindMode::Pair);
        SystemClock time;
        const auto test = makeConnectionTest(edit, time);
        QList<TestStep> passed;
        connect(test.get(), &ConnectionTest::step, this, [&passed](const TestStep &step) {
            if (step.outcome != TestStep::Outcome::Running)
                passed.append(step);
        });
        QSignalSpy finished(test.get(), &ConnectionTest::finished);
        test->start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
        QCOMPARE(finished[0][0].toBool(), true);
        QCOMPARE(passed.size(), 4);
        QCOMPARE(passed[1].outcome, TestStep::Outcome::Skipped);
        QCOMPARE(passed[3].kind, TestStep::Kind::Ready);
        QTRY_COMPARE_WITH_TIMEOUT(peer.events(QStringLiteral("unbind")).size(), 2, patienceMs);
    }

private:
    static void kinds()
    {
        QTest::addColumn<PeerProcess::Kind>("kind");
        QTest::newRow("node smpp") << PeerProcess::Kind::Node;
        QTest::newRow("Net::SMPP") << PeerProcess::Kind::Perl;
    }

    static void stopsWithUnbind(Bench *bench, const PeerProcess &peer)
    {
        const auto binds = peer.events(QStringLiteral("bind")).size();
        QSignalSpy stopped(bench->link.get(), &Link::stopped);
        bench->link->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(peer.events(QStringLiteral("unbind")).size(), binds, patienceMs);
        QCOMPARE(bench->link->status().state, LinkState::Off);
    }
};

QTEST_GUILESS_MAIN(TestPeers)

#include "tst_peers.moc"
