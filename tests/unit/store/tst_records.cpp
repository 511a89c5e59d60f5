#include "store/access_keys.h"
#include "store/kept_answers.h"
#include "store/records.h"

#include "store_fixture.h"

#include <algorithm>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

RecordQuery before(qint64 us, int limit)
{
    return {us, limit, {}};
}

} // namespace

/// What programs read: by UUID, newest first, in pages that neither repeat nor miss anything.
class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageWithItsPeople();
    void pagesByTime(); // T136
    void longListsAreCounted();
    void onlyTheKeysOwnNumbers();
    void deletedIsKeptAndMarked();
    void threadsAndTheirMessages();
    void keys();
    void spendingAddsUpByMonth();
    void answersAreKeptForADay();

private:
    static QList<MessageRecord> page(F &f, const RecordQuery &query)
    {
        return f.read([=](Connection &c) { return Records(c).messages(query); }).value();
    }
    static std::optional<MessageRecord> find(F &f, const QUuid &uuid)
    {
        return f.read([=](Connection &c) { return Records(c).message(uuid); }).value();
    }
};

void TestRecords::aMessageWithItsPeople()
{
    F f;
    const CarrierId carrier = f.carrier(u"lab"_s);
    NewOutbound draft = f.draft(carrier, u"+15551234567"_s, u"hi"_s, 2);
    draft.targets.append(f.draft(carrier, u"+15551234568"_s, {}).targets.first());
    draft.category = Category::Otp;
    draft.reference = u"order 7"_s;
    const ChatMessage sent = f.send(draft);
    f.finish({F::ended(f.claim(carrier, 1).first(), TargetEvent::RefusedForGood,
                       ReasonCode::BadNumber)});

    const auto found = find(f, sent.uuid);
    QVERIFY(found);
    QCOMPARE(found->source, u"+15550000000"_s);
    QCOMPARE(found->reference, u"order 7"_s);
    QCOMPARE(found->category, Category::Otp);
    QCOMPARE(found->targets.size(), 2);
    QCOMPARE(found->targets[0].parts, 2);
    QCOMPARE(found->targets[0].state, TargetState::Failed);
    QCOMPARE(found->targets[0].reason.code, ReasonCode::BadNumber);
    QVERIFY(found->targets[0].updatedUs > found->createdUs);
    QCOMPARE(found->targets[1].destination, u"+15551234568"_s);
    QCOMPARE(found->targets[1].updatedUs, found->createdUs);
    QVERIFY(!find(f, QUuid::createUuid()));

    const auto in = f.receive(u"+15551234567"_s, u"hello"_s);
    const auto inbound = find(f, in.uuid);
    QCOMPARE(inbound->direction, Direction::Inbound);
    QCOMPARE(inbound->targets.first().destination, u"+15550000000"_s);
}

void TestRecords::pagesByTime()
{
    F f;
    const CarrierId carrier = f.carrier(u"lab"_s);
    // The clock stands still: all the same the times of two messages are never equal.
    QList<QUuid> sent;
    for (int i = 0; i < 25; ++i)
        sent.prepend(f.send(f.draft(carrier, u"+15551234567"_s, u"hi"_s)).uuid);
    QList<QUuid> walked;
    qint64 token = 0;
    for (;;) {
        const auto rows = page(f, before(token, 10));
        if (rows.isEmpty())
            break;
        for (const MessageRecord &row : rows)
            walked.append(row.uuid);
        token = rows.last().createdUs;
        f.send(f.draft(carrier, u"+15551234567"_s, u"meanwhile"_s));
    }
    QCOMPARE(walked, sent);
}

void TestRecords::longListsAreCounted()
{
    F f;
    const CarrierId carrier = f.carrier(u"lab"_s);
    NewOutbound draft = f.draft(carrier, u"+15551234567"_s, u"hi"_s);
    for (int i = 0; i < Records::mostTargets; ++i) {
        draft.targets.append(
            f.draft(carrier, u"+1555200%1"_s.arg(i, 4, 10, QLatin1Char('0')), {}).targets.first());
    }
    draft.origin = Origin::Api;
    const ChatMessage sent = f.send(draft);
    const auto listed = page(f, {}).first();
    QCOMPARE(listed.targets.size(), Records::mostTargets);
    QVERIFY(listed.counts);
    QCOMPARE((*listed.counts)[TargetState::Queued], Records::mostTargets + 1);
    const auto whole = find(f, sent.uuid);
    QCOMPARE(whole->targets.size(), Records::mostTargets + 1);
    QVERIFY(!whole->counts);
    const auto some =
        f.read([&](Connection &c) { return Records(c).message(sent.message, {sent.id}); }).value();
    QCOMPARE(some->targets.size(), 1);
    QCOMPARE((*some->counts)[TargetState::Queued], Records::mostTargets + 1);
    // A program's long list does not stand before somebody's answer.
    const auto answer = f.send(f.draft(carrier, u"+15559999999"_s, u"an answer"_s));
    QCOMPARE(f.claim(carrier, 1).first().target, answer.id);
}

