#include "smsc_bench.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

/// What the options ask for, and that a seed makes it repeatable.
class TestSmscOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idForms_data();
    void idForms();
    void theThreeIdsOfARealReceipt();
    void throttleEveryThird();
    void failWithStatus();
    void closeAfter();
    void rateLimit();
    void rateLimitInOtherWords();
    void chanceIsRepeatable();
    void droppedResponsesStillGetReceipts();
    void lostReceipts();
    void receiptStatesByWeight();
    void delaysAreKept();
    void slowPhases();
    void receiptsWithoutTextOrTlvs();
    void firstSequenceWraps();
    void tls();
    void tlsNeedsBothFiles();
    void takenPortIsASentence();
    void ledgerThatCannotBeWritten();
};

void TestSmscOptions::idForms_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("decimal") << int(IdForm::Decimal) << u"^[1-9][0-9]*$"_s;
    QTest::newRow("hex") << int(IdForm::HexLower) << u"^[1-9a-f][0-9a-f]*$"_s;
    QTest::newRow("HEX") << int(IdForm::HexUpper) << u"^[1-9A-F][0-9A-F]*$"_s;
    QTest::newRow("padded") << int(IdForm::Padded) << u"^[0-9]{10}$"_s;
    QTest::newRow("uuid")
        << int(IdForm::Uuid)
        << u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s;
    QTest::newRow("long") << int(IdForm::Long) << u"^99[0-9]{18}$"_s;
}

void TestSmscOptions::idForms()
{
    QFETCH(int, form); // T60
    QFETCH(QString, pattern);
    SmscOptions options;
    options.idForm = IdForm(form);
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(3));
    QTRY_COMPARE(bench.receipts().size(), 3);
    QSet<QByteArray> ids;
    const auto answers = bench.client.ofCommand(0x80000004);
    for (int i = 0; i < 3; ++i) {
        const QByteArray id = answers.at(i).body.chopped(1);
        const QRegularExpression expected(pattern);
        QVERIFY2(expected.match(QString::fromLatin1(id)).hasMatch(), id.constData());
        QVERIFY(bench.receipts().at(i).startsWith("id:" + id + ' '));
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 3);
}

void TestSmscOptions::theThreeIdsOfARealReceipt()
{
    SmscOptions options;
    options.idForm = IdForm::HexUpper;
    options.receiptIdForm = IdForm::Padded;
    options.receiptTlvIdForm = IdForm::HexLower;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.client.ofCommand(5).size(), 1);
    const QByteArray id = bench.client.ofCommand(0x80000004).first().body.chopped(1);
    const RawDelivery receipt = takeApart(bench.client.ofCommand(5).first());
    const QByteArray decimal =
        QByteArray::number(id.toULongLong(nullptr, 16)).rightJustified(10, '0');
    QVERIFY(receipt.text.startsWith("id:" + decimal + ' '));
    QVERIFY(receipt.tlvs.contains(id.toLower() + '\0'));
}

void TestSmscOptions::throttleEveryThird()
{
    SmscOptions options;
    options.throttleEvery = 3;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(6));
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0, 0x58, 0, 0, 0x58}));
    QTRY_COMPARE(bench.receipts().size(), 4);
}

void TestSmscOptions::failWithStatus()
{
    SmscOptions options;
    options.failEvery = 2;
    options.failStatus = 0x410;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(4));
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0x410, 0, 0x410}));
}

void TestSmscOptions::closeAfter()
{
    SmscOptions options;
    options.closeAfter = 3;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(2));
    QTRY_COMPARE(bench.statuses().size(), 2);
    bench.client.writePdu(submitHex(900, "15550134477", "the last"));
    QTRY_VERIFY(bench.client.isClosed());
    QCOMPARE(bench.statuses().size(), 2);
    RawClient again(bench.port); // counted per link
    again.writePdu(bindHex("u", "p"));
    again.writePdu(submitHex(1, "15550134477", "x"));
    QTRY_COMPARE(again.ofCommand(0x80000004).size(), 1);
}

