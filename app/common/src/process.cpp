#include "app/common/process.h"

#include "words.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <ctime>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace cordboard::app {

void setUpProcess()
{
#ifdef Q_OS_UNIX
    ::umask(077);
#endif
}

void nameApplication(const QString &name)
{
    QCoreApplication::setApplicationName(name);
    QCoreApplication::setApplicationVersion(QStringLiteral(CORDBOARD_VERSION));
}

QString engineName()
{
    return Words::tr("%1 on %2", "a program on a computer")
        .arg(QCoreApplication::applicationName(), QSysInfo::machineHostName());
}

Person personHere()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = ::getpwuid(::getuid())) {
        // The name is what stands before the first comma; office and telephones follow.
        const QString about = QString::fromLocal8Bit(entry->pw_gecos);
        return {QString::fromLocal8Bit(entry->pw_name), about.section(u',', 0, 0).trimmed()};
    }
#endif
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return {user.isEmpty() ? QStringLiteral("operator") : user, {}};
}

void printError(const QString &sentence)
{
    const QByteArray line = sentence.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

void print(const QString &text)
{
    const QByteArray octets = text.toLocal8Bit();
    std::fwrite(octets.constData(), 1, size_t(octets.size()), stdout);
    std::fflush(stdout);
}

qint64 processAgeMs()
{
#ifdef Q_OS_LINUX
    // proc(5): field 22 is the start in clock ticks since boot; the name in field 2 may hold
    // spaces.
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startField = 22 - 3;
    timespec now = {};
    if (fields.size() <= startField || ::clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const qint64 startMs = fields[startField].toLongLong() * 1000 / ::sysconf(_SC_CLK_TCK);
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000 - startMs;
#else
    return -1;
#endif
}

} // namespace cordboard::app
