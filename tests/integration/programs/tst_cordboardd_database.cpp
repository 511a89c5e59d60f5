#include "program_run.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// Databases that cannot be used (T154): exit code 3, a sentence that names the file, and not one
/// octet changed.
class TestCordboarddDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void leavesADamagedFileUntouched_data();
    void leavesADamagedFileUntouched();
    void leavesANewerFileUntouched();

private:
    QString data() const { return m_home->path() + u"/data"_s; }
    QString database() const { return data() + u"/cordboard.sqlite"_s; }
    void write(const QByteArray &octets) const;
    void refuses(const QString &words) const;
    static QByteArray hash(const QString &path);

    std::unique_ptr<QTemporaryDir> m_home;
    QByteArray m_sound; ///< a database as the program makes it
};

void TestCordboarddDatabase::initTestCase()
{
    m_home = std::make_unique<QTemporaryDir>();
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), m_home->path());
    run.start({u"--data-dir"_s, data()});
    QVERIFY2(run.waitForWords(u"runs on"_s), qPrintable(run.said()));
    QCOMPARE(run.stopBy(SIGTERM), 0);
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_sound = file.readAll();
    QVERIFY(m_sound.size() > 16 * 1024);
}

void TestCordboarddDatabase::leavesADamagedFileUntouched_data()
{
    QTest::addColumn<QByteArray>("octets");
    const QByteArray garbage = QByteArray("this is not a database. ").repeated(1000);
    QByteArray holed = m_sound;
    holed.replace(0, 4096, QByteArray(4096, '\0'));
    QTest::newRow("not a database") << garbage;
    QTest::newRow("cut in half") << m_sound.left(m_sound.size() / 2);
    QTest::newRow("first page zeroed") << holed;
    QTest::newRow("only the head") << m_sound.left(100);
}

void TestCordboarddDatabase::leavesADamagedFileUntouched()
{
    QFETCH(QByteArray, octets);
    write(octets);
    refuses(database());
}

void TestCordboarddDatabase::leavesANewerFileUntouched()
{
    write(m_sound);
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        db.setDatabaseName(database());
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(u"UPDATE schema_journal SET version = 9999 WHERE version = "
                           "(SELECT max(version) FROM schema_journal)"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    refuses(u"newer Cordboard"_s);
}

void TestCordboarddDatabase::write(const QByteArray &octets) const
{
    QVERIFY(QDir().mkpath(data()));
    QFile file(database());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(octets), octets.size());
}

void TestCordboarddDatabase::refuses(const QString &words) const
{
    const QByteArray before = hash(database());
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), m_home->path());
    QCOMPARE(run.runToEnd({u"--data-dir"_s, data()}), 3);
    QVERIFY2(run.said().contains(database()), qPrintable(run.said()));
    QVERIFY2(run.said().contains(words), qPrintable(run.said()));
    QCOMPARE(hash(database()), before);
    QCOMPARE(QDir(data()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"cordboard.sqlite"_s});
}

QByteArray TestCordboarddDatabase::hash(const QString &path)
{
    QFile file(path);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !sum.addData(&file))
        QTest::qFail("cannot read", __FILE__, __LINE__);
    return sum.result();
}

QTEST_GUILESS_MAIN(TestCordboarddDatabase)
#include "tst_cordboardd_database.moc"
