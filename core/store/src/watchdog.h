#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace cordboard::store {

/// One connection as the watchdog sees it. The connection's thread says when it asks the server
/// something; that costs two stores of a number.
struct Watched
{
    int socket = -1;
    qint64 limitMs = 0;
    std::atomic<qint64> askedMs = 0; ///< since when it waits for an answer; 0: it does not
};

/// A server, or a proxy before it, can take a question and never answer. The kernel's keepalives do
/// not notice, libpq waits for ever, and Qt's driver has no limit of its own. So the sockets that
/// wait too long are shut down under it: the call returns with an error and the connection is made
/// anew (catalogue T159). Thread-safe.
class Watchdog
{
public:
    Watchdog();
    ~Watchdog();
    Q_DISABLE_COPY_MOVE(Watchdog)

    /// From now on until forget(), which must come before the socket is closed.
    void watch(std::shared_ptr<Watched> watched);
    void forget(const Watched *watched);

    static qint64 nowMs();

private:
    void run();
    void cutOverdue();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::shared_ptr<Watched>> m_watched;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace cordboard::store
