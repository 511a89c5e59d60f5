#include "mmsc_bench.h"
#include "raw_client.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The program as a person starts it.
struct Smsc
{
    explicit Smsc(const QStringList &arguments)
    {
        process.start(QString::fromUtf8(CORDBOARD_SMSC), arguments);
    }
    ~Smsc()
    {
        process.kill();
        process.waitForFinished();
    }

    quint16 port(const QString &words = u"Listening on"_s)
    {
        if (!QTest::qWaitFor([this] { return process.canReadLine(); }))
            return 0;
        const QString line = QString::fromUtf8(process.readLine()).trimmed();
        const auto match =
            QRegularExpression(u'^' + words + u" 127\\.0\\.0\\.1:([0-9]+)$"_s).match(line);
        return match.captured(1).toUShort();
    }

    /// The answer to a command.
    QByteArray ask(const QByteArray &line)
    {
        process.write(line + '\n');
        return QTest::qWaitFor([this] { return process.canReadLine(); })
                   ? process.readLine().trimmed()
                   : QByteArray("nothing came");
    }

    int exitCode()
    {
        const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QProcess process;
};

} // namespace

class TestSmscProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryOption();
    void manualNamesEverything();
    void version();
    void faultsAreListed();
    void badOptions_data();
    void badOptions();
    void servesAndStops();
    void passwordFromAFile();
    void deliversWhenAsked();
    void demoCustomers();
    void takenPort();
    void commandsChangeIt();
    void playsAnMmsc();
    void mmscNeedsAClient();
};

void TestSmscProgram::helpNamesEveryOption()
{
    Smsc smsc({u"--help"_s});
    QCOMPARE(smsc.exitCode(), 0);
    const QByteArray help = smsc.process.readAllStandardOutput();
    for (const char *option : {"--port", "--system-id", "--password-file", "--ledger", "--fault",
                               "--demo-customers", "--deliver", "--seed", "--receipt-state"})
        QVERIFY2(help.contains(option), option);
}

void TestSmscProgram::manualNamesEverything()
{
    QFile file(u"" CORDBOARD_SOURCE_DIR "/packaging/man/cordboard-smsc.1"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(file.readAll()).replace(u"\\-"_s, u"-"_s);
    for (const QStringList &words : {QStringList{u"--help"_s}, {u"decode"_s, u"--help"_s}}) {
        Smsc help(words);
        QCOMPARE(help.exitCode(), 0);
        auto options = QRegularExpression(u"(?m)^  .*?(--[a-z-]+)"_s)
                           .globalMatch(QString::fromUtf8(help.process.readAllStandardOutput()));
        QVERIFY(options.hasNext());
        while (options.hasNext()) {
            const QString option = options.next().captured(1);
            const QRegularExpression entry(u"(?m)^\\.BI? "_s + option + u"( |$)"_s);
            QVERIFY2(manual.contains(entry), qPrintable(option));
        }
    }
    for (const QString &option : {u"--list-faults"_s, u"--list-mmsc-faults"_s}) {
        Smsc faults({option});
        QCOMPARE(faults.exitCode(), 0);
        const QByteArray list = faults.process.readAllStandardOutput().trimmed();
        for (const QByteArray &line : list.split('\n')) {
            const QString name = QString::fromUtf8(line).section(u' ', 0, 0);
            QVERIFY2(manual.contains(u"\n.B "_s + name + u'\n'), qPrintable(name));
        }
    }
}

void TestSmscProgram::version()
{
    Smsc smsc({u"--version"_s});
    QCOMPARE(smsc.exitCode(), 0);
    QVERIFY(smsc.process.readAllStandardOutput().startsWith("cordboard-smsc "));
}

void TestSmscProgram::faultsAreListed()
{
    Smsc smsc({u"--list-faults"_s});
    QCOMPARE(smsc.exitCode(), 0);
    QVERIFY(smsc.process.readAllStandardOutput().contains("\nlength-lie "));
}

void TestSmscProgram::badOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *arguments, const char *named) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ') << QByteArray(named);
    };
    row("--port 70000", "--port: \"70000\"");
    row("--port x", "--port: \"x\"");
    row("--nonsense", "nonsense");
    row("rest", "\"rest\"");
    row("--listen nowhere", "--listen");
    row("--answer-delay 5-1", "--answer-delay");
    row("--answer-delay 1-2-3", "--answer-delay");
    row("--slow 10:20:1", "--slow");
    row("--id-form roman", "roman");
    row("--receipt-state FINE:1", "--receipt-state");
    row("--throttle 101", "--throttle");
    row("--fail-status 0", "--fail-status");
    row("--fault no-such", "no-such");
    row("--fault garbage:0", "--fault");
    row("--deliver a:b", "--deliver");
    row("--mmsc 70000", "--mmsc: \"70000\"");
    row("--mmsc-style roman", "roman");
    row("--mmsc-state :1", "--mmsc-state");
    row("--mmsc-fault no-such", "no-such");
    row("--mmsc-fault refuse:0", "--mmsc-fault");
    row("--mmsc-fault refuse:1:1:1", "--mmsc-fault");
    row("--mmsc-deliver a:b", "--mmsc-deliver");
    row("--mmsc-deliver a:b:c|/nowhere/x", "/nowhere/x");
    row("--password-file /nowhere/secret", "/nowhere/secret");
}

