#include "serve_bench.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::ServeBench;

/// /v1.0/conversations: list, read, name, assign, and answer in one.
class TestServeConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsOne();
    void lists();
    void assigns();
    void ignoresWhatVoipbinIgnores();
    void refusesBadEdits_data();
    void refusesBadEdits();
    void listsItsMessages();
    void answersInIt();
    void refusesBadAnswers_data();
    void refusesBadAnswers();
    void absentOnes();
    void keysForOneNumber();
};

namespace {

const QByteArray all = "/v1.0/conversations";
const QByteArray one = "/v1.0/conversations/00000007-0000-0000-0000-000000000001";
const QByteArray anna = "11111111-2222-3333-4444-555555555555";

QByteArray reasonOf(const http::Response &response)
{
    const qsizetype at = response.body.indexOf("\"reason\":\"");
    return at < 0 ? QByteArray() : response.body.mid(at + 10).split('"').first();
}

void addThread(ServeBench &bench)
{
    ConversationRecord thread;
    thread.id = {7};
    thread.uuid = QUuid(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    thread.ourNumber = u"+15551234567"_s;
    thread.peerNumber = u"+15559876543"_s;
    thread.name = u"Mara"_s;
    thread.createdUs = 1'795'671'600'000'007;
    bench.records().threads.append(thread);
}

} // namespace

void TestServeConversations::drawsOne()
{
    ServeBench bench;
    addThread(bench);
    const auto answer = bench.askAs(ServeBench::reader, "GET", one);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body,
             QByteArray(R"({"id":"00000007-0000-0000-0000-000000000001",)"
                        R"("customer_id":"00000001-0002-0003-0405-060708090a0b",)"
                        R"("owner_type":"","owner_id":"00000000-0000-0000-0000-000000000000",)"
                        R"("account_id":"00000000-0000-0000-0000-000000000000","name":"Mara",)"
                        R"("detail":"","type":"message","dialog_id":"",)"
                        R"("self":{"type":"tel","target":"+15551234567"},)"
                        R"("peer":{"type":"tel","target":"+15559876543"},)"
                        R"("tm_create":"2026-11-26T05:40:00.000007Z","tm_update":null,)"
                        R"("tm_delete":null,"status":"open","tm_snooze":null,"unread":0,)"
                        R"("blocked":false,"labels":[]})"));
}

void TestServeConversations::lists()
{
    ServeBench bench;
    addThread(bench);
    const auto page = bench.askAs(ServeBench::reader, "GET", all + "?owner_id=" + anna);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.endsWith(R"(],"next_page_token":"2026-11-26T05:40:00.000007Z"})"));
    QCOMPARE(bench.records().queries.first().owner, QUuid(QString::fromLatin1(anna)));
    const auto refused = bench.askAs(ServeBench::reader, "GET", all + "?owner_id=anna");
    QCOMPARE(refused.status, 400);
    QCOMPARE(reasonOf(refused), QByteArray("INVALID_REQUEST_PARAMETER"));
}

void TestServeConversations::assigns()
{
    ServeBench bench;
    addThread(bench);
    const auto assigned =
        bench.askAs(ServeBench::admin, "PUT", one, "{\"owner_id\":\"" + anna + "\"}");
    QCOMPARE(assigned.status, 200);
    QVERIFY(assigned.body.contains("\"owner_type\":\"agent\",\"owner_id\":\"" + anna));
    const engine::ThreadEdit edit = bench.records().edits.first().second;
    QVERIFY(!edit.name && !edit.detail);

    const auto unassigned = bench.askAs(ServeBench::admin, "POST", one + "/unassign");
    QCOMPARE(unassigned.status, 200);
    QVERIFY(unassigned.body.contains(R"("owner_type":"",)"));
    QCOMPARE(bench.askAs(ServeBench::admin, "PUT", one, R"({"owner_id":""})").status, 200);
    QCOMPARE(bench.records().edits.last().second.owner, QUuid());
}

void TestServeConversations::ignoresWhatVoipbinIgnores()
{
    ServeBench bench;
    addThread(bench);
    const auto answer = bench.askAs(ServeBench::admin, "PUT", one,
                                    R"({"owner_type":"agent","name":"Shop","detail":"VIP"})");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains(R"("name":"Shop","detail":"VIP")"));
}

void TestServeConversations::refusesBadEdits_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no JSON") << QByteArray("name=x") << QByteArray("INVALID_JSON_BODY");
    QTest::newRow("owner") << QByteArray(R"({"owner_id":"anna"})")
                           << QByteArray("INVALID_ARGUMENT");
    QTest::newRow("name") << QByteArray(R"({"name":7})") << QByteArray("INVALID_ARGUMENT");
    QTest::newRow("control") << QByteArray(R"({"name":"a\u0007"})")
                             << QByteArray("INVALID_ARGUMENT");
    QTest::newRow("unknown") << QByteArray(R"({"nmae":"x"})") << QByteArray("INVALID_ARGUMENT");
}

