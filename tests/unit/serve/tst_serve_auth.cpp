#include "serve_bench.h"

#include <QRegularExpression>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::ServeBench;

/// Access keys: every way to show one, roles, what is said to a wrong one, and how often.
class TestServeAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWayToShowAKey_data();
    void everyWayToShowAKey();
    void keysInTheAddressCanBeSwitchedOff();
    void refusals_data();
    void refusals();
    void rolesAreKept_data();
    void rolesAreKept();
    void aWithdrawnKeyOpensNothing();
    void wrongKeysWaitAndGoodOnesDoNot();
    void ratesAreKept();
    void addressesHaveRates();
    void keysNeverReachTheLog();
    void unknownAddresses_data();
    void unknownAddresses();
    void requestIds_data();
    void requestIds();
};

namespace {

QByteArray reasonOf(const http::Response &response)
{
    const qsizetype at = response.body.indexOf("\"reason\":\"");
    return at < 0 ? QByteArray() : response.body.mid(at + 10).split('"').first();
}

QStringList *logged = nullptr;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &line)
{
    logged->append(line);
}

} // namespace

void TestServeAuth::everyWayToShowAKey_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("header");
    const QByteArray key = ServeBench::reader;
    QTest::newRow("token") << "?token=" + key << QByteArray();
    QTest::newRow("accesskey") << "?accesskey=" + key << QByteArray();
    QTest::newRow("bearer") << QByteArray() << "Bearer " + key;
    QTest::newRow("scheme in lower case") << QByteArray() << "bearer  " + key;
    QTest::newRow("empty token, good header") << QByteArray("?token=") << "Bearer " + key;
    QTest::newRow("token among others") << "?page_size=1&token=" + key << QByteArray();
}

void TestServeAuth::everyWayToShowAKey()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, header);
    ServeBench bench;
    http::Fields headers;
    if (!header.isEmpty())
        headers.append({"Authorization", header});
    const auto answer = bench.ask("GET", "/v1.0/messages" + query, {}, headers);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray(R"({"result":[],"next_page_token":""})"));
}

void TestServeAuth::keysInTheAddressCanBeSwitchedOff()
{
    serve::ApiOptions options;
    options.queryKeys = false;
    ServeBench bench(options);
    const QByteArray key = ServeBench::reader;
    for (const QByteArray name : {"token", "accesskey"}) {
        const auto answer = bench.ask("GET", "/v1.0/messages?" + name + '=' + key);
        QCOMPARE(answer.status, 401);
        QCOMPARE(reasonOf(answer), QByteArray("AUTHENTICATION_REQUIRED"));
        QVERIFY(answer.body.contains("switched off"));
    }
    QCOMPARE(bench.askAs(key, "GET", "/v1.0/messages?token=x").status, 200);
}

void TestServeAuth::refusals_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("nothing") << QByteArray() << QByteArray()
                             << QByteArray("AUTHENTICATION_REQUIRED");
    QTest::newRow("other scheme") << QByteArray() << QByteArray("Basic dXNlcjpwYXNz")
                                  << QByteArray("AUTHENTICATION_REQUIRED");
    QTest::newRow("unknown") << QByteArray("?token=vb_nobodynobodynobodynobodynobody00")
                             << QByteArray() << QByteArray("INVALID_CREDENTIALS");
    QTest::newRow("expired") << QByteArray("?accesskey=vb_old") << QByteArray()
                             << QByteArray("INVALID_CREDENTIALS");
    QTest::newRow("the first one counts")
        << QByteArray("?token=vb_wrong") << QByteArray("Bearer ") + ServeBench::reader
        << QByteArray("INVALID_CREDENTIALS");
}

