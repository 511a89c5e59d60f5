#include "smpp/receipt.h"
#include "unit/smpp/pdu_bytes.h"

#include <QTest>

using namespace cordboard::smpp;
using namespace cordboard::test;

using State = ReceiptData::State;
Q_DECLARE_METATYPE(State)

namespace {

std::optional<ReceiptData> receiptOf(const Sm &sm)
{
    static QByteArray frame; // the views of the PDU point into it
    frame = deliverSm(1, sm);
    Pdu pdu;
    decode(frame, &pdu);
    return parseReceipt(pdu);
}

const QByteArray standard(
    "id:0123456789 sub:001 dlvrd:001 submit date:2601020304 done date:2601020305 stat:DELIVRD "
    "err:000 text:Your table is");

QByteArray idTlv(const QByteArray &id)
{
    return tlv(0x001E, cstr(id));
}

QByteArray stateTlv(int state)
{
    return tlv(0x0427, QByteArray(1, char(state)));
}

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textForms_data() // T62 T70
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<State>("state");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, const QByteArray &text, const char *id, State state,
                            const char *error) {
            QTest::newRow(name) << text << QByteArray(id) << state << QByteArray(error);
        };
        row("standard", standard, "0123456789", State::Delivered, "000");
        row("no sub and dlvrd",
            "id:77 submit date:2601020304 done date:2601020305 stat:EXPIRED err:027 Text:", "77",
            State::Expired, "027");
        row("Text with a capital", "id:77 stat:UNDELIV err:001 Text:x", "77", State::Undeliverable,
            "001");
        row("no text", "id:77 stat:REJECTD err:21b", "77", State::Rejected, "21b");
        row("out of order", "stat:DELETED err:5 done date:2601020305 id:77 sub:001", "77",
            State::Deleted, "5");
        row("only stat", "stat:ACCEPTD", "", State::Accepted, "");
        row("only id", "id:77", "77", State::Unknown, "");
        row("a space after err", "id:77 stat:DELIVRD err: 0 text:", "77", State::Delivered, "0");
        row("empty id", "id: sub:001 stat:DELIVRD err:000", "", State::Delivered, "000");
        row("no spaces at all", "id:77\r\nstat:DELIVRD\r\nerr:0", "77", State::Delivered, "0");
        row("commas", "id:77,stat:DELIVRD,err:1", "77", State::Delivered, "1");
        row("small letters", "ID:77 Stat:delivrd ERR:000", "77", State::Delivered, "000");
        row("underscores", "id:77 submit_date:2601020304 done_date:2601020305 stat:ENROUTE err:0",
            "77", State::Enroute, "0");
        row("dates of 12 and 14 digits",
            "id:77 submit date:260102030405 done date:20260102030405 stat:DELIVRD err:0", "77",
            State::Delivered, "0");
        row("dates of zeros",
            "id:77 submit date:0000000000 done date:0000000000 stat:DELIVRD err:0", "77",
            State::Delivered, "0");
        row("BUFFERD", "id:77 stat:BUFFERD", "77", State::Enroute, "");
        row("BUFFRED", "id:77 stat:BUFFRED", "77", State::Enroute, "");
        row("ACKED", "id:77 stat:ACKED", "77", State::Enroute, "");
        row("SCHEDULED", "id:77 stat:SCHEDULED", "77", State::Enroute, "");
        row("UNKNOWN", "id:77 stat:UNKNOWN err:000", "77", State::Unknown, "000");
        row("a word nobody knows", "id:77 stat:BADSTAT err:000", "77", State::Unknown, "000");
        row("the long words", "id:77 stat:UNDELIVERABLE", "77", State::Undeliverable, "");
        row("the message imitates one", "id:77 stat:UNDELIV err:1 text:id:99 stat:DELIVRD", "77",
            State::Undeliverable, "1");
        row("id inside a word", "paid:5 id:77 stat:DELIVRD", "77", State::Delivered, "");
    }
    void textForms()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, id);
        QFETCH(State, state);
        QFETCH(QByteArray, error);
        const auto receipt = receiptOf({.text = text, .esmClass = esm::smscReceipt});
        QVERIFY(receipt);
        QCOMPARE(receipt->ids.value(0), id);
        QCOMPARE(receipt->state, state);
        QCOMPARE(receipt->error, error);
        QCOMPARE(receipt->text, text);
    }

    void ids_data() // T60: kept raw, in every form and place
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id :
             {"59113978", "38601fa", "38601FA", "0059113978", "00B8BE19", "00000000000000000042",
              "f0b1a5c4-6c1e-4f0e-9d6e-0a1b2c3d4e5f", "18446744073709551616", "msg.7/s@x"})
            QTest::newRow(id) << QByteArray(id);
    }
    void ids()
    {
        QFETCH(QByteArray, id);
        const QByteArray text = "id:" + id + " stat:DELIVRD err:000";
        QCOMPARE(receiptOf({.text = text, .esmClass = 4})->ids, QByteArrayList{id});
        QCOMPARE(receiptOf({.text = {}, .esmClass = 4, .tlvs = idTlv(id)})->ids,
                 QByteArrayList{id});
        QCOMPARE(receiptOf({.text = text, .esmClass = 4, .tlvs = idTlv(id)})->ids,
                 QByteArrayList{id});
        const QByteArrayList both{"other", id};
        QCOMPARE(receiptOf({.text = text, .esmClass = 4, .tlvs = idTlv("other")})->ids, both);
    }

    void decimalInTheTextHexInTheTlv() // T60: seen in the same PDU
    {
        const auto receipt = receiptOf(
            {.text = "id:0059113978 stat:DELIVRD", .esmClass = 4, .tlvs = idTlv("38601fa")});
        const QByteArrayList both{"38601fa", "0059113978"};
        QCOMPARE(receipt->ids, both);
    }

    void stateOfTheTlvComesFirst() // T63
    {
        QCOMPARE(
            receiptOf({.text = "id:1 stat:DELIVRD", .esmClass = 4, .tlvs = stateTlv(5)})->state,
            State::Undeliverable);
        // One that says "unknown", or says nothing readable, leaves the word to the text.
        for (const QByteArray &odd :
             {stateTlv(7), stateTlv(99), tlv(0x0427, {}), tlv(0x0427, QByteArray(2, 2))})
            QCOMPARE(receiptOf({.text = "id:1 stat:DELIVRD", .esmClass = 4, .tlvs = odd})->state,
                     State::Delivered);
        const State all[] = {State::Enroute,  State::Enroute, State::Delivered,
                             State::Expired,  State::Deleted, State::Undeliverable,
                             State::Accepted, State::Unknown, State::Rejected};
        for (int number = 0; number <= 8; ++number)
            QCOMPARE(receiptOf({.text = {}, .tlvs = stateTlv(number) + idTlv("1")})->state,
                     all[number]);
    }

    void anMoThatLooksLikeAReceiptIsAnMo() // T65: anybody with a phone can write this
    {
        QVERIFY(!receiptOf({.text = standard}));
        QVERIFY(!receiptOf({.text = standard, .esmClass = esm::udhi}));
        QVERIFY(!receiptOf({.text = standard, .tlvs = idTlv("0123456789")})); // one TLV is not both
        QVERIFY(!receiptOf({.text = standard, .tlvs = stateTlv(2)}));
        QVERIFY(receiptOf({.text = standard, .tlvs = idTlv("0123456789") + stateTlv(2)}));
    }

    void theBitsOfAReceipt()
    {
        for (const int esmClass : {0x04, 0x08, 0x20, 0x44, 0x24})
            QVERIFY(receiptOf({.text = standard, .esmClass = quint8(esmClass)}));
    }

    void bitsWithoutAnythingOfAReceipt() // shown as a message rather than lost
    {
        QVERIFY(!receiptOf({.text = "See you at eight", .esmClass = esm::phoneAcknowledgement}));
        QVERIFY(!receiptOf({.text = {}, .esmClass = esm::smscReceipt}));
    }

    void receiptInThePayload() // T68
    {
        const auto receipt = receiptOf({.text = {}, .esmClass = 4, .tlvs = tlv(0x0424, standard)});
        QCOMPARE(receipt->ids, QByteArrayList{"0123456789"});
        QCOMPARE(receipt->state, State::Delivered);
    }

    void receiptAsDataSm() // T68
    {
        const QByteArray frame =
            pdu(command::dataSm, 0, 1,
                cstr({}) + char(1) + char(1) + cstr("123") + char(1) + char(1) + cstr("456") +
                    char(4) + char(0) + char(0) + tlv(0x0424, standard));
        Pdu got;
        decode(frame, &got);
        QCOMPARE(parseReceipt(got)->ids, QByteArrayList{"0123456789"});
    }

    void receiptInUcs2()
    {
        QByteArray wide;
        for (const char letter : QByteArray("id:77 stat:DELIVRD err:0"))
            wide += QByteArray(1, 0) + letter;
        const auto receipt = receiptOf({.text = wide, .esmClass = 4, .dataCoding = 8});
        QCOMPARE(receipt->ids, QByteArrayList{"77"});
        QCOMPARE(receipt->state, State::Delivered);
    }

    void idTlvCutShort() // T12: 0x41 declared, five there
    {
        const QByteArray cut = be16(0x001E) + be16(0x41) + "1234" + char(0);
        const auto receipt = receiptOf({.text = "stat:DELIVRD", .esmClass = 4, .tlvs = cut});
        QCOMPARE(receipt->ids, QByteArrayList{"1234"});
    }

    void networkErrors() // T20
    {
        const auto errorOf = [](const QByteArray &value) {
            return receiptOf({.text = standard, .esmClass = 4, .tlvs = tlv(0x0423, value)})
                ->networkError;
        };
        QCOMPARE(errorOf(QByteArray::fromHex("03001b")), QByteArray("GSM 0x001b"));
        QCOMPARE(errorOf(QByteArray::fromHex("010002")), QByteArray("ANSI-136 0x0002"));
        QCOMPARE(errorOf(QByteArray::fromHex("020002")), QByteArray("IS-95 0x0002"));
        QCOMPARE(errorOf(QByteArray::fromHex("080002")), QByteArray("network 0x0002"));
        QCOMPARE(errorOf("027"), QByteArray("027"));
        QCOMPARE(errorOf("02"), QByteArray());
        QCOMPARE(errorOf({}), QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestReceipt)

#include "tst_receipt.moc"
