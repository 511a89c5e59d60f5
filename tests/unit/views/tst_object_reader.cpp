#include "views/json_reader.h"
#include "views/object_reader.h"

#include <QTest>

using namespace cordboard::views;
using namespace Qt::StringLiterals;

class TestObjectReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatFits();
    void namesUnknownKeys();
    void saysWhatWasExpected_data();
    void saysWhatWasExpected();
    void missingKeys();
    void collectsEverything();
    void keepsAnswersShort();

private:
    static JsonValue json(const QByteArray &bytes) { return readJson(bytes).value_or(JsonValue()); }
};

void TestObjectReader::readsWhatFits()
{
    const JsonValue value = json(R"({"t":"x","w":5,"b":false,"c":"two","l":[1]})");
    Problems problems(u"f.json"_s);
    ObjectReader reader(value, u"a thing"_s, problems);
    QCOMPARE(reader.text(QLatin1String("t")), u"x"_s);
    QCOMPARE(reader.whole(QLatin1String("w"), {1, 5}), 5);
    QCOMPARE(reader.boolean(QLatin1String("b")), false);
    QCOMPARE(reader.choice(QLatin1String("c"), {u"one"_s, u"two"_s}), u"two"_s);
    QVERIFY(reader.list(QLatin1String("l")));
    QVERIFY(!reader.text(QLatin1String("absent")));
    reader.finish();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.error().message));
}

void TestObjectReader::namesUnknownKeys()
{
    const JsonValue value = json("{\"window\":1,\n\"windw\":2,\n\"colour\":3,\"\\u0007\":4}");
    Problems problems(u"provision.json"_s);
    ObjectReader reader(value, u"a carrier"_s, problems);
    reader.whole(QLatin1String("window"), {1, 9});
    reader.finish();
    QCOMPARE(
        problems.sentences(),
        QStringList(
            {u"provision.json, line 2: “windw” is not known in a carrier. Did you mean “window”?"_s,
             u"provision.json, line 3: “colour” is not known in a carrier."_s,
             u"provision.json, line 3: “\uFFFD” is not known in a carrier."_s}));
}

void TestObjectReader::saysWhatWasExpected_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &sentence) {
        QTest::newRow(name) << bytes << sentence;
    };
    row("no object", "[]", u"Line 1: a thing must be an object in { }; here is a list."_s);
    row("text", R"({"t":1})", u"Line 1: “t” in a thing must be a text; here is a whole number."_s);
    row("empty", R"({"t":""})", u"Line 1: “t” in a thing must not be empty."_s);
    row("long", R"({"t":"äää"})",
        u"Line 1: “t” in a thing must have 1 to 5 characters; it has 6."_s);
    row("control", R"({"t":"a\u0000"})",
        u"Line 1: “t” in a thing must not hold control characters."_s);
    row("fraction", R"({"w":1.5})",
        u"Line 1: “w” in a thing must be a whole number from 1 to 9; here is a number with a fraction."_s);
    row("range", R"({"w":10})",
        u"Line 1: “w” in a thing must be a whole number from 1 to 9; here is 10."_s);
    row("bool", R"({"b":"true"})",
        u"Line 1: “b” in a thing must be true or false; here is a text."_s);
    row("null", R"({"b":null})", u"Line 1: “b” in a thing must be true or false; here is null."_s);
    row("choice", R"({"c":"tow"})",
        u"Line 1: “c” in a thing must be one of “one”, “two”. Did you mean “two”?"_s);
    row("list", R"({"l":{}})", u"Line 1: “l” in a thing must be a list; here is an object."_s);
}

void TestObjectReader::saysWhatWasExpected()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const JsonValue value = json(bytes);
    Problems problems;
    ObjectReader reader(value, u"a thing"_s, problems);
    QVERIFY(!reader.text(QLatin1String("t"), {1, 5}));
    QVERIFY(!reader.whole(QLatin1String("w"), {1, 9}));
    QVERIFY(!reader.boolean(QLatin1String("b")));
    QVERIFY(!reader.choice(QLatin1String("c"), {u"one"_s, u"two"_s}));
    QVERIFY(!reader.list(QLatin1String("l")));
    reader.finish();
    QCOMPARE(problems.sentences(), QStringList{sentence});
}

void TestObjectReader::missingKeys()
{
    const JsonValue value = json("\n{}");
    Problems problems(u"f"_s);
    ObjectReader reader(value, u"a sender"_s, problems);
    reader.require(QLatin1String("number"));
    QCOMPARE(problems.sentences(), QStringList{u"f, line 2: “number” is missing in a sender."_s});
}

void TestObjectReader::collectsEverything()
{
    const JsonValue value = json("{\"a\":1,\n\"b\":2}");
    Problems problems(u"f"_s);
    ObjectReader reader(value, u"a thing"_s, problems);
    reader.finish();
    QCOMPARE(problems.error().message,
             u"f, line 1: “a” is not known in a thing.\nf, line 2: “b” is not known in a thing."_s);
}

void TestObjectReader::keepsAnswersShort()
{
    Problems problems;
    for (int i = 0; i < 1000; ++i)
        problems.add(i + 1, u"no"_s);
    QCOMPARE(problems.sentences().size(), 50);
}

QTEST_GUILESS_MAIN(TestObjectReader)
#include "tst_object_reader.moc"
