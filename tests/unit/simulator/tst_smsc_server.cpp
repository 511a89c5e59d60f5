#include "raw_client.h"
#include "simulator/smsc_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;

class TestSmscServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongPassword();
};

void TestSmscServer::wrongPassword()
{
    const SystemClock clock;
    SmscOptions options;
    options.systemId = QStringLiteral("u");
    options.password = QStringLiteral("p");
    SmscServer server(options, clock);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.writePdu(bindHex("u", "wrong"));
    QTRY_COMPARE(client.received().size(), 1);
    QCOMPARE(client.received().first().status, 0x0EU);
}

QTEST_GUILESS_MAIN(TestSmscServer)
#include "tst_smsc_server.moc"
