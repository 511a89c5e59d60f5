#include "engine/provision/provision.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::provision;
using namespace Qt::StringLiterals;

class TestProvision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules()
    {
        const auto read = parseProvision(R"({"rules": {
            "brand": "Fernway", "opt_out_scope": "sender", "time_zone": "Europe/Berlin",
            "quiet_for": ["marketing", "transactional"],
            "words": [{"action": "opt_out", "word": "BASTA", "language": "it"}],
            "replies": [{"action": "opt_out", "language": "it", "text": "{brand}: ok"}],
            "quiet_hours": [{"region": "DE", "weekday": "08:00-20:00", "sunday": ""}],
            "sender_rules": [{"region": "DE", "rule": "registration"}],
            "sender_zones": [{"number": "+15551234567", "zone": "America/Denver"}],
            "spending_limits": [{"period": "day", "amount": "12.50"},
                                {"carrier": "lab", "period": "month", "amount": "100"}],
            "opt_out_codes": [{"carrier": "lab", "code": "err:088"}]}})",
                                         QStringLiteral("p.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(read->policy);
        QCOMPARE(*read->policy->brand, QStringLiteral("Fernway"));
        QCOMPARE(*read->policy->optOutConcernsAllSenders, false);
        QCOMPARE(read->policy->quietFor->size(), 2);
        QCOMPARE(read->policy->rows.hours.first().sunday, QString());
        QCOMPARE(read->policy->rows.hours.first().saturday, QStringLiteral("00:00-24:00"));
        QCOMPARE(read->policy->rows.limits.first().micros, 12'500'000);
        QCOMPARE(carriersExpectedInStore(*read), QStringList(QStringLiteral("lab")));
        for (const char *bad :
             {R"({"rules": {"quiet_hours": [{"region": "DE", "weekday": "8"}]}})",
              R"({"rules": {"quiet_for": ["notice"]}})", R"({"rules": {"time_zone": "Mars/Base"}})",
              R"({"rules": {"spending_limits": [{"period": "day", "amount": "-1"}]}})",
              R"({"rules": {"words": [{"action": "shout", "word": "x"}]}})",
              R"({"rules": {"colour": "red"}})"})
            QVERIFY2(!parseProvision(bad, QStringLiteral("p.json")), bad);
    }

    void readsAnMmsc();
    void readsMm1();
    void readsTheExample();
    void emptyIsFine();
    void keepsWhatWasGiven();
    void refuses_data();
    void refuses();
    void namesEveryMistake();
    void neverQuotesSecrets_data();
    void neverQuotesSecrets();
    void database();
    void knownButNotSupported_data();
    void knownButNotSupported();
    void skipsWhatNeedsASkippedCarrier();
    void readsMediaLinks();
    void readsTheVirusCheck();
    void expectsCarriersInStore();
    void readsFiles();
    void survivesEveryTruncation();
};

namespace {

// Word for word what the documentation shows.
const QByteArray example = R"({"api":       {"listen": "127.0.0.1:8470"},
 "access_keys":[{"name": "bench", "token": "vb_0123456789abcdef0123456789abcdef", "role": "admin"}],
 "carriers":  [{"name": "lab", "kind": "smpp", "host": "127.0.0.1", "port": 2775, "bind": "transceiver", "system_id": "u",
                "password": "p", "window": 100, "rate": 0, "tls": false}],
 "senders":   [{"number": "+15551234567", "carrier": "lab"}],
 "routes":    [{"prefix": "", "carrier": "lab"}],
 "webhooks":  [{"url": "http://127.0.0.1:9999/hook", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "events": ["message_received", "message_updated"], "allow_private": true}]}
)";

QString refusal(const QByteArray &bytes)
{
    const auto provision = parseProvision(bytes, u"provision.json"_s);
    return provision ? u"accepted"_s : provision.error().message;
}

QByteArray carrier(const QByteArray &keys)
{
    return R"({"carriers":[{"name":"lab",)" + keys + "}]}";
}

} // namespace