void TestServeAuth::refusals()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, reason);
    ServeBench bench;
    bench.engine.programs().keys.known.insert("vb_old", {engine::KeyCheck::Outcome::Expired, {}});
    http::Fields headers;
    if (!header.isEmpty())
        headers.append({"Authorization", header});
    const auto answer = bench.ask("GET", "/v1.0/messages" + query, {}, headers);
    QCOMPARE(answer.status, 401);
    QCOMPARE(reasonOf(answer), reason);
    QVERIFY(answer.body.startsWith(R"({"error":{"status":"UNAUTHENTICATED","reason":")"));
    QCOMPARE(ServeBench::header(answer, "WWW-Authenticate"), QByteArray("Bearer"));
}

void TestServeAuth::rolesAreKept_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("allowed");
    const QByteArray one = "/v1.0/messages/a5d2114a-8e84-48cd-8bb2-c406eeb08cd1";
    const QByteArray thread = "/v1.0/conversations/a5d2114a-8e84-48cd-8bb2-c406eeb08cd1";
    QTest::newRow("reader reads") << QByteArray(ServeBench::reader) << QByteArray("GET") << one
                                  << true;
    QTest::newRow("reader sends") << QByteArray(ServeBench::reader) << QByteArray("POST")
                                  << QByteArray("/v1.0/messages") << false;
    QTest::newRow("reader deletes")
        << QByteArray(ServeBench::reader) << QByteArray("DELETE") << one << false;
    QTest::newRow("sender deletes")
        << QByteArray(ServeBench::sender) << QByteArray("DELETE") << one << true;
    QTest::newRow("sender assigns")
        << QByteArray(ServeBench::sender) << QByteArray("POST") << thread + "/unassign" << false;
    QTest::newRow("admin assigns")
        << QByteArray(ServeBench::admin) << QByteArray("POST") << thread + "/unassign" << true;
}

void TestServeAuth::rolesAreKept()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(bool, allowed);
    ServeBench bench;
    const auto answer = bench.askAs(key, method, path, "{}");
    QCOMPARE(answer.status == 403, !allowed);
    if (!allowed)
        QCOMPARE(reasonOf(answer), QByteArray("PERMISSION_DENIED"));
}

void TestServeAuth::aWithdrawnKeyOpensNothing()
{
    ServeBench bench;
    QCOMPARE(bench.askAs(ServeBench::reader, "GET", "/v1.0/messages").status, 200);
    bench.engine.programs().keys.known.remove(ServeBench::reader);
    QCOMPARE(bench.askAs(ServeBench::reader, "GET", "/v1.0/messages").status, 401);
}

void TestServeAuth::wrongKeysWaitAndGoodOnesDoNot()
{
    ServeBench bench;
    // Five are free; the sixth comes from the thread that waits, and it does come.
    for (int i = 0; i < 6; ++i)
        QCOMPARE(bench.askAs("vb_wrong", "GET", "/v1.0/messages").status, 401);
    QCOMPARE(bench.askAs(ServeBench::reader, "GET", "/v1.0/messages").status, 200);
}

void TestServeAuth::ratesAreKept()
{
    serve::ApiOptions options;
    options.requestsPerSecond = 2;
    ServeBench bench(options);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(bench.askAs(ServeBench::reader, "GET", "/v1.0/messages").status, 200);
    const auto refused = bench.askAs(ServeBench::reader, "GET", "/v1.0/messages");
    QCOMPARE(refused.status, 429);
    QCOMPARE(reasonOf(refused), QByteArray("RATE_LIMIT_EXCEEDED"));
    QCOMPARE(ServeBench::header(refused, "Retry-After"), QByteArray("1"));
    QVERIFY(refused.body.contains(R"("details":[{"limited_by":"customer"}])"));
    // Another key has its own.
    QCOMPARE(bench.askAs(ServeBench::admin, "GET", "/v1.0/messages").status, 200);
    bench.clock.us += 1'000'000;
    QCOMPARE(bench.askAs(ServeBench::reader, "GET", "/v1.0/messages").status, 200);
}

