#pragma once

#include "engine/engine_service.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

namespace cordboard::test {

/// Thursday, 26 November 2026, 05:40 UTC: 22:40 in Denver.
constexpr qint64 nightInDenver = 1'795'671'600'000'000;

/// A clock that only moves when told to.
class EngineClock final : public Clock
{
public:
    explicit EngineClock(qint64 nowUs)
        : m_nowUs(nowUs)
    {}
    qint64 nowUs() const override { return m_nowUs; }
    qint64 monotonicMs() const override { return m_nowUs / 1000; }
    void set(qint64 us) { m_nowUs = us; }
    void advanceSeconds(qint64 seconds) { m_nowUs += seconds * 1'000'000; }
    void advanceHours(qint64 hours) { advanceSeconds(hours * 3600); }

private:
    std::atomic<qint64> m_nowUs;
};

/// A whole engine over a database in a folder of its own, with lines that the test plays and a
/// clock that it moves.
class EngineBench
{
public:
    const QString ours = QStringLiteral("+13035550142");
    const QString mara = QStringLiteral("+13035550143");

    QTemporaryDir dir;
    EngineClock clock;
    std::shared_ptr<FakeLine> line = std::make_shared<FakeLine>();
    engine::OperatorName me{QStringLiteral("ada"), QStringLiteral("Ada")};
    std::unique_ptr<engine::EngineService> engine;

    explicit EngineBench(qint64 nowUs = nightInDenver - qint64(10) * 3'600'000'000)
        : clock(nowUs)
    {
        open();
    }

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    /// As the program does when it is started again; its carriers find a new line.
    void restart()
    {
        engine.reset();
        line = std::make_shared<FakeLine>();
        open();
    }

    void addCarrier(const QString &sender)
    {
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Northline");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.senders = {sender};
        QVERIFY(wait(engine->saveCarrier(edit)));
        QTRY_COMPARE(wait(engine->links())->value(0).state, LinkState::Up);
    }

    /// Whatever is submitted is taken at once.
    void acceptAll()
    {
        line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            link.accept(part.attempt, QString::number(part.attempt.value));
        };
    }

    Draft draft(const QString &text, Category category = Category::Conversation) const
    {
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = text;
        draft.category = category;
        return draft;
    }

    ChatMessage send(const Draft &draft)
    {
        const auto sent = wait(engine->submit(draft));
        if (!sent)
            qFatal("%s", qPrintable(sent.error().message));
        return sent->first();
    }

    ChatMessage now(TargetId id) { return wait(engine->messagesByIds({id}))->value(0); }

    /// From mara's phone; comes back when it is acknowledged.
    void receive(const QString &text, const QString &to = {})
    {
        carrier::InboundPart part;
        part.token = ++m_token;
        part.source = mara;
        part.destination = to.isEmpty() ? ours : to;
        part.shortMessage = text.toLatin1();
        QVERIFY(line->run([&part](FakeLink &link) { Q_EMIT link.messageReceived(part); }));
        QTRY_COMPARE(line->acknowledged().size(), int(m_token));
        QCOMPARE(line->acknowledged().last().second, carrier::Acknowledgement::Taken);
    }

    QStringList submittedTexts() const
    {
        QStringList texts;
        for (const carrier::SubmitPart &part : line->submitted())
            texts.append(QString::fromLatin1(part.userData));
        return texts;
    }

    void hold() // the window is full: nothing is claimed
    {
        line->run([](FakeLink &link) { link.setWindow(0); });
    }

    void letGo()
    {
        line->run([](FakeLink &link) {
            link.setWindow(100);
            Q_EMIT link.roomAvailable();
        });
    }

    PolicyRules rules() { return *wait(engine->policies().rules()); }

    void saveRules(const PolicyRules &changed)
    {
        const auto saved = wait(engine->policies().saveRules(changed));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    }

private:
    quint64 m_token = 0;

    void open()
    {
        store::OpenOptions opening;
        opening.path = dir.filePath(QStringLiteral("cordboard.sqlite"));
        opening.clock = &clock;
        auto store = store::Store::open(opening);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.dataDir = dir.path();
        options.clock = &clock;
        options.me = me;
        options.linkFactory = [line = line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        engine = engine::EngineService::start(*std::move(store), options);
    }
};

} // namespace cordboard::test
