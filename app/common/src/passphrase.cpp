#include "app/common/passphrase.h"

#include "store/sealed_values.h"
#include "words.h"

#include <QFile>

#include <algorithm>

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
    auto read = store.read(&store::sealedValues);
    read.waitForFinished();
    const auto sealed = read.result();
    source->orForThisRun =
        sealed && std::none_of(sealed->cbegin(), sealed->cend(), &secrets::isSealedForGood);
}

} // namespace cordboard::app
