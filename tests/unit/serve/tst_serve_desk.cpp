#include "serve_bench.h"
#include "serve_json.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::objectOf;
using test::reasonOf;
using test::rowsOf;
using test::ServeBench;

namespace {

const QByteArray one = "/v1.0/conversations/00000007-0000-0000-0000-000000000001";
const QByteArray elsewhere = "/v1.0/conversations/00000008-0000-0000-0000-000000000001";

/// One thread, as programs and as people see it.
struct Bench : ServeBench
{
    Conversation shown;

    Bench()
    {
        ConversationRecord thread;
        thread.id = {7};
        thread.uuid = QUuid(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        thread.ourNumber = u"+15551234567"_s;
        thread.peerNumber = u"+15559876543"_s;
        thread.createdUs = 1'795'671'600'000'007;
        records().threads.append(thread);
        engine.sorting().thread = [this](ConversationId) {
            return &shown;
        };
    }

    test::FakeProgramDesk &desk() { return engine.programs().fakeDesk; }
    QByteArray makeLabel(const char *name)
    {
        const auto made = askAs(admin, "POST", "/v1.0/labels",
                                QByteArray(R"({"name":")") + name + R"(","colour":3})");
        return objectOf(made).value("id"_L1).toString().toLatin1();
    }
};

} // namespace

/// What becomes of conversations: closed, put off, labelled, noted; views, blocks, mentions.
class TestServeDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAndOpens()
    {
        Bench bench;
        const auto closed = bench.askAs(Bench::sender, "POST", one + "/close");
        QCOMPARE(closed.status, 200);
        QCOMPARE(objectOf(closed).value("status"_L1).toString(), u"closed"_s);
        const auto again = bench.askAs(Bench::sender, "POST", one + "/close");
        QCOMPARE(objectOf(again).value("status"_L1).toString(), u"closed"_s);
        const auto open = bench.askAs(Bench::sender, "POST", one + "/open");
        QCOMPARE(objectOf(open).value("status"_L1).toString(), u"open"_s);
    }

    void snoozes()
    {
        Bench bench;
        const auto put = bench.askAs(Bench::sender, "POST", one + "/snooze",
                                     R"({"until":"2026-11-27T08:00:00Z"})");
        QCOMPARE(objectOf(put).value("status"_L1).toString(), u"snoozed"_s);
        QCOMPARE(objectOf(put).value("tm_snooze"_L1).toString(), u"2026-11-27T08:00:00.000000Z"_s);
        const auto forever = bench.askAs(Bench::sender, "POST", one + "/snooze", "{}");
        QVERIFY(objectOf(forever).value("tm_snooze"_L1).isNull());
        const auto wrong =
            bench.askAs(Bench::sender, "POST", one + "/snooze", R"({"until":"tomorrow"})");
        QCOMPARE(wrong.status, 400);
        bench.desk().failure = Error{ErrorCode::Invalid, u"That time is over."_s, {}};
        const auto late = bench.askAs(Bench::sender, "POST", one + "/snooze",
                                      R"({"until":"2020-11-27T08:00:00Z"})");
        QCOMPARE(late.status, 400);
        QCOMPARE(reasonOf(late), u"INVALID_ARGUMENT"_s);
    }

    void whoMayDoWhat()
    {
        Bench bench;
        const QByteArray label = bench.makeLabel("VIP");
        for (const QByteArray &path :
             {QByteArray("/close"), QByteArray("/open"), QByteArray("/snooze")})
            QCOMPARE(bench.askAs(Bench::reader, "POST", one + path, "{}").status, 403);
        QCOMPARE(bench.askAs(Bench::reader, "PUT", one + "/labels/" + label).status, 403);
        QCOMPARE(bench.askAs(Bench::sender, "POST", "/v1.0/labels", R"({"name":"x"})").status, 403);
        QCOMPARE(bench.askAs(Bench::sender, "DELETE", "/v1.0/labels/" + label).status, 403);
        QCOMPARE(bench.askAs(Bench::sender, "POST", "/v1.0/views", "{}").status, 403);
        QCOMPARE(bench.askAs(Bench::reader, "POST", "/v1.0/blocks", "{}").status, 403);
        QCOMPARE(bench.records().threads.first().status, ThreadStatus());
    }

