#include "gate.h"

#include "connection.h"
#include "core.h"

#include <boost/asio/post.hpp>

namespace cordboard::http {

void Gate::post(quint64 connection, std::function<void(Connection &)> work)
{
    const std::lock_guard lock(m_mutex);
    if (!m_core)
        return;
    boost::asio::post(m_core->context(), [core = m_core, connection, work = std::move(work)] {
        if (const auto found = core->find(connection))
            work(*found);
    });
}

void Gate::close()
{
    const std::lock_guard lock(m_mutex);
    m_core = nullptr;
}

} // namespace cordboard::http
