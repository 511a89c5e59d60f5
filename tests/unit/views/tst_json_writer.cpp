#include "views/json_reader.h"
#include "views/json_writer.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace cordboard::views;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void nests();
    void escapes();
    void loneSurrogatesBecomeReplacements();
    void numbersReadBackExactly_data();
    void numbersReadBackExactly();
    void notANumberIsNull();
    void knowsWhenItIsComplete();
};

void TestJsonWriter::keepsTheOrder()
{
    JsonWriter writer;
    writer.beginObject().key(QLatin1String("z")).whole(1).key(QLatin1String("a")).boolean(true);
    writer.key(QLatin1String("m")).null().endObject();
    QCOMPARE(writer.bytes(), QByteArray(R"({"z":1,"a":true,"m":null})"));
}

void TestJsonWriter::nests()
{
    JsonWriter writer;
    writer.beginArray().beginObject().key(QLatin1String("a")).beginArray().endArray().endObject();
    writer.whole(2).beginArray().whole(3).whole(4).endArray().endArray();
    QCOMPARE(writer.bytes(), QByteArray(R"([{"a":[]},2,[3,4]])"));
}

void TestJsonWriter::escapes()
{
    JsonWriter writer;
    const QString text = QStringLiteral("\"\\\n\r\t\u0001 é😀/") + QChar(0);
    writer.text(text);
    QCOMPARE(writer.bytes(), QByteArray("\"\\\"\\\\\\n\\r\\t\\u0001 é😀/\\u0000\""));
    const auto back = readJson(writer.bytes());
    QVERIFY(back);
    QCOMPARE(back->text(), text);
}

void TestJsonWriter::loneSurrogatesBecomeReplacements()
{
    JsonWriter writer;
    writer.text(QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b"));
    const auto back = readJson(writer.bytes());
    QVERIFY(back);
    QCOMPARE(back->text(), QStringLiteral("a\uFFFDb"));
}

void TestJsonWriter::numbersReadBackExactly_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {0.0, 1.0, -1.0, 0.1, 1e300, 5e-324, 123456789.125, 1e21, 2.5e-8})
        QTest::addRow("%g", value) << value;
}

void TestJsonWriter::numbersReadBackExactly()
{
    QFETCH(double, value);
    JsonWriter writer;
    writer.beginArray().number(value).whole(std::numeric_limits<qint64>::min()).endArray();
    const auto back = readJson(writer.bytes());
    QVERIFY2(back, writer.bytes().constData());
    QVERIFY(back->items()[0].is(JsonValue::Kind::Double));
    QVERIFY(back->items()[0].number() == value);
    QCOMPARE(back->items()[1].integer(), std::numeric_limits<qint64>::min());
}

void TestJsonWriter::notANumberIsNull()
{
    JsonWriter writer;
    writer.beginArray()
        .number(std::nan(""))
        .number(std::numeric_limits<double>::infinity())
        .endArray();
    QCOMPARE(writer.bytes(), QByteArray("[null,null]"));
}

void TestJsonWriter::knowsWhenItIsComplete()
{
    JsonWriter writer;
    QVERIFY(!writer.isComplete());
    writer.beginObject();
    QVERIFY(!writer.isComplete());
    writer.endObject();
    QVERIFY(writer.isComplete());
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_json_writer.moc"
