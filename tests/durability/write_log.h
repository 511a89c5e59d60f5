#pragma once

#include "libfail/record.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QString>

namespace cordboard::test {

/// One entry of libfail's log.
struct LoggedCall
{
    RecordKind kind = RecordKind::Open;
    int file = 0;
    qint64 offset = 0;
    QByteArray bytes;
};

/// Reads it whole; what was being written when its process ended is left out.
QList<LoggedCall> readWriteLog(const QString &fileName);

/// The files as a disk may have them after the power went: what was synced, and of what was not,
/// any of its sectors. New names, renames and removals are taken to be on disk at once. Calls are
/// replayed in order; cut() can be asked at any point between.
class DiskModel
{
public:
    void replay(const LoggedCall &call);

    /// Path to content. Unsynced writes are kept, dropped or torn at 512 octets, as the dice fall.
    QHash<QString, QByteArray> cut(QRandomGenerator &dice) const;

private:
    struct File
    {
        QByteArray synced;
        QList<LoggedCall> unsynced;
        bool exists = false;
    };

    QHash<int, QString> m_paths; ///< by the log's number
    QHash<QString, File> m_files;
};

} // namespace cordboard::test
