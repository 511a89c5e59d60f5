#include "vault_keeper.h"

#include "base/take.h"
#include "words.h"

#include <QPromise>

namespace cordboard::engine {

VaultKeeper::VaultKeeper(secrets::KeySource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{}

QFuture<Result<SharedVault>> VaultKeeper::vault()
{
    QPromise<Result<SharedVault>> promise;
    promise.start();
    auto future = promise.future();
    if (m_vault) {
        promise.addResult(Result<SharedVault>(m_vault));
        promise.finish();
        return future;
    }
    m_waiting.push_back(std::move(promise));
    if (!m_opening) {
        m_opening = true;
        take(secrets::openVault(m_source), this,
             [this, asked = ++m_asked](const Result<SharedVault> &answer) {
                 // A keyring that answers after a passphrase was used is too late.
                 if (asked == m_asked)
                     settle(answer);
             });
    }
    return future;
}

QFuture<Result<SharedVault>> VaultKeeper::vaultToOpen()
{
    // Opening must not make a sealing.json: what lies here was sealed with another key.
    if (!m_vault && m_source.kind == secrets::KeySource::Kind::Passphrase &&
        !secrets::isSealedByPassphrase(m_source.dataDir))
        return QtFuture::makeReadyFuture(Result<SharedVault>(fail(
            ErrorCode::Conflict,
            Words::tr("The password was sealed with the key in the system keyring, not with a "
                      "passphrase. Start without the passphrase, or enter the password again."))));
    return vault();
}

QFuture<Result<QString>> VaultKeeper::open(const QByteArray &sealed, const QByteArray &context)
{
    return vaultToOpen().then([sealed, context](const Result<SharedVault> &vault) {
        return vault ? (*vault)->open(sealed, context) : Result<QString>(forward(vault));
    });
}

QFuture<Result<SharedVault>> VaultKeeper::usePassphrase(const QString &passphrase, bool anySealed)
{
    if (anySealed && !secrets::isSealedByPassphrase(m_source.dataDir))
        return QtFuture::makeReadyFuture(Result<SharedVault>(
            fail(ErrorCode::Conflict,
                 Words::tr("There are passwords sealed with the key in the system keyring. Unlock "
                           "the keyring, or remove those carriers and webhooks first."))));
    secrets::KeySource source = m_source;
    source.kind = secrets::KeySource::Kind::Passphrase;
    source.passphrase = passphrase;
    auto promise = std::make_shared<QPromise<Result<SharedVault>>>();
    promise->start();
    take(secrets::openVault(source), this,
         [this, source, promise](const Result<SharedVault> &answer) {
             if (answer) {
                 ++m_asked;
                 m_source = source;
                 settle(answer);
             }
             promise->addResult(answer);
             promise->finish();
         });
    return promise->future();
}

void VaultKeeper::settle(const Result<SharedVault> &answer)
{
    m_opening = false;
    const bool first = answer && !m_vault;
    if (answer)
        m_vault = *answer;
    auto waiting = std::exchange(m_waiting, {});
    for (auto &promise : waiting) {
        promise.addResult(answer);
        promise.finish();
    }
    if (first)
        Q_EMIT opened();
}

} // namespace cordboard::engine
