#include "smsc_bench.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

/// The SMSC as it behaves when nothing is asked of it, judged by bytes written by hand.
class TestSmscServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindIsJudged_data();
    void bindIsJudged();
    void bindAnswerToTheOctet();
    void secondBindIsRefused();
    void submitNeedsABind();
    void submitGetsAnIdAndAReceipt();
    void receiptOnlyWhenAsked();
    void everyOctetAlone();
    void manyInOneWrite();
    void impossibleLengthsClose_data();
    void impossibleLengthsClose();
    void brokenSubmitsAreAnswered_data();
    void brokenSubmitsAreAnswered();
    void unknownCommandIsNacked();
    void sequencesComeBackUnchanged();
    void enquireBothWays();
    void silenceEndsALink();
    void unbindIsAnswered();
    void messagesWaitForALink();
    void temporaryRefusalIsRepeated();
    void lostLinkIsRepeated();
    void theWindowIsKept();
    void ledgerTellsAll();
};

void TestSmscServer::bindIsJudged_data()
{
    QTest::addColumn<QByteArray>("systemId");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<quint32>("status");
    QTest::newRow("right") << QByteArray("u") << QByteArray("p") << 0U;
    QTest::newRow("wrong password") << QByteArray("u") << QByteArray("x") << 0x0EU;
    QTest::newRow("no password") << QByteArray("u") << QByteArray() << 0x0EU;
    QTest::newRow("wrong system id") << QByteArray("v") << QByteArray("p") << 0x0FU;
    QTest::newRow("password too long") << QByteArray("u") << QByteArray("ppppppppp") << 0x0DU;
}

void TestSmscServer::bindIsJudged()
{
    QFETCH(QByteArray, systemId);
    QFETCH(QByteArray, password);
    QFETCH(quint32, status);
    SmscOptions options;
    options.systemId = u"u"_s;
    options.password = u"p"_s;
    SmscBench bench(options);
    bench.client.writePdu(bindHex(systemId, password));
    QTRY_COMPARE(bench.client.ofCommand(0x80000009).size(), 1);
    QCOMPARE(bench.client.received().first().status, status);
}

void TestSmscServer::bindAnswerToTheOctet()
{
    SmscOptions options;
    options.name = u"lab"_s;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    const RawPdu answer = bench.client.received().first();
    QCOMPARE(answer.sequence, 1U);
    QCOMPARE(answer.body.toHex(' '), QByteArray("6c 61 62 00 02 10 00 01 34"));
}

void TestSmscServer::secondBindIsRefused()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.client.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(bench.client.received().size(), 2);
    QCOMPARE(bench.client.received().last().status, 5U);
}

void TestSmscServer::submitNeedsABind()
{
    SmscBench bench;
    bench.client.writePdu(submitHex(7, "15550134477", "Hi")); // T41
    QTRY_COMPARE(bench.statuses(), QList<quint32>{4});
    // bind_receiver may not submit either
    bench.client.writePdu("00000001 00000000 00000008" + hexString("u") + hexString("p") +
                          "00 34 00 00 00");
    bench.client.writePdu(submitHex(9, "15550134477", "Hi"));
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{4, 4}));
}

void TestSmscServer::submitGetsAnIdAndAReceipt()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.client.ofCommand(5).size(), 1);
    const RawPdu answer = bench.client.ofCommand(0x80000004).first();
    QCOMPARE(answer.sequence, 101U);
    const QByteArray id = answer.body.chopped(1);
    QVERIFY(!id.isEmpty() && answer.body.endsWith('\0'));

    const RawDelivery receipt = takeApart(bench.client.ofCommand(5).first());
    QCOMPARE(receipt.from, QByteArray("15550134477"));
    QCOMPARE(receipt.to, QByteArray("15550100142"));
    QCOMPARE(receipt.esmClass, quint8(0x04));
    QCOMPARE(receipt.text,
             "id:" + id +
                 " sub:001 dlvrd:001 submit date:2311142213 done date:2311142213 stat:DELIVRD "
                 "err:000 text:Hello");
    const QByteArray idTlv = QByteArray::fromHex("001e00") + char(id.size() + 1) + id + '\0';
    QCOMPARE(receipt.tlvs.toHex(), (idTlv + QByteArray::fromHex("0427000102")).toHex());
}

void TestSmscServer::receiptOnlyWhenAsked()
{
    SmscOptions options;
    options.receiptStates = {{ReceiptState::Undeliverable, 1}};
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QSignalSpy seen(&bench.server, &SmscServer::submitted);
    for (const char *registered : {"00", "01", "02"}) {
        bench.client.writePdu("00000004 00000000 00000007 00 01 01" + hexString("1") + "01 01" +
                              hexString("2") + "00 00 00 00 00" + registered + "00 00 00 01 41");
    }
    QTRY_COMPARE(seen.size(), 3);
    bench.pass(100);
    QTRY_COMPARE(bench.receipts().size(), 2); // always, and only after failure
}

