// The whole engine, its SQLite file included, against SMSCs that share no code with ours.

#include "../peers/peer_process.h"
#include "engine/engine_service.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using test::PeerProcess;

Q_DECLARE_METATYPE(PeerProcess::Kind)

class TestEnginePeers : public QObject
{
    Q_OBJECT

    const QString ours = QStringLiteral("+15550100142");
    const QString theirs = QStringLiteral("+15551234567");
    static constexpr int patienceMs = 20'000;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<engine::EngineService> m_engine;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patienceMs);
        }();
        return future.result();
    }

    void connectTo(const PeerProcess &peer, BindMode bind)
    {
        auto store = store::Store::open({m_dir->filePath(QStringLiteral("cordboard.sqlite"))});
        QVERIFY(store);
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        m_engine = engine::EngineService::start(*std::move(store), options);
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("peer");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.port = peer.port();
        edit.carrier.systemId = QStringLiteral("cordboard");
        edit.carrier.bind = bind;
        edit.carrier.senders = {ours};
        edit.password = QStringLiteral("pw");
        QVERIFY(wait(m_engine->saveCarrier(edit)));
        QTRY_COMPARE_WITH_TIMEOUT(linkState(), LinkState::Up, patienceMs);
    }

    LinkState linkState()
    {
        const auto links = wait(m_engine->links());
        return links->isEmpty() ? LinkState::Connecting : links->first().state;
    }

    QList<ChatMessage> thread(ConversationId id)
    {
        SliceQuery query;
        query.conversation = id;
        return wait(m_engine->messages(query))->rows;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_engine.reset();
        m_dir.reset();
    }

    void chats_data()
    {
        QTest::addColumn<PeerProcess::Kind>("kind");
        QTest::addColumn<BindMode>("bind");
        QTest::addColumn<QString>("text");
        const QString longText = QString(200, u'x');
        const QString unicode = QStringLiteral("Grüße \u4f60\u597d");
        QTest::newRow("node") << PeerProcess::Kind::Node << BindMode::Transceiver << unicode;
        QTest::newRow("node pair") << PeerProcess::Kind::Node << BindMode::Pair << longText;
        QTest::newRow("perl") << PeerProcess::Kind::Perl << BindMode::Transceiver << longText;
    }

    void chats()
    {
        QFETCH(const PeerProcess::Kind, kind);
        QFETCH(const BindMode, bind);
        QFETCH(const QString, text);
        if (const QString missing = PeerProcess::missing(kind); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        PeerProcess peer;
        QVERIFY2(peer.start(kind, {QStringLiteral("--reply"), QStringLiteral("Thank you")}),
                 qPrintable(peer.errors()));
        connectTo(peer, bind);

        Draft draft;
        draft.source = ours;
        draft.destinations = {theirs};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        QVERIFY(sent);
        const ChatMessage message = sent->first();
        QTRY_COMPARE_WITH_TIMEOUT(wait(m_engine->messagesByIds({message.id}))->first().state,
                                  TargetState::Delivered, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(thread(message.conversation).size() > 1, patienceMs);
        QCOMPARE(thread(message.conversation).at(1).text, QStringLiteral("Thank you"));

        // Unbinds in order when it ends.
        m_engine.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!peer.events(QStringLiteral("unbind")).isEmpty(), patienceMs);
    }
};

QTEST_GUILESS_MAIN(TestEnginePeers)
#include "tst_engine_peers.moc"
