#include "keyring.h"
#include "sealing_file.h"
#include "secrets/vault.h"
#include "words.h"

#include <QThread>

namespace cordboard::secrets {

namespace {

using VaultResult = Result<std::shared_ptr<Vault>>;

VaultResult vaultFrom(const Result<QByteArray> &key)
{
    if (!key)
        return forward(key);
    auto vault = Vault::fromKey(*key);
    if (!vault)
        return forward(vault);
    return std::shared_ptr<Vault>(*std::move(vault));
}

/// scrypt takes about 100 ms: in a thread of its own, so that links are answered meanwhile.
QFuture<VaultResult> openByPassphrase(const KeySource &source)
{
    auto promise = std::make_shared<QPromise<VaultResult>>();
    promise->start();
    QThread *thread = QThread::create([source, promise] {
        promise->addResult(vaultFrom(keyFromPassphrase(source.dataDir, source.passphrase)));
        promise->finish();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return promise->future();
}

} // namespace

QFuture<Result<std::shared_ptr<Vault>>> openVault(const KeySource &source)
{
    switch (source.kind) {
    case KeySource::Kind::Fixed:
        // The demo's only password is in its own source: sealing it keeps nothing secret, but the
        // same code runs as for real carriers.
        return QtFuture::makeReadyFuture(vaultFrom(QByteArray(32, 'd')));
    case KeySource::Kind::Passphrase:
        return openByPassphrase(source);
    case KeySource::Kind::Keyring:
        break;
    }
    if (isSealedByPassphrase(source.dataDir))
        return QtFuture::makeReadyFuture(VaultResult(
            fail(ErrorCode::Locked, Words::tr("The passwords here are sealed with a passphrase. "
                                              "Enter it in Carriers."))));
    return keyFromKeyring(source.dataDir).then(&vaultFrom);
}

} // namespace cordboard::secrets
