// The link on real sockets of the loopback: what only the network can show.
#include "carrier/smpp_link.h"
#include "unit/carrier/test_link.h"
#include "unit/carrier/test_server.h"

#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace cordboard;
using namespace cordboard::carrier;
using namespace cordboard::test;

namespace {

constexpr int patienceMs = 20'000;

Carrier carrierAt(quint16 port, bool tls = false)
{
    Carrier carrier = testCarrier();
    carrier.host = QStringLiteral("127.0.0.1");
    carrier.port = port;
    carrier.tls = tls;
    return carrier;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class TestSmppLinkNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificate(QSslCertificate(dataFile(QStringLiteral("authority.pem"))));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

    void plain()
    {
        Server server;
        const auto link = started(carrierAt(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
    }

    void refusedPort() // T31
    {
        const quint16 port = freePort();
        const auto link = started(carrierAt(port));
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
        QCOMPARE(
            link->status().sentence,
            QStringLiteral("Nothing answers at 127.0.0.1, port %1. Check the port.").arg(port));
    }

    void unknownHost() // T31: names under .invalid never exist (RFC 6761)
    {
        Carrier carrier = carrierAt(2775);
        carrier.host = QStringLiteral("smpp.northlin.invalid");
        const auto link = started(carrier);
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
        QCOMPARE(link->status().sentence,
                 QStringLiteral(
                     "There is no computer named smpp.northlin.invalid. Check the spelling."));
    }

    void garbageOnThePort()
    {
        Server server;
        server.greeting = "220 mail.example.com ESMTP\r\n";
        const auto link = started(carrierAt(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
        QCOMPARE(link->status().sentence,
                 QStringLiteral(
                     "What answers at 127.0.0.1, port %1 does not speak SMPP. Check the port.")
                     .arg(server.serverPort()));
        QVERIFY(link->status().nextTryUs > 0);
        server.greeting.clear(); // and it comes back by itself
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
    }

    void garbageOnALineThatWasUp()
    {
        Server server;
        const auto link = started(carrierAt(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
        QSignalSpy changed(link.get(), &Link::statusChanged);
        server.findChild<QSslSocket *>()->write("220 mail.example.com ESMTP\r\n");
        // It comes back within a second or so; the sentence is in one of the statuses before.
        const auto saysSo = [&changed] {
            return std::any_of(changed.begin(), changed.end(), [](const QList<QVariant> &status) {
                return status.first().value<LinkStatus>().sentence ==
                       QStringLiteral("The carrier sent something that is not SMPP. The line "
                                      "starts again.");
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(saysSo(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
    }

    void tls_data() // T51
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("sentence"); // empty: it goes up
        const QString untrusted = QStringLiteral("The carrier's certificate is not trusted. Ask "
                                                 "for it and add it; we do not skip this.");
        QTest::newRow("trusted") << QStringLiteral("localhost") << QString();
        QTest::newRow("for another name") << QStringLiteral("elsewhere") << untrusted;
        QTest::newRow("self-signed") << QStringLiteral("selfsigned") << untrusted;
    }
    void tls()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, sentence);
        Server server(certificate);
        const auto link = started(carrierAt(server.serverPort(), true));
        if (sentence.isEmpty()) {
            QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
        QCOMPARE(link->status().sentence, sentence);
        QVERIFY(server.received.isEmpty()); // the password never left
    }

    void aCertificateOfItsOwn() // T51: only what the carrier's list holds, and only with its pin
    {
        Server server(QStringLiteral("selfsigned"));
        Carrier carrier = carrierAt(server.serverPort(), true);
        carrier.profile.tlsAuthority =
            QString::fromLatin1(dataFile(QStringLiteral("selfsigned.pem")));
        const QByteArray pin = QSslCertificate(dataFile(QStringLiteral("selfsigned.pem")))
                                   .digest(QCryptographicHash::Sha256)
                                   .toHex();
        for (const QByteArray &wanted : {QByteArray(), pin, QByteArray(64, 'a')}) {
            carrier.profile.tlsPin = QString::fromLatin1(wanted);
            server.received.clear();
            const auto link = started(carrier);
            if (wanted != QByteArray(64, 'a')) {
                QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
                continue;
            }
            QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
            QVERIFY(link->status().sentence.contains(QLatin1String("another certificate")));
            QVERIFY(server.received.isEmpty());
        }
    }

    void aListOfOnesOwnReplacesTheSystems()
    {
        // "localhost" is signed by what the system trusts here; the carrier's list does not name
        // it.
        Server server(QStringLiteral("localhost"));
        Carrier carrier = carrierAt(server.serverPort(), true);
        for (const QString &list : {QString::fromLatin1(dataFile(QStringLiteral("selfsigned.pem"))),
                                    QStringLiteral("not a certificate")}) {
            carrier.profile.tlsAuthority = list;
            const auto link = started(carrier);
            QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
            QVERIFY(server.received.isEmpty());
        }
    }

    void theNameInTheCertificateMayBeGiven()
    {
        Server server(QStringLiteral("elsewhere"));
        Carrier carrier = carrierAt(server.serverPort(), true);
        const auto names = QSslCertificate(dataFile(QStringLiteral("elsewhere.pem")))
                               .subjectAlternativeNames()
                               .values(QSsl::DnsEntry);
        QVERIFY(!names.isEmpty());
        carrier.profile.tlsServerName = names.first();
        const auto link = started(carrier);
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
    }

    void tlsToAPlainPort() // T51: no downgrade
    {
        Server server;
        server.greeting = "220 mail.example.com ESMTP\r\n";
        const auto link = started(carrierAt(server.serverPort(), true));
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
        QCOMPARE(
            link->status().sentence,
            QStringLiteral("What answers at 127.0.0.1, port %1 does not speak TLS. Check the port.")
                .arg(server.serverPort()));
    }

    void plainToATlsPort()
    {
        Server server(QStringLiteral("localhost"));
        const auto link = started(carrierAt(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Down, patienceMs);
        QVERIFY(!link->status().sentence.isEmpty());
    }

    void stopSendsUnbindOverTheWire()
    {
        Server server;
        const auto link = started(carrierAt(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(link->status().state, LinkState::Up, patienceMs);
        server.received.clear();
        int stops = 0;
        connect(link.get(), &Link::stopped, this, [&stops] { ++stops; });
        link->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stops, 1, patienceMs);
        QCOMPARE(decoded(server.received).command, smpp::command::unbind);
    }

private:
    std::unique_ptr<Link> started(const Carrier &carrier)
    {
        auto link = makeSmppLink(carrier, QStringLiteral("pw"), m_clock);
        link->start();
        return link;
    }

    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestSmppLinkNetwork)

#include "tst_smpp_link_network.moc"
