#include "http/client/client.h"
#include "support/hook_receiver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

#include <atomic>

using namespace cordboard;
using namespace cordboard::http;
using namespace Qt::StringLiterals;
using test::HookReceiver;

namespace {

QString file(const char *name)
{
    return QStringLiteral(CORDBOARD_CERTIFICATES "/") + QLatin1String(name);
}

QByteArray contents(const QString &path)
{
    QFile opened(path);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QByteArray pinOf(const char *name)
{
    const QSslCertificate certificate = QSslCertificate::fromPath(file(name)).value(0);
    return "sha256//" +
           QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256)
               .toBase64();
}

} // namespace

/// Certificates are verified; who has one of their own names it, and nothing is ignored (T123).
class TestClientTls : public QObject
{
    Q_OBJECT

    std::pair<Outcome::Kind, int> send(const char *certificate, const char *key,
                                       const std::function<void(Exchange &)> &change)
    {
        HookReceiver receiver;
        receiver.useTls(file(certificate), file(key));
        Exchange exchange;
        exchange.url = u"https://localhost:%1/"_s.arg(receiver.serverPort()).toLatin1();
        exchange.allowPrivate = true;
        exchange.body = "{}";
        change(exchange);
        std::atomic_bool ended = false;
        Outcome outcome;
        Client client;
        client.send(exchange, [&](const Outcome &answer) {
            outcome = answer;
            ended = true;
        });
        if (!QTest::qWaitFor([&] { return ended.load(); }, 30'000))
            return {Outcome::Kind::Cancelled, -1};
        if (outcome.kind != Outcome::Kind::Answered)
            qInfo("%s", qPrintable(outcome.detail));
        return {outcome.kind, int(receiver.requests.size())};
    }

private Q_SLOTS:
    void t123_selfSignedIsRefused()
    {
        const auto [kind, seen] = send("selfsigned.pem", "selfsigned.key", [](Exchange &) {});
        QCOMPARE(kind, Outcome::Kind::Untrusted);
        QCOMPARE(seen, 0);
    }

    void t123_selfSignedPassesWithItsPin()
    {
        const auto [kind, seen] = send("selfsigned.pem", "selfsigned.key", [](Exchange &exchange) {
            exchange.pin = pinOf("selfsigned.pem");
        });
        QCOMPARE(kind, Outcome::Kind::Answered);
        QCOMPARE(seen, 1);
    }

    void t123_anotherPinDoesNot()
    {
        const auto [kind, seen] = send("selfsigned.pem", "selfsigned.key", [](Exchange &exchange) {
            exchange.pin = pinOf("localhost.pem");
        });
        QCOMPARE(kind, Outcome::Kind::Untrusted);
        QCOMPARE(seen, 0);
    }

    void anAuthorityOfItsOwn()
    {
        const auto trusting = [](Exchange &exchange) {
            exchange.authority = contents(file("authority.pem"));
        };
        const auto [kind, seen] = send("localhost.pem", "localhost.key", trusting);
        QCOMPARE(kind, Outcome::Kind::Answered);
        QCOMPARE(seen, 1);
        // Signed by it, but for another name.
        QCOMPARE(send("elsewhere.pem", "elsewhere.key", trusting).first, Outcome::Kind::Untrusted);
        QCOMPARE(send("selfsigned.pem", "selfsigned.key", trusting).first,
                 Outcome::Kind::Untrusted);
    }
};

QTEST_GUILESS_MAIN(TestClientTls)
#include "tst_client_tls.moc"
