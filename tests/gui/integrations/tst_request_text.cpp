// What is copied works where it is pasted, and opens nothing.
#include "ui/integrations/request_text.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using ui::RequestText;

namespace {

/// What a shell makes of it: the arguments of "curl", one a line, ended by a NUL each.
QList<QByteArray> argumentsOf(const QString &command, const QString &key)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CORDBOARD_KEY"), key);
    shell.setProcessEnvironment(environment);
    shell.start(
        QStringLiteral("sh"),
        {QStringLiteral("-c"),
         QStringLiteral("curl() { for one; do printf '%s\\0' \"$one\"; done; }\n") + command});
    if (!shell.waitForFinished(30'000))
        return {};
    QList<QByteArray> arguments = shell.readAllStandardOutput().split('\0');
    arguments.removeLast();
    return arguments;
}

RequestText sample()
{
    RequestText request;
    request.url = QStringLiteral("https://crm.fernway.example/in?a=1&token=verysecret&b=2");
    request.headers = {{"Content-Type", "application/json"},
                       {"Authorization", "Bearer vb_verysecret"}};
    request.body = QByteArray("{\"text\":\"It's $HOME `date` \\\" \xC3\xA9\\n\"}");
    return request;
}

} // namespace

class TestRequestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShellTakesItApartAsItWasMeant()
    {
        const auto arguments = argumentsOf(ui::asCurl(sample()), QStringLiteral("k y"));
        QVERIFY(arguments.contains("https://crm.fernway.example/in?a=1&token=k y&b=2"));
        QVERIFY(arguments.contains("Authorization: Bearer k y"));
        QCOMPARE(arguments.last(), sample().body);
        QCOMPARE(arguments.count("--header"), 2);
    }

    void nothingThatOpensSomethingIsInIt()
    {
        for (const QString &text :
             {ui::asCurl(sample()), ui::asPython(sample()), ui::asJavaScript(sample())}) {
            QVERIFY2(!text.contains(QLatin1String("verysecret")), qPrintable(text));
            QVERIFY2(text.contains(QLatin1String("CORDBOARD_KEY")), qPrintable(text));
        }
        RequestText login;
        login.method = "GET";
        login.url = QStringLiteral("https://me:verysecret@crm.fernway.example/");
        QCOMPARE(ui::asCurl(login), QStringLiteral("curl 'https://crm.fernway.example/'"));
    }

    void wordsAreOneWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("quote") << QStringLiteral("it's '' \\' fine");
        QTest::newRow("dollar") << QStringLiteral("$(id) `id` $HOME !! \\");
        QTest::newRow("line ends") << QStringLiteral("one\ntwo\n");
        QTest::newRow("empty") << QString();
        QTest::newRow("dash") << QStringLiteral("--output=/tmp/x");
        QTest::newRow("at") << QStringLiteral("@/etc/passwd");
    }
    void wordsAreOneWord()
    {
        QFETCH(QString, word);
        const auto arguments =
            argumentsOf(QStringLiteral("curl ") + ui::shellQuoted(word), QString());
        QCOMPARE(arguments, QList<QByteArray>{word.toUtf8()});
    }

    void pythonUnderstandsIt()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("no python3");
        QProcess run;
        run.start(python, {QStringLiteral("-c"),
                           QStringLiteral("import os, urllib.request\n"
                                          "os.environ['CORDBOARD_KEY'] = 'k'\n"
                                          "class Answer:\n"
                                          "  status = 200\n"
                                          "  def __enter__(self): return self\n"
                                          "  def __exit__(self, *a): pass\n"
                                          "  def read(self): return b''\n"
                                          "def fake(r):\n"
                                          "  import sys\n"
                                          "  sys.stderr.write(r.full_url + '|' + r.method + '|' + "
                                          "r.get_header('Authorization') + '|' + "
                                          "r.data.decode())\n"
                                          "  return Answer()\n"
                                          "urllib.request.urlopen = fake\n") +
                               ui::asPython(sample())});
        QVERIFY(run.waitForFinished(60'000));
        QCOMPARE(run.readAllStandardError(),
                 "https://crm.fernway.example/in?a=1&token=k&b=2|POST|Bearer k|" + sample().body);
    }
};

QTEST_GUILESS_MAIN(TestRequestText)
#include "tst_request_text.moc"
