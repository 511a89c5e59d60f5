#include "secrets/vault.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// Runs itself again under with_keyring.sh, once with an unlocked keyring, once with a locked one,
// once without any bus: the driver below starts the child, the child runs the slots of its mode.

using namespace cordboard;
using namespace cordboard::secrets;
using namespace Qt::StringLiterals;

namespace {

const QByteArray row = QByteArrayLiteral("carrier:1");

QFuture<Result<std::shared_ptr<Vault>>> openFrom(const QTemporaryDir &dir)
{
    return openVault({KeySource::Kind::Keyring, dir.path(), {}});
}

} // namespace

class WithUnlockedKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsMadeOnceAndFoundAgain()
    {
        QTemporaryDir dir;
        auto first = openFrom(dir);
        QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), 20'000);
        QVERIFY2(first.result().has_value(),
                 first.result() ? "" : qPrintable(first.result().error().detail));
        const QByteArray sealed = first.result().value()->seal(u"p4ssw0rd"_s, row).value();

        auto second = openFrom(dir);
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), 20'000);
        QCOMPARE(second.result().value()->open(sealed, row).value(), u"p4ssw0rd"_s);
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void eachFolderHasAKeyOfItsOwn()
    {
        QTemporaryDir one;
        QTemporaryDir other;
        auto first = openFrom(one);
        QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), 20'000);
        auto second = openFrom(other);
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), 20'000);
        const QByteArray sealed = first.result().value()->seal(u"p4ssw0rd"_s, row).value();
        QCOMPARE(second.result().value()->open(sealed, row).error().code, ErrorCode::Corrupt);
    }

    void theKeyIsInTheKeyringOnly()
    {
        QTemporaryDir dir;
        auto opened = openFrom(dir);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20'000);
        bool inKeyring = false;
        QDirIterator files(qEnvironmentVariable("XDG_DATA_HOME"), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (files.next().endsWith(u".keyring"_s))
                inKeyring = true;
        }
        QVERIFY(inKeyring);
        // QtKeychain's insecure fallback would leave a settings file behind.
        QDirIterator settings(qEnvironmentVariable("XDG_CONFIG_HOME"), QDir::Files,
                              QDirIterator::Subdirectories);
        QVERIFY(!settings.hasNext());
    }
};

class WithoutUsableKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSentenceSaysWhatToDo()
    {
        QTemporaryDir dir;
        auto opened = openFrom(dir);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 60'000);
        QVERIFY(!opened.result());
        const Error error = opened.result().error();
        qInfo("%s | %s", qPrintable(error.message), qPrintable(error.detail));
        const bool isLocked = qEnvironmentVariable("CORDBOARD_KEYRING_MODE") == u"locked"_s;
        QCOMPARE(error.code, isLocked ? ErrorCode::Locked : ErrorCode::NotFound);
        QVERIFY(error.message.contains(u"passphrase"_s));
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void aPassphraseWorksInstead()
    {
        QTemporaryDir dir;
        auto opened = openVault({KeySource::Kind::Passphrase, dir.path(), u"correct horse"_s});
        opened.waitForFinished();
        QVERIFY(opened.result().has_value());
    }
};

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inASessionOfItsOwn_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("unlocked") << u"unlocked"_s;
        QTest::newRow("locked") << u"locked"_s;
        QTest::newRow("no bus") << u"none"_s;
    }

    void inASessionOfItsOwn()
    {
        QFETCH(QString, mode);
        QProcess child;
        child.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CORDBOARD_KEYRING_MODE"_s, mode);
        child.setProcessEnvironment(environment);
        child.start(QStringLiteral(WITH_KEYRING), {mode, QCoreApplication::applicationFilePath()});
        const bool inTime = child.waitForFinished(80'000);
        if (!inTime) {
            // The script ends its bus and keyring when it is asked to, not when it is killed.
            child.terminate();
            child.waitForFinished();
        }
        const QByteArray output = child.readAll();
        QVERIFY2(inTime, output.constData());
        QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0,
                 output.constData());
        // A child that ran nothing would end with 0, too.
        QVERIFY2(output.contains("Totals: ") && !output.contains("Totals: 0 passed"),
                 output.constData());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString mode = qEnvironmentVariable("CORDBOARD_KEYRING_MODE");
    if (mode.isEmpty()) {
        TestKeyring driver;
        return QTest::qExec(&driver, argc, argv);
    }
    if (mode == u"unlocked"_s) {
        WithUnlockedKeyring unlocked;
        return QTest::qExec(&unlocked, argc, argv);
    }
    WithoutUsableKeyring none;
    return QTest::qExec(&none, argc, argv);
}

#include "tst_keyring.moc"
