// Threads by what they are like, and filters that are kept as views.
#include "store_fixture.h"

#include "store/feed.h"
#include "store/labels.h"
#include "store/operators.h"
#include "store/saved_filters.h"
#include "store/thread_desk.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

/// Four people; what they are like is set by each test.
struct Town : F
{
    Town()
    {
        mara = thread(u"+15550130001"_s);
        tomas = thread(u"+15550130002"_s);
        ines = thread(u"+15550130003"_s);
        leo = thread(u"+15550130004"_s);
    }
    QList<ConversationId> fitting(const ThreadFilter &filter, const QUuid &me = {})
    {
        ThreadQuery query;
        query.filter = filter;
        return found(query, me);
    }
    QList<ConversationId> found(const ThreadQuery &query, const QUuid &me = {})
    {
        QList<ConversationId> ids;
        const auto page =
            read([=](Connection &c) { return Conversations(c).page(query, me); }).value();
        for (const Conversation &thread : page.rows)
            ids.append(thread.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    LabelId label(const QString &name)
    {
        return write([=](Connection &c) { return Labels(c).save({{}, name}); })->id;
    }
    void put(ConversationId thread, LabelId label)
    {
        QVERIFY(write([=](Connection &c) { return Labels(c).set(thread, label, true); }));
    }
    void setStatus(ConversationId id, ThreadState state)
    {
        QVERIFY(write([=](Connection &c) { return ThreadDesk(c).setStatus(id, {state, 0}); }));
    }
    /// A message to that person that the carrier refused for good.
    ChatMessage fail(CarrierId carrier, const QString &peer)
    {
        const ChatMessage message = send(draft(carrier, peer, u"Hello"_s));
        const auto claimed = claim(carrier);
        finish({ended(claimed.first(), TargetEvent::RefusedForGood, ReasonCode::BadNumber)});
        return message;
    }

    ConversationId mara;
    ConversationId tomas;
    ConversationId ines;
    ConversationId leo;
};

Result<SavedFilter> save(F &f, const SavedFilter &filter)
{
    return f.write([=](Connection &c) { return SavedFilters(c).save(filter); });
}

SavedFilter unreadView(const QString &name)
{
    SavedFilter saved;
    saved.name = name;
    saved.filter.unread = true;
    return saved;
}

} // namespace

class TestThreadFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneFitsAll()
    {
        Town town;
        town.setStatus(town.leo, ThreadState::Closed);
        QCOMPARE(town.fitting({}).size(), 4);
    }

    void byState()
    {
        Town town;
        town.setStatus(town.leo, ThreadState::Closed);
        town.setStatus(town.ines, ThreadState::Snoozed);
        ThreadFilter filter;
        filter.state = ThreadState::Open;
        QCOMPARE(town.fitting(filter), (QList{town.mara, town.tomas}));
        filter.state = ThreadState::Snoozed;
        QCOMPARE(town.fitting(filter), QList{town.ines});
        filter.state = ThreadState::Closed;
        QCOMPARE(town.fitting(filter), QList{town.leo});
    }

    void byWhoseTheyAre()
    {
        Town town;
        const QUuid me =
            town.write([](Connection &c) { return Operators(c).enter(u"ada"_s, u"Ada"_s); })->id;
        QVERIFY(town.write([&](Connection &c) { return ThreadDesk(c, me).assign(town.mara, me); }));
        ThreadFilter filter;
        filter.whose = ThreadFilter::Whose::Mine;
        QCOMPARE(town.fitting(filter, me), QList{town.mara});
        filter.whose = ThreadFilter::Whose::Nobodys;
        QCOMPARE(town.fitting(filter, me).size(), 3);
    }

    void byLabel()
    {
        Town town;
        const LabelId vip = town.label(u"VIP"_s);
        town.put(town.tomas, vip);
        town.put(town.leo, vip);
        ThreadFilter filter;
        filter.label = vip;
        QCOMPARE(town.fitting(filter), (QList{town.tomas, town.leo}));
        filter.state = ThreadState::Closed;
        QVERIFY(town.fitting(filter).isEmpty());
        town.setStatus(town.leo, ThreadState::Closed);
        QCOMPARE(town.fitting(filter), QList{town.leo});
        // A label that is removed is on no thread.
        QVERIFY(town.write([=](Connection &c) { return Labels(c).remove(vip); }));
        QVERIFY(town.fitting(filter).isEmpty());
    }