void TestSmscServer::everyOctetAlone()
{
    SmscBench bench;
    bench.client.writeByteByByte(hexPdu(bindHex("u", "p")) +
                                 hexPdu(submitHex(7, "15550134477", "One by one")) +
                                 hexPdu("00000015 00000000 00000008")); // T03
    QTRY_COMPARE(bench.client.ofCommand(0x80000015).size(), 1);
    QCOMPARE(bench.statuses(), QList<quint32>{0});
}

void TestSmscServer::manyInOneWrite()
{
    SmscBench bench;
    QByteArray all = hexPdu(bindHex("u", "p"));
    for (quint32 i = 2; i < 1002; ++i)
        all += hexPdu(submitHex(i, "15550134477", "x"));
    bench.client.write(all); // T04
    QTRY_COMPARE(bench.statuses().size(), 1000);
    const auto answers = bench.client.ofCommand(0x80000004);
    for (int i = 0; i < answers.size(); ++i)
        QCOMPARE(answers.at(i).sequence, quint32(i + 2));
}

void TestSmscServer::impossibleLengthsClose_data()
{
    QTest::addColumn<QByteArray>("hex");
    for (const char *length :
         {"00000000", "00000004", "0000000f", "7fffffff", "ffffffff", "00011171"})
        QTest::newRow(length) << QByteArray::fromHex(length);
    QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\n\r\n");
}

void TestSmscServer::impossibleLengthsClose()
{
    QFETCH(QByteArray, hex);
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.client.write(hex); // T01, T02
    QTRY_VERIFY(bench.client.isClosed());
    const RawPdu nack = bench.client.received().last();
    QCOMPARE(nack.command, 0x80000000U);
    QCOMPARE(nack.status, 2U);
    // Others do not notice.
    RawClient other(bench.port);
    other.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(other.received().size(), 1);
}

void TestSmscServer::brokenSubmitsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<quint32>("status");
    const QByteArray addresses = "00 01 01" + hexString("1") + "01 01" + hexString("2");
    QTest::newRow("empty") << QByteArray() << 0xC2U;
    QTest::newRow("address without end") << QByteArray("00 01 01 31 32 33") << 0xC2U;
    QTest::newRow("address too long")
        << "00 01 01" + hexString(QByteArray(21, '1')) + "01 01" + hexString("2") << 0xC2U;
    QTest::newRow("sm_length too large") << addresses + "00 00 00 00 00 01 00 00 00 09 41" << 0x01U;
    QTest::newRow("no destination")
        << "00 01 01" + hexString("1") + "01 01 00 00 00 00 00 00 01 00 00 00 01 41" << 0x0BU;
    QTest::newRow("UDHL too large")
        << addresses + "40 00 00 00 00 01 00 00 00 03 09 00 41" << 0x43U;
    QTest::newRow("TLV too long") << addresses + "00 00 00 00 00 01 00 00 00 01 41 04 28 00 41 01"
                                  << 0U;
}

void TestSmscServer::brokenSubmitsAreAnswered()
{
    QFETCH(QByteArray, body);
    QFETCH(quint32, status);
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.client.writePdu("00000004 00000000 00000007" + body);
    QTRY_COMPARE(bench.statuses(), QList<quint32>{status});
    QVERIFY(bench.client.isConnected());
}

void TestSmscServer::unknownCommandIsNacked()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.client.writePdu("00000111 00000000 00000007"); // T05
    QTRY_COMPARE(bench.client.ofCommand(0x80000000).size(), 1);
    QCOMPARE(bench.client.received().last().status, 3U);
    QCOMPARE(bench.client.received().last().sequence, 7U);
    bench.client.writePdu("80000111 00000000 00000007");
    bench.client.writePdu("00000003 00000000 00000008"); // query_sm
    QTRY_COMPARE(bench.client.ofCommand(0x80000003).size(), 1);
    QCOMPARE(bench.client.received().last().status, 0x67U);
    QVERIFY(bench.client.isConnected());
}

void TestSmscServer::sequencesComeBackUnchanged()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    const QList<quint32> sequences{0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF}; // T06
    for (const quint32 sequence : sequences)
        bench.client.writePdu(submitHex(sequence, "15550134477", "x"));
    QTRY_COMPARE(bench.statuses().size(), sequences.size());
    const auto answers = bench.client.ofCommand(0x80000004);
    for (int i = 0; i < answers.size(); ++i)
        QCOMPARE(answers.at(i).sequence, sequences.at(i));
}

void TestSmscServer::enquireBothWays()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.client.writePdu("00000015 00000000 00000042");
    QTRY_COMPARE(bench.client.ofCommand(0x80000015).size(), 1);
    QCOMPARE(bench.client.received().last().sequence, 0x42U);
    bench.pass(32000);
    QTRY_COMPARE(bench.client.ofCommand(0x15).size(), 1);
    bench.client.writePdu("80000015 00000000 00000001");
    bench.client.writePdu("00000015 00000000 00000043"); // seen: so was the answer before it
    QTRY_COMPARE(bench.client.ofCommand(0x80000015).size(), 2);
    bench.pass(20000);
    QVERIFY(bench.client.isConnected());
}

