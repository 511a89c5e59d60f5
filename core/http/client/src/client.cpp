#include "http/client/client.h"

#include "loop.h"

namespace cordboard::http {

Client::Client()
    : m_loop(std::make_unique<Loop>())
{}

Client::~Client() = default;

void Client::send(Exchange exchange, Done done)
{
    m_loop->add(std::move(exchange), std::move(done));
}

void Client::setListeners(const QList<Listener> &listeners)
{
    m_loop->setListeners(listeners);
}

} // namespace cordboard::http
