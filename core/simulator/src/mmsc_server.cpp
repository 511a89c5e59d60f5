#include "simulator/mmsc_server.h"

#include "mmsc_exchange.h"

namespace cordboard::simulator {

MmscServer::MmscServer(MmscOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_exchange(std::make_unique<MmscExchange>(std::move(options), clock))
{
    const MmscExchange *from = m_exchange.get();
    connect(from, &MmscExchange::submitted, this, &MmscServer::submitted);
    connect(from, &MmscExchange::amended, this, &MmscServer::amended);
    connect(from, &MmscExchange::turnedAway, this, &MmscServer::turnedAway);
    connect(from, &MmscExchange::answered, this, &MmscServer::answered);
    connect(from, &MmscExchange::phoneReached, this, &MmscServer::phoneReached);
    connect(from, &MmscExchange::posted, this, &MmscServer::posted);
}

MmscServer::~MmscServer() = default;

Result<quint16> MmscServer::start()
{
    return m_exchange->start();
}

quint16 MmscServer::port() const
{
    return m_exchange->port();
}

void MmscServer::setPlanner(Planner planner)
{
    m_exchange->setPlanner(std::move(planner));
}

Result<QString> MmscServer::deliver(const InboundMms &message)
{
    return m_exchange->deliver(message);
}

const MmscOptions &MmscServer::options() const
{
    return m_exchange->options();
}

void MmscServer::setOptions(const MmscOptions &options)
{
    m_exchange->setOptions(options);
}

MmscStatus MmscServer::status() const
{
    return m_exchange->status();
}

Agenda &MmscServer::agenda()
{
    return m_exchange->agenda();
}

} // namespace cordboard::simulator
