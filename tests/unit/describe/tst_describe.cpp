#include "describe/describe.h"
#include "describe/glance.h"
#include "smpp/pdu.h"
#include "unit/smpp/pdu_bytes.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace cordboard;
using namespace cordboard::test;

namespace {

const PduField *named(const QList<PduField> &fields, const char *name)
{
    for (const PduField &field : fields) {
        if (field.name == QLatin1String(name))
            return &field;
        if (const PduField *inner = named(field.fields, name))
            return inner;
    }
    return nullptr;
}

void forEach(const QList<PduField> &fields, const std::function<void(const PduField &)> &visit)
{
    for (const PduField &field : fields) {
        visit(field);
        forEach(field.fields, visit);
    }
}

QByteArray octetsOf(const PduDump &dump, const PduField &field)
{
    return dump.bytes.mid(field.range.from, field.range.count);
}

} // namespace

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesPointAtTheirOctets()
    {
        const QByteArray part = QByteArray::fromHex("0500035a0201");
        const PduDump dump =
            describe::describe(deliverSm(9, {.text = part + "Hello", .esmClass = 0x40}));
        QCOMPARE(octetsOf(dump, *named(dump.body, "source_addr")), cstr("15551234567"));
        QCOMPARE(octetsOf(dump, *named(dump.body, "esm_class")), QByteArray(1, 0x40));
        QCOMPARE(octetsOf(dump, *named(dump.body, "short_message")), part + "Hello");
        QCOMPARE(octetsOf(dump, *named(dump.body, "part header")), part);
        QCOMPARE(octetsOf(dump, *named(dump.body, "text")), QByteArray("Hello"));
        QCOMPARE(named(dump.body, "part header")->words, QStringLiteral("Part 1 of 2, group 0x5a"));
        QCOMPARE(named(dump.body, "esm_class")->words,
                 QStringLiteral("Text starts with a part header"));
        QCOMPARE(named(dump.header, "sequence_number")->number, 9u);
    }

    void tlvRangesHoldTagAndLength()
    {
        const PduDump dump = describe::describe(
            deliverSm(1, {.text = "x", .tlvs = tlv(0x0427, QByteArray(1, 2)) + tlv(0x1400, "ab")}));
        QCOMPARE(dump.tlvs.size(), 2);
        QCOMPARE(octetsOf(dump, dump.tlvs[0]), tlv(0x0427, QByteArray(1, 2)));
        QCOMPARE(dump.tlvs[0].words, QStringLiteral("Delivered"));
        QCOMPARE(octetsOf(dump, dump.tlvs[1]), tlv(0x1400, "ab"));
    }

    /// A second reading of the specification must come to what the decoder of the links comes to.
    void agreesWithTheDecoder_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("deliver_sm")
            << deliverSm(3, {.text = "Hi", .esmClass = 3, .dataCoding = 8, .serviceType = "CMT"});
        QTest::newRow("submit_sm") << pdu(smpp::command::submitSm, 0, 4, smBody({.text = "Hi"}));
        QTest::newRow("resp") << submitSmResp(5, "7f01a2");
        QTest::newRow("cancel") << pdu(smpp::command::cancelSm, 0, 6,
                                       cstr("") + cstr("id") + QByteArray("\1\1", 2) + cstr("1") +
                                           QByteArray("\1\1", 2) + cstr("2"));
        QTest::newRow("alert") << pdu(smpp::command::alertNotification, 0, 7,
                                      QByteArray("\1\1", 2) + cstr("155501") +
                                          QByteArray("\1\1", 2) + cstr("155502"));
    }
    void agreesWithTheDecoder()
    {
        QFETCH(QByteArray, frame);
        const auto decodedPdu = decoded(frame);
        const PduDump dump = describe::describe(frame);
        QVERIFY2(dump.warnings.isEmpty(), qPrintable(dump.warnings.join(u' ')));
        const std::pair<const char *, QByteArrayView> strings[] = {
            {"service_type", decodedPdu.serviceType},
            {"source_addr", decodedPdu.source},
            {"message_id", decodedPdu.messageId}};
        for (const auto &[name, value] : strings) {
            if (const PduField *field = named(dump.body, name))
                QCOMPARE(field->value, QString::fromLatin1(value));
        }
        if (const PduField *field = named(dump.body, "esm_class"))
            QCOMPARE(field->number, quint64(decodedPdu.esmClass));
        if (const PduField *field = named(dump.body, "data_coding"))
            QCOMPARE(field->number, quint64(decodedPdu.dataCoding));
    }

    void cutAnywhere() // T03, for people
    {
        const QByteArray whole =
            deliverSm(9, {.text = QByteArray::fromHex("0500035a0201") + "Hello",
                          .esmClass = 0x40,
                          .tlvs = tlv(0x001E, "abc") + tlv(0x0424, "payload")});
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const PduDump dump = describe::describe(QByteArrayView(whole).first(size));
            QVERIFY(!dump.warnings.isEmpty() || !dump.error.isEmpty());
            QCOMPARE(dump.error.isEmpty(), size >= 16);
            checkRanges(dump);
        }
    }

    void anyOctets() // never past the end, whatever comes
    {
        QRandomGenerator random(7);
        const quint32 commands[] = {1,    3,     4,     5,     7,     8,          9,         0x0B,
                                    0x21, 0x102, 0x103, 0x111, 0x112, 0x80000021, 0x80000003};
        for (int i = 0; i < 3'000; ++i) {
            QByteArray body(random.bounded(120), 0);
            for (char &c : body)
                c = char(random.bounded(4) == 0 ? 0 : random.bounded(256));
            const quint32 command = commands[random.bounded(int(std::size(commands)))];
            const PduDump dump = describe::describe(pdu(command, random.bounded(2), 1, body));
            QVERIFY(dump.error.isEmpty());
            checkRanges(dump);
            describe::glance(dump, {});
        }
    }

    void glances_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("failed");
        const QByteArray receipt = "id:7f01a3 stat:UNDELIV err:027 text:Hello";
        QTest::newRow("accepted") << submitSmResp(1, "7f01a2") << "Accepted, id 7f01a2" << false;
        QTest::newRow("refused") << submitSmResp(1, "", 0x0A)
                                 << "Refused: The sender number is not allowed." << true;
        QTest::newRow("part") << pdu(4, 0, 1,
                                     smBody({.text = QByteArray::fromHex("0500035a0201") + "x",
                                             .esmClass = 0x40}))
                              << "Ines, part 1 of 2" << false;
        QTest::newRow("receipt") << deliverSm(2, {.text = receipt, .esmClass = 4})
                                 << "Receipt for 7f01a3: failed, code 027" << true;
        QTest::newRow("message") << deliverSm(2, {.text = "Hi"}) << "Message from Ines" << false;
        QTest::newRow("taken") << pdu(0x80000005, 0, 2, cstr("")) << "Taken, after saving" << false;
    }
    void glances()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QString, words);
        QFETCH(bool, failed);
        const auto glance = describe::glance(describe::describe(frame), QStringLiteral("Ines"));
        QCOMPARE(glance.words, words);
        QCOMPARE(glance.failed, failed);
    }

    void facts()
    {
        const auto receipt = describe::factsOf(
            deliverSm(2, {.text = "id:42 stat:DELIVRD", .esmClass = 4, .tlvs = tlv(0x1E, "2a")}));
        QVERIFY(receipt.isReceipt);
        QCOMPARE(receipt.receiptIds, (QByteArrayList{"2a", "42"}));
        QCOMPARE(receipt.source, QByteArray("15551234567"));
        QVERIFY(describe::factsOf(pdu(0x80000015, 0, 1)).isKeepAlive);
        QCOMPARE(describe::factsOf("short").command, 0u);
    }

private:
    static void checkRanges(const PduDump &dump)
    {
        const auto check = [&dump](const PduField &field) {
            QVERIFY(field.range.from >= 0 && field.range.count >= 0);
            QVERIFY(field.range.end() <= dump.bytes.size());
        };
        forEach(dump.header, check);
        forEach(dump.body, check);
        forEach(dump.tlvs, check);
        qsizetype at = dump.header.isEmpty() ? 0 : dump.header.constLast().range.end();
        for (const PduField &field : dump.body + dump.tlvs) { // without gaps, in order
            QCOMPARE(field.range.from, at);
            at = field.range.end();
        }
        if (dump.error.isEmpty())
            QCOMPARE(at, dump.bytes.size());
    }
};

QTEST_APPLESS_MAIN(TestDescribe)
#include "tst_describe.moc"