    void keysForOneNumber()
    {
        Bench bench;
        const QByteArray label = bench.makeLabel("VIP");
        bench.addKey("vb_other", KeyRole::Admin, {u"+15550000000"_s});
        QCOMPARE(bench.askAs("vb_other", "POST", one + "/close").status, 404);
        QCOMPARE(bench.askAs("vb_other", "PUT", one + "/labels/" + label).status, 404);
        QCOMPARE(bench.askAs("vb_other", "POST", one + "/notes", R"({"text":"x"})").status, 404);
        for (const char *target :
             {"/v1.0/views", "/v1.0/views/open", "/v1.0/blocks", "/v1.0/views/open/conversations",
              "/v1.0/operators/11111111-2222-3333-4444-555555555555/mentions"})
            QCOMPARE(bench.askAs("vb_other", "GET", target).status, 403);
        QCOMPARE(bench.askAs("vb_other", "POST", "/v1.0/labels", R"({"name":"x"})").status, 403);
        QCOMPARE(
            bench.askAs("vb_other", "POST", "/v1.0/blocks", R"({"number":"+15550001111"})").status,
            403);
        QCOMPARE(bench.askAs("vb_other", "DELETE", "/v1.0/blocks/%2B15550001111").status, 403);
        QVERIFY(bench.shown.labels.isEmpty() && bench.desk().blocks.isEmpty());
        QCOMPARE(bench.askAs("vb_other", "GET", "/v1.0/labels").status, 200);
    }

    void labelsOfTheTeam()
    {
        Bench bench;
        const QByteArray id = bench.makeLabel("VIP");
        const auto all = bench.askAs(Bench::reader, "GET", "/v1.0/labels");
        QCOMPARE(rowsOf(all).size(), 1);
        const QByteArray target = "/v1.0/labels/" + id;
        const auto renamed = bench.askAs(Bench::admin, "PUT", target, R"({"name":"Gold"})");
        QCOMPARE(objectOf(renamed).value("name"_L1).toString(), u"Gold"_s);
        QCOMPARE(objectOf(renamed).value("colour"_L1).toInt(), 3);
        QCOMPARE(objectOf(renamed).value("id"_L1).toString().toLatin1(), id);
        const auto twice = bench.askAs(Bench::admin, "POST", "/v1.0/labels", R"({"name":"gold"})");
        QCOMPARE(twice.status, 409);
        for (const char *body :
             {"{}", R"({"name":""})", R"({"name":"x","colour":8})", R"({"name":"x","color":1})"})
            QCOMPARE(bench.askAs(Bench::admin, "POST", "/v1.0/labels", body).status, 400);
        QCOMPARE(bench.askAs(Bench::admin, "DELETE", target).status, 200);
        QCOMPARE(bench.askAs(Bench::admin, "DELETE", target).status, 404);
        QCOMPARE(bench.askAs(Bench::admin, "PUT", target, "{}").status, 404);
        QCOMPARE(bench.askAs(Bench::admin, "DELETE", "/v1.0/labels/7").status, 400);
    }

    void labelsOnAThread()
    {
        Bench bench;
        const QByteArray id = bench.makeLabel("VIP");
        const QByteArray target = one + "/labels/" + id;
        QCOMPARE(bench.askAs(Bench::sender, "PUT", target).status, 200);
        QCOMPARE(bench.askAs(Bench::sender, "PUT", target).status, 200);
        QCOMPARE(bench.shown.labels.size(), 1);
        QCOMPARE(bench.askAs(Bench::sender, "DELETE", target).status, 200);
        QVERIFY(bench.shown.labels.isEmpty());
        const auto absent =
            bench.askAs(Bench::sender, "PUT", one + "/labels/00000008-0000-0000-0000-000000000001");
        QCOMPARE(absent.status, 404);
        QCOMPARE(reasonOf(absent), u"RESOURCE_NOT_FOUND"_s);
        const auto thread = bench.askAs(Bench::sender, "PUT", elsewhere + "/labels/" + id);
        QCOMPARE(reasonOf(thread), u"CONVERSATION_NOT_FOUND"_s);
    }

    void aThreadShowsWhatItHas()
    {
        Bench bench;
        const QByteArray id = bench.makeLabel("VIP");
        ConversationRecord &thread = bench.records().threads.first();
        thread.labels = bench.engine.sorting().stored;
        thread.blockedUs = 1;
        thread.unread = 4;
        const QJsonObject drawn = objectOf(bench.askAs(Bench::reader, "GET", one));
        const QJsonObject label = drawn.value("labels"_L1).toArray().first().toObject();
        QCOMPARE(label.value("id"_L1).toString().toLatin1(), id);
        QCOMPARE(label.value("name"_L1).toString(), u"VIP"_s);
        QVERIFY(drawn.value("blocked"_L1).toBool());
        QCOMPARE(drawn.value("unread"_L1).toInt(), 4);
    }

