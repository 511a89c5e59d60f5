#include "sealing_file.h"

#include "secrets/vault.h"
#include "words.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace cordboard::secrets {

namespace {

// scrypt (RFC 7914, section 2) at four times the cost it names for interactive logins: 64 MB.
constexpr quint64 scryptN = 1 << 16;
constexpr quint64 scryptR = 8;
constexpr quint64 scryptP = 1;
constexpr quint64 scryptMemory = 128 * 1024 * 1024;
constexpr int saltSize = 16;
constexpr int keySize = 32;

QByteArray checkContext()
{
    return QByteArrayLiteral("sealing-check");
}

Unexpected<Error> unreadable(const QString &file)
{
    return fail(ErrorCode::Corrupt,
                Words::tr("%1 is damaged. Put it back from a backup, or remove it and enter the "
                          "passwords again.")
                    .arg(file));
}

Unexpected<Error> noRandom()
{
    return fail(ErrorCode::Internal, Words::tr("The system gave no random numbers. Try again."));
}

Result<QByteArray> derive(const QString &passphrase, const QByteArray &salt)
{
    QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(keySize, '\0');
    const int ok = EVP_PBE_scrypt(secret.constData(), size_t(secret.size()),
                                  reinterpret_cast<const unsigned char *>(salt.constData()),
                                  size_t(salt.size()), scryptN, scryptR, scryptP, scryptMemory,
                                  reinterpret_cast<unsigned char *>(key.data()), keySize);
    OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    if (ok != 1)
        return fail(ErrorCode::Internal,
                    Words::tr("There is not enough memory to work out the sealing key (64 MB)."));
    return key;
}

Result<void> write(const QString &path, const QByteArray &salt, const QByteArray &check)
{
    const QJsonObject object{
        {QStringLiteral("kdf"), QStringLiteral("scrypt-65536-8-1")},
        {QStringLiteral("salt"), QString::fromLatin1(salt.toBase64())},
        {QStringLiteral("check"), QString::fromLatin1(check.toBase64())},
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::Full,
                    Words::tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

Result<QByteArray> create(const QString &path, const QString &passphrase)
{
    QByteArray salt(saltSize, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), saltSize) != 1)
        return noRandom();
    auto key = derive(passphrase, salt);
    if (!key)
        return key;
    const auto vault = Vault::fromKey(*key);
    const auto check = (*vault)->seal(QStringLiteral("ok"), checkContext());
    if (!check)
        return forward(check);
    if (const auto written = write(path, salt, *check); !written)
        return forward(written);
    return key;
}

} // namespace

QString sealingFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("sealing.json"));
}

Result<QByteArray> keyFromPassphrase(const QString &dataDir, const QString &passphrase)
{
    const QString path = sealingFile(dataDir);
    if (passphrase.isEmpty())
        return fail(ErrorCode::Unauthorised, Words::tr("The passphrase is empty. Enter it."));
    if (!QFile::exists(path))
        return create(path, passphrase);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Locked,
                    Words::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    const QJsonObject object = QJsonDocument::fromJson(file.read(4096)).object();
    const auto octets = [&object](QLatin1String name) {
        return QByteArray::fromBase64(object.value(name).toString().toLatin1());
    };
    const QByteArray salt = octets(QLatin1String("salt"));
    if (salt.size() != saltSize)
        return unreadable(path);
    auto key = derive(passphrase, salt);
    if (!key)
        return key;
    const auto vault = Vault::fromKey(*key);
    if (!(*vault)->open(octets(QLatin1String("check")), checkContext()))
        return fail(ErrorCode::Unauthorised,
                    Words::tr("This is not the passphrase that this data was sealed with."));
    return key;
}

bool isSealedByPassphrase(const QString &dataDir)
{
    return QFile::exists(sealingFile(dataDir));
}

} // namespace cordboard::secrets
