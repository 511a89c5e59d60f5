#include "keyring.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <openssl/rand.h>
#include <qt6keychain/keychain.h>

namespace cordboard::secrets {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::secrets", text);
}

/// One entry per data folder, named without saying where the folder is.
QString entryOf(const QString &dataDir)
{
    const QString canonical = QFileInfo(dataDir).canonicalFilePath();
    const QString path = canonical.isEmpty() ? QDir(dataDir).absolutePath() : canonical;
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("sealing-key/") + QString::fromLatin1(hash.left(12).toHex());
}

Unexpected<Error> keyringError(const QKeychain::Job &job)
{
    const QString detail = QStringLiteral("%1: %2").arg(int(job.error())).arg(job.errorString());
    if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser) {
        return fail(ErrorCode::Locked,
                    tr("The keyring is locked. Unlock it and try again, or seal the passwords "
                       "with a passphrase."),
                    detail);
    }
    // Without a bus or a service on it, QtKeychain says OtherError.
    return fail(ErrorCode::NotFound,
                tr("There is no keyring to keep the sealing key in. Start one (GNOME Keyring or "
                   "KWallet), or seal the passwords with a passphrase."),
                detail);
}

template<class JobType>
JobType *makeJob(const QString &entry)
{
    auto *job = new JobType(QStringLiteral("Cordboard"));
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(entry);
    return job;
}

void storeNewKey(const QString &entry, const KeyAnswer &answer)
{
    auto key = std::make_shared<SecretBytes>(qsizetype(keyOctets));
    if (RAND_bytes(key->data(), keyOctets) != 1) {
        answer(fail(ErrorCode::Internal,
                    tr("The encryption library failed. The log has the details."),
                    QStringLiteral("RAND_bytes")));
        return;
    }
    auto *job = makeJob<QKeychain::WritePasswordJob>(entry);
    job->setBinaryData(key->octets());
    QObject::connect(job, &QKeychain::Job::finished, job, [answer, key](QKeychain::Job *done) {
        if (done->error() != QKeychain::NoError)
            answer(keyringError(*done));
        else
            answer(key);
    });
    job->start();
}

void takeKey(const QKeychain::ReadPasswordJob &job, const QString &entry, const KeyAnswer &answer)
{
    if (job.error() == QKeychain::EntryNotFound) {
        storeNewKey(entry, answer);
        return;
    }
    if (job.error() != QKeychain::NoError) {
        answer(keyringError(job));
        return;
    }
    auto key = std::make_shared<SecretBytes>(job.binaryData());
    if (key->size() != keyOctets) {
        answer(fail(ErrorCode::Corrupt, tr("The keyring's entry for Cordboard is damaged. Delete "
                                           "it there, then enter the passwords anew.")));
        return;
    }
    answer(key);
}

} // namespace

void keyFromKeyring(const QString &dataDir, KeyAnswer answer)
{
    const QString entry = entryOf(dataDir);
    auto *job = makeJob<QKeychain::ReadPasswordJob>(entry);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, entry, answer = std::move(answer)] { takeKey(*job, entry, answer); });
    job->start();
}

} // namespace cordboard::secrets
