#include "describe/describe.h"
#include "describe/json.h"

#include <QFile>
#include <QTest>

using namespace cordboard::describe;

/// What `cordboard-smsc decode` prints for PDUs made by hand from the specification: data/pdus.txt
/// holds a name, the octets and the object, three lines each.
class TestPduJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asWrittenDown_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("json");
        QFile file(QStringLiteral(CORDBOARD_TEST_DATA "/pdus.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int count = 0;
        for (; !file.atEnd(); ++count) {
            const QByteArray name = file.readLine().trimmed();
            const QByteArray hex = file.readLine().trimmed();
            const QByteArray json = file.readLine().trimmed();
            QVERIFY2(name.startsWith("# "), name.constData());
            QTest::newRow(name.mid(2).constData()) << QByteArray::fromHex(hex) << json;
        }
        QVERIFY(count >= 50);
    }
    void asWrittenDown()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QByteArray, json);
        QCOMPARE(toJson(describe(frame), {}), json);
    }

    void placeAndWarningsOfTheLine()
    {
        const QByteArray json =
            toJson(describe(QByteArray::fromHex("00000010000000150000000000000001")), {7},
                   {QStringLiteral("odd")});
        QVERIFY(json.startsWith(R"({"line":7,"command":"enquire_link",)"));
        QVERIFY(json.endsWith(R"("warnings":["odd"]})"));
        QCOMPARE(errorJson(QStringLiteral("no"), {3}), QByteArray(R"({"line":3,"error":"no"})"));
    }
};

QTEST_APPLESS_MAIN(TestPduJson)
#include "tst_pdu_json.moc"
