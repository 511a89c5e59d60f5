// Media that are shown to a virus scanner before anybody opens them.

#include "engine/face/media_checks.h"
#include "engine/face/media_links.h"
#include "engine/face/multimedia.h"
#include "support/engine_bench.h"
#include "support/fake_clamd.h"

#include <QEventLoop>
#include <QFutureWatcher>

using namespace Qt::StringLiterals;
using namespace cordboard;
using namespace cordboard::test;
using Manner = FakeClamd::Manner;

namespace {

const QByteArray pdf = "%PDF-1.4\n%harmless\n%%EOF\n";
const QByteArray harmful = "%PDF-1.4\n%EICAR\n%%EOF\n";

/// The answer ends the loop: EngineBench::wait() looks every 50 ms only, and there are a hundred.
template<class T>
T answerOf(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace

class TestMediaGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatComesInIsChecked();
    void aVirusStaysClosed();
    void nobodyAnswersAndItStaysClosed();
    void nobodyAnswersAndItMayBeOpened();
    void itIsTriedAgain();
    void switchedOff();
    void attached();
    void aLinkServesNoVirus();
    void verdictsOutliveTheProgram();
    void setUp();

private:
    void switchOn(bool keepsUnchecked);
    ChatMessage arrive(const QByteArray &octets);
    ChatMessage latest();
    Result<QByteArray> open(const ChatMessage &message);
    Medium medium() { return latest().media.value(0); }

    std::unique_ptr<FakeClamd> m_clamd;
    std::unique_ptr<EngineBench> m_bench;
    CarrierId m_carrier;
    int m_arrivals = 0;
};

void TestMediaGuard::init()
{
    m_bench = std::make_unique<EngineBench>();
    m_clamd = std::make_unique<FakeClamd>();
    m_bench->addCarrier(m_bench->ours);
    m_carrier = answerOf(m_bench->engine->carriers())->constFirst().id;
}

void TestMediaGuard::switchOn(bool keepsUnchecked)
{
    const auto set = answerOf(
        m_bench->engine->mediaChecks().setUp({true, m_clamd->address(), keepsUnchecked, 30'000}));
    QVERIFY2(set.has_value(), set ? "" : qPrintable(set.error().message));
}

ChatMessage TestMediaGuard::arrive(const QByteArray &octets)
{
    engine::MmsArrival arrival;
    arrival.carrier = m_carrier;
    arrival.from = m_bench->mara;
    arrival.to = {m_bench->ours};
    arrival.identity = QString::number(++m_arrivals);
    arrival.content.text = u"Look"_s;
    arrival.content.media = {{u"application/pdf"_s, u"bill.pdf"_s, octets}};
    const auto stored = answerOf(m_bench->engine->multimedia().receive(arrival));
    [&] {
        QVERIFY2(stored.has_value(), stored ? "" : qPrintable(stored.error().message));
    }();
    return latest();
}

ChatMessage TestMediaGuard::latest()
{
    const auto thread = answerOf(m_bench->engine->openThread(m_bench->ours, m_bench->mara));
    SliceQuery query;
    query.conversation = thread->id;
    return answerOf(m_bench->engine->messages(query))->rows.last();
}

Result<QByteArray> TestMediaGuard::open(const ChatMessage &message)
{
    return answerOf(m_bench->engine->multimedia().octets(message.media.value(0).digest));
}

void TestMediaGuard::whatComesInIsChecked()
{
    switchOn(true);
    const ChatMessage message = arrive(pdf);
    // Nobody opens it, and it is checked all the same; the bubble learns it.
    QTRY_COMPARE(medium().check, MediumCheck::Clean);
    bool isTold = false;
    const auto look = [&] {
        for (const TargetTick &tick : m_bench->engine->mailbox().drain().ticks)
            isTold = isTold || (tick.id == message.id && !tick.media.isEmpty() &&
                                tick.media[0].check == MediumCheck::Clean);
        return isTold;
    };
    QTRY_VERIFY(look());
    QCOMPARE(m_clamd->files, QList<QByteArray>{pdf});
    const auto octets = open(message);
    QVERIFY(octets && *octets == pdf);
    arrive(pdf); // once for all messages that have it
    QCOMPARE(medium().check, MediumCheck::Clean);
    QCOMPARE(m_clamd->files.size(), 1);
}

void TestMediaGuard::aVirusStaysClosed()
{
    switchOn(false);
    const ChatMessage message = arrive(harmful);
    const auto octets = open(message); // at once, before it was its turn
    QVERIFY(!octets);
    QCOMPARE(octets.error().detail, QString(engine::mediaInfected));
    QVERIFY2(octets.error().message.contains(u"Eicar-Test-Signature"_s),
             qPrintable(octets.error().message));
    QCOMPARE(medium().check, MediumCheck::Infected);
    QCOMPARE(medium().threat, u"Eicar-Test-Signature"_s);
    const auto picture =
        answerOf(m_bench->engine->multimedia().picture(message.media.value(0).digest, 100));
    QCOMPARE(picture.error().detail, QString(engine::mediaInfected));
    // It stays so when nothing is checked any more.
    QVERIFY(answerOf(m_bench->engine->mediaChecks().setUp({})));
    QVERIFY(!open(message));
    QCOMPARE(arrive(harmful).media.value(0).check, MediumCheck::Infected);
}

void TestMediaGuard::nobodyAnswersAndItStaysClosed()
{
    switchOn(true);
    m_clamd->stop();
    const ChatMessage message = arrive(pdf);
    QCOMPARE(message.media.value(0).check, MediumCheck::Waiting);
    for (int i = 0; i < 2; ++i) { // the second finds that nobody is there without asking
        const auto octets = open(message);
        QVERIFY(!octets);
        QCOMPARE(octets.error().detail, QString(engine::mediaUnchecked));
        QVERIFY2(octets.error().message.contains(u"cannot be reached"_s),
                 qPrintable(octets.error().message));
    }
    QCOMPARE(medium().check, MediumCheck::Waiting);
}

void TestMediaGuard::nobodyAnswersAndItMayBeOpened()
{
    switchOn(false);
    m_clamd->manner = Manner::Fault;
    const ChatMessage message = arrive(pdf);
    QCOMPARE(message.media.value(0).check, MediumCheck::None);
    const auto octets = open(message);
    QVERIFY(octets && *octets == pdf);
    QCOMPARE(medium().check, MediumCheck::None);
}

void TestMediaGuard::itIsTriedAgain()
{
    switchOn(true);
    m_clamd->manner = Manner::CutOff;
    const ChatMessage message = arrive(pdf);
    QVERIFY(!open(message));
    QCOMPARE(medium().check, MediumCheck::Waiting);
    m_clamd->manner = Manner::Honest;
    QVERIFY(open(message)); // whoever opens it asks again
    QCOMPARE(medium().check, MediumCheck::Clean);
}

void TestMediaGuard::switchedOff()
{
    const ChatMessage message = arrive(harmful);
    QVERIFY(open(message));
    QCOMPARE(medium().check, MediumCheck::None);
    QCOMPARE(m_clamd->connections, 0);
    switchOn(true); // what is there already is checked, too
    QTRY_COMPARE(medium().check, MediumCheck::Infected);
    QVERIFY(!open(message));
}

void TestMediaGuard::attached()
{
    switchOn(true);
    auto &multimedia = m_bench->engine->multimedia();
    const auto fine = answerOf(multimedia.attach(u"bill.pdf"_s, pdf));
    QVERIFY2(fine.has_value(), fine ? "" : qPrintable(fine.error().message));
    const auto bad = answerOf(multimedia.attach(u"bill.pdf"_s, harmful));
    QVERIFY(!bad);
    QCOMPARE(bad.error().detail, QString(engine::mediaInfected));
    QVERIFY2(bad.error().message.contains(u"“bill.pdf” holds a virus"_s),
             qPrintable(bad.error().message));
    m_clamd->stop();
    QVERIFY(answerOf(multimedia.attach(u"again.pdf"_s, pdf))); // known
    const auto unchecked = answerOf(multimedia.attach(u"new.pdf"_s, pdf + "1"));
    QVERIFY(!unchecked);
    QCOMPARE(unchecked.error().detail, QString(engine::mediaUnchecked));
    switchOn(false);
    QVERIFY(answerOf(multimedia.attach(u"new.pdf"_s, pdf + "1")));
    // What was checked when it was attached needs nobody any more.
    QCOMPARE(m_clamd->files.size(), 2);
}

void TestMediaGuard::aLinkServesNoVirus()
{
    const ChatMessage message = arrive(harmful);
    const QByteArray digest = message.media.value(0).digest;
    auto &links = m_bench->engine->mediaLinks();
    QCOMPARE(answerOf(links.octets(digest, 1, 3)).value_or({}), harmful.mid(1, 3));
    switchOn(false);
    const auto octets = answerOf(links.octets(digest, 1, 3));
    QVERIFY(!octets);
    QCOMPARE(octets.error().code, ErrorCode::NotFound);
    QVERIFY(!octets.error().message.contains(u"Eicar"_s));
}

void TestMediaGuard::verdictsOutliveTheProgram()
{
    switchOn(true);
    arrive(harmful);
    QTRY_COMPARE(medium().check, MediumCheck::Infected);
    m_clamd->stop();
    m_bench->restart();
    QCOMPARE(medium().check, MediumCheck::Infected);
    QVERIFY(!open(latest()));
    const auto setup = answerOf(m_bench->engine->mediaChecks().setup());
    QCOMPARE(*setup, (MediaCheckSetup{true, m_clamd->address(), true, 30'000}));
}

void TestMediaGuard::setUp()
{
    auto &checks = m_bench->engine->mediaChecks();
    const auto wrong = answerOf(checks.setUp({true, u"clamd"_s, true, 1'000}));
    QCOMPARE(wrong.error().code, ErrorCode::Invalid);
    QVERIFY(!answerOf(checks.setup())->isOn);
    const auto version = answerOf(checks.tryOut({false, m_clamd->address(), true, 9'000}));
    QVERIFY2(version && version->startsWith(u"ClamAV"_s), version ? "" : "no answer");
    QVERIFY(!answerOf(checks.tryOut({true, {}, true, 9'000})));
}

QTEST_GUILESS_MAIN(TestMediaGuard)
#include "tst_media_guard.moc"
