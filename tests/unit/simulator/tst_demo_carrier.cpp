#include "hand_clock.h"
#include "raw_client.h"
#include "simulator/demo_carrier.h"
#include "simulator/smsc_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 deliverSm = 5;
constexpr quint32 submitResponse = 0x80000004;

/// deliver_sm bodies that are messages, not receipts: esm_class without 0x04.
QList<QByteArray> messagesOf(const RawClient &client, const QByteArray &number)
{
    QList<QByteArray> found;
    for (const RawPdu &pdu : client.ofCommand(deliverSm)) {
        const qsizetype to = pdu.body.indexOf('\0', 3) + 3;
        const qsizetype esm = pdu.body.indexOf('\0', to) + 1;
        if (!(pdu.body.at(esm) & 0x04) && pdu.body.mid(3).startsWith(number + '\0'))
            found.append(pdu.body.mid(esm + 10));
    }
    return found;
}

QList<QByteArray> receiptsOf(const RawClient &client)
{
    QList<QByteArray> found;
    for (const RawPdu &pdu : client.ofCommand(deliverSm)) {
        if (pdu.body.contains(" stat:"))
            found.append(pdu.body);
    }
    return found;
}

} // namespace

class TestDemoCarrier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void customersWriteFirst();
    void aCustomerAnswers();
    void answersFitTheQuestion_data();
    void answersFitTheQuestion();
    void thePhoneThatIsOff();
    void oldLinesAreNotRepeated();
    void aRestartIsQuiet();
    void aLongOpeningComesInParts();
    void noCustomerRepeatsItself();
    void theWeatherIsRepeatable();
    void runsInAThreadOfItsOwn();
    void namesAndNumbers();

private:
    void run(DemoOptions options);
    void pass(int ms);

    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SmscServer> m_server;
    std::unique_ptr<DemoWorld> m_world;
    std::unique_ptr<RawClient> m_client;
};

void TestDemoCarrier::init()
{
    m_client.reset();
    m_world.reset();
    m_server.reset();
    m_clock = std::make_unique<HandClock>();
}

void TestDemoCarrier::run(DemoOptions options)
{
    SmscOptions smsc = DemoCarrier::smscOptions({});
    smsc.seed = 7;
    smsc.enquireAfterMs = 0;
    options.seed = 7;
    m_server = std::make_unique<SmscServer>(smsc, *m_clock);
    m_world = std::make_unique<DemoWorld>(*m_server, options);
    QVERIFY(m_server->start());
    m_client = std::make_unique<RawClient>(m_server->port());
    m_client->answerDeliveries(0);
    QSignalSpy bound(m_server.get(), &SmscServer::receiverBound);
    m_client->writePdu(bindHex("demo", "demo"));
    QVERIFY(bound.wait());
}

void TestDemoCarrier::pass(int ms)
{
    for (int passed = 0; passed < ms; passed += 50) {
        m_clock->ms += 50;
        m_server->agenda().runDue();
        QCoreApplication::processEvents();
    }
}

void TestDemoCarrier::customersWriteFirst()
{
    run({});
    pass(3000);
    QTRY_COMPARE(messagesOf(*m_client, "13035550177").size(), 1);
    QTRY_COMPARE(messagesOf(*m_client, "13055550131").size(), 1);
    QCOMPARE(messagesOf(*m_client, "447700900142").size(), 0);
    pass(150000);
    QTRY_VERIFY(messagesOf(*m_client, "447700900142").size() >= 1); // emoji: two parts
    QTRY_COMPARE(messagesOf(*m_client, "491713920042").size(), 1);
}

void TestDemoCarrier::aCustomerAnswers()
{
    DemoOptions options;
    options.knownNumbers = QStringList{u"+13035550177"_s};
    run(options);
    pass(500);
    QSignalSpy reached(m_server.get(), &SmscServer::phoneReached);
    QSignalSpy seen(m_server.get(), &SmscServer::submitted);
    m_client->writePdu(submitHex(9, "13035550177", "Could you send us a photo of the wheel?"));
    QVERIFY(seen.wait());
    pass(4000);
    QCOMPARE(reached.size(), 1);
    QTRY_COMPARE(receiptsOf(*m_client).size(), 1);
    QVERIFY(receiptsOf(*m_client).first().contains("stat:DELIVRD"));
    pass(6000);
    QTRY_COMPARE(messagesOf(*m_client, "13035550177").size(), 1);
    QVERIFY(messagesOf(*m_client, "13035550177").first().contains("hard to catch"));
}

