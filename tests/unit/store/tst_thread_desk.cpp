#include "store/held_messages.h"
#include "store/records.h"
#include "team_fixture.h"

#include <algorithm>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;
using Kind = ThreadLine::Kind;

namespace {

struct Team : TeamFixture
{
    Assigned assign(const QUuid &who, ConversationId id, const QUuid &to,
                    const std::optional<QUuid> &expected = {})
    {
        return as(who, [=](ThreadDesk &desk) { return desk.assign(id, to, expected); }).value();
    }

    void setStatus(const QUuid &who, ConversationId id, const ThreadStatus &status)
    {
        QVERIFY(as(who, [=](ThreadDesk &desk) { return desk.setStatus(id, status); }).has_value());
    }

    QList<Kind> kinds(ConversationId id)
    {
        QList<Kind> found;
        for (const ThreadLine &line : lines(id))
            found.append(line.kind);
        return found;
    }

    QStringList peers(ThreadView view, const QUuid &me = {})
    {
        ThreadQuery query;
        query.view = view;
        const auto page = read([=](Connection &c) { return Conversations(c).page(query, me); });
        QStringList found;
        for (const Conversation &row : page.value().rows)
            found.append(row.peerNumber);
        return found;
    }
};

} // namespace

class TestThreadDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOperatorIsMadeOnce()
    {
        Team f;
        QVERIFY(!f.noor.isNull() && f.noor != f.leo);
        QCOMPARE(f.enter(u"noor"_s, u"another name"_s), f.noor);
        QCOMPARE(f.enter(u"kim"_s, {}), f.enter(u"kim"_s, {}));
        f.assign(f.noor, f.receive(numberOf(1), u"Hi"_s).conversation, f.noor);
        f.clock.advanceSeconds(300);
        f.enter(u"leo"_s, {});
        const auto all = f.read([](Connection &c) { return Operators(c).all(); }).value();
        QStringList names;
        for (const OperatorLoad &load : all)
            names.append(u"%1 %2 %3"_s.arg(load.who.name, QString::number(load.open),
                                           load.here ? u"here"_s : u"away"_s));
        std::sort(names.begin(), names.end()); // their order is the database's
        QCOMPARE(names, (QStringList{u"Leo 0 here"_s, u"Noor 1 away"_s, u"kim 0 away"_s}));
    }

    void whoeverIsFirstHasIt()
    {
        Team f;
        const ConversationId id = f.receive(numberOf(1), u"Hi"_s).conversation;
        QVERIFY(f.assign(f.noor, id, f.noor, QUuid()).done);
        const Assigned second = f.assign(f.leo, id, f.leo, QUuid());
        QVERIFY(!second.done);
        QCOMPARE(second.holder.name, u"Noor"_s);
        QCOMPARE(f.conversation(id).assigneeName, u"Noor"_s);
        // Whoever knows that it is theirs may take it over, and give it back.
        QVERIFY(f.assign(f.leo, id, f.leo, f.noor).done);
        QVERIFY(f.assign(f.leo, id, {}, f.leo).done);
        QVERIFY(f.assign(f.leo, id, {}, f.noor).done); // it is nobody's already: fine
        QVERIFY(f.assign(f.noor, id, f.leo, QUuid()).done);
        QCOMPARE(f.kinds(id), (QList{Kind::Taken, Kind::Taken, Kind::Released, Kind::Assigned}));
        QCOMPARE(f.lines(id).last().actorName, u"Noor"_s);
        QCOMPARE(f.lines(id).last().subjectName, u"Leo"_s);
        QCOMPARE(f.as(f.noor, [](ThreadDesk &d) { return d.assign({77}, {}); }).error().code,
                 ErrorCode::NotFound);
    }

    void viewsAndCounts()
    {
        Team f;
        QList<ConversationId> ids;
        for (int i = 0; i < 6; ++i)
            ids.append(f.receive(numberOf(i), u"Hi"_s).conversation);
        f.assign(f.noor, ids[0], f.noor);
        f.assign(f.noor, ids[1], f.noor);
        f.assign(f.noor, ids[2], f.leo);
        f.setStatus(f.noor, ids[1], {ThreadState::Snoozed, 0});
        f.setStatus(f.noor, ids[3], {ThreadState::Closed, 0});
        QCOMPARE(f.peers(ThreadView::Mine, f.noor), QStringList{numberOf(0)});
        QCOMPARE(f.peers(ThreadView::Mine, f.leo), QStringList{numberOf(2)});
        QCOMPARE(f.peers(ThreadView::Mine), QStringList());
        QCOMPARE(f.peers(ThreadView::Unassigned), (QStringList{numberOf(5), numberOf(4)}));
        QCOMPARE(f.peers(ThreadView::Open),
                 (QStringList{numberOf(5), numberOf(4), numberOf(2), numberOf(0)}));
        QCOMPARE(f.peers(ThreadView::Snoozed), QStringList{numberOf(1)});
        QCOMPARE(f.peers(ThreadView::Closed), QStringList{numberOf(3)});
        QCOMPARE(f.peers(ThreadView::Everything).size(), 6);
        QCOMPARE(f.counts(f.noor), (ThreadCounts{1, 2, 2}));
        const TargetId last = f.conversation(ids[4]).lastTarget;
        QVERIFY(f.write([=](Connection &c) {
                     return Conversations(c).markRead(ids[4], last);
                 }).has_value());
        QCOMPARE(f.counts(f.noor), (ThreadCounts{1, 1, 2}));
        QCOMPARE(f.counts({}), (ThreadCounts{0, 1, 2}));
    }

    void pagesOfAViewFollowOneAnother() // T136
    {
        Team f;
        for (int i = 0; i < 25; ++i)
            f.assign(f.noor, f.receive(numberOf(i), u"Hi"_s).conversation, f.noor);
        ThreadQuery query;
        query.view = ThreadView::Mine;
        query.limit = 10;
        QStringList peers;
        for (int page = 0; page < 3; ++page) {
            const auto rows = f.read([=, &f](Connection &c) {
                                   return Conversations(c).page(query, f.noor);
                               }).value();
            for (const Conversation &row : rows.rows)
                peers.append(row.peerNumber);
            QCOMPARE(rows.more, page < 2);
            query.after = ThreadCursor{rows.rows.back().lastAtUs, rows.rows.back().id};
        }
        QCOMPARE(peers.size(), 25);
        QCOMPARE(peers.first(), numberOf(24));
        QCOMPARE(peers.last(), numberOf(0));
    }

    void closingReadsAndWritingOpens()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        f.setStatus(f.noor, first.conversation, {ThreadState::Closed, 0});
        QCOMPARE(f.conversation(first.conversation).unread, 0);
        QCOMPARE(f.conversation(first.conversation).readUpTo, first.id);
        f.setStatus(f.noor, first.conversation, {ThreadState::Closed, 0}); // it is: no second line
        const ChatMessage second = f.receive(numberOf(1), u"two"_s);
        QCOMPARE(f.conversation(first.conversation).status, ThreadStatus());
        QCOMPARE(f.conversation(first.conversation).unread, 1);
        QCOMPARE(f.kinds(first.conversation), (QList{Kind::Closed, Kind::Answered}));
        // Both stand between the two bubbles.
        for (const ThreadLine &line : f.lines(first.conversation))
            QCOMPARE(line.after, first.id);
        QVERIFY(second.id > first.id);
    }

    void whatWasNotSeenIsNeitherClosedNorPutOff()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        const ConversationId id = first.conversation;
        const ChatMessage second = f.receive(numberOf(1), u"two"_s);
        const auto set = [&](ThreadState state, TargetId seen) {
            return f.as(f.noor, [=](ThreadDesk &d) { return d.setStatus(id, {state, 0}, seen); });
        };
        for (const ThreadState state : {ThreadState::Closed, ThreadState::Snoozed})
            QCOMPARE(set(state, first.id).error().code, ErrorCode::Conflict);
        QCOMPARE(f.conversation(id).status, ThreadStatus());
        QCOMPARE(f.conversation(id).unread, 2);
        QVERIFY(f.kinds(id).isEmpty());
        // What we wrote ourselves is nothing to be looked at.
        f.send(f.draft(f.carrier(u"lab"_s), numberOf(1), u"answer"_s));
        QVERIFY(set(ThreadState::Closed, second.id).has_value());
        QCOMPARE(f.conversation(id).unread, 0);
        QVERIFY(set(ThreadState::Open, first.id).has_value()); // opening needs no look
    }

    void undoingACloseBringsBackAllThatWasUnread()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"read"_s);
        const ConversationId id = first.conversation;
        QVERIFY(f.write([=](Connection &c) {
                     return Conversations(c).markRead(id, first.id);
                 }).has_value());
        for (int i = 0; i < 5; ++i)
            f.receive(numberOf(1), u"unread"_s);
        const Conversation before = f.conversation(id);
        QCOMPARE(before.unread, 5);
        f.setStatus(f.noor, id, {ThreadState::Closed, 0});
        QCOMPARE(f.conversation(id).unread, 0);
        f.receive(numberOf(1), u"and one more"_s);
        const auto undo = [&] {
            return f.as(f.noor, [=](ThreadDesk &d) { return d.markUnread(id, before.readUpTo); })
                .has_value();
        };
        QVERIFY(undo());
        QCOMPARE(f.conversation(id).unread, 6);
        QCOMPARE(f.conversation(id).readUpTo, first.id);
        QVERIFY(undo()); // it is: nothing changes
        QCOMPARE(f.conversation(id).unread, 6);
    }

    void aLineFurtherUpIsNewsToo()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        const ConversationId id = first.conversation;
        const CarrierId lab = f.carrier(u"lab"_s);
        NewOutbound answer = f.draft(lab, numberOf(1), u"answer"_s);
        answer.targets.first().notBeforeUs = f.clock.nowUs() + 5'000'000;
        const ChatMessage sent = f.send(answer);
        f.assign(f.noor, id, f.noor); // stands behind the answer
        const qint64 known = f.lines(id).last().id;
        QVERIFY(
            f.write([=](Connection &c) { return HeldMessages(c).takeBack(sent.id); }).has_value());
        f.assign(f.noor, id, {}); // stands where the answer was
        const auto later =
            f.read([=](Connection &c) { return ThreadDesk(c).linesSince(id, known); }).value();
        QCOMPARE(later.size(), 1);
        QCOMPARE(later.first().kind, Kind::Released);
        QCOMPARE(later.first().after, first.id);
    }

    void aReplyEndsASnooze()
    {
        Team f;
        const ConversationId id = f.receive(numberOf(1), u"one"_s).conversation;
        f.setStatus(f.noor, id, {ThreadState::Snoozed, f.clock.nowUs() + 3'600'000'000});
        QCOMPARE(f.conversation(id).status.state, ThreadState::Snoozed);
        f.receive(numberOf(1), u"two"_s);
        QCOMPARE(f.conversation(id).status, ThreadStatus());
        QCOMPARE(f.kinds(id), (QList{Kind::Snoozed, Kind::Answered}));
        QCOMPARE(f.read([](Connection &c) { return ThreadDesk(c).nextWakeUs(); }).value(), 0);
    }

    void aSnoozeEndsByTime()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        const ConversationId id = first.conversation;
        QVERIFY(f.write([=](Connection &c) {
                     return Conversations(c).markRead(id, first.id);
                 }).has_value());
        const qint64 untilUs = f.clock.nowUs() + 60'000'000;
        f.setStatus(f.noor, id, {ThreadState::Snoozed, untilUs});
        const ConversationId other = f.receive(numberOf(2), u"two"_s).conversation;
        f.setStatus(f.noor, other, {ThreadState::Snoozed, 0}); // until they reply, never by time
        f.reopen();
        const auto wake = [&](qint64 atUs) {
            return f.as({}, [=](ThreadDesk &desk) { return desk.wake(atUs, 10); }).value();
        };
        QCOMPARE(f.read([](Connection &c) { return ThreadDesk(c).nextWakeUs(); }).value(), untilUs);
        QVERIFY(wake(untilUs - 1).isEmpty());
        QCOMPARE(wake(untilUs), QList{id});
        QVERIFY(wake(untilUs).isEmpty()); // of two engines the second finds nothing
        QCOMPARE(f.conversation(id).status, ThreadStatus());
        QCOMPARE(f.conversation(id).unread, 1); // so that it is seen
        QCOMPARE(f.conversation(other).status.state, ThreadState::Snoozed);
        QCOMPARE(f.kinds(id), (QList{Kind::Snoozed, Kind::Woken}));
        QCOMPARE(f.lines(id).first().untilUs, untilUs);
    }

    void unreadAgain()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        const ChatMessage second = f.receive(numberOf(1), u"two"_s);
        const ConversationId id = first.conversation;
        f.send(f.draft(f.carrier(u"lab"_s), numberOf(1), u"answer"_s));
        const auto read = [&] {
            const TargetId last = f.conversation(id).lastTarget;
            return f.write([=](Connection &c) { return Conversations(c).markRead(id, last); })
                .has_value();
        };
        QVERIFY(read());
        QVERIFY(f.as(f.noor, [=](ThreadDesk &d) { return d.markUnread(id); }).has_value());
        QCOMPARE(f.conversation(id).unread, 1);
        // The line "1 new message" stands before the last one that came in.
        QCOMPARE(f.conversation(id).readUpTo.value, second.id.value - 1);
        QVERIFY(read());
        QCOMPARE(f.conversation(id).unread, 0);
    }

    void whoeverAnswersHasIt()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        const ConversationId id = first.conversation;
        const CarrierId lab = f.carrier(u"lab"_s);
        const auto answer = [&](const QUuid &who) {
            const ChatMessage sent = f.send(f.draft(lab, numberOf(1), u"answer"_s));
            QVERIFY(f.as(who, [=](ThreadDesk &d) { return d.answered(id, sent.id); }).has_value());
        };
        answer(f.noor);
        answer(f.leo); // helps out: it stays Noor's
        QCOMPARE(f.conversation(id).assigneeName, u"Noor"_s);
        QCOMPARE(f.kinds(id), QList{Kind::Taken});
        QCOMPARE(f.lines(id).first().after, first.id);
        f.setStatus(f.noor, id, {ThreadState::Closed, 0});
        answer(f.leo);
        QCOMPARE(f.conversation(id).status, ThreadStatus());
        QCOMPARE(f.kinds(id), (QList{Kind::Taken, Kind::Closed, Kind::Reopened}));
    }

    void whatAColleagueAnsweredIsFound()
    {
        Team f;
        const ChatMessage first = f.receive(numberOf(1), u"one"_s);
        const CarrierId lab = f.carrier(u"lab"_s);
        const auto send = [&](const QString &author, Origin origin, const QString &text) {
            NewOutbound answer = f.draft(lab, numberOf(1), text);
            answer.author = author;
            answer.origin = origin;
            answer.targets.first().notBeforeUs = f.clock.nowUs() + 5'000'000;
            return f.send(answer).id;
        };
        const auto found = [&](TargetId seen, const QString &author) {
            return f
                .read([=](Connection &c) {
                    return ThreadDesk(c).answerAfter(u"+15550000000"_s, numberOf(1), seen, author);
                })
                .value();
        };
        QVERIFY(!found(first.id, u"leo"_s));
        const TargetId answer = send(u"noor"_s, Origin::Agent, u"Yes, from eight"_s);
        send(u"crm"_s, Origin::Api, u"Your code"_s); // a program is no colleague
        QCOMPARE(found(first.id, u"leo"_s)->name, u"Noor"_s);
        QCOMPARE(found(first.id, u"leo"_s)->text, u"Yes, from eight"_s);
        QCOMPARE(found(first.id, u"leo"_s)->atUs, f.message(answer).createdUs);
        QVERIFY(!found(first.id, u"noor"_s));
        QVERIFY(!found(answer, u"leo"_s));
        const TargetId second = send(u"guest"_s, Origin::Agent, u"And on Sunday"_s);
        QCOMPARE(found(answer, u"leo"_s)->author, u"guest"_s);
        QVERIFY(found(answer, u"leo"_s)->name.isEmpty());
        QVERIFY(
            f.write([=](Connection &c) { return HeldMessages(c).takeBack(second); }).has_value());
        QVERIFY(!found(answer, u"leo"_s));
    }

    void theOldestOfNobody()
    {
        Team f;
        const auto oldest = [&] {
            return f.read([](Connection &c) { return ThreadDesk(c).oldestUnassigned(); }).value();
        };
        QVERIFY(!oldest());
        const ConversationId first = f.receive(numberOf(1), u"one"_s).conversation;
        const ConversationId second = f.receive(numberOf(2), u"two"_s).conversation;
        QCOMPARE(oldest(), first);
        f.assign(f.noor, first, f.noor);
        QCOMPARE(oldest(), second);
    }

    void programsAssignToo()
    {
        Team f;
        const ConversationId id = f.receive(numberOf(1), u"one"_s).conversation;
        const auto edit = [&](const QUuid &owner) {
            ConversationEdit change;
            change.owner = owner;
            return f.write([=](Connection &c) { return Records(c).edit(id, change); }).has_value();
        };
        QVERIFY(edit(f.leo));
        QVERIFY(edit(f.leo));
        QCOMPARE(f.conversation(id).assigneeName, u"Leo"_s);
        const QUuid unknown = QUuid::createUuid();
        QVERIFY(edit(unknown));
        QCOMPARE(f.conversation(id).assignee, unknown);
        QVERIFY(f.conversation(id).assigneeName.isEmpty());
        QVERIFY(edit({}));
        QCOMPARE(f.kinds(id), (QList{Kind::Assigned, Kind::Assigned, Kind::Released}));
        QVERIFY(f.lines(id).first().actor.isNull());
    }

    void linesBelongToOnePage()
    {
        Team f;
        ConversationId id;
        QList<TargetId> targets;
        for (int i = 0; i < 12; ++i) {
            const ChatMessage message = f.receive(numberOf(1), QString::number(i));
            id = message.conversation;
            targets.append(message.id);
            f.receive(numberOf(2), u"between"_s);
            f.assign(f.noor, id, i % 2 ? QUuid() : f.noor);
        }
        QList<TargetId> places;
        SliceQuery query;
        query.conversation = id;
        query.limit = 5;
        for (bool more = true; more; query.anchor = SliceQuery::Anchor::Before) {
            const auto slice =
                f.read([=](Connection &c) { return Messages(c).slice(query); }).value();
            QList<TargetId> here;
            for (const ThreadLine &line : slice.lines)
                here.append(line.after);
            places = here + places;
            more = slice.olderExist;
            query.target = slice.rows.first().id;
        }
        QCOMPARE(places, targets);
        const ThreadLine known = f.lines(id).at(9);
        const auto later =
            f.read([=](Connection &c) { return ThreadDesk(c).linesSince(id, known.id); }).value();
        QCOMPARE(later.size(), 2);
        QCOMPARE(later.last(), f.lines(id).last());
    }

    void aNoteStandsBehindTheLastBubble()
    {
        Team f;
        const QString words = u"Prefers texts after 12:00 \U0001F6B2\nTwo bikes"_s;
        const auto write = [&](ConversationId id) {
            return f.as(f.noor, [=](ThreadDesk &desk) { return desk.addNote(id, words); });
        };
        QCOMPARE(write(f.thread(numberOf(7))).error().code, ErrorCode::Conflict);
        QCOMPARE(write({99}).error().code, ErrorCode::NotFound);
        const ChatMessage message = f.receive(numberOf(1), u"one"_s);
        QVERIFY(write(message.conversation).has_value());
        f.reopen();
        const auto lines = f.lines(message.conversation);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().kind, Kind::Note);
        QCOMPARE(lines.first().text, words);
        QCOMPARE(lines.first().actorName, u"Noor"_s);
        QCOMPARE(lines.first().after, message.id);
        // It is no message: nothing is unread by it, and nothing is to be sent.
        QCOMPARE(f.conversation(message.conversation).unread, 1);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM target"), 1);
        QCOMPARE(f.figure("SELECT COUNT(*) FROM event WHERE kind = 'conversation_touched'"), 1);
    }

    void eachChangeIsToldOnce()
    {
        Team f;
        const ConversationId id = f.receive(numberOf(1), u"one"_s).conversation;
        const auto told = [&] {
            return f.figure("SELECT COUNT(*) FROM event WHERE kind IN ('conversation_updated', "
                            "'conversation_touched')");
        };
        f.assign(f.noor, id, f.noor);
        f.assign(f.noor, id, f.noor);
        QCOMPARE(told(), 1);
        f.setStatus(f.noor, id, {ThreadState::Snoozed, 0});
        f.setStatus(f.noor, id, {ThreadState::Snoozed, 0});
        QCOMPARE(told(), 2);
    }

    void viewsAreReadFromTheirIndex() // T165
    {
        ONLY_ON_SQLITE;
        Team f;
        const auto plan = [&](const QByteArray &where, const char *order) {
            const QByteArray sql =
                "EXPLAIN QUERY PLAN SELECT c.id, o.name FROM conversation c LEFT "
                "JOIN operators o ON o.uuid = c.owner WHERE " +
                where + order;
            return f
                .read([=](Connection &c) -> Result<QString> {
                    const auto rows = c.run(sql.constData());
                    if (!rows)
                        return forward(rows);
                    QString text;
                    while ((*rows)->next())
                        text += (*rows)->value(3).toString() + u'\n';
                    return text;
                })
                .value();
        };
        const char *page = " AND (c.last_at_us, c.id) < (5, 5) ORDER BY c.last_at_us DESC, c.id "
                           "DESC LIMIT 10";
        const QList<std::tuple<QByteArray, const char *, QLatin1String>> cases{
            {"c.status = 'open'", page, "conversation_open"_L1},
            {"c.status = 'open' AND c.owner = x'01'", page, "conversation_owned"_L1},
            {"c.status = 'open' AND c.owner IS NULL", page, "conversation_free"_L1},
            {"c.status = 'snoozed'", page, "conversation_snoozed"_L1},
            {"c.status = 'closed'", page, "conversation_closed"_L1},
            {"c.status = 'open' AND c.unread > 0 AND c.owner IS NULL", "",
             "conversation_waiting"_L1},
            {"c.status = 'snoozed' AND c.snoozed_until_us > 0 AND c.snoozed_until_us <= 9", "",
             "conversation_due"_L1},
        };
        for (const auto &[where, order, index] : cases) {
            const QString text = plan(where, order);
            QVERIFY2(text.contains(index) && !text.contains("TEMP B-TREE"_L1), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestThreadDesk)
#include "tst_thread_desk.moc"
