#include "program_run.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The desktop program from outside: what it answers without a screen, and the demo up to a
/// delivered message.
class TestCordboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void answersWithoutAScreen_data();
    void answersWithoutAScreen();
    void leavesADamagedDatabaseUntouched();
    void malformedProvision();
    void secondProgramIsTurnedAway();
    void aSecondStartShowsTheFirst();
    void demoDrawsADeliveredMessage();

private:
    QString home() const { return m_home->path(); }
    QString data() const { return home() + u"/data"_s; }
    QStringList screenshot(const QString &name) const
    {
        return {u"--data-dir"_s, data(), u"--screenshot"_s, home() + u'/' + name};
    }
    static QString program() { return QStringLiteral(CORDBOARD_PROGRAM); }
    qint64 count(const QString &what) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestCordboard::answersWithoutAScreen_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("version") << u"--version"_s << 0 << u"cordboard 0."_s;
    QTest::newRow("help") << u"--help"_s << 0 << u"--screenshot"_s;
    QTest::newRow("unknown") << u"--screnshot"_s << 2 << u"screnshot"_s;
    QTest::newRow("theme") << u"--theme=blue"_s << 2 << u"must be light, dark or high-contrast"_s;
}

void TestCordboard::answersWithoutAScreen()
{
    QFETCH(QString, argument);
    QFETCH(int, code);
    QFETCH(QString, words);
    ProgramRun run(program(), home());
    run.setVariable(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    run.setVariable(u"DISPLAY"_s, QString());
    QCOMPARE(run.runToEnd({argument}), code);
    QVERIFY2(run.said().contains(words), qPrintable(run.said()));
    QVERIFY(!QFile::exists(home() + u"/share"_s));
}

void TestCordboard::leavesADamagedDatabaseUntouched()
{
    QVERIFY(QDir().mkpath(data()));
    QFile file(data() + u"/cordboard.sqlite"_s);
    const QByteArray garbage = QByteArray("not a database ").repeated(500);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(garbage);
    file.close();
    ProgramRun run(program(), home());
    QCOMPARE(run.runToEnd(screenshot(u"a.png"_s)), 3);
    QVERIFY2(run.said().contains(file.fileName()), qPrintable(run.said()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), garbage);

    // With a person in front of it, it says so in a dialog and waits; told to stop, it gives the
    // same answer.
    ProgramRun attended(program(), home());
    attended.start({u"--data-dir"_s, data()});
    QVERIFY(attended.waitForWords(file.fileName()));
    QCOMPARE(attended.process().state(), QProcess::Running);
}

void TestCordboard::malformedProvision()
{
    QFile file(home() + u"/p.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"carriers\":[{\"name\":\"a\",\"hots\":\"b\"}]}");
    file.close();
    ProgramRun run(program(), home());
    QCOMPARE(run.runToEnd(screenshot(u"a.png"_s) + QStringList{u"--provision"_s, file.fileName()}),
             2);
    QVERIFY2(run.said().contains(u"Did you mean “host”?"_s), qPrintable(run.said()));
    QVERIFY(!QFile::exists(data()));
}

void TestCordboard::secondProgramIsTurnedAway()
{
    ProgramRun first(QStringLiteral(CORDBOARDD_PROGRAM), home());
    first.start({u"--data-dir"_s, data()});
    QVERIFY2(first.waitForWords(u"runs on"_s), qPrintable(first.said()));
    ProgramRun second(program(), home());
    QCOMPARE(second.runToEnd(screenshot(u"a.png"_s)), 4);
    QVERIFY2(second.said().contains(u"cordboardd (process "_s), qPrintable(second.said()));
    QCOMPARE(first.stopBy(SIGTERM), 0);
}

qint64 TestCordboard::count(const QString &what) const
{
    qint64 rows = -1;
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"count"_s);
        db.setDatabaseName(data() + u"/cordboard.sqlite"_s);
        if (db.open()) {
            QSqlQuery query(db);
            if (query.exec(u"SELECT count(*) FROM "_s + what) && query.next())
                rows = query.value(0).toLongLong();
        }
    }
    QSqlDatabase::removeDatabase(u"count"_s);
    return rows;
}

/// Closed into the tray it would else seem to be gone: whoever starts it again sees its window, and
/// no message box that sends them to end a process.
void TestCordboard::aSecondStartShowsTheFirst()
{
    ProgramRun first(program(), home());
    first.start({u"--data-dir"_s, data()});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data() + u"/cordboard.socket"_s), 30'000);
    ProgramRun second(program(), home());
    QCOMPARE(second.runToEnd({u"--data-dir"_s, data()}), 4);
    QVERIFY2(second.said().contains(u"cordboard (process "_s), qPrintable(second.said()));
    QCOMPARE(first.stopBy(SIGTERM), 0);
    QVERIFY(!QFile::exists(data() + u"/cordboard.socket"_s));
}

void TestCordboard::demoDrawsADeliveredMessage()
{
    const QStringList demo{u"--demo"_s, u"--size"_s, u"1280x800"_s, u"--theme"_s, u"light"_s};
    ProgramRun first(program(), home());
    QVERIFY2(first.runToEnd(screenshot(u"1.png"_s) + demo) == 0, qPrintable(first.said()));
    const QImage picture(home() + u"/1.png"_s);
    QCOMPARE(picture.size(), QSize(1280, 800));
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 3) {
        for (int y = 0; y < picture.height(); y += 3)
            colours.insert(picture.pixel(x, y));
    }
    QVERIFY2(colours.size() > 50, "the window is drawn, not an empty sheet");
    const qint64 threads = count(u"conversation"_s);
    QVERIFY(threads >= 5);
    QCOMPARE(count(u"carrier WHERE demo = 1"_s), 2); // for texts and for pictures
    QVERIFY(count(u"message_media"_s) >= 1);
    QCOMPARE(count(u"sender WHERE mms = 1"_s), 1);

    // Everything is there after a restart, and the carrier is found on its new port.
    ProgramRun second(program(), home());
    QVERIFY2(second.runToEnd(screenshot(u"2.png"_s) + demo) == 0, qPrintable(second.said()));
    QVERIFY(count(u"conversation"_s) >= threads);
    QCOMPARE(count(u"carrier"_s), 2);
    QVERIFY(!QFile::exists(home() + u"/share/cordboard"_s));
}

QTEST_GUILESS_MAIN(TestCordboard)
#include "tst_cordboard.moc"
