#include "media/helper.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace cordboard::media {

QString helperProgram(HelperProgram which)
{
    QString name = which == HelperProgram::Pictures ? QStringLiteral("cordboard-media")
                                                    : QStringLiteral("cordboard-video");
#ifdef Q_OS_WIN
    name += QStringLiteral(".exe");
#endif
    // Never by PATH or the working folder: anybody may put a program there.
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *folder : {".", "../libexec/cordboard", "../media"}) {
        const QFileInfo file(here.filePath(QLatin1String(folder) + QLatin1Char('/') + name));
        if (file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace cordboard::media