    void aLabelOnMostThreads() // is not looked up but asked of each
    {
        Town town;
        const LabelId vip = town.label(u"VIP"_s);
        town.put(town.tomas, vip);
        QVERIFY(town.write([vip](Connection &c) -> Result<void> {
                        for (int i = 0; i < 2100; ++i) {
                            const auto id = Conversations(c).findOrCreate(
                                u"+15550000000"_s, u"+1555014%1"_s.arg(i, 4, 10, QLatin1Char('0')));
                            if (!id)
                                return forward(id);
                            const auto on = c.change("INSERT INTO conversation_label "
                                                     "(conversation_id, label_id) VALUES (?, ?)",
                                                     {id->value, vip.value});
                            if (!on)
                                return forward(on);
                        }
                        return {};
                    })
                    .has_value());
        ThreadQuery query;
        query.filter = ThreadFilter();
        query.filter->label = vip;
        query.limit = 3000;
        QCOMPARE(town.found(query).size(), 2101);
        // Page after page, each thread once.
        QSet<ConversationId> seen;
        query.limit = 500;
        for (bool more = true; more;) {
            const auto page =
                town.read([=](Connection &c) { return Conversations(c).page(query); }).value();
            for (const Conversation &thread : page.rows) {
                QVERIFY(!seen.contains(thread.id));
                seen.insert(thread.id);
            }
            more = page.more;
            query.after = ThreadCursor{page.rows.last().lastAtUs, page.rows.last().id};
        }
        QCOMPARE(seen.size(), 2101);
    }

    void byOurNumber()
    {
        Town town;
        const auto other = town.write([](Connection &c) {
            return Conversations(c).findOrCreate(u"+15559999999"_s, u"+15550130001"_s);
        });
        ThreadFilter filter;
        filter.ourNumber = u"+15559999999"_s;
        QCOMPARE(town.fitting(filter), QList{*other});
    }

    void byTheCarrierOfTheLastMessage()
    {
        Town town;
        const CarrierId one = town.carrier(u"Northline"_s);
        const CarrierId two = town.carrier(u"Baltic"_s);
        town.send(town.draft(one, u"+15550130001"_s, u"Hello"_s));
        town.send(town.draft(two, u"+15550130002"_s, u"Hello"_s));
        ThreadFilter filter;
        filter.carrier = one;
        QCOMPARE(town.fitting(filter), QList{town.mara});
        town.send(town.draft(two, u"+15550130001"_s, u"Hello again"_s));
        QVERIFY(town.fitting(filter).isEmpty());
    }

    void byWhatIsUnread()
    {
        Town town;
        town.receive(u"+15550130003"_s, u"Hi"_s);
        ThreadFilter filter;
        filter.unread = true;
        QCOMPARE(town.fitting(filter), QList{town.ines});
    }

    void byAFailureThatIsLeft()
    {
        Town town;
        const CarrierId carrier = town.carrier(u"Northline"_s);
        const ChatMessage failed = town.fail(carrier, u"+15550130002"_s);
        town.send(town.draft(carrier, u"+15550130001"_s, u"Hello"_s));
        ThreadFilter filter;
        filter.failed = true;
        QCOMPARE(town.fitting(filter), QList{town.tomas});
        // They write meanwhile: it is left all the same.
        town.receive(u"+15550130002"_s, u"Hi"_s);
        QCOMPARE(town.fitting(filter), QList{town.tomas});
        // Sent again it is no longer.
        NewOutbound again = town.draft(carrier, u"+15550130002"_s, u"Hello"_s);
        again.resendOf = failed.id;
        town.send(again);
        QVERIFY(town.fitting(filter).isEmpty());
    }

