#include "store/database_url.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;

class TestDatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartIsRead()
    {
        const auto url = parseDatabaseUrl(
            u"postgresql://anna@db.example.com:5433/desk?sslmode=verify-full&schema=team_a"_s);
        QVERIFY(url.has_value());
        QCOMPARE(url->host, u"db.example.com"_s);
        QCOMPARE(url->port, quint16(5433));
        QCOMPARE(url->database, u"desk"_s);
        QCOMPARE(url->user, u"anna"_s);
        QCOMPARE(url->schema, u"team_a"_s);
        QCOMPARE(url->options.size(), 1);
        QCOMPARE(url->place(), u"db.example.com:5433/desk"_s);
    }

    void whatIsLeftOutHasItsUsualValue()
    {
        const auto url = parseDatabaseUrl(u"postgres://[::1]/desk"_s);
        QVERIFY(url.has_value());
        QCOMPARE(url->host, u"::1"_s);
        QCOMPARE(url->port, quint16(5432));
        QVERIFY(url->user.isEmpty());
        const auto local = parseDatabaseUrl(u"postgresql:///desk?host=/run/postgresql"_s);
        QVERIFY(local.has_value());
        QCOMPARE(local->host, u"/run/postgresql"_s);
    }

    void aServiceSaysWhatTheAddressLeavesOut()
    {
        const auto url = parseDatabaseUrl(u"postgresql:///?service=desk"_s);
        QVERIFY2(url.has_value(), url ? "" : qPrintable(url.error().message));
        QCOMPARE(url->service, u"desk"_s);
        QCOMPARE(url->port, quint16(0));
        QCOMPARE(url->place(), u"desk"_s);
    }

    void aPasswordIsRefusedAndNotRepeated_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("before the host") << u"postgresql://anna:zq7Rw2xK@db/desk"_s;
        QTest::newRow("as an option") << u"postgresql://anna@db/desk?password=zq7Rw2xK"_s;
        QTest::newRow("with another fault") << u"postgresql://anna:zq7Rw2xK@db"_s;
        QTest::newRow("that breaks the address") << u"postgresql://anna:zq7Rw2xK/#@db/desk"_s;
    }

    void aPasswordIsRefusedAndNotRepeated()
    {
        QFETCH(QString, text);
        const auto url = parseDatabaseUrl(text);
        QVERIFY(!url.has_value());
        QCOMPARE(url.error().code, ErrorCode::Invalid);
        QVERIFY(!url.error().message.contains(u"zq7Rw2xK"_s));
        QVERIFY(!url.error().detail.contains(u"zq7Rw2xK"_s));
    }

    void faultsAreSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QString() << u"postgresql://"_s;
        QTest::newRow("another database") << u"mysql://db/desk"_s << u"postgresql://"_s;
        QTest::newRow("no host") << u"postgresql:///desk"_s << u"no server"_s;
        QTest::newRow("no database") << u"postgresql://db"_s << u"no database"_s;
        QTest::newRow("unknown option") << u"postgresql://db/desk?ssl=1"_s << u"“ssl”"_s;
        QTest::newRow("sslmode") << u"postgresql://db/desk?sslmode=on"_s << u"verify-full"_s;
        QTest::newRow("schema") << u"postgresql://db/desk?schema=a;b"_s << u"schema"_s;
        QTest::newRow("separator") << u"postgresql://db/de;sk"_s << u"semicolon"_s;
        QTest::newRow("quote") << u"postgresql://db/desk?sslrootcert=a'b"_s << u"apostrophe"_s;
    }

    void faultsAreSentences()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const auto url = parseDatabaseUrl(text);
        QVERIFY(!url.has_value());
        QVERIFY2(url.error().message.contains(word), qPrintable(url.error().message));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_database_url.moc"
