#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>

/// The recorded bytes in data/ (see data/README.md).
namespace cordboard::test {

inline QByteArray vector(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QStringList vectorNames(const QString &folder, const QString &pattern)
{
    QStringList names;
    for (const QString &name :
         QDir(QStringLiteral(CORDBOARD_TEST_DATA "/") + folder).entryList({pattern}, QDir::Files))
        names.append(folder + QLatin1Char('/') + name);
    return names;
}

} // namespace cordboard::test
