#include "views/json_reader.h"
#include "views/resource_json.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::views;

namespace {

constexpr qint64 createdUs = 1'795'434'355'123'456; // 2026-11-23T11:45:55.123456Z
const QUuid customer(QStringLiteral("5e4a0680-804e-11ec-8477-2fea5968d85b"));
const QUuid messageId(QStringLiteral("a5d2114a-8e84-48cd-8bb2-c406eeb08cd1"));
const QUuid threadId(QStringLiteral("0193f2a0-0000-7000-8000-000000000001"));

TargetRecord person(TargetState state, const Reason &reason = {})
{
    TargetRecord target;
    target.destination = QStringLiteral("+15559876543");
    target.state = state;
    target.reason = reason;
    target.createdUs = target.updatedUs = createdUs;
    return target;
}

MessageRecord message(const QList<TargetState> &states)
{
    MessageRecord record;
    record.uuid = messageId;
    record.source = QStringLiteral("+15551234567");
    record.text = QStringLiteral("Hello");
    record.category = Category::Transactional;
    record.createdUs = createdUs;
    for (const TargetState state : states)
        record.targets.append(person(state));
    return record;
}

QByteArray json(const MessageRecord &record)
{
    JsonWriter writer;
    writeMessage(writer, record, customer);
    return writer.bytes();
}

QString statusOf(const QList<TargetState> &states)
{
    return readJson(json(message(states)))->find(QStringLiteral("status"))->text();
}

} // namespace

class TestResourceJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshMessageAsDrawn();
    void whatChangedSaysWhenAndWhy();
    void inboundNamesTheDestination();
    void statusOfSeveral();
    void wordsOfATarget();
    void countsStandForTheRest();
    void conversation();
    void conversationMessage();
    void accessKey();
};

void TestResourceJson::aFreshMessageAsDrawn()
{
    QCOMPARE(
        json(message({TargetState::Queued})),
        QByteArray(R"({"id":"a5d2114a-8e84-48cd-8bb2-c406eeb08cd1",)"
                   R"("customer_id":"5e4a0680-804e-11ec-8477-2fea5968d85b","type":"sms",)"
                   R"("source":{"type":"tel","target":"+15551234567"},)"
                   R"("targets":[{"destination":{"type":"tel","target":"+15559876543"},)"
                   R"("status":"queued","parts":1,"tm_update":null}],)"
                   R"("text":"Hello","direction":"outbound",)"
                   R"("tm_create":"2026-11-23T11:45:55.123456Z","tm_update":null,"tm_delete":null,)"
                   R"("status":"sending","message_id":"a5d2114a-8e84-48cd-8bb2-c406eeb08cd1",)"
                   R"("category":"transactional"})"));
}

void TestResourceJson::whatChangedSaysWhenAndWhy()
{
    MessageRecord record = message({TargetState::Failed});
    record.targets[0].reason = {ReasonCode::BadNumber, {}};
    record.targets[0].updatedUs = createdUs + 1;
    record.targets[0].possibleDuplicate = true;
    record.deletedUs = createdUs + 2;
    record.reference = QStringLiteral("order 7");
    const auto read = readJson(json(record));
    QVERIFY(read);
    const JsonValue &target = read->find(QStringLiteral("targets"))->items().front();
    QCOMPARE(target.find(QStringLiteral("tm_update"))->text(),
             QStringLiteral("2026-11-23T11:45:55.123457Z"));
    QCOMPARE(target.find(QStringLiteral("reason"))->text(),
             QStringLiteral("The carrier says this number does not exist."));
    QCOMPARE(target.find(QStringLiteral("error_code"))->text(), QStringLiteral("bad_number"));
    QVERIFY(target.find(QStringLiteral("possible_duplicate"))->boolean());
    QCOMPARE(read->find(QStringLiteral("tm_update"))->text(),
             QStringLiteral("2026-11-23T11:45:55.123458Z"));
    QCOMPARE(read->find(QStringLiteral("tm_delete"))->text(),
             QStringLiteral("2026-11-23T11:45:55.123458Z"));
    QCOMPARE(read->find(QStringLiteral("reference"))->text(), QStringLiteral("order 7"));
}

void TestResourceJson::inboundNamesTheDestination()
{
    MessageRecord record = message({TargetState::Received});
    record.direction = Direction::Inbound;
    const auto read = readJson(json(record));
    QVERIFY(read);
    QCOMPARE(read->find(QStringLiteral("direction"))->text(), QStringLiteral("inbound"));
    QCOMPARE(read->find(QStringLiteral("status"))->text(), QStringLiteral("received"));
    QCOMPARE(read->find(QStringLiteral("destination"))->find(QStringLiteral("target"))->text(),
             QStringLiteral("+15559876543"));
}

// spec api.md, "Settled": the least advanced of those that did not fail; failed when all did.
void TestResourceJson::statusOfSeveral()
{
    using S = TargetState;
    QCOMPARE(statusOf({S::Delivered, S::Queued}), QStringLiteral("sending"));
    QCOMPARE(statusOf({S::Delivered, S::Unknown}), QStringLiteral("sending"));
    QCOMPARE(statusOf({S::Delivered, S::Sent, S::Failed}), QStringLiteral("sent"));
    QCOMPARE(statusOf({S::Delivered, S::Failed}), QStringLiteral("delivered"));
    QCOMPARE(statusOf({S::Failed, S::Expired, S::Cancelled}), QStringLiteral("failed"));
}

