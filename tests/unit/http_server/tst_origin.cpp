#include "http/server/origin.h"

#include <QTest>

using namespace cordboard::http;
using namespace Qt::StringLiterals;

class TestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t131_hosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *host, bool accepted) {
            QTest::newRow(host) << QByteArray(host) << accepted;
        };
        row("127.0.0.1:8470", true);
        row("localhost:8470", true);
        row("LOCALHOST:8470", true);
        row("[::1]:8470", true);
        row("[0:0::1]:8470", true);
        row("192.168.1.5:8470", true); // where the peer reached us
        row("sms.example.com:8470", true);
        row("proxied.example.com", true);
        row("proxied.example.com:443", true);
        row("localhost", false); // port 80
        row("localhost:80", false);
        row("localhost:8471", false);
        row("127.0.0.1:847", false);
        row("192.168.1.6:8470", false);
        row("sms.example.com", false);
        row("proxied.example.com:8470", false);
        row("attacker.example:8470", false); // rebound to 127.0.0.1
        row("localhost.attacker.example:8470", false);
        row("127.0.0.1.nip.io:8470", false);
        row("127.0.0.1:8470.attacker.example", false);
        row("attacker.example#localhost:8470", false);
        row("localhost:8470@attacker.example", false);
        row("user@localhost:8470", false);
        row("localhost:", false);
        row("localhost:8470:8470", false);
        row("localhost:08470x", false);
        row("localhost:99999", false);
        row("[::1%25lo]:8470", false);
        row("[::1:8470", false);
        row("::1:8470", false);
        row("", false);
        row(":8470", false);
        row("localhost.:8470", false);
        row("2130706433:8470", false);
        row("0x7f.1:8470", false);
        row("127.1:8470", false);
    }

    void t131_hosts()
    {
        QFETCH(QByteArray, host);
        const HostNames names({u"sms.example.com"_s, u"proxied.example.com:443"_s}, 8470, false);
        QTEST(names.accepts(host, QHostAddress(u"192.168.1.5"_s)), "accepted");
    }

    void theUsualPortNeedsNoNumber()
    {
        const QHostAddress local(QHostAddress::LocalHost);
        QVERIFY(HostNames({}, 80, false).accepts("localhost", local));
        QVERIFY(HostNames({}, 443, true).accepts("localhost", local));
        QVERIFY(!HostNames({}, 443, false).accepts("localhost", local));
        QVERIFY(HostNames({}, 443, false).accepts("localhost:443", local));
    }

    void t132_pages_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("other");
        const auto row = [](const char *header, const char *value, bool other) {
            QTest::addRow("%s %s", header, value)
                << QByteArray(header) << QByteArray(value) << other;
        };
        row("Accept", "*/*", false); // no browser
        row("Origin", "http://localhost:8470", false);
        row("Origin", "http://LOCALHOST:8470", false);
        row("Origin", "null", true);
        row("Origin", "", true);
        row("Origin", "http://localhost", true);
        row("Origin", "http://localhost:8471", true);
        row("Origin", "http://127.0.0.1:8470", true); // another name is another site
        row("Origin", "http://attacker.example", true);
        row("Origin", "http://localhost:8470.attacker.example", true);
        row("Origin", "http://localhost:8470@attacker.example", true);
        row("Origin", "chrome-extension://abcdef", true);
        row("Origin", "file://", true);
        row("Referer", "http://localhost:8470/docs?x", false);
        row("Referer", "http://attacker.example/localhost:8470", true);
        row("Referer", "http://localhost:8470\\@attacker.example/", true);
        row("Sec-Fetch-Site", "same-origin", false);
        row("Sec-Fetch-Site", "none", false);
        row("Sec-Fetch-Site", "same-site", true);
        row("Sec-Fetch-Site", "cross-site", true);
        row("Sec-Fetch-Site", "", true);
    }

    void t132_pages()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        Request request;
        request.headers = {{"Host", "localhost:8470"}, {header, value}};
        QTEST(isFromOtherSite(request), "other");
    }

    void originIsAskedFirst()
    {
        Request request;
        request.headers = {{"Host", "localhost:8470"},
                           {"Sec-Fetch-Site", "same-origin"},
                           {"Referer", "http://localhost:8470/"},
                           {"Origin", "http://attacker.example"}};
        QVERIFY(isFromOtherSite(request));
        request.headers = {{"Host", "localhost:8470"},
                           {"Sec-Fetch-Site", "same-origin"},
                           {"Referer", "http://attacker.example/"}};
        QVERIFY(isFromOtherSite(request));
    }

    void behindAProxyWithTls()
    {
        Request request;
        request.headers = {{"Host", "sms.example.com"}, {"Origin", "https://sms.example.com"}};
        QVERIFY(!isFromOtherSite(request));
        request.headers = {{"Host", "sms.example.com:443"}, {"Origin", "https://sms.example.com"}};
        QVERIFY(!isFromOtherSite(request));
    }
};

QTEST_APPLESS_MAIN(TestOrigin)
#include "tst_origin.moc"
