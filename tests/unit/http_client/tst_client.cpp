#include "http/client/client.h"
#include "support/hook_receiver.h"

#include <QTest>

#include <mutex>

using namespace cordboard;
using namespace cordboard::http;
using namespace Qt::StringLiterals;
using test::HookReceiver;
using test::HookReply;
using test::HookRequest;

namespace {

/// What the client's thread said, for the test's thread to look at.
class Answers
{
public:
    Done next()
    {
        return [this](const Outcome &outcome) {
            const std::lock_guard lock(m_mutex);
            m_outcomes.append(outcome);
        };
    }
    QList<Outcome> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_outcomes;
    }
    Outcome one() const { return all().value(0); }

private:
    mutable std::mutex m_mutex;
    QList<Outcome> m_outcomes;
};

Exchange to(const QString &url)
{
    Exchange exchange;
    exchange.url = url.toLatin1();
    exchange.body = "{\"text\":\"\xf0\x9f\x98\x80\"}";
    exchange.headers = {"Content-Type: application/json"};
    exchange.allowPrivate = true;
    return exchange;
}

} // namespace

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30'000)

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t101_sendsExactlyTheBytes()
    {
        HookReceiver receiver;
        Answers answers;
        Client client;
        client.send(to(receiver.url(u"/a?b=c"_s)), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::Answered);
        QCOMPARE(answers.one().status, 200);
        QCOMPARE(answers.one().body, "ok");
        QCOMPARE(answers.one().peer, u"127.0.0.1:%1"_s.arg(receiver.serverPort()));
        QCOMPARE(receiver.requests.size(), 1);
        const HookRequest &seen = receiver.requests.first();
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.path, "/a?b=c");
        QCOMPARE(seen.body, to({}).body);
        QCOMPARE(seen.headers.value("content-type"), "application/json");
        QVERIFY(!seen.headers.contains("expect"));
    }

    void connectionsAreUsedAgain()
    {
        HookReceiver receiver;
        Answers answers;
        Client client;
        for (int i = 1; i <= 5; ++i) {
            client.send(to(receiver.url()), answers.next());
            WAIT_FOR(answers.all().size() == i);
        }
        QCOMPARE(receiver.connections, 1);
    }

    void otherMethodsCarryTheBodyToo()
    {
        HookReceiver receiver;
        Answers answers;
        Client client;
        for (const QByteArray method : {"PUT", "GET", "DELETE"}) {
            Exchange exchange = to(receiver.url());
            exchange.method = method;
            client.send(exchange, answers.next());
        }
        WAIT_FOR(answers.all().size() == 3);
        for (const HookRequest &request : receiver.requests)
            QCOMPARE(request.body, to({}).body);
    }

    void t102_aRedirectIsAnAnswerAndNotFollowed()
    {
        HookReceiver receiver;
        HookReceiver other;
        receiver.script = [&](const HookRequest &) {
            return HookReply{307, {"Location: " + other.url().toLatin1()}};
        };
        Answers answers;
        Client client;
        client.send(to(receiver.url()), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().status, 307);
        QVERIFY(other.requests.isEmpty());
    }

    void t103_aBodyThatDripsRunsOutOfTime()
    {
        HookReceiver receiver;
        receiver.script = [](const HookRequest &) {
            HookReply reply;
            reply.dripMs = 20;
            return reply;
        };
        Answers answers;
        Client client;
        Exchange exchange = to(receiver.url());
        exchange.timeoutMs = 300;
        client.send(exchange, answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::TooSlow);
        QVERIFY(answers.one().tookUs >= 300'000);
    }

    void t103_silenceRunsOutOfTime()
    {
        HookReceiver receiver;
        receiver.script = [](const HookRequest &) {
            HookReply reply;
            reply.silent = true;
            return reply;
        };
        Answers answers;
        Client client;
        Exchange exchange = to(receiver.url());
        exchange.timeoutMs = 200;
        client.send(exchange, answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::TooSlow);
    }

    void t104_anEndlessBodyIsCut()
    {
        HookReceiver receiver;
        receiver.script = [](const HookRequest &) {
            HookReply reply;
            reply.endless = true;
            return reply;
        };
        Answers answers;
        Client client;
        client.send(to(receiver.url()), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::Answered);
        QCOMPARE(answers.one().status, 200);
        QCOMPARE(answers.one().body.size(), Exchange().keepOctets);
    }

    void t103_endlessHeadersAreCut()
    {
        HookReceiver receiver;
        receiver.script = [](const HookRequest &) {
            HookReply reply;
            for (int i = 0; i < 40; ++i)
                reply.headers.append("X-Much: " + QByteArray(1000, 'x'));
            return reply;
        };
        Answers answers;
        Client client;
        client.send(to(receiver.url()), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::Broken);
    }

    void aPeerThatHangsUp()
    {
        HookReceiver receiver;
        receiver.script = [](const HookRequest &) {
            HookReply reply;
            reply.hangsUp = true;
            return reply;
        };
        Answers answers;
        Client client;
        client.send(to(receiver.url()), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::Broken);
    }

    void nobodyListens()
    {
        QString url;
        {
            const HookReceiver receiver;
            url = receiver.url();
        }
        Answers answers;
        Client client;
        client.send(to(url), answers.next());
        client.send(to(u"http://nowhere.invalid/"_s), answers.next());
        WAIT_FOR(answers.all().size() == 2);
        QSet<Outcome::Kind> kinds;
        for (const Outcome &outcome : answers.all())
            kinds.insert(outcome.kind);
        QCOMPARE(kinds, (QSet{Outcome::Kind::NotConnected, Outcome::Kind::NotResolved}));
    }

    void t105_retryAfterIsHandedOn()
    {
        HookReceiver receiver;
        receiver.script = [](const HookRequest &) {
            return HookReply{429, {"Retry-After:  120 "}};
        };
        Answers answers;
        Client client;
        client.send(to(receiver.url()), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().status, 429);
        QCOMPARE(answers.one().retryAfter, "120");
    }

    void t114_privateAddressesNeedLeave_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("literal") << u"127.0.0.1"_s;
        QTest::newRow("a name that leads here") << u"localhost"_s;
        QTest::newRow("hexadecimal") << u"0x7f.1"_s;
        QTest::newRow("a number") << u"2130706433"_s;
        QTest::newRow("mapped") << u"[::ffff:7f00:1]"_s;
        QTest::newRow("unspecified") << u"0.0.0.0"_s;
    }
    void t114_privateAddressesNeedLeave()
    {
        QFETCH(const QString, host);
        HookReceiver receiver;
        Answers answers;
        Client client;
        Exchange exchange = to(u"http://%1:%2/"_s.arg(host).arg(receiver.serverPort()));
        exchange.allowPrivate = false;
        client.send(exchange, answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::Forbidden);
        QCOMPARE(receiver.connections, 0);
    }

    void t114_aKeptConnectionDoesNotLendItsLeave()
    {
        HookReceiver receiver;
        Answers answers;
        Client client;
        client.send(to(receiver.url()), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        Exchange exchange = to(receiver.url());
        exchange.allowPrivate = false;
        client.send(exchange, answers.next());
        WAIT_FOR(answers.all().size() == 2);
        QCOMPARE(answers.all().last().kind, Outcome::Kind::Forbidden);
        QCOMPARE(receiver.requests.size(), 1);
    }

    void t114_theMetadataAddressStaysForbidden()
    {
        Answers answers;
        Client client;
        client.send(to(u"http://169.254.169.254/latest/meta-data/"_s), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::Forbidden);
    }

    void t122_notBackToUs()
    {
        HookReceiver receiver;
        Answers answers;
        Client client;
        client.setListeners({{QHostAddress::LocalHost, receiver.serverPort()}});
        client.send(to(receiver.url()), answers.next());
        WAIT_FOR(answers.all().size() == 1);
        QCOMPARE(answers.one().kind, Outcome::Kind::Forbidden);
        QCOMPARE(receiver.connections, 0);
    }

    void t115_noProxyOfTheEnvironment()
    {
        HookReceiver proxy;
        HookReceiver receiver;
        qputenv("http_proxy", proxy.url(QString()).toLatin1());
        qputenv("ALL_PROXY", proxy.url(QString()).toLatin1());
        Answers answers;
        {
            Client client;
            client.send(to(receiver.url()), answers.next());
            WAIT_FOR(answers.all().size() == 1);
        }
        qunsetenv("http_proxy");
        qunsetenv("ALL_PROXY");
        QCOMPARE(proxy.connections, 0);
        QCOMPARE(receiver.requests.size(), 1);
    }

    void endingAnswersWhatIsOpen()
    {
        HookReceiver receiver;
        receiver.script = [](const HookRequest &) {
            HookReply reply;
            reply.silent = true;
            return reply;
        };
        Answers answers;
        {
            Client client;
            for (int i = 0; i < 5; ++i)
                client.send(to(receiver.url()), answers.next());
            WAIT_FOR(receiver.requests.size() == 5);
            client.send(to(receiver.url()), answers.next());
        }
        QCOMPARE(answers.all().size(), 6);
        for (const Outcome &outcome : answers.all())
            QCOMPARE(outcome.kind, Outcome::Kind::Cancelled);
    }

    void everyOutcomeHasASentence()
    {
        Outcome outcome;
        for (int kind = 0; kind <= int(Outcome::Kind::Cancelled); ++kind) {
            outcome.kind = Outcome::Kind(kind);
            outcome.status = 200;
            QVERIFY(sentenceOf(outcome).endsWith(u'.'));
        }
        outcome.kind = Outcome::Kind::Answered;
        for (const int status : {204, 301, 400, 401, 404, 410, 429, 500, 503}) {
            outcome.status = status;
            QVERIFY(sentenceOf(outcome).contains(QString::number(status)));
        }
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
