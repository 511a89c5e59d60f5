#pragma once

#include "secrets/vault.h"

#include <QObject>

#include <memory>
#include <vector>

namespace cordboard::engine {

using SharedVault = std::shared_ptr<secrets::Vault>;

/// Opens the vault when it is first needed and keeps it. Engine thread only.
class VaultKeeper : public QObject
{
    Q_OBJECT

public:
    explicit VaultKeeper(secrets::KeySource source, QObject *parent = nullptr);

    /// The open vault, or why there is none. Asks the keyring again after each failure: it may have
    /// been unlocked since.
    QFuture<Result<SharedVault>> vault();

    /// The same for what is sealed already: makes no key, but says when it lacks the right one.
    QFuture<Result<SharedVault>> vaultToOpen();

    /// Opens one sealed value; see Vault::open.
    QFuture<Result<QString>> open(const QByteArray &sealed, const QByteArray &context);

    /// Opens what a passphrase sealed, or seals by passphrase from now on. The latter is refused
    /// while something is sealed with another key (`anySealed`): it could never be opened again.
    QFuture<Result<SharedVault>> usePassphrase(const QString &passphrase, bool anySealed);

Q_SIGNALS:
    void opened();

private:
    void settle(const Result<SharedVault> &answer);

    secrets::KeySource m_source;
    SharedVault m_vault;
    bool m_opening = false;
    int m_asked = 0; ///< which opening counts
    std::vector<QPromise<Result<SharedVault>>> m_waiting;
};

} // namespace cordboard::engine
