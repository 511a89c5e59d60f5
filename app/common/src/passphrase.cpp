#include "app/common/passphrase.h"

#include "store/carriers.h"
#include "store/webhook_endpoints.h"
#include "words.h"

#include <QFile>

namespace cordboard::app {

namespace {

constexpr qint64 longestPassphrase = 4096;

QString credentialFile()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString file = folder + QStringLiteral("/passphrase");
    return !folder.isEmpty() && QFile::exists(file) ? file : QString();
}

Result<QString> firstLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Invalid, Words::tr("The passphrase file “%1” cannot be read: %2.")
                                            .arg(path, file.errorString()));
    }
    QByteArray line = file.readLine(longestPassphrase);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        return fail(ErrorCode::Invalid,
                    Words::tr("The first line of the passphrase file “%1” is empty. Write "
                              "the passphrase there.")
                        .arg(path));
    }
    return QString::fromUtf8(line);
}

Result<bool> isAnyPasswordForGood(store::Connection &connection)
{
    store::Carriers carriers(connection);
    const auto all = carriers.all();
    if (!all)
        return forward(all);
    for (const Carrier &carrier : *all) {
        const auto sealed = carriers.sealedPassword(carrier.id);
        if (!sealed || secrets::isSealedForGood(*sealed))
            return sealed ? Result<bool>(true) : Result<bool>(forward(sealed));
    }
    return false;
}

Result<bool> isAnySecretForGood(store::Connection &connection)
{
    store::WebhookEndpoints endpoints(connection);
    const auto all = endpoints.all();
    if (!all)
        return forward(all);
    for (const WebhookEndpoint &endpoint : *all) {
        const auto keys = endpoints.keys(endpoint.id, connection.nowUs());
        if (!keys)
            return forward(keys);
        for (const store::WebhookKey &key : *keys) {
            if (secrets::isSealedForGood(key.sealed))
                return true;
        }
    }
    return false;
}

Result<bool> isAnythingForGood(store::Connection &connection)
{
    const auto password = isAnyPasswordForGood(connection);
    return password && !*password ? isAnySecretForGood(connection) : password;
}

} // namespace

Result<secrets::KeySource> keySource(const QString &dataDir, const QString &passphraseFile)
{
    secrets::KeySource source;
    source.dataDir = dataDir;
    const QString file = passphraseFile.isEmpty() ? credentialFile() : passphraseFile;
    if (file.isEmpty())
        return source;
    const auto line = firstLine(file);
    if (!line)
        return forward(line);
    source.kind = secrets::KeySource::Kind::Passphrase;
    source.passphrase = *line;
    return source;
}

void sealForThisRun(secrets::KeySource *source, store::Store &store)
{
    if (source->kind != secrets::KeySource::Kind::Keyring || store.isShared())
        return;
    auto sealed = store.read(isAnythingForGood);
    sealed.waitForFinished();
    const auto any = sealed.result();
    source->orForThisRun = any && !*any;
}

} // namespace cordboard::app