void TestSmscProgram::badOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    Smsc smsc(arguments);
    QCOMPARE(smsc.exitCode(), 2);
    const QByteArray complaint = smsc.process.readAllStandardError();
    QVERIFY2(complaint.contains(named), complaint.constData());
    QVERIFY(complaint.startsWith("cordboard-smsc: ") && complaint.count('\n') == 1);
    QVERIFY(smsc.process.readAllStandardOutput().isEmpty());
}

void TestSmscProgram::servesAndStops()
{
    const QTemporaryDir dir;
    const QString ledger = dir.filePath(u"ledger"_s);
    Smsc smsc({u"--port"_s, u"0"_s, u"--system-id"_s, u"u"_s, u"--password"_s, u"p"_s,
               u"--id-form"_s, u"padded"_s, u"--ledger"_s, ledger});
    RawClient client(smsc.port());
    client.answerDeliveries(0);
    client.writePdu(bindHex("u", "p"));
    client.writePdu(submitHex(2, "15550134477", "Hello"));
    QTRY_COMPARE(client.ofCommand(5).size(), 1);
    QCOMPARE(client.ofCommand(0x80000004).first().body.size(), 11);
    smsc.process.terminate();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received().last().command, 6U); // unbinds before it goes
    QCOMPARE(smsc.exitCode(), 0);
    QFile file(ledger);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"event\":\"submit\""));
}

void TestSmscProgram::passwordFromAFile()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"secret"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("open\n");
    file.close();
    Smsc smsc({u"--password-file"_s, file.fileName()});
    const quint16 port = smsc.port();
    RawClient wrong(port);
    wrong.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(wrong.received().value(0).status, 0x0EU);
    RawClient right(port);
    right.writePdu(bindHex("u", "open"));
    QTRY_COMPARE(right.received().size(), 1);
    QCOMPARE(right.received().first().status, 0U);
}

void TestSmscProgram::deliversWhenAsked()
{
    Smsc smsc(
        {u"--deliver"_s, u"+15550134477:77420:At 10:30?"_s, u"--deliver"_s, u"+1555:77420:Two"_s});
    RawClient client(smsc.port());
    client.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(client.ofCommand(5).size(), 2);
    QVERIFY(client.ofCommand(5).first().body.endsWith("At 10:30?"));
}

void TestSmscProgram::demoCustomers()
{
    Smsc smsc({u"--demo-customers"_s, u"--our-number"_s, u"77420"_s, u"--verbose"_s});
    RawClient client(smsc.port());
    client.writePdu(bindHex("u", "p"));
    QTRY_VERIFY(!client.ofCommand(5).isEmpty());
    QVERIFY(client.ofCommand(5).first().body.contains("77420"));
    QTRY_VERIFY(smsc.process.canReadLine());
    QCOMPARE(smsc.process.readLine(), QByteArray("Link 1: bound as u\n"));
}

void TestSmscProgram::takenPort()
{
    Smsc first({});
    const quint16 port = first.port();
    Smsc second({u"--port"_s, QString::number(port)});
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.process.readAllStandardError().contains(QByteArray::number(port)));
}

