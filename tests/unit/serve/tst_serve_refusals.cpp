#include "serve_bench.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::ServeBench;

/// POST /v1.0/messages: every way to get it wrong, and every way to be refused.
class TestServeRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void senders_data();
    void senders();
    void badBodies_data();
    void badBodies();
    void whatTheEngineRefuses_data();
    void whatTheEngineRefuses();
    void aVirusNeitherComesNorGoes();
};

namespace {

const QByteArray path = "/v1.0/messages";
const QByteArray dotGif = "R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs="; // base64

QByteArray reasonOf(const http::Response &response)
{
    const qsizetype at = response.body.indexOf("\"reason\":\"");
    return at < 0 ? QByteArray() : response.body.mid(at + 10).split('"').first();
}

/// A good request with something more in it.
QByteArray bodyWith(const QByteArray &more)
{
    return R"({"source":"+15551234567","destinations":[{"type":"tel","target":"+15559876543"}],)"
           R"("text":"Hi")" +
           more + '}';
}

} // namespace

void TestServeRefusals::senders_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("stored");
    QTest::newRow("E.164") << u"+15551234567"_s << u"+15551234567"_s;
    QTest::newRow("with blanks") << u" +1 (555) 123-4567 "_s << u"+15551234567"_s;
    QTest::newRow("without plus") << u"15551234567"_s << u"+15551234567"_s;
    QTest::newRow("short code") << u"12345"_s << u"12345"_s;
    QTest::newRow("name") << u"Acme Shop"_s << u"Acme Shop"_s;
    QTest::newRow("name too long") << u"Acme Shopping"_s << QString();
    QTest::newRow("two digits") << u"12"_s << QString();
    QTest::newRow("too long") << u"+1234567890123456"_s << QString();
    QTest::newRow("empty") << u""_s << QString();
    QTest::newRow("markup") << u"<b>"_s << QString();
}

void TestServeRefusals::senders()
{
    QFETCH(QString, written);
    QFETCH(QString, stored);
    ServeBench bench;
    const auto answer =
        bench.askAs(ServeBench::sender, "POST", path,
                    "{\"source\":\"" + written.toUtf8() +
                        R"(","destinations":[{"type":"tel","target":"+15559876543"}],"text":"x"})");
    QCOMPARE(answer.status, stored.isEmpty() ? 400 : 200);
    if (stored.isEmpty())
        QCOMPARE(reasonOf(answer), QByteArray("INVALID_ARGUMENT"));
    else
        QCOMPARE(bench.records().sent.first().draft.source, stored);
}

