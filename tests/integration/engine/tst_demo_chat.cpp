#include "engine/engine_service.h"
#include "simulator/demo_carrier.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;

/// The product without its window: engine, SMPP over TCP, the demo's carrier, SQLite on disk.
class TestDemoChat : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<simulator::DemoCarrier> m_carrier;
    std::unique_ptr<engine::EngineService> m_engine;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    void startEngine()
    {
        auto store = store::Store::open({m_dir.filePath(QStringLiteral("cordboard.sqlite"))});
        QVERIFY2(store, qPrintable(store ? QString() : store.error().message));
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        m_engine = engine::EngineService::start(*std::move(store), options);
    }

    void connectToDemo(const QString &password)
    {
        CarrierEdit edit;
        const auto carriers = wait(m_engine->carriers());
        if (carriers && !carriers->isEmpty())
            edit.carrier = carriers->first();
        edit.carrier.name = QStringLiteral("Demo carrier");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.port = m_carrier->port();
        edit.carrier.systemId = QStringLiteral("demo");
        edit.carrier.senders = {QStringLiteral("+13035550142")};
        edit.password = password;
        const auto saved = wait(m_engine->saveCarrier(edit));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    }

    LinkStatus link()
    {
        const auto links = wait(m_engine->links());
        return links->isEmpty() ? LinkStatus() : links->first();
    }

    QList<Conversation> threads() { return wait(m_engine->threads({}))->rows; }

    QList<ChatMessage> messages(ConversationId id)
    {
        SliceQuery query;
        query.conversation = id;
        return wait(m_engine->messages(query))->rows;
    }

    ChatMessage send(const Conversation &to, const QString &text)
    {
        Draft draft;
        draft.source = to.ourNumber;
        draft.destinations = {to.peerNumber};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        return sent ? sent->first() : ChatMessage();
    }

    TargetState stateOf(TargetId id) { return wait(m_engine->messagesByIds({id}))->first().state; }

private Q_SLOTS:
    void initTestCase()
    {
        simulator::DemoCarrier::Options options;
        options.world.seed = 7;
        options.world.weather = false;
        auto carrier = simulator::DemoCarrier::start(options);
        QVERIFY(carrier);
        m_carrier = *std::move(carrier);
        startEngine();
    }

    void cleanupTestCase()
    {
        m_engine.reset();
        m_carrier.reset();
    }

    void wrongPasswordIsSaidInWords() // T32
    {
        connectToDemo(QStringLiteral("wrong"));
        QTRY_COMPARE(link().state, LinkState::Down);
        QVERIFY2(link().sentence.contains(QLatin1String("password")), qPrintable(link().sentence));
        QVERIFY(link().nextTryUs > 0);
    }

    void customersWriteFirst()
    {
        connectToDemo(QStringLiteral("demo"));
        QTRY_COMPARE_WITH_TIMEOUT(link().state, LinkState::Up, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(threads().size() >= 2, 30'000);
        const Conversation first = threads().first();
        QVERIFY(first.unread > 0);
        QVERIFY(!first.lastText.isEmpty());
        QCOMPARE(first.ourNumber, QStringLiteral("+13035550142"));
    }

    void anAnswerIsDeliveredAndAnswered()
    {
        const Conversation mara = threads().last();
        const auto before = messages(mara.id).size();
        const ChatMessage sent = send(mara, QStringLiteral("Yes, we are open until 18:00."));
        QVERIFY(sent.id.isValid());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(sent.id), TargetState::Delivered, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(messages(mara.id).size() >= before + 2, 30'000);
        QCOMPARE(messages(mara.id).last().direction, Direction::Inbound);
    }

    void longUnicodeIsDeliveredInParts()
    {
        const Conversation thread = threads().last();
        const QString text = QStringLiteral("Grüße \U0001F6B2 ").repeated(20);
        const ChatMessage sent = send(thread, text);
        QVERIFY(sent.parts.size() > 2);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(sent.id), TargetState::Delivered, 30'000);
    }

    void theConnectionIsTestedStepByStep()
    {
        CarrierEdit edit;
        edit.carrier = wait(m_engine->carriers())->first();
        edit.keepPassword = true;
        const auto steps = m_engine->testConnection(edit);
        QTRY_VERIFY_WITH_TIMEOUT(steps.isFinished(), 30'000);
        const TestStep last = steps.resultAt(steps.resultCount() - 1);
        QCOMPARE(last.kind, TestStep::Kind::Ready);
        QCOMPARE(last.outcome, TestStep::Outcome::Passed);
    }

    void everythingIsThereAfterARestart()
    {
        const auto before = threads();
        const ConversationId id = before.first().id;
        const auto texts = messages(id);
        m_engine.reset();
        startEngine();
        QTRY_VERIFY(threads().size() >= before.size());
        QVERIFY(messages(id).size() >= texts.size());
        QCOMPARE(messages(id).first().text, texts.first().text);
        QTRY_COMPARE_WITH_TIMEOUT(link().state, LinkState::Up, 20'000);
    }
};

QTEST_GUILESS_MAIN(TestDemoChat)
#include "tst_demo_chat.moc"
