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

Answer vaultOf(const QByteArray &key)
{
    auto vault = Vault::fromKey(key);
    if (!vault)
        return forward(vault);
    return std::shared_ptr<Vault>(std::move(vault).value());
}

/// The demo holds nothing worth sealing; it has no keyring so that trying it out asks for nothing.
Answer demoVault()
{
    return vaultOf(QByteArray(keyOctets, 'd'));
}

void openByKeyring(const QString &dataDir, const Promise &promise)
{
    if (isSealedByPassphrase(dataDir)) {
        give(promise, fail(ErrorCode::Locked,
                           QCoreApplication::translate(
                               "cordboard::Vault", "The passwords of this data folder are sealed "
                                                   "by a passphrase. Enter it to go on."),
                           QStringLiteral("sealing.json")));
        return;
    }
    keyFromKeyring(dataDir, [promise](Result<std::shared_ptr<SecretBytes>> key) {
        give(promise, key ? vaultOf((*key)->octets()) : Answer(forward(key)));
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
        openByKeyring(source.dataDir, promise);
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