    void notesAndMentions()
    {
        Bench bench;
        const QUuid noor = bench.engine.fakeTeam.addOther(u"Noor"_s, 3);
        bench.desk().named = {noor};
        const auto noted =
            bench.askAs(Bench::sender, "POST", one + "/notes", "{\"text\":\"@Noor\\nplease\"}");
        QCOMPARE(noted.status, 200);
        QCOMPARE(bench.desk().notes.first().first, u"@Noor\nplease"_s);
        QCOMPARE(objectOf(noted).value("mentions"_L1).toArray().first().toString(),
                 noor.toString(QUuid::WithoutBraces));
        QCOMPARE(bench.askAs(Bench::sender, "POST", one + "/notes", "{}").status, 400);
        QCOMPARE(bench.askAs(Bench::sender, "POST", one + "/notes", R"({"text":7})").status, 400);
        const QJsonArray operators = rowsOf(bench.askAs(Bench::reader, "GET", "/v1.0/operators"));
        QCOMPARE(operators.size(), 2);
        QCOMPARE(operators.last().toObject().value("open"_L1).toInt(), 3);
        bench.desk().mentioned = {
            {bench.records().threads.first().uuid, {}, u"@Noor"_s, 1'795'671'600'000'009}};
        const auto named =
            bench.askAs(Bench::reader, "GET",
                        "/v1.0/operators/" + noor.toByteArray(QUuid::WithoutBraces) + "/mentions");
        QCOMPARE(rowsOf(named).size(), 1);
        QCOMPARE(bench.desk().askedFor.last(), noor);
    }

    void viewsAreCounted()
    {
        Bench bench;
        const QByteArray label = bench.makeLabel("VIP");
        const auto made = bench.askAs(
            Bench::admin, "POST", "/v1.0/views",
            R"({"name":"Gold","filter":{"status":"open","assigned":"mine","label_id":")" + label +
                R"(","unread":true,"text":"order"}})");
        QVERIFY2(made.status == 200, made.body.constData());
        const QByteArray anna = "11111111-2222-3333-4444-555555555555";
        bench.desk().counted.clear();
        const QJsonArray rows =
            rowsOf(bench.askAs(Bench::reader, "GET", "/v1.0/views?owner_id=" + anna));
        QStringList names;
        for (const QJsonValue &row : rows)
            names.append(row.toObject().value("name"_L1).toString());
        QCOMPARE(names,
                 (QStringList{u"Open"_s, u"Unassigned"_s, u"Snoozed"_s, u"Closed"_s, u"Gold"_s}));
        QCOMPARE(rows.last().toObject().value("count"_L1).toInt(), 5);
        QCOMPARE(bench.desk().counted.last().whose, ThreadFilter::Whose::Mine);
        QCOMPARE(bench.desk().counted.last().text, u"order"_s);
        QCOMPARE(bench.desk().askedFor.last(), QUuid(QString::fromLatin1(anna)));
        const QJsonObject filter = rows.last().toObject().value("filter"_L1).toObject();
        QCOMPARE(filter.value("label_id"_L1).toString().toLatin1(), label);
        QVERIFY(!filter.contains("sender"_L1));

        const QByteArray one = "/v1.0/views/" + objectOf(made).value("id"_L1).toString().toLatin1();
        const auto renamed = bench.askAs(Bench::admin, "PUT", one, R"({"name":"Silver"})");
        QCOMPARE(objectOf(renamed).value("filter"_L1).toObject(), filter);
        QCOMPARE(bench.askAs(Bench::admin, "DELETE", one).status, 200);
        QCOMPARE(bench.askAs(Bench::reader, "GET", one).status, 404);
    }

