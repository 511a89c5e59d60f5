#include "connection_prober.h"
#include "unit/carrier/test_link.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::carrier;
using namespace cordboard::test;

using Step = TestStep::Kind;
using Outcome = TestStep::Outcome;

namespace {

struct Probe
{
    explicit Probe(const Carrier &carrier)
        : prober({.carrier = carrier, .password = QStringLiteral("pw"), .keepPassword = false},
                 clock, [this] {
                     wires.emplace_back();
                     return wires.back().make();
                 })
    {
        QObject::connect(&prober, &ConnectionTest::step, &prober,
                         [this](const TestStep &s) { steps.append(s); });
        QObject::connect(&prober, &ConnectionTest::finished, &prober,
                         [this](bool ready) { results.append(ready); });
        prober.start();
    }

    void answer(size_t wire, quint32 status = 0)
    {
        const QByteArray frame = wires[wire].takeFrames().value(0);
        const auto request = decoded(frame);
        wires[wire].inject(
            pdu(request.command | 0x80000000, status, request.sequence, cstr("x").first(0)));
    }

    TestStep last(Step kind) const
    {
        for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
            if (step->kind == kind)
                return *step;
        }
        return {};
    }

    FakeClock clock;
    std::deque<Wire> wires;
    ConnectionProber prober;
    QList<TestStep> steps;
    QList<bool> results;
};

} // namespace

class TestConnectionProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepPasses()
    {
        Probe probe(testCarrier());
        QCOMPARE(probe.last(Step::Reached).outcome, Outcome::Running);
        probe.wires[0].connectUp();
        QCOMPARE(probe.last(Step::Reached).outcome, Outcome::Passed);
        QCOMPARE(probe.last(Step::Secure).outcome, Outcome::Skipped);
        QCOMPARE(probe.last(Step::LoggedIn).outcome, Outcome::Running);
        probe.answer(0);
        QCOMPARE(probe.last(Step::LoggedIn).outcome, Outcome::Passed);
        QTRY_VERIFY(!probe.wires[0].written.isEmpty());
        probe.answer(0); // enquire_link
        QCOMPARE(probe.last(Step::Ready).outcome, Outcome::Passed);
        QTRY_VERIFY(!probe.wires[0].written.isEmpty());
        probe.answer(0); // unbind
        QTRY_COMPARE(probe.results, QList<bool>{true});
        for (const TestStep &step : probe.steps)
            QVERIFY(!step.sentence.isEmpty());
    }

    void wrongPassword()
    {
        Probe probe(testCarrier());
        probe.wires[0].connectUp();
        probe.answer(0, 0x0E);
        QCOMPARE(probe.last(Step::LoggedIn).outcome, Outcome::Failed);
        QCOMPARE(probe.last(Step::LoggedIn).sentence,
                 QStringLiteral("The carrier does not accept the password. Check it."));
        QTRY_COMPARE(probe.results, QList<bool>{false});
    }

    void nothingAnswers()
    {
        Probe probe(testCarrier());
        probe.wires[0].fail(smpp::TransportFault::Refused);
        QCOMPARE(probe.last(Step::Reached).outcome, Outcome::Failed);
        QCOMPARE(probe.last(Step::Reached).sentence,
                 QStringLiteral(
                     "Nothing answers at smpp.northline.example, port 2775. Check the port."));
        QTRY_COMPARE(probe.results, QList<bool>{false});
    }

    void badCertificate()
    {
        Carrier carrier = testCarrier();
        carrier.tls = true;
        Probe probe(carrier);
        Q_EMIT probe.wires[0].transport->reached();
        QCOMPARE(probe.last(Step::Secure).outcome, Outcome::Running);
        probe.wires[0].fail(smpp::TransportFault::Certificate);
        QCOMPARE(probe.last(Step::Secure).outcome, Outcome::Failed);
        QTRY_COMPARE(probe.results, QList<bool>{false});
    }

    void noAnswerToTheLogin()
    {
        Probe probe(testCarrier());
        probe.wires[0].connectUp();
        probe.clock.advance(smpp::limit::bindMs);
        probe.prober.tick();
        QCOMPARE(probe.last(Step::LoggedIn).outcome, Outcome::Failed);
        QTRY_COMPARE(probe.results, QList<bool>{false});
    }

    void pairNeedsBoth()
    {
        Carrier carrier = testCarrier();
        carrier.bind = BindMode::Pair;
        Probe probe(carrier);
        probe.wires[0].connectUp();
        probe.answer(0);
        QCOMPARE(probe.last(Step::LoggedIn).outcome, Outcome::Running);
        QCOMPARE(probe.wires.size(), size_t(2));
        probe.wires[1].connectUp();
        probe.answer(1, 0x05);
        QCOMPARE(probe.last(Step::LoggedIn).outcome, Outcome::Failed);
        QTRY_VERIFY(!probe.wires[0].written.isEmpty());
        probe.answer(0); // the first unbinds
        QTRY_COMPARE(probe.results, QList<bool>{false});
    }
};

QTEST_GUILESS_MAIN(TestConnectionProber)

#include "tst_connection_prober.moc"