void TestSmscProgram::commandsChangeIt()
{
    Smsc smsc({u"--commands"_s, u"--fail-every"_s, u"1"_s});
    const quint16 port = smsc.port();
    QVERIFY(port != 0);
    const auto ask = [&smsc](const QByteArray &line) {
        return smsc.ask(line);
    };
    RawClient client(port);
    client.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(client.received().size(), 1);
    quint32 sequence = 1;
    const auto status = [&] {
        const auto before = client.received().size();
        client.writePdu(submitHex(++sequence, "15550134477", "x"));
        return QTest::qWaitFor([&] { return client.received().size() > before; })
                   ? client.received().last().status
                   : 0xDEADU;
    };
    QCOMPARE(status(), 0x45U);
    QCOMPARE(ask("fail-status 0x08"), "ok");
    QCOMPARE(status(), 0x08U);
    QCOMPARE(ask("# a comment\nfail-every off"), "ok");
    QCOMPARE(ask("receipt-delay 100000"), "ok"); // so that the next PDU is the next answer
    QCOMPARE(status(), 0U);
    QCOMPARE(ask("fault generic-nack"), "ok");
    QCOMPARE(ask("fault off"), "ok");
    QCOMPARE(status(), 0U);
    QVERIFY(ask("fail-every many").startsWith("no: --fail-every: "));
    QVERIFY(ask("port 1").startsWith("no: "));
    QVERIFY(ask("fail-every").startsWith("no: fail-every needs a value"));
    QVERIFY(ask("deliver nonsense").startsWith("no: "));
    QVERIFY(ask("help").contains("throttle-every"));
    QVERIFY(ask("status").contains("\"accepted\":2,\"links\":1,\"on_the_way\":2,\"submits\":4"));
    QCOMPARE(ask("restore"), "ok");
    QCOMPARE(status(), 0x45U);
    QCOMPARE(ask("reset-links"), "ok");
    QTRY_VERIFY(client.isClosed());
    smsc.process.write("quit\n");
    QCOMPARE(smsc.exitCode(), 0);
}

void TestSmscProgram::playsAnMmsc()
{
    const QTemporaryDir dir;
    const QString ledger = dir.filePath(u"ledger"_s);
    const RawVasp vasp;
    Smsc smsc({u"--commands"_s, u"--mmsc"_s, u"0"_s, u"--mmsc-client"_s, vasp.url(),
               u"--mmsc-username"_s, u"console"_s, u"--mmsc-password"_s, u"test"_s,
               u"--mmsc-fault"_s, u"refuse:1:1"_s, u"--mmsc-refuse-status"_s, u"2002"_s,
               u"--mmsc-deliver"_s, u"+256370001:111:Look|picture|contact"_s,
               u"--mmsc-no-read-replies"_s, u"--ledger"_s, ledger});
    QVERIFY(smsc.port() != 0);
    RawHttpClient client(smsc.port(u"Listening for MM7 on"_s));
    QTRY_COMPARE(vasp.posts().size(), 1);
    for (const char *type : {"text/plain", "image/png", "text/x-vCard", "application/smil"})
        QVERIFY2(vasp.posts().first().body.contains(type), type);
    client.write(submitRequest() + submitRequest());
    QTRY_COMPARE(client.answers().size(), 2);
    QCOMPARE(client.answers().first().element("StatusCode"), QByteArray("2002")); // once
    QCOMPARE(client.answers().last().element("StatusCode"), QByteArray("1000"));
    QTRY_COMPARE(vasp.posts().size(), 2);
    QCOMPARE(smsc.ask("mmsc-state Expired"), "ok"); // and does not make the fault come again
    client.write(submitRequest());
    QTRY_COMPARE(vasp.states().last(), QByteArray("Expired"));
    QCOMPARE(smsc.ask("mmsc-deliver +256370001:111:Again"), "ok");
    QTRY_COMPARE(vasp.posts().size(), 4);
    QVERIFY(smsc.ask("mmsc-deliver nonsense").startsWith("no: "));
    const QByteArray status = smsc.ask("status");
    QVERIFY2(status.contains("\"mmsc\":{\"accepted\":2,\"links\":1,"), status.constData());
    smsc.process.write("quit\n");
    QCOMPARE(smsc.exitCode(), 0);
    QFile file(ledger);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\"event\":\"mm7_submit\""), 3);
}

void TestSmscProgram::mmscNeedsAClient()
{
    Smsc odd({u"--mmsc"_s, u"0"_s, u"--mmsc-client"_s, u"nonsense"_s});
    QCOMPARE(odd.exitCode(), 1);
    QVERIFY(odd.process.readAllStandardError().contains("\"nonsense\""));
    Smsc none({u"--commands"_s});
    QVERIFY(none.port() != 0);
    QVERIFY(none.ask("mmsc-deliver +1555:111:Look").contains("--mmsc"));
}

QTEST_GUILESS_MAIN(TestSmscProgram)
#include "tst_smsc_program.moc"