void TestSmscOptions::rateLimit()
{
    SmscOptions options;
    options.maxPerSecond = 2;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(3));
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0, 0x58}));
    bench.pass(1000);
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.statuses().last(), 0U);
}

void TestSmscOptions::rateLimitInOtherWords() // T23
{
    SmscOptions options;
    options.maxPerSecond = 4;
    options.tooFastStatus = 0x14;
    options.tellsCongestion = true;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(3));
    bench.pass(1000);
    QVERIFY(bench.submit(5));
    bench.pass(1000);
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0, 0, 0, 0, 0, 0, 0x14, 0}));
    QList<int> congestion;
    for (const auto &answer : bench.client.ofCommand(0x80000004)) {
        if (answer.status != 0) // has no body
            continue;
        QVERIFY(answer.body.contains(QByteArray::fromHex("04280001")));
        congestion.append(quint8(answer.body.back()));
    }
    QCOMPARE(congestion, (QList<int>{0, 0, 0, 75, 75, 75, 75, 100}));
}

void TestSmscOptions::chanceIsRepeatable()
{
    SmscOptions options;
    options.throttlePercent = 30;
    options.receiptStates = {{ReceiptState::Delivered, 1}, {ReceiptState::Expired, 1}};
    QList<QList<quint32>> runs;
    QList<int> throttled;
    for (const quint64 seed : {11ULL, 11ULL, 12ULL}) {
        options.seed = seed;
        SmscBench bench(options);
        QVERIFY(bench.bind());
        QVERIFY(bench.submit(200));
        QTRY_COMPARE(bench.statuses().size(), 200);
        runs.append(bench.statuses());
        throttled.append(int(runs.last().count(0x58)));
    }
    QCOMPARE(runs.at(0), runs.at(1));
    QVERIFY(runs.at(0) != runs.at(2));
    QVERIFY(throttled.at(0) > 30 && throttled.at(0) < 90);
}

void TestSmscOptions::droppedResponsesStillGetReceipts()
{
    SmscOptions options;
    options.seed = 5;
    options.responsesDroppedPercent = 50;
    options.deliverWindow = 1000;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(100));
    QTRY_COMPARE(bench.receipts().size(), 100);
    const auto answered = bench.statuses().size();
    QVERIFY(answered > 20 && answered < 80);
}

void TestSmscOptions::lostReceipts()
{
    SmscOptions options;
    options.receiptsLostPercent = 100;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QSignalSpy reached(&bench.server, &SmscServer::phoneReached);
    QVERIFY(bench.submit(5));
    QTRY_COMPARE(reached.size(), 5);
    bench.client.writePdu("00000015 00000000 00000042");
    QTRY_COMPARE(bench.client.ofCommand(0x80000015).size(), 1);
    QCOMPARE(bench.receipts().size(), 0);
}

void TestSmscOptions::receiptStatesByWeight()
{
    SmscOptions options;
    options.seed = 3;
    options.deliverWindow = 1000;
    options.receiptStates = {{ReceiptState::Delivered, 3}, {ReceiptState::Undeliverable, 1}};
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(200));
    QTRY_COMPARE(bench.receipts().size(), 200);
    int failed = 0;
    for (const QByteArray &text : bench.receipts())
        failed += text.contains("stat:UNDELIV err:034");
    QVERIFY(failed > 25 && failed < 80);
}

void TestSmscOptions::delaysAreKept()
{
    SmscOptions options;
    options.answerDelay = {500, 500};
    options.receiptDelay = {1000, 1000};
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    bench.pass(450);
    QCOMPARE(bench.statuses().size(), 0);
    bench.pass(50);
    QTRY_COMPARE(bench.statuses().size(), 1);
    bench.pass(950);
    QCOMPARE(bench.receipts().size(), 0);
    bench.pass(50);
    QTRY_COMPARE(bench.receipts().size(), 1);
}