void TestRecords::onlyTheKeysOwnNumbers()
{
    F f;
    const CarrierId carrier = f.carrier(u"lab"_s);
    NewOutbound other = f.draft(carrier, u"+15551234567"_s, u"not yours"_s);
    other.source = u"+15557777777"_s;
    f.send(other);
    const auto out = f.send(f.draft(carrier, u"+15551234567"_s, u"hi"_s));
    const auto in = f.receive(u"+15551234567"_s, u"hello"_s);
    for (int i = 0; i < 120; ++i) {
        other.uuid = uuid7(f.clock.nowUs() + i);
        f.send(other);
    }
    const RecordQuery query{0, 5, {u"+15550000000"_s}};
    const auto rows = page(f, query);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].uuid, in.uuid);
    QCOMPARE(rows[1].uuid, out.uuid);
    // However many of others' stand between: the walk does not end early.
    QCOMPARE(page(f, {0, 1, query.ourNumbers}).first().uuid, in.uuid);
    QCOMPARE(page(f, {rows[0].createdUs, 1, query.ourNumbers}).first().uuid, out.uuid);
    QVERIFY(page(f, {rows[1].createdUs, 1, query.ourNumbers}).isEmpty());
    QCOMPARE(page(f, {0, 1, {u"+15557777777"_s, u"+15550000000"_s}}).first().source,
             u"+15557777777"_s);
}

void TestRecords::deletedIsKeptAndMarked()
{
    F f;
    const auto in = f.receive(u"+15551234567"_s, u"hello"_s);
    const auto remove = [&] {
        return f.write([&](Connection &c) { return Records(c).remove(in.uuid); }).value();
    };
    QVERIFY(remove()->deletedUs > in.createdUs);
    QVERIFY(!remove());
    QCOMPARE(page(f, {}).size(), 1);
    QVERIFY(find(f, in.uuid)->deletedUs > 0);
    QCOMPARE(f.figure("SELECT COUNT(*) FROM event WHERE kind = 'message_deleted'"), 1);
}

void TestRecords::threadsAndTheirMessages()
{
    F f;
    const CarrierId carrier = f.carrier(u"lab"_s);
    const auto out = f.send(f.draft(carrier, u"+15551234567"_s, u"hi"_s));
    const auto in = f.receive(u"+15551234567"_s, u"hello"_s);
    f.receive(u"+15551234568"_s, u"me too"_s);
    const auto threads = [&](const std::optional<QUuid> &owner) {
        return f.read([=](Connection &c) { return Records(c).conversations({}, owner); }).value();
    };
    QCOMPARE(threads({}).size(), 2);
    const ConversationRecord first = threads({}).last();
    QCOMPARE(first.peerNumber, u"+15551234567"_s);
    QVERIFY(first.createdUs < threads({}).first().createdUs);

    const QUuid anna = QUuid::createUuid();
    const auto edited = f.write([&](Connection &c) {
        return Records(c).edit(first.id, {u"Mara"_s, {}, anna});
    });
    QCOMPARE(edited.value().name, u"Mara"_s);
    QCOMPARE(edited.value().owner, anna);
    QVERIFY(edited.value().updatedUs > 0);
    QCOMPARE(threads(anna).size(), 1);
    QCOMPARE(f.conversation(first.id).name, u"Mara"_s);
    f.write([&](Connection &c) { return Records(c).edit(first.id, {{}, {}, QUuid()}); }).value();
    QVERIFY(threads(anna).isEmpty());
    QCOMPARE(
        f.read([&](Connection &c) { return Records(c).conversation(first.uuid); }).value()->name,
        u"Mara"_s);

    const auto bubbles =
        f.read([&](Connection &c) { return Records(c).messagesOf(first, {}); }).value();
    QCOMPARE(bubbles.size(), 2);
    QCOMPARE(bubbles[0].message, in.uuid);
    QCOMPARE(bubbles[0].source, u"+15551234567"_s);
    QCOMPARE(bubbles[0].destination, u"+15550000000"_s);
    QCOMPARE(bubbles[1].message, out.uuid);
    QCOMPARE(bubbles[1].source, u"+15550000000"_s);
    const auto older = f.read([&](Connection &c) {
                            return Records(c).messagesOf(first, before(bubbles[0].createdUs, 10));
                        }).value();
    QCOMPARE(older.size(), 1);
}

