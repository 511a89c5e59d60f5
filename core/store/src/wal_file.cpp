#include "wal_file.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace cordboard::store {

std::unique_ptr<WalFile> WalFile::open(const QString &database)
{
#ifdef Q_OS_LINUX
    const QByteArray path = QFile::encodeName(database + QStringLiteral("-wal"));
    const int handle = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (handle >= 0)
        return std::unique_ptr<WalFile>(new WalFile(handle, QDir::toNativeSeparators(database)));
#else
    Q_UNUSED(database)
#endif
    return {};
}

WalFile::~WalFile()
{
#ifdef Q_OS_LINUX
    ::close(m_handle);
#endif
}

Result<void> WalFile::flush()
{
#ifdef Q_OS_LINUX
    if (!m_failed) {
        int result = 0;
        do {
            result = ::fdatasync(m_handle);
        } while (result != 0 && errno == EINTR);
        if (result == 0)
            return {};
        qCCritical(lcStore, "The disk did not keep a commit: %s", std::strerror(errno));
        m_failed = true;
    }
#endif
    return fail(ErrorCode::Internal,
                QCoreApplication::translate(
                    "cordboard::Store",
                    "The disk did not keep what was written to %1. Nothing more is stored until "
                    "Cordboard is started again; look after that disk first.")
                    .arg(m_name));
}

qint64 WalFile::bytes() const
{
#ifdef Q_OS_LINUX
    struct stat found = {};
    if (::fstat(m_handle, &found) == 0)
        return found.st_size;
#endif
    return 0;
}

} // namespace cordboard::store
