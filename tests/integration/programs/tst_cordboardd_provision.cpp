#include "program_run.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// cordboardd with a provision file: what reaches the database, the log and the carrier.
class TestCordboarddProvision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void malformedTouchesNothing();
    void oneWrongReferenceAppliesNothing();
    void appliesAndSealsThePassword();
    void secondStartOverwritesWithAWarning();
    void withoutAKeyringThePasswordIsKeptForTheRun();
    void whatIsSealedForGoodIsNotWrittenOver();
    void wrongPassphraseFile();
#ifdef CORDBOARD_SMSC_PROGRAM
    void bindsAndStopsCleanly();
#endif

private:
    QString home() const
    {
        return m_home->path();
    }
    QString data() const
    {
        return home() + u"/data"_s;
    }
    QString provision() const
    {
        return home() + u"/provision.json"_s;
    }
    QStringList arguments(const QStringList &more = {}) const
    {
        return QStringList{u"--data-dir"_s, data(), u"--provision"_s, provision()} + more;
    }
    QStringList withPassphrase() const
    {
        return arguments({u"--passphrase-file"_s, home() + u"/passphrase"_s});
    }
    static QString program()
    {
        return QStringLiteral(CORDBOARDD_PROGRAM);
    }
    static void write(const QString &path, const QByteArray &octets);
    static QByteArray carrier(const QByteArray &port);
    qint64 count(const QString &table) const;
    QByteArray everythingOnDisk() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestCordboarddProvision::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    write(home() + u"/passphrase"_s, "correct horse battery staple\n");
}

void TestCordboarddProvision::write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(octets), octets.size());
}

QByteArray TestCordboarddProvision::carrier(const QByteArray &port)
{
    return R"({"carriers":[{"name":"lab","host":"127.0.0.1","port":)" + port +
           R"(,"system_id":"u","password":"zq7Rw2xK"}],
"senders":[{"number":"+15551234567","carrier":"lab"}],
"routes":[{"prefix":"","carrier":"lab"}]})";
}

qint64 TestCordboarddProvision::count(const QString &table) const
{
    qint64 rows = -1;
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"count"_s);
        db.setDatabaseName(data() + u"/cordboard.sqlite"_s);
        if (db.open()) {
            QSqlQuery query(db);
            if (query.exec(u"SELECT count(*) FROM "_s + table) && query.next())
                rows = query.value(0).toLongLong();
        }
    }
    QSqlDatabase::removeDatabase(u"count"_s);
    return rows;
}

