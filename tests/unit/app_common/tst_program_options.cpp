#include "app/common/program_options.h"

#include <QDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::app;
using namespace Qt::StringLiterals;

class TestProgramOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultFolders();
    void folderIsAbsolute();
    void console();
    void engine();
    void database();
    void refuses_data();
    void refuses();
    void answers();
};

void TestProgramOptions::defaultFolders()
{
    qputenv("XDG_DATA_HOME", "/somewhere/share");
    QCOMPARE(readOptions(Program::Engine, {u"x"_s})->dataDir, u"/somewhere/share/cordboard"_s);
    QCOMPARE(readOptions(Program::Console, {u"x"_s})->dataDir, u"/somewhere/share/cordboard"_s);
    QCOMPARE(readOptions(Program::Console, {u"x"_s, u"--demo"_s})->dataDir,
             u"/somewhere/share/cordboard-demo"_s);
}

void TestProgramOptions::folderIsAbsolute()
{
    const auto options = readOptions(Program::Engine, {u"x"_s, u"--data-dir"_s, u"a/b"_s});
    QCOMPARE(options->dataDir, QDir::currentPath() + u"/a/b"_s);
    QCOMPARE(readOptions(Program::Engine, {u"x"_s, u"--data-dir=/a//b/"_s})->dataDir, u"/a/b"_s);
}

void TestProgramOptions::console()
{
    const auto options =
        readOptions(Program::Console, {u"x"_s, u"--demo"_s, u"--screenshot"_s, u"a.png"_s,
                                       u"--theme"_s, u"dark"_s, u"--size"_s, u"1280x800"_s});
    QVERIFY(options);
    QVERIFY(options->demo);
    QCOMPARE(options->screenshotFile, u"a.png"_s);
    QCOMPARE(options->theme, u"dark"_s);
    QCOMPARE(options->size, QSize(1280, 800));
}

void TestProgramOptions::engine()
{
    const auto options =
        readOptions(Program::Engine, {u"x"_s, u"--check"_s, u"--provision"_s, u"p.json"_s,
                                      u"--passphrase-file"_s, u"/f"_s});
    QVERIFY(options);
    QVERIFY(options->check);
    QCOMPARE(options->provisionFile, u"p.json"_s);
    QCOMPARE(options->passphraseFile, u"/f"_s);
}

void TestProgramOptions::database()
{
    for (const Program program : {Program::Console, Program::Engine}) {
        const auto options =
            readOptions(program, {u"x"_s, u"--database"_s, u"postgresql://anna@db/desk"_s});
        QVERIFY(options);
        QCOMPARE(options->database->place(), u"db:5432/desk"_s);
    }
    QVERIFY(readOptions(Program::Engine,
                        {u"x"_s, u"--check"_s, u"--database"_s, u"postgresql://db/desk"_s}));
}

void TestProgramOptions::refuses_data()
{
    QTest::addColumn<bool>("console");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("theme") << true << QStringList{u"--theme"_s, u"blue"_s}
                           << u"must be light, dark or high-contrast"_s;
    QTest::newRow("size") << true << QStringList{u"--size"_s, u"big"_s}
                          << u"must be like 1280x800"_s;
    QTest::newRow("check in the console") << true << QStringList{u"--check"_s} << u"check"_s;
    QTest::newRow("demo in the engine") << false << QStringList{u"--demo"_s} << u"demo"_s;
    QTest::newRow("address") << false << QStringList{u"--database"_s, u"mysql://db/desk"_s}
                             << u"begins with postgresql://"_s;
    QTest::newRow("demo in a database")
        << true << QStringList{u"--demo"_s, u"--database"_s, u"postgresql://db/desk"_s}
        << u"The demo has a database of its own"_s;
    QTest::newRow("empty folder") << false << QStringList{u"--data-dir"_s, QString()}
                                  << u"needs a value"_s;
    QTest::newRow("word") << false << QStringList{u"run"_s} << u"“run” is not known here"_s;
}

void TestProgramOptions::refuses()
{
    QFETCH(bool, console);
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const auto options =
        readOptions(console ? Program::Console : Program::Engine, QStringList{u"x"_s} + arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::Invalid);
    QVERIFY2(options.error().message.contains(words), qPrintable(options.error().message));
}

void TestProgramOptions::answers()
{
    QVERIFY(
        readOptions(Program::Console, {u"x"_s, u"--help"_s})->answer.contains(u"--screenshot"_s));
    QVERIFY(!readOptions(Program::Console, {u"x"_s, u"--help"_s})->answer.contains(u"--check"_s));
    QVERIFY(!readOptions(Program::Console, {u"x"_s, u"--version"_s})->answer.isEmpty());
}

QTEST_GUILESS_MAIN(TestProgramOptions)
#include "tst_program_options.moc"