void TestServeAuth::addressesHaveRates()
{
    serve::ApiOptions options;
    options.requestsPerSecondPerAddress = 1;
    ServeBench bench(options);
    QCOMPARE(bench.ask("GET", "/v1.0/messages").status, 401);
    QCOMPARE(bench.ask("GET", "/v1.0/messages").status, 401);
    const auto refused = bench.askAs(ServeBench::reader, "GET", "/v1.0/messages");
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.body.contains(R"("limited_by":"ip")"));
    bench.peer = QHostAddress(u"192.0.2.7"_s);
    QCOMPARE(bench.askAs(ServeBench::reader, "GET", "/v1.0/messages").status, 200);
}

void TestServeAuth::keysNeverReachTheLog()
{
    ServeBench bench;
    QStringList lines;
    logged = &lines;
    const auto before = qInstallMessageHandler(keepLog);
    bench.ask("GET", "/v1.0/messages?token=vb_secretsecretsecret&page_size=2");
    bench.ask("GET", "/v1.0/messages?accesskey=vb_secretsecretsecret");
    bench.ask("GET",
              "/v1.0/messages?x=1&To%6ben=vb_secretsecretsecret&token=vb_secretsecretsecret");
    bench.askAs("vb_secretsecretsecret", "GET", "/v1.0/messages");
    qInstallMessageHandler(before);
    QCOMPARE(lines.size(), 4);
    for (const QString &line : std::as_const(lines))
        QVERIFY2(!line.contains(u"secret"_s), qPrintable(line));
    QVERIFY(lines[0].contains(u"token=***&page_size=2"_s));
}

void TestServeAuth::unknownAddresses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("nothing") << QByteArray("GET") << QByteArray("/nowhere") << 404
                             << QByteArray("ROUTE_NOT_FOUND");
    QTest::newRow("login is not here") << QByteArray("POST") << QByteArray("/v1.0/auth/login")
                                       << 404 << QByteArray("ROUTE_NOT_FOUND");
    QTest::newRow("slash behind") << QByteArray("GET") << QByteArray("/v1.0/messages/") << 404
                                  << QByteArray("ROUTE_NOT_FOUND");
    QTest::newRow("deeper") << QByteArray("GET") << QByteArray("/v1.0/messages/a/b") << 404
                            << QByteArray("ROUTE_NOT_FOUND");
    QTest::newRow("upper case") << QByteArray("GET") << QByteArray("/V1.0/messages") << 404
                                << QByteArray("ROUTE_NOT_FOUND");
    QTest::newRow("method") << QByteArray("PATCH") << QByteArray("/v1.0/messages") << 405
                            << QByteArray("METHOD_NOT_ALLOWED");
}

void TestServeAuth::unknownAddresses()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    ServeBench bench;
    const auto answer = bench.askAs(ServeBench::admin, method, path);
    QCOMPARE(answer.status, status);
    QCOMPARE(reasonOf(answer), reason);
    if (status == 405)
        QCOMPARE(ServeBench::header(answer, "Allow"), QByteArray("POST, GET"));
}

void TestServeAuth::requestIds_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<bool>("echoed");
    QTest::newRow("plain") << QByteArray("a-Z_09") << true;
    QTest::newRow("64") << QByteArray(64, 'x') << true;
    QTest::newRow("65") << QByteArray(65, 'x') << false;
    QTest::newRow("space") << QByteArray("a b") << false;
    QTest::newRow("quote") << QByteArray("a\"b") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestServeAuth::requestIds()
{
    QFETCH(QByteArray, asked);
    QFETCH(bool, echoed);
    ServeBench bench;
    const auto answer = bench.ask("GET", "/v1.0/messages", {}, {{"x-request-id", asked}});
    const QByteArray id = ServeBench::header(answer, "X-Request-Id");
    if (echoed) {
        QCOMPARE(id, asked);
    } else {
        static const QRegularExpression own(u"^req_[A-Z2-7]{26}$"_s);
        QVERIFY(own.match(QString::fromLatin1(id)).hasMatch());
    }
    QVERIFY(answer.body.contains("\"request_id\":\"" + id + '"'));
}

QTEST_GUILESS_MAIN(TestServeAuth)
#include "tst_serve_auth.moc"
