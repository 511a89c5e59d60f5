#include "engine/engine_service.h"
#include "engine/face/media_links.h"
#include "engine/face/routing.h"
#include "engine/face/sorting.h"
#include "engine/face/team.h"
#include "store/leases.h"
#include "store/store.h"
#include "support/fake_link.h"
#include "support/test_server.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace cordboard;
using namespace Qt::StringLiterals;
using store::TestServer;
using test::FakeLine;
using test::FakeLink;

namespace {

/// An engine of a team, with a line that the test plays and a window that looks at its mailbox.
struct Desk
{
    explicit Desk(const store::DatabaseUrl &url, const QString &name)
    {
        store::OpenOptions open;
        open.server = url;
        auto opened = store::Store::open(open);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.name = name;
        options.me = {name, name};
        options.linkFactory = [this](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            link.accept(part.attempt, QString::number(part.attempt.value));
        };
        engine = engine::EngineService::start(*std::move(opened), options);
        engine->mailbox().setWake([] {});
    }

    /// What the window has been told so far.
    const engine::Changes &told()
    {
        const engine::Changes changes = engine->mailbox().drain();
        all.ticks.insert(changes.ticks);
        all.news.insert(changes.news);
        all.conversations.unite(changes.conversations);
        all.links.insert(changes.links);
        all.sorting = all.sorting || changes.sorting;
        if (changes.presence)
            all.presence = changes.presence;
        all.lookAgain = all.lookAgain || changes.lookAgain;
        if (changes.database)
            all.database = changes.database;
        return all;
    }

    std::shared_ptr<FakeLine> line = std::make_shared<FakeLine>();
    engine::Changes all;
    std::unique_ptr<engine::EngineService> engine;
};

template<class T>
T wait(QFuture<T> future)
{
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
    }();
    return future.result();
}

} // namespace

/// Two engines on one PostgreSQL: one line, and both windows follow.
class TestSharedDatabase : public QObject
{
    Q_OBJECT

    const QString ours = u"+15550100142"_s;
    const QString mara = u"+15550134477"_s;

    std::unique_ptr<TestServer::Place> m_place;
    std::unique_ptr<Desk> m_first;
    std::unique_ptr<Desk> m_second;

    Carrier addCarrier(Desk &desk)
    {
        CarrierEdit edit;
        edit.carrier.name = u"Northline"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.senders = {ours};
        const auto saved = wait(desk.engine->saveCarrier(edit));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        return *saved;
    }

