#include "engine/face/multimedia.h"
#include "serve_bench.h"

#include "http/server/options.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::ServeBench;

/// /v1.0/messages: what the seed draws, and what docs/api.md adds.
namespace {

QByteArray recordedMedium(const char *name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/") +
               QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestServeMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheSeed();
    void mediasGoWithTheText_data();
    void mediasGoWithTheText();
    void wrongMediasAreRefused_data();
    void wrongMediasAreRefused();
    void nothingIsFetchedForNothing();
    void mediaGoAsALink();
    void whatIsFetchedHasOneLimitTogether();
    void aMediumIsGivenOut();
    void optionsReachTheEngine();
    void addressesAsVoipbinWritesThem();
    void tenThousandPeople();
    void theDatabaseIsGone();
    void repetitions();
    void aLateRepetition();
    void badIdempotencyKeys();
    void keysForOneNumber();
    void listsWalkToTheEnd();
    void pageParameters_data();
    void pageParameters();
    void oneMessage();
    void deletedOnesAreGoneAndListed();
    void badIds_data();
    void badIds();
    void bodyLimits();
    void refusalsOfTheServer();
};

namespace {

const QByteArray path = "/v1.0/messages";
const QByteArray unknownId = "/v1.0/messages/a5d2114a-8e84-48cd-8bb2-c406eeb08cd1";

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

MessageRecord messageOf(int number, const QString &source = u"+15551234567"_s)
{
    MessageRecord message;
    message.uuid = QUuid(quint32(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    message.source = source;
    message.text = u"Text %1"_s.arg(number);
    message.createdUs = 1'795'671'600'000'000 + number;
    TargetRecord target;
    target.destination = u"+15559876543"_s;
    target.createdUs = target.updatedUs = message.createdUs;
    message.targets.append(target);
    return message;
}

} // namespace

void TestServeMessages::theExampleOfTheSeed()
{
    ServeBench bench;
    const auto answer = bench.ask("POST", path + "?token=" + ServeBench::sender, R"({
            "source": "+15551234567",
            "destinations": [
                {
                    "type": "tel",
                    "target": "+15559876543"
                }
            ],
            "text": "Your verification code is 123456"
        })",
                                  {{"Content-Type", "application/json"}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(
        answer.body,
        QByteArray(
            R"({"id":"00000001-0002-0003-0405-060708090a0c",)"
            R"("customer_id":"00000001-0002-0003-0405-060708090a0b","type":"sms",)"
            R"("source":{"type":"tel","target":"+15551234567"},)"
            R"("targets":[{"destination":{"type":"tel","target":"+15559876543"},"status":"queued",)"
            R"("parts":1,"tm_update":null}],"text":"Your verification code is 123456",)"
            R"("direction":"outbound","tm_create":"2026-11-26T05:40:00.123456Z","tm_update":null,)"
            R"("tm_delete":null,"status":"sending",)"
            R"("message_id":"00000001-0002-0003-0405-060708090a0c","category":"transactional"})"));
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QCOMPARE(bench.records().sent.size(), 1);
    const engine::ProgramDraft &sent = bench.records().sent.first();
    QVERIFY(sent.draft.origin == Origin::Api);
    QCOMPARE(sent.draft.source, u"+15551234567"_s);
    QCOMPARE(sent.draft.destinations, QStringList{u"+15559876543"_s});
    QCOMPARE(sent.draft.author, u"sender"_s);
    QVERIFY(sent.key && sent.key->role == KeyRole::Sender);
    QVERIFY(!sent.repeatable);
}

void TestServeMessages::mediasGoWithTheText_data()
{
    QTest::addColumn<QByteArray>("medias");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("of the seed")
        << QByteArray(R"([{"type":"image/jpeg","url":"https://example.com/image.jpg"}])")
        << u"image/jpeg"_s << u"image.jpg"_s;
    QTest::newRow("scenario 4") << QByteArray(R"([{"url":"https://example.com/promo.jpg"}])")
                                << u"image/jpeg"_s << u"image.jpg"_s;
    QTest::newRow("class") << "[{\"type\":\"image\",\"filename\":\"a.gif\",\"data\":\"" +
                                  recordedMedium("dot.gif").toBase64() + "\"}]"
                           << u"image/gif"_s << u"a.gif"_s;
}

void TestServeMessages::mediasGoWithTheText()
{
    QFETCH(QByteArray, medias);
    QFETCH(QString, type);
    QFETCH(QString, name);
    ServeBench bench;
    bench.engine.multimedia().fetchAnswer =
        NewMedium{u"image/jpeg"_s, u"image.jpg"_s, recordedMedium("dot.jpg")};
    const auto answer = bench.askAs(ServeBench::sender, "POST", path,
                                    bodyWith(R"(,"subject":"Summer","medias":)" + medias));
    QCOMPARE(answer.status, 200);
    const Draft draft = bench.records().sent.first().draft;
    QCOMPARE(draft.subject, u"Summer"_s);
    QCOMPARE(draft.media.size(), 1);
    QCOMPARE(draft.media.first().type, type);
    QCOMPARE(draft.media.first().name, name);
    // No media at all is a text.
    QCOMPARE(bench.askAs(ServeBench::sender, "POST", path, bodyWith(R"(,"medias":[])")).status,
             200);
    QVERIFY(!bench.records().sent.last().draft.isMms());
}

void TestServeMessages::wrongMediasAreRefused_data()
{
    QTest::addColumn<QByteArray>("media");
    QTest::newRow("no base64") << QByteArray(R"({"data":"%%%"})");
    QTest::newRow("nothing known") << QByteArray(R"({"data":"aGVsbG8gd29ybGQ="})");
    QTest::newRow("another type") << R"({"type":"video/mp4","data":")" +
                                         recordedMedium("dot.gif").toBase64() + "\"}";
    QTest::newRow("another name") << R"({"filename":"a.pdf","data":")" +
                                         recordedMedium("dot.gif").toBase64() + "\"}";
    QTest::newRow("not there") << QByteArray(R"({"url":"https://example.com/gone.jpg"})");
}

void TestServeMessages::wrongMediasAreRefused()
{
    QFETCH(QByteArray, media);
    ServeBench bench;
    bench.engine.multimedia().fetchAnswer = fail(ErrorCode::Invalid, u"It is gone."_s);
    const auto answer =
        bench.askAs(ServeBench::sender, "POST", path, bodyWith(R"(,"medias":[)" + media + "]"));
    QCOMPARE(answer.status, 400);
    QCOMPARE(reasonOf(answer), QByteArray("INVALID_ARGUMENT"));
    QVERIFY(bench.records().sent.isEmpty());
}

void TestServeMessages::nothingIsFetchedForNothing()
{
    ServeBench bench;
    bench.engine.multimedia().ready =
        fail(ErrorCode::Invalid, u"No pictures."_s, u"MMS_NOT_CONFIGURED"_s);
    const auto answer =
        bench.askAs(ServeBench::sender, "POST", path,
                    bodyWith(R"(,"medias":[{"url":"https://example.com/image.jpg"}])"));
    QCOMPARE(answer.status, 409);
    QCOMPARE(reasonOf(answer), QByteArray("MMS_NOT_CONFIGURED"));
    QVERIFY(bench.engine.multimedia().fetchedUrls.isEmpty());
    QVERIFY(bench.records().sent.isEmpty());
}

void TestServeMessages::mediaGoAsALink()
{
    ServeBench bench;
    bench.engine.multimedia().ready =
        fail(ErrorCode::Invalid, u"No pictures."_s, u"MMS_NOT_CONFIGURED"_s);
    const QByteArray medias = R"(,"medias":[{"filename":"dot.gif","data":")" +
                              recordedMedium("dot.gif").toBase64() + "\"}]";
    const auto answer = bench.askAs(ServeBench::sender, "POST", path,
                                    bodyWith(medias + R"(,"media_as_link":true)"));
    QCOMPARE(answer.status, 200);
    const Draft &draft = bench.records().sent.first().draft;
    QVERIFY(draft.mediaAsLink);
    QVERIFY(!draft.isMms());
    QCOMPARE(draft.media.size(), 1);
    for (const QByteArray &more :
         {QByteArray(R"(,"media_as_link":true)"), medias + R"(,"media_as_link":"yes")"})
        QCOMPARE(bench.askAs(ServeBench::sender, "POST", path, bodyWith(more)).status, 400);
}

/// Else twenty addresses of 10 MB in one small request fill the memory.
void TestServeMessages::whatIsFetchedHasOneLimitTogether()
{
    ServeBench bench;
    const QByteArray photo = recordedMedium("dot.jpg");
    bench.engine.multimedia().fetchAnswer = NewMedium{u"image/jpeg"_s, u"image.jpg"_s, photo};
    const QByteArray one = R"({"url":"https://example.com/image.jpg"})";
    const auto answer = bench.askAs(ServeBench::sender, "POST", path,
                                    bodyWith(",\"medias\":[" + one + ',' + one + ']'));
    QCOMPARE(answer.status, 200);
    const QList<qint64> limits = bench.engine.multimedia().fetchLimits;
    QCOMPARE(limits, (QList<qint64>{10'000'000, 10'000'000 - photo.size()}));
}

void TestServeMessages::aMediumIsGivenOut()
{
    ServeBench bench;
    MessageRecord record;
    record.uuid = QUuid::createUuid();
    record.source = u"+15551234567"_s;
    record.createdUs = 1;
    record.isMms = true;
    record.subject = u"Summer"_s;
    record.media = {{"d1", u"image/gif"_s, u"a \u202egpj.gif"_s, 42}};
    bench.records().stored.append(record);
    bench.engine.multimedia().stored.insert("d1", recordedMedium("dot.gif"));
    const QByteArray one = path + '/' + record.uuid.toByteArray(QUuid::WithoutBraces);
    const auto shown = bench.askAs(ServeBench::reader, "GET", one, {});
    QVERIFY(shown.body.contains(R"("type":"mms")"));
    QVERIFY(shown.body.contains(R"("subject":"Summer","medias":[{"id":")"));
    QVERIFY(shown.body.contains(R"("type":"image","filename":)"));

    const QByteArray id = mediumId(record.uuid, 0).toByteArray(QUuid::WithoutBraces);
    const auto file = bench.askAs(ServeBench::reader, "GET", one + "/medias/" + id, {});
    QCOMPARE(file.status, 200);
    QCOMPARE(file.body, recordedMedium("dot.gif"));
    QCOMPARE(file.contentType, QByteArray("image/gif"));
    QCOMPARE(ServeBench::header(file, "X-Content-Type-Options"), QByteArray("nosniff"));
    QVERIFY(ServeBench::header(file, "Content-Disposition").startsWith("attachment; "));
    QVERIFY(!ServeBench::header(file, "Content-Disposition").contains("%E2%80%AE"));
    const QByteArray other = mediumId(record.uuid, 1).toByteArray(QUuid::WithoutBraces);
    QCOMPARE(bench.askAs(ServeBench::reader, "GET", one + "/medias/" + other, {}).status, 404);
    QCOMPARE(bench.askAs(ServeBench::reader, "GET", one + "/medias/x", {}).status, 404);
}

void TestServeMessages::optionsReachTheEngine()
{
    ServeBench bench;
    const auto answer = bench.askAs(
        ServeBench::sender, "POST", path,
        bodyWith(R"(,"send_at":"2026-11-26T08:00:00Z","validity_seconds":3600,)"
                 R"("spread_seconds":600,"category":"marketing","reference":"order-7")"));
    QCOMPARE(answer.status, 200);
    const Draft draft = bench.records().sent.first().draft;
    QCOMPARE(draft.leaveUs, 1795680000000000);
    QCOMPARE(draft.validitySeconds, 3600);
    QCOMPARE(draft.spreadSeconds, 600);
    QVERIFY(draft.category == Category::Marketing);
    QCOMPARE(draft.reference, u"order-7"_s);
    QVERIFY(answer.body.contains(R"("category":"marketing","reference":"order-7"})"));
}

void TestServeMessages::addressesAsVoipbinWritesThem()
{
    ServeBench bench;
    const auto answer = bench.askAs(ServeBench::sender, "POST", path, R"({
        "source": {"type": "tel", "target": "+15551234567", "target_name": "", "name": "Shop",
                   "detail": ""},
        "destinations": [{"type": "tel", "target": "+15559876543", "name": "Mara"},
                         {"target": " +15559876544 "}, "+15559876545"],
        "text": "line one\nline two\t\u0645 \ud83d\ude00"})");
    QCOMPARE(answer.status, 200);
    const Draft draft = bench.records().sent.first().draft;
    QCOMPARE(draft.source, u"+15551234567"_s);
    QCOMPARE(draft.destinations,
             QStringList({u"+15559876543"_s, u"+15559876544"_s, u"+15559876545"_s}));
    QCOMPARE(draft.text, u"line one\nline two\t\u0645 \U0001F600"_s);
}

void TestServeMessages::tenThousandPeople()
{
    ServeBench bench;
    const auto bodyFor = [](int people) {
        QByteArray body = R"({"source":"+15551234567","text":"x","destinations":[)";
        for (int i = 0; i < people; ++i) {
            body += i > 0 ? "," : "";
            body += R"({"type":"tel","target":"+1555)" + QByteArray::number(1'000'000 + i) + "\"}";
        }
        return body + "]}";
    };
    QCOMPARE(bench.askAs(ServeBench::sender, "POST", path, bodyFor(10000)).status, 200);
    QCOMPARE(bench.records().sent.first().draft.destinations.size(), 10000);
    const auto refused = bench.askAs(ServeBench::sender, "POST", path, bodyFor(10001));
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.contains("at most 10,000"));
    QCOMPARE(bench.records().sent.size(), 1);
}

void TestServeMessages::theDatabaseIsGone()
{
    ServeBench bench;
    bench.records().failure = Error{ErrorCode::Unreachable, u"The database is away."_s, u"x"_s};
    for (const auto &[method, target] : QList<std::pair<QByteArray, QByteArray>>{
             {"POST", path}, {"GET", path}, {"GET", unknownId}, {"DELETE", unknownId}}) {
        const auto answer = bench.askAs(ServeBench::sender, method, target, bodyWith({}));
        QCOMPARE(answer.status, 503);
        QCOMPARE(ServeBench::header(answer, "Retry-After"), QByteArray("5"));
        QVERIFY(!answer.body.contains("\"id\""));
    }
}

void TestServeMessages::repetitions()
{
    ServeBench bench;
    const http::Fields named{{"Idempotency-Key", "order-7"}};
    const auto first = bench.askAs(ServeBench::sender, "POST", path, bodyWith({}), named);
    QCOMPARE(first.status, 200);
    QVERIFY(ServeBench::header(first, "Idempotent-Replayed").isEmpty());
    const auto asked = bench.records().sent.first().repeatable;
    QVERIFY(asked);
    QCOMPARE(asked->name, u"order-7"_s);

    bench.records().onSend = [&](const engine::ProgramDraft &) -> Result<engine::Accepted> {
        return engine::Accepted{{}, first.body, true};
    };
    const auto again = bench.askAs(ServeBench::sender, "POST", path, bodyWith({}), named);
    QCOMPARE(again.body, first.body);
    QCOMPARE(ServeBench::header(again, "Idempotent-Replayed"), QByteArray("true"));
    // The same request has the same digest, another one another.
    QCOMPARE(bench.records().sent[1].repeatable->digest, asked->digest);
    bench.askAs(ServeBench::sender, "POST", path, bodyWith(R"(,"reference":"x")"), named);
    QVERIFY(bench.records().sent[2].repeatable->digest != asked->digest);
}

/// The first answer was lost on its way, and "send_at" has passed by the time it is asked for
/// again.
void TestServeMessages::aLateRepetition()
{
    ServeBench bench;
    const QByteArray body = bodyWith(R"(,"send_at":"2026-11-26T05:45:00Z")");
    const http::Fields named{{"Idempotency-Key", "order-8"}};
    QCOMPARE(bench.askAs(ServeBench::sender, "POST", path, body, named).status, 200);
    QVERIFY(!bench.records().sent.first().onlyAgain);
    bench.clock.us += 3'600'000'000;
    QCOMPARE(bench.askAs(ServeBench::sender, "POST", path, body, named).status, 200);
    QVERIFY(bench.records().sent.last().onlyAgain);
    const auto anew = bench.askAs(ServeBench::sender, "POST", path, body);
    QCOMPARE(anew.status, 400);
    QVERIFY(anew.body.contains("send_at"));
    QCOMPARE(bench.records().sent.size(), 2);
}

void TestServeMessages::badIdempotencyKeys()
{
    ServeBench bench;
    for (const QByteArray &name :
         {QByteArray(), QByteArray("a b"), QByteArray(256, 'x'), QByteArray("\xC3\xA4")}) {
        const auto answer = bench.askAs(ServeBench::sender, "POST", path, bodyWith({}),
                                        {{"Idempotency-Key", name}});
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.contains("Idempotency-Key"));
    }
    QVERIFY(bench.records().sent.isEmpty());
}

void TestServeMessages::keysForOneNumber()
{
    ServeBench bench;
    bench.addKey("vb_one", KeyRole::Sender, {u"+15551234567"_s});
    bench.addKey("vb_other", KeyRole::Sender, {u"+15550000000"_s});
    QCOMPARE(bench.askAs("vb_one", "POST", path, bodyWith({})).status, 200);
    const auto refused = bench.askAs("vb_other", "POST", path, bodyWith({}));
    QCOMPARE(refused.status, 403);
    QCOMPARE(reasonOf(refused), QByteArray("PERMISSION_DENIED"));

    bench.records().stored = {messageOf(1)};
    const QByteArray one =
        path + '/' + bench.records().stored.first().uuid.toByteArray(QUuid::WithoutBraces);
    QCOMPARE(bench.askAs("vb_one", "GET", one).status, 200);
    // What is not theirs is not told apart from what is not there.
    const auto hidden = bench.askAs("vb_other", "GET", one);
    const auto absent = bench.askAs("vb_other", "GET", unknownId);
    QCOMPARE(hidden.status, 404);
    QCOMPARE(reasonOf(hidden), reasonOf(absent));
    QCOMPARE(bench.askAs("vb_other", "DELETE", one).status, 404);
    QVERIFY(bench.records().removed.isEmpty());
    bench.askAs("vb_one", "GET", path);
    QCOMPARE(bench.records().queries.last().ourNumbers, QStringList{u"+15551234567"_s});
}

void TestServeMessages::listsWalkToTheEnd()
{
    ServeBench bench;
    for (int i = 5; i > 0; --i)
        bench.records().stored.append(messageOf(i));
    QByteArray token;
    QByteArrayList texts;
    int pages = 0;
    do {
        const auto page =
            bench.askAs(ServeBench::reader, "GET", path + "?page_size=2&page_token=" + token);
        QCOMPARE(page.status, 200);
        const qsizetype at = page.body.lastIndexOf("\"next_page_token\":\"");
        token = page.body.mid(at + 19).split('"').first();
        texts += page.body;
        ++pages;
    } while (!token.isEmpty() && pages < 10);
    // Two, two, one, and the empty one that ends the walk.
    QCOMPARE(pages, 4);
    QCOMPARE(texts[3], QByteArray(R"({"result":[],"next_page_token":""})"));
    QVERIFY(texts[0].contains("Text 5") && texts[0].contains("Text 4"));
    QVERIFY(texts[2].contains("Text 1") && !texts[2].contains("Text 2"));
    QVERIFY(texts[2].endsWith(R"("next_page_token":"2026-11-26T05:40:00.000001Z"})"));
}

void TestServeMessages::pageParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("limit"); // 0: refused
    QTest::addColumn<qint64>("before");
    QTest::newRow("none") << QByteArray() << 100 << qint64(0);
    QTest::newRow("7") << QByteArray("page_size=7") << 7 << qint64(0);
    QTest::newRow("0") << QByteArray("page_size=0") << 100 << qint64(0);
    QTest::newRow("-5") << QByteArray("page_size=-5") << 100 << qint64(0);
    QTest::newRow("101") << QByteArray("page_size=101") << 100 << qint64(0);
    QTest::newRow("beyond 64 bits")
        << QByteArray("page_size=99999999999999999999") << 100 << qint64(0);
    QTest::newRow("no number") << QByteArray("page_size=ten") << 0 << qint64(0);
    QTest::newRow("fraction") << QByteArray("page_size=1.5") << 0 << qint64(0);
    QTest::newRow("minus") << QByteArray("page_size=-") << 0 << qint64(0);
    QTest::newRow("token") << QByteArray("page_token=2026-11-26T05:40:00.000001Z") << 100
                           << qint64(1'795'671'600'000'001);
    QTest::newRow("old token") << QByteArray("page_token=2026-11-26%2005:40:00.000001") << 100
                               << qint64(1'795'671'600'000'001);
    QTest::newRow("empty token") << QByteArray("page_token=") << 100 << qint64(0);
    QTest::newRow("no time") << QByteArray("page_token=x'--") << 0 << qint64(0);
}

void TestServeMessages::pageParameters()
{
    QFETCH(QByteArray, query);
    QFETCH(int, limit);
    QFETCH(qint64, before);
    ServeBench bench;
    const auto answer = bench.askAs(ServeBench::reader, "GET", path + '?' + query);
    QCOMPARE(answer.status, limit > 0 ? 200 : 400);
    if (limit > 0) {
        QCOMPARE(bench.records().queries.first().limit, limit);
        QCOMPARE(bench.records().queries.first().beforeUs, before);
    } else {
        QCOMPARE(reasonOf(answer), QByteArray("INVALID_REQUEST_PARAMETER"));
        QVERIFY(answer.body.contains("has an invalid format."));
    }
}

void TestServeMessages::oneMessage()
{
    ServeBench bench;
    bench.records().stored = {messageOf(1)};
    MessageRecord &message = bench.records().stored.first();
    message.targets.first().state = TargetState::Delivered;
    message.targets.first().updatedUs = message.createdUs + 5'000'000;
    const QByteArray id = message.uuid.toByteArray(QUuid::WithoutBraces);
    const auto answer = bench.askAs(ServeBench::reader, "GET", path + '/' + id);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains("\"id\":\"" + id + '"'));
    QVERIFY(answer.body.contains(R"("status":"delivered","parts":1)"));
    QVERIFY(answer.body.contains(R"("tm_update":"2026-11-26T05:40:05.000001Z")"));
    // HEAD asks the same.
    QCOMPARE(bench.askAs(ServeBench::reader, "HEAD", path + '/' + id).status, 200);
    const auto absent = bench.askAs(ServeBench::reader, "GET", unknownId);
    QCOMPARE(absent.status, 404);
    QCOMPARE(reasonOf(absent), QByteArray("MESSAGE_NOT_FOUND"));
}

void TestServeMessages::deletedOnesAreGoneAndListed()
{
    ServeBench bench;
    bench.records().stored = {messageOf(1)};
    const QByteArray one =
        path + '/' + bench.records().stored.first().uuid.toByteArray(QUuid::WithoutBraces);
    const auto removed = bench.askAs(ServeBench::sender, "DELETE", one);
    QCOMPARE(removed.status, 200);
    QVERIFY(removed.body.contains(R"("tm_delete":"2026-11-26T05:41:40.000000Z")"));
    const auto gone = bench.askAs(ServeBench::sender, "GET", one);
    QCOMPARE(gone.status, 404);
    QCOMPARE(reasonOf(gone), QByteArray("RESOURCE_NOT_FOUND"));
    QCOMPARE(bench.askAs(ServeBench::sender, "DELETE", one).status, 404);
    QVERIFY(bench.askAs(ServeBench::sender, "GET", path).body.contains("\"tm_delete\":\"2026"));
}

void TestServeMessages::badIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("word") << QByteArray("msg-abc-123");
    QTest::newRow("braces") << QByteArray("%7Ba5d2114a-8e84-48cd-8bb2-c406eeb08cd1%7D");
    QTest::newRow("short") << QByteArray("a5d2114a-8e84-48cd-8bb2-c406eeb08cd");
    QTest::newRow("long") << QByteArray("a5d2114a-8e84-48cd-8bb2-c406eeb08cd11");
    QTest::newRow("no dashes") << QByteArray("a5d2114a8e8448cd8bb2c406eeb08cd1");
    QTest::newRow("letter") << QByteArray("g5d2114a-8e84-48cd-8bb2-c406eeb08cd1");
    QTest::newRow("SQL") << QByteArray("1'%20OR%20'1'='1");
}

void TestServeMessages::badIds()
{
    QFETCH(QByteArray, id);
    ServeBench bench;
    for (const QByteArray method : {"GET", "DELETE"}) {
        const auto answer = bench.askAs(ServeBench::sender, method, path + '/' + id);
        QCOMPARE(answer.status, 400);
        QCOMPARE(reasonOf(answer), QByteArray("INVALID_ID"));
    }
}

void TestServeMessages::bodyLimits()
{
    ServeBench bench;
    const auto limit = bench.api().bodyLimit();
    QCOMPARE(limit("POST", "/v1.0/messages"), 8 * 1024 * 1024);
    QCOMPARE(limit("POST", "/v1.0/conversations/x/messages"), 8 * 1024 * 1024);
    QCOMPARE(limit("PUT", "/v1.0/conversations/x"), 256 * 1024);
    QCOMPARE(limit("POST", "/"), 256 * 1024);
}

void TestServeMessages::refusalsOfTheServer()
{
    using Reason = http::Refusal::Reason;
    ServeBench bench;
    const auto formatter = bench.api().refusals();
    http::Request request;
    request.headers = {{"X-Request-Id", "mine"}};
    const auto large = formatter({Reason::BodyTooLarge, 413, "Too large.", &request});
    QCOMPARE(large.status, 413);
    QCOMPARE(large.body, QByteArray(R"({"error":{"status":"INVALID_ARGUMENT","reason":)"
                                    R"("INVALID_ARGUMENT","message":"Too large.",)"
                                    R"("request_id":"mine"}})"));
    QCOMPARE(reasonOf(formatter({Reason::OtherSite, 403, "x", nullptr})),
             QByteArray("PERMISSION_DENIED"));
    const auto busy = formatter({Reason::Busy, 503, "x", nullptr});
    QCOMPARE(reasonOf(busy), QByteArray("SERVICE_UNAVAILABLE"));
    QCOMPARE(ServeBench::header(busy, "Retry-After"), QByteArray("1"));
    QCOMPARE(reasonOf(formatter({Reason::Failed, 500, "x", nullptr})), QByteArray("INTERNAL"));
    QCOMPARE(reasonOf(formatter({Reason::Slow, 408, "x", nullptr})), QByteArray("REQUEST_TIMEOUT"));
}

QTEST_GUILESS_MAIN(TestServeMessages)
#include "tst_serve_messages.moc"
