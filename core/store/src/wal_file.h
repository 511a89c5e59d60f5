#pragma once

#include "base/result.h"

#include <QString>

#include <atomic>
#include <memory>

namespace cordboard::store {

/// A handle of our own on the write-ahead log of an open SQLite file, to wait for the disk in
/// another thread than the one that commits (ADR 0025). SQLite keeps no locks on that file, so
/// closing the handle releases none of its.
class WalFile
{
public:
    /// Null where that cannot be done, as on macOS, whose fdatasync() does not reach the disk: then
    /// SQLite must wait by itself (synchronous=FULL).
    static std::unique_ptr<WalFile> open(const QString &database);
    ~WalFile();
    Q_DISABLE_COPY_MOVE(WalFile)

    /// Returns once all that was committed before the call is on disk. Any thread. After a failure
    /// it fails for ever: what the disk dropped is gone from the cache too, and a second try would
    /// only say that nothing is left to be written.
    Result<void> flush();

    /// How long it is; 0 when nobody can tell.
    qint64 bytes() const;

    /// False after a failure: nothing of the log may be moved into the database any more.
    bool isTrusted() const { return !m_failed; }

private:
    WalFile(int handle, QString name)
        : m_handle(handle)
        , m_name(std::move(name))
    {}

    const int m_handle;
    const QString m_name; ///< of the database, as errors name it
    std::atomic_bool m_failed = false;
};

} // namespace cordboard::store
