#include "views/json_reader.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::views;
using namespace Qt::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKind();
    void keepsWholeNumbersExact();
    void knowsTheLineOfEachValue();
    void keepsTheOrderOfKeys();
    void refusesWithPlaceAndWords_data();
    void refusesWithPlaceAndWords();
    void neverQuotesValues();
    void namesTheSource();
    void depthIsLimited();
    void valuesAreLimited();
    void bytesAreLimited();
    void skipsByteOrderMark();
    void readsUnicode();
    void survivesEveryTruncation();
};

namespace {
JsonValue read(const QByteArray &bytes)
{
    Result<JsonValue> value = readJson(bytes);
    if (!value)
        QTest::qFail(qPrintable(value.error().message), __FILE__, __LINE__);
    return value ? *value : JsonValue();
}

QString refusal(const QByteArray &bytes)
{
    const Result<JsonValue> value = readJson(bytes);
    return value ? QStringLiteral("accepted") : value.error().message;
}
} // namespace

void TestJsonReader::readsEveryKind()
{
    const JsonValue value =
        read(R"({"n":null,"t":true,"i":-7,"d":1.5,"s":"a","l":[1,"b"],"o":{}})");
    QVERIFY(value.is(JsonValue::Kind::Object));
    QVERIFY(value.find(u"n")->is(JsonValue::Kind::Null));
    QCOMPARE(value.find(u"t")->boolean(), true);
    QCOMPARE(value.find(u"i")->integer(), -7);
    QCOMPARE(value.find(u"d")->number(), 1.5);
    QCOMPARE(value.find(u"s")->text(), QStringLiteral("a"));
    QCOMPARE(value.find(u"l")->items().size(), size_t(2));
    QCOMPARE(value.find(u"l")->items()[1].text(), QStringLiteral("b"));
    QVERIFY(value.find(u"o")->is(JsonValue::Kind::Object));
    QVERIFY(!value.find(u"absent"));
}

void TestJsonReader::keepsWholeNumbersExact()
{
    QCOMPARE(read("9007199254740993").integer(), 9007199254740993);
    QCOMPARE(read("9223372036854775807").integer(), std::numeric_limits<qint64>::max());
    QCOMPARE(read("-9223372036854775808").integer(), std::numeric_limits<qint64>::min());
    QVERIFY(read("1.0").is(JsonValue::Kind::Double));
    QVERIFY(read("1e3").is(JsonValue::Kind::Double));
    QVERIFY(read("0").is(JsonValue::Kind::Integer));
    for (const char *large :
         {"9223372036854775808", "18446744073709551616", "-9223372036854775809"})
        QCOMPARE(refusal(large).section(u": "_s, 1), QStringLiteral("this number is too large."));
}

void TestJsonReader::knowsTheLineOfEachValue()
{
    const JsonValue value = read("\n{\"a\": 1\n,\r\n \"b\":\n  [2,\n3\n,4],\"c\":\"x\"}\n");
    QCOMPARE(value.line(), 2);
    QCOMPARE(value.members()[0].line, 2);
    QCOMPARE(value.find(u"a")->line(), 2);
    QCOMPARE(value.members()[1].line, 4);
    QCOMPARE(value.find(u"b")->line(), 5);
    QCOMPARE(value.find(u"b")->items()[0].line(), 5);
    QCOMPARE(value.find(u"b")->items()[1].line(), 6);
    QCOMPARE(value.find(u"b")->items()[2].line(), 7);
    QCOMPARE(value.find(u"c")->line(), 7);
}

void TestJsonReader::keepsTheOrderOfKeys()
{
    QString order;
    const JsonValue value = read(R"({"z":1,"a":2,"m":3})");
    for (const JsonMember &member : value.members())
        order += member.name;
    QCOMPARE(order, QStringLiteral("zam"));
}

