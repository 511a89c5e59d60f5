#include "smsc_bench.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

/// What is changed while the server runs, and what needs more than one submit to be seen.
class TestSmscLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesFromTheNextSubmit();
    void windowOverflow();
    void bindsAreRefusedAsAsked();
    void linksAreReset();
    void resetAfterAWhile();
    void phoneOffHoldsReceipts();
    void phonesWrite();
    void statusCounts();
};

void TestSmscLive::changesFromTheNextSubmit()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    SmscOptions options = bench.server.options();
    options.throttleEvery = 1;
    bench.server.setOptions(options);
    QVERIFY(bench.submit(1));
    options.throttleEvery = 0;
    options.idForm = IdForm::PaddedHex;
    bench.server.setOptions(options);
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0x58, 0}));
    const QByteArray id = bench.client.ofCommand(0x80000004).last().body;
    QCOMPARE(id.size(), 9);
    QCOMPARE(id, id.toUpper());
}

void TestSmscLive::windowOverflow() // T45
{
    SmscOptions options;
    options.window = 2;
    options.answerDelay = {1000, 1000};
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(3));
    bench.pass(1000);
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0, 0x45}));
    QVERIFY(bench.submit(2));
    bench.pass(1000);
    QTRY_COMPARE(bench.statuses().mid(3), (QList<quint32>{0, 0}));
}

void TestSmscLive::bindsAreRefusedAsAsked() // T32
{
    SmscOptions options;
    options.bindStatus = 0x0E;
    SmscBench bench(options);
    QVERIFY(!bench.bind());
    QCOMPARE(bench.client.received().first().status, 0x0EU);
    QTRY_VERIFY(bench.client.isClosed());
}

void TestSmscLive::linksAreReset()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.server.resetLinks();
    QTRY_VERIFY(bench.client.isClosed());
    RawClient again(bench.port);
    again.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(again.received().size(), 1);
}

void TestSmscLive::resetAfterAWhile()
{
    SmscOptions options;
    options.resetAfter = {2000, 2000};
    SmscBench bench(options);
    QVERIFY(bench.bind());
    bench.pass(1900);
    QVERIFY(!bench.client.isClosed());
    bench.pass(150);
    QTRY_VERIFY(bench.client.isClosed());
}

void TestSmscLive::phoneOffHoldsReceipts()
{
    SmscOptions options;
    options.phoneOff = true;
    SmscBench bench(options);
    QSignalSpy reached(&bench.server, &SmscServer::phoneReached);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(2));
    bench.pass(500);
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0}));
    QCOMPARE(bench.receipts().size(), 0);
    QCOMPARE(bench.server.status().onTheWay, 2);
    options.phoneOff = false;
    bench.server.setOptions(options);
    QTRY_COMPARE(bench.receipts().size(), 2);
    QCOMPARE(reached.size(), 2);
}

void TestSmscLive::phonesWrite()
{
    SmscOptions options;
    options.inboundPerSecond = 40;
    options.deliverWindow = 1000;
    SmscBench bench(options);
    bench.client.answerDeliveries(0);
    QVERIFY(bench.bind());
    bench.pass(1000);
    QTRY_COMPARE_GE(bench.client.ofCommand(5).size(), 40);
    options.inboundPerSecond = 0;
    bench.server.setOptions(options);
    bench.pass(100);
    QTRY_COMPARE(bench.server.status().toDeliver, 0);
    const auto sent = bench.client.ofCommand(5).size();
    bench.pass(1000);
    QCOMPARE(bench.client.ofCommand(5).size(), sent);
    const RawDelivery first = takeApart(bench.client.ofCommand(5).first());
    QCOMPARE(first.text, QByteArray("Message 1"));
    QCOMPARE(first.from, QByteArray("15550130001"));
}

void TestSmscLive::statusCounts()
{
    SmscOptions options;
    options.failEvery = 2;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(4));
    bench.pass(50);
    QTRY_COMPARE(bench.receipts().size(), 2);
    const SmscStatus status = bench.server.status();
    QCOMPARE(status.links, 1);
    QCOMPARE(status.submits, 4);
    QCOMPARE(status.accepted, 2);
    QCOMPARE(status.onTheWay, 0);
    QCOMPARE(status.toDeliver, 2); // not acknowledged
}

QTEST_GUILESS_MAIN(TestSmscLive)
#include "tst_smsc_live.moc"
