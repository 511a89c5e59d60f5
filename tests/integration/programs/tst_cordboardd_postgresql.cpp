#include "program_run.h"
#include "support/test_server.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using cordboard::store::TestServer;

/// cordboardd on a PostgreSQL, as a person or systemd starts it.
class TestCordboarddPostgresql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestServer::isThere())
            QSKIP("there is no PostgreSQL; tests/support/with_postgres.sh brings one");
    }
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void checkSaysWhatItFound();
    void nobodyThere();
    void passwordsComeFromAFile();

private:
    QString home() const { return m_home->path(); }
    static QString addressOf(const TestServer::Place &place)
    {
        return TestServer::address() + u"/postgres?schema="_s + place.name;
    }
    QString write(const QString &name, const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

QString TestCordboarddPostgresql::write(const QString &name, const QString &text) const
{
    QFile file(home() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        QTest::qFail("cannot write", __FILE__, __LINE__);
    return file.fileName();
}

void TestCordboarddPostgresql::checkSaysWhatItFound()
{
    const TestServer::Place place;
    const QStringList check{u"--check"_s, u"--database"_s, addressOf(place)};
    {
        ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
        QCOMPARE(run.runToEnd(check), 0);
        QVERIFY2(run.said().contains(u"answers: PostgreSQL 1"_s), qPrintable(run.said()));
        QVERIFY2(run.said().contains(u"nothing of Cordboard yet"_s), qPrintable(run.said()));
        QCOMPARE(place.ask(u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()"_s)
                     .toInt(),
                 0);
    }
    {
        ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
        run.start({u"--data-dir"_s, home() + u"/data"_s, u"--database"_s, addressOf(place)});
        QVERIFY2(run.waitForWords(u"runs on"_s), qPrintable(run.said()));
        QCOMPARE(run.stopBy(SIGTERM), 0);
        QVERIFY(!QFile::exists(home() + u"/data/cordboard.sqlite"_s));
    }
    {
        const QString file =
            write(u"p.json"_s, u"{\"database\":{\"url\":\"%1\"}}"_s.arg(addressOf(place)));
        ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
        QCOMPARE(run.runToEnd({u"--check"_s, u"--provision"_s, file}), 0);
        QVERIFY2(run.said().contains(u"Its tables are up to date."_s), qPrintable(run.said()));
    }
    place.ask(u"INSERT INTO schema_journal (version, name, applied_us) VALUES (999, 'later', 1)"_s);
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
    QCOMPARE(run.runToEnd(check), 3);
    QVERIFY2(run.said().contains(u"newer Cordboard"_s), qPrintable(run.said()));
}

void TestCordboarddPostgresql::nobodyThere()
{
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), home());
    QCOMPARE(run.runToEnd({u"--check"_s, u"--database"_s, u"postgresql://127.0.0.1:1/desk"_s}), 1);
    QVERIFY2(run.said().contains(u"cannot be reached"_s), qPrintable(run.said()));
}

void TestCordboarddPostgresql::passwordsComeFromAFile()
{
    const TestServer::Place place;
    QVERIFY(TestServer::control({u"password"_s, u"zq7Rw2xK"_s}));
    const QStringList check{u"--check"_s, u"--database"_s, addressOf(place)};
    ProgramRun without(QStringLiteral(CORDBOARDD_PROGRAM), home());
    QCOMPARE(without.runToEnd(check), 1);
    QVERIFY2(without.said().contains(u"PGPASSFILE"_s), qPrintable(without.said()));

    ProgramRun with(QStringLiteral(CORDBOARDD_PROGRAM), home());
    with.setVariable(u"PGPASSFILE"_s, write(u"pass"_s, u"127.0.0.1:*:*:*:zq7Rw2xK\n"_s));
    QVERIFY2(with.runToEnd(check) == 0, qPrintable(with.said()));
    QVERIFY(!with.said().contains(u"zq7Rw2xK"_s));

    ProgramRun service(QStringLiteral(CORDBOARDD_PROGRAM), home());
    const int port = TestServer::urlOf(u"postgres"_s).port;
    service.setVariable(
        u"PGSERVICEFILE"_s,
        write(u"services"_s, u"[desk]\nhost=127.0.0.1\nport=%1\ndbname=postgres\nuser=cordboard\n"
                             "password=zq7Rw2xK\n"_s.arg(port)));
    const int code = service.runToEnd(
        {u"--check"_s, u"--database"_s, u"postgresql:///?service=desk&schema="_s + place.name});
    QVERIFY2(code == 0, qPrintable(service.said()));
    QVERIFY2(service.said().contains(u"desk answers"_s), qPrintable(service.said()));
}

QTEST_GUILESS_MAIN(TestCordboarddPostgresql)
#include "tst_cordboardd_postgresql.moc"
