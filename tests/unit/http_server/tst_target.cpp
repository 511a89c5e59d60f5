#include "http/server/target.h"

#include <QTest>

using namespace cordboard::http;

class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char *target, const char *path) {
            QTest::newRow(target) << QByteArray(target) << QByteArray(path);
        };
        row("/", "/");
        row("/v1.0/messages", "/v1.0/messages");
        row("/v1.0/messages/", "/v1.0/messages/");
        row("/a%20b", "/a b");
        row("/%C3%A4", "/\xC3\xA4");
        row("/.well-known", "/.well-known");
        row("/...", "/...");
        row("/a+b", "/a+b");
        row("/a?b=/../c", "/a");
        row("/%25%32%65", "/%2e"); // once, not twice
    }

    void paths()
    {
        QFETCH(QByteArray, target);
        const auto parsed = parseTarget(target);
        QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().constData());
        QTEST(parsed->path, "path");
    }

    void t140_tricks_data()
    {
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *name, const QByteArray &target) {
            QTest::newRow(name) << target;
        };
        row("nothing", "");
        row("no slash", "v1.0");
        row("absolute", "http://127.0.0.1/");
        row("asterisk", "*");
        row("dots", "/../etc/passwd");
        row("dots at the end", "/a/..");
        row("a dot", "/./a");
        row("encoded dots", "/%2e%2e/a");
        row("half encoded dots", "/a/.%2E/b");
        row("encoded slash", "/a%2fb");
        row("encoded backslash", "/a%5cb");
        row("backslash", "/a\\..\\b");
        row("double slash", "//a");
        row("double slash within", "/a//b");
        row("NUL", "/a%00.json");
        row("NUL in the query", "/a?b=%00");
        row("line feed", "/a%0Ab");
        row("delete", "/a%7f");
        row("half an escape", "/a%2");
        row("no hexadecimal", "/a%zz");
        row("a lone percent in the query", "/a?b=%");
        row("not UTF-8", "/%ff");
        row("overlong slash", "/%c0%af");
        row("surrogate", "/%ed%a0%80");
        row("fragment", "/a#b");
        row("raw 8 bits", "/\xC3\xA4");
        row("raw control", QByteArray("/a\x01", 3));
        row("space", "/a b");
    }

    void t140_tricks()
    {
        QFETCH(QByteArray, target);
        const auto parsed = parseTarget(target);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().endsWith('.'));
    }

    void queries()
    {
        const auto parsed =
            parseTarget("/m?page_size=10&page_token=2026-11-26T00%3A00%3A00Z&a+b=c%2Bd&e&&=f");
        QVERIFY(parsed.has_value());
        const Fields expected{{"page_size", "10"},
                              {"page_token", "2026-11-26T00:00:00Z"},
                              {"a b", "c+d"},
                              {"e", ""},
                              {"", "f"}};
        QCOMPARE(parsed->query, expected);
        Request request;
        request.query = parsed->query;
        QCOMPARE(request.parameter("e"), QByteArray(""));
        QVERIFY(!request.parameter("E"));
    }

    void headersAreFoundInAnyCase()
    {
        Request request;
        request.headers = {{"content-type", "a"}, {"X-Empty", ""}};
        QCOMPARE(request.header("Content-Type"), QByteArray("a"));
        QVERIFY(request.hasHeader("x-empty"));
        QVERIFY(!request.hasHeader("X-None"));
    }
};

QTEST_APPLESS_MAIN(TestTarget)
#include "tst_target.moc"