void TestProvision::readsAnMmsc()
{
    const auto read = parseProvision(R"({"carriers": [{"name": "pictures", "kind": "mm7",
            "url": "https://mmsc.example.net/mm7", "username": "console", "password": "longer than 8",
            "vaspid": "v", "vasid": "s", "namespace": "urn:x", "mm7_version": "5.3.0",
            "number_format": "digits", "max_bytes": 600000, "listen": "127.0.0.1:8471",
            "listen_username": "mmsc", "listen_password": "p", "allow_private": true}],
            "senders": [{"number": "+15551234567", "carrier": "pictures", "mms": true}]})",
                                     u"p.json"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->unsupported.isEmpty());
    const CarrierEdit &edit = read->carriers.first().edit;
    QVERIFY(edit.carrier.isMm7());
    QCOMPARE(edit.carrier.host, u"mmsc.example.net"_s);
    QCOMPARE(edit.carrier.port, quint16(443));
    QVERIFY(edit.carrier.tls);
    QCOMPARE(edit.carrier.systemId, u"console"_s);
    QCOMPARE(edit.password, u"longer than 8"_s);
    QCOMPARE(edit.listenPassword, u"p"_s);
    Mm7Profile expected;
    expected.url = u"https://mmsc.example.net/mm7"_s;
    expected.vaspId = u"v"_s;
    expected.vasId = u"s"_s;
    expected.xmlNamespace = u"urn:x"_s;
    expected.version = u"5.3.0"_s;
    expected.plusInNumbers = false;
    expected.maxOctets = 600'000;
    expected.listen = u"127.0.0.1:8471"_s;
    expected.listenUser = u"mmsc"_s;
    expected.allowPrivate = true;
    QVERIFY(edit.carrier.mm7 == expected);
    for (const char *bad :
         {R"({"carriers":[{"name":"m","kind":"mm7"}]})",
          R"({"carriers":[{"name":"m","kind":"mm7","url":"ftp://x/"}]})",
          R"({"carriers":[{"name":"m","kind":"mm7","url":"https://u:p@x/"}]})",
          R"({"carriers":[{"name":"m","kind":"mm7","url":"https://x/","listen":"8471"}]})",
          R"({"carriers":[{"name":"m","kind":"mm7","url":"https://x/","bind":"pair"}]})",
          R"({"carriers":[{"name":"m","kind":"smpp","host":"x","vaspid":"v"}]})"})
        QVERIFY2(!parseProvision(bad, u"p.json"_s), bad);
}

void TestProvision::readsMm1()
{
    const QString mm1 = uR"("mm1": {"listen": "10.0.0.1:8472", "public_url": "http://mms.example/m",
        "number_header": "X-WAP-Network-Client-MSISDN", "trusted_proxies": ["10.0.0.5", "fd00::/8"],
        "max_bytes": 600000})"_s;
    Mm1Profile expected;
    expected.listen = u"10.0.0.1:8472"_s;
    expected.publicUrl = u"http://mms.example/m"_s;
    expected.numberHeader = u"X-WAP-Network-Client-MSISDN"_s;
    expected.trustedProxies = u"10.0.0.5, fd00::/8"_s;
    expected.maxOctets = 600'000;
    for (const QString &file :
         {uR"({"carriers": [{"name": "lab", "host": "x", %1}]})"_s,
          uR"({"carriers": [{"name": "lab", "host": "x"}], %1})"_s,
          uR"({"carriers": [{"name": "lab", "host": "x"}, {"name": "b", "host": "y"}], %1,
               "senders": [{"number": "12345", "carrier": "lab", "mms": true}]})"_s}) {
        const auto read = parseProvision(file.arg(mm1).toUtf8(), u"p.json"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const Carrier &carrier = read->carriers.first().edit.carrier;
        QVERIFY(carrier.isMm1());
        QVERIFY(carrier.mm1 == expected);
    }
    for (
        const char *bad :
        {R"({"carriers":[{"name":"m","host":"x","mm1":{}}]})",
         R"({"carriers":[{"name":"m","host":"x","mm1":{"listen":"10.0.0.1:8472"}}]})",
         R"({"carriers":[{"name":"m","host":"x","mm1":{"listen":"8472","public_url":"http://x"}}]})",
         R"({"carriers":[{"name":"m","host":"x","mm1":{"listen":"1.1.1.1:1","public_url":"x"}}]})",
         R"({"carriers":[{"name":"m","host":"x","mm1":{"listen":"1.1.1.1:1","public_url":"http://x",
              "trusted_proxies":["all"]}}]})",
         R"({"carriers":[{"name":"m","host":"x","mm1":{"listen":"1.1.1.1:1","public_url":"http://x",
              "number_header":"X Y"}}]})",
         R"({"carriers":[{"name":"m","host":"x"},{"name":"n","host":"x"}],
              "mm1":{"listen":"1.1.1.1:1","public_url":"http://x"}})",
         R"({"mm1":[]})"})
        QVERIFY2(!parseProvision(bad, u"p.json"_s), bad);
}

