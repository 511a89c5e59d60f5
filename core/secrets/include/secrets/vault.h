#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <memory>

namespace cordboard::secrets {

/// Seals small values (carrier passwords, webhook secrets) with AES-256-GCM by OpenSSL. The sealed
/// octets hold version, nonce, ciphertext and tag; `context` (e.g. "carrier:<uuid>") is
/// authenticated, so a sealed value copied to another row does not open. Thread-safe once made.
class Vault
{
public:
    /// From 32 random octets, e.g. those kept in the keyring.
    static Result<std::unique_ptr<Vault>> fromKey(const QByteArray &key);
    /// With a random key that is kept nowhere: what it seals opens as long as this object lives.
    static Result<std::unique_ptr<Vault>> forThisRun();
    bool isForThisRun() const;

    ~Vault();

    Result<QByteArray> seal(const QString &plain, const QByteArray &context) const;
    /// Corrupt when it was not sealed with this key and context.
    Result<QString> open(const QByteArray &sealed, const QByteArray &context) const;

    struct Private;
    explicit Vault(std::unique_ptr<Private> d);

private:
    std::unique_ptr<Private> d;
};

/// Where the sealing key comes from.
struct KeySource
{
    enum class Kind {
        Keyring,    ///< QtKeychain, service "Cordboard", one entry per data folder
        Passphrase, ///< derived from a passphrase; salt and check value in
                    ///< `<dataDir>/sealing.json`, 0600
        Fixed,      ///< the demo only: a constant, never touches the keyring
    };
    Kind kind = Kind::Keyring;
    QString dataDir;
    QString passphrase; ///< Kind::Passphrase
    /// Kind::Keyring: where there is none, seal for this run only. For programs without a person,
    /// whose provision file brings the passwords at each start.
    bool orForThisRun = false;
};

/// True when a later start can open it, given the same keyring or passphrase.
bool isSealedForGood(const QByteArray &sealed);

/// Opens the vault, making the key at first use. Asynchronous because a keyring may ask its user to
/// unlock it; needs a running event loop in the calling thread. Errors: Locked or NotFound when
/// there is no keyring (the sentence says what to do: unlock it or give a passphrase), Unauthorised
/// for a wrong passphrase. When sealing.json exists, Keyring is refused with Locked and the detail
/// "sealing.json": this folder was sealed by passphrase.
QFuture<Result<std::shared_ptr<Vault>>> openVault(const KeySource &source);

/// True when `<dataDir>/sealing.json` exists.
bool isSealedByPassphrase(const QString &dataDir);

} // namespace cordboard::secrets
