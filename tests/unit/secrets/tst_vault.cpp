#include "secrets/vault.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::secrets;
using namespace Qt::StringLiterals;

namespace {

Result<std::shared_ptr<Vault>> openWith(KeySource::Kind kind, const QString &dir,
                                        const QString &passphrase = {})
{
    auto future = openVault({kind, dir, passphrase});
    future.waitForFinished();
    return future.result();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray row = QByteArrayLiteral("carrier:1");

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSealedOpens_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::newRow("password") << u"p4ssw0rd"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("any Unicode") << u"pä\u00dfwört \U0001F511"_s;
        QTest::newRow("long") << QString(100'000, u'x');
    }

    void whatIsSealedOpens()
    {
        QFETCH(QString, plain);
        const auto vault = Vault::fromKey(QByteArray(32, 'k')).value();
        const QByteArray sealed = vault->seal(plain, row).value();
        QCOMPARE(vault->open(sealed, row).value(), plain);
        if (plain.size() > 4)
            QVERIFY(!sealed.contains(plain.toUtf8()));
        // A nonce is never used twice: the same text looks different each time.
        QVERIFY(vault->seal(plain, row).value() != sealed);
    }

    void everyChangedOctetIsNoticed()
    {
        const auto vault = Vault::fromKey(QByteArray(32, 'k')).value();
        const QByteArray sealed = vault->seal(u"secret"_s, row).value();
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = char(changed.at(i) ^ 0x01);
            QCOMPARE(vault->open(changed, row).error().code, ErrorCode::Corrupt);
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QCOMPARE(vault->open(sealed.left(size), row).error().code, ErrorCode::Corrupt);
    }

    void aValueMovedToAnotherRowDoesNotOpen()
    {
        const auto vault = Vault::fromKey(QByteArray(32, 'k')).value();
        const QByteArray sealed = vault->seal(u"secret"_s, row).value();
        QCOMPARE(vault->open(sealed, "carrier:2").error().code, ErrorCode::Corrupt);
        const auto other = Vault::fromKey(QByteArray(32, 'l')).value();
        QCOMPARE(other->open(sealed, row).error().code, ErrorCode::Corrupt);
    }

    void whatIsSealedForOneRunOpensInItAlone()
    {
        const auto vault = Vault::forThisRun().value();
        QVERIFY(vault->isForThisRun());
        const QByteArray sealed = vault->seal(u"secret"_s, row).value();
        QCOMPARE(vault->open(sealed, row).value(), u"secret"_s);
        QVERIFY(!isSealedForGood(sealed));
        const auto later = Vault::forThisRun().value()->open(sealed, row);
        QVERIFY2(later.error().message.contains(u"one run only"_s),
                 qPrintable(later.error().message));
        const auto lasting = Vault::fromKey(QByteArray(32, 'k')).value();
        QCOMPARE(lasting->open(sealed, row).error().code, ErrorCode::Corrupt);
        const QByteArray kept = lasting->seal(u"secret"_s, row).value();
        QVERIFY(isSealedForGood(kept) && !isSealedForGood({}));
        QCOMPARE(vault->open(kept, row).error().code, ErrorCode::Corrupt);
    }

    void aKeyHasThirtyTwoOctets()
    {
        QCOMPARE(Vault::fromKey(QByteArray(31, 'k')).error().code, ErrorCode::Invalid);
        QCOMPARE(Vault::fromKey({}).error().code, ErrorCode::Invalid);
    }

    void aPassphraseOpensWhatItSealed()
    {
        QTemporaryDir dir;
        QVERIFY(!isSealedByPassphrase(dir.path()));
        const auto first =
            openWith(KeySource::Kind::Passphrase, dir.path(), u"correct horse"_s).value();
        const QByteArray sealed = first->seal(u"p4ssw0rd"_s, row).value();
        QVERIFY(isSealedByPassphrase(dir.path()));
        const QString path = dir.filePath(u"sealing.json"_s);
        constexpr auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!QFileInfo(path).permissions().testAnyFlags(others));
        QVERIFY(!contentOf(path).contains("correct horse"));

        const auto second =
            openWith(KeySource::Kind::Passphrase, dir.path(), u"correct horse"_s).value();
        QCOMPARE(second->open(sealed, row).value(), u"p4ssw0rd"_s);
        QCOMPARE(openWith(KeySource::Kind::Passphrase, dir.path(), u"wrong"_s).error().code,
                 ErrorCode::Unauthorised);
        QCOMPARE(openWith(KeySource::Kind::Passphrase, dir.path()).error().code,
                 ErrorCode::Invalid);
    }

    void composedAndDecomposedLettersAreOnePassphrase()
    {
        QTemporaryDir dir;
        QVERIFY(
            openWith(KeySource::Kind::Passphrase, dir.path(), u"stra\u00dfe \u00fc"_s).has_value());
        QVERIFY(openWith(KeySource::Kind::Passphrase, dir.path(), u"stra\u00dfe u\u0308"_s)
                    .has_value());
    }

    void aPassphraseFolderRefusesTheKeyring()
    {
        QTemporaryDir dir;
        QVERIFY(openWith(KeySource::Kind::Passphrase, dir.path(), u"x"_s).has_value());
        QCOMPARE(openWith(KeySource::Kind::Keyring, dir.path()).error().code, ErrorCode::Locked);
    }

    void aDamagedFileIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("not JSON") << QByteArray("{{{{");
        QTest::newRow("another kdf") << QByteArray(R"({"version":1,"kdf":"md5"})");
        QTest::newRow("no salt") << QByteArray(
            R"({"version":1,"kdf":"scrypt","n":32768,"r":8,"p":1})");
        QTest::newRow("a cost of gigabytes") << QByteArray(
            R"({"version":1,"kdf":"scrypt","n":1073741824,"r":32,"p":1,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","check":"AA=="})");
        QTest::newRow("a cost of nothing") << QByteArray(
            R"({"version":1,"kdf":"scrypt","n":2,"r":1,"p":1,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","check":"AA=="})");
        QTest::newRow("negative") << QByteArray(
            R"({"version":1,"kdf":"scrypt","n":-1,"r":-1,"p":-1,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","check":"AA=="})");
    }

    void aDamagedFileIsNamed()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir dir;
        QFile file(dir.filePath(u"sealing.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const Error error = openWith(KeySource::Kind::Passphrase, dir.path(), u"x"_s).error();
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY(error.message.contains(u"sealing.json"_s));
        QCOMPARE(contentOf(file.fileName()), content);
    }

    void theDemoNeedsNothing()
    {
        QTemporaryDir dir;
        const auto vault = openWith(KeySource::Kind::Fixed, dir.path()).value();
        QCOMPARE(vault->open(vault->seal(u"demo"_s, row).value(), row).value(), u"demo"_s);
        QVERIFY(QDir(dir.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
