#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <vector>

namespace cordboard::http {

/// What a connection is busy with, as seen by who must find a place for another one.
struct Standing
{
    enum class Stage {
        Leaving,  ///< answered for good, waits for the peer to close
        HalfOpen, ///< has not sent one whole head yet
        Moving,   ///< a body comes in or an answer goes out
        Idle,     ///< between two requests
        Working,  ///< the handler has its request, or it is a WebSocket
    };
    quint64 id = 0;
    Stage stage = Stage::HalfOpen;
    std::chrono::milliseconds age{0}; ///< in this stage
    qint64 rate = 0;                  ///< Moving: octets/s so far
};

/// Who has to go when all places are taken, or absent when everybody is at work. In this order: who
/// leaves anyway; who is half-open, the oldest first; bodies and answers that have moved for a
/// second, the slowest first; who is idle for a second, the longest first; what else is moving, the
/// slowest first; who asked a moment ago. So connections that do nothing yield to those that ask,
/// at once, and a client needs only to send its head before as many others connect as there are
/// places (catalogue T133, G25). Pure.
std::optional<quint64> whoIsShed(const std::vector<Standing> &standings);

/// The slowest body of those that have come in for a second: who gives way when the memory for
/// bodies is used up.
std::optional<quint64> slowestBody(const std::vector<Standing> &standings);

} // namespace cordboard::http