    void badViews_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no filter") << QByteArray(R"({"name":"x"})");
        QTest::newRow("no name") << QByteArray(R"({"filter":{"unread":true}})");
        QTest::newRow("status") << QByteArray(R"({"name":"x","filter":{"status":"done"}})");
        QTest::newRow("label") << QByteArray(R"({"name":"x","filter":{"label_id":"VIP"}})");
        QTest::newRow("carrier") << QByteArray(R"({"name":"x","filter":{"carrier_id":"7"}})");
        QTest::newRow("sender") << QByteArray(R"({"name":"x","filter":{"sender":"+"}})");
        QTest::newRow("unknown") << QByteArray(R"({"name":"x","filter":{"colour":1}})");
        QTest::newRow("no object") << QByteArray(R"({"name":"x","filter":7})");
    }

    void badViews()
    {
        QFETCH(QByteArray, body);
        Bench bench;
        QCOMPARE(bench.askAs(Bench::admin, "POST", "/v1.0/views", body).status, 400);
        QVERIFY(bench.engine.sorting().filters.isEmpty());
    }

    void threadsOfAView()
    {
        Bench bench;
        bench.desk().page = {{bench.records().threads.first()}, {1'795'671'600'000'042, {7}}};
        const QByteArray target = "/v1.0/views/open/conversations";
        const auto page = bench.askAs(Bench::reader, "GET", target);
        QCOMPARE(rowsOf(page).size(), 1);
        const QByteArray token = objectOf(page).value("next_page_token"_L1).toString().toLatin1();
        bench.desk().page = {};
        const auto next = bench.askAs(Bench::reader, "GET", target + "?page_token=" + token);
        QVERIFY(objectOf(next).value("next_page_token"_L1).toString().isEmpty());
        QCOMPARE(bench.desk().after->lastAtUs, 1'795'671'600'000'042);
        QCOMPARE(bench.desk().after->id, ConversationId{7});
        for (const char *bad : {"7", "7-", "-7", "7-x", "7-7-7"})
            QCOMPARE(bench.askAs(Bench::reader, "GET", target + "?page_token=" + bad).status, 400);
        QCOMPARE(bench.askAs(Bench::reader, "GET", "/v1.0/views/none").status, 404);
        QCOMPARE(bench.askAs(Bench::admin, "DELETE", "/v1.0/views/open").status, 409);
    }

    void blocks()
    {
        Bench bench;
        const auto made =
            bench.askAs(Bench::sender, "POST", "/v1.0/blocks", R"({"number":"+1 555 987-6543"})");
        QVERIFY2(made.status == 200, made.body.constData());
        QCOMPARE(bench.desk().blocks.first().number, u"+15559876543"_s);
        QVERIFY(objectOf(made).value("tm_delete"_L1).isNull());
        const auto list = bench.askAs(Bench::reader, "GET", "/v1.0/blocks?page_size=1");
        QCOMPARE(rowsOf(list).size(), 1);
        const QByteArray token = objectOf(list).value("next_page_token"_L1).toString().toLatin1();
        QVERIFY(rowsOf(bench.askAs(Bench::reader, "GET", "/v1.0/blocks?page_token=" + token))
                    .isEmpty());
        const QByteArray target = "/v1.0/blocks/%2B15559876543";
        const auto gone = bench.askAs(Bench::sender, "DELETE", target);
        QCOMPARE(gone.status, 200);
        QVERIFY(!objectOf(gone).value("tm_delete"_L1).isNull());
        const auto again = bench.askAs(Bench::sender, "DELETE", target);
        QCOMPARE(again.status, 404);
        QCOMPARE(reasonOf(again), u"RESOURCE_NOT_FOUND"_s);
        QCOMPARE(bench.askAs(Bench::sender, "DELETE", "/v1.0/blocks/%22").status, 404);
        for (const char *body : {"{}", R"({"number":"<b>"})", R"({"number":""})"})
            QCOMPARE(bench.askAs(Bench::sender, "POST", "/v1.0/blocks", body).status, 400);
    }

    void onlyWhileItIsTheirs()
    {
        Bench bench;
        const QByteArray anna = "11111111-2222-3333-4444-555555555555";
        const auto put = bench.askAs(Bench::admin, "PUT", one,
                                     "{\"owner_id\":\"" + anna + "\",\"expected_owner_id\":\"\"}");
        QCOMPARE(put.status, 200);
        QCOMPARE(bench.records().edits.first().second.expectedOwner, QUuid());
        QCOMPARE(bench.askAs(Bench::admin, "PUT", one, R"({"expected_owner_id":"me"})").status,
                 400);
    }
};

QTEST_GUILESS_MAIN(TestServeDesk)
#include "tst_serve_desk.moc"
