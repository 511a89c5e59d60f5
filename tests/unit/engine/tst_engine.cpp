#include "engine/engine_service.h"
#include "store/carriers.h"
#include "store/routing.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cordboard;
using carrier::Acknowledgement;
using carrier::SubmitOutcome;
using test::FakeLine;
using test::FakeLink;

/// The engine with a real store and a line that the test plays.
class TestEngine : public QObject
{
    Q_OBJECT

    const QString ours = QStringLiteral("+15550100142");
    const QString mara = QStringLiteral("+15550134477");

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FakeLine> m_line;
    std::unique_ptr<engine::EngineService> m_engine;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    void startEngine(secrets::KeySource::Kind kind = secrets::KeySource::Kind::Fixed)
    {
        auto store = store::Store::open({m_dir->filePath(QStringLiteral("cordboard.sqlite"))});
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        engine::EngineOptions options;
        options.key.kind = kind;
        options.key.passphrase = QStringLiteral("correct horse");
        options.key.dataDir = m_dir->path();
        options.linkFactory = [line = m_line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        m_engine = engine::EngineService::start(*std::move(store), options);
    }

    Carrier addCarrier()
    {
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Northline");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.senders = {ours};
        edit.password = QStringLiteral("secret");
        const auto saved = wait(m_engine->saveCarrier(edit));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        return *saved;
    }

    void withCarrier()
    {
        startEngine();
        addCarrier();
        QTRY_COMPARE(stateOfLink(), LinkState::Up);
    }

    LinkState stateOfLink()
    {
        const auto links = wait(m_engine->links());
        return links->isEmpty() ? LinkState::Connecting : links->first().state;
    }

    ChatMessage send(const QString &text)
    {
        Draft draft;
        draft.destinations = {mara};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        return sent ? sent->first() : ChatMessage();
    }

    ChatMessage now(TargetId id)
    {
        const auto rows = wait(m_engine->messagesByIds({id}));
        return rows && !rows->isEmpty() ? rows->first() : ChatMessage();
    }

    QList<ChatMessage> thread(ConversationId id)
    {
        SliceQuery query;
        query.conversation = id;
        return wait(m_engine->messages(query))->rows;
    }

    void receive(quint64 token, const QByteArray &text, bool udhi = false)
    {
        carrier::InboundPart part;
        part.token = token;
        part.source = mara;
        part.destination = ours;
        part.shortMessage = text;
        part.udhi = udhi;
        QVERIFY(m_line->run([&part](FakeLink &link) { Q_EMIT link.messageReceived(part); }));
    }

    void receipt(quint64 token, const QString &id, carrier::Receipt::State state)
    {
        carrier::Receipt receipt;
        receipt.token = token;
        receipt.ids = {id};
        receipt.state = state;
        receipt.source = mara;
        receipt.destination = ours;
        if (state == carrier::Receipt::State::Failed)
            receipt.reason = {ReasonCode::PhoneOff, QStringLiteral("err:027")};
        QVERIFY(m_line->run([&receipt](FakeLink &link) { Q_EMIT link.receiptReceived(receipt); }));
    }

    void acceptAll()
    {
        m_line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            link.accept(part.attempt, QString::number(part.attempt.value));
        };
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_line = std::make_shared<FakeLine>();
    }

    void cleanup()
    {
        m_engine.reset();
        m_dir.reset();
    }

    void sentAndDelivered()
    {
        withCarrier();
        QCOMPARE(m_line->password(), QStringLiteral("secret"));
        const ChatMessage message = send(QStringLiteral("Hello Mara"));
        QVERIFY(message.id.isValid());
        QTRY_COMPARE(m_line->submitted().size(), 1);
        const auto part = m_line->submitted().first();
        QCOMPARE(part.source, ours);
        QCOMPARE(part.destination, mara);
        QCOMPARE(part.userData, QByteArray("Hello Mara"));
        // It was committed before the link got it.
        QCOMPARE(now(message.id).state, TargetState::Sending);
        m_line->run([&](FakeLink &link) { link.accept(part.attempt, QStringLiteral("7f01a2")); });
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
        receipt(5, QStringLiteral("7f01a2"), carrier::Receipt::State::Delivered);
        QTRY_COMPARE(m_line->acknowledged().size(), 1);
        QCOMPARE(m_line->acknowledged().first(), qMakePair(quint64(5), Acknowledgement::Taken));
        QCOMPARE(now(message.id).state, TargetState::Delivered);
        const auto changes = m_engine->mailbox().drain();
        QCOMPARE(changes.ticks[message.id].state, TargetState::Delivered);
    }

