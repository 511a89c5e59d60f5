#include "smpp/encoder.h"
#include "unit/smpp/pdu_bytes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard;
using namespace cordboard::smpp;
using namespace cordboard::test;

namespace {

SubmitFields someSubmit()
{
    SubmitFields fields;
    fields.source = "15550134477";
    fields.sourceTon = 1;
    fields.sourceNpi = 1;
    fields.destination = "15551234567";
    fields.destinationTon = 1;
    fields.destinationNpi = 1;
    fields.registeredDelivery = 1;
    fields.message = "Your table is ready";
    return fields;
}

/// What an encoder that has never packed anything makes of it.
QByteArray fresh(const SubmitFields &fields, quint32 sequence)
{
    Encoder encoder;
    QByteArray out;
    return encoder.submit(fields, sequence, &out) ? out : QByteArray();
}

} // namespace

class TestEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBind() // SMPP 3.4, 4.1.5, by hand
    {
        Encoder encoder;
        QByteArray out;
        QVERIFY(
            encoder.bind({command::bindTransceiver, "SMPP3TEST", "secret08", "SUBMIT1"}, 1, &out));
        QCOMPARE(out.toHex(),
                 QByteArray("0000002f000000090000000000000001"
                            "534d50503354455354007365637265743038005355424d4954310034000000"));
        QVERIFY(encoder.bind({command::bindReceiver, "u", "", ""}, 0x7FFFFFFF, &out));
        QCOMPARE(out.sliced(0x2f).toHex(),
                 QByteArray("0000001800000001000000007fffffff7500000034000000"));
    }

    void goldenSubmit()
    {
        const QByteArray out = fresh(someSubmit(), 5);
        QCOMPARE(out.toHex(), "0000004a"
                              "00000004"
                              "00000000"
                              "00000005"
                              "00"
                              "0101" +
                                  QByteArray("15550134477").toHex() +
                                  "00"
                                  "0101" +
                                  QByteArray("15551234567").toHex() +
                                  "00"
                                  "000000"
                                  "00"
                                  "00"
                                  "01"
                                  "00"
                                  "00"
                                  "00"
                                  "13" +
                                  QByteArray("Your table is ready").toHex());
    }

    void goldenPlain()
    {
        Encoder encoder;
        QByteArray out;
        encoder.plain(command::enquireLink, 0, 2, &out);
        encoder.plain(command::responseTo(command::enquireLink), 0, 0xFFFFFFFF, &out);
        encoder.plain(command::genericNack, 3, 0, &out);
        encoder.plain(command::responseTo(command::deliverSm), 0x64, 9, &out);
        encoder.plain(command::responseTo(command::dataSm), 0, 9, &out);
        encoder.plain(command::unbind, 0, 3, &out);
        encoder.plain(command::responseTo(command::unbind), 0, 4, &out);
        QCOMPARE(out, pdu(0x15, 0, 2) + pdu(0x80000015, 0, 0xFFFFFFFF) + pdu(0x80000000, 3, 0) +
                          pdu(0x80000005, 0x64, 9, QByteArray(1, 0)) +
                          pdu(0x80000103, 0, 9, QByteArray(1, 0)) + pdu(6, 0, 3) +
                          pdu(0x80000006, 0, 4));
    }

    void templatesEqualAFreshPack()
    {
        QRandomGenerator random(6);
        Encoder encoder;
        const QByteArray digits("46701234567890123456");
        const QByteArray senders[] = {"15550134477", "1133", "Northline", "46701234567890123456"};
        for (int round = 0; round < 5'000; ++round) {
            SubmitFields fields;
            const QByteArray text(int(random.bounded(256u)), char(random.bounded(256u)));
            fields.message = text;
            fields.source = senders[random.bounded(4u)];
            fields.sourceTon =
                quint8(random.bounded(8u)); // TON 7 and NPI 2, 5: the library refuses them
            fields.sourceNpi = quint8(random.bounded(19u));
            fields.destination = QByteArrayView(digits).first(random.bounded(21u));
            fields.destinationTon = quint8(random.bounded(8u));
            fields.destinationNpi = quint8(random.bounded(19u));
            fields.esmClass = random.bounded(2u) ? 0x40 : 0;
            fields.dataCoding = random.bounded(2u) ? 8 : 0;
            fields.registeredDelivery = quint8(random.bounded(2u));
            fields.priority = quint8(random.bounded(2u));
            fields.validity =
                random.bounded(2u) ? QByteArrayView("260102030405000+") : QByteArrayView();
            fields.serviceType = random.bounded(4u) ? QByteArrayView() : QByteArrayView("CMT");
            QByteArray out;
            QVERIFY(encoder.submit(fields, quint32(round), &out));
            QCOMPARE(out, fresh(fields, quint32(round)));
            const auto back = decoded(out); // T21
            QCOMPARE(back.fault, Pdu::Fault::None);
            QCOMPARE(back.length, quint32(out.size()));
            QCOMPARE(back.sourceTon, fields.sourceTon);
            QCOMPARE(back.sourceNpi, fields.sourceNpi);
            QCOMPARE(back.destinationTon, fields.destinationTon);
            QCOMPARE(back.destinationNpi, fields.destinationNpi);
            QVERIFY(back.source == fields.source && back.destination == fields.destination);
            QVERIFY(back.validity == fields.validity && back.serviceType == fields.serviceType);
            QVERIFY(back.message() == fields.message);
            QCOMPARE(back.esmClass, fields.esmClass);
            QCOMPARE(back.dataCoding, fields.dataCoding);
        }
    }

    void moreSendersThanTemplates() // the cache replaces, and stays right
    {
        Encoder encoder;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 200; ++i) {
                SubmitFields fields = someSubmit();
                const QByteArray source = QByteArray::number(15550100000 + i);
                fields.source = source;
                QByteArray out;
                QVERIFY(encoder.submit(fields, 1, &out));
                QCOMPARE(out, fresh(fields, 1));
            }
        }
    }

    void shortMessageLimits() // T17: 255 octets are written whole, 256 refused, nothing is cut
    {
        SubmitFields fields = someSubmit();
        const QByteArray text(256, 'x');
        for (const int size : {0, 1, 253, 254, 255}) {
            fields.message = QByteArrayView(text).first(size);
            QVERIFY(decoded(fresh(fields, 1)).message() == fields.message);
        }
        fields.message = text;
        Encoder encoder;
        QByteArray out("before");
        const auto refused = encoder.submit(fields, 1, &out);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(out, QByteArray("before"));
    }

    void tlvsInTheirOrder()
    {
        const QByteArray payload(4'000, 'p');
        const Tlv tlvs[] = {
            {0x020C, QByteArrayView("\x12\x34", 2)}, {0x0424, payload}, {0x1401, {}}};
        SubmitFields fields = someSubmit();
        fields.message = {};
        fields.tlvs = tlvs;
        const auto back = decoded(fresh(fields, 1));
        QCOMPARE(back.tlvs.size(), 3);
        QCOMPARE(back.tlvs[0].tag, quint16(0x020C));
        QCOMPARE(back.tlvNumber(tag::sarMsgRefNum, 2), std::optional<quint32>(0x1234));
        QVERIFY(back.message() == payload);
        QCOMPARE(back.tlvs[2].tag, quint16(0x1401));
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("destination");
        QTest::newRow("source") << QByteArray(21, '1') << QByteArray("1");
        QTest::newRow("destination") << QByteArray("1") << QByteArray(21, '1');
        QTest::newRow("NUL in the source") << QByteArrayLiteral("1\0002") << QByteArray("1");
        QTest::newRow("NUL in the destination") << QByteArray("1") << QByteArrayLiteral("1\0002");
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, destination);
        SubmitFields fields = someSubmit();
        fields.source = source;
        fields.destination = destination;
        QVERIFY(fresh(fields, 1).isEmpty());
        // Also when a template of the same lengths is there already.
        Encoder encoder;
        QByteArray out;
        SubmitFields good = fields;
        const QByteArray ones(source.size(), '1');
        const QByteArray twos(destination.size(), '2');
        good.source = ones;
        good.destination = twos;
        static_cast<void>(encoder.submit(good, 1, &out));
        out.clear();
        QVERIFY(!encoder.submit(fields, 1, &out));
        QVERIFY(out.isEmpty());
    }

    void bindAsTheProfileSays() // version 3.3 and an NPI that the library would refuse
    {
        Encoder encoder;
        QByteArray out;
        const BindFields fields{.command = command::bindReceiver,
                                .systemId = "u",
                                .password = "pw",
                                .systemType = "VMA",
                                .interfaceVersion = 0x33,
                                .rangeTon = 7,
                                .rangeNpi = 5,
                                .addressRange = "^15550"};
        QVERIFY(encoder.bind(fields, 9, &out));
        Pdu pdu;
        decode(out, &pdu);
        QCOMPARE(pdu.password.toByteArray(), QByteArray("pw"));
        QCOMPARE(pdu.systemType.toByteArray(), QByteArray("VMA"));
        QCOMPARE(int(pdu.interfaceVersion), 0x33);
        QCOMPARE(int(pdu.rangeTon), 7);
        QCOMPARE(int(pdu.rangeNpi), 5);
        QCOMPARE(pdu.addressRange.toByteArray(), QByteArray("^15550"));
        BindFields tooLong = fields;
        const QByteArray range(41, '1');
        tooLong.addressRange = range;
        QVERIFY(!encoder.bind(tooLong, 9, &out));
    }

    void bindLimits()
    {
        Encoder encoder;
        QByteArray out;
        QVERIFY(encoder.bind(
            {command::bindTransmitter, "fifteen-letters", "8letters", "twelve-lette"}, 1, &out));
        const auto back = decoded(out);
        QCOMPARE(back.systemId.toByteArray(), QByteArray("fifteen-letters"));
        QCOMPARE(back.password.toByteArray(), QByteArray("8letters"));
        QCOMPARE(back.interfaceVersion, quint8(0x34));
        out.clear();
        QVERIFY(!encoder.bind({command::bindTransmitter, "sixteen-letters!", "", ""}, 1, &out));
        const auto longPassword =
            encoder.bind({command::bindTransmitter, "u", "9 letters", ""}, 1, &out);
        QVERIFY(!longPassword);
        QVERIFY(
            longPassword.error().message.startsWith(QStringLiteral("The password is too long.")));
        QVERIFY(!encoder.bind({command::bindTransmitter, "u", "p", "thirteen-lett"}, 1, &out));
        QVERIFY(out.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestEncoder)

#include "tst_encoder.moc"
