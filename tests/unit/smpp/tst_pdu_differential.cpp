// Valid PDUs through our decoder and through libsmpp34's: both must read the same. (Odd ones never
// reach libsmpp34, neither here nor in the program: they can crash it, see tst_pdu.)
#include "smpp/encoder.h"
#include "smpp/pdu.h"
#include "unit/smpp/pdu_bytes.h"

#include <QRandomGenerator>
#include <QTest>

#include <cstdint>
#include <cstdio>

// clang-format off
extern "C" {
#include <smpp34.h>
#include <smpp34_structs.h>
#include <smpp34_params.h>
}
// clang-format on

using namespace cordboard::smpp;
using namespace cordboard::test;

namespace {

template<class Struct>
bool unpack(const QByteArray &frame, Struct *fields)
{
    QByteArray copy = frame;
    return smpp34_unpack2(fields, reinterpret_cast<std::uint8_t *>(copy.data()),
                          int(copy.size())) == 0;
}

template<size_t size>
QByteArray text(const std::uint8_t (&field)[size])
{
    return QByteArray(reinterpret_cast<const char *>(field));
}

QByteArray letters(QRandomGenerator *random, int longest)
{
    QByteArray result(int(random->bounded(quint32(longest + 1))), 0);
    for (char &letter : result)
        letter = char('0' + random->bounded(10u));
    return result;
}

} // namespace

class TestPduDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliverSmBothWays()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2'000; ++round) {
            QByteArray body(int(random.bounded(254u)), 0);
            for (char &octet : body)
                octet = char(random.bounded(256u));
            const Sm sm{.text = body,
                        .esmClass = quint8(random.bounded(256u)),
                        .dataCoding = quint8(random.bounded(256u)),
                        .tlvs = random.bounded(2u)
                                    ? tlv(0x0427, QByteArray(1, 2)) + tlv(0x001E, cstr("0a1b"))
                                    : QByteArray(),
                        .source = letters(&random, 20),
                        .destination = letters(&random, 20),
                        .sourceTon = quint8(random.bounded(7u)),
                        .serviceType = letters(&random, 5)};
            const QByteArray frame = deliverSm(1 + random.bounded(0x7FFFFFFEu), sm);
            deliver_sm_t theirs{};
            QVERIFY(unpack(frame, &theirs));
            const auto ours = decoded(frame);
            QCOMPARE(ours.fault, Pdu::Fault::None);
            QCOMPARE(ours.command, theirs.command_id);
            QCOMPARE(ours.sequence, theirs.sequence_number);
            QCOMPARE(ours.serviceType.toByteArray(), text(theirs.service_type));
            QCOMPARE(ours.sourceTon, theirs.source_addr_ton);
            QCOMPARE(ours.source.toByteArray(), text(theirs.source_addr));
            QCOMPARE(ours.destination.toByteArray(), text(theirs.destination_addr));
            QCOMPARE(ours.esmClass, theirs.esm_class);
            QCOMPARE(ours.dataCoding, theirs.data_coding);
            QCOMPARE(ours.shortMessageLength, theirs.sm_length);
            QCOMPARE(
                ours.shortMessage.toByteArray(),
                QByteArray(reinterpret_cast<const char *>(theirs.short_message), theirs.sm_length));
            QCOMPARE(ours.tlvs.isEmpty(), theirs.tlv == nullptr);
            destroy_tlv(theirs.tlv);
        }
    }

    void responsesBothWays()
    {
        for (const QByteArray &id : {QByteArray(), QByteArray("0a1b"), QByteArray(64, 'x')}) {
            const QByteArray frame = submitSmResp(77, id);
            submit_sm_resp_t theirs{};
            QVERIFY(unpack(frame, &theirs));
            QCOMPARE(decoded(frame).messageId.toByteArray(), text(theirs.message_id));
        }
        const QByteArray bind =
            pdu(0x80000009, 0, 3, cstr("smsc") + tlv(0x0210, QByteArray(1, 0x34)));
        bind_transceiver_resp_t theirs{};
        QVERIFY(unpack(bind, &theirs));
        QCOMPARE(decoded(bind).systemId.toByteArray(), text(theirs.system_id));
        QCOMPARE(decoded(bind).tlvNumber(tag::scInterfaceVersion, 1),
                 std::optional<quint32>(theirs.tlv->value.val08));
        destroy_tlv(theirs.tlv);
    }

    void otherCommandsBothWays()
    {
        const QByteArray query =
            pdu(0x80000003, 0, 4, cstr("id1") + cstr("260102030405000+") + char(2) + char(7));
        query_sm_resp_t queried{};
        QVERIFY(unpack(query, &queried));
        const auto ours = decoded(query);
        QCOMPARE(ours.messageId.toByteArray(), text(queried.message_id));
        QCOMPARE(ours.finalDate.toByteArray(), text(queried.final_date));
        QCOMPARE(ours.messageState, queried.message_state);
        QCOMPARE(ours.errorCode, queried.error_code);

        const QByteArray data = pdu(command::dataSm, 0, 5,
                                    cstr("WAP") + char(1) + char(1) + cstr("123") + char(1) +
                                        char(1) + cstr("456") + char(0x40) + char(1) + char(8));
        data_sm_t sent{};
        QVERIFY(unpack(data, &sent));
        const auto mine = decoded(data);
        QCOMPARE(mine.destination.toByteArray(), text(sent.destination_addr));
        QCOMPARE(mine.esmClass, sent.esm_class);
        QCOMPARE(mine.dataCoding, sent.data_coding);
    }

    void theyReadWhatWeWrite()
    {
        Encoder encoder;
        SubmitFields fields;
        fields.source = "Northline";
        fields.sourceTon = 5;
        fields.destination = "15551234567";
        fields.destinationTon = 1;
        fields.destinationNpi = 1;
        fields.validity = "260102030405000+";
        fields.message = "Your table is ready";
        QByteArray frame;
        QVERIFY(encoder.submit(fields, 21, &frame));
        submit_sm_t theirs{};
        QVERIFY(unpack(frame, &theirs));
        QCOMPARE(theirs.sequence_number, 21u);
        QCOMPARE(text(theirs.source_addr), QByteArray("Northline"));
        QCOMPARE(theirs.source_addr_ton, quint8(5));
        QCOMPARE(text(theirs.destination_addr), QByteArray("15551234567"));
        QCOMPARE(text(theirs.validity_period), QByteArray("260102030405000+"));
        QCOMPARE(int(theirs.sm_length), 19);
    }
};

QTEST_APPLESS_MAIN(TestPduDifferential)

#include "tst_pdu_differential.moc"
