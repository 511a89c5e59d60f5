#pragma once

#include "gate.h"
#include "http/server/response.h"

#include <atomic>

namespace cordboard::http {

/// What stands behind one Respond: one answer, or none when the last copy goes, in any thread.
class Reply
{
public:
    Reply(std::shared_ptr<Gate> gate, quint64 connection, quint64 request);
    ~Reply();
    Q_DISABLE_COPY_MOVE(Reply)

    void give(Response response);

private:
    std::shared_ptr<Gate> m_gate;
    quint64 m_connection;
    quint64 m_request;
    std::atomic_bool m_given = false;
};

} // namespace cordboard::http