    void receiptBeforeTheResponse() // T61
    {
        withCarrier();
        const ChatMessage message = send(QStringLiteral("quick"));
        QTRY_COMPARE(m_line->submitted().size(), 1);
        receipt(1, QStringLiteral("00B8BE19"), carrier::Receipt::State::Delivered);
        QTRY_COMPARE(m_line->acknowledged().size(), 1);
        const AttemptId attempt = m_line->submitted().first().attempt;
        m_line->run([&](FakeLink &link) { link.accept(attempt, QStringLiteral("b8be19")); });
        QTRY_COMPARE(now(message.id).state, TargetState::Delivered);
    }

    void failedReceiptCarriesItsReason()
    {
        withCarrier();
        acceptAll();
        const ChatMessage message = send(QStringLiteral("x"));
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
        const AttemptId attempt = m_line->submitted().first().attempt;
        receipt(1, QString::number(attempt.value), carrier::Receipt::State::Failed);
        QTRY_COMPARE(now(message.id).state, TargetState::Failed);
        QCOMPARE(now(message.id).reason.code, ReasonCode::PhoneOff);
    }

    void lostAnswerIsUnknownAndALateOneSettlesIt() // T35, T36
    {
        withCarrier();
        const ChatMessage message = send(QStringLiteral("x"));
        QTRY_COMPARE(m_line->submitted().size(), 1);
        SubmitOutcome outcome;
        outcome.attempt = m_line->submitted().first().attempt;
        outcome.reason = {ReasonCode::NoAnswer, {}};
        m_line->run([&](FakeLink &link) { link.finish(outcome); });
        QTRY_COMPARE(now(message.id).state, TargetState::Unknown);
        outcome.kind = SubmitOutcome::Kind::Accepted;
        outcome.reason = {};
        m_line->run([&](FakeLink &link) { link.finish(outcome); });
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
        QCOMPARE(m_line->submitted().size(), 1);
    }

    void throttledComesBackWithoutBurningATry()
    {
        withCarrier();
        m_line->onSubmit = [refused = 0](FakeLink &link, const carrier::SubmitPart &part) mutable {
            if (++refused > 12) {
                link.accept(part.attempt, QStringLiteral("id"));
                return;
            }
            SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = SubmitOutcome::Kind::Throttled;
            outcome.reason = {ReasonCode::Throttled, {}};
            link.finish(outcome);
        };
        const ChatMessage message = send(QStringLiteral("x"));
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
    }

