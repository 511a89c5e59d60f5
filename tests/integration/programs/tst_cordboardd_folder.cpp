#include "program_run.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The data folder: whose it is, who may read it, and what is left after every kind of end.
class TestCordboarddFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void defaultFolder();
    void onlyTheOwnerMayRead();
    void tightensAnEmptyFolder();
    void endsCleanly_data();
    void endsCleanly();
    void secondProgramIsTurnedAway();
    void takesOverAfterACrash();
    void folderThatCannotBeMade();

private:
    QString home() const { return m_home->path(); }
    QString data() const { return home() + u"/data"_s; }
    QStringList onData() const { return {u"--data-dir"_s, data()}; }
    static QString program() { return QStringLiteral(CORDBOARDD_PROGRAM); }
    static bool isPrivate(const QFileInfo &info)
    {
        return !info.permissions().testAnyFlags(QFile::ReadGroup | QFile::WriteGroup |
                                                QFile::ExeGroup | QFile::ReadOther |
                                                QFile::WriteOther | QFile::ExeOther);
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestCordboarddFolder::defaultFolder()
{
    ProgramRun run(program(), home());
    run.start({});
    QVERIFY2(run.waitForWords(u"runs on "_s + home() + u"/share/cordboard."_s),
             qPrintable(run.said()));
    QCOMPARE(run.stopBy(SIGTERM), 0);
    QVERIFY(QFile::exists(home() + u"/share/cordboard/cordboard.sqlite"_s));
}

void TestCordboarddFolder::onlyTheOwnerMayRead()
{
    ProgramRun run(program(), home());
    run.start(onData());
    QVERIFY2(run.waitForWords(u"runs on"_s), qPrintable(run.said()));
    QVERIFY(isPrivate(QFileInfo(data())));
    const auto files =
        QDir(data()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    QVERIFY(files.size() >= 2);
    for (const QFileInfo &file : files)
        QVERIFY2(isPrivate(file), qPrintable(file.fileName()));
    QCOMPARE(run.stopBy(SIGTERM), 0);
}

void TestCordboarddFolder::tightensAnEmptyFolder()
{
    QVERIFY(QDir().mkpath(data()));
    QVERIFY(QFile::setPermissions(data(), QFile::Permissions(0x7755)));
    QVERIFY(!isPrivate(QFileInfo(data())));
    ProgramRun run(program(), home());
    run.start(onData());
    QVERIFY2(run.waitForWords(u"runs on"_s), qPrintable(run.said()));
    QVERIFY(isPrivate(QFileInfo(data())));
    QCOMPARE(run.stopBy(SIGTERM), 0);
}

void TestCordboarddFolder::endsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestCordboarddFolder::endsCleanly()
{
    QFETCH(int, signal);
    ProgramRun run(program(), home());
    run.start(onData());
    QVERIFY2(run.waitForWords(u"runs on"_s), qPrintable(run.said()));
    QCOMPARE(run.stopBy(signal), 0);
    // A checkpointed database and no lock: nothing but the one file.
    QCOMPARE(QDir(data()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"cordboard.sqlite"_s});
}

void TestCordboarddFolder::secondProgramIsTurnedAway()
{
    ProgramRun first(program(), home());
    first.start(onData());
    QVERIFY2(first.waitForWords(u"runs on"_s), qPrintable(first.said()));
    ProgramRun second(program(), home());
    QCOMPARE(second.runToEnd(onData()), 4);
    QVERIFY2(second.said().contains(u"cordboardd (process %1) uses the data folder “%2”."_s
                                        .arg(first.process().processId())
                                        .arg(data())),
             qPrintable(second.said()));
    QCOMPARE(first.process().state(), QProcess::Running);
    QCOMPARE(first.stopBy(SIGTERM), 0);
}

void TestCordboarddFolder::takesOverAfterACrash()
{
    ProgramRun first(program(), home());
    first.start(onData());
    QVERIFY2(first.waitForWords(u"runs on"_s), qPrintable(first.said()));
    first.process().kill();
    QVERIFY(first.process().waitForFinished());
    QVERIFY(QFile::exists(data() + u"/cordboard.lock"_s));
    ProgramRun second(program(), home());
    second.start(onData());
    QVERIFY2(second.waitForWords(u"runs on"_s), qPrintable(second.said()));
    QCOMPARE(second.stopBy(SIGTERM), 0);
}

void TestCordboarddFolder::folderThatCannotBeMade()
{
    QFile file(data());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    ProgramRun run(program(), home());
    QCOMPARE(run.runToEnd({u"--data-dir"_s, data() + u"/below"_s}), 1);
    QVERIFY2(run.said().contains(u"cannot be made"_s), qPrintable(run.said()));
}

QTEST_GUILESS_MAIN(TestCordboarddFolder)
#include "tst_cordboardd_folder.moc"