QByteArray TestCordboarddProvision::everythingOnDisk() const
{
    QByteArray all;
    const auto files = QDir(data()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestCordboarddProvision::malformedTouchesNothing()
{
    write(provision(), "{\"carriers\": [\n  {\"name\": \"lab\", \"port\": \"2775\"}]}");
    ProgramRun run(program(), home());
    QCOMPARE(run.runToEnd(arguments()), 2);
    QCOMPARE(run.said().trimmed(),
             provision() + u", line 2: “port” in a carrier must be a whole number from 1 to 65535; "
                           "here is a text."_s);
    QVERIFY(!QFile::exists(data()));
}

void TestCordboarddProvision::oneWrongReferenceAppliesNothing()
{
    write(provision(), R"({"carriers":[{"name":"lab","host":"127.0.0.1"}],
"senders":[{"number":"12345","carrier":"lab"}],
"routes":[{"prefix":"","carrier":"lub"}]})");
    ProgramRun run(program(), home());
    QCOMPARE(run.runToEnd(arguments()), 2);
    QVERIFY2(run.said().contains(provision() + u", line 3: there is no carrier “lub”"_s),
             qPrintable(run.said()));
    QCOMPARE(count(u"carrier"_s), 0);
    QCOMPARE(count(u"sender"_s), 0);
}

void TestCordboarddProvision::appliesAndSealsThePassword()
{
    write(provision(), carrier("1"));
    ProgramRun run(program(), home());
    run.start(withPassphrase());
    QVERIFY2(run.waitForWords(u"3 added, 0 updated."_s), qPrintable(run.said()));
    QVERIFY2(run.said().contains(
                 provision() +
                 u" line 1 holds a password. It is now sealed in the database; delete it "
                 "there."_s),
             qPrintable(run.said()));
    QVERIFY(!run.said().contains(u"zq7Rw2xK"_s));
    QVERIFY(!run.said().contains(u"+15551234567"_s));
    QVERIFY(!everythingOnDisk().contains("zq7Rw2xK"));
    QCOMPARE(run.stopBy(SIGTERM), 0);
    QVERIFY(!everythingOnDisk().contains("zq7Rw2xK"));
    QCOMPARE(count(u"carrier WHERE length(sealed_password) > 8"_s), 1);
    QCOMPARE(count(u"sender"_s), 1);
    QCOMPARE(count(u"route"_s), 1);
}

void TestCordboarddProvision::secondStartOverwritesWithAWarning()
{
    write(provision(), carrier("1"));
    ProgramRun first(program(), home());
    first.start(withPassphrase());
    QVERIFY2(first.waitForWords(u"3 added, 0 updated."_s), qPrintable(first.said()));
    QCOMPARE(first.stopBy(SIGTERM), 0);

    // The password is deleted from the file, as the log asked, and the port is another.
    write(provision(), R"({"carriers":[{"name":"lab","port":2}]})");
    ProgramRun second(program(), home());
    second.start(withPassphrase());
    QVERIFY2(second.waitForWords(u"0 added, 1 updated."_s), qPrintable(second.said()));
    QVERIFY2(second.said().contains(u"“port” of the carrier “lab” was 1 and is now 2."_s),
             qPrintable(second.said()));
    QCOMPARE(second.stopBy(SIGTERM), 0);
    QCOMPARE(count(u"carrier WHERE port = 2 AND length(sealed_password) > 8"_s), 1);
    QCOMPARE(count(u"carrier"_s), 1);
    QCOMPARE(count(u"sender"_s), 1);
}

// A server has no keyring: the file brings the password at each start, and none is kept.
void TestCordboarddProvision::withoutAKeyringThePasswordIsKeptForTheRun()
{
    write(provision(), carrier("1"));
    for (int start = 0; start < 2; ++start) {
        ProgramRun run(program(), home());
        run.start(arguments());
        QVERIFY2(run.waitForWords(u" was applied: "_s), qPrintable(run.said()));
        QVERIFY2(run.said().contains(u"kept for this run only"_s), qPrintable(run.said()));
        QVERIFY2(!run.said().contains(u"delete it there"_s), qPrintable(run.said()));
        QCOMPARE(run.stopBy(SIGTERM), 0);
        QVERIFY(!everythingOnDisk().contains("zq7Rw2xK"));
    }
}

// What a key that still exists has sealed is not written over by one that nobody will have.
void TestCordboarddProvision::whatIsSealedForGoodIsNotWrittenOver()
{
    write(provision(), carrier("1"));
    ProgramRun first(program(), home());
    first.start(withPassphrase());
    QVERIFY2(first.waitForWords(u"3 added, 0 updated."_s), qPrintable(first.said()));
    QCOMPARE(first.stopBy(SIGTERM), 0);
    QVERIFY(QFile::remove(data() + u"/sealing.json"_s)); // as if the keyring had sealed it
    ProgramRun second(program(), home());
    QCOMPARE(second.runToEnd(arguments()), 1);
    QVERIFY2(second.said().contains(u"keyring"_s), qPrintable(second.said()));
}

void TestCordboarddProvision::wrongPassphraseFile()
{
    ProgramRun absent(program(), home());
    QCOMPARE(
        absent.runToEnd({u"--data-dir"_s, data(), u"--passphrase-file"_s, home() + u"/nowhere"_s}),
        1);
    QVERIFY2(absent.said().contains(u"nowhere” cannot be read"_s), qPrintable(absent.said()));
    write(home() + u"/empty"_s, "\nsecond line\n");
    ProgramRun empty(program(), home());
    QCOMPARE(
        empty.runToEnd({u"--data-dir"_s, data(), u"--passphrase-file"_s, home() + u"/empty"_s}), 1);
    QVERIFY2(empty.said().contains(u"is empty"_s), qPrintable(empty.said()));
    QVERIFY(!QFile::exists(data()));
}

#ifdef CORDBOARD_SMSC_PROGRAM
void TestCordboarddProvision::bindsAndStopsCleanly()
{
    ProgramRun carrierProgram(QStringLiteral(CORDBOARD_SMSC_PROGRAM), home());
    carrierProgram.start({u"--port"_s, u"0"_s, u"--verbose"_s, u"--system-id"_s, u"u"_s,
                          u"--password"_s, u"zq7Rw2xK"_s});
    QVERIFY2(carrierProgram.waitForWords(u"Listening on"_s), qPrintable(carrierProgram.said()));
    static const QRegularExpression address(u"Listening on \\S+:(\\d+)"_s);
    write(provision(), carrier(address.match(carrierProgram.said()).captured(1).toLatin1()));

    ProgramRun run(program(), home());
    run.start(withPassphrase());
    QVERIFY2(carrierProgram.waitForWords(u"bound as u"_s),
             qPrintable(carrierProgram.said() + run.said()));
    QCOMPARE(run.stopBy(SIGTERM), 0);
    QVERIFY2(carrierProgram.waitForWords(u"closed"_s), qPrintable(carrierProgram.said()));
    QCOMPARE(carrierProgram.process().state(), QProcess::Running);
}
#endif

QTEST_GUILESS_MAIN(TestCordboarddProvision)
#include "tst_cordboardd_provision.moc"
