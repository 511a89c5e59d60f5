#include "smpp/command_status.h"
#include "smpp/pdu.h"
#include "unit/smpp/pdu_bytes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard::smpp;
using namespace cordboard::test;

using Fault = Pdu::Fault;
Q_DECLARE_METATYPE(Fault)

namespace {

constexpr quint32 submitResp = command::responseTo(command::submitSm);
constexpr quint32 bindResp = command::responseTo(command::bindTransceiver);

} // namespace

class TestPdu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerAlwaysComes_data() // T05 T06 T10
    {
        QTest::addColumn<quint32>("command");
        QTest::addColumn<quint32>("status");
        QTest::addColumn<quint32>("sequence");
        const quint32 statuses[] = {0, 0x22, 0x58, 0x100, 0x112, 0x400, 0x410, 0xFFFFFFFF};
        for (const quint32 status : statuses)
            QTest::addRow("status 0x%x", status) << submitResp << status << 7u;
        for (const quint32 sequence : {0u, 1u, 0x7FFFFFFFu, 0x80000001u, 0xFFFFFFFFu})
            QTest::addRow("sequence 0x%x", sequence) << submitResp << 0u << sequence;
        for (const quint32 id : {0x80000111u, 0x800102FFu, 0xFFFFFFFFu, 0x8000000Au})
            QTest::addRow("command 0x%x", id) << id << 0u << 5u;
    }
    void headerAlwaysComes()
    {
        QFETCH(quint32, command);
        QFETCH(quint32, status);
        QFETCH(quint32, sequence);
        const QByteArray frame = pdu(command, status, sequence, "whatever");
        const auto got = decoded(frame);
        QCOMPARE(got.command, command);
        QCOMPARE(got.status, status);
        QCOMPARE(got.sequence, sequence);
        QCOMPARE(got.length, quint32(frame.size()));
        QCOMPARE(got.fault, Fault::None); // nobody answers a response
    }

    void unknownRequest() // T05
    {
        for (const quint32 id : {0x111u, 0x112u, 0x10200u, 0x0Au, 0x7FFFFFFFu}) {
            const auto got = decoded(pdu(id, 0, 3, "abc"));
            QCOMPARE(got.fault, Fault::UnknownCommand);
            QCOMPARE(got.faultStatus, status::invalidCommandId);
        }
    }

    void submitResponses_data() // T07 T08
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<quint32>("status");
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("id") << pdu(submitResp, 0, 1, cstr("abc")) << 0u << QByteArray("abc");
        QTest::newRow("no body") << pdu(submitResp, 0, 1) << 0u << QByteArray();
        QTest::newRow("empty id") << pdu(submitResp, 0, 1, cstr({})) << 0u << QByteArray();
        QTest::newRow("no NUL") << pdu(submitResp, 0, 1, "94a2") << 0u << QByteArray("94a2");
        QTest::newRow("error and NUL")
            << pdu(submitResp, 0x58, 1, cstr({})) << 0x58u << QByteArray();
        QTest::newRow("error, no body") << pdu(submitResp, 0x58, 1) << 0x58u << QByteArray();
        QTest::newRow("error and id")
            << pdu(submitResp, 0x14, 1, cstr("12345678")) << 0x14u << QByteArray("12345678");
        QTest::newRow("65 letters")
            << pdu(submitResp, 0, 1, cstr(QByteArray(65, 'x'))) << 0u << QByteArray(65, 'x');
    }
    void submitResponses()
    {
        QFETCH(QByteArray, frame);
        QFETCH(quint32, status);
        QFETCH(QByteArray, id);
        const auto got = decoded(frame);
        QCOMPARE(got.fault, Fault::None);
        QCOMPARE(got.status, status);
        QCOMPARE(got.messageId.toByteArray(), id);
    }

    void bindResponses() // T09 T11
    {
        QCOMPARE(decoded(pdu(bindResp, 0x0E, 1, QByteArray(1, 0))).status, 0x0Eu);
        QCOMPARE(decoded(pdu(bindResp, 0x0D, 1)).status, 0x0Du);
        const QByteArray body =
            cstr("smsc-with-a-name-of-26-chars") + tlv(0x0210, QByteArray(1, 0x50));
        const auto refused = decoded(pdu(bindResp, 0x0F, 1, body));
        QCOMPARE(refused.status, 0x0Fu);
        QCOMPARE(refused.systemId.toByteArray(), QByteArray("smsc-with-a-name-of-26-chars"));
        QCOMPARE(refused.tlvNumber(tag::scInterfaceVersion, 1), std::optional<quint32>(0x50));
    }

    void deliverSmInFull()
    {
        const QByteArray frame = deliverSm(9, {.text = QByteArrayLiteral("Hi\0there"),
                                               .esmClass = 0x40,
                                               .dataCoding = 8,
                                               .serviceType = "CMT"});
        const auto got = decoded(frame);
        QCOMPARE(got.fault, Fault::None);
        QCOMPARE(got.serviceType.toByteArray(), QByteArray("CMT"));
        QCOMPARE(got.source.toByteArray(), QByteArray("15551234567"));
        QCOMPARE(got.destination.toByteArray(), QByteArray("15550134477"));
        QCOMPARE(got.sourceTon, quint8(1));
        QCOMPARE(got.esmClass, quint8(0x40));
        QCOMPARE(got.dataCoding, quint8(8));
        QCOMPARE(got.message().toByteArray(), QByteArrayLiteral("Hi\0there"));
    }

    void goldenDeliverSm() // bytes written down by hand from SMPP 3.4, 4.6.1
    {
        const QByteArray frame = QByteArray::fromHex("00000038"
                                                     "00000005"
                                                     "00000000"
                                                     "0000002a"
                                                     "00"
                                                     "0101"
                                                     "34363730313132333400"
                                                     "0301"
                                                     "3131333300"
                                                     "00"
                                                     "00"
                                                     "00"
                                                     "00"
                                                     "00"
                                                     "01"
                                                     "00"
                                                     "00"
                                                     "00"
                                                     "0a"
                                                     "c3656c6c6f2000412142");
        const auto got = decoded(frame);
        QCOMPARE(frame.size(), 0x38);
        QCOMPARE(got.fault, Fault::None);
        QCOMPARE(got.sequence, 42u);
        QCOMPARE(got.source.toByteArray(), QByteArray("467011234"));
        QCOMPARE(got.destinationTon, quint8(3));
        QCOMPARE(got.destination.toByteArray(), QByteArray("1133"));
        QCOMPARE(got.registeredDelivery, quint8(1));
        QCOMPARE(got.message().size(), 10);
    }

    void messageLongerThanThePdu() // T16
    {
        QByteArray body = smBody({.text = "only this is there"});
        body[body.size() - 19] = char(200);
        const auto got = decoded(pdu(command::deliverSm, 0, 4, body));
        QCOMPARE(got.fault, Fault::MessageTooLong);
        QCOMPARE(got.faultStatus, status::invalidMessageLength);
        QCOMPARE(got.source.toByteArray(), QByteArray("15551234567"));
    }

    void badStrings() // T19
    {
        const QByteArray noEnd = pdu(command::deliverSm, 0, 1, "CMT and nothing ends");
        QCOMPARE(decoded(noEnd).fault, Fault::StringNotEnded);
        QCOMPARE(decoded(noEnd).faultStatus, status::invalidServiceType);
        const Sm longSource{.text = "x", .source = QByteArray(80, '1')};
        QCOMPARE(decoded(deliverSm(1, longSource)).fault, Fault::StringTooLong);
        QCOMPARE(decoded(deliverSm(1, longSource)).faultStatus, status::invalidSource);
        const Sm longDestination{.text = "x", .destination = QByteArray(80, '1')};
        QCOMPARE(decoded(deliverSm(1, longDestination)).faultStatus, status::invalidDestination);
        const Sm longService{.text = "x", .serviceType = "TOOLONG"};
        QCOMPARE(decoded(deliverSm(1, longService)).faultStatus, status::invalidServiceType);
        // 21 digits are one too many by the book, and carriers send them.
        QCOMPARE(decoded(deliverSm(1, {.text = "x", .source = QByteArray(21, '1')})).fault,
                 Fault::None);
    }

    void everyCutOfADeliverSmIsSafe()
    {
        const QByteArray whole =
            deliverSm(1, {.text = "some text",
                          .tlvs = tlv(0x0427, QByteArray(1, 2)) + tlv(0x001E, cstr("id"))});
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const auto got = decoded(whole.first(size));
            if (size >= 16)
                QCOMPARE(got.sequence, 1u);
            else
                QVERIFY(got.fault != Fault::None);
        }
    }

    void tlvLongerThanThePdu() // T12: the mandatory part and what is there of it stay
    {
        const QByteArray cut = be16(0x001E) + be16(0x41) + "12345";
        const auto got =
            decoded(deliverSm(1, {.text = "t", .tlvs = tlv(0x0427, QByteArray(1, 2)) + cut}));
        QCOMPARE(got.fault, Fault::None);
        QCOMPARE(got.message().toByteArray(), QByteArray("t"));
        QCOMPARE(got.tlvNumber(tag::messageState, 1), std::optional<quint32>(2));
        QVERIFY(got.tlv(tag::receiptedMessageId)->cut);
        QCOMPARE(got.tlv(tag::receiptedMessageId)->value.toByteArray(), QByteArray("12345"));
    }

    void unknownTlvsAreKept() // T13
    {
        QByteArray tlvs;
        const quint16 tags[] = {0x002B, 0x060D, 0x1454, 38636, 0x0000, 0xFFFF};
        for (const quint16 each : tags)
            tlvs += tlv(each, "raw" + be16(each));
        const auto got = decoded(deliverSm(1, {.text = "t", .tlvs = tlvs}));
        QCOMPARE(got.tlvs.size(), 6);
        for (const quint16 each : tags)
            QCOMPARE(got.tlv(each)->value.toByteArray(), "raw" + be16(each));
    }

    void manyTlvs() // T14
    {
        for (const int count : {0, 1, 29, 100, 15'000}) {
            QByteArray tlvs;
            for (int i = 0; i < count; ++i)
                tlvs += tlv(0x1401, {});
            const auto got = decoded(deliverSm(1, {.text = "t", .tlvs = tlvs}));
            QCOMPARE(got.tlvs.size(), count);
            QCOMPARE(got.message().toByteArray(), QByteArray("t"));
        }
    }

    void oddTlvs() // T15
    {
        const QByteArray tlvs = tlv(0x020C, QByteArray(1, 7)) + tlv(0x0427, {}) +
                                tlv(0x020E, QByteArray(1, 2)) + tlv(0x020E, QByteArray(1, 9));
        const auto got = decoded(deliverSm(1, {.text = "t", .tlvs = tlvs}));
        QVERIFY(!got.tlvNumber(tag::sarMsgRefNum, 2)); // one octet where two belong
        QVERIFY(!got.tlvNumber(tag::messageState, 1)); // none where one belongs
        QCOMPARE(got.tlvNumber(tag::sarTotalSegments, 1),
                 std::optional<quint32>(2)); // the first wins
    }

    void messagePayload() // T18
    {
        for (const int size : {1, 2, 1'025, 65'535}) {
            const QByteArray payload(size, 'p');
            const auto got = decoded(deliverSm(1, {.text = {}, .tlvs = tlv(0x0424, payload)}));
            QCOMPARE(got.message().toByteArray(), payload);
        }
    }

    void crashInputsOfOthers() // libsmpp34.md 3: these crash other decoders
    {
        QByteArray tlvs;
        for (int i = 0; i < 100; ++i)
            tlvs += QByteArray::fromHex("14010000");
        const QByteArray bind = QByteArray::fromHex("000001a280000009"
                                                    "00000000"
                                                    "00000001"
                                                    "5300") +
                                tlvs;
        QCOMPARE(bind.size(), 418);
        QCOMPARE(decoded(bind).tlvs.size(), 100);
        QCOMPARE(decoded(bind).systemId.toByteArray(), QByteArray("S"));

        const QByteArray deliver = QByteArray::fromHex("0000012400000005"
                                                       "00000000"
                                                       "00000001"
                                                       "00"
                                                       "0101"
                                                       "343900"
                                                       "0101"
                                                       "3500") +
                                   QByteArray(10, 0) + tlvs.first(4 * 64);
        QCOMPARE(deliver.size(), 292);
        QCOMPARE(decoded(deliver).tlvs.size(), 64);
        QCOMPARE(decoded(deliver).fault, Fault::None);

        QByteArray multi = QByteArray::fromHex("6964003c");
        for (int i = 0; i < 60; ++i)
            multi += QByteArray::fromHex("0101") + QByteArray(20, 'A') +
                     QByteArray::fromHex("000000000b");
        QCOMPARE(decoded(pdu(0x80000021, 0, 8, multi)).sequence, 8u);
    }

    void noiseIsSafe() // every answer is fine, as long as there is one (ASan runs this too)
    {
        QRandomGenerator random(5);
        const quint32 ids[] = {command::deliverSm, submitResp,       bindResp,
                               command::dataSm,    command::querySm, command::alertNotification};
        for (int round = 0; round < 20'000; ++round) {
            QByteArray body(int(random.bounded(120u)), 0);
            for (char &octet : body)
                octet = char(random.bounded(4u) ? random.bounded(3u) : random.bounded(256u));
            const auto got = decoded(pdu(ids[round % 6], 0, quint32(round), body));
            QCOMPARE(got.sequence, quint32(round));
            QVERIFY(got.message().size() <= body.size());
        }
    }
};

QTEST_APPLESS_MAIN(TestPdu)

#include "tst_pdu.moc"
