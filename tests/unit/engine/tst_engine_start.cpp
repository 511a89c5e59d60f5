#include "engine/engine_service.h"
#include "engine/face/mailbox.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::FakeLine;
using test::FakeLink;

/// What an engine does before it does anything.
class TestEngineStart : public QObject
{
    Q_OBJECT

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    struct Desk
    {
        void open(const char *first = nullptr)
        {
            auto store = store::Store::open({folder.filePath(u"cordboard.sqlite"_s)});
            if (!store)
                qFatal("%s", qPrintable(store.error().message));
            if (first)
                change(**store, first);
            engine::EngineOptions options;
            options.key.kind = secrets::KeySource::Kind::Fixed;
            options.key.dataDir = folder.path();
            options.linkFactory = [this](const Carrier &setup, const QString &password) {
                return std::make_unique<FakeLink>(line, setup, password);
            };
            engine = engine::EngineService::start(*std::move(store), options);
        }

        static void change(store::Store &store, const char *sql)
        {
            auto done = store.write([sql](store::Connection &c) { return c.change(sql); });
            done.waitForFinished();
            if (!done.result())
                qFatal("%s", qPrintable(done.result().error().message));
        }

        ChatMessage send(const QString &text)
        {
            Draft draft;
            draft.destinations = {u"+15550134477"_s};
            draft.text = text;
            return wait(engine->submit(draft))->first();
        }

        ChatMessage now(TargetId id) { return wait(engine->messagesByIds({id}))->first(); }

        QTemporaryDir folder;
        std::shared_ptr<FakeLine> line = std::make_shared<FakeLine>();
        std::unique_ptr<engine::EngineService> engine;
    };

private Q_SLOTS:
    void nothingIsClaimedBeforeWhatACrashLeftIsSettled() // T163: the disk is full for a while
    {
        Desk desk;
        desk.open();
        CarrierEdit edit;
        edit.carrier.name = u"Northline"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.senders = {u"+15550100142"_s};
        edit.carrier = *wait(desk.engine->saveCarrier(edit));
        const ChatMessage left = desk.send(u"no answer came"_s);
        QTRY_COMPARE(desk.line->submitted().size(), 1);
        desk.engine.reset();
        const int made = desk.line->made();

        desk.open("CREATE TRIGGER full_disk BEFORE UPDATE ON attempt BEGIN SELECT "
                  "RAISE(ABORT, 'no room'); END");
        std::optional<QString> trouble;
        const auto hear = [&] {
            const auto changes = desk.engine->mailbox().drain();
            trouble = changes.database ? changes.database : trouble;
            return trouble.has_value();
        };
        QTRY_VERIFY(hear());
        QVERIFY(!trouble->isEmpty());
        // What is accepted meanwhile waits, and whoever saves a carrier opens no line.
        const ChatMessage next = desk.send(u"next"_s);
        edit.carrier.systemId = u"other"_s;
        QVERIFY(wait(desk.engine->saveCarrier(edit)));
        QVERIFY(wait(desk.engine->carriers()));
        trouble.reset();
        QTRY_VERIFY(hear()); // it has tried again
        QVERIFY(!trouble->isEmpty());
        QCOMPARE(desk.line->made(), made);
        QCOMPARE(desk.now(left.id).state, TargetState::Sending);

        Desk::change(desk.engine->store(), "DROP TRIGGER full_disk");
        QTRY_COMPARE(desk.line->submitted().size(), 2);
        QCOMPARE(desk.line->submitted().last().userData, QByteArray("next"));
        QCOMPARE(desk.now(left.id).state, TargetState::Unknown);
        QCOMPARE(desk.now(next.id).state, TargetState::Sending);
        QTRY_VERIFY(hear() && trouble->isEmpty());
    }

    void itCanBeStoppedWhileItWaits()
    {
        Desk desk;
        desk.open("CREATE TRIGGER full_disk BEFORE INSERT ON policy_word BEGIN SELECT "
                  "RAISE(ABORT, 'no room'); END");
        bool told = false;
        QTRY_VERIFY(told = told || desk.engine->mailbox().drain().database.has_value());
        desk.engine.reset();
        QCOMPARE(desk.line->made(), 0);
    }
};

QTEST_GUILESS_MAIN(TestEngineStart)
#include "tst_engine_start.moc"