void TestDemoCarrier::answersFitTheQuestion_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *number, const char *agent, const char *answer) {
        QTest::newRow(agent) << QByteArray(number) << QByteArray(agent) << QByteArray(answer);
    };
    row("13035550177", "Could you send the order number?", "4471. I bought");
    row("13035550177", "Your bike is ready, we are open until 18:00.",
        "Perfect, thank you! Could I");
    row("13035550177", "We are open until 18:00 today.", "Great, then I'll come");
    row("13035550177", "Which wheel is it?", "Only at the back");
    row("13035550177", "Thanks!", "elcome|pleasure|thank you");
    row("13035550177", "I have noted it.", "I will not ride it");
    row("13125550112", "Where should we bring it?", "Gate code is 5510");
    row("13125550112", "Sorry, nobody can sign before three.", "The driver can wait");
    row("13125550126", "Yes, from 12:15.", "gate B");
    row("13055550131", "The invoice is attached.", "Mil gracias");
    row("491713920042", "Is it for two people?", "Wir sind zu zweit");
}

void TestDemoCarrier::answersFitTheQuestion()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, agent);
    QFETCH(QByteArray, answer);
    DemoOptions options;
    for (const DemoContact &contact : demoContacts())
        options.knownNumbers.append(contact.number);
    run(options);
    QSignalSpy seen(m_server.get(), &SmscServer::submitted);
    m_client->writePdu(submitHex(9, number, agent));
    QVERIFY(seen.wait());
    pass(10000);
    QTRY_VERIFY(!messagesOf(*m_client, number).isEmpty());
    const QByteArray said = messagesOf(*m_client, number).join().replace('\0', "");
    bool fits = false;
    for (const QByteArray &option : answer.split('|'))
        fits = fits || said.contains(option);
    QVERIFY2(fits, said.constData());
}

void TestDemoCarrier::oldLinesAreNotRepeated()
{
    DemoOptions options;
    options.knownNumbers = QStringList{u"+13035550177"_s};
    options.saidBefore = QStringList{u"Fine by me. Is the spring check still included?"_s};
    run(options);
    QSignalSpy seen(m_server.get(), &SmscServer::submitted);
    m_client->writePdu(submitHex(9, "13035550177", "It costs 45 dollars."));
    QVERIFY(seen.wait());
    pass(10000);
    QTRY_COMPARE(messagesOf(*m_client, "13035550177").size(), 1);
    QVERIFY(!messagesOf(*m_client, "13035550177").first().contains("spring check"));
}

void TestDemoCarrier::thePhoneThatIsOff()
{
    run({});
    pass(21000);
    QTRY_COMPARE(messagesOf(*m_client, "17025550110").size(), 1);
    QSignalSpy seen(m_server.get(), &SmscServer::submitted);
    m_client->writePdu(submitHex(9, "17025550110", "Yes, it is."));
    QVERIFY(seen.wait());
    pass(20000);
    QTRY_COMPARE(receiptsOf(*m_client).size(), 1);
    QVERIFY(receiptsOf(*m_client).first().contains("stat:EXPIRED"));
    QCOMPARE(messagesOf(*m_client, "17025550110").size(), 1);
}

void TestDemoCarrier::aRestartIsQuiet()
{
    DemoOptions options;
    for (const DemoContact &contact : demoContacts())
        options.knownNumbers.append(contact.number);
    run(options);
    pass(19000);
    QCOMPARE(m_client->ofCommand(deliverSm).size(), 0);
    pass(2000);
    QTRY_VERIFY(m_client->ofCommand(deliverSm).size() >= 1);
    pass(60000);
    QVERIFY(m_client->ofCommand(deliverSm).size() <= 2); // one line, of two parts at most
}

