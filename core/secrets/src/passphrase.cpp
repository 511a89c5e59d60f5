#include "passphrase.h"

#include "secret_bytes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <optional>

namespace cordboard::secrets {

namespace {

constexpr int saltOctets = 16;
constexpr quint64 memoryLimit = 256u << 20;
const QByteArray checkContext = QByteArrayLiteral("sealing-check");

/// scrypt's cost: 32768 * 8 * 128 octets = 32 MB, about 0.1 s.
struct Recipe
{
    quint64 n = 32'768;
    quint64 r = 8;
    quint64 p = 1;
    QByteArray salt;
    QByteArray check;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::secrets", text);
}

Unexpected<Error> damaged(const QString &path)
{
    return fail(
        ErrorCode::Corrupt,
        tr("%1 is damaged. Restore it from the last backup; without it the stored passwords "
           "cannot be opened.")
            .arg(QDir::toNativeSeparators(path)));
}

/// A file that asks for gigabytes or hours is not one that we wrote.
bool isReasonable(const Recipe &recipe)
{
    const bool powerOfTwo = recipe.n >= 1024 && (recipe.n & (recipe.n - 1)) == 0;
    return powerOfTwo && recipe.r >= 1 && recipe.r <= 32 && recipe.p >= 1 && recipe.p <= 16 &&
           recipe.n <= (1u << 20) && 128 * recipe.n * recipe.r <= memoryLimit / 2 &&
           recipe.salt.size() >= saltOctets && !recipe.check.isEmpty();
}

Result<std::shared_ptr<Vault>> derive(const Recipe &recipe, const QString &passphrase)
{
    const SecretBytes secret(passphrase.normalized(QString::NormalizationForm_C).toUtf8());
    SecretBytes key{qsizetype(keyOctets)};
    const int done = EVP_PBE_scrypt(secret.octets().constData(), size_t(secret.size()),
                                    reinterpret_cast<const uchar *>(recipe.salt.constData()),
                                    size_t(recipe.salt.size()), recipe.n, recipe.r, recipe.p,
                                    memoryLimit, key.data(), keyOctets);
    if (done != 1) {
        return fail(ErrorCode::Internal,
                    tr("The encryption library failed. The log has the details."),
                    QStringLiteral("EVP_PBE_scrypt"));
    }
    auto vault = Vault::fromKey(key.octets());
    if (!vault)
        return forward(vault);
    return std::shared_ptr<Vault>(std::move(vault).value());
}

Result<Recipe> readRecipe(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Invalid,
                    tr("%1 cannot be read. Check the rights of the file.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(64 * 1024)).object();
    if (json.value(QLatin1String("version")).toInt() != 1 ||
        json.value(QLatin1String("kdf")).toString() != QLatin1String("scrypt"))
        return damaged(path);
    const auto number = [&](const char *key) {
        return quint64(qMax(0.0, json.value(QLatin1String(key)).toDouble()));
    };
    const auto octets = [&](const char *key) {
        return QByteArray::fromBase64(json.value(QLatin1String(key)).toString().toLatin1());
    };
    Recipe recipe{number("n"), number("r"), number("p"), octets("salt"), octets("check")};
    if (!isReasonable(recipe))
        return damaged(path);
    return recipe;
}

Result<void> writeRecipe(const QString &path, const Recipe &recipe)
{
    const QJsonObject json{
        {QStringLiteral("version"), 1},
        {QStringLiteral("kdf"), QStringLiteral("scrypt")},
        {QStringLiteral("n"), qint64(recipe.n)},
        {QStringLiteral("r"), qint64(recipe.r)},
        {QStringLiteral("p"), qint64(recipe.p)},
        {QStringLiteral("salt"), QString::fromLatin1(recipe.salt.toBase64())},
        {QStringLiteral("check"), QString::fromLatin1(recipe.check.toBase64())},
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(json).toJson()) < 0 || !file.commit()) {
        return fail(
            ErrorCode::Invalid,
            tr("%1 cannot be written. Check the rights of its folder and the space on that disk.")
                .arg(QDir::toNativeSeparators(path)),
            file.errorString());
    }
    return {};
}

Result<std::shared_ptr<Vault>> firstUse(const QString &path, const QString &passphrase)
{
    Recipe recipe;
    recipe.salt = QByteArray(saltOctets, '\0');
    if (RAND_bytes(reinterpret_cast<uchar *>(recipe.salt.data()), saltOctets) != 1)
        return fail(ErrorCode::Internal,
                    tr("The encryption library failed. The log has the details."));
    auto vault = derive(recipe, passphrase);
    if (!vault)
        return vault;
    const auto check = (*vault)->seal(QStringLiteral("cordboard"), checkContext);
    if (!check)
        return forward(check);
    recipe.check = *check;
    if (auto written = writeRecipe(path, recipe); !written)
        return forward(written);
    return vault;
}

} // namespace

QString sealingFile(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("sealing.json"));
}

Result<std::shared_ptr<Vault>> vaultFromPassphrase(const QString &dataDir,
                                                   const QString &passphrase)
{
    if (passphrase.isEmpty())
        return fail(ErrorCode::Invalid, tr("The passphrase is empty. Enter one."));
    const QString path = sealingFile(dataDir);
    if (!QFile::exists(path))
        return firstUse(path, passphrase);
    const auto recipe = readRecipe(path);
    if (!recipe)
        return forward(recipe);
    auto vault = derive(*recipe, passphrase);
    if (vault && !(*vault)->open(recipe->check, checkContext)) {
        return fail(ErrorCode::Unauthorised, tr("This is not the passphrase that sealed the "
                                                "passwords of this data folder. Try again."));
    }
    return vault;
}

} // namespace cordboard::secrets
