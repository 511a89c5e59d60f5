#pragma once

#include "store/connection.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace cordboard::store {

class SqliteFile;

/// What a check beside the work is told by others, in whatever thread. It stands in nobody's way:
/// a check reads one state of the file, and as long as it does, the log behind that grows.
class CheckControl
{
public:
    explicit CheckControl(std::chrono::milliseconds firstPause = std::chrono::minutes(1))
        : m_pause(firstPause)
    {}

    /// Ends the check. To be said again until it has ended: what is said just before it reads goes
    /// unheard.
    void stop();
    /// The table that is read now is left, and read again after a pause that doubles each time.
    void giveWay();
    /// How long the log is; from 256 MB on the check gives way.
    void logIs(qint64 bytes);
    int timesGivenWay() const { return m_givenWay; }

private:
    friend Result<void> quickCheck(Connection &connection, CheckControl *control);

    bool begin(SqliteFile *file);
    bool end();
    bool pause();
    bool isStopped() const { return m_stopped; }

    std::mutex m_mutex;
    std::condition_variable m_stops;
    SqliteFile *m_file = nullptr; ///< while a table is read
    bool m_inTheWay = false;
    std::atomic_bool m_reads = false;
    std::atomic_bool m_stopped = false;
    std::atomic_int m_givenWay = 0;
    std::chrono::milliseconds m_pause;
};

/// quick_check, table by table. Corrupt with what SQLite found first; Cancelled when `control` (may
/// be null) stopped it. With one, a large file is read by a thread that runs when no other wants
/// to.
Result<void> quickCheck(Connection &connection, CheckControl *control);

} // namespace cordboard::store