void TestDemoCarrier::aLongOpeningComesInParts()
{
    run({});
    pass(3000);
    QTRY_VERIFY(messagesOf(*m_client, "16175550140").size() >= 3);
    const auto parts = messagesOf(*m_client, "16175550140");
    for (int i = 0; i < parts.size(); ++i) {
        // 05 00 03 reference total number (3GPP TS 23.040, 9.2.3.24.1)
        QCOMPARE(parts.at(i).left(3).toHex(), QByteArray("050003"));
        QCOMPARE(int(parts.at(i).at(4)), int(parts.size()));
        QCOMPARE(int(parts.at(i).at(5)), i + 1);
    }
}

void TestDemoCarrier::noCustomerRepeatsItself()
{
    DemoOptions options;
    options.weather = false;
    run(options);
    pass(3000);
    for (int i = 0; i < 12; ++i) {
        QSignalSpy seen(m_server.get(), &SmscServer::submitted);
        m_client->writePdu(submitHex(quint32(20 + i), "12065550120", "It costs 45 dollars."));
        QVERIFY(seen.wait());
        pass(12000);
        QTRY_COMPARE(messagesOf(*m_client, "12065550120").size(), 2 + i);
    }
    const auto said = messagesOf(*m_client, "12065550120");
    for (int i = 1; i < said.size(); ++i)
        QVERIFY(said.at(i) != said.at(i - 1));
}

void TestDemoCarrier::theWeatherIsRepeatable()
{
    QStringList courses;
    for (int round = 0; round < 2; ++round) {
        init();
        run({});
        QString course;
        connect(
            m_server.get(), &SmscServer::submitted, this,
            [&course](const SubmitSeen &, const SubmitPlan &plan) {
                course +=
                    u"%1/%2/%3 "_s.arg(plan.status).arg(plan.answerDelayMs).arg(int(plan.state));
            });
        for (int i = 0; i < 100; ++i)
            m_client->writePdu(submitHex(quint32(i + 2), "13035550177", "Hello"));
        QTRY_COMPARE(course.count(u' '), 100);
        courses.append(course);
    }
    QCOMPARE(courses.first(), courses.last());
    QVERIFY(courses.first().contains(u" 88/"_s)); // 0x58, throttled
    QVERIFY(courses.first().contains(u"/5 "_s));  // undeliverable
    const QStringList each = courses.first().split(u' ');
    for (int i = 0; i < 3; ++i) // the first three always go well
        QVERIFY(each.at(i).startsWith(u"0/"_s) && each.at(i).endsWith(u"/2"_s));
    for (int i = 1; i < each.size(); ++i) // never twice for the same message
        QVERIFY(!(each.at(i).startsWith(u"88/"_s) && each.at(i - 1).startsWith(u"88/"_s)));
}

void TestDemoCarrier::runsInAThreadOfItsOwn()
{
    auto carrier = DemoCarrier::start({});
    QVERIFY(carrier);
    QVERIFY((*carrier)->port() > 0);
    RawClient client((*carrier)->port());
    client.writePdu(bindHex("demo", "demo"));
    QTRY_COMPARE(client.ofCommand(0x80000009).size(), 1);
    client.answerDeliveries(0);
    QTRY_VERIFY(!messagesOf(client, "13035550177").isEmpty());
    client.writePdu(submitHex(9, "13035550177", "Hello Mara"));
    QTRY_COMPARE(client.ofCommand(submitResponse).size(), 1);

    // A second one cannot have the same port, and says so.
    DemoCarrier::Options taken;
    taken.port = (*carrier)->port();
    const auto second = DemoCarrier::start(taken);
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(QString::number(taken.port)));

    carrier->reset();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.ofCommand(6).size(), 1); // it unbinds before it goes
}

void TestDemoCarrier::namesAndNumbers()
{
    const auto contacts = demoContacts();
    QCOMPARE(contacts.size(), 9);
    QSet<QString> numbers;
    for (const DemoContact &contact : contacts) {
        QVERIFY(contact.number.startsWith(u'+'));
        numbers.insert(contact.number);
    }
    QCOMPARE(numbers.size(), contacts.size());
    QCOMPARE(contacts.first().name, u"Mara"_s);
}

QTEST_GUILESS_MAIN(TestDemoCarrier)
#include "tst_demo_carrier.moc"