    void byWords()
    {
        Town town;
        town.receive(u"+15550130003"_s, u"Is this wheel bent?"_s);
        town.receive(u"+15550130004"_s, u"The wheel is fine"_s);
        town.setStatus(town.leo, ThreadState::Closed);
        ThreadFilter filter;
        filter.text = u"whee"_s;
        QCOMPARE(town.fitting(filter), (QList{town.ines, town.leo}));
        filter.state = ThreadState::Open;
        QCOMPARE(town.fitting(filter), QList{town.ines});
        filter.text = u"0130003"_s;
        QCOMPARE(town.fitting(filter), QList{town.ines});
        filter.text = u"?!"_s; // nothing in it can be looked for
        QVERIFY(town.fitting(filter).isEmpty());
    }

    void allAtOnce()
    {
        Town town;
        const CarrierId carrier = town.carrier(u"Northline"_s);
        const LabelId vip = town.label(u"VIP"_s);
        town.put(town.tomas, vip);
        town.fail(carrier, u"+15550130002"_s);
        ThreadFilter filter;
        filter.state = ThreadState::Open;
        filter.whose = ThreadFilter::Whose::Nobodys;
        filter.label = vip;
        filter.ourNumber = town.conversation(town.tomas).ourNumber;
        filter.carrier = carrier;
        filter.failed = true;
        filter.text = u"hello"_s;
        QCOMPARE(town.fitting(filter), QList{town.tomas});
        filter.unread = true;
        QVERIFY(town.fitting(filter).isEmpty());
        town.receive(u"+15550130002"_s, u"Hi"_s);
        filter.carrier = {};
        QCOMPARE(town.fitting(filter), QList{town.tomas});
    }

    void amongSome()
    {
        Town town;
        const LabelId vip = town.label(u"VIP"_s);
        town.put(town.tomas, vip);
        town.put(town.leo, vip);
        ThreadQuery query;
        query.filter = ThreadFilter();
        query.filter->label = vip;
        query.among = {town.mara, town.leo};
        QCOMPARE(town.found(query), QList{town.leo});
    }

    void areKeptAsViews()
    {
        F f;
        SavedFilter all;
        all.name = u"VIPs who wait"_s;
        all.filter = {
            ThreadState::Open, ThreadFilter::Whose::Mine, {7}, u"+15550000000"_s, {3}, true, true,
            u"wheel"_s};
        const auto kept = save(f, all);
        QVERIFY(kept && kept->id.isValid());
        QVERIFY(save(f, unreadView(u"a first one"_s)));
        f.reopen();
        const auto views = f.read([](Connection &c) { return SavedFilters(c).all(); }).value();
        QCOMPARE(views.size(), 2);
        QCOMPARE(views.first().name, u"a first one"_s);
        QVERIFY(!views.first().filter.state);
        QCOMPARE(views.last(), *kept);
    }

    void aViewIsRenamedAndRemoved()
    {
        F f;
        const auto view = save(f, unreadView(u"Waiting"_s));
        QCOMPARE(save(f, unreadView(u"waiting"_s)).error().code, ErrorCode::Conflict);
        SavedFilter renamed = *view;
        renamed.name = u"Unread"_s;
        const qint64 before = f.read([](Connection &c) { return Feed(c).newest(); }).value();
        QVERIFY(save(f, renamed));
        const auto news =
            f.read([before](Connection &c) { return Feed(c).after(before, 10); }).value();
        QVERIFY(news.sorting);
        QVERIFY(f.write([&](Connection &c) { return SavedFilters(c).remove(view->id); }));
        QVERIFY(f.read([](Connection &c) { return SavedFilters(c).all(); })->isEmpty());
        QCOMPARE(save(f, renamed).error().code, ErrorCode::NotFound);
    }

    void thereAreNotTooManyViews()
    {
        F f;
        for (int i = 0; i < SavedFilter::most; ++i)
            QVERIFY(save(f, unreadView(u"view %1"_s.arg(i))));
        QCOMPARE(save(f, unreadView(u"one more"_s)).error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestThreadFilters)
#include "tst_thread_filters.moc"
