// What a carrier's profile changes, from submit to the line: cuts, limits a day.
#include "engine/engine_service.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using carrier::SubmitOutcome;
using test::FakeLine;
using test::FakeLink;

class TestEngineProfile : public QObject
{
    Q_OBJECT

    const QString mara = u"+15550134477"_s;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FakeLine> m_line;
    std::unique_ptr<engine::EngineService> m_engine;
    Carrier m_carrier;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    void save()
    {
        const auto saved = wait(m_engine->saveCarrier({m_carrier, {}, false}));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        m_carrier = *saved;
    }

    /// Saves the carrier, and waits until a line made from it is up.
    void saveAndBeUp()
    {
        const int before = m_line->made();
        save();
        QTRY_COMPARE(m_line->made(), before + 1);
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
        auto store = store::Store::open({m_dir->filePath(u"cordboard.sqlite"_s)});
        QVERIFY(store);
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.passphrase = u"correct horse"_s;
        options.key.dataDir = m_dir->path();
        options.linkFactory = [line = m_line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        m_engine = engine::EngineService::start(*std::move(store), options);
        m_carrier = {};
        m_carrier.name = u"Northline"_s;
        m_carrier.host = u"127.0.0.1"_s;
        m_carrier.senders = {u"+15550100142"_s};
    }

    void cleanup()
    {
        m_engine.reset();
        m_line.reset();
    }

    void aProfileEditedMeanwhileDecidesHowWhatWaitsIsCut() // ADR 0013
    {
        saveAndBeUp();
        m_line->run([](FakeLink &link) { link.setState(LinkState::Down); });
        QTRY_COMPARE(stateOfLink(), LinkState::Down);
        const ChatMessage message = send(u"a"_s.repeated(200));
        QCOMPARE(message.parts.size(), 2);
        m_carrier.profile.longMessages = LongMessages::Sar;
        acceptAll();
        saveAndBeUp();
        QTRY_COMPARE(m_line->submitted().size(), 2);
        for (const carrier::SubmitPart &part : m_line->submitted()) {
            QVERIFY(!part.hasUdh);
            QVERIFY(part.sarReference >= 0);
            QCOMPARE(part.total, 2);
        }
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
    }

    void fewerPartsThanWereShown()
    {
        saveAndBeUp();
        m_line->run([](FakeLink &link) { link.setState(LinkState::Down); });
        QTRY_COMPARE(stateOfLink(), LinkState::Down);
        const ChatMessage message = send(u"a"_s.repeated(400));
        QCOMPARE(message.parts.size(), 3);
        m_carrier.profile.longMessages = LongMessages::Payload;
        acceptAll();
        saveAndBeUp();
        QTRY_COMPARE(m_line->submitted().size(), 1);
        QVERIFY(m_line->submitted().first().inPayload);
        QCOMPARE(m_line->submitted().first().userData.size(), 400);
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
        QCOMPARE(now(message.id).parts.size(), 0); // one is not told apart
    }

    void whatComesInIsReadInTheCarriersAlphabet()
    {
        m_carrier.profile.alphabet = Alphabet::Latin1;
        saveAndBeUp();
        carrier::InboundPart part;
        part.token = 7;
        part.source = mara;
        part.destination = m_carrier.senders.first();
        part.shortMessage = QByteArray("Caf\xE9 @ 5");
        QVERIFY(m_line->run([&part](FakeLink &link) { Q_EMIT link.messageReceived(part); }));
        QTRY_COMPARE(m_line->acknowledged().size(), 1);
        QCOMPARE(wait(m_engine->threads({}))->rows.first().lastText, u"Caf\u00e9 @ 5"_s);
    }

    void aFullDaySaysSoAndEndsWithAHigherLimit()
    {
        m_carrier.profile.ratePerDay = 2;
        acceptAll();
        saveAndBeUp();
        send(u"1"_s);
        send(u"2"_s);
        const ChatMessage third = send(u"3"_s);
        QTRY_COMPARE(m_line->submitted().size(), 2);
        QTRY_COMPARE(now(third.id).reason.code, ReasonCode::RateLimit);
        QCOMPARE(now(third.id).state, TargetState::Queued);
        QCOMPARE(send(u"4"_s).reason.code,
                 ReasonCode::RateLimit); // who comes later sees it at once
        m_carrier.profile.ratePerDay = 3;
        saveAndBeUp();
        QTRY_COMPARE(now(third.id).state, TargetState::Sent);
        QCOMPARE(m_line->submitted().size(), 3);
    }

    void aLongMessageWaitsAsAWholeForAHigherLimit()
    {
        m_carrier.profile.ratePerDay = 2;
        acceptAll();
        saveAndBeUp();
        const ChatMessage message = send(u"a"_s.repeated(200));
        QTRY_COMPARE(now(message.id).state, TargetState::Sent); // two parts, a whole day
        const ChatMessage next = send(u"b"_s.repeated(200));
        m_carrier.profile.ratePerDay = 3;
        saveAndBeUp();
        QTRY_COMPARE(now(next.id).reason.code, ReasonCode::RateLimit);
        QCOMPARE(m_line->submitted().size(), 2); // one more would fit, but not both
        m_carrier.profile.ratePerDay = 4;
        saveAndBeUp();
        QTRY_COMPARE(now(next.id).state, TargetState::Sent);
        QCOMPARE(m_line->submitted().size(), 4);
    }

    void whatDidNotLeaveIsNotCounted()
    {
        m_carrier.profile.ratePerDay = 1;
        m_line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            SubmitOutcome outcome;
            outcome.attempt = part.attempt;
            outcome.kind = SubmitOutcome::Kind::NotSent;
            link.finish(outcome);
        };
        save();
        // The line says so of what it is given when it is about to close; here the first three
        // times.
        QTRY_COMPARE(stateOfLink(), LinkState::Up);
        const ChatMessage message = send(u"1"_s);
        QTRY_VERIFY(m_line->submitted().size() >= 3);
        m_line->run([this](FakeLink &) { acceptAll(); });
        QTRY_COMPARE(now(message.id).state, TargetState::Sent);
    }

    void aProfileThatCannotBeIsRefused()
    {
        m_carrier.profile.tlsPin = u"a"_s.repeated(65);
        const auto saved = wait(m_engine->saveCarrier({m_carrier, {}, false}));
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(u"tls_pin"_s));
    }
};

QTEST_GUILESS_MAIN(TestEngineProfile)
#include "tst_engine_profile.moc"
