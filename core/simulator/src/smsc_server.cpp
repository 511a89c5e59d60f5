#include "simulator/smsc_server.h"

#include "exchange.h"

namespace cordboard::simulator {

SmscServer::SmscServer(SmscOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_exchange(std::make_unique<Exchange>(std::move(options), clock))
{
    const Exchange *from = m_exchange.get();
    connect(from, &Exchange::receiverBound, this, &SmscServer::receiverBound);
    connect(from, &Exchange::linkBound, this, &SmscServer::linkBound);
    connect(from, &Exchange::linkClosed, this, &SmscServer::linkClosed);
    connect(from, &Exchange::submitted, this, &SmscServer::submitted);
    connect(from, &Exchange::phoneReached, this, &SmscServer::phoneReached);
    connect(from, &Exchange::phoneWrote, this, &SmscServer::phoneWrote);
    connect(from, &Exchange::deliveryAnswered, this, &SmscServer::deliveryAnswered);
}

SmscServer::~SmscServer() = default;

Result<quint16> SmscServer::start()
{
    return m_exchange->start();
}

quint16 SmscServer::port() const
{
    return m_exchange->port();
}

void SmscServer::setPlanner(Planner planner)
{
    m_exchange->setPlanner(std::move(planner));
}

Result<void> SmscServer::deliver(const InboundText &message)
{
    return m_exchange->deliver(message);
}

const SmscOptions &SmscServer::options() const
{
    return m_exchange->options();
}

void SmscServer::setOptions(const SmscOptions &options)
{
    m_exchange->setOptions(options);
}

SmscStatus SmscServer::status() const
{
    return m_exchange->status();
}

void SmscServer::resetLinks()
{
    m_exchange->resetLinks();
}

Agenda &SmscServer::agenda()
{
    return m_exchange->agenda();
}

} // namespace cordboard::simulator