    void everythingLeavesHoweverItIsThrottled() // T48
    {
        withCarrier();
        m_line->run([](FakeLink &link) { link.setWindow(5); });
        m_line->onSubmit = [seen = 0](FakeLink &link, const carrier::SubmitPart &part) mutable {
            SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind =
                ++seen % 3 == 0 ? SubmitOutcome::Kind::Accepted : SubmitOutcome::Kind::Throttled;
            outcome.retryAfterMs = seen % 2;
            // Later, as from a network: some answers come while a turn of the outbox is open.
            QMetaObject::invokeMethod(
                &link, [&link, outcome] { link.finish(outcome); }, Qt::QueuedConnection);
        };
        QList<TargetId> ids;
        for (int i = 0; i < 60; ++i)
            ids.append(send(QString::number(i)).id);
        const auto allSent = [&] {
            const auto rows = *wait(m_engine->messagesByIds(ids));
            return std::all_of(rows.begin(), rows.end(), [](const ChatMessage &row) {
                return row.state == TargetState::Sent;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allSent(), 20'000);
    }

    void refusedAgainAndAgainFails()
    {
        withCarrier();
        m_line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = SubmitOutcome::Kind::RefusedForNow;
            outcome.reason = {ReasonCode::CarrierBusy, QStringLiteral("0x00000008 ESME_RSYSERR")};
            link.finish(outcome);
        };
        const ChatMessage message = send(QStringLiteral("x"));
        QTRY_COMPARE(now(message.id).state, TargetState::Failed);
        QCOMPARE(now(message.id).reason.code, ReasonCode::TriesUsedUp);
        QCOMPARE(m_line->submitted().size(), 6); // smpp.md 2.9: five new tries
    }

    void windowIsNeverExceeded() // T45
    {
        withCarrier();
        m_line->run([](FakeLink &link) { link.setWindow(3); });
        for (int i = 0; i < 10; ++i)
            send(QString::number(i));
        QTRY_COMPARE(m_line->submitted().size(), 3);
        for (int done = 0; done < 10; ++done) {
            QTRY_VERIFY(m_line->submitted().size() > done);
            QVERIFY(m_line->submitted().size() - done <= 3);
            const AttemptId attempt = m_line->submitted()[done].attempt;
            m_line->run([&](FakeLink &link) { link.accept(attempt, QString::number(done)); });
        }
        QCOMPARE(m_line->submitted().size(), 10);
    }

    void waitsForALineThatIsDownAndLeavesWhenItIsBack()
    {
        withCarrier();
        m_line->run([](FakeLink &link) { link.setState(LinkState::Down); });
        QTRY_COMPARE(stateOfLink(), LinkState::Down);
        const ChatMessage message = send(QStringLiteral("x"));
        QCOMPARE(message.state, TargetState::Queued);
        QCOMPARE(message.reason.code, ReasonCode::CarrierDown);
        QVERIFY(m_line->submitted().isEmpty());
        m_line->run([](FakeLink &link) { link.setState(LinkState::Up); });
        QTRY_COMPARE(m_line->submitted().size(), 1);
    }

    void withoutARouteItWaitsForOne()
    {
        startEngine();
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = QStringLiteral("first");
        const auto sent = wait(m_engine->submit(draft));
        QVERIFY(sent);
        QCOMPARE(sent->first().reason.code, ReasonCode::NoRoute);
        addCarrier();
        QTRY_COMPARE(m_line->submitted().size(), 1);
    }

    void routesMadeByOthersAreTakenUp()
    {
        startEngine();
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = QStringLiteral("first");
        QVERIFY(wait(m_engine->submit(draft)));
        // As provision does it: through the store, then reloadCarriers().
        const auto made = wait(m_engine->store().write([](store::Connection &c) -> Result<void> {
            Carrier carrier;
            carrier.name = QStringLiteral("Northline");
            carrier.host = QStringLiteral("127.0.0.1");
            const auto id = store::Carriers(c).save(carrier, {});
            if (!id)
                return forward(id);
            Route north;
            north.prefix = QStringLiteral("+1");
            north.carriers = {{*id, 1}};
            const auto route = store::Routes(c).save(north);
            return route ? Result<void>() : Result<void>(forward(route));
        }));
        QVERIFY(made);
        m_engine->reloadCarriers();
        QTRY_COMPARE(m_line->submitted().size(), 1);
    }

    void withoutAnyNumberThereIsASentence()
    {
        startEngine();
        Draft draft;
        draft.destinations = {mara};
        draft.text = QStringLiteral("x");
        const auto sent = wait(m_engine->submit(draft));
        QVERIFY(!sent);
        QVERIFY(sent.error().message.contains(QLatin1String("Carriers")));
    }

    void receivedIsAcknowledgedAfterItIsThere()
    {
        withCarrier();
        receive(77, "Is this wheel bent?");
        QTRY_COMPARE(m_line->acknowledged().size(), 1);
        QCOMPARE(m_line->acknowledged().first(), qMakePair(quint64(77), Acknowledgement::Taken));
        const auto rows = wait(m_engine->threads({}))->rows;
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().peerNumber, mara);
        QCOMPARE(rows.first().unread, 1);
        QCOMPARE(thread(rows.first().id).first().text, QStringLiteral("Is this wheel bent?"));
    }

    void longMessagesComeTogetherInAnyOrder() // T80
    {
        withCarrier();
        receive(1, QByteArray::fromHex("0500032a0202") + "world", true);
        QTRY_COMPARE(m_line->acknowledged().size(), 1);
        QVERIFY(wait(m_engine->threads({}))->rows.isEmpty());
        receive(2, QByteArray::fromHex("0500032a0201") + "Hello ", true);
        QTRY_COMPARE(m_line->acknowledged().size(), 2);
        const auto rows = wait(m_engine->threads({}))->rows;
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().lastText, QStringLiteral("Hello world"));
    }

