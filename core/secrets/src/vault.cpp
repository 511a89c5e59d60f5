#include "secrets/vault.h"

#include "secret_bytes.h"

#include <QCoreApplication>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace cordboard::secrets {

namespace {

// Sealed octets: version, nonce, ciphertext, tag (NIST SP 800-38D: 96-bit nonce, 128-bit tag).
constexpr char version = 1;
constexpr char versionOfRun = 2; // the same, with a key that nobody has any more after the run
constexpr int nonceOctets = 12;
constexpr int tagOctets = 16;
constexpr int overhead = 1 + nonceOctets + tagOctets;
constexpr int largest = 1 << 20;

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

Unexpected<Error> cryptoFailed(const char *step)
{
    return fail(ErrorCode::Internal,
                QCoreApplication::translate(
                    "cordboard::Vault", "The encryption library failed. The log has the details."),
                QLatin1String(step));
}

Unexpected<Error> doesNotOpen(const QByteArray &sealed)
{
    if (!sealed.isEmpty() && sealed.front() == versionOfRun)
        return fail(ErrorCode::Corrupt,
                    QCoreApplication::translate(
                        "cordboard::Vault",
                        "The password was kept for one run only, because there was no keyring. "
                        "Start with the provision file that holds it, or enter it again."));
    return fail(
        ErrorCode::Corrupt,
        QCoreApplication::translate("cordboard::Vault",
                                    "A stored password cannot be opened with this key. Enter the "
                                    "password again."));
}

const uchar *bytes(const QByteArray &array)
{
    return reinterpret_cast<const uchar *>(array.constData());
}

uchar *bytes(QByteArray &array)
{
    return reinterpret_cast<uchar *>(array.data());
}

} // namespace

struct Vault::Private
{
    SecretBytes key;
    char version = cordboard::secrets::version;
};

bool isSealedForGood(const QByteArray &sealed)
{
    return !sealed.isEmpty() && sealed.front() != versionOfRun;
}

Result<std::unique_ptr<Vault>> Vault::fromKey(const QByteArray &key)
{
    if (key.size() != keyOctets) {
        return fail(ErrorCode::Invalid,
                    QCoreApplication::translate("cordboard::Vault",
                                                "The sealing key has the wrong length."),
                    QString::number(key.size()));
    }
    return std::make_unique<Vault>(std::unique_ptr<Private>(new Private{SecretBytes(key)}));
}

Result<std::unique_ptr<Vault>> Vault::forThisRun()
{
    SecretBytes key{qsizetype{keyOctets}};
    if (RAND_bytes(key.data(), keyOctets) != 1)
        return cryptoFailed("RAND_bytes");
    return std::make_unique<Vault>(
        std::unique_ptr<Private>(new Private{std::move(key), versionOfRun}));
}

bool Vault::isForThisRun() const
{
    return d->version == versionOfRun;
}

Vault::Vault(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

Vault::~Vault() = default;

Result<QByteArray> Vault::seal(const QString &plain, const QByteArray &context) const
{
    const SecretBytes text(plain.toUtf8());
    if (text.size() > largest)
        return cryptoFailed("too large");
    QByteArray sealed(overhead + text.size(), '\0');
    sealed[0] = d->version;
    uchar *nonce = bytes(sealed) + 1;
    uchar *cipher = nonce + nonceOctets;
    if (RAND_bytes(nonce, nonceOctets) != 1)
        return cryptoFailed("RAND_bytes");
    const Context encryption(EVP_CIPHER_CTX_new());
    int length = 0;
    // The version is authenticated with the context: a later format cannot be passed for this one.
    if (!encryption ||
        EVP_EncryptInit_ex(encryption.get(), EVP_aes_256_gcm(), nullptr, d->key.data(), nonce) !=
            1 ||
        EVP_EncryptUpdate(encryption.get(), nullptr, &length, bytes(sealed), 1) != 1 ||
        EVP_EncryptUpdate(encryption.get(), nullptr, &length, bytes(context),
                          int(context.size())) != 1 ||
        EVP_EncryptUpdate(encryption.get(), cipher, &length, text.data(), int(text.size())) != 1 ||
        EVP_EncryptFinal_ex(encryption.get(), cipher + length, &length) != 1 ||
        EVP_CIPHER_CTX_ctrl(encryption.get(), EVP_CTRL_GCM_GET_TAG, tagOctets,
                            cipher + text.size()) != 1)
        return cryptoFailed("EVP_Encrypt");
    return sealed;
}

Result<QString> Vault::open(const QByteArray &sealed, const QByteArray &context) const
{
    const qsizetype size = sealed.size() - overhead;
    if (size < 0 || size > largest || sealed.at(0) != d->version)
        return doesNotOpen(sealed);
    const uchar *nonce = bytes(sealed) + 1;
    const uchar *cipher = nonce + nonceOctets;
    QByteArray tag = sealed.right(tagOctets);
    SecretBytes text(size);
    const Context decryption(EVP_CIPHER_CTX_new());
    int length = 0;
    if (!decryption ||
        EVP_DecryptInit_ex(decryption.get(), EVP_aes_256_gcm(), nullptr, d->key.data(), nonce) !=
            1 ||
        EVP_DecryptUpdate(decryption.get(), nullptr, &length, bytes(sealed), 1) != 1 ||
        EVP_DecryptUpdate(decryption.get(), nullptr, &length, bytes(context),
                          int(context.size())) != 1 ||
        EVP_DecryptUpdate(decryption.get(), text.data(), &length, cipher, int(size)) != 1 ||
        EVP_CIPHER_CTX_ctrl(decryption.get(), EVP_CTRL_GCM_SET_TAG, tagOctets, bytes(tag)) != 1)
        return cryptoFailed("EVP_Decrypt");
    uchar rest[16];
    if (EVP_DecryptFinal_ex(decryption.get(), rest, &length) != 1)
        return doesNotOpen(sealed);
    return QString::fromUtf8(text.octets());
}

} // namespace cordboard::secrets
