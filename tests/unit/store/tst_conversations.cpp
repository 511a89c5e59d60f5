#include "store/blocked_numbers.h"
#include "store/thread_desk.h"
#include "store_fixture.h"

#include <QRandomGenerator>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

QString numberOf(int i)
{
    return u"+1555%1"_s.arg(1'000'000 + i);
}

ThreadPage pageOf(F &f, const ThreadQuery &query)
{
    return f.read([=](Connection &c) { return Conversations(c).page(query); }).value();
}

int found(F &f, const QString &search)
{
    ThreadQuery query;
    query.search = search;
    return int(pageOf(f, query).rows.size());
}

MessageSlice sliceOf(F &f, const SliceQuery &query)
{
    return f.read([=](Connection &c) { return Messages(c).slice(query); }).value();
}

} // namespace

class TestConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowOneAnother() // T136
    {
        F f;
        for (int i = 0; i < 25; ++i)
            f.receive(numberOf(i), u"Hi"_s);
        ThreadQuery query;
        query.limit = 10;
        QStringList peers;
        for (int page = 0; page < 3; ++page) {
            const ThreadPage rows = pageOf(f, query);
            for (const Conversation &row : rows.rows)
                peers.append(row.peerNumber);
            QCOMPARE(rows.more, page < 2);
            query.after = ThreadCursor{rows.rows.back().lastAtUs, rows.rows.back().id};
            // A new message while somebody pages neither repeats nor hides a row behind the cursor.
            f.receive(numberOf(1000 + page), u"new"_s);
        }
        QCOMPARE(peers.size(), 25);
        QCOMPARE(peers.first(), numberOf(24));
        QCOMPARE(peers.last(), numberOf(0));
    }

    void aThreadIsMadeOnce()
    {
        F f;
        QCOMPARE(f.thread(numberOf(1)), f.thread(numberOf(1)));
        QVERIFY(f.thread(numberOf(1)) != f.thread(numberOf(2)));
        QVERIFY(!f.conversation(f.thread(numberOf(1))).uuid.isNull());
    }

    void unreadIsCountedInTheRow()
    {
        F f;
        const auto threads = [&] {
            return f.read([](Connection &c) { return Conversations(c).unreadThreads(); }).value();
        };
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        const ChatMessage second = f.receive(numberOf(1), u"two"_s);
        f.receive(numberOf(2), u"other"_s);
        QCOMPARE(f.conversation(first.conversation).unread, 2);
        QCOMPARE(threads(), 2);
        const auto mark = [&](TargetId upTo) {
            QVERIFY(f.write([=](Connection &c) {
                         return Conversations(c).markRead(first.conversation, upTo);
                     }).has_value());
        };
        mark(first.id);
        QCOMPARE(f.conversation(first.conversation).unread, 1);
        QCOMPARE(f.conversation(first.conversation).readUpTo, first.id);
        mark(second.id);
        mark(first.id); // late: what was read stays read
        QCOMPARE(f.conversation(first.conversation).unread, 0);
        QCOMPARE(f.conversation(first.conversation).readUpTo, second.id);
        QCOMPARE(threads(), 1);
        ThreadQuery unread;
        unread.unreadOnly = true;
        QCOMPARE(pageOf(f, unread).rows.size(), 1);
    }

    void theRowShowsTheLastMessage()
    {
        F f;
        const CarrierId lab = f.carrier(u"lab"_s);
        const ChatMessage sent =
            f.send(f.draft(lab, numberOf(1), QString(199, u'x') + u"\U0001F600 and more"_s));
        const Conversation row = f.conversation(sent.conversation);
        QCOMPARE(row.lastText, QString(199, u'x') + u"\U0001F600"_s); // 200 characters, none cut
        QCOMPARE(row.lastDirection, Direction::Outbound);
        QCOMPARE(row.lastTarget, sent.id);
        QCOMPARE(row.carrier, u"lab"_s);
        QCOMPARE(row.unread, 0);
    }

    void namesAreFound()
    {
        F f;
        const ConversationId id = f.thread(numberOf(1));
        QVERIFY(f.write([=](Connection &c) {
                     return Conversations(c).rename(id, u"Zo\u00eb O'Brien"_s);
                 }).has_value());
        QCOMPARE(f.conversation(id).name, u"Zo\u00eb O'Brien"_s);
        QCOMPARE(found(f, u"zoe"_s), 1);
        QVERIFY(f.write([=](Connection &c) {
                     return Conversations(c).rename(id, u"Max"_s);
                 }).has_value());
        QCOMPARE(found(f, u"zoe"_s), 0);
        QCOMPARE(found(f, u"ma"_s), 1);
    }

    void searchFindsWordsNamesAndNumbers()
    {
        F f;
        f.receive(u"+15551234567"_s, u"Where is my PARCEL, please?"_s);
        f.receive(u"+4915112345678"_s, u"Gr\u00fc\u00dfe aus K\u00f6ln"_s);
        QCOMPARE(found(f, u"parc"_s), 1);
        QCOMPARE(found(f, u"my parcel"_s), 1);
        QCOMPARE(found(f, u"parcel missing"_s), 0);
        QCOMPARE(found(f, u"koln"_s), 1);
        QCOMPARE(found(f, u"5551234"_s), 1);
        QCOMPARE(found(f, u"123456"_s), 2);
        QCOMPARE(found(f, u"+1 (555) 123-4567"_s), 1);
        QCOMPARE(found(f, u"0151"_s), 0);
        QCOMPARE(found(f, u"151 123"_s), 1);
        QCOMPARE(found(f, u"   "_s), 2);
    }

    void searchSurvivesAnything()
    {
        F f;
        f.receive(numberOf(1), u"ordinary \"quoted\" AND text* NEAR(x) OR NOT col:val ^caret"_s);
        const QStringList hostile{u"\""_s,
                                  u"\"\"\""_s,
                                  u"'"_s,
                                  u"'; DROP TABLE message; --"_s,
                                  u"*"_s,
                                  u"a*b*"_s,
                                  u"AND"_s,
                                  u"OR OR"_s,
                                  u"NOT"_s,
                                  u"NEAR("_s,
                                  u"NEAR(a b, 2)"_s,
                                  u"col:"_s,
                                  u"text:ordinary"_s,
                                  u"{text} : x"_s,
                                  u"^a"_s,
                                  u"-a"_s,
                                  u"("_s,
                                  u")"_s,
                                  u"a + b"_s,
                                  u"\\"_s,
                                  QString(QChar(0)),
                                  u"a"_s + QChar(0) + u"b"_s,
                                  u"\U0001F600"_s,
                                  QString(QChar(0xD800)),
                                  u"%"_s,
                                  u"_"_s,
                                  QString(5000, u'x'),
                                  QString(5000, u'"'),
                                  u"\u0301"_s,
                                  u"x "_s.repeated(1000)};
        for (const QString &search : hostile) {
            ThreadQuery query;
            query.search = search;
            const auto page = f.read([=](Connection &c) { return Conversations(c).page(query); });
            QVERIFY2(page.has_value(), qPrintable(search.left(40)));
        }
        QRandomGenerator random(4711);
        for (int i = 0; i < 500; ++i) {
            ThreadQuery query;
            for (int length = int(random.bounded(12)); length >= 0; --length)
                query.search += QChar(char16_t(random.bounded(1, 0x2ff)));
            QVERIFY2(
                f.read([=](Connection &c) { return Conversations(c).page(query); }).has_value(),
                qPrintable(query.search));
        }
        QCOMPARE(found(f, u"\"quoted\""_s), 1);
        QCOMPARE(found(f, u"ordinary"_s), 1);
    }

    void slicesMeetWithoutGapOrOverlap()
    {
        F f;
        QList<TargetId> ids;
        for (int i = 0; i < 30; ++i) {
            ids.append(f.receive(numberOf(1), QString::number(i)).id);
            f.receive(numberOf(2), u"between"_s);
        }
        SliceQuery query;
        query.conversation = f.thread(numberOf(1));
        query.limit = 10;
        const auto idsOf = [](const MessageSlice &slice) {
            QList<TargetId> found;
            for (const ChatMessage &row : slice.rows)
                found.append(row.id);
            return found;
        };
        MessageSlice slice = sliceOf(f, query);
        QCOMPARE(idsOf(slice), ids.mid(20));
        QVERIFY(slice.olderExist && !slice.newerExist);

        query.anchor = SliceQuery::Anchor::Before;
        query.target = ids[20];
        slice = sliceOf(f, query);
        QCOMPARE(idsOf(slice), ids.mid(10, 10));
        QVERIFY(slice.olderExist && slice.newerExist);

        query.anchor = SliceQuery::Anchor::After;
        query.target = ids[25];
        slice = sliceOf(f, query);
        QCOMPARE(idsOf(slice), ids.mid(26));
        QVERIFY(slice.olderExist && !slice.newerExist);

        query.anchor = SliceQuery::Anchor::Around;
        query.target = ids[15];
        slice = sliceOf(f, query);
        QCOMPARE(idsOf(slice), ids.mid(10, 10));
        QVERIFY(slice.olderExist && slice.newerExist);
        query.target = ids[0];
        slice = sliceOf(f, query);
        QCOMPARE(idsOf(slice), ids.mid(0, 5));
        QVERIFY(!slice.olderExist && slice.newerExist);
    }

    /// The place of words within one thread, whatever other threads say.
    void wordsAreFoundInTheirThread()
    {
        F f;
        QList<TargetId> hits;
        for (int i = 0; i < 20; ++i) {
            const bool holds = i == 3 || i == 11;
            const TargetId id =
                f.receive(numberOf(1), holds ? u"Where is my Voucher?"_s : u"text"_s).id;
            f.receive(numberOf(2), u"voucher"_s);
            if (holds)
                hits.append(id);
        }
        const ConversationId thread = f.thread(numberOf(1));
        const auto find = [&](const QString &words, TargetId from = {}, bool newer = false) {
            return f
                .read([=](Connection &c) {
                    return Messages(c).find({thread, words, from, newer});
                })
                .value();
        };
        QCOMPARE(find(u"vouch"_s), hits[1]); // the latest; words are found by how they begin
        QCOMPARE(find(u"voucher"_s, hits[1]), hits[0]);
        QVERIFY(!find(u"voucher"_s, hits[0]).isValid());
        QCOMPARE(find(u"my voucher"_s, hits[0], true), hits[1]);
        QVERIFY(!find(u"voucher"_s, hits[1], true).isValid());
        QVERIFY(!find(u"parcel"_s).isValid());
        QVERIFY(!find(u"\"*("_s).isValid()); // nothing in it can be searched for
    }

    /// The first message of a moment, by halving: whatever came to other threads meanwhile.
    void aMomentIsFoundInItsThread()
    {
        F f;
        QList<ChatMessage> messages;
        for (int i = 0; i < 17; ++i) {
            f.receive(numberOf(2), u"other"_s);
            messages.append(f.receive(numberOf(1), u"text"_s));
            f.receive(numberOf(3), u"other"_s);
            f.clock.advanceSeconds(3600);
        }
        const ConversationId thread = f.thread(numberOf(1));
        const auto since = [&](qint64 us) {
            FindQuery query;
            query.conversation = thread;
            query.sinceUs = us;
            return f.read([=](Connection &c) { return Messages(c).find(query); }).value();
        };
        for (const ChatMessage &message : messages) {
            QCOMPARE(since(message.createdUs), message.id);
            QCOMPARE(since(message.createdUs - 60'000'000), message.id);
        }
        QCOMPARE(since(1), messages.first().id);
        QCOMPARE(since(messages.last().createdUs + 1), messages.last().id); // none is later
        FindQuery none;
        none.conversation = ConversationId{99'999};
        none.sinceUs = 1;
        QVERIFY(!f.read([=](Connection &c) { return Messages(c).find(none); }).value().isValid());
    }

    void pagesAndSlicesAreReadFromTheirIndex() // T165
    {
        ONLY_ON_SQLITE;
        F f;
        const auto plan = [&](const char *sql) {
            return f
                .read([=](Connection &c) -> Result<QString> {
                    const auto rows = c.run(sql);
                    if (!rows)
                        return forward(rows);
                    QString text;
                    while ((*rows)->next())
                        text += (*rows)->value(3).toString() + u'\n';
                    return text;
                })
                .value();
        };
        const QString page =
            plan("EXPLAIN QUERY PLAN SELECT c.id, r.name FROM conversation c LEFT JOIN target t ON "
                 "t.id = c.last_target_id LEFT JOIN carrier r ON r.id = t.carrier_id WHERE "
                 "(c.last_at_us, c.id) < (5, 5) "
                 "ORDER BY c.last_at_us DESC, c.id DESC LIMIT 10");
        QVERIFY2(page.contains("conversation_recent"_L1) && !page.contains("TEMP B-TREE"_L1),
                 qPrintable(page));
        const QString unread =
            plan("EXPLAIN QUERY PLAN SELECT c.id FROM conversation c WHERE c.unread > 0 AND "
                 "(c.last_at_us, c.id) < (5, 5) ORDER BY c.last_at_us DESC, c.id DESC LIMIT 10");
        QVERIFY2(unread.contains("conversation_unread"_L1) && !unread.contains("TEMP B-TREE"_L1),
                 qPrintable(unread));
        const QString slice = plan(
            "EXPLAIN QUERY PLAN SELECT t.id FROM target t JOIN message m ON m.id = t.message_id "
            "WHERE t.conversation_id = 1 AND t.id < 9 ORDER BY t.id DESC LIMIT 10");
        QVERIFY2(slice.contains("target_thread"_L1), qPrintable(slice));
        QVERIFY2(!slice.contains("SCAN"_L1) && !slice.contains("TEMP B-TREE"_L1),
                 qPrintable(slice));
    }

    void whoIsBlockedIsKeptAndNotShown()
    {
        F f;
        const QString mara = u"+15550134477"_s;
        f.receive(mara, u"Hi"_s);
        const auto first = f.thread(mara);
        QVERIFY(f.write([first](Connection &c) {
                     return ThreadDesk(c).setStatus(first, {ThreadState::Snoozed, 0});
                 }).has_value());
        const auto blocked =
            f.write([first](Connection &c) { return BlockedNumbers(c).block(first); });
        QCOMPARE(blocked.value(), QList{first});
        // Twice is once.
        QVERIFY(
            f.write([first](Connection &c) { return BlockedNumbers(c).block(first); })->isEmpty());
        Conversation thread = f.conversation(first);
        QVERIFY(thread.blockedUs > 0);
        QCOMPARE(int(thread.status.state), int(ThreadState::Closed));
        QCOMPARE(thread.unread, 0);
        const ChatMessage kept = f.receive(mara, u"Hello?"_s);
        thread = f.conversation(first);
        QCOMPARE(thread.lastText, u"Hello?"_s);
        QCOMPARE(thread.unread, 0);
        QCOMPARE(thread.readUpTo, kept.id);
        QCOMPARE(int(thread.status.state), int(ThreadState::Closed));
        QCOMPARE(f.read([](Connection &c) { return Conversations(c).unreadThreads(); }).value(), 0);
        // The others are as ever.
        f.receive(u"+15550132210"_s, u"Hi"_s);
        QCOMPARE(f.conversation(f.thread(u"+15550132210"_s)).unread, 1);
        // And she, once she is not blocked any more.
        QVERIFY(f.write([first](Connection &c) { return BlockedNumbers(c).unblock(first); }));
        f.receive(mara, u"Are you there?"_s);
        thread = f.conversation(first);
        QCOMPARE(thread.blockedUs, 0);
        QCOMPARE(thread.unread, 1);
        QCOMPARE(int(thread.status.state), int(ThreadState::Open));
    }

    void aBlockedPersonIsBlockedEverywhere()
    {
        F f;
        const QString mara = u"+15550134477"_s;
        f.receive(mara, u"Hi"_s);
        const auto first = f.thread(mara);
        QVERIFY(f.write([first](Connection &c) { return BlockedNumbers(c).block(first); }));
        // To another number of ours, where there was no thread before.
        const auto other = f.write([mara](Connection &c) -> Result<ConversationId> {
            const auto id = Conversations(c).findOrCreate(u"+15559999999"_s, mara);
            if (!id)
                return forward(id);
            NewInbound message;
            message.uuid = uuid7(c.nextStampUs());
            message.conversation = *id;
            message.source = mara;
            message.destination = u"+15559999999"_s;
            message.text = u"Hello?"_s;
            const auto received = Messages(c).insertInbound(message);
            return received ? id : Result<ConversationId>(forward(received));
        });
        QVERIFY(other.has_value());
        const Conversation thread = f.conversation(*other);
        QCOMPARE(thread.unread, 0);
        QCOMPARE(int(thread.status.state), int(ThreadState::Closed));
        ThreadQuery query;
        query.blockedOnly = true;
        const auto page =
            f.read([query](Connection &c) { return Conversations(c).page(query); }).value();
        QCOMPARE(page.rows.size(), 2);
        QCOMPARE(
            f.write([other](Connection &c) { return BlockedNumbers(c).unblock(*other); }).value(),
            (QList{first, *other}));
        const auto gone =
            f.write([](Connection &c) { return BlockedNumbers(c).block(ConversationId{99}); });
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
    }

    void aNoteIsChangedByItsAuthor()
    {
        F f;
        f.receive(u"+15550134477"_s, u"Hi"_s);
        const auto id = f.thread(u"+15550134477"_s);
        const QUuid ada = QUuid::createUuid();
        const auto change = [&](const QUuid &who, qint64 line, const QString &text) {
            return f.write(
                [=](Connection &c) { return ThreadDesk(c, who).changeNote(id, line, text); });
        };
        const auto since = [&](qint64 known) {
            return f.read([=](Connection &c) { return ThreadDesk(c).linesSince(id, known); })
                .value();
        };
        const auto shown = [&] {
            SliceQuery query;
            query.conversation = id;
            return f.read([=](Connection &c) { return Messages(c).slice(query); }).value().lines;
        };
        QVERIFY(f.write([=](Connection &c) { return ThreadDesk(c, ada).addNote(id, u"first"_s); }));
        const ThreadLine first = since(0).first();
        QCOMPARE(change(QUuid::createUuid(), first.id, u"x"_s).error().code, ErrorCode::Refused);
        QCOMPARE(change(ada, first.id + 99, u"x"_s).error().code, ErrorCode::NotFound);
        f.clock.advanceSeconds(60);
        QVERIFY(change(ada, first.id, u"second"_s));
        // Who has read the first one learns of it as of any newer line.
        const ThreadLine second = since(first.id).first();
        QCOMPARE(second.text, u"second"_s);
        QCOMPARE(second.replaces, first.id);
        QCOMPARE(second.atUs, first.atUs);
        QCOMPARE(second.actor, ada);
        QCOMPARE(shown(), QList{second});
        QCOMPARE(f.figure("SELECT COUNT(*) FROM thread_line WHERE text = 'first'"), 0);
        // From a console that has not heard of it.
        QCOMPARE(change(ada, first.id, u"third"_s).error().code, ErrorCode::Conflict);
        QVERIFY(change(ada, second.id, {}));
        const ThreadLine removed = since(second.id).first();
        QCOMPARE(int(removed.kind), int(ThreadLine::Kind::NoteRemoved));
        QCOMPARE(removed.replaces, second.id);
        QVERIFY(shown().isEmpty());
        QCOMPARE(change(ada, second.id, {}).error().code, ErrorCode::Conflict);
        QVERIFY(change(ada, second.id, u"back"_s)); // Undo
        QCOMPARE(shown().size(), 1);
        QCOMPARE(shown().first().text, u"back"_s);
    }
};

QTEST_GUILESS_MAIN(TestConversations)
#include "tst_conversations.moc"
