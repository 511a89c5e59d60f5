#include "app/common/data_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::app;
using namespace Qt::StringLiterals;

class TestDataFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPrivateFolder();
    void leavesForeignFoldersAlone();
    void isHeldUntilDestroyed();
    void saysWhenItCannotBeMade();
};

void TestDataFolder::makesAPrivateFolder()
{
    QTemporaryDir home;
    const QString path = home.filePath(u"a/b"_s);
    const auto folder = DataFolder::claim(path);
    QVERIFY(folder);
    QCOMPARE(folder->path(), path);
    QCOMPARE(folder->databaseFile(), path + u"/cordboard.sqlite"_s);
    QVERIFY(!QFileInfo(path).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther |
                                                        QFile::ExeOther));
}

void TestDataFolder::leavesForeignFoldersAlone()
{
    QTemporaryDir home;
    const auto open = QFile::Permissions(0x7755);
    QVERIFY(QFile::setPermissions(home.path(), open));
    QFile file(home.filePath(u"letter.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(DataFolder::claim(home.path()));
    QVERIFY(QFileInfo(home.path()).permissions().testFlag(QFile::ReadOther));
}

void TestDataFolder::isHeldUntilDestroyed()
{
    QTemporaryDir home;
    {
        const auto first = DataFolder::claim(home.path());
        QVERIFY(first);
        const auto second = DataFolder::claim(home.path());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        QVERIFY2(second.error().message.contains(home.path()), qPrintable(second.error().message));
        QVERIFY(
            second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    }
    QVERIFY(DataFolder::claim(home.path()));
}

void TestDataFolder::saysWhenItCannotBeMade()
{
    QTemporaryDir home;
    QFile file(home.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto folder = DataFolder::claim(home.filePath(u"file/below"_s));
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::Invalid);
    QVERIFY(folder.error().message.contains(home.filePath(u"file/below"_s)));
}

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_data_folder.moc"
