#include "keyring.h"

#include "words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QPromise>

#include <openssl/rand.h>
#include <qt6keychain/keychain.h>

#include <memory>

namespace cordboard::secrets {

namespace {

constexpr int keySize = 32;
using Answer = std::shared_ptr<QPromise<Result<QByteArray>>>;

/// One entry per folder, so that two installations of one person do not share a key.
QString entryFor(const QString &dataDir)
{
    const QByteArray path = QDir(dataDir).canonicalPath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("sealing-key-%1").arg(QString::fromLatin1(hash.first(16)));
}

Unexpected<Error> sentenceFor(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return fail(ErrorCode::NotFound,
                    Words::tr("This computer has no keyring to keep the sealing key in. Give a "
                              "passphrase instead."),
                    job.errorString());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::Locked,
                    Words::tr("The system keyring is locked. Unlock it, or keep passwords in a "
                              "sealed file with a passphrase."),
                    job.errorString());
    default:
        return fail(ErrorCode::Locked,
                    Words::tr("The system keyring does not answer. Unlock it, or keep passwords in "
                              "a sealed file with a passphrase."),
                    job.errorString());
    }
}

void end(const Answer &answer, Result<QByteArray> result)
{
    answer->addResult(std::move(result));
    answer->finish();
}

void makeKey(const QString &entry, const Answer &answer)
{
    QByteArray key(keySize, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(key.data()), keySize) != 1) {
        end(answer,
            fail(ErrorCode::Internal, Words::tr("The system gave no random numbers. Try again.")));
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Cordboard"));
    job->setInsecureFallback(false);
    job->setKey(entry);
    job->setBinaryData(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [key, answer](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            end(answer, key);
        else
            end(answer, sentenceFor(*done));
    });
    job->start();
}

} // namespace

QFuture<Result<QByteArray>> keyFromKeyring(const QString &dataDir)
{
    auto answer = std::make_shared<QPromise<Result<QByteArray>>>();
    answer->start();
    const QString entry = entryFor(dataDir);
    auto *job = new QKeychain::ReadPasswordJob(QStringLiteral("Cordboard"));
    job->setInsecureFallback(false);
    job->setKey(entry);
    QObject::connect(job, &QKeychain::Job::finished, job, [entry, answer](QKeychain::Job *done) {
        const auto *read = static_cast<QKeychain::ReadPasswordJob *>(done);
        if (done->error() == QKeychain::NoError)
            end(answer, read->binaryData());
        else if (done->error() == QKeychain::EntryNotFound)
            makeKey(entry, answer);
        else
            end(answer, sentenceFor(*done));
    });
    job->start();
    return answer->future();
}

} // namespace cordboard::secrets
