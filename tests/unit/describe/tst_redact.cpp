#include "describe/describe.h"
#include "describe/json.h"
#include "describe/redact.h"
#include "smpp/pdu.h"
#include "unit/smpp/pdu_bytes.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using describe::Side;

namespace {

QByteArray hide(const QByteArray &frame, Side side)
{
    return describe::redacted(describe::describe(frame), side).bytes;
}

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

} // namespace

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesHidesThePhone()
    {
        const QByteArray frame = deliverSm(1, {.text = "My code is 4711"});
        const auto got = decoded(hide(frame, Side::FromCarrier));
        QCOMPARE(got.source.toByteArray(), QByteArray("********567"));
        QCOMPARE(got.destination.toByteArray(), QByteArray("15550134477")); // our own
        QCOMPARE(got.shortMessage.toByteArray(), QByteArray(15, '*'));
        QCOMPARE(got.length, quint32(frame.size()));
    }

    void whatLeavesHidesThePhone()
    {
        const QByteArray frame = pdu(smpp::command::submitSm, 0, 1, smBody({.text = "Hi"}));
        const auto got = decoded(hide(frame, Side::FromUs));
        QCOMPARE(got.source.toByteArray(), QByteArray("15551234567"));
        QCOMPARE(got.destination.toByteArray(), QByteArray("********477"));
        const auto unknown = decoded(hide(frame, Side::Unknown));
        QCOMPARE(unknown.source.toByteArray(), QByteArray("********567"));
    }

    void namesAndShortNumbersStay()
    {
        const auto got =
            decoded(hide(deliverSm(1, {.text = "x", .source = "Fernway"}), Side::Unknown));
        QCOMPARE(got.source.toByteArray(), QByteArray("Fernway"));
    }

    void partHeaderStays()
    {
        const QByteArray part = QByteArray::fromHex("0500035a0201");
        const PduDump dump = describe::redacted(
            describe::describe(deliverSm(1, {.text = part + "Hello", .esmClass = 0x40})),
            Side::FromCarrier);
        QCOMPARE(decoded(dump.bytes).shortMessage.toByteArray(), part + "*****");
        QCOMPARE(named(dump.body, "text")->words, QStringLiteral("Hidden"));
        QCOMPARE(named(dump.body, "part header")->words, QStringLiteral("Part 1 of 2, group 0x5a"));
    }

    void receiptShowsItsTechnicalFieldsOnly()
    {
        const QByteArray text = "Dear Ines id:42 sub:001 stat:DELIVRD err:000 text:Your code 4711";
        const auto got =
            decoded(hide(deliverSm(1, {.text = text, .esmClass = 4}), Side::FromCarrier));
        const QByteArray shown = got.shortMessage.toByteArray();
        QCOMPARE(shown.size(), text.size());
        QVERIFY(shown.contains("id:42 sub:001 stat:DELIVRD err:000"));
        QVERIFY(!shown.contains("4711") && !shown.contains("Ines"));
    }

    void wideTextStaysText()
    {
        const QByteArray text = QByteArray::fromHex("004800690021");
        const auto got =
            decoded(hide(deliverSm(1, {.text = text, .dataCoding = 8}), Side::Unknown));
        QCOMPARE(got.shortMessage.toByteArray(), QByteArray::fromHex("002a002a002a"));
    }

    void parametersThatMayHoldAnythingAreHidden()
    {
        const QByteArray tlvs = tlv(0x1400, "15550001111") +
                                tlv(0x0381, "\1\1\1"
                                            "155500") +
                                tlv(0x0424, "secret text") + tlv(0x0427, QByteArray(1, 2));
        const QByteArray hidden = hide(deliverSm(1, {.text = "", .tlvs = tlvs}), Side::FromCarrier);
        QVERIFY(!hidden.contains("15550001111") && !hidden.contains("155500"));
        QVERIFY(!hidden.contains("secret"));
        QVERIFY(hidden.endsWith(tlv(0x0427, QByteArray(1, 2))));
    }

    void whatCannotBeToldApartIsHidden()
    {
        QVERIFY(!hide(pdu(0x1234, 0, 1, "15550001111"), Side::FromUs).contains("1555"));
        const QByteArray cut = deliverSm(1, {.text = "Hello"}).first(40);
        QVERIFY(!hide(cut, Side::Unknown).contains("15551234567"));
    }

    void jsonHasDots()
    {
        const QByteArray json = describe::toJson(
            describe::redacted(describe::describe(deliverSm(1, {.text = "Hi"})), Side::Unknown),
            {});
        QVERIFY(json.contains(R"("short_message":{"hex":"....","text":null})"));
    }

    void passwordsAreBlanked_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("body");
        const QByteArray rest = cstr("VMA") + QByteArray("\x34\0\0\0", 4);
        for (const quint32 command : {1u, 2u, 9u, 0x0Bu}) {
            QTest::addRow("command %u", command)
                << pdu(command, 0, 1, cstr("user") + cstr("secret") + rest)
                << cstr("user") + cstr("******") + rest;
        }
        QTest::newRow("no end") << pdu(9, 0, 1, cstr("user") + "secret")
                                << cstr("user") + QByteArray("******");
        QTest::newRow("no NUL at all") << pdu(9, 0, 1, "usersecret") << QByteArray(10, '*');
        QTest::newRow("another command")
            << pdu(4, 0, 1, cstr("a") + cstr("secret")) << cstr("a") + cstr("secret");
        QTest::newRow("no body") << pdu(9, 0, 1) << QByteArray();
    }
    void passwordsAreBlanked()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QByteArray, body);
        QByteArray blanked = frame;
        describe::blankPassword(&blanked);
        QCOMPARE(blanked.first(16), frame.first(16));
        QCOMPARE(blanked.mid(16), body);
    }

    void passwordsAreNeverShown()
    {
        const QByteArray bind =
            pdu(9, 0, 1, cstr("user") + cstr("secret") + cstr("") + QByteArray("\x34\0\0\0", 4));
        const PduDump dump = describe::withoutSecrets(describe::describe(bind));
        QVERIFY(!dump.bytes.contains("secret"));
        QVERIFY(dump.bytes.contains("user"));
        QVERIFY(!named(dump.body, "password")->value.contains(QLatin1String("secret")));
    }
};

QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