void TestServeConversations::refusesBadEdits()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, reason);
    ServeBench bench;
    addThread(bench);
    const auto answer = bench.askAs(ServeBench::admin, "PUT", one, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(reasonOf(answer), reason);
    QVERIFY(bench.records().edits.isEmpty());
}

void TestServeConversations::listsItsMessages()
{
    ServeBench bench;
    addThread(bench);
    ConversationMessageRecord message;
    message.message = QUuid(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    message.conversation = bench.records().threads.first().uuid;
    message.source = u"+15559876543"_s;
    message.destination = u"+15551234567"_s;
    message.text = u"When arrives?"_s;
    message.createdUs = message.updatedUs = 1'795'671'600'000'009;
    bench.records().threadMessages = {message};
    const auto page = bench.askAs(ServeBench::reader, "GET", one + "/messages?page_size=1");
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains(R"("direction":"incoming","status":"done")"));
    QVERIFY(page.body.contains(R"("text":"When arrives?","medias":[])"));
    QVERIFY(page.body.endsWith(R"("next_page_token":"2026-11-26T05:40:00.000009Z"})"));
    QCOMPARE(bench.records().queries.last().limit, 1);
}

void TestServeConversations::answersInIt()
{
    ServeBench bench;
    addThread(bench);
    const auto answer = bench.askAs(ServeBench::sender, "POST", one + "/messages",
                                    R"({"text":"Expected Friday","medias":[]})");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains(
        R"("conversation_id":"00000007-0000-0000-0000-000000000001","direction":"outgoing",)"
        R"("status":"progressing","reference_type":"message",)"
        R"("reference_id":"00000001-0002-0003-0405-060708090a0c")"));
    QVERIFY(answer.body.contains(R"("source":{"type":"tel","target":"+15551234567"},)"
                                 R"("destination":{"type":"tel","target":"+15559876543"},)"
                                 R"("text":"Expected Friday","medias":[])"));
    const Draft draft = bench.records().sent.first().draft;
    QVERIFY(draft.category == Category::Conversation && draft.origin == Origin::Api);
}

void TestServeConversations::refusesBadAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no text") << QByteArray(R"({"medias":[]})") << 400
                             << QByteArray("INVALID_ARGUMENT");
    QTest::newRow("destination") << QByteArray(R"({"text":"x","destinations":[]})") << 400
                                 << QByteArray("INVALID_ARGUMENT");
    QTest::newRow("empty") << QByteArray() << 400 << QByteArray("INVALID_JSON_BODY");
    QTest::newRow("medias") << QByteArray(R"({"text":"x","medias":[{"data":"aGVsbG8="}]})") << 400
                            << QByteArray("INVALID_ARGUMENT");
}

void TestServeConversations::refusesBadAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    ServeBench bench;
    addThread(bench);
    const auto answer = bench.askAs(ServeBench::sender, "POST", one + "/messages", body);
    QCOMPARE(answer.status, status);
    QCOMPARE(reasonOf(answer), reason);
    QVERIFY(bench.records().sent.isEmpty());
}

void TestServeConversations::absentOnes()
{
    ServeBench bench;
    for (const auto &[method, target, body] : QList<std::tuple<QByteArray, QByteArray, QByteArray>>{
             {"GET", one, {}},
             {"PUT", one, "{}"},
             {"POST", one + "/unassign", {}},
             {"GET", one + "/messages", {}},
             {"POST", one + "/messages", R"({"text":"x"})"}}) {
        const auto answer = bench.askAs(ServeBench::admin, method, target, body);
        QCOMPARE(answer.status, 404);
        QCOMPARE(reasonOf(answer), QByteArray("CONVERSATION_NOT_FOUND"));
    }
    QCOMPARE(bench.askAs(ServeBench::admin, "GET", all + "/7").status, 400);
}

void TestServeConversations::keysForOneNumber()
{
    ServeBench bench;
    addThread(bench);
    bench.addKey("vb_other", KeyRole::Admin, {u"+15550000000"_s});
    QCOMPARE(bench.askAs("vb_other", "GET", one).status, 404);
    QCOMPARE(bench.askAs("vb_other", "POST", one + "/unassign").status, 404);
    QCOMPARE(bench.askAs("vb_other", "POST", one + "/messages", R"({"text":"x"})").status, 404);
    QVERIFY(bench.records().edits.isEmpty() && bench.records().sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestServeConversations)
#include "tst_serve_conversations.moc"
