#include "link_judge.h"

#include <QTest>

using namespace cordboard;
using engine::LinkJudge;

class TestLinkJudge : public QObject
{
    Q_OBJECT

    static constexpr CarrierId lab{1};
    static constexpr qint64 second = 1'000'000;

private Q_SLOTS:
    void aHiccupIsNoFall()
    {
        LinkJudge judge;
        QVERIFY(!judge.note(lab, LinkState::Up, 0));
        QVERIFY(!judge.note(lab, LinkState::Connecting, 10 * second));
        QCOMPARE(judge.nextLookUs(), 15 * second);
        QVERIFY(!judge.look(14 * second));
        QVERIFY(!judge.note(lab, LinkState::Up, 14 * second));
        QVERIFY(!judge.look(100 * second));
        QVERIFY(judge.down().isEmpty());
        QCOMPARE(judge.nextLookUs(), 0);
    }

    void downAfterFiveSecondsAndUpAfterTen()
    {
        LinkJudge judge;
        judge.note(lab, LinkState::Up, 0);
        judge.note(lab, LinkState::Down, 10 * second);
        // Connecting again does not start the time anew.
        judge.note(lab, LinkState::Connecting, 13 * second);
        QVERIFY(judge.look(15 * second));
        QCOMPARE(judge.down(), QSet<CarrierId>{lab});
        QVERIFY(!judge.note(lab, LinkState::Up, 20 * second));
        QCOMPARE(judge.nextLookUs(), 30 * second);
        QVERIFY(!judge.look(29 * second));
        QVERIFY(judge.look(30 * second));
        QVERIFY(judge.down().isEmpty());
    }

    void aLineThatNeverCameUpIsDown()
    {
        LinkJudge judge;
        judge.note(lab, LinkState::Connecting, 0);
        QVERIFY(judge.look(5 * second));
    }

    void aFlappingLineStaysDownLongerEachTime()
    {
        LinkJudge judge;
        qint64 now = 0;
        judge.note(lab, LinkState::Up, now);
        QList<qint64> calm;
        for (int fall = 0; fall < 8; ++fall) {
            judge.note(lab, LinkState::Down, now);
            now += 5 * second;
            QVERIFY(judge.look(now));
            judge.note(lab, LinkState::Up, now);
            calm.append((judge.nextLookUs() - now) / second);
            now = judge.nextLookUs();
            QVERIFY(judge.look(now));
        }
        QCOMPARE(calm.mid(0, 6), (QList<qint64>{10, 20, 40, 80, 160, 300}));
        // Falls older than ten minutes are forgotten.
        now += 700 * second;
        judge.note(lab, LinkState::Down, now);
        QVERIFY(judge.look(now + 5 * second));
        judge.note(lab, LinkState::Up, now + 6 * second);
        QCOMPARE(judge.nextLookUs(), now + 16 * second);
    }

    void aLineUpBrieflyWhileJudgedDownStartsOver()
    {
        LinkJudge judge;
        judge.note(lab, LinkState::Down, 0);
        judge.look(5 * second);
        judge.note(lab, LinkState::Up, 10 * second);
        judge.note(lab, LinkState::Down, 15 * second);
        judge.note(lab, LinkState::Up, 16 * second);
        QVERIFY(!judge.look(20 * second));
        QVERIFY(judge.look(26 * second));
    }

    void whatAPersonSwitchesCountsAtOnce()
    {
        LinkJudge judge;
        judge.note(lab, LinkState::Up, 0);
        QVERIFY(judge.note(lab, LinkState::Off, second));
        QVERIFY(!judge.note(lab, LinkState::Connecting, 2 * second));
        QCOMPARE(judge.down(), QSet<CarrierId>{lab});
        QVERIFY(judge.note(lab, LinkState::Up, 3 * second));
        QVERIFY(judge.down().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLinkJudge)
#include "tst_link_judge.moc"
