#include "keyring.h"
#include "passphrase.h"

#include "secrets/vault.h"

#include <QCoreApplication>
#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <openssl/crypto.h>

namespace cordboard::secrets {

namespace {

using Answer = Result<std::shared_ptr<Vault>>;
using Promise = std::shared_ptr<QPromise<Answer>>;

void give(const Promise &promise, Answer answer)
{
    promise->addResult(std::move(answer));
    promise->finish();
}

Answer shared(Result<std::unique_ptr<Vault>> vault)
{
    if (!vault)
        return forward(vault);
    return std::shared_ptr<Vault>(std::move(vault).value());
}

Answer vaultOf(const QByteArray &key)
{
    return shared(Vault::fromKey(key));
}

/// The demo holds nothing worth sealing; it has no keyring so that trying it out asks for nothing.
Answer demoVault()
{
    return vaultOf(QByteArray(keyOctets, 'd'));
}

void openByKeyring(const KeySource &source, const Promise &promise)
{
    if (isSealedByPassphrase(source.dataDir)) {
        give(promise, fail(ErrorCode::Locked,
                           QCoreApplication::translate(
                               "cordboard::Vault", "The passwords of this data folder are sealed "
                                                   "by a passphrase. Enter it to go on."),
                           QStringLiteral("sealing.json")));
        return;
    }
    keyFromKeyring(source.dataDir, [promise, orForThisRun = source.orForThisRun](
                                       Result<std::shared_ptr<SecretBytes>> key) {
        if (key)
            return give(promise, vaultOf((*key)->octets()));
        // A locked keyring may hold the key: only where there is none, another one will do.
        if (orForThisRun && key.error().code == ErrorCode::NotFound)
            return give(promise, shared(Vault::forThisRun()));
        give(promise, forward(key));
    });
}

} // namespace

bool isSealedByPassphrase(const QString &dataDir)
{
    return QFile::exists(sealingFile(dataDir));
}

QFuture<Answer> openVault(const KeySource &source)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    switch (source.kind) {
    case KeySource::Kind::Keyring:
        openByKeyring(source, promise);
        break;
    case KeySource::Kind::Passphrase:
        QThreadPool::globalInstance()->start([promise, source] {
            Answer answer = vaultFromPassphrase(source.dataDir, source.passphrase);
            // What OpenSSL keeps for a thread goes when the thread ends, and the process may end
            // first: LeakSanitizer found 904 octets of it, in one run of many.
            OPENSSL_thread_stop();
            give(promise, std::move(answer));
        });
        break;
    case KeySource::Kind::Fixed:
        give(promise, demoVault());
        break;
    }
    return promise->future();
}

} // namespace cordboard::secrets