    ChatMessage send(Desk &desk, const QString &text)
    {
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = text;
        const auto sent = wait(desk.engine->submit(draft));
        return sent ? sent->first() : ChatMessage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestServer::isThere())
            QSKIP("there is no PostgreSQL; tests/support/with_postgres.sh brings one");
    }

    void init()
    {
        m_place = std::make_unique<TestServer::Place>();
        m_first = std::make_unique<Desk>(m_place->url(), u"cordboardd on alpha"_s);
        addCarrier(*m_first);
        QTRY_COMPARE_WITH_TIMEOUT(m_first->line->made(), 1, 30'000);
        m_second = std::make_unique<Desk>(m_place->url(), u"cordboard on beta"_s);
        // From now on it follows what others write.
        for (Desk *desk : {m_first.get(), m_second.get()})
            QTRY_VERIFY_WITH_TIMEOUT(desk->told().lookAgain, 30'000);
    }

    void cleanup()
    {
        m_second.reset();
        m_first.reset();
        m_place.reset();
    }

    void whoIsAtAThreadIsSeenByTheOthers()
    {
        const ConversationId here{7};
        m_first->engine->team().attend(here, true);
        QTRY_VERIFY_WITH_TIMEOUT(m_second->told().presence && !m_second->all.presence->isEmpty(),
                                 30'000);
        const Presence one = m_second->all.presence->first();
        QCOMPARE(one.name, u"cordboardd on alpha"_s);
        QCOMPARE(one.at, here);
        m_first->engine->team().attend({}, false);
        QTRY_VERIFY_WITH_TIMEOUT(m_second->told().presence->isEmpty(), 30'000);
    }

    // What a stream of one engine tells, whoever wrote it.
    void whatTheOtherWritesIsNews()
    {
        engine::News &news = m_second->engine->programs().news();
        const qint64 cursor = *wait(news.newest());
        std::atomic_int told = 0;
        const int watch = news.addWatch([&told] { ++told; });
        send(*m_first, u"hello"_s);
        QTRY_VERIFY_WITH_TIMEOUT(told.load() > 0, 30'000);
        news.removeWatch(watch);
        const auto page = wait(news.after(cursor, 100));
        QVERIFY(page);
        QCOMPARE(page->items.value(0).message.text, u"hello"_s);
    }

    /// A port that one program finds taken is no matter of the one that answers.
    void linksLeaveWhileOneOfThemAnswers()
    {
        const MediaLinkSetup setup{u"https://m.example.com"_s, 30, {}};
        QVERIFY(wait(m_first->engine->mediaLinks().setUp(setup)));
        QVERIFY(wait(m_second->engine->mediaLinks().cannotListen(setup, u"Port 8080 is taken."_s)));
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = u"Look"_s;
        draft.media = {{u"image/png"_s, u"Plan.png"_s, "octets"}};
        draft.mediaAsLink = true;
        const auto sent = wait(m_second->engine->submit(draft));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(m_first->line->submitted().size(), 1, 30'000);
    }

    void theOtherShowsWhoHoldsTheLine()
    {
        const auto shown = [&] {
            const auto links = m_second->told().links;
            return links.isEmpty() ? QString() : links.begin()->sentence;
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"cordboardd on alpha holds this line."_s, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_second->told().links.begin()->state), int(LinkState::Up),
                                  30'000);
        QCOMPARE(m_second->line->made(), 0);
    }

    void theOthersMessagesLeave()
    {
        const ChatMessage message = send(*m_second, u"Hello Mara"_s);
        QVERIFY(message.id.isValid());
        QTRY_COMPARE_WITH_TIMEOUT(m_first->line->submitted().size(), 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(int(m_second->told().ticks.value(message.id).state),
                                  int(TargetState::Sent), 30'000);
        QCOMPARE(m_second->told().ticks.value(message.id).carrier, u"Northline"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_first->told().news.values().contains(message.id), 30'000);
        QVERIFY(m_second->line->submitted().isEmpty());
    }

    void theOtherSeesWhatComesIn()
    {
        carrier::InboundPart part;
        part.token = 1;
        part.source = mara;
        part.destination = ours;
        part.shortMessage = "Hi there";
        QVERIFY(m_first->line->run([&](FakeLink &link) { Q_EMIT link.messageReceived(part); }));
        QTRY_COMPARE_WITH_TIMEOUT(m_second->told().news.size(), 1, 30'000);
    }

    void ofTwoWhoTakeAThreadTheFirstHasIt()
    {
        const ConversationId id = send(*m_second, u"Hello Mara"_s).conversation;
        QVERIFY(id.isValid()); // who writes first has it
        const QUuid first = wait(m_first->engine->team().me())->id;
        const QUuid second = wait(m_second->engine->team().me())->id;
        QVERIFY(wait(m_second->engine->team().assign(id, {}, second)).has_value());
        // Both press the button before either has heard of the other.
        auto one = m_first->engine->team().assign(id, first, {});
        auto two = m_second->engine->team().assign(id, second, {});
        const auto answers = std::pair(wait(one), wait(two));
        QVERIFY(answers.first.has_value() != answers.second.has_value());
        const Error &late = (answers.first ? answers.second : answers.first).error();
        QCOMPARE(int(late.code), int(ErrorCode::Conflict));
        const auto rows = wait(m_first->engine->threadsByIds({id}));
        QVERIFY2(late.message.contains(rows->first().assigneeName), qPrintable(late.message));
        QCOMPARE(rows->first().assignee, answers.first ? first : second);
    }

    void theOtherSeesWhatIsClosedAndPutOff()
    {
        const ConversationId id = send(*m_first, u"Hello Mara"_s).conversation;
        // Its own message has been told before, so that what is told now is the closing.
        QTRY_VERIFY_WITH_TIMEOUT(m_second->told().news.contains(id), 30'000);
        m_second->all.conversations.clear();
        QVERIFY(wait(m_first->engine->team().setStatus(id, {ThreadState::Closed, 0})).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(m_second->told().conversations.contains(id), 30'000);
        const auto rows = wait(m_second->engine->threadsByIds({id}));
        QCOMPARE(int(rows->first().status.state), int(ThreadState::Closed));
    }

    void theOtherSeesLabels()
    {
        const ConversationId id = send(*m_first, u"Hello Mara"_s).conversation;
        QTRY_VERIFY_WITH_TIMEOUT(m_second->told().news.contains(id), 30'000);
        const auto label = wait(m_first->engine->sorting().saveLabel({{}, u"VIP"_s, 3}));
        QVERIFY(label.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(m_second->told().sorting, 30'000);
        QCOMPARE(wait(m_second->engine->sorting().labels()).value(), QList{*label});
        m_second->all.conversations.clear();
        QVERIFY(wait(m_first->engine->sorting().setLabel(id, label->id, true)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(m_second->told().conversations.contains(id), 30'000);
        QCOMPARE(wait(m_second->engine->threadsByIds({id}))->first().labels, QList{label->id});
    }

    void aSnoozeEndsOnceWithTwoEngines()
    {
        const ConversationId id = send(*m_first, u"Hello Mara"_s).conversation;
        const qint64 soonUs = SystemClock().nowUs() + 1'500'000;
        auto &team = m_first->engine->team();
        QVERIFY(wait(team.setStatus(id, {ThreadState::Snoozed, soonUs})).has_value());
        const auto isOpen = [&] {
            return wait(m_second->engine->threadsByIds({id}))->first().status.state ==
                   ThreadState::Open;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 60'000);
        SliceQuery query;
        query.conversation = id;
        int woken = 0;
        const auto slice = wait(m_second->engine->messages(query));
        for (const ThreadLine &line : slice->lines)
            woken += line.kind == ThreadLine::Kind::Woken ? 1 : 0;
        QCOMPARE(woken, 1);
    }

    void anEditElsewhereReachesTheLine()
    {
        const auto carriers = wait(m_second->engine->carriers());
        QVERIFY(carriers.has_value());
        QVERIFY(wait(m_second->engine->setCarrierEnabled(carriers->first().id, false)).has_value());
        const auto isClosed = [&] {
            return !m_first->line->run([](FakeLink &) {});
        };
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(), 30'000);
        QVERIFY(wait(m_first->engine->setCarrierEnabled(carriers->first().id, true)).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!isClosed() || m_second->line->made() > 0, 30'000);
        QCOMPARE(m_first->line->made() + m_second->line->made(), 2);
    }

    void anEditElsewhereReachesTheRoutes()
    {
        const auto answer = [&] {
            return wait(m_first->engine->routing().whichRoute({u"+15550100199"_s, mara, {}}))
                .value();
        };
        const CarrierId carrier = answer().carrier;
        QVERIFY(carrier.isValid());
        auto &others = m_second->engine->routing();
        QVERIFY(wait(others.savePrices({carrier, u"USD"_s, {{QString(), 7'500}}})));
        const auto price = [&] {
            const auto found = answer();
            return found.carriers.isEmpty() || !found.carriers[0].onePart
                       ? qint64(-1)
                       : found.carriers[0].onePart->micro;
        };
        QTRY_COMPARE_WITH_TIMEOUT(price(), 7'500, 30'000);
        Sender sender;
        sender.number = u"4711"_s;
        sender.kind = SenderKind::ShortCode;
        sender.carrier = carrier;
        sender.otherCarriers = OtherCarriers::Never;
        QVERIFY(wait(others.saveSender(sender)));
        const auto bySender = [&] {
            return wait(m_first->engine->routing().whichRoute({u"4711"_s, mara, {}}))->bySender;
        };
        QTRY_VERIFY_WITH_TIMEOUT(bySender(), 30'000);
        const auto routes = wait(others.routes());
        for (const Route &route : *routes)
            QVERIFY(wait(others.removeRoute(route.id)));
        QTRY_VERIFY_WITH_TIMEOUT(!answer().carrier.isValid(), 30'000);
    }

    void aLostDatabaseIsToldToBothWindows()
    {
        QVERIFY(TestServer::control({u"stop"_s}));
        for (Desk *desk : {m_first.get(), m_second.get()})
            QTRY_VERIFY_WITH_TIMEOUT(
                desk->told().database.value_or(QString()).contains(u"cannot be reached"_s), 30'000);
        const ChatMessage refused = send(*m_second, u"Now?"_s);
        QVERIFY(!refused.id.isValid());
        QVERIFY(TestServer::control({u"start"_s}));
        for (Desk *desk : {m_first.get(), m_second.get()}) {
            QTRY_VERIFY_WITH_TIMEOUT(desk->told().database.value_or(u"?"_s).isEmpty(), 30'000);
            QVERIFY(desk->told().lookAgain);
        }
        const auto sent = [&] {
            return m_first->line->submitted().size() + m_second->line->submitted().size();
        };
        QVERIFY(send(*m_second, u"Now!"_s).id.isValid());
        QTRY_COMPARE_WITH_TIMEOUT(sent(), 1, 30'000);
    }
};

QTEST_GUILESS_MAIN(TestSharedDatabase)
#include "tst_shared_database.moc"
