#include "app/common/passphrase.h"

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

} // namespace cordboard::app
