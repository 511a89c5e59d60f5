#pragma once

#include "base/error.h"

#include <QElapsedTimer>

namespace cordboard::store {

/// When to connect to a lost server again: at once, then after 0.25 s, doubling up to 4 s. Between
/// the tries the last error is the answer, so that nobody waits for a server that is not there.
class Retry
{
public:
    bool isDue() const { return m_waitMs == 0 || m_since.hasExpired(m_waitMs); }
    int waitMs() const { return m_waitMs; }
    const Error &lastError() const { return m_error; }

    void failed(const Error &error)
    {
        m_error = error;
        m_waitMs = m_waitMs == 0 ? 250 : qMin(2 * m_waitMs, 4000);
        m_since.start();
    }
    void succeeded() { m_waitMs = 0; }

private:
    Error m_error;
    QElapsedTimer m_since;
    int m_waitMs = 0;
};

} // namespace cordboard::store
