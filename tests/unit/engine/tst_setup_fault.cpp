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

/// What waits because the carrier refused how the link is set up leaves as soon as somebody has
/// done something about it (ADR 0012, 5).
class TestSetupFault : public QObject
{
    Q_OBJECT

    template<class T>
    static T wait(QFuture<T> future)
    {
        future.waitForFinished();
        return future.result();
    }

    struct Desk
    {
        Desk()
        {
            line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
                SubmitOutcome fault;
                fault.attempt = part.attempt;
                fault.kind = SubmitOutcome::Kind::SetupFault;
                fault.reason = {ReasonCode::CarrierSetup, u"0x00000048 ESME_RINVSRCTON"_s};
                link.finish(fault);
            };
            auto store = store::Store::open({folder.filePath(u"cordboard.sqlite"_s)});
            if (!store)
                qFatal("%s", qPrintable(store.error().message));
            engine::EngineOptions options;
            options.key.kind = secrets::KeySource::Kind::Fixed;
            options.key.dataDir = folder.path();
            options.linkFactory = [this](const Carrier &setup, const QString &password) {
                return std::make_unique<FakeLink>(line, setup, password);
            };
            engine = engine::EngineService::start(*std::move(store), options);
            CarrierEdit edit;
            edit.carrier.name = u"Northline"_s;
            edit.carrier.host = u"127.0.0.1"_s;
            edit.carrier.senders = {u"+15550100142"_s};
            carrier = *wait(engine->saveCarrier(edit));
        }

        void refuseOne()
        {
            Draft draft;
            draft.destinations = {u"+15550134477"_s};
            draft.text = u"x"_s;
            message = wait(engine->submit(draft))->first();
            QTRY_COMPARE(line->submitted().size(), 1);
            QTRY_COMPARE(now().state, TargetState::Queued);
            QCOMPARE(now().reason.code, ReasonCode::CarrierSetup);
        }

        ChatMessage now() { return wait(engine->messagesByIds({message.id}))->first(); }

        QTemporaryDir folder;
        std::shared_ptr<FakeLine> line = std::make_shared<FakeLine>();
        std::unique_ptr<engine::EngineService> engine;
        Carrier carrier;
        ChatMessage message;
    };

private Q_SLOTS:
    void tryNowSendsItAtOnce()
    {
        Desk desk;
        desk.refuseOne();
        desk.engine->reconnect(desk.carrier.id);
        QTRY_VERIFY(desk.line->submitted().size() >= 2);
    }

    void savingTheCarrierSendsItAtOnce()
    {
        Desk desk;
        desk.refuseOne();
        CarrierEdit edit;
        edit.carrier = desk.carrier;
        edit.carrier.systemId = u"other"_s;
        QVERIFY(wait(desk.engine->saveCarrier(edit)));
        QTRY_VERIFY(desk.line->submitted().size() >= 2);
    }

    void withoutThatItWaits()
    {
        Desk desk;
        desk.refuseOne();
        Draft draft;
        draft.destinations = {u"+15550134478"_s};
        draft.text = u"y"_s;
        QVERIFY(wait(desk.engine->submit(draft)));
        QTRY_COMPARE(desk.line->submitted().size(), 2);
        QCOMPARE(desk.line->submitted().last().userData, QByteArray("y"));
    }
};

QTEST_GUILESS_MAIN(TestSetupFault)
#include "tst_setup_fault.moc"
