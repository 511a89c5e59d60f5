#include "unit/smpp/test_session.h"

#include <QTest>

using namespace cordboard::smpp;
using namespace cordboard::test;

class TestSessionWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offShowsNothing()
    {
        TestSession t;
        t.bind();
        t.submit(7);
        t.wire.inject(submitSmResp(2, "id"));
        QVERIFY(t.seen.isEmpty());
    }

    void everyPduBothWays()
    {
        TestSession t;
        t.session->setWatched(true);
        t.bind();
        const quint32 sequence = t.submit(7);
        t.wire.inject(submitSmResp(sequence, "id") + deliverSm(9, {.text = "Hi"}));
        t.session->answer(9, 0);
        t.session->flush();
        QList<QPair<bool, quint32>> commands;
        for (const auto &seen : t.seen)
            commands.append({seen.fromUs, decoded(seen.frame).command});
        const QList<QPair<bool, quint32>> expected{
            {true, command::bindTransceiver},
            {false, command::responseTo(command::bindTransceiver)},
            {true, command::submitSm},
            {false, command::responseTo(command::submitSm)},
            {false, command::deliverSm},
            {true, command::responseTo(command::deliverSm)},
        };
        QCOMPARE(commands, expected);
        QCOMPARE(t.seen[2].tag, std::optional<quint64>(7));
        QCOMPARE(t.seen[3].tag, std::optional<quint64>(7));
        QVERIFY(!t.seen[4].tag);
    }

    void oneWriteOfManyIsTakenApart()
    {
        TestSession t;
        t.bind();
        t.session->setWatched(true);
        SubmitFields fields;
        fields.source = "1";
        fields.destination = "2";
        fields.message = "text";
        for (quint64 tag = 1; tag <= 5; ++tag)
            QVERIFY(t.session->submit(fields, tag));
        QVERIFY(t.seen.isEmpty()); // gathered is not yet sent
        t.session->flush();
        QCOMPARE(t.seen.size(), 5);
        for (quint64 tag = 1; tag <= 5; ++tag)
            QCOMPARE(t.seen[qsizetype(tag) - 1].tag, std::optional<quint64>(tag));
    }

    void whatNeverLeftIsNotShown()
    {
        TestSession t;
        t.bind();
        t.session->setWatched(true);
        SubmitFields fields;
        fields.source = "1";
        fields.destination = "2";
        QVERIFY(t.session->submit(fields, 1));
        t.wire.fail(TransportFault::ClosedByPeer);
        QVERIFY(t.seen.isEmpty());
    }

    void rubbishIsShownOnce()
    {
        TestSession t;
        t.bind();
        t.session->setWatched(true);
        t.wire.inject("HTTP/1.1 400 Bad Request\r\n\r\n" + QByteArray(1'000, 'x'));
        QVERIFY(!t.seen.isEmpty());
        QVERIFY(t.seen.first().frame.startsWith("HTTP/1.1"));
        QCOMPARE(t.seen.first().frame.size(), 256);
    }
};

QTEST_GUILESS_MAIN(TestSessionWatch)
#include "tst_session_watch.moc"
