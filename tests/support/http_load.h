#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>
#include <vector>

namespace cordboard::test {

struct LoadResult
{
    qint64 answered = 0;   ///< with a 2xx
    qint64 refused = 0;    ///< with something else
    qint64 reconnects = 0; ///< connections that the server closed
    double seconds = 0;
    std::vector<quint32> microseconds; ///< of each answer, sorted

    double perSecond() const { return seconds > 0 ? double(answered) / seconds : 0; }
    double milliseconds(double quantile) const;
};

/// So many keep-alive connections to a port of this computer, each with one request under way, from
/// one thread over epoll: the client of the benchmarks must cost less than the server it measures.
/// `request` gets a running number and returns the octets to send.
LoadResult runHttpLoad(quint16 port, int connections, std::chrono::milliseconds duration,
                       const std::function<QByteArray(qint64)> &request);

} // namespace cordboard::test
