#include "ui/health/health_verdict.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;
using Act = HealthVerdict::Act;
using Kind = Strip::Kind;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 now = 1'800'000'000 * second;

LinkStatus northline()
{
    LinkStatus link;
    link.carrier = {1};
    link.name = u"Northline"_s;
    link.state = LinkState::Up;
    link.upSinceUs = now - 3600 * second;
    link.lastAnswerUs = now - second;
    return link;
}

HealthFacts well()
{
    HealthFacts facts;
    facts.nowUs = now;
    facts.links = {northline()};
    facts.storage = StorageFigures{u"/x"_s, 41'000'000, 71'000'000'000};
    return facts;
}

/// 312 wait on a line that is up, and nothing was answered for four minutes.
HealthFacts still()
{
    HealthFacts facts = well();
    facts.links[0].waiting = 312;
    facts.links[0].lastAnswerUs = now - 250 * second;
    facts.queue.oldestUs = now - 240 * second;
    facts.queue.oldestByCarrierUs = {{CarrierId{1}, facts.queue.oldestUs}};
    return facts;
}

} // namespace

/// What the page says first.
class TestHealthVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsWell()
    {
        const HealthVerdict verdict = judge(well());
        QCOMPARE(verdict.kind, Kind::Ok);
        QCOMPARE(verdict.lead, u"All is well."_s);
        QCOMPARE(verdict.rest, u"The oldest waiting message is 0 s old."_s);
        QVERIFY(!verdict.nothingMoves);
    }

    void linksThatLeadNowhereSayWhy()
    {
        HealthFacts facts = well();
        facts.queue.linksTrouble = u"Port 8080 is in use."_s;
        facts.links[0].state = LinkState::Degraded; // which the table shows as well
        const HealthVerdict verdict = judge(facts);
        QCOMPARE(verdict.kind, Kind::Warn);
        QCOMPARE(verdict.lead, u"Links to pictures lead nowhere now."_s);
        QCOMPARE(verdict.rest, facts.queue.linksTrouble);
    }

    void aLineThatIsUpAndDoesNotMoveIsRed() // wishes, row 25
    {
        const HealthVerdict verdict = judge(still());
        QCOMPARE(verdict.kind, Kind::Stop);
        QCOMPARE(verdict.lead, u"Nothing has moved for 4 min although Northline is up."_s);
        QCOMPARE(verdict.rest, u"312 messages wait."_s);
        QCOMPARE(verdict.act, Act::Reconnect);
        QCOMPARE(verdict.carrier, CarrierId{1});
        QVERIFY(verdict.nothingMoves);
    }

    void whatHasAReasonToWaitIsNotStill_data()
    {
        QTest::addColumn<HealthFacts>("facts");
        HealthFacts facts = still();
        facts.links[0].lastAnswerUs = now - 59 * second;
        QTest::newRow("answered within the minute") << facts;
        facts = still();
        facts.queue.oldestByCarrierUs = {{CarrierId{1}, now - 59 * second}};
        QTest::newRow("only waits for a minute") << facts;
        facts = still();
        facts.queue.oldestByCarrierUs = {};
        QTest::newRow("all is planned for later") << facts;
        facts = still();
        facts.links[0].upSinceUs = now - 20 * second;
        QTest::newRow("came up a moment ago") << facts;
        facts = still();
        facts.links[0].upSinceUs = 0;
        facts.links[0].lastAnswerUs = 0;
        QTest::newRow("another engine holds it, whose answers are not known here") << facts;
        facts = still();
        facts.links[0].slowedTo = 5;
        QTest::newRow("the carrier asked to be slower") << facts;
        facts = still();
        facts.links[0].waiting = 0;
        QTest::newRow("it waits for another carrier") << facts;
        facts = still();
        LinkStatus down = northline();
        down.carrier = {2};
        down.state = LinkState::Down;
        down.waiting = 40;
        facts.links.append(down);
        facts.queue.oldestByCarrierUs = {{CarrierId{2}, now - 240 * second}};
        QTest::newRow("the oldest waits for a line that is down") << facts;
    }
    void whatHasAReasonToWaitIsNotStill()
    {
        QFETCH(HealthFacts, facts);
        QVERIFY(!judge(facts).nothingMoves);
    }

    void oneLineStandsStillWhateverTheOthersDo()
    {
        HealthFacts facts = still();
        LinkStatus down = northline();
        down.carrier = {2};
        down.state = LinkState::Down;
        down.waiting = 40;
        facts.links.prepend(down);
        facts.queue.oldestByCarrierUs.insert({2}, now - 900 * second);
        facts.queue.unrouted = 2;
        QVERIFY(judge(facts).nothingMoves);
        QCOMPARE(judge(facts).carrier, CarrierId{1});
        QCOMPARE(stillFor(facts, facts.links[1]), 240 * second);
        QCOMPARE(stillFor(facts, down), 0);
    }

    void theWorstIsSaidFirst()
    {
        HealthFacts facts = still();
        facts.webhookTrouble = u"CRM does not answer properly."_s;
        facts.storage->freeOctets = 900'000'000;
        LinkStatus down = northline();
        down.carrier = {2};
        down.name = u"Prairie"_s;
        down.state = LinkState::Down;
        down.sentence = u"wrong password"_s;
        facts.links.append(down);
        facts.trouble = Error{ErrorCode::Full, u"There is no space left."_s, {}};

        QCOMPARE(judge(facts).lead, u"Nothing can be sent or saved now."_s);
        facts.trouble.reset();
        QVERIFY(judge(facts).lead.startsWith(u"Nothing has moved"_s));
        facts.links[0].lastAnswerUs = now;
        facts.links[1].waiting = 1;
        facts.queue.unrouted = 3;
        QCOMPARE(judge(facts).lead, u"Prairie is down."_s);
        QCOMPARE(judge(facts).rest, u"Wrong password. 1 message waits."_s);
        facts.links.removeLast();
        QCOMPARE(judge(facts).kind, Kind::Warn);
        QVERIFY(judge(facts).lead.startsWith(u"The disk is nearly full"_s));
        facts.storage->freeOctets = 100'000'000;
        QCOMPARE(judge(facts).kind, Kind::Stop);
        facts.storage->freeOctets = 71'000'000'000;
        QCOMPARE(judge(facts).lead, u"3 messages wait because no route covers them."_s);
        QCOMPARE(judge(facts).act, Act::Routes);
        facts.queue.unrouted = 0;
        facts.links[0].slowedTo = 12;
        QCOMPARE(judge(facts).rest, u"It asked for at most 12 parts a second."_s);
        facts.links[0].slowedTo = 0;
        QCOMPARE(judge(facts).lead, u"CRM does not answer properly."_s);
        QCOMPARE(judge(facts).act, Act::Webhooks);
    }

    void spansAndSizesAreShort()
    {
        QCOMPARE(waitedWords(0), u"0 s"_s);
        QCOMPARE(waitedWords(119 * second), u"119 s"_s);
        QCOMPARE(waitedWords(240 * second), u"4 min"_s);
        QCOMPARE(waitedWords(3 * 3600 * second), u"3 h"_s);
        QCOMPARE(waitedWords(6 * 86'400 * second), u"6 days"_s);
        QCOMPARE(sizeWords(41'200'000), u"41.2 MB"_s);
        QCOMPARE(sizeWords(71'400'000'000), u"71 GB"_s);
    }
};

QTEST_MAIN(TestHealthVerdict)
#include "tst_health_verdict.moc"