void TestProvision::readsTheExample()
{
    const auto provision = parseProvision(example, u"provision.json"_s);
    QVERIFY2(provision, qPrintable(refusal(example)));
    QCOMPARE(provision->carriers.size(), 1);
    const ProvisionCarrier &lab = provision->carriers[0];
    QCOMPARE(lab.edit.carrier.name, u"lab"_s);
    QCOMPARE(lab.edit.carrier.kind, u"smpp"_s);
    QCOMPARE(lab.edit.carrier.host, u"127.0.0.1"_s);
    QCOMPARE(lab.edit.carrier.port, quint16(2775));
    QVERIFY(lab.edit.carrier.bind == BindMode::Transceiver);
    QCOMPARE(lab.edit.carrier.systemId, u"u"_s);
    QCOMPARE(lab.edit.password, u"p"_s);
    QVERIFY(!lab.edit.keepPassword);
    QCOMPARE(lab.edit.carrier.window, 100);
    QCOMPARE(lab.edit.carrier.rate, 0);
    QCOMPARE(lab.edit.carrier.tls, false);
    QCOMPARE(lab.line, 3);
    QCOMPARE(lab.passwordLine, 4);
    QCOMPARE(provision->senders[0].number, u"+15551234567"_s);
    QCOMPARE(provision->senders[0].carrier, u"lab"_s);
    QCOMPARE(provision->routes[0].prefix, QString());
    QCOMPARE(provision->routes[0].carriers[0].carrier, u"lab"_s);
    QCOMPARE(provision->unsupported, QStringList());
    QVERIFY(provision->api);
    QCOMPARE(provision->api->host, u"127.0.0.1"_s);
    QCOMPARE(provision->api->port, quint16(8470));
    QVERIFY(provision->api->queryKeys);
    QCOMPARE(provision->keys.size(), 1);
    QCOMPARE(provision->keys[0].name, u"bench"_s);
    QCOMPARE(provision->keys[0].prefix, u"vb_01234567"_s);
    QCOMPARE(provision->keys[0].digest, keyDigest("vb_0123456789abcdef0123456789abcdef"));
    QVERIFY(provision->keys[0].role == KeyRole::Admin);
    QCOMPARE(provision->keys[0].tokenLine, 2);
    QCOMPARE(provision->webhooks.size(), 1);
    QCOMPARE(provision->webhooks[0].endpoint.url, u"http://127.0.0.1:9999/hook"_s);
    QCOMPARE(provision->webhooks[0].secretLine, 7);
}

void TestProvision::emptyIsFine()
{
    const auto provision = parseProvision("{}", {});
    QVERIFY(provision);
    QVERIFY(provision->carriers.isEmpty() && provision->unsupported.isEmpty());
}

void TestProvision::keepsWhatWasGiven()
{
    const auto provision = parseProvision(carrier(R"("window":5,"enabled":false)"), {});
    QVERIFY(provision);
    const ProvisionCarrier &lab = provision->carriers[0];
    QCOMPARE(lab.given, QSet<CarrierKey>({CarrierKey::Window, CarrierKey::Enabled}));
    QVERIFY(lab.edit.keepPassword);
    QCOMPARE(lab.passwordLine, 0);
}

