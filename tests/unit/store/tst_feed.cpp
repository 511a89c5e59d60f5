#include "store/feed.h"
#include "store/webhook_endpoints.h"
#include "store/webhook_queue.h"

#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

/// What another program wrote is found by a cursor, once and in the order of commits.
class TestFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldLinesGoButNotBeforeWebhooksWereMadeOfThem()
    {
        F f;
        const auto prune = [&](qint64 beforeUs, int limit = 100) {
            return f.write([=](Connection &c) { return Feed(c).prune(beforeUs, limit); }).value();
        };
        const auto lines = [&] {
            return f.figure("SELECT COUNT(*) FROM event");
        };
        f.receive(u"+15551234567"_s, u"one"_s); // their conversation is a line of its own
        f.receive(u"+15551234567"_s, u"two"_s);
        QCOMPARE(prune(f.clock.nowUs()), 0); // not old enough
        f.clock.advanceSeconds(60);
        const qint64 laterUs = f.clock.nowUs();
        QCOMPARE(prune(laterUs, 1), 1);
        QCOMPARE(prune(laterUs), 2);
        QCOMPARE(lines(), 0);

        WebhookEndpoint wanted;
        wanted.url = u"https://example.com/"_s;
        const auto hook =
            f.write([=](Connection &c) { return WebhookEndpoints(c).save(wanted); }).value();
        f.receive(u"+15551234567"_s, u"three"_s);
        f.clock.advanceSeconds(60);
        QCOMPARE(prune(f.clock.nowUs()), 0);
        const auto state = f.read([](Connection &c) { return WebhookQueue(c).state(); }).value();
        const qint64 newest = f.read([](Connection &c) { return Feed(c).newest(); }).value();
        const auto planned =
            f.write([=](Connection &c) { return WebhookQueue(c).plan({}, state, newest, {}); });
        QVERIFY(planned.has_value());
        QCOMPARE(prune(f.clock.nowUs()), 1);
        QVERIFY(f.write([id = hook.id](Connection &c) { return WebhookEndpoints(c).remove(id); }));
        f.receive(u"+15551234567"_s, u"four"_s);
        f.clock.advanceSeconds(60);
        QCOMPARE(prune(f.clock.nowUs()), 1); // nobody is to be told
    }

    void aCursorMissesNothing()
    {
        F f;
        const auto after = [&](qint64 cursor, int limit) {
            return f.read([=](Connection &c) { return Feed(c).after(cursor, limit); }).value();
        };
        const auto newest = [&] {
            return f.read([](Connection &c) { return Feed(c).newest(); }).value();
        };
        QCOMPARE(newest(), 0);
        const CarrierId carrier = f.carrier(u"lab"_s);
        const auto in = f.receive(u"+15551234567"_s, u"hello"_s);
        const auto out = f.send(f.draft(carrier, u"+15551234567"_s, u"hi"_s));
        const FeedPage created = after(0, 10);
        QCOMPARE(created.created, (QSet<TargetId>{in.id, out.id}));
        QVERIFY(created.changed.isEmpty());
        QVERIFY(!created.isFull);
        QCOMPARE(created.upTo, newest());

        f.finish({F::accepted(f.claim(carrier).first(), u"1"_s)});
        const FeedPage changed = after(created.upTo, 10);
        QCOMPARE(changed.changed, QSet<TargetId>{out.id});
        QVERIFY(changed.created.isEmpty());
        QCOMPARE(after(changed.upTo, 10).upTo, changed.upTo);

        const FeedPage first = after(0, 2); // their conversation was made before it
        QVERIFY(first.isFull);
        QCOMPARE(first.created, QSet<TargetId>{in.id});
        // What was made and changed within one page is new.
        QVERIFY(after(0, 10).changed.isEmpty());
    }

    // Another console's list shows it as read, and by its new name.
    void readAndNamedThreadsAreInIt()
    {
        F f;
        const auto in = f.receive(u"+15551234567"_s, u"hello"_s);
        const qint64 before = f.read([](Connection &c) { return Feed(c).newest(); }).value();
        const auto threads = [&](qint64 cursor) {
            return f.read([=](Connection &c) { return Feed(c).after(cursor, 10); }).value();
        };
        const auto readIt = [&](Connection &c) {
            return Conversations(c).markRead(in.conversation, in.id);
        };
        QVERIFY(f.write(readIt));
        const FeedPage read = threads(before);
        QCOMPARE(read.conversations, QSet<ConversationId>{in.conversation});
        QVERIFY(read.created.isEmpty() && read.changed.isEmpty());
        // Read already: nothing to tell.
        QVERIFY(f.write(readIt));
        QVERIFY(threads(read.upTo).conversations.isEmpty());
        QVERIFY(f.write(
            [&](Connection &c) { return Conversations(c).rename(in.conversation, u"Mara"_s); }));
        QCOMPARE(threads(read.upTo).conversations, QSet<ConversationId>{in.conversation});
    }
};

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
