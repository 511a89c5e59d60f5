#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace cordboard::test {

/// A request as it arrived.
struct Arrival
{
    QByteArray path;
    QByteArray start; ///< of the body: type and timestamp are in it
    qint64 atUs = 0;  ///< since 1970
};

/// An HTTP/1.1 receiver on 127.0.0.1 in a thread of its own that answers 200 to whatever comes, as
/// fast as one thread can. For benchmarks.
class QuickReceiver
{
public:
    explicit QuickReceiver(bool keepsArrivals);
    ~QuickReceiver();
    QuickReceiver(const QuickReceiver &) = delete;
    QuickReceiver &operator=(const QuickReceiver &) = delete;

    quint16 port() const { return m_port; }
    qint64 count() const { return m_count; }
    /// Until so many came in all. False when the time was up first.
    bool waitFor(qint64 count, std::chrono::milliseconds time);
    std::vector<Arrival> takeArrivals();

private:
    struct Peer;
    void run();
    bool answer(Peer &peer);
    void note(const QByteArray &path, QByteArrayView body);

    const bool m_keeps;
    int m_listener = -1;
    int m_epoll = -1;
    int m_stop = -1; ///< eventfd
    quint16 m_port = 0;
    std::atomic<qint64> m_count = 0;
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<Arrival> m_arrivals;
    std::thread m_thread; ///< last: it uses the rest
};

} // namespace cordboard::test
