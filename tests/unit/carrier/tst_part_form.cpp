#include "part_form.h"
#include "submit_form.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::carrier;

namespace {

SubmitPart withHeader(const QByteArray &header, const QByteArray &body)
{
    SubmitPart part;
    part.hasUdh = true;
    part.userData = char(header.size()) + header + body;
    part.number = 2;
    part.total = 3;
    return part;
}

} // namespace

class TestPartForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeaderBecomesSarAndBack()
    {
        const SubmitPart part = withHeader(QByteArray::fromHex("00032a0302"), "body");
        const auto sar = headerToSar(part);
        QVERIFY(sar);
        QCOMPARE(sar->sarReference, 0x2A);
        QVERIFY(!sar->hasUdh);
        QCOMPARE(sar->userData, QByteArray("body"));
        const auto back = sarToHeader(*sar);
        QVERIFY(back);
        QCOMPARE(back->userData, part.userData);
        QVERIFY(back->hasUdh);
    }

    void sixteenBitReferences()
    {
        const auto sar = headerToSar(withHeader(QByteArray::fromHex("0804beef0302"), "b"));
        QVERIFY(sar);
        QCOMPARE(sar->sarReference, 0xBEEF);
    }

    void otherElementsStay()
    {
        const auto sar = headerToSar(withHeader(QByteArray::fromHex("240101"
                                                                    "00032a0302"),
                                                "b"));
        QVERIFY(sar);
        QVERIFY(sar->hasUdh);
        QCOMPARE(sar->userData, QByteArray::fromHex("03240101") + "b");
    }

    void nothingToChangeIsSaid()
    {
        SubmitPart plain;
        plain.userData = "text";
        QVERIFY(!headerToSar(plain));
        QVERIFY(!sarToHeader(plain));
        QVERIFY(!payloadToMessage(plain));
        QVERIFY(!headerToSar(withHeader(QByteArray::fromHex("240101"), "b"))); // no concatenation
        SubmitPart broken = plain;
        broken.hasUdh = true;
        broken.userData = QByteArray::fromHex("09");
        QVERIFY(!headerToSar(broken));
        SubmitPart payload = plain;
        payload.inPayload = true;
        QVERIFY(payloadToMessage(payload));
        payload.userData = QByteArray(255, 'x');
        QVERIFY(!payloadToMessage(payload));
    }

    void validity_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("written");
        constexpr qint64 day = 86'400;
        QTest::newRow("absolute") << int(ValidityForm::Absolute) << qint64(3'600)
                                  << QByteArray("700101010000000+");
        QTest::newRow("relative") << int(ValidityForm::Relative) << qint64(day + 3'723)
                                  << QByteArray("000001010203000R");
        QTest::newRow("at most 99 days")
            << int(ValidityForm::Relative) << 200 * day << QByteArray("000099000000000R");
        QTest::newRow("none") << int(ValidityForm::None) << day << QByteArray();
        QTest::newRow("nothing") << int(ValidityForm::Absolute) << qint64(0) << QByteArray();
    }

    void validity() // smpp.md 2.8
    {
        QFETCH(int, form);
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, written);
        QCOMPARE(validityPeriod(ValidityForm(form), seconds, 0), written);
    }

    void receiptsAreAskedForAsTheProfileSays()
    {
        SubmitPart part = withHeader(QByteArray::fromHex("00032a0302"), "b");
        part.source = QStringLiteral("1133");
        part.destination = QStringLiteral("+15551234567");
        const auto asked = [&part](ReceiptsWanted wanted) {
            SmppProfile profile;
            profile.receipts = wanted;
            return int(SubmitForm(part, profile, {}, 0).fields().registeredDelivery);
        };
        QCOMPARE(asked(ReceiptsWanted::All), 1);
        QCOMPARE(asked(ReceiptsWanted::Last), 0);
        QCOMPARE(asked(ReceiptsWanted::None), 0);
        part.number = 3;
        QCOMPARE(asked(ReceiptsWanted::Last), 1);
    }

    void longMessagesTravelAsAsked()
    {
        SubmitPart part;
        part.source = QStringLiteral("1133");
        part.destination = QStringLiteral("+15551234567");
        part.userData = "body";
        part.sarReference = 0xBEEF;
        part.total = 3;
        part.number = 2;
        const SubmitForm sar(part, {}, "CMT", 0);
        QCOMPARE(sar.fields().tlvs.size(), size_t(3));
        QCOMPARE(sar.fields().tlvs[0].value.toByteArray(), QByteArray::fromHex("beef"));
        QCOMPARE(sar.fields().tlvs[1].value.toByteArray(), QByteArray::fromHex("03"));
        QCOMPARE(sar.fields().tlvs[2].value.toByteArray(), QByteArray::fromHex("02"));
        QCOMPARE(sar.fields().serviceType.toByteArray(), QByteArray("CMT"));
        part.sarReference = -1;
        part.inPayload = true;
        const SubmitForm payload(part, {}, {}, 0);
        QVERIFY(payload.fields().message.isEmpty());
        QCOMPARE(payload.fields().tlvs[0].tag, smpp::tag::messagePayload);
        QCOMPARE(payload.fields().tlvs[0].value.toByteArray(), QByteArray("body"));
    }
};

QTEST_APPLESS_MAIN(TestPartForm)
#include "tst_part_form.moc"