void TestSmscOptions::slowPhases()
{
    SmscOptions options;
    options.slow = {10000, 2000, 3000};
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.statuses().size(), 1);
    bench.pass(8500);
    QVERIFY(bench.submit(1));
    bench.pass(2950);
    QCOMPARE(bench.statuses().size(), 1);
    bench.pass(50);
    QTRY_COMPARE(bench.statuses().size(), 2);
}

void TestSmscOptions::receiptsWithoutTextOrTlvs()
{
    SmscOptions options;
    options.receiptText = false;
    SmscBench tlvsOnly(options);
    QVERIFY(tlvsOnly.bind() && tlvsOnly.submit(1));
    QTRY_COMPARE(tlvsOnly.client.ofCommand(5).size(), 1);
    const RawDelivery first = takeApart(tlvsOnly.client.ofCommand(5).first());
    QVERIFY(first.text.isEmpty() && !first.tlvs.isEmpty());

    options.receiptText = true;
    options.receiptTlvs = false;
    SmscBench textOnly(options);
    QVERIFY(textOnly.bind() && textOnly.submit(1));
    QTRY_COMPARE(textOnly.client.ofCommand(5).size(), 1);
    const RawDelivery second = takeApart(textOnly.client.ofCommand(5).first());
    QVERIFY(!second.text.isEmpty() && second.tlvs.isEmpty());
}

void TestSmscOptions::firstSequenceWraps()
{
    SmscOptions options;
    options.firstSequence = 0x7FFFFFFF; // T53
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(2));
    QTRY_COMPARE(bench.client.ofCommand(5).size(), 2);
    QCOMPARE(bench.client.ofCommand(5).first().sequence, 0x7FFFFFFFU);
    QCOMPARE(bench.client.ofCommand(5).last().sequence, 1U);
}

void TestSmscOptions::tls()
{
    SmscOptions options;
    options.tlsCertificateFile = QStringLiteral(CORDBOARD_TEST_DATA "/test_only.crt"); // T51
    options.tlsKeyFile = QStringLiteral(CORDBOARD_TEST_DATA "/test_only.key");
    const SystemClock clock;
    SmscServer server(options, clock);
    const auto port = server.start();
    QVERIFY(port);

    QSslSocket socket;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificates(options.tlsCertificateFile);
    socket.setSslConfiguration(trusting);
    socket.connectToHostEncrypted(u"localhost"_s, *port);
    QTRY_VERIFY(socket.isEncrypted());
    socket.write(hexPdu(bindHex("u", "p")));
    QTRY_VERIFY(socket.bytesAvailable() >= 16);
    QCOMPARE(socket.read(16).toHex().mid(8, 16), QByteArray("8000000900000000"));

    QSslSocket distrustful;
    distrustful.connectToHostEncrypted(u"localhost"_s, *port);
    QTRY_VERIFY(!distrustful.sslHandshakeErrors().isEmpty());
    QVERIFY(!distrustful.isEncrypted());
}

void TestSmscOptions::tlsNeedsBothFiles()
{
    SmscOptions options;
    options.tlsCertificateFile = QStringLiteral(CORDBOARD_TEST_DATA "/test_only.crt");
    options.tlsKeyFile = u"/nowhere/key.pem"_s;
    const SystemClock clock;
    SmscServer server(options, clock);
    const auto started = server.start();
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(options.tlsKeyFile));
}

void TestSmscOptions::takenPortIsASentence()
{
    SmscBench bench;
    SmscOptions options;
    options.port = bench.port;
    SmscServer second(options, bench.clock);
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Unreachable);
    QVERIFY(started.error().message.contains(u"127.0.0.1:%1"_s.arg(bench.port)));
}

void TestSmscOptions::ledgerThatCannotBeWritten()
{
    SmscOptions options;
    options.ledgerFile = u"/nowhere/at/all.jsonl"_s;
    const SystemClock clock;
    SmscServer server(options, clock);
    const auto started = server.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::Invalid);
    QVERIFY(started.error().message.contains(options.ledgerFile));
}

QTEST_GUILESS_MAIN(TestSmscOptions)
#include "tst_smsc_options.moc"
