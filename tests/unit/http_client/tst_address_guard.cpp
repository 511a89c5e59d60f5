#include "http/client/address_guard.h"
#include "http/client/url_check.h"

#include <QNetworkInterface>
#include <QTest>

using namespace cordboard;
using namespace cordboard::http;
using namespace Qt::StringLiterals;

/// Where a program that is told addresses by others may connect (catalogue T114).
class TestAddressGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t114_kindOfAnAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<AddressKind>("kind");
        const auto add = [](AddressKind kind, std::initializer_list<const char *> addresses) {
            for (const char *address : addresses)
                QTest::newRow(address) << QString::fromLatin1(address) << kind;
        };
        add(AddressKind::Public, {"1.1.1.1",
                                  "8.8.8.8",
                                  "9.255.255.255",
                                  "11.0.0.0",
                                  "100.63.255.255",
                                  "100.128.0.0",
                                  "126.255.255.255",
                                  "128.0.0.0",
                                  "169.253.255.255",
                                  "169.255.0.0",
                                  "172.15.255.255",
                                  "172.32.0.0",
                                  "192.0.1.0",
                                  "192.167.255.255",
                                  "192.169.0.0",
                                  "198.17.255.255",
                                  "198.20.0.0",
                                  "223.255.255.255",
                                  "2606:4700:4700::1111",
                                  "2a00:1450:4001:800::200e",
                                  "::ffff:8.8.8.8",
                                  "2001:4860:4860::8888",
                                  "3ffe:ffff::1"});
        add(AddressKind::Private,
            {"10.0.0.0", "10.255.255.255", "127.0.0.1", "127.255.255.255", "172.16.0.1",
             "172.31.255.255", "192.168.0.1", "192.168.255.255", "100.64.0.0", "100.127.255.255",
             "::1", "fc00::1", "fd12:3456::1", "fdff::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3",
             "::ffff:192.168.1.1"});
        add(AddressKind::Forbidden, {"0.0.0.0",
                                     "0.1.2.3",
                                     "169.254.0.1",
                                     "169.254.169.254",
                                     "169.254.170.2",
                                     "192.0.0.1",
                                     "192.0.0.192",
                                     "192.0.2.1",
                                     "192.88.99.1",
                                     "198.18.0.1",
                                     "198.19.255.255",
                                     "198.51.100.7",
                                     "203.0.113.9",
                                     "224.0.0.1",
                                     "239.255.255.250",
                                     "240.0.0.1",
                                     "255.255.255.255",
                                     "::",
                                     "fe80::1",
                                     "febf::1",
                                     "fec0::1",
                                     "ff02::1",
                                     "2001:db8::1",
                                     "3fff::1",
                                     "3fff:fff::1",
                                     "100::1",
                                     "2002:7f00:1::1",
                                     "2002:a00:1::",
                                     "64:ff9b::7f00:1",
                                     "64:ff9b:1::1",
                                     "5f00::1",
                                     "fd00:ec2::254",
                                     "::7f00:1",
                                     "::ffff:0:7f00:1",
                                     "::ffff:169.254.169.254",
                                     "2001::1",
                                     "::ffff:0.0.0.0",
                                     "4000::1",
                                     "::ffff:224.0.0.1"});
    }
    void t114_kindOfAnAddress()
    {
        QFETCH(const QString, address);
        QFETCH(const AddressKind, kind);
        const QHostAddress parsed(address);
        QVERIFY(!parsed.isNull());
        QCOMPARE(kindOf(parsed), kind);
    }

    void t114_whatIsNoAddressIsForbidden()
    {
        QCOMPARE(kindOf(QHostAddress()), AddressKind::Forbidden);
    }

    void t114_urls_data()
    {
        QTest::addColumn<bool>("fine");
        QTest::addColumn<bool>("fineWhenPrivate");
        const auto add = [](const char *url, bool fine, bool fineWhenPrivate) {
            QTest::newRow(url) << fine << fineWhenPrivate;
        };
        add("https://example.com/hook?a=b", true, true);
        add("http://example.com:8080/", true, true);
        add("https://xn--bcher-kva.example/", true, true);
        add("https://93.184.216.34/", true, true);
        for (const char *url :
             {"http://127.0.0.1/", "http://127.1/", "http://0x7f.1/", "http://0x7f000001/",
              "http://2130706433/", "http://017700000001/", "http://0177.0.0.1/",
              "http://[::1]:9000/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
              "http://192.168.1.20:3000/hook", "http://10.0.0.5/", "http://[fd12::1]/"})
            add(url, false, true);
        for (const char *url : {"ftp://example.com/",
                                "file:///etc/passwd",
                                "gopher://example.com/",
                                "example.com",
                                "https://",
                                "https:///hook",
                                "",
                                "javascript:alert(1)",
                                "http://user@example.com/",
                                "http://user:secret@example.com/",
                                "http://user@[::1]/",
                                "http://[fe80::1%25eth0]/",
                                "http://[fe80::1]/",
                                "http://169.254.169.254/latest/meta-data/",
                                "http://[::ffff:169.254.169.254]/",
                                "http://0.0.0.0/",
                                "http://0/",
                                "http://[::]/",
                                "http://255.255.255.255/",
                                "http://[64:ff9b::7f00:1]/",
                                "http://[2002:7f00:1::]/",
                                "http://example.com:22/",
                                "http://example.com:25/",
                                "http://example.com:6667/",
                                "http://example.com:0/",
                                "http://example.com:99999/",
                                "http://exa mple.com/"})
            add(url, false, false);
    }
    void t114_urls()
    {
        QFETCH(const bool, fine);
        QFETCH(const bool, fineWhenPrivate);
        const QString url = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(checkUrl(url, false).has_value(), fine);
        QCOMPARE(checkUrl(url, true).has_value(), fineWhenPrivate);
    }

    void anAddressIsUsedAsItWasChecked()
    {
        QCOMPARE(checkUrl(u"https://b\u00fccher.example/\u00e4?q=1#part"_s, false).value(),
                 "https://xn--bcher-kva.example/%C3%A4?q=1");
        QCOMPARE(checkUrl(u"http://0x7f.1/x"_s, true).value(), "http://127.0.0.1/x");
        QVERIFY(!checkUrl(u"https://e.example/"_s + QString(3000, u'a'), false));
        QVERIFY(!checkUrl(u"http://example.com\r\nX: y/"_s, false));
    }

    void t122_ourOwnListeners()
    {
        const Listener here{QHostAddress(u"127.0.0.1"_s), 8470};
        const Listener everywhere{QHostAddress(QHostAddress::Any), 8470};
        QVERIFY(reaches(QHostAddress(u"127.0.0.1"_s), 8470, here));
        QVERIFY(reaches(QHostAddress(u"::ffff:127.0.0.1"_s), 8470, here));
        QVERIFY(!reaches(QHostAddress(u"127.0.0.1"_s), 8471, here));
        QVERIFY(!reaches(QHostAddress(u"192.168.77.1"_s), 8470, here));
        QVERIFY(reaches(QHostAddress(u"127.0.0.9"_s), 8470, everywhere));
        QVERIFY(reaches(QHostAddress(u"::1"_s), 8470, everywhere));
        for (const QHostAddress &own : QNetworkInterface::allAddresses())
            QVERIFY(reaches(own, 8470, everywhere));
        QVERIFY(!reaches(QHostAddress(u"1.1.1.1"_s), 8470, everywhere));
    }
};

QTEST_GUILESS_MAIN(TestAddressGuard)
#include "tst_address_guard.moc"
