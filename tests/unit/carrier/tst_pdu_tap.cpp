#include "unit/carrier/test_link.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::test;

namespace {

struct Tap final : carrier::PduTap
{
    struct Kept
    {
        quint32 connection;
        bool fromUs;
        quint32 command;
        AttemptId attempt;
    };
    void pduSeen(const Seen &seen) override
    {
        kept.append({seen.connection, seen.fromUs, decoded(seen.frame.toByteArray()).command,
                     seen.attempt});
    }
    QList<Kept> kept;
};

} // namespace

class TestPduTap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesBothWaysWithTheAttempt()
    {
        Tap tap;
        TestLink t;
        t.link.setPduTap(&tap);
        t.link.start();
        t.answerBind();
        t.link.submit(testPart(41));
        QCoreApplication::processEvents();
        t.wires.back().inject(
            submitSmResp(decoded(t.wires.back().takeFrames().last()).sequence, "x"));
        QCOMPARE(tap.kept.size(), 4);
        QCOMPARE(tap.kept[0].command, smpp::command::bindTransceiver);
        QVERIFY(tap.kept[0].fromUs);
        QCOMPARE(tap.kept[2].attempt, AttemptId{41});
        QCOMPARE(tap.kept[3].attempt, AttemptId{41});
        QVERIFY(!tap.kept[3].fromUs);
        QVERIFY(tap.kept[0].connection != 0);
        t.link.setPduTap(nullptr);
        t.wires.back().inject(pdu(smpp::command::enquireLink, 0, 5));
        QCOMPARE(tap.kept.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestPduTap)
#include "tst_pdu_tap.moc"
