#include "lane.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::webhook;
using store::QueuedDelivery;

namespace {

constexpr qint64 nowUs = 1'795'680'000'000'000;
constexpr qint64 second = 1'000'000;

WebhookEndpoint example()
{
    WebhookEndpoint made;
    made.id = {1};
    made.url = QStringLiteral("https://example.com/");
    return made;
}

/// Event `event` of the message `chain`; 0: of none.
QueuedDelivery delivery(qint64 event, qint64 chain = 0)
{
    QueuedDelivery made;
    made.endpoint = {1};
    made.event = event;
    made.chain = chain;
    return made;
}

/// A lane of which the database holds nothing more.
struct L : Lane
{
    explicit L(const WebhookEndpoint &of = example())
        : Lane(of)
    {
        beginFresh();
        addFresh({}, false);
    }

    /// What may leave now, in order.
    QList<qint64> taken(qint64 atUs = nowUs)
    {
        QList<qint64> events;
        while (const auto next = takeNext(atUs))
            events.append(next->event);
        return events;
    }

    void end(qint64 event, bool success = true, qint64 chain = 0, qint64 atUs = nowUs)
    {
        ended(delivery(event, chain), success, false, atUs);
        recorded(event);
    }

    /// Opens the window of what may be on its way.
    void warmUp(int successes = 32)
    {
        for (int i = 0; i < successes; ++i) {
            addPlanned(delivery(-1000 + i));
            for (const qint64 event : taken())
                end(event);
        }
    }
};

} // namespace

class TestLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// One was lost when it came while the secret was read: it waited in a lane that was paused.
    void aTestLeavesInAnyState()
    {
        WebhookEndpoint paused = example();
        paused.state = WebhookState::Paused;
        L lane(paused);
        QueuedDelivery test = delivery(5);
        test.isTest = true;
        QVERIFY(lane.add(delivery(4)));
        QVERIFY(lane.add(test));
        QVERIFY(lane.add(test)); // read twice, sent once
        QCOMPARE(lane.taken(), QList<qint64>{5});
    }

    void theFirstFewTell()
    {
        L lane;
        for (qint64 event = 1; event <= 100; ++event)
            QVERIFY(lane.addPlanned(delivery(event)));
        QCOMPARE(lane.taken(), (QList<qint64>{1, 2, 3, 4}));
        lane.end(1);
        QCOMPARE(lane.taken(), (QList<qint64>{5, 6})); // one back, and one more allowed
        lane.end(2, false);
        QCOMPARE(lane.taken(), QList<qint64>());
    }

    void t111_noMoreThanAllowedAreOnTheirWay()
    {
        WebhookEndpoint few = example();
        few.maxInFlight = 7;
        L lane(few);
        lane.warmUp();
        for (qint64 event = 1; event <= 100; ++event)
            lane.addPlanned(delivery(event));
        QCOMPARE(lane.taken().size(), 7);
        QCOMPARE(lane.inFlight(), 7);
    }

    /// The average is what was asked for, whenever the clock is looked at.
    void t111_theRateIsKept()
    {
        WebhookEndpoint slow = example();
        slow.ratePerSecond = 10;
        L lane(slow);
        lane.warmUp(0);
        for (qint64 event = 1; event <= 1000; ++event)
            lane.addPlanned(delivery(event));
        int left = 0;
        for (qint64 at = nowUs; at < nowUs + 20 * second; at += 200'000) {
            for (const qint64 event : lane.taken(at)) {
                lane.end(event, true, 0, at);
                ++left;
            }
        }
        QVERIFY2(left >= 195 && left <= 205, qPrintable(QString::number(left)));
    }

    void eventsOfOneMessageLeaveOneAfterTheOther()
    {
        L lane;
        lane.addPlanned(delivery(1, 50));
        lane.addPlanned(delivery(2, 50));
        lane.addPlanned(delivery(3, 60));
        QCOMPARE(lane.taken(), (QList<qint64>{1, 3}));
        lane.end(3, true, 60);
        QCOMPARE(lane.taken(), QList<qint64>());
        lane.end(1, true, 50);
        QCOMPARE(lane.taken(), QList<qint64>{2});
    }

    void whatIsSupersededDoesNotLeave()
    {
        L lane;
        lane.addPlanned(delivery(1));
        lane.addPlanned(delivery(2));
        lane.drop(1);
        lane.drop(99);
        QCOMPARE(lane.taken(), QList<qint64>{2});
    }

    void nothingIsOnItsWayTwice()
    {
        L lane;
        lane.addPlanned(delivery(1));
        QVERIFY(lane.add(delivery(1)));
        QCOMPARE(lane.taken(), QList<qint64>{1});
        QVERIFY(lane.add(delivery(1)));
        QVERIFY(!lane.takeThis(delivery(1)));
        QCOMPARE(lane.taken(), QList<qint64>());
        // Back, but the database does not know yet: it would read it as pending.
        lane.ended(delivery(1), true, false, nowUs);
        QVERIFY(lane.add(delivery(1)));
        QCOMPARE(lane.taken(), QList<qint64>());
        lane.recorded(1);
        lane.add(delivery(1));
        QCOMPARE(lane.taken(), QList<qint64>{1});
    }

    void whatIsPlannedWhileTheRestIsReadIsNotForgotten()
    {
        Lane lane(example());
        QVERIFY(lane.wantsFresh());
        QCOMPARE(lane.beginFresh(), 0);
        QVERIFY(!lane.addPlanned(delivery(8)));
        lane.addFresh({delivery(6), delivery(7)}, false); // read before 8 was committed
        QVERIFY(lane.wantsFresh());
        QCOMPARE(lane.beginFresh(), 7);
        lane.addFresh({delivery(8)}, false);
        QVERIFY(!lane.wantsFresh());
        QVERIFY(lane.addPlanned(delivery(9)));
    }

    void memoryIsBounded()
    {
        L lane;
        qint64 event = 0;
        while (lane.addPlanned(delivery(++event))) {
        }
        QCOMPARE(event, qint64(Lane::mostReady) + 1);
        QVERIFY(!lane.wantsFresh()); // there is no room
        for (int i = 0; i < 1500; ++i) {
            lane.taken();
            lane.end(i + 1);
        }
        QVERIFY(lane.wantsFresh());
    }

    void t110_anOpenBreakerLetsOneLook()
    {
        L lane;
        for (qint64 event = 1; event <= 20; ++event)
            lane.addPlanned(delivery(event));
        for (int i = 1; i <= 5; ++i) {
            lane.taken();
            lane.end(i, false);
        }
        QVERIFY(lane.isOpen());
        QCOMPARE(lane.taken(), QList<qint64>());
        QCOMPARE(lane.failuresInRow(), 5);
        QCOMPARE(lane.inFlight(), 0);
        const qint64 at = lane.probeUs();
        QVERIFY(!lane.wantsProbe(at - 1));
        QVERIFY(lane.wantsProbe(at));
        QVERIFY(lane.takeThis(delivery(1)));
        lane.beginProbe();
        QVERIFY(!lane.wantsProbe(at));
        lane.ended(delivery(1), true, true, at);
        QVERIFY(!lane.isOpen());
        QVERIFY(!lane.taken(at).isEmpty());
    }

    void t105_aPauseThatWasAskedForIsKept()
    {
        L lane;
        for (qint64 event = 1; event <= 10; ++event)
            lane.addPlanned(delivery(event));
        QCOMPARE(lane.taken().size(), 4);
        lane.end(1, false);
        lane.holdUntil(nowUs + 60 * second);
        lane.end(2); // left before it asked
        QCOMPARE(lane.taken(nowUs + 59 * second), QList<qint64>());
        QCOMPARE(lane.nextTurnUs(nowUs), nowUs + 60 * second);
        QVERIFY(!lane.taken(nowUs + 60 * second).isEmpty());
    }

    void anotherAddressStartsAfresh()
    {
        L lane;
        for (qint64 event = 1; event <= 20; ++event)
            lane.addPlanned(delivery(event));
        for (int i = 1; i <= 5; ++i) {
            lane.taken();
            lane.end(i, false);
        }
        QVERIFY(lane.isOpen());
        WebhookEndpoint moved = example();
        moved.url = QStringLiteral("https://example.org/");
        lane.setEndpoint(moved);
        QVERIFY(!lane.isOpen());
    }

    void aPausedOneSendsNothing()
    {
        WebhookEndpoint paused = example();
        paused.state = WebhookState::Paused;
        L lane(paused);
        lane.addPlanned(delivery(1));
        QCOMPARE(lane.taken(), QList<qint64>());
        lane.setEndpoint(example());
        QCOMPARE(lane.taken(), QList<qint64>{1});
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
