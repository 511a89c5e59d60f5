// The window's way to the API: over its socket, as a program would.
#include "app/common/loopback_console.h"
#include "http/server/server.h"
#include "serve/api.h"
#include "support/fake_engine.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using engine::ApiCall;
using engine::ApiReply;

namespace {

const QByteArray token("vb_adminadminadminadminadminadmin000");

/// The API over an engine in memory, on a socket, and the way to it.
struct Served
{
    explicit Served(const QString &certificate = {})
    {
        http::Options options;
        if (!certificate.isEmpty()) {
            options.certificateFile = certificate;
            options.keyFile =
                QString(certificate).replace(QLatin1String(".pem"), QLatin1String(".key"));
        }
        auto started = http::Server::start(options, api.handler(), api.refusals(), api.bodyLimit());
        if (started)
            server = *std::move(started);
    }
    app::LoopbackConsole::Where where() const
    {
        const QString scheme = QLatin1String(server->isTls() ? "https" : "http");
        return {[address = QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(server->port())] {
                    return address;
                },
                [] {
                    return QString();
                }};
    }

    test::FakeEngine engine;
    SystemClock clock;
    serve::Api api{engine, {}, clock};
    std::unique_ptr<http::Server> server;
};

/// Waits in the event loop, as the window does.
Result<ApiReply> sent(app::LoopbackConsole &console, const ApiCall &call)
{
    const auto future = console.send(call);
    QFutureWatcher<Result<ApiReply>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (finished.isEmpty() && !finished.wait(60'000))
        return fail(ErrorCode::Timeout, QStringLiteral("no answer"));
    return future.result();
}

} // namespace

class TestLoopbackConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAnsweredAsAProgramWouldBe()
    {
        Served served;
        auto key = std::make_shared<AccessKey>();
        key->role = KeyRole::Admin;
        served.engine.programs().keys.known.insert(token, {engine::KeyCheck::Outcome::Good, key});
        app::LoopbackConsole console(served.where(), {});
        const QString path = QStringLiteral("/v1.0/messages?page_size=5");
        const auto refused = sent(console, {"GET", path, {}, {}});
        QVERIFY(refused);
        QCOMPARE(refused->status, 401);
        QVERIFY(refused->contentType.startsWith("application/json"));
        QVERIFY(refused->body.contains("\"message\""));
        const QString withKey = QString::fromLatin1(token);
        const auto listed = sent(console, {"GET", path, {}, withKey});
        QVERIFY(listed);
        QCOMPARE(listed->status, 200);
        QVERIFY(listed->tookUs > 0);
        const auto malformed =
            sent(console, {"POST", QStringLiteral("/v1.0/messages"), "{", withKey});
        QVERIFY(malformed);
        QCOMPARE(malformed->status, 400);
        QCOMPARE(sent(console, {"DELETE", QStringLiteral("/nowhere"), {}, withKey})->status, 404);
    }

    // Our own certificate is known to us, whoever signed it; another one is not.
    void theApisOwnCertificateIsTrusted()
    {
        const QString data = QStringLiteral(CORDBOARD_CERTIFICATES "/");
        const QString own = data + QStringLiteral("selfsigned.pem");
        Served served(own);
        app::LoopbackConsole console(served.where(), own);
        const ApiCall call{"GET", QStringLiteral("/v1.0/messages"), {}, {}};
        const auto answered = sent(console, call);
        QVERIFY2(answered, answered ? "" : qPrintable(answered.error().detail));
        QCOMPARE(answered->status, 401);
        app::LoopbackConsole stranger(served.where(), data + QStringLiteral("elsewhere.pem"));
        const auto refused = sent(stranger, call);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QLatin1String("does not trust")));
    }

    void anApiThatIsNotThereIsSaid()
    {
        app::LoopbackConsole console({[] { return QStringLiteral("http://0.0.0.0:1"); },
                                      [] {
                                          return QStringLiteral("The port is taken.");
                                      }},
                                     {});
        QCOMPARE(console.address(), QStringLiteral("http://127.0.0.1:1"));
        QCOMPARE(console.trouble(), QStringLiteral("The port is taken."));
        const auto refused = sent(console, {"GET", QStringLiteral("/v1.0/messages"), {}, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unreachable);
    }

    void whoLeavesDoesNotWait()
    {
        Served served;
        QFuture<Result<ApiReply>> future;
        {
            app::LoopbackConsole console(served.where(), {});
            future = console.send({"GET", QStringLiteral("/v1.0/messages"), {}, {}});
        }
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLoopbackConsole)
#include "tst_loopback_console.moc"