void TestServeRefusals::badBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("words");
    const auto json = [](const char *name, const QByteArray &body, const QByteArray &words) {
        QTest::newRow(name) << body << QByteArray("INVALID_JSON_BODY") << words;
    };
    json("empty", {}, "no body");
    json("no JSON", "source=+1555", "a value was expected");
    json("cut off", R"({"source":)", "the document ends");
    json("10,000 deep", QByteArray(10'000, '['), "");
    json("10,000 objects deep", QByteArray(R"({"a":)").repeated(10'000), "");
    json("NaN", bodyWith(R"(,"validity_seconds":NaN)"), "a value was expected");
    json("Infinity", bodyWith(R"(,"validity_seconds":Infinity)"), "a value was expected");
    json("huge number", bodyWith(R"(,"validity_seconds":1e999)"), "too large");
    json("invalid UTF-8", bodyWith(",\"reference\":\"\xC3\x28\""), "UTF-8");
    json("overlong UTF-8", bodyWith(",\"reference\":\"\xC0\xAF\""), "UTF-8");
    json("duplicate key", bodyWith(R"(,"text":"again")"), "text");
    json("lone surrogate", bodyWith(R"(,"reference":"\ud83d")"), "surrogate");
    json("NUL octet", bodyWith({}) + QByteArray(1, '\0'), "NUL");
    json("two documents", bodyWith({}) + "{}", "nothing more was expected");
    json("comment", bodyWith("/* */"), "");

    const auto wrong = [](const char *name, const QByteArray &body, const QByteArray &words) {
        QTest::newRow(name) << body << QByteArray("INVALID_ARGUMENT") << words;
    };
    wrong("list", "[]", "must be an object");
    wrong("text", "\"x\"", "must be an object");
    wrong("nothing in it", "{}", "“source” is missing");
    wrong("no destinations", R"({"source":"+15551234567","text":"x"})",
          "“destinations” is missing");
    wrong("no text", R"({"source":"+15551234567","destinations":["+15559876543"]})",
          "“text” is missing");
    wrong("empty destinations", R"({"source":"+15551234567","destinations":[],"text":"x"})",
          "“destinations” must name somebody");
    wrong("destinations no list",
          R"({"source":"+15551234567","destinations":"+15559876543","text":"x"})",
          "“destinations”");
    wrong("email",
          R"({"source":"+15551234567","destinations":[{"type":"email","target":"a@b"}],)"
          R"("text":"x"})",
          "must be “tel”");
    wrong("destination without target",
          R"({"source":"+15551234567","destinations":[{"type":"tel"}],"text":"x"})",
          "“target” is missing");
    wrong("null destination", R"({"source":"+15551234567","destinations":[null],"text":"x"})",
          "a destination must be an object");
    wrong("source a number", R"({"source":15551234567,"destinations":["+15559876543"],"text":"x"})",
          "the source must be an object");
    wrong("text a number", R"({"source":"+15551234567","destinations":["+15559876543"],"text":1})",
          "“text” must be a text");
    wrong("text with NUL", bodyWith({}).replace("Hi", R"(a\u0000b)"), "U+0000");
    wrong("unknown field", bodyWith(R"(,"referense":"x")"), "Did you mean “reference”?");
    wrong("unknown in an address",
          R"({"source":"+15551234567","destinations":[{"target":"+15559876543","tpye":"tel"}],)"
          R"("text":"x"})",
          "“tpye” is not known");
    wrong("send_at no time", bodyWith(R"(,"send_at":"tomorrow")"), "“send_at” must be a time");
    wrong("send_at past", bodyWith(R"(,"send_at":"2026-11-26T05:00:00Z")"), "in the past");
    wrong("send_at far", bodyWith(R"(,"send_at":"2029-01-01T00:00:00Z")"), "within a year");
    wrong("validity 0", bodyWith(R"(,"validity_seconds":0)"), "“validity_seconds”");
    wrong("validity a text", bodyWith(R"(,"validity_seconds":"60")"), "“validity_seconds”");
    wrong("spread below 0", bodyWith(R"(,"spread_seconds":-1)"), "“spread_seconds”");
    wrong("category", bodyWith(R"(,"category":"notice")"), "“category”");
    wrong("reference long", bodyWith(",\"reference\":\"" + QByteArray(256, 'x') + '"'),
          "“reference”");
    wrong("medias no list", bodyWith(R"(,"medias":{"url":"https://x/"})"), "“medias”");
    wrong("media empty", bodyWith(R"(,"medias":[{"type":"image"}])"), "needs a “url”");
    wrong("media by ftp", bodyWith(R"(,"medias":[{"url":"ftp://x/"}])"), "https://");
    wrong("media unknown", bodyWith(R"(,"medias":[{"url":"https://x/","uri":"y"}])"),
          "“uri” is not known");
}

void TestServeRefusals::badBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, words);
    ServeBench bench;
    const auto answer = bench.askAs(ServeBench::sender, "POST", path, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(reasonOf(answer), reason);
    QVERIFY(answer.body.contains(R"("status":"INVALID_ARGUMENT")"));
    QVERIFY2(answer.body.contains(words), answer.body.constData());
    QVERIFY(bench.records().sent.isEmpty());
}

void TestServeRefusals::whatTheEngineRefuses_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, ErrorCode code, const char *detail, int status,
                        const char *reason) {
        QTest::newRow(name) << int(code) << QString::fromLatin1(detail) << status
                            << QByteArray(reason);
    };
    row("bad number", ErrorCode::Invalid, "", 400, "INVALID_ARGUMENT");
    row("opted out", ErrorCode::Refused, "RECIPIENT_OPTED_OUT", 409, "RECIPIENT_OPTED_OUT");
    row("quiet hours", ErrorCode::Refused, "QUIET_HOURS", 409, "QUIET_HOURS");
    row("sender", ErrorCode::Refused, "SENDER_NOT_ALLOWED", 409, "SENDER_NOT_ALLOWED");
    row("limit of the rules", ErrorCode::Refused, "SPENDING_LIMIT", 402, "INSUFFICIENT_BALANCE");
    row("limit of the key", ErrorCode::Refused, "INSUFFICIENT_BALANCE", 402,
        "INSUFFICIENT_BALANCE");
    row("reused", ErrorCode::Conflict, "IDEMPOTENCY_KEY_REUSED", 409, "IDEMPOTENCY_KEY_REUSED");
    row("in progress", ErrorCode::Conflict, "IN_PROGRESS", 409, "STATE_INVALID");
    row("state", ErrorCode::Conflict, "", 409, "STATE_INVALID");
    row("refused", ErrorCode::Refused, "", 403, "PERMISSION_DENIED");
    row("late", ErrorCode::Timeout, "", 503, "REQUEST_TIMEOUT");
    row("closing", ErrorCode::Cancelled, "", 503, "REQUEST_CANCELED");
    row("fault of ours", ErrorCode::Internal, "", 500, "INTERNAL");
    row("disk full", ErrorCode::Full, "database or disk is full", 503, "SERVICE_UNAVAILABLE");
    row("server gone", ErrorCode::Unreachable, "08006", 503, "SERVICE_UNAVAILABLE");
    row("busy", ErrorCode::Busy, "", 503, "SERVICE_UNAVAILABLE");
    row("fault of the database", ErrorCode::Invalid, "23502 null value", 503,
        "SERVICE_UNAVAILABLE");
}

void TestServeRefusals::whatTheEngineRefuses()
{
    QFETCH(int, code);
    QFETCH(QString, detail);
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    ServeBench bench;
    bench.records().failure = Error{ErrorCode(code), u"A sentence."_s, detail};
    const auto answer = bench.askAs(ServeBench::sender, "POST", path, bodyWith({}));
    QCOMPARE(answer.status, status);
    QCOMPARE(reasonOf(answer), reason);
    QVERIFY(answer.body.contains(R"("message":"A sentence.")"));
    QCOMPARE(ServeBench::header(answer, "Retry-After").isEmpty(), status != 503);
    // What the database said is for the log.
    QVERIFY(detail.isEmpty() || detail == QString::fromLatin1(reason) ||
            !answer.body.contains(detail.toUtf8()) || status < 500);
}

void TestServeRefusals::aVirusNeitherComesNorGoes()
{
    ServeBench bench;
    bench.engine.multimedia().infected = {u"dot.gif"_s};
    const auto sent =
        bench.askAs(ServeBench::sender, "POST", path,
                    bodyWith(R"(,"medias":[{"filename":"dot.gif","data":")" + dotGif + "\"}]"));
    QCOMPARE(sent.status, 409);
    QCOMPARE(reasonOf(sent), QByteArray("MEDIA_INFECTED"));
    QVERIFY(bench.records().sent.isEmpty());

    MessageRecord record;
    record.uuid = QUuid::createUuid();
    record.source = u"+15551234567"_s;
    record.createdUs = 1;
    record.isMms = true;
    record.media = {{"d1", u"image/gif"_s, u"a.gif"_s, 42, MediumCheck::Infected, u"Eicar"_s},
                    {"d2", u"image/gif"_s, u"b.gif"_s, 42, MediumCheck::Waiting}};
    bench.records().stored.append(record);
    bench.engine.multimedia().refusals.insert(
        "d1", Error{ErrorCode::Refused, u"It holds a virus."_s, u"MEDIA_INFECTED"_s});
    bench.engine.multimedia().refusals.insert(
        "d2", Error{ErrorCode::Busy, u"Not checked."_s, u"MEDIA_UNCHECKED"_s});
    const QByteArray one = path + '/' + record.uuid.toByteArray(QUuid::WithoutBraces);
    const auto shown = bench.askAs(ServeBench::reader, "GET", one, {});
    QVERIFY2(shown.body.contains(R"("check":"infected","threat":"Eicar")"), shown.body.constData());
    QVERIFY2(shown.body.contains(R"("check":"waiting")"), shown.body.constData());
    const QList<QByteArray> reasons{"MEDIA_INFECTED", "MEDIA_UNCHECKED"};
    for (int i = 0; i < 2; ++i) {
        const QByteArray id = mediumId(record.uuid, i).toByteArray(QUuid::WithoutBraces);
        const auto file = bench.askAs(ServeBench::reader, "GET", one + "/medias/" + id, {});
        QCOMPARE(file.status, 409);
        QCOMPARE(reasonOf(file), reasons[i]);
    }
}

QTEST_GUILESS_MAIN(TestServeRefusals)
#include "tst_serve_refusals.moc"