void TestRecords::keys()
{
    F f;
    AccessKey key;
    key.uuid = uuid7(f.clock.nowUs());
    key.name = u"shop"_s;
    key.prefix = u"vb_a3Bf9xKm"_s;
    key.role = KeyRole::Sender;
    key.senders = {u"+15550000000"_s, u"ACME"_s};
    const QByteArray digest(32, 'x');
    const auto add = [&] {
        return f.write([&](Connection &c) { return AccessKeys(c).add(key, digest); });
    };
    const auto added = add();
    QVERIFY(added);
    QVERIFY(added->id.isValid());
    QCOMPARE(add().error().code, ErrorCode::Conflict);
    const auto inUse = [&] {
        return f.read([](Connection &c) { return AccessKeys(c).inUse(); }).value();
    };
    QCOMPARE(inUse().size(), 1);
    QCOMPARE(inUse().first().digest, digest);
    QCOMPARE(inUse().first().key.senders, key.senders);
    QVERIFY(!inUse().first().key.spendingLimitMicro);

    AccessKey edited = *added;
    edited.name = u"warehouse"_s;
    edited.spendingLimitMicro = 0;
    QVERIFY(f.write([&](Connection &c) { return AccessKeys(c).save(edited); }));
    const auto found = f.read([&](Connection &c) { return AccessKeys(c).find(key.uuid); }).value();
    QCOMPARE(found->name, u"warehouse"_s);
    QCOMPARE(found->spendingLimitMicro, qint64(0));
    QVERIFY(found->updatedUs > found->createdUs);

    const auto uses = QList{std::pair(added->id, qint64(77))};
    QVERIFY(f.write([&](Connection &c) { return AccessKeys(c).noteUse(uses); }));
    const auto version = f.read([](Connection &c) { return AccessKeys(c).version(); }).value();
    QVERIFY(f.write([&](Connection &c) { return AccessKeys(c).remove(added->id); }));
    QVERIFY(f.read([](Connection &c) { return AccessKeys(c).version(); }).value() > version);
    QCOMPARE(f.write([&](Connection &c) { return AccessKeys(c).remove(added->id); }).error().code,
             ErrorCode::NotFound);
    QVERIFY(inUse().isEmpty());
    const auto all = f.read([](Connection &c) { return AccessKeys(c).page(0, 10); }).value();
    QCOMPARE(all.size(), 1);
    QVERIFY(all.first().deletedUs > 0);
    QCOMPARE(all.first().lastUsedUs, 77);
    QCOMPARE(add().error().code, ErrorCode::Conflict);
}

void TestRecords::spendingAddsUpByMonth()
{
    F f;
    const AccessKeyId id{3};
    for (int i = 0; i < 2; ++i)
        QVERIFY(f.write([&](Connection &c) { return AccessKeys(c).spend(id, 202611, 500); }));
    const auto spent = [&](int month) {
        return f.read([=](Connection &c) { return AccessKeys(c).spent(id, month); }).value();
    };
    QCOMPARE(spent(202611), 1000);
    QCOMPARE(spent(202612), 0);
}

void TestRecords::answersAreKeptForADay()
{
    F f;
    const AccessKeyId mine{1};
    const auto find = [&](AccessKeyId key) {
        return f.read([=](Connection &c) { return KeptAnswers(c).find(key, u"a"_s); }).value();
    };
    QVERIFY(f.write([&](Connection &c) {
        return KeptAnswers(c).keep(mine, u"a"_s, {"digest", "answer"});
    }));
    QCOMPARE(find(mine)->answer, QByteArray("answer"));
    QCOMPARE(find(mine)->digest, QByteArray("digest"));
    QVERIFY(!find({2}));
    f.clock.advanceSeconds(24 * 3600);
    QVERIFY(!find(mine));
    QVERIFY(f.write([&](Connection &c) { return KeptAnswers(c).forgetOld(c.nowUs()); }));
    QCOMPARE(f.figure("SELECT COUNT(*) FROM kept_answer"), 0);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
