#include "mmsc_bench.h"
#include "simulator/demo_carrier.h"
#include "simulator/sample_media.h"
#include "simulator/smsc_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

namespace {

const QString ours = u"+13035550142"_s;
const QString mara = u"+13035550177"_s;

MmscOptions quick()
{
    MmscOptions options;
    options.seed = 1;
    return options;
}

} // namespace

/// The customers of the demo beside an MMSC: SMSC and MMSC on clocks of the test's own.
class TestDemoPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<MmscBench>(quick());
        m_smsc = std::make_unique<SmscServer>(DemoCarrier::smscOptions({}), m_bench->clock);
        DemoOptions options;
        options.seed = 7;
        options.weather = false;
        options.knownNumbers = QStringList{u"+12065550120"_s};
        for (const char *name : {"wheel", "ride"})
            options.pictures.insert(QLatin1String(name), samplePicture(8, 8, qHash(name[0])).data);
        m_pictures = options.pictures;
        m_world = std::make_unique<DemoWorld>(*m_smsc, options, &m_bench->server);
    }

    void cleanup()
    {
        m_world.reset();
        m_smsc.reset();
        m_bench.reset();
    }

    void aPictureFollowsTheFirstText()
    {
        QSignalSpy seen(m_world.get(), &DemoWorld::pictureSeen);
        Q_EMIT m_smsc->receiverBound(1);
        pass(1000);
        QCOMPARE(seen.size(), 0);
        pass(2000);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().at(0).toString(), mara);
        QCOMPARE(seen.first().at(1).toString(), ours);
        QCOMPARE(seen.first().at(3).toByteArray(), m_pictures.value(u"wheel"_s));
        QVERIFY(seen.first().at(4).toBool());
        QTRY_COMPARE(m_bench->vasp.posts().size(), 1);
        const RawHttp post = m_bench->vasp.posts().first();
        QVERIFY(post.body.contains("This is how it looks from the side."));
        QVERIFY(post.body.contains("image/png"));
    }

    void oursIsSeenAndAnswered()
    {
        QSignalSpy seen(m_world.get(), &DemoWorld::pictureSeen);
        QSignalSpy said(m_smsc.get(), &SmscServer::phoneWrote);
        m_bench->client.write(submitTo({mara.toUtf8()}));
        QTRY_COMPARE(m_bench->server.status().accepted, 1);
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen.first().at(0).toString(), mara);
        QVERIFY(!seen.first().at(4).toBool());
        QVERIFY(!seen.first().at(3).toByteArray().isEmpty());
        pass(7000);
        QCOMPARE(said.size(), 1);
        const auto answer = said.first().first().value<InboundText>();
        QCOMPARE(answer.from, mara);
        QCOMPARE(answer.text, u"Oh, now I see it. Thank you for the picture!"_s);
    }

    void theWheelIsPhotographedWhenAskedFor()
    {
        QSignalSpy seen(m_world.get(), &DemoWorld::pictureSeen);
        SubmitSeen submit;
        submit.to = mara.sliced(1).toLatin1();
        submit.from = ours.sliced(1).toLatin1();
        submit.fromTon = 1;
        submit.userData = "Could you send us a photo?";
        Q_EMIT m_smsc->phoneReached(submit);
        pass(7000);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().at(2).toString(), u"Here it is again, a bit closer."_s);
    }

    void aPhoneThatIsOffWaits()
    {
        MmscOptions options = m_bench->server.options();
        options.phonesOff = {mara.sliced(1)};
        m_bench->server.setOptions(options);
        QSignalSpy reached(&m_bench->server, &MmscServer::phoneReached);
        m_bench->client.write(submitTo({mara.toUtf8()}));
        QTRY_COMPARE(m_bench->server.status().accepted, 1);
        pass(5000);
        QCOMPARE(reached.size(), 0);
        QCOMPARE(m_bench->server.status().onTheWay, 1);
        options.phonesOff.clear();
        m_bench->server.setOptions(options);
        pass(1500);
        QCOMPARE(reached.size(), 1);
    }

    void aPhoneSendsWhatItIsTold()
    {
        QVERIFY(m_world->sendPicture(mara, ours, {}, m_world->nextPicture()));
        QTRY_COMPARE(m_bench->vasp.posts().size(), 1);
        QVERIFY(!m_bench->vasp.posts().first().body.contains("text/plain"));
        QVERIFY(m_world->nextPicture() != m_world->nextPicture());
        DemoWorld without(*m_smsc, {});
        const auto refused = without.sendPicture(mara, ours, {}, "octets");
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
    }

private:
    void pass(int ms)
    {
        for (int passed = 0; passed < ms; passed += 50) {
            m_bench->pass(50);
            m_smsc->agenda().runDue();
        }
    }

    std::unique_ptr<MmscBench> m_bench;
    std::unique_ptr<SmscServer> m_smsc;
    std::unique_ptr<DemoWorld> m_world;
    QHash<QString, QByteArray> m_pictures;
};

QTEST_GUILESS_MAIN(TestDemoPictures)
#include "tst_demo_pictures.moc"