void TestProvision::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &sentence) {
        QTest::newRow(name) << bytes << u"provision.json, line 1"_s + sentence;
    };
    row("not JSON", "{", u", column 1: a name in double quotes was expected."_s);
    row("list", "[]", u": the file must be an object in { }; here is a list."_s);
    row("section", R"({"carrier":[]})",
        u": “carrier” is not known in the file. Did you mean “carriers”?"_s);
    row("section misspelt", R"({"webhoks":[]})",
        u": “webhoks” is not known in the file. Did you mean “webhooks”?"_s);
    row("key", carrier(R"("windw":1)"),
        u": “windw” is not known in a carrier. Did you mean “window”?"_s);
    row("number as text", carrier(R"("port":"2775")"),
        u": “port” in a carrier must be a whole number from 1 to 65535; here is a text."_s);
    row("port 0", carrier(R"("port":0)"),
        u": “port” in a carrier must be a whole number from 1 to 65535; here is 0."_s);
    row("port 65536", carrier(R"("port":65536)"),
        u": “port” in a carrier must be a whole number from 1 to 65535; here is 65536."_s);
    row("window", carrier(R"("window":1001)"),
        u": “window” in a carrier must be a whole number from 1 to 1000; here is 1001."_s);
    row("rate", carrier(R"("rate":-1)"),
        u": “rate” in a carrier must be a whole number from 0 to 100000; here is -1."_s);
    row("rate fraction", carrier(R"("rate":1.5)"),
        u": “rate” in a carrier must be a whole number from 0 to 100000; here is a number with a fraction."_s);
    row("bind", carrier(R"("bind":"transciever")"),
        u": “bind” in a carrier must be one of “transceiver”, “pair”, “transmitter”, “receiver”. "
        "Did you mean “transceiver”?"_s);
    row("tls", carrier(R"("tls":1)"),
        u": “tls” in a carrier must be true or false; here is a whole number."_s);
    row("system_id", carrier(R"("system_id":"0123456789abcdef")"),
        u": “system_id” in a carrier must have 0 to 15 characters; it has 16."_s);
    row("host", carrier(R"("host":"smpp://x")"),
        u": “host” in a carrier must be a name or an address like smpp.example.net, without spaces and “/”."_s);
    row("kind", carrier(R"("kind":"smp")"),
        u": “kind” in a carrier must be one of “smpp”, “mm7”, “mm1”. Did you mean “smpp”?"_s);
    row("no name", R"({"carriers":[{}]})", u": “name” is missing in a carrier."_s);
    row("empty name", R"({"carriers":[{"name":" "}]})",
        u": “name” in a carrier must not be empty."_s);
    row("twice", R"({"carriers":[{"name":"a"},{"name":"a"}]})",
        u": the carrier “a” is here twice, first in line 1. Keep one of them."_s);
    row("no object", R"({"carriers":["lab"]})",
        u": a carrier must be an object in { }; here is a text."_s);
    row("sender", R"({"senders":[{"number":"555 1234","carrier":"lab"}]})",
        u": “number” in a sender must be a number like “+15551234567”, a short code of 3 to 8 "
        u"digits, or up to "
        "11 letters and digits."_s);
    row("sender without carrier", R"({"senders":[{"number":"+15551234567"}]})",
        u": “carrier” is missing in a sender."_s);
    row("sender twice",
        R"({"senders":[{"number":"12345","carrier":"a"},{"number":"12345","carrier":"b"}]})",
        u": this number is here twice, first in line 1. Keep one of them."_s);
    row("prefix", R"({"routes":[{"prefix":"0049","carrier":"lab"}]})",
        u": “prefix” in a route must be empty, for all numbers, or begin like “+49”."_s);
    row("prefix twice",
        R"({"routes":[{"prefix":"+1","carrier":"a"},{"prefix":"+1","carrier":"b"}]})",
        u": the prefix “+1” is here twice, first in line 1. Keep one of them."_s);
    row("route without carrier", R"({"routes":[{"prefix":""}]})",
        u": “carrier” is missing in a route."_s);
    row("both", R"({"routes":[{"prefix":"","carrier":"a","carriers":[{"carrier":"b"}]}]})",
        u": a route has either “carrier” or “carriers”, not both."_s);
    row("carrier twice",
        R"({"routes":[{"prefix":"","carriers":[{"carrier":"b"},{"carrier":"b"}]}]})",
        u": the carrier “b” is in the route twice; give it a larger weight instead."_s);
    row("no carriers", R"({"routes":[{"prefix":"","carriers":[]}]})",
        u": “carriers” in a route must name at least one carrier."_s);
    row("countries", R"({"senders":[{"number":"12345","carrier":"a","countries":["usa"]}]})",
        u": “countries” in a sender is a list of country codes like [\"US\", \"CA\"]."_s);
    row("price", R"({"prices":[{"carrier":"a","prefix":"","price":"5 cents","currency":"USD"}]})",
        u": “price” in a price is written like “0.0075”, with at most 6 digits behind the point."_s);
    row("listen", R"({"api":{"listen":"8470"}})",
        u": “listen” in “api” must be an address and a port, like “127.0.0.1:8470”."_s);
    row("token", R"({"access_keys":[{"name":"a","token":"x"}]})",
        u": “token” in an access key must be “vb_” and 32 letters or digits."_s);
    row("role",
        R"({"access_keys":[{"name":"a","token":"vb_0123456789abcdef0123456789abcdef","role":"root"}]})",
        u": “role” in an access key must be one of “admin”, “sender”, “reader”."_s);
    row("listen by name", R"({"api":{"listen":"sms.example.com:8470"}})",
        u": “listen” in “api” must be an address and a port, like “127.0.0.1:8470”."_s);
    row("listen for all", R"({"api":{"listen":"0.0.0.0:8470"}})",
        u": “listen” in “api” lets other computers in, so that access keys must be encrypted: name "
        u"a "
        u"“certificate” and its “key”, two files in PEM."_s);
    row("certificate alone", R"({"api":{"listen":"127.0.0.1:8470","certificate":"nowhere.pem"}})",
        u": “nowhere.pem” cannot be read: No such file or directory.\n"
        "provision.json, line 1: “certificate” and “key” in “api” belong together: two files in "
        "PEM."_s);
    row("hosts", R"({"api":{"listen":"127.0.0.1:8470","hosts":["http://x"]}})",
        u": “hosts” in “api” is a list of names like [\"sms.example.com\"]."_s);
    row("query_keys", R"({"api":{"listen":"127.0.0.1:8470","query_keys":"no"}})",
        u": “query_keys” in “api” must be true or false; here is a text."_s);
    row("key twice", R"({"access_keys":[{"name":"a"},{"name":"a"}]})",
        u": the access key “a” is here twice, first in line 1. Keep one of them."_s);
    row("token twice",
        R"({"access_keys":[{"name":"a","token":"vb_0123456789abcdef0123456789abcdef"},)"
        R"({"name":"b","token":"vb_0123456789abcdef0123456789abcdef"}]})",
        u": this token is here twice, first in line 1. Keep one of them."_s);
    row("spending", R"({"access_keys":[{"name":"a","spending":"much"}]})",
        u": “spending” in an access key is what it may spend in a month, written like “250.00”."_s);
    row("senders of a key", R"({"access_keys":[{"name":"a","senders":[1]}]})",
        u": “senders” in an access key is a list of numbers like [\"+15551234567\"]."_s);
    row("url", R"({"webhooks":[{"url":"ftp://x/"}]})",
        u": “url” in a webhook: The address must begin with http:// or https://."_s);
    row("url twice", R"({"webhooks":[{"url":"http://x/"},{"url":"http://x"}]})",
        u": this webhook is here twice, first in line 1. Keep one of them."_s);
    row("private", R"({"webhooks":[{"url":"http://0x7f.1/"}]})",
        u": “url” in a webhook: 127.0.0.1 is an address of this computer or of a private network. "
        "It is used only where private addresses are allowed."_s);
    row("webhook secret", R"({"webhooks":[{"url":"http://x/","secret":"zq7"}]})",
        u": “secret” in a webhook: A secret is “whsec_” and 24 to 64 octets in base64. Leave the "
        "field empty to have one made."_s);
    row("patience", R"({"webhooks":[{"url":"http://x/","timeout_seconds":31}]})",
        u": “timeout_seconds” in a webhook must be a whole number from 1 to 30; here is 31."_s);
    row("event", R"({"webhooks":[{"url":"http://x/","events":["message_recieved"]}]})",
        u": “events” in a webhook holds something that is not the name of an event in its naming. "
        "There are: message_received, message_updated. Did you mean “message_received”?"_s);
    row("one fact twice",
        R"({"webhooks":[{"url":"http://x/","naming":"voipbin","allow_private":true,"events":["message_created","conversation_message_created"]}]})",
        u": “events” in a webhook: “message_created” and “conversation_message_created” tell of "
        "the same change. Choose one of them."_s);
    row("no events", R"({"webhooks":[{"url":"http://x/","events":[]}]})",
        u": “events” in a webhook must name at least one event."_s);
}

