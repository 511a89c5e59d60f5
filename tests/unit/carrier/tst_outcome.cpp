#include "inbound.h"
#include "outcome.h"
#include "unit/smpp/fake_transport.h"
#include "unit/smpp/pdu_bytes.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::carrier;
using namespace cordboard::test;

using Kind = SubmitOutcome::Kind;
using Answer = smpp::SubmitAnswer;
Q_DECLARE_METATYPE(Kind)
Q_DECLARE_METATYPE(ReasonCode)

namespace {

Receipt receiptOf(const Sm &sm)
{
    const QByteArray frame = deliverSm(1, sm);
    const auto pdu = decoded(frame);
    const auto data = smpp::parseReceipt(pdu);
    return data ? toReceipt(5, pdu, *data, SmppProfile()) : Receipt();
}

} // namespace

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data() // smpp.md 2.9
    {
        QTest::addColumn<quint32>("status");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("ROK") << 0x00u << Kind::Accepted << ReasonCode::None;
        QTest::newRow("RINVSRCADR") << 0x0Au << Kind::RefusedForGood << ReasonCode::BadSender;
        QTest::newRow("RINVDSTADR") << 0x0Bu << Kind::RefusedForGood << ReasonCode::BadNumber;
        QTest::newRow("RINVMSGLEN") << 0x01u << Kind::RefusedForGood << ReasonCode::CarrierRefused;
        QTest::newRow("RTHROTTLED") << 0x58u << Kind::Throttled << ReasonCode::Throttled;
        QTest::newRow("RMSGQFUL") << 0x14u << Kind::RefusedForNow << ReasonCode::CarrierBusy;
        QTest::newRow("RSYSERR") << 0x08u << Kind::RefusedForNow << ReasonCode::CarrierBusy;
        QTest::newRow("RINVBNDSTS") << 0x04u << Kind::RefusedForNow << ReasonCode::CarrierBusy;
        QTest::newRow("RINVSERTYP") << 0x15u << Kind::SetupFault << ReasonCode::CarrierSetup;
        QTest::newRow("vendor") << 0x410u << Kind::RefusedForNow << ReasonCode::CarrierBusy;
        QTest::newRow("reserved") << 0x22u << Kind::RefusedForNow << ReasonCode::CarrierBusy;
    }
    void statuses()
    {
        QFETCH(quint32, status);
        QFETCH(Kind, kind);
        QFETCH(ReasonCode, reason);
        const auto outcome = outcomeOf(
            AttemptId{9}, {.kind = Answer::Kind::Answered, .status = status, .messageId = "a1"});
        QCOMPARE(outcome.attempt, AttemptId{9});
        QCOMPARE(outcome.kind, kind);
        QCOMPARE(outcome.reason.code, reason);
        QCOMPARE(outcome.commandStatus, status);
        QCOMPARE(outcome.carrierMessageId, QStringLiteral("a1"));
        QCOMPARE(outcome.retryAfterMs > 0, kind == Kind::RefusedForNow);
        QCOMPARE(outcome.reason.detail.isEmpty(), kind == Kind::Accepted);
    }

    void withoutAnAnswer()
    {
        QCOMPARE(outcomeOf({}, {.kind = Answer::Kind::TimedOut}).kind, Kind::Lost);
        QCOMPARE(outcomeOf({}, {.kind = Answer::Kind::TimedOut}).reason.code, ReasonCode::NoAnswer);
        QCOMPARE(outcomeOf({}, {.kind = Answer::Kind::LineBroke}).kind, Kind::Lost);
        QCOMPARE(outcomeOf({}, {.kind = Answer::Kind::LineBroke}).reason.code,
                 ReasonCode::LineBroke);
        QCOMPARE(outcomeOf({}, {.kind = Answer::Kind::NotWritten}).kind, Kind::NotSent);
        QCOMPARE(outcomeOf({}, {.kind = Answer::Kind::Late}).kind, Kind::Accepted); // T36
    }

    void receiptStates_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<int>("state");
        QTest::addColumn<ReasonCode>("reason");
        const auto row = [](const char *word, Receipt::State state, ReasonCode reason) {
            QTest::newRow(word) << QByteArray(word) << int(state) << reason;
        };
        row("DELIVRD", Receipt::State::Delivered, ReasonCode::None);
        row("EXPIRED", Receipt::State::Failed, ReasonCode::PhoneOff);
        row("DELETED", Receipt::State::Failed, ReasonCode::Deleted);
        row("UNDELIV", Receipt::State::Failed, ReasonCode::Undeliverable);
        row("REJECTD", Receipt::State::Failed, ReasonCode::Rejected);
        row("ACCEPTD", Receipt::State::Intermediate, ReasonCode::None);
        row("ENROUTE", Receipt::State::Intermediate, ReasonCode::None);
        row("UNKNOWN", Receipt::State::Inconclusive, ReasonCode::NoConfirmation);
        row("BADSTAT", Receipt::State::Inconclusive, ReasonCode::NoConfirmation);
    }
    void receiptStates()
    {
        QFETCH(QByteArray, word);
        QFETCH(int, state);
        QFETCH(ReasonCode, reason);
        const Receipt receipt =
            receiptOf({.text = "id:77 stat:" + word + " err:027", .esmClass = 4});
        QCOMPARE(int(receipt.state), state);
        QCOMPARE(receipt.reason.code, reason);
        QCOMPARE(receipt.reason.detail, QString::fromLatin1(word) + QStringLiteral(" err:027"));
        QCOMPARE(receipt.token, quint64(5));
        QCOMPARE(receipt.source, QStringLiteral("+15551234567"));
    }

    void networkErrorInTheDetail()
    {
        const Receipt receipt = receiptOf({.text = "id:77 stat:UNDELIV err:027",
                                           .esmClass = 4,
                                           .tlvs = tlv(0x0423, QByteArray::fromHex("03001b"))});
        QCOMPARE(receipt.reason.detail, QStringLiteral("UNDELIV err:027, GSM 0x001b"));
    }

    void sarNeedsAllThree()
    {
        const QByteArray three =
            tlv(0x020C, be16(300)) + tlv(0x020E, QByteArray(1, 3)) + tlv(0x020F, QByteArray(1, 2));
        const QByteArray frame =
            deliverSm(1, {.text = "part", .esmClass = 0x40, .dataCoding = 8, .tlvs = three});
        const InboundPart part = toInboundPart(3, decoded(frame), SmppProfile());
        QCOMPARE(part.sarReference, 300);
        QCOMPARE(part.sarTotal, 3);
        QCOMPARE(part.sarNumber, 2);
        QVERIFY(part.udhi);
        QCOMPARE(part.dataCoding, quint8(8));
        const QByteArray two = deliverSm(1, {.text = "part", .tlvs = three.first(11)});
        QCOMPARE(toInboundPart(3, decoded(two), SmppProfile()).sarReference, -1);
    }
};

QTEST_APPLESS_MAIN(TestOutcome)

#include "tst_outcome.moc"
