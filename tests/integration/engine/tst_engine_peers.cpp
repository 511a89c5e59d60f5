// The whole engine, its SQLite file included, against SMSCs that share no code with ours.

#include "../peers/peer_process.h"
#include "engine/engine_service.h"
#include "store/store.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using test::PeerProcess;

Q_DECLARE_METATYPE(PeerProcess::Kind)
Q_DECLARE_METATYPE(cordboard::SmppProfile)

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

    void connectTo(const PeerProcess &peer, BindMode bind, const SmppProfile &profile = {})
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
        edit.carrier.profile = profile;
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

    void longTextsTravelAsTheProfileSays_data() // issue 3, "Long messages and alphabets"
    {
        QTest::addColumn<SmppProfile>("profile");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("parts");
        QTest::addColumn<QString>("header"); // how the first part's begins, in hex
        const QString plain = QStringLiteral("0123456789").repeated(31) + QStringLiteral("end");
        SmppProfile profile;
        QTest::newRow("8-bit header") << profile << plain << 3 << QStringLiteral("0003");
        profile.longMessages = LongMessages::Udh16;
        QTest::newRow("16-bit header") << profile << plain << 3 << QStringLiteral("0804");
        profile.longMessages = LongMessages::Sar;
        QTest::newRow("SAR") << profile << plain << 3 << QString();
        profile.longMessages = LongMessages::Payload;
        QTest::newRow("payload") << profile << plain << 1 << QString();
        profile = {};
        profile.alphabet = Alphabet::Latin1;
        profile.textCoding = 3;
        QTest::newRow("Latin-1") << profile
                                 << QStringLiteral("Ol\u00e1 \u00ea\u00e7\u00f5 ").repeated(20) << 2
                                 << QStringLiteral("0003");
        profile = {};
        profile.languages = QStringList{QStringLiteral("tr")};
        QTest::newRow("Turkish") << profile
                                 << QStringLiteral("\u015ei\u015fli \u0131\u011f ").repeated(16)
                                 << 1 << QStringLiteral("25"); // a locking shift
    }

    void longTextsTravelAsTheProfileSays()
    {
        QFETCH(const SmppProfile, profile);
        QFETCH(const QString, text);
        QFETCH(const int, parts);
        QFETCH(const QString, header);
        constexpr auto kind = PeerProcess::Kind::Node;
        if (const QString missing = PeerProcess::missing(kind); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        PeerProcess peer;
        QVERIFY2(peer.start(kind), qPrintable(peer.errors()));
        connectTo(peer, BindMode::Transceiver, profile);
        Draft draft;
        draft.source = ours;
        draft.destinations = {theirs};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        QVERIFY(sent);
        QTRY_COMPARE_WITH_TIMEOUT(wait(m_engine->messagesByIds({sent->first().id}))->first().state,
                                  TargetState::Delivered, patienceMs);
        const QList<QJsonObject> submits = peer.events(QStringLiteral("submit"));
        QCOMPARE(submits.size(), parts);
        QString read;
        for (const QJsonObject &submit : submits) {
            read += submit[QStringLiteral("text")].toString();
            const QString begins = submit[QStringLiteral("udh")].toString();
            QVERIFY2(header.isEmpty() ? begins.isEmpty() : begins.contains(header),
                     qPrintable(begins));
            const auto sar = submit[QStringLiteral("sar")].toArray();
            const bool wanted = profile.longMessages == LongMessages::Sar;
            QCOMPARE(sar.size(), wanted ? 3 : 0);
            QCOMPARE(submit[QStringLiteral("inPayload")].toBool(),
                     profile.longMessages == LongMessages::Payload);
            QCOMPARE(submit[QStringLiteral("dataCoding")].toInt(), profile.textCoding);
        }
        QCOMPARE(read, text);
    }
};

QTEST_GUILESS_MAIN(TestEnginePeers)
#include "tst_engine_peers.moc"