void TestProvision::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    QCOMPARE(refusal(bytes), sentence);
}

void TestProvision::namesEveryMistake()
{
    QCOMPARE(
        refusal(
            "{\"carriers\": [\n {\"name\": \"a\", \"prot\": 1,\n  \"window\": 0}],\n \"zzz\": 1}"),
        u"provision.json, line 3: “window” in a carrier must be a whole number from 1 to 1000; "
        u"here is 0.\n"
        "provision.json, line 2: “prot” is not known in a carrier. Did you mean “port”?\n"
        "provision.json, line 4: “zzz” is not known in the file."_s);
}

void TestProvision::neverQuotesSecrets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("password too long") << carrier(R"("password":"topsecret99")");
    QTest::newRow("password broken")
        << QByteArray("{\"carriers\":[{\"password\":\"topsecret99\n\"}]}");
    QTest::newRow("password as a number") << carrier(R"("password":99)");
    QTest::newRow("token") << QByteArray(R"({"access_keys":[{"name":"a","token":"topsecret99"}]})");
}

void TestProvision::neverQuotesSecrets()
{
    QFETCH(QByteArray, bytes);
    const auto provision = parseProvision(bytes, u"f"_s);
    QVERIFY(!provision);
    QVERIFY(!provision.error().message.contains(u"99"));
    QVERIFY(!provision.error().detail.contains(u"99"));
}

