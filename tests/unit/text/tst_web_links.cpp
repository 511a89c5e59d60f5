// Web addresses in a text: what is one, where it ends, and where it really leads.
#include "text/web_links.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard::text;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const QString &text)
{
    QStringList out;
    for (const WebLink &link : webLinks(text))
        out.append(text.mid(link.at, link.length));
    return out;
}

/// What must hold of any text, whoever wrote it.
void check(const QString &text)
{
    const QList<WebLink> links = webLinks(text);
    QVERIFY(links.size() <= mostWebLinks);
    qsizetype before = 0;
    for (const WebLink &link : links) {
        QVERIFY(link.at >= before && link.length > 0);
        before = link.at + link.length;
        QVERIFY(before <= text.size());
        const QString words = text.mid(link.at, link.length);
        QVERIFY2(link.address.endsWith(words), qPrintable(text));
        QVERIFY(words.size() <= longestWebLink);
        for (const QChar c : words)
            QVERIFY2(!c.isSpace() && c.category() != QChar::Other_Control &&
                         c.category() != QChar::Other_Format,
                     qPrintable(text));
        const auto sight = sightOf(link.address);
        QVERIFY2(sight, qPrintable(link.address));
        QVERIFY(sight->url.scheme() == u"http"_s || sight->url.scheme() == u"https"_s);
        QVERIFY(!sight->host.isEmpty());
        for (const QChar c : sight->host)
            QVERIFY2(c.unicode() > 0x20 && c.unicode() < 0x7F, qPrintable(sight->host));
    }
}

} // namespace

class TestWebLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *name, const QString &text, const QStringList &links) {
            QTest::newRow(name) << text << links;
        };
        row("alone", u"https://shop.example/i/2207"_s, {u"https://shop.example/i/2207"_s});
        row("scheme in any case", u"HTTP://Shop.example"_s, {u"HTTP://Shop.example"_s});
        row("two", u"http://a.example and https://b.example/x?y=1#z"_s,
            {u"http://a.example"_s, u"https://b.example/x?y=1#z"_s});
        row("end of a sentence", u"See http://a.example/b. Or http://a.example/c!?"_s,
            {u"http://a.example/b"_s, u"http://a.example/c"_s});
        row("brackets around", u"(see http://a.example/b) [http://a.example/c]."_s,
            {u"http://a.example/b"_s, u"http://a.example/c"_s});
        row("brackets within", u"http://a.example/Bike_(sport) (http://a.example/x_(y))"_s,
            {u"http://a.example/Bike_(sport)"_s, u"http://a.example/x_(y)"_s});
        row("quotation marks", u"\u201ehttp://a.example/b\u201c \"http://a.example/c\""_s,
            {u"http://a.example/b"_s, u"http://a.example/c"_s});
        row("angle brackets", u"<http://a.example/b>"_s, {u"http://a.example/b"_s});
        row("after a colon", u"Link:http://a.example/b Web:www.a.example"_s,
            {u"http://a.example/b"_s, u"www.a.example"_s});
        row("after Chinese", u"\u8bf7\u770bhttp://a.example/b\u3002"_s, {u"http://a.example/b"_s});
        row("www", u"www.a.example, (WWW.A.EXAMPLE)"_s, {u"www.a.example"_s, u"WWW.A.EXAMPLE"_s});
        row("bare with a path", u"Invoice: fernway.example/i/2207."_s,
            {u"fernway.example/i/2207"_s});
        row("bare, country", u"bit.ly/3fernway b\u00fccher.de/x a.co.uk:8080/y"_s,
            {u"bit.ly/3fernway"_s, u"b\u00fccher.de/x"_s, u"a.co.uk:8080/y"_s});
        row("port and address", u"http://192.0.2.7:8080/x http://[2001:db8::1]/"_s,
            {u"http://192.0.2.7:8080/x"_s, u"http://[2001:db8::1]/"_s});
        row("what tries to hide", u"http://bank.com@evil.example/login"_s,
            {u"http://bank.com@evil.example/login"_s});
        row("ends where the direction turns", u"http://a.example/b\u202egro.knab"_s,
            {u"http://a.example/b"_s});
        row("ends at what is not seen", u"http://a.example/b\u200bc"_s, {u"http://a.example/b"_s});
        row("ends at a line", u"http://a.example/b\u2028http://a.example/c"_s,
            {u"http://a.example/b"_s, u"http://a.example/c"_s});
        row("emoji after it", u"http://a.example/b \U0001F600"_s, {u"http://a.example/b"_s});
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, links);
        QCOMPARE(found(text), links);
        check(text);
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u""_s,
                                 u"http://"_s,
                                 u"http:// a"_s,
                                 u"http:///a"_s,
                                 u"https://..."_s,
                                 u"www."_s,
                                 u"www.x"_s,
                                 u"www...."_s,
                                 u"a.example"_s,
                                 u"Yes.No/maybe"_s,
                                 u"and/or"_s,
                                 u"1.2.2026/3"_s,
                                 u"info@shop.example/x"_s,
                                 u"ftp://a.example/x"_s,
                                 u"javascript://a.example/%0aalert(1)"_s,
                                 u"file:///etc/passwd"_s,
                                 u"xhttp://a.example"_s,
                                 u"view-source+http://a.example"_s,
                                 u"read.me.txt/x"_s,
                                 u"http://a.example/long\u2026"_s,
                                 u"http://a b"_s.left(7),
                                 u"-a.de/x"_s,
                                 u"a..de/x"_s,
                                 u"http://%00.example/"_s,
                                 u"http://a%2f.example/"_s,
                                 u"a.de:x/y"_s,
                                 u"+15550134477"_s,
                                 u"tel:+15550134477"_s,
                                 u"mailto:a@b.example"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void leavesAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(found(text), QStringList());
    }

    void addressHasAScheme()
    {
        QCOMPARE(webLinks(u"see www.a.example/x"_s).constFirst(),
                 (WebLink{4, 15, u"https://www.a.example/x"_s}));
        QCOMPARE(webLinks(u"http://a.example"_s).constFirst().address, u"http://a.example"_s);
    }

    void tellsWhereItLeads()
    {
        const auto plain = sightOf(u"https://Shop.Example/x"_s);
        QVERIFY(plain);
        QCOMPARE(plain->host, u"shop.example"_s);
        QCOMPARE(plain->readable, plain->host);
        QVERIFY(!plain->hasUser && !plain->isNumber && !plain->mixesAlphabets);

        const auto umlaut = sightOf(u"https://b\u00fccher.example"_s);
        QVERIFY(umlaut);
        QCOMPARE(umlaut->host, u"xn--bcher-kva.example"_s);
        QCOMPARE(umlaut->readable, u"b\u00fccher.example"_s);
        QVERIFY(!umlaut->mixesAlphabets);
        const auto punycode = sightOf(u"https://xn--bcher-kva.example/"_s);
        QVERIFY(punycode);
        QCOMPARE(punycode->readable, u"b\u00fccher.example"_s);

        const auto mixed = sightOf(u"http://p\u0430ypal.com"_s); // a Cyrillic a
        QVERIFY(mixed && mixed->mixesAlphabets);
        QVERIFY(mixed->host.startsWith(u"xn--"_s) && mixed->readable != mixed->host);
        const auto cyrillic = sightOf(u"http://\u0430\u0440\u0440\u04cf\u0435.com"_s);
        QVERIFY(cyrillic && !cyrillic->mixesAlphabets); // but both forms are there
        QCOMPARE(cyrillic->host, u"xn--80ak6aa92e.com"_s);
        const auto japanese = sightOf(u"http://\u65e5\u672c\u306e\u30d0\u30b9tokyo.jp"_s);
        QVERIFY(japanese && !japanese->mixesAlphabets);
        const auto wide = sightOf(u"http://\uff45vil.example"_s);
        QVERIFY(wide);
        QCOMPARE(wide->host, u"evil.example"_s);
    }

    void tellsWhoIsNotMeant()
    {
        const auto user = sightOf(u"http://bank.com@evil.example/login"_s);
        QVERIFY(user && user->hasUser);
        QCOMPARE(user->host, u"evil.example"_s);
        const auto port = sightOf(u"http://bank.com:443@evil.example"_s);
        QVERIFY(port && port->hasUser);
        QCOMPARE(port->host, u"evil.example"_s);
        const auto nobody = sightOf(u"http://@evil.example"_s);
        QVERIFY(!nobody || nobody->hasUser);
        const auto path = sightOf(u"http://shop.example/@mara?a@b#c@d"_s);
        QVERIFY(path && !path->hasUser);
        QVERIFY(sightOf(u"http://192.0.2.7/x"_s)->isNumber);
        QVERIFY(sightOf(u"http://3221225991/x"_s)->isNumber);
        QVERIFY(sightOf(u"http://[2001:db8::1]/x"_s)->isNumber);
        QVERIFY(!sightOf(u"http://24.example/x"_s)->isNumber);
        for (const auto &not_ : {u"ftp://a.example"_s, u"javascript:alert(1)"_s, u"file:///x"_s,
                                 u"a.example"_s, u"http:"_s, u"http://"_s, QString()})
            QVERIFY2(!sightOf(not_), qPrintable(not_));
    }

    void longOnesAreNone()
    {
        const QString link = u"http://a.example/"_s;
        const QString most = link + QString(longestWebLink - link.size(), u'x');
        QCOMPARE(found(most), QStringList(most));
        QVERIFY(found(most + u'x').isEmpty());
        QCOMPARE(found(most + u"x http://b.example"_s), QStringList(u"http://b.example"_s));
        QCOMPARE(webLinks(u"www.a.example "_s.repeated(500)).size(), mostWebLinks);
    }

    /// Whatever stands around a link, the same link is found.
    void surroundingsDoNotMatter()
    {
        const QString link = u"http://shop.example/i/2207?a=b"_s;
        const QStringList before{{},          u" "_s,  u"("_s,    u"["_s,      u"\u201c"_s,
                                 u"<"_s,      u"\n"_s, u"Go: "_s, u"\u202e"_s, u"'"_s,
                                 u"\u2028"_s, u">"_s,  u"\t"_s,   u"\u2190"_s, u"\U0001F600"_s};
        const QStringList after{{},          u" "_s,  u")"_s,      u"]."_s,     u"\u201d"_s,
                                u">,"_s,     u"\n"_s, u"\u2028"_s, u"\u202c"_s, u"!!"_s,
                                u"\u2066"_s, u"'?"_s, u";"_s,      u"\u3002"_s, u"\u0000x"_s};
        for (const QString &head : before) {
            for (const QString &tail : after) {
                const QString text = head + link + tail;
                QVERIFY2(found(text) == QStringList(link), qPrintable(text));
            }
        }
    }

    void anyTextHoldsTheRules()
    {
        const QStringList pieces{u"http://"_s,
                                 u"https://"_s,
                                 u"www."_s,
                                 u"a"_s,
                                 u".example"_s,
                                 u".com"_s,
                                 u"/"_s,
                                 u"@"_s,
                                 u":"_s,
                                 u"."_s,
                                 u"\u202e"_s,
                                 u"\u2066"_s,
                                 u"\u200b"_s,
                                 u"\u0430"_s,
                                 u"xn--"_s,
                                 u"%2e"_s,
                                 u"("_s,
                                 u")"_s,
                                 u" "_s,
                                 u"\n"_s,
                                 u"\u2026"_s,
                                 u"\U0001F600"_s,
                                 u"\\"_s,
                                 u"["_s,
                                 u"]"_s,
                                 u"\u3002"_s,
                                 u"0x7f"_s,
                                 u"127.1"_s,
                                 u"\u0627"_s,
                                 u"-"_s,
                                 u"#"_s,
                                 u"?"_s,
                                 QString(QChar(0xD83D)),
                                 QString(QChar(0xDE00)),
                                 QString(QChar(0)),
                                 u"\uff0e"_s,
                                 u"\u00ad"_s,
                                 u"\u0338"_s,
                                 u".de/"_s,
                                 u"\uffff"_s};
        QRandomGenerator random(2207);
        qsizetype links = 0;
        for (int run = 0; run < 20'000; ++run) {
            QString text;
            const int count = random.bounded(1, 14);
            for (int i = 0; i < count; ++i)
                text += pieces.at(random.bounded(int(pieces.size())));
            check(text);
            if (QTest::currentTestFailed())
                return;
            links += webLinks(text).size();
        }
        QVERIFY2(links > 1000, qPrintable(QString::number(links))); // it was about something
    }

    /// The longest message that a slice may carry, of the kinds that would cost the most.
    void nineMegabytesEnd_data()
    {
        QTest::addColumn<QString>("unit");
        for (const auto &unit :
             {u"x"_s, u"http://"_s, u"www."_s, u"http://a.example/))))"_s, u"http://( "_s,
              u"a.b/ "_s, u"\u202e"_s, u"http://a\u2026 "_s, u"(((((((("_s, u"xhttp://"_s})
            QTest::newRow(qPrintable(unit)) << unit;
    }
    void nineMegabytesEnd()
    {
        QFETCH(QString, unit);
        const QString text = unit.repeated(9'000'000 / unit.size());
        QVERIFY(webLinks(text + u" http://last.example"_s).size() <= mostWebLinks);
    }
};

QTEST_APPLESS_MAIN(TestWebLinks)
#include "tst_web_links.moc"
