#include "breaker.h"
#include "schedule.h"
#include "settle.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::webhook;
using http::Outcome;

namespace {

constexpr qint64 nowUs = 1'795'680'000'000'000;

Returned answered(int status, const QByteArray &retryAfter = {})
{
    Returned returned;
    returned.delivery.endpoint = {1};
    returned.delivery.event = 7;
    returned.startedUs = nowUs - 1000;
    returned.outcome.kind = Outcome::Kind::Answered;
    returned.outcome.status = status;
    returned.outcome.retryAfter = retryAfter;
    return returned;
}

Returned failed(Outcome::Kind kind)
{
    Returned returned = answered(0);
    returned.outcome.kind = kind;
    return returned;
}

} // namespace

class TestSettle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t102_only2xxIsSuccess()
    {
        for (const int status : {200, 201, 204, 299})
            QVERIFY2(settle(answered(status), nowUs, 0.5).success,
                     qPrintable(QString::number(status)));
        for (const int status :
             {100, 199, 300, 301, 302, 307, 308, 400, 401, 404, 410, 429, 500, 503})
            QVERIFY2(!settle(answered(status), nowUs, 0.5).success,
                     qPrintable(QString::number(status)));
        for (const auto kind :
             {Outcome::Kind::NotResolved, Outcome::Kind::NotConnected, Outcome::Kind::Forbidden,
              Outcome::Kind::Untrusted, Outcome::Kind::TooSlow, Outcome::Kind::Broken})
            QVERIFY(!settle(failed(kind), nowUs, 0.5).success);
    }

    /// 4xx other than 410 and 429 follow the same schedule.
    void t102_failuresFollowTheSchedule()
    {
        for (const int status : {301, 400, 404, 429, 500}) {
            const Settlement settled = settle(answered(status), nowUs, 0.5);
            QCOMPARE(settled.record.state, DeliveryState::Pending);
            QCOMPARE(settled.record.tries, 1);
            QCOMPARE(settled.record.nextUs, nowUs + 5'000'000);
            QCOMPARE(settled.isGone, false);
        }
        QVERIFY(settle(answered(410), nowUs, 0.5).isGone);
    }

    void theTenthFailureIsTheLast()
    {
        Returned returned = answered(500);
        returned.delivery.tries = 8;
        QCOMPARE(settle(returned, nowUs, 0.5).record.state, DeliveryState::Pending);
        returned.delivery.tries = 9;
        const Settlement settled = settle(returned, nowUs, 0.5);
        QCOMPARE(settled.record.state, DeliveryState::Dead);
        QCOMPARE(settled.record.attempt.status, 500);
    }

    void t111_aProbeBurnsNoTry()
    {
        Returned returned = answered(500);
        returned.probe = true;
        returned.delivery.tries = 9;
        returned.delivery.attempts = 40;
        const Settlement settled = settle(returned, nowUs, 0.5);
        QCOMPARE(settled.record.state, DeliveryState::Pending);
        QCOMPARE(settled.record.tries, 9);
        QCOMPARE(settled.record.attempt.number, 41);
    }

    void t105_retryAfterHoldsTheEndpoint()
    {
        const Settlement settled = settle(answered(429, "120"), nowUs, 0.5);
        QCOMPARE(settled.holdUntilUs, nowUs + 120'000'000);
        QCOMPARE(settled.record.nextUs, nowUs + 120'000'000);
        // Shorter than the schedule: the schedule counts.
        QCOMPARE(settle(answered(503, "1"), nowUs, 0.5).record.nextUs, nowUs + 5'000'000);
        QCOMPARE(settle(answered(500, "120"), nowUs, 0.5).holdUntilUs, 0);
    }

    void aTestIsTriedOnce()
    {
        Returned returned = answered(500);
        returned.delivery.isTest = true;
        QCOMPARE(settle(returned, nowUs, 0.5).record.state, DeliveryState::Dead);
    }

    void everyOutcomeHasAWord()
    {
        for (const auto kind :
             {Outcome::Kind::Answered, Outcome::Kind::NotResolved, Outcome::Kind::NotConnected,
              Outcome::Kind::Forbidden, Outcome::Kind::Untrusted, Outcome::Kind::TooSlow,
              Outcome::Kind::Broken, Outcome::Kind::Cancelled}) {
            QVERIFY(!outcomeWord(kind).isEmpty());
            QCOMPARE(outcomeFromWord(outcomeWord(kind)), kind);
        }
    }

    void t110_theBreakerOpensAfterFiveInARow()
    {
        Breaker breaker;
        for (int i = 0; i < 4; ++i)
            breaker.failed(nowUs, false);
        QVERIFY(!breaker.isOpen());
        breaker.succeeded();
        for (int i = 0; i < 4; ++i)
            breaker.failed(nowUs, false);
        QVERIFY(!breaker.isOpen());
        breaker.failed(nowUs, false);
        QVERIFY(breaker.isOpen());
        QCOMPARE(breaker.probeUs(), nowUs + 30'000'000);
        // What left before it opened says nothing new.
        breaker.failed(nowUs + 1, false);
        QCOMPARE(breaker.probeUs(), nowUs + 30'000'000);
    }

    void t110_probesBecomeRarerUpToTenMinutes()
    {
        Breaker breaker;
        for (int i = 0; i < 5; ++i)
            breaker.failed(nowUs, false);
        qint64 at = breaker.probeUs();
        QVERIFY(!breaker.mayProbe(at - 1));
        QVERIFY(breaker.mayProbe(at));
        for (const qint64 seconds : {60, 120, 240, 480, 600, 600}) {
            breaker.failed(at, true);
            QCOMPARE(breaker.probeUs() - at, seconds * 1'000'000);
            at = breaker.probeUs();
        }
        breaker.succeeded();
        QVERIFY(!breaker.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestSettle)
#include "tst_settle.moc"
