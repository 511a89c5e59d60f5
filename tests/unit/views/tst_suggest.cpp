#include "views/suggest.h"

#include <QTest>

using namespace cordboard::views;

class TestSuggest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearest_data();
    void nearest();
    void makesASentence();
};

void TestSuggest::nearest_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    QTest::newRow("letter missing") << QStringLiteral("windw") << QStringLiteral("window");
    QTest::newRow("swap") << QStringLiteral("prot") << QStringLiteral("port");
    QTest::newRow("case") << QStringLiteral("Port") << QStringLiteral("port");
    QTest::newRow("sign") << QStringLiteral("systemid") << QStringLiteral("system_id");
    QTest::newRow("nothing near") << QStringLiteral("colour") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("endless") << QString(100'000, u'x') << QString();
}

void TestSuggest::nearest()
{
    QFETCH(QString, written);
    QFETCH(QString, meant);
    QCOMPARE(nearestWord(written, {QStringLiteral("window"), QStringLiteral("port"),
                                   QStringLiteral("system_id"), QStringLiteral("system_type")}),
             meant);
}

void TestSuggest::makesASentence()
{
    QCOMPARE(suggestion(QStringLiteral("windw"), {QStringLiteral("window")}),
             QStringLiteral(" Did you mean “window”?"));
    QCOMPARE(suggestion(QStringLiteral("zzz"), {QStringLiteral("window")}), QString());
}

QTEST_GUILESS_MAIN(TestSuggest)
#include "tst_suggest.moc"