void TestProvision::database()
{
    const auto provision =
        parseProvision(R"({"database":{"url":"postgresql://anna@db/desk"}})", u"p.json"_s);
    QVERIFY(provision);
    QCOMPARE(provision->database->place(), u"db:5432/desk"_s);
    const QString wrong = refusal(R"({"database":{"url":"postgresql://anna:zq7@db/desk"}})");
    QVERIFY2(wrong.startsWith(u"provision.json, line 1: The address"), qPrintable(wrong));
    QVERIFY2(!wrong.contains(u"zq7"), qPrintable(wrong));
    QVERIFY(refusal(R"({"database":{}})") != u"accepted"_s);
}

void TestProvision::readsMediaLinks()
{
    const auto read = parseProvision(
        R"({"media": {"listen": "[::1]:8480", "public_url": "https://m.example.com/photos/",
            "days": 7, "company": " Fernway & Sons "}})",
        u"p.json"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->unsupported.isEmpty());
    QVERIFY(read->media.has_value());
    QCOMPARE(read->media->host, u"::1"_s);
    QCOMPARE(read->media->port, quint16(8480));
    QCOMPARE(read->media->links,
             (MediaLinkSetup{u"https://m.example.com/photos"_s, 7, u"Fernway & Sons"_s}));
    const auto least = parseProvision(
        R"({"media": {"listen": "127.0.0.1:8480", "public_url": "https://bücher.example"}})",
        u"p.json"_s);
    QVERIFY(least);
    QCOMPARE(least->media->links, (MediaLinkSetup{u"https://xn--bcher-kva.example"_s, 30, {}}));
    QVERIFY(!parseProvision("{}", u"p.json"_s)->media);
    for (
        const char *bad :
        {R"({"media": {}})", R"({"media": {"listen": "127.0.0.1:8480"}})",
         R"({"media": {"public_url": "https://m.example.com"}})",
         R"({"media": {"listen": "8480", "public_url": "https://m.example.com"}})",
         R"({"media": {"listen": "127.0.0.1:8480", "public_url": "m.example.com"}})",
         R"({"media": {"listen": "127.0.0.1:8480", "public_url": "ftp://m.example.com"}})",
         R"({"media": {"listen": "127.0.0.1:8480", "public_url": "https://u:p@m.example.com"}})",
         R"({"media": {"listen": "127.0.0.1:8480", "public_url": "https://m.example.com/?x"}})",
         R"({"media": {"listen": "127.0.0.1:8480", "public_url": "https://m.example.com", "days": 0}})",
         R"({"media": {"listen": "127.0.0.1:8480", "public_url": "https://m.example.com", "port": 1}})"})
        QVERIFY2(!parseProvision(bad, u"p.json"_s), bad);
}

void TestProvision::readsTheVirusCheck()
{
    const auto read = parseProvision(
        R"({"virus_check": {"clamd": "127.0.0.1:3310", "enabled": false, "unchecked": "open",
            "timeout_ms": 2500}})",
        u"p.json"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->virusCheck, (MediaCheckSetup{false, u"127.0.0.1:3310"_s, false, 2'500}));
    const auto least =
        parseProvision(R"({"virus_check": {"clamd": "/run/clamav/clamd.ctl"}})", u"p.json"_s);
    QVERIFY(least);
    QCOMPARE(least->virusCheck, (MediaCheckSetup{true, u"/run/clamav/clamd.ctl"_s, true, 30'000}));
    QVERIFY(!parseProvision("{}", u"p.json"_s)->virusCheck);
    for (const char *bad : {R"({"virus_check": {}})", R"({"virus_check": {"clamd": "clamd"}})",
                            R"({"virus_check": {"clamd": "h:1", "unchecked": "perhaps"}})",
                            R"({"virus_check": {"clamd": "h:1", "timeout_ms": 0}})",
                            R"({"virus_check": {"clamd": "h:1", "enabled": "yes"}})",
                            R"({"virus_check": {"clamd": "h:1", "chunk": 1}})"})
        QVERIFY2(!parseProvision(bad, u"p.json"_s), bad);
}

void TestProvision::knownButNotSupported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("mm1 carrier")
        << QByteArray(R"({"carriers":[{"name":"m","kind":"mm1","url":"https://x"}]})")
        << u"p.json, line 1: “mm1” is no kind of its own: put “mm1” into the SMPP carrier that it "
           "goes over; the carrier “m” was skipped."_s;
}

void TestProvision::knownButNotSupported()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const auto provision = parseProvision(bytes, u"p.json"_s);
    QVERIFY2(provision, qPrintable(refusal(bytes)));
    QCOMPARE(provision->unsupported, QStringList{sentence});
    QVERIFY(provision->carriers.isEmpty());
}

void TestProvision::skipsWhatNeedsASkippedCarrier()
{
    const auto provision = parseProvision(R"({"carriers":[{"name":"m","kind":"mm1"},{"name":"s"}],
"senders":[{"number":"12345","carrier":"m"},{"number":"12346","carrier":"s"}],
"routes":[{"prefix":"","carrier":"m"}]})",
                                          u"p"_s);
    QVERIFY(provision);
    QCOMPARE(provision->unsupported.size(), 3);
    QCOMPARE(provision->senders.size(), 1);
    QCOMPARE(provision->senders[0].number, u"12346"_s);
    QVERIFY(provision->routes.isEmpty());
}

void TestProvision::expectsCarriersInStore()
{
    const auto provision = parseProvision(R"({"carriers":[{"name":"a"}],
"senders":[{"number":"12345","carrier":"a"},{"number":"12346","carrier":"b"}],
"routes":[{"prefix":"","carrier":"b"},{"prefix":"+1","carrier":"c"}]})",
                                          u"p"_s);
    QVERIFY(provision);
    QCOMPARE(carriersExpectedInStore(*provision), QStringList({u"b"_s, u"c"_s}));
}

void TestProvision::readsFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"provision.json"_s);
    QCOMPARE(readProvision(path).error().code, ErrorCode::NotFound);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(example);
    file.close();
    QVERIFY(readProvision(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1024 * 1024 + 1, ' '));
    file.close();
    QVERIFY(readProvision(path).error().message.endsWith(u"this is larger than 1048576 bytes."));
    QVERIFY(!readProvision(folder.path()));
}

void TestProvision::survivesEveryTruncation()
{
    const QByteArray whole = example.trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!parseProvision(whole.left(size), {}), qPrintable(QString::number(size)));
}

QTEST_GUILESS_MAIN(TestProvision)
#include "tst_provision.moc"
