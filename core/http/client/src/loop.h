#pragma once

#include "transfer.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace cordboard::http {

/// The client's thread: libcurl's multi handle and the transfers on it.
class Client::Loop
{
public:
    Loop();
    ~Loop();
    Q_DISABLE_COPY_MOVE(Loop)

    void add(Exchange exchange, Done done);
    void setListeners(const QList<Listener> &listeners);

private:
    struct Waiting
    {
        Exchange exchange;
        Done done;
    };

    void run();
    void startWaiting();
    void start(Waiting waiting);
    void collect();
    void dropOverdue();
    void endAll();
    CURL *takeEasy();
    std::unique_ptr<Transfer> remove(CURL *easy);

    CURLM *m_multi = nullptr;
    std::mutex m_mutex; ///< what other threads hand over
    std::vector<Waiting> m_waiting;
    std::optional<QList<Listener>> m_newListeners;
    std::atomic_bool m_stopping = false;
    // From here on the thread's own.
    QList<Listener> m_listeners;
    std::unordered_map<CURL *, std::unique_ptr<Transfer>> m_transfers;
    std::vector<CURL *> m_spare; ///< made, not in use
    Instant m_lookedAt;
    std::thread m_thread; ///< last: it uses the rest
};

} // namespace cordboard::http
