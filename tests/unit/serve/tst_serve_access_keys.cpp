#include "serve_bench.h"
#include "serve_json.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::objectOf;
using test::reasonOf;
using test::rowsOf;
using test::ServeBench;

namespace {

const QByteArray path = "/v1.0/accesskeys";

QByteArray pathOf(const QJsonObject &key)
{
    return path + '/' + key.value("id"_L1).toString().toLatin1();
}

} // namespace

/// /v1.0/accesskeys (api.md 4.3, 4.4).
class TestServeAccessKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // T130: the key itself is in one answer and in no other.
    void theKeyIsShownOnce()
    {
        ServeBench bench;
        const auto made =
            bench.askAs(ServeBench::admin, "POST", path, R"({"name":"shop","detail":"the shop"})");
        QCOMPARE(made.status, 200);
        QCOMPARE(ServeBench::header(made, "Cache-Control"), "no-store");
        const QJsonObject key = objectOf(made);
        QVERIFY(key.value("token"_L1).toString().startsWith(u"vb_"_s));
        QCOMPARE(key.value("token_prefix"_L1).toString(),
                 key.value("token"_L1).toString().left(11));
        QCOMPARE(key.value("role"_L1).toString(), u"sender"_s);
        QVERIFY(key.value("tm_expire"_L1).isNull());
        for (const QByteArray &other : {pathOf(key), path}) {
            const auto answer = bench.askAs(ServeBench::admin, "GET", other);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.body.contains("token_prefix"));
            QVERIFY(!answer.body.contains("\"token\""));
        }
    }

    void allThatAKeyMayBe()
    {
        ServeBench bench;
        const auto made = bench.askAs(
            ServeBench::admin, "POST", path,
            R"({"name":"shop","expire":86400,"role":"reader","senders":["+1 (555) 123-4567","15551234567"],)"
            R"("spending_limit":12.5})");
        QCOMPARE(made.status, 200);
        const AccessKey key = bench.engine.programs().keys.stored.first();
        QCOMPARE(key.role, KeyRole::Reader);
        QCOMPARE(key.senders, QStringList{u"+15551234567"_s});
        QCOMPARE(key.spendingLimitMicro, 12'500'000);
        QCOMPARE(key.expiresUs, bench.clock.nowUs() + 86'400LL * 1'000'000);
        const auto edited =
            bench.askAs(ServeBench::admin, "PUT", pathOf(objectOf(made)),
                        R"({"detail":"for Mara","spending_limit":null,"senders":[]})");
        QCOMPARE(edited.status, 200);
        const AccessKey after = bench.engine.programs().keys.stored.first();
        QCOMPARE(after.name, u"shop"_s);
        QCOMPARE(after.detail, u"for Mara"_s);
        QVERIFY(!after.spendingLimitMicro);
        QVERIFY(after.senders.isEmpty());
        QCOMPARE(after.role, KeyRole::Reader);
        QCOMPARE(after.expiresUs, key.expiresUs);
    }

    void withdrawnOnesAreGoneAndListed()
    {
        ServeBench bench;
        const auto made = bench.askAs(ServeBench::admin, "POST", path, R"({"name":"shop"})");
        const QByteArray one = pathOf(objectOf(made));
        QVERIFY(!objectOf(bench.askAs(ServeBench::admin, "DELETE", one))
                     .value("tm_delete"_L1)
                     .isNull());
        const auto again = bench.askAs(ServeBench::admin, "DELETE", one);
        QCOMPARE(again.status, 404);
        QCOMPARE(reasonOf(again), u"ACCESSKEY_NOT_FOUND"_s);
        QCOMPARE(rowsOf(bench.askAs(ServeBench::admin, "GET", path)).size(), 1);
    }

    void badRequests_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *name, const char *body, const char *named) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(named);
        };
        row("soon over", R"({"name":"x","expire":86399})", "expire");
        row("expire is text", R"({"name":"x","expire":"86400"})", "expire");
        row("unknown role", R"({"name":"x","role":"root"})", "role");
        row("unknown field", R"({"name":"x","scopes":[]})", "scopes");
        row("senders no list", R"({"name":"x","senders":"+15551234567"})", "senders");
        row("sender no number", R"({"name":"x","senders":["a very long name"]})", "senders");
        row("below nothing", R"({"name":"x","spending_limit":-0.01})", "spending_limit");
        row("a text as limit", R"({"name":"x","spending_limit":"5"})", "spending_limit");
        row("too much", R"({"name":"x","spending_limit":1e300})", "spending_limit");
    }
    void badRequests()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, named);
        ServeBench bench;
        const auto answer = bench.askAs(ServeBench::admin, "POST", path, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(reasonOf(answer), u"INVALID_ARGUMENT"_s);
        QVERIFY2(answer.body.contains(named), answer.body.constData());
        QVERIFY(bench.engine.programs().keys.stored.isEmpty());
    }

    void onlyAdminsForAllNumbers()
    {
        ServeBench bench;
        bench.addKey("vb_scoped", KeyRole::Admin, {u"+15551234567"_s});
        for (const QByteArray &token : {QByteArray(ServeBench::reader),
                                        QByteArray(ServeBench::sender), QByteArray("vb_scoped")}) {
            const QByteArray one = path + "/a5d2114a-8e84-48cd-8bb2-c406eeb08cd1";
            QCOMPARE(bench.askAs(token, "POST", path, R"({"name":"x"})").status, 403);
            QCOMPARE(bench.askAs(token, "GET", path).status, 403);
            QCOMPARE(bench.askAs(token, "GET", one).status, 403);
            QCOMPARE(bench.askAs(token, "PUT", one, R"({"role":"admin"})").status, 403);
            QCOMPARE(bench.askAs(token, "DELETE", one).status, 403);
        }
        QVERIFY(bench.engine.programs().keys.stored.isEmpty());
    }

    void whatTheEngineRefuses()
    {
        ServeBench bench;
        bench.engine.programs().keys.failure =
            Error{ErrorCode::Invalid, u"Give the access key a name."_s, {}};
        const auto answer = bench.askAs(ServeBench::admin, "POST", path, "{}");
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.contains("Give the access key a name."));
        bench.engine.programs().keys.failure =
            Error{ErrorCode::Unreachable, u"The database cannot be reached."_s, u"08006"_s};
        const auto gone = bench.askAs(ServeBench::admin, "POST", path, R"({"name":"x"})");
        QCOMPARE(gone.status, 503);
        QVERIFY(!ServeBench::header(gone, "Retry-After").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestServeAccessKeys)
#include "tst_serve_access_keys.moc"