void TestJsonReader::refusesWithPlaceAndWords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const QString aValue =
        QStringLiteral("a value was expected: a text in double quotes, a number, "
                       "true, false, null, [ or {.");
    const QString notUtf8 = QStringLiteral("this is not UTF-8. Save it as UTF-8.");
    const QString half = QStringLiteral("half of a surrogate pair stands alone. Write both halves, "
                                        "like \\ud83d\\ude00.");
    const QString ended =
        QStringLiteral("the document ended before this; nothing more was expected.");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &sentence) {
        QTest::newRow(name) << bytes << sentence;
    };
    row("empty", "", u"Line 1, column 1: a value was expected, but the document ends."_s);
    row("duplicate", "{\"a\":1,\n  \"a\":2}",
        u"Line 2, column 3: “a” is here twice. Keep one of them."_s);
    row("duplicate by escape", R"({"a":1,"\u0061":2})",
        u"Line 1, column 8: “a” is here twice. Keep one of them."_s);
    row("NaN", "[NaN]", u"Line 1, column 2: "_s + aValue);
    row("Infinity", "[-Infinity]", u"Line 1, column 3: a digit was expected in this number."_s);
    row("huge double", "[1e999]", u"Line 1, column 2: this number is too large."_s);
    row("high half", R"(["\ud800"])", u"Line 1, column 9: "_s + half);
    row("low half", R"(["\udc00"])", u"Line 1, column 8: "_s + half);
    row("not UTF-8", "[\"\xff\"]", u"Line 1, column 3: "_s + notUtf8);
    row("overlong", "[\"\xc0\xaf\"]", u"Line 1, column 3: "_s + notUtf8);
    row("surrogate in UTF-8", "[\"\xed\xa0\x80\"]", u"Line 1, column 3: "_s + notUtf8);
    row("cut UTF-8", "[\"\xe2\x82\"]", u"Line 1, column 4: "_s + notUtf8);
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), u"Line 1, column 1: "_s + aValue);
    row("trailing", "{}\n true", u"Line 2, column 2: "_s + ended);
    row("trailing comma", "{\"a\":1,\n}",
        u"Line 2, column 1: a name in double quotes was expected."_s);
    row("trailing comma in list", "[1,]", u"Line 1, column 4: "_s + aValue);
    row("missing comma", "{\"a\":1\n \"b\\\"c\":2}",
        u"Line 2, column 2: a comma or “}” was expected."_s);
    row("missing comma in list", "[1\n  2]", u"Line 2, column 3: a comma or “]” was expected."_s);
    row("missing colon", "{\"a\" 1}", u"Line 1, column 6: a “:” was expected after the name."_s);
    row("bare name", "{a:1}", u"Line 1, column 2: a name in double quotes was expected."_s);
    row("single quotes", "{'a':1}", u"Line 1, column 2: a name in double quotes was expected."_s);
    row("comment", "{} // x", u"Line 1, column 4: "_s + ended);
    row("line break in text", "[\"a\nb\"]",
        u"Line 1, column 4: a closing quote was expected before the end of the line."_s);
    row("tab in text", "[\"a\tb\"]",
        u"Line 1, column 4: a control character stands inside a text. "
        "Write it as \\t or \\u001f."_s);
    row("bad escape", R"(["\q"])",
        u"Line 1, column 4: after a backslash one of \" \\ / b f n r t u "
        "was expected."_s);
    row("bad hex", R"(["\u12g4"])",
        u"Line 1, column 7: four hexadecimal digits were expected after \\u."_s);
    row("not closed", "{\"a\":[1", u"Line 1, column 7: a comma or “]” was expected."_s);
    row("NUL then more", QByteArray("{}\0{}", 5),
        u"Line 1, column 3: a NUL character stands here; nothing more was expected."_s);
    row("NUL at the end", QByteArray("{}\0", 3),
        u"Line 1, column 3: a NUL character stands here; nothing more was expected."_s);
    row("leading zero", "[01]", u"Line 1, column 2: a comma or “]” was expected."_s);
    row("columns are characters", "[\"ümläut €\" 2]",
        u"Line 1, column 13: a comma or “]” was expected."_s);
}

void TestJsonReader::refusesWithPlaceAndWords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    QCOMPARE(refusal(bytes), sentence);
    QCOMPARE(readJson(bytes).error().code, ErrorCode::Invalid);
}

void TestJsonReader::neverQuotesValues()
{
    const Result<JsonValue> value = readJson(R"({"password": "hunter2" "x"})");
    QVERIFY(!value);
    QVERIFY(!value.error().message.contains(u"hunter2"));
    QVERIFY(!value.error().detail.contains(u"hunter2"));
}

void TestJsonReader::namesTheSource()
{
    const Result<JsonValue> value = readJson("[1,\n}", QStringLiteral("provision.json"));
    QVERIFY(value.error().message.startsWith(u"provision.json, line 2, column 1: "));
}

void TestJsonReader::depthIsLimited()
{
    QVERIFY(readJson(QByteArray(64, '[') + QByteArray(64, ']')));
    QCOMPARE(refusal(QByteArray(65, '[') + QByteArray(65, ']')),
             QStringLiteral("Line 1, column 65: this is nested deeper than 64 levels."));
    // A million brackets must not reach the stack.
    QVERIFY(!readJson(QByteArray(1'000'000, '[')));
    QVERIFY(!readJson(QByteArray("{\"a\":").repeated(1'000'00)));
}

void TestJsonReader::valuesAreLimited()
{
    ReadLimits limits;
    limits.values = 4;
    QVERIFY(readJson("[1,2,3]", {}, limits));
    QVERIFY(!readJson("[1,2,3,4]", {}, limits));
    QVERIFY(!readJson("[[],[],[],[]]", {}, limits));
}

void TestJsonReader::bytesAreLimited()
{
    ReadLimits limits;
    limits.bytes = 4;
    QVERIFY(readJson("1234", {}, limits));
    QCOMPARE(readJson("12345", QStringLiteral("x.json"), limits).error().message,
             QStringLiteral("x.json: this is larger than 4 bytes."));
}

void TestJsonReader::skipsByteOrderMark()
{
    QCOMPARE(read("\xef\xbb\xbf[5]").items()[0].integer(), 5);
    QVERIFY(!readJson("\xef\xbb[5]"));
}

void TestJsonReader::readsUnicode()
{
    QCOMPARE(read(R"("\ud83d\ude00 \u0000x")").text(), QString::fromUtf16(u"\xd83d\xde00 \0x", 5));
    QCOMPARE(read("\"€ 😀\"").text(), QStringLiteral("€ 😀"));
}

void TestJsonReader::survivesEveryTruncation()
{
    const QByteArray whole = R"({"a":[1,-2.5e3,"x\u00e4\n",true,false,null],"b":{"c":"é"}})";
    QVERIFY(readJson(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!readJson(whole.left(size)), qPrintable(QString::number(size)));
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