    void brokenHeaderIsRefused() // T85
    {
        withCarrier();
        receive(9, QByteArray::fromHex("ff0003"), true);
        QTRY_COMPARE(m_line->acknowledged().size(), 1);
        QCOMPARE(m_line->acknowledged().first().second, Acknowledgement::Malformed);
    }

    void whatACrashLeftInFlightIsUnknown()
    {
        withCarrier();
        const ChatMessage message = send(QStringLiteral("x"));
        QTRY_COMPARE(m_line->submitted().size(), 1);
        // FakeLink ends without reporting: the store is left as a crash leaves it.
        m_engine.reset();
        startEngine();
        QTRY_COMPARE(now(message.id).state, TargetState::Unknown);
        QCOMPARE(now(message.id).reason.code, ReasonCode::Crashed);
        QCOMPARE(m_line->submitted().size(), 1);
    }

    void editedCarrierGetsANewLine()
    {
        withCarrier();
        QCOMPARE(m_line->made(), 1);
        Carrier carrier = wait(m_engine->carriers())->first();
        QVERIFY(carrier.hasPassword);
        carrier.window = 3;
        QVERIFY(wait(m_engine->saveCarrier({carrier, {}, true})));
        QTRY_COMPARE(m_line->made(), 2);
        QCOMPARE(m_line->password(), QStringLiteral("secret"));
        QVERIFY(wait(m_engine->saveCarrier({carrier, {}, false})));
        QTRY_COMPARE(m_line->made(), 3);
        QCOMPARE(m_line->password(), QString());
        QVERIFY(!wait(m_engine->carriers())->first().hasPassword);
        QVERIFY(wait(m_engine->setCarrierEnabled(carrier.id, false)));
        QTRY_COMPARE(stateOfLink(), LinkState::Off);
        QVERIFY(wait(m_engine->removeCarrier(carrier.id)));
        QTRY_VERIFY(wait(m_engine->links())->isEmpty());
    }

    void aNewPassphraseNeverShutsOutSealedPasswords()
    {
        withCarrier();
        const auto refused = wait(m_engine->usePassphrase(QStringLiteral("correct horse")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!secrets::isSealedByPassphrase(m_dir->path()));
    }

    void aPassphraseAtStartNeverShutsOutSealedPasswords()
    {
        withCarrier();
        m_engine.reset();
        startEngine(secrets::KeySource::Kind::Passphrase);
        QTRY_COMPARE(stateOfLink(), LinkState::Down);
        QVERIFY(!secrets::isSealedByPassphrase(m_dir->path()));
        m_engine.reset();
        startEngine();
        QTRY_COMPARE(stateOfLink(), LinkState::Up);
        QCOMPARE(m_line->password(), QStringLiteral("secret"));
    }

    void carrierFieldsAreChecked()
    {
        startEngine();
        CarrierEdit edit;
        QVERIFY(!wait(m_engine->saveCarrier(edit)));
        edit.carrier.name = QStringLiteral("a");
        edit.carrier.host = QStringLiteral("h");
        edit.password = QStringLiteral("123456789");
        const auto saved = wait(m_engine->saveCarrier(edit));
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(QLatin1String("password")));
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
