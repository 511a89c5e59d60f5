#include "database_file.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <limits>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace cordboard::store {

namespace {

constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFile::ExeOwner;
constexpr auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::store", text);
}

Unexpected<Error> cannotWrite(const QString &path, const QString &detail)
{
    return fail(ErrorCode::Invalid,
                tr("%1 cannot be made. Check the rights of its folder.")
                    .arg(QDir::toNativeSeparators(path)),
                detail);
}

Unexpected<Error> corrupt(const QString &sentence, const QString &path)
{
    return fail(ErrorCode::Corrupt, sentence.arg(QDir::toNativeSeparators(path)));
}

/// Ours alone: nothing in it, or the database is there already.
bool isOurFolder(const QDir &folder, const QString &path)
{
    return folder.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System) ||
           QFile::exists(path);
}

bool isShared(const QString &folder)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(folder).constData(), &status) != 0)
        return true;
    return (status.st_mode & S_ISVTX) != 0 || status.st_uid != ::geteuid();
#else
    Q_UNUSED(folder)
    return false;
#endif
}

} // namespace

Result<void> prepareFolder(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    const QString name = folder.absolutePath();
    const bool existed = folder.exists();
    if (!existed && !QDir().mkpath(name))
        return cannotWrite(name, QStringLiteral("mkpath"));
    if (!QFileInfo(name).permissions().testAnyFlags(ofOthers))
        return {};
    if (existed && (isShared(name) || !isOurFolder(folder, path))) {
        qCWarning(
            lcStore,
            "Others may look into the data folder; make it a folder of its own with mode 0700.");
        return {};
    }
    if (!QFile::setPermissions(name, ownerFolder))
        return cannotWrite(name, QStringLiteral("chmod 0700"));
    return {};
}

Result<void> prepareFile(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        if (errno == ENOSPC || errno == EDQUOT) {
            return fail(ErrorCode::Full,
                        tr("There is no space left for %1. Free some space on that disk, then "
                           "try again.")
                            .arg(QDir::toNativeSeparators(path)));
        }
        return cannotWrite(path, QString::fromLocal8Bit(::strerror(errno)));
    }
    ::close(file);
#else
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return cannotWrite(path, file.errorString());
#endif
    if (QFileInfo(path).permissions().testAnyFlags(ofOthers) &&
        !QFile::setPermissions(path, ownerFile))
        return cannotWrite(path, QStringLiteral("chmod 0600"));
    return {};
}

void removeLeftovers(const QString &path)
{
    for (const QString &companion :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(path + companion);
}

qint64 walBytes(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size();
}

namespace {

/// What the header says the file must have, or more than any file has when it says nothing
/// sensible.
qint64 neededBytes(const QByteArray &head)
{
    const auto field = [&head](int offset) {
        return qFromBigEndian<quint32>(head.constData() + offset);
    };
    const int stored = qFromBigEndian<quint16>(head.constData() + 16); // 1 means 65536
    const qint64 pageSize = stored == 1 ? 65'536 : stored;
    if (pageSize < 512)
        return std::numeric_limits<qint64>::max();
    // The count at 28 is true only while the change counter (24) is the one it was written with
    // (92).
    const bool counted = field(24) == field(92);
    return counted ? field(28) * pageSize : pageSize;
}

} // namespace

/// File format of SQLite, section 1.3.
Result<void> checkShape(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Invalid,
                    tr("%1 cannot be read. Check the rights of the file.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    }
    const QByteArray head = file.read(100);
    if (head.isEmpty()) {
        return corrupt(tr("%1 is empty: what it held is gone. Restore the last backup, or move the "
                          "file away to "
                          "start anew."),
                       path);
    }
    if (!head.startsWith(QByteArrayLiteral("SQLite format 3\0"))) {
        return corrupt(
            tr("%1 is not a Cordboard database. Move it away, or choose another data folder."),
            path);
    }
    // With a WAL the file may end anywhere: power can be cut while the WAL is copied into it, and
    // SQLite copies it all again at the next start.
    if (walBytes(path) == 0 && (head.size() < 100 || file.size() < neededBytes(head))) {
        return corrupt(tr("%1 is cut short. The file was left as it is; restore the last backup."),
                       path);
    }
    return {};
}

} // namespace cordboard::store
