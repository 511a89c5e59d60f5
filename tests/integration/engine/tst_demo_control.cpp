#include "app/console/demo_control.h"
#include "engine/engine_service.h"
#include "engine/face/routing.h"
#include "serve/mms_listeners.h"
#include "simulator/mmsc_server.h"
#include "simulator/sample_media.h"
#include "store/store.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

const QString ours = u"+13035550142"_s;
const QString mara = u"+13035550134"_s;

} // namespace

/// What the Simulator tab asks for, on a real engine and the demo's own carrier.
class TestDemoControl : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<app::DemoControl> m_control;
    std::unique_ptr<simulator::DemoCarrier> m_carrier;
    std::unique_ptr<engine::EngineService> m_engine;
    std::unique_ptr<serve::MmsListeners> m_listeners;
    QByteArray m_picture;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    LinkStatus link()
    {
        const auto links = wait(m_engine->links());
        return links->isEmpty() ? LinkStatus() : links->first();
    }

    ChatMessage send(const QString &text)
    {
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = text;
        const auto sent = wait(m_engine->submit(draft));
        return sent ? sent->first() : ChatMessage();
    }

    ChatMessage now(const ChatMessage &message)
    {
        return wait(m_engine->messagesByIds({message.id}))->first();
    }

    bool isOnAPhone(const QString &text, bool fromPhone)
    {
        const QList<engine::SimulatorText> texts = m_control->texts();
        for (const engine::SimulatorText &shown : texts) {
            if (shown.phone == mara && shown.fromPhone == fromPhone && shown.text == text)
                return true;
        }
        return false;
    }

    bool isInTheThread(const QString &text)
    {
        const auto threads = wait(m_engine->threads({}))->rows;
        for (const Conversation &thread : threads) {
            if (thread.peerNumber != mara)
                continue;
            SliceQuery query;
            query.conversation = thread.id;
            const QList<ChatMessage> texts = wait(m_engine->messages(query))->rows;
            for (const ChatMessage &message : texts) {
                if (message.direction == Direction::Inbound && message.text == text)
                    return true;
            }
        }
        return false;
    }

    void connectToDemo()
    {
        CarrierEdit edit;
        edit.carrier.name = u"Demo carrier"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.port = m_carrier->port();
        edit.carrier.systemId = u"demo"_s;
        edit.carrier.senders = {ours};
        edit.password = u"demo"_s;
        QVERIFY(wait(m_engine->saveCarrier(edit)));
        QTRY_COMPARE_WITH_TIMEOUT(link().state, LinkState::Up, 20'000);
    }

    void connectPictures(quint16 port)
    {
        CarrierEdit edit;
        edit.carrier.kind = u"mm7"_s;
        edit.carrier.name = u"Demo pictures"_s;
        edit.carrier.systemId = edit.carrier.mm7.listenUser = u"demo"_s;
        edit.password = edit.listenPassword = u"demo"_s;
        edit.keepListenPassword = false;
        edit.carrier.mm7.allowPrivate = true;
        edit.carrier.mm7.url = u"http://127.0.0.1:%1/mm7"_s.arg(m_carrier->mmscPort());
        edit.carrier.mm7.listen = u"127.0.0.1:%1"_s.arg(port);
        QVERIFY(wait(m_engine->saveCarrier(edit)));
        const auto senders = wait(m_engine->routing().senders());
        Sender sender = senders->first().sender;
        sender.mms = true;
        QVERIFY(wait(m_engine->routing().saveSender(sender)));
        m_listeners = std::make_unique<serve::MmsListeners>(m_engine->multimedia());
        m_listeners->start();
        QTRY_COMPARE(m_listeners->ports(), QList<quint16>{port});
    }

private Q_SLOTS:
    void initTestCase()
    {
        simulator::DemoCarrier::Options options;
        options.world.seed = 7;
        options.world.pictures = {{u"wheel"_s, simulator::samplePicture(40, 30).data}};
        m_picture = options.world.pictures.value(u"wheel"_s);
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        options.vaspPort = free.serverPort();
        free.close();
        auto carrier = simulator::DemoCarrier::start(options);
        QVERIFY(carrier);
        m_carrier = *std::move(carrier);
        auto store = store::Store::open({m_dir.filePath(u"cordboard.sqlite"_s)});
        QVERIFY(store);
        engine::EngineOptions engineOptions;
        engineOptions.key.kind = secrets::KeySource::Kind::Fixed;
        m_engine = engine::EngineService::start(*std::move(store), engineOptions);
        m_control = std::make_unique<app::DemoControl>(*m_carrier, m_engine->multimedia());
        connectToDemo();
        connectPictures(options.vaspPort);
    }

    void cleanupTestCase()
    {
        m_listeners.reset();
        m_engine.reset();
        m_carrier.reset();
        m_control.reset();
    }

    void init()
    {
        engine::SimulatorDials dials;
        dials.weather = false;
        dials.answerMs = 10;
        dials.confirmMs = 10;
        m_control->setDials(dials);
    }

    void aTextIsSeenOnThePhone()
    {
        const ChatMessage sent = send(u"We are open until 18:00."_s);
        QTRY_COMPARE_WITH_TIMEOUT(now(sent).state, TargetState::Delivered, 30'000);
        QTRY_VERIFY(isOnAPhone(sent.text, false));
    }

    void aLongOneComesInParts()
    {
        const ChatMessage sent = send(u"0123456789"_s.repeated(30));
        QTRY_COMPARE_WITH_TIMEOUT(now(sent).state, TargetState::Delivered, 30'000);
        const auto whole = [this] { // they arrive in any order
            QMap<int, QString> parts;
            const QList<engine::SimulatorText> shown = m_control->texts();
            for (const engine::SimulatorText &part : shown) {
                if (part.parts == 2)
                    parts.insert(part.part, part.text);
            }
            return QStringList(parts.values()).join(QString());
        };
        QTRY_COMPARE(whole(), sent.text);
    }

    void thePhoneWrites()
    {
        m_control->write(mara, ours, u"From the tab"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isInTheThread(u"From the tab"_s), 30'000);
        QTRY_VERIFY(isOnAPhone(u"From the tab"_s, true));
    }

    void picturesComeAndGo()
    {
        m_carrier->post([](simulator::SmscServer &, simulator::DemoWorld &world) {
            simulator::MmscOptions options = world.mmsc()->options();
            options.readDelay = {10, 20};
            world.mmsc()->setOptions(options);
        });
        Draft draft;
        draft.source = ours;
        draft.destinations = {mara};
        draft.text = u"Your wheel"_s;
        draft.media = {{u"image/png"_s, u"wheel.png"_s, m_picture}};
        const auto sent = wait(m_engine->submit(draft));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(now(sent->first()).state, TargetState::Delivered, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(now(sent->first()).readUs > 0, 30'000);
        const auto isShown = [this](const QString &text, bool fromPhone) {
            const QList<engine::SimulatorText> texts = m_control->texts();
            return std::any_of(texts.begin(), texts.end(), [&](const auto &shown) {
                return shown.phone == mara && shown.text == text && shown.hasPicture &&
                       shown.fromPhone == fromPhone;
            });
        };
        QTRY_VERIFY(isShown(draft.text, false));
        m_control->writePhoto(mara, ours, u"From the tab, with a photo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isInTheThread(u"From the tab, with a photo"_s), 30'000);
        QTRY_VERIFY(isShown(u"From the tab, with a photo"_s, true));
    }

    void whatCannotBeWrittenIsSaid()
    {
        QSignalSpy failed(m_control.get(), &engine::SimulatorControl::writingFailed);
        m_control->write(mara, ours, QString(200'000, u'x'));
        QVERIFY(failed.wait());
        QVERIFY(!failed.first().first().toString().isEmpty());
    }

    void aPhoneThatIsOffWaits()
    {
        engine::SimulatorDials dials = m_control->dials();
        dials.phonesOff = {mara};
        m_control->setDials(dials);
        const ChatMessage sent = send(u"For later"_s);
        QTRY_COMPARE_WITH_TIMEOUT(now(sent).state, TargetState::Sent, 30'000);
        QVERIFY(!isOnAPhone(sent.text, false));
        dials.phonesOff.clear();
        m_control->setDials(dials);
        QTRY_COMPARE_WITH_TIMEOUT(now(sent).state, TargetState::Delivered, 30'000);
        QTRY_VERIFY(isOnAPhone(sent.text, false));
    }

    void aRefusalIsSeen()
    {
        engine::SimulatorDials dials = m_control->dials();
        dials.refuseEvery = 1;
        m_control->setDials(dials);
        const ChatMessage sent = send(u"Refused"_s);
        QTRY_COMPARE_WITH_TIMEOUT(now(sent).state, TargetState::Failed, 30'000);
        QVERIFY(!isOnAPhone(sent.text, false));
    }

    void linesBreakAndLogInsAreRefused()
    {
        engine::SimulatorDials dials = m_control->dials();
        dials.refuseLogin = true;
        m_control->setDials(dials);
        m_control->breakLines();
        QTRY_VERIFY_WITH_TIMEOUT(link().sentence.contains(u"password"_s), 30'000);
        QCOMPARE(link().state, LinkState::Down);
    }
};

QTEST_GUILESS_MAIN(TestDemoControl)
#include "tst_demo_control.moc"