void TestResourceJson::wordsOfATarget()
{
    using S = TargetState;
    QCOMPARE(targetStatus(S::Queued, {}), QStringLiteral("queued"));
    QCOMPARE(targetStatus(S::Sending, {}), QStringLiteral("queued"));
    QCOMPARE(targetStatus(S::Unknown, {}), QStringLiteral("gw_timeout"));
    QCOMPARE(targetStatus(S::Sent, {}), QStringLiteral("sent"));
    QCOMPARE(targetStatus(S::Sent, {ReasonCode::NoConfirmation, {}}),
             QStringLiteral("dlr_timeout"));
    QCOMPARE(targetStatus(S::Delivered, {}), QStringLiteral("delivered"));
    QCOMPARE(targetStatus(S::Expired, {}), QStringLiteral("failed"));
    QCOMPARE(targetStatus(S::Cancelled, {}), QStringLiteral("failed"));
    QCOMPARE(targetStatus(S::Received, {}), QStringLiteral("received"));
}

void TestResourceJson::countsStandForTheRest()
{
    MessageRecord record = message({TargetState::Delivered});
    TargetCounts counts;
    counts[TargetState::Delivered] = 60;
    counts[TargetState::Queued] = 2;
    counts[TargetState::Sending] = 1;
    counts[TargetState::Expired] = 4;
    record.counts = counts;
    const QByteArray bytes = json(record);
    QVERIFY(bytes.contains(R"("target_counts":{"delivered":60,"failed":4,"queued":3})"));
    QVERIFY(bytes.contains(R"("status":"sending")"));
}

void TestResourceJson::conversation()
{
    ConversationRecord record;
    record.uuid = threadId;
    record.ourNumber = QStringLiteral("ACME");
    record.peerNumber = QStringLiteral("+15559876543");
    record.name = QStringLiteral("Mara");
    record.createdUs = createdUs;
    record.status = {ThreadState::Snoozed, createdUs};
    record.unread = 2;
    record.blockedUs = 1;
    record.labels = {{{7}, QStringLiteral("VIP"), 3}};
    JsonWriter writer;
    writeConversation(writer, record, customer);
    QCOMPARE(writer.bytes(),
             QByteArray(R"({"id":"0193f2a0-0000-7000-8000-000000000001",)"
                        R"("customer_id":"5e4a0680-804e-11ec-8477-2fea5968d85b","owner_type":"",)"
                        R"("owner_id":"00000000-0000-0000-0000-000000000000",)"
                        R"("account_id":"00000000-0000-0000-0000-000000000000","name":"Mara",)"
                        R"("detail":"","type":"message","dialog_id":"",)"
                        R"("self":{"type":"tel","target":"ACME"},)"
                        R"("peer":{"type":"tel","target":"+15559876543"},)"
                        R"("tm_create":"2026-11-23T11:45:55.123456Z","tm_update":null,)"
                        R"("tm_delete":null,"status":"snoozed",)"
                        R"("tm_snooze":"2026-11-23T11:45:55.123456Z","unread":2,"blocked":true,)"
                        R"("labels":[{"id":")") +
                 labelUuid(customer, {7}).toByteArray(QUuid::WithoutBraces) +
                 R"(","name":"VIP","colour":3}]})");
    // Another label, and the same one elsewhere, are called differently.
    QVERIFY(labelUuid(customer, {7}) != labelUuid(customer, {8}));
    QVERIFY(labelUuid(customer, {7}) != labelUuid(threadId, {7}));
}

void TestResourceJson::conversationMessage()
{
    ConversationMessageRecord record;
    record.message = messageId;
    record.conversation = threadId;
    record.direction = Direction::Outbound;
    record.state = TargetState::Unknown;
    record.source = QStringLiteral("+15551234567");
    record.destination = QStringLiteral("+15559876543");
    record.text = QStringLiteral("Hi");
    record.createdUs = record.updatedUs = createdUs;
    JsonWriter writer;
    writeConversationMessage(writer, record, customer);
    const auto read = readJson(writer.bytes());
    QVERIFY(read);
    QCOMPARE(read->find(QStringLiteral("status"))->text(), QStringLiteral("progressing"));
    QCOMPARE(read->find(QStringLiteral("direction"))->text(), QStringLiteral("outgoing"));
    QCOMPARE(read->find(QStringLiteral("reference_id"))->text(),
             messageId.toString(QUuid::WithoutBraces));
    QCOMPARE(conversationStatus(TargetState::Sent), QStringLiteral("done"));
    QCOMPARE(conversationStatus(TargetState::Expired), QStringLiteral("failed"));
    QCOMPARE(conversationMessageId(messageId, threadId),
             conversationMessageId(messageId, threadId));
    QVERIFY(conversationMessageId(messageId, threadId) != messageId);
}

void TestResourceJson::accessKey()
{
    AccessKey key;
    key.uuid = threadId;
    key.name = QStringLiteral("shop");
    key.prefix = QStringLiteral("vb_a3Bf9xKm");
    key.role = KeyRole::Sender;
    key.senders = {QStringLiteral("+15551234567")};
    key.spendingLimitMicro = 12'500'000;
    key.createdUs = createdUs;
    JsonWriter once;
    writeAccessKey(once, key, customer, QStringLiteral("vb_secret"));
    QVERIFY(once.bytes().contains(R"("token":"vb_secret","token_prefix":"vb_a3Bf9xKm")"));
    QVERIFY(once.bytes().contains(R"("role":"sender","senders":["+15551234567"],)"
                                  R"("spending_limit":12.5,"spent_this_month":0.0,)"));
    JsonWriter later;
    writeAccessKey(later, key, customer);
    QVERIFY(!later.bytes().contains("\"token\""));
    QVERIFY(later.bytes().contains(R"("tm_expire":null)"));
}

QTEST_APPLESS_MAIN(TestResourceJson)
#include "tst_resource_json.moc"
