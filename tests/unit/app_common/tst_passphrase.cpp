#include "app/common/passphrase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::app;
using namespace Qt::StringLiterals;
using Kind = secrets::KeySource::Kind;

class TestPassphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAnythingTheKeyring();
    void firstLineOfTheFile();
    void systemdsCredential();
    void theFileGoesBeforeTheCredential();
    void saysWhatIsWrong();

private:
    QString write(const QString &name, const QByteArray &octets);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPassphrase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv("CREDENTIALS_DIRECTORY");
}

QString TestPassphrase::write(const QString &name, const QByteArray &octets)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        return {};
    return file.fileName();
}

void TestPassphrase::withoutAnythingTheKeyring()
{
    const auto source = keySource(u"/data"_s, {});
    QVERIFY(source);
    QVERIFY(source->kind == Kind::Keyring);
    QCOMPARE(source->dataDir, u"/data"_s);
}

void TestPassphrase::firstLineOfTheFile()
{
    const auto source = keySource(u"/data"_s, write(u"p"_s, " spaces stay \r\nsecond\n"));
    QVERIFY(source);
    QVERIFY(source->kind == Kind::Passphrase);
    QCOMPARE(source->passphrase, u" spaces stay "_s);
    QCOMPARE(source->dataDir, u"/data"_s);
}

void TestPassphrase::systemdsCredential()
{
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toUtf8());
    QVERIFY(keySource(u"/data"_s, {})->kind == Kind::Keyring);
    write(u"passphrase"_s, "secret");
    QCOMPARE(keySource(u"/data"_s, {})->passphrase, u"secret"_s);
}

void TestPassphrase::theFileGoesBeforeTheCredential()
{
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toUtf8());
    write(u"passphrase"_s, "credential");
    QCOMPARE(keySource(u"/data"_s, write(u"p"_s, "file"))->passphrase, u"file"_s);
}

void TestPassphrase::saysWhatIsWrong()
{
    const auto absent = keySource(u"/data"_s, u"/nowhere/p"_s);
    QVERIFY(!absent);
    QVERIFY(absent.error().message.contains(u"“/nowhere/p” cannot be read"_s));
    const auto empty = keySource(u"/data"_s, write(u"p"_s, "\n"));
    QVERIFY(!empty);
    QVERIFY(empty.error().message.contains(u"is empty"_s));
}

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
