#include "secrets/vault.h"

#include "secret_bytes.h"
#include "words.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

namespace cordboard::secrets {

namespace {

// Sealed octets: version 1 | nonce 12 | ciphertext | tag 16 (NIST SP 800-38D: 96-bit nonces).
constexpr char version = 1;
constexpr int keySize = 32;
constexpr int nonceSize = 12;
constexpr int tagSize = 16;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

CipherContext newContext()
{
    return {EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
}

unsigned char *octets(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

const unsigned char *octets(const QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + at;
}

Unexpected<Error> broken()
{
    return fail(ErrorCode::Internal, Words::tr("The password could not be sealed. Try it again."));
}

Unexpected<Error> foreign()
{
    return fail(ErrorCode::Corrupt,
                Words::tr("The stored password does not open with this computer's sealing key. "
                          "Enter the password again."));
}

} // namespace

struct Vault::Private
{
    explicit Private(const QByteArray &octets)
        : key(octets)
    {}
    SecretBytes key;
};

Vault::Vault(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

Vault::~Vault() = default;

Result<std::unique_ptr<Vault>> Vault::fromKey(const QByteArray &key)
{
    if (key.size() != keySize)
        return fail(ErrorCode::Corrupt,
                    Words::tr("The sealing key in the keyring is damaged. Remove the entry "
                              "“Cordboard” there and enter the passwords again."));
    // A deep copy, so that wiping it does not wipe the caller's.
    const QByteArray own(key.constData(), key.size());
    return std::make_unique<Vault>(std::make_unique<Private>(own));
}

Result<QByteArray> Vault::seal(const QString &plain, const QByteArray &context) const
{
    QByteArray text = plain.toUtf8();
    QByteArray sealed(1 + nonceSize + text.size() + tagSize, '\0');
    sealed[0] = version;
    const CipherContext cipher = newContext();
    int written = 0;
    const bool ok =
        cipher && RAND_bytes(octets(sealed, 1), nonceSize) == 1 &&
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, d->key.data(),
                           octets(sealed, 1)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &written, octets(context), int(context.size())) ==
            1 &&
        EVP_EncryptUpdate(cipher.get(), octets(sealed, 1 + nonceSize), &written,
                          octets(std::as_const(text)), int(text.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), octets(sealed, 1 + nonceSize + written), &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize,
                            octets(sealed, sealed.size() - tagSize)) == 1;
    OPENSSL_cleanse(text.data(), size_t(text.size()));
    if (!ok)
        return broken();
    return sealed;
}

Result<QString> Vault::open(const QByteArray &sealed, const QByteArray &context) const
{
    const qsizetype size = sealed.size() - 1 - nonceSize - tagSize;
    if (size < 0 || sealed[0] != version)
        return foreign();
    QByteArray plain(size, '\0');
    QByteArray tag = sealed.right(tagSize);
    const CipherContext cipher = newContext();
    int written = 0;
    const bool ok =
        cipher &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, d->key.data(),
                           octets(sealed, 1)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &written, octets(context), int(context.size())) ==
            1 &&
        EVP_DecryptUpdate(cipher.get(), octets(plain), &written, octets(sealed, 1 + nonceSize),
                          int(size)) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, octets(tag)) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), octets(plain, written), &written) == 1;
    const QString text = ok ? QString::fromUtf8(plain) : QString();
    OPENSSL_cleanse(plain.data(), size_t(plain.size()));
    if (!ok)
        return foreign();
    return text;
}

} // namespace cordboard::secrets
