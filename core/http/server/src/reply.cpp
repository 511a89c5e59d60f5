#include "reply.h"

#include "connection.h"

namespace cordboard::http {

Reply::Reply(std::shared_ptr<Gate> gate, quint64 connection, quint64 request)
    : m_gate(std::move(gate))
    , m_connection(connection)
    , m_request(request)
{}

Reply::~Reply()
{
    if (m_given)
        return;
    m_gate->post(m_connection, [request = m_request](Connection &connection) {
        connection.answerIsMissing(request);
    });
}

void Reply::give(Response response)
{
    if (m_given.exchange(true))
        return;
    m_gate->post(m_connection, [request = m_request,
                                response = std::move(response)](Connection &connection) mutable {
        if (response.makeBody)
            response.body = response.makeBody();
        connection.answer(request, response);
    });
}

} // namespace cordboard::http
