#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace cordboard::app {

/// The folder that one running program owns: made 0700, held by a lock file until it is destroyed.
/// A lock that a crash left behind is taken over. Any thread, one at a time.
class DataFolder
{
public:
    /// Errors: Locked (the sentence names the folder and the process), Invalid when it cannot be
    /// made.
    static Result<DataFolder> claim(const QString &path);

    const QString &path() const { return m_path; }
    QString databaseFile() const { return m_path + QStringLiteral("/cordboard.sqlite"); }

private:
    DataFolder(QString path, std::unique_ptr<QLockFile> lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {}

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace cordboard::app
