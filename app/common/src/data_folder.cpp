#include "app/common/data_folder.h"

#include "words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cordboard::app {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// A folder that was there and is empty becomes ours alone; one that holds other things keeps its
/// mode, and the store warns about it.
Result<void> makeFolder(const QString &path)
{
    const QDir folder(path);
    const bool existed = folder.exists();
    if (!existed && !QDir().mkpath(path)) {
        return fail(ErrorCode::Invalid,
                    Words::tr("The data folder “%1” cannot be made. Check the rights of the folder "
                              "above it, or choose another with --data-dir.")
                        .arg(path));
    }
    const auto everything = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System;
    if (!existed || folder.isEmpty(everything))
        QFile::setPermissions(path, ownerOnly);
    return {};
}

QString inUseSentence(const QString &path, const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program)) {
        return Words::tr("Another program uses the data folder “%1”. Close it, or choose another "
                         "folder with --data-dir.")
            .arg(path);
    }
    return Words::tr("%1 (process %2) uses the data folder “%3”. Close it, or choose another "
                     "folder with --data-dir.")
        .arg(program)
        .arg(process)
        .arg(path);
}

} // namespace

Result<DataFolder> DataFolder::claim(const QString &path)
{
    if (const auto made = makeFolder(path); !made)
        return forward(made);
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral("/cordboard.lock"));
    lock->setStaleLockTime(0); // a program may run for months; only a dead process lets go
    if (lock->tryLock(0))
        return DataFolder(path, std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return fail(ErrorCode::Locked, inUseSentence(path, *lock));
    return fail(
        ErrorCode::Invalid,
        Words::tr("Nothing can be written in the data folder “%1”. Check its rights, or choose "
                  "another with --data-dir.")
            .arg(path));
}

} // namespace cordboard::app
