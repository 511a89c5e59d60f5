#include "program_run.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The command line of cordboardd: what it answers and that it touches nothing meanwhile.
class TestCordboarddOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void version();
    void help();
    void wrongOptions_data();
    void wrongOptions();
    void check_data();
    void check();

private:
    QString home() const { return m_home->path(); }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestCordboarddOptions::version()
{
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
    QCOMPARE(run.runToEnd({u"--version"_s}), 0);
    QVERIFY2(run.said().startsWith(u"cordboardd 0."), qPrintable(run.said()));
    QVERIFY(!QFile::exists(home() + u"/share"_s));
}

void TestCordboarddOptions::help()
{
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
    QCOMPARE(run.runToEnd({u"--help"_s}), 0);
    for (const char *option :
         {"--data-dir", "--database", "--provision", "--check", "--passphrase-file", "--version"})
        QVERIFY2(run.said().contains(QLatin1String(option)), option);
}

void TestCordboarddOptions::wrongOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown") << QStringList{u"--verbos"_s} << u"verbos"_s;
    QTest::newRow("of the console") << QStringList{u"--demo"_s} << u"demo"_s;
    QTest::newRow("positional") << QStringList{u"start"_s} << u"“start” is not known here."_s;
    QTest::newRow("no value") << QStringList{u"--data-dir"_s} << u"data-dir"_s;
    QTest::newRow("empty value") << QStringList{u"--data-dir"_s, QString()}
                                 << u"“--data-dir” needs a value"_s;
    QTest::newRow("check alone") << QStringList{u"--check"_s}
                                 << u"“--check” needs “--provision FILE”"_s;
    QTest::newRow("password in the address")
        << QStringList{u"--database"_s, u"postgresql://anna:zq7@db/desk"_s}
        << u"must not hold a password"_s;
}

void TestCordboarddOptions::wrongOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
    QCOMPARE(run.runToEnd(arguments), 2);
    QVERIFY2(run.said().contains(words), qPrintable(run.said()));
    QVERIFY(!run.said().contains(u"zq7"_s));
    QVERIFY(!QFile::exists(home() + u"/share"_s));
}

void TestCordboarddOptions::check_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("fine") << QByteArray(R"({"carriers":[{"name":"lab","host":"h"}]})") << 0
                          << u" is fine."_s;
    QTest::newRow("malformed")
        << QByteArray("{\n\"carriers\":[{\"name\":\"lab\",\"windw\":1}]}") << 2
        << u", line 2: “windw” is not known in a carrier. Did you mean “window”?"_s;
    QTest::newRow("not supported")
        << QByteArray(
               R"({"webhooks":[{"url":"https://h.example/","naming":"voipbin",)"
               R"("secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw","events":["conversation_deleted"]}]})")
        << 4 << u", line 1: “conversation_deleted” was left out"_s;
    QTest::newRow("expects a carrier")
        << QByteArray(R"({"routes":[{"prefix":"","carrier":"lab"}]})") << 0
        << u"the carrier “lab” is not in the file"_s;
}

void TestCordboarddOptions::check()
{
    QFETCH(QByteArray, file);
    QFETCH(int, code);
    QFETCH(QString, words);
    const QString path = home() + u"/provision.json"_s;
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(file);
    out.close();
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
    QCOMPARE(run.runToEnd({u"--check"_s, u"--provision"_s, path}), code);
    QVERIFY2(run.said().contains(words), qPrintable(run.said()));
    QVERIFY(!QFile::exists(home() + u"/share"_s));
}

QTEST_GUILESS_MAIN(TestCordboarddOptions)
#include "tst_cordboardd_options.moc"