void TestSmscServer::silenceEndsALink()
{
    SmscBench bench;
    RawClient unbound(bench.port);
    QVERIFY(bench.bind());
    bench.pass(47000);
    QTRY_VERIFY(bench.client.isClosed());
    QTRY_VERIFY(unbound.isClosed());
}

void TestSmscServer::unbindIsAnswered()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.client.writePdu("00000006 00000000 00000009");
    QTRY_VERIFY(bench.client.isClosed());
    QCOMPARE(bench.client.received().last().command, 0x80000006U);
    QCOMPARE(bench.client.received().last().sequence, 9U);
}

void TestSmscServer::messagesWaitForALink()
{
    SmscBench bench;
    QVERIFY(bench.server.deliver({u"+15550134477"_s, u"+15550100142"_s, u"¿Qué tal? €"_s}));
    QVERIFY(bench.server.deliver({u"+15550134477"_s, u"77420"_s, u"日本"_s}));
    QVERIFY(bench.bind());
    QTRY_COMPARE(bench.client.ofCommand(5).size(), 2);
    const RawDelivery first = takeApart(bench.client.ofCommand(5).first());
    QCOMPARE(first.from, QByteArray("15550134477"));
    QCOMPARE(first.dataCoding, quint8(0));
    // 3GPP TS 23.038: ¿ 60, é 05, € 1B 65
    QCOMPARE(first.text.toHex(' '), QByteArray("60 51 75 05 20 74 61 6c 3f 20 1b 65"));
    const RawDelivery second = takeApart(bench.client.ofCommand(5).last());
    QCOMPARE(second.to, QByteArray("77420"));
    QCOMPARE(second.dataCoding, quint8(8));
    QCOMPARE(second.text.toHex(' '), QByteArray("65 e5 67 2c"));
}

void TestSmscServer::temporaryRefusalIsRepeated()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    bench.client.answerDeliveries(0x64); // T69
    QSignalSpy answered(&bench.server, &SmscServer::deliveryAnswered);
    QVERIFY(bench.server.deliver({u"+1"_s, u"+2"_s, u"again"_s}));
    QTRY_COMPARE(answered.size(), 1);
    bench.client.answerDeliveries(0);
    bench.pass(4900);
    QCOMPARE(answered.size(), 1);
    bench.pass(200);
    QTRY_COMPARE(answered.size(), 2);
    bench.pass(70000);
    QCOMPARE(bench.client.ofCommand(5).size(), 2);
}

void TestSmscServer::lostLinkIsRepeated()
{
    SmscBench bench;
    QVERIFY(bench.bind());
    for (const auto &text : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(bench.server.deliver({u"+1"_s, u"+2"_s, text}));
    QTRY_COMPARE(bench.client.ofCommand(5).size(), 3);
    bench.client.reset();
    RawClient again(bench.port);
    again.answerDeliveries(0);
    again.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(again.ofCommand(5).size(), 3);
    QCOMPARE(takeApart(again.ofCommand(5).at(0)).text, QByteArray("one"));
    QCOMPARE(takeApart(again.ofCommand(5).at(2)).text, QByteArray("three"));
}

void TestSmscServer::theWindowIsKept()
{
    SmscOptions options;
    options.deliverWindow = 4;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    for (int i = 0; i < 10; ++i)
        QVERIFY(bench.server.deliver({u"+1"_s, u"+2"_s, QString::number(i)}));
    bench.client.writePdu("00000015 00000000 00000042");
    QTRY_COMPARE(bench.client.ofCommand(0x80000015).size(), 1);
    QCOMPARE(bench.client.ofCommand(5).size(), 4);
    bench.client.writePdu("80000005 00000000 00000002 00"); // frees one slot
    QTRY_COMPARE(bench.client.ofCommand(5).size(), 5);
}

void TestSmscServer::ledgerTellsAll()
{
    const QTemporaryDir dir;
    SmscOptions options;
    options.ledgerFile = dir.filePath(u"ledger.jsonl"_s);
    QByteArray id;
    {
        SmscBench bench(options);
        QVERIFY(bench.bind());
        bench.client.answerDeliveries(0);
        QSignalSpy answered(&bench.server, &SmscServer::deliveryAnswered);
        QVERIFY(bench.submit(1));
        QTRY_COMPARE(answered.size(), 1);
        id = bench.client.ofCommand(0x80000004).first().body.chopped(1);
        QVERIFY(bench.server.deliver({u"+1"_s, u"+2"_s, u"in"_s}));
        QTRY_COMPARE(answered.size(), 2);
    }
    QFile file(options.ledgerFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList events;
    for (const QByteArray &line : file.readAll().trimmed().split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        events.append(entry.value(u"event"_s).toString());
        if (events.last() == u"submit"_s) {
            QCOMPARE(entry.value(u"text"_s).toString(), u"Hello"_s);
            QCOMPARE(entry.value(u"id"_s).toString(), QString::fromLatin1(id));
        }
    }
    QCOMPARE(events.join(u' '),
             u"connect bind submit response receipt receipt_answer inbound inbound_answer "
             u"unbind close"_s);
}

QTEST_GUILESS_MAIN(TestSmscServer)
#include "tst_smsc_server.moc"
