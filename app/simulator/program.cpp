#include "program.h"

#include "base/log.h"

#include <QTextStream>

#include <cstdio>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QString hex(quint32 status)
{
    return u"0x%1"_s.arg(status, 2, 16, QLatin1Char('0'));
}

} // namespace

Program::Program(ProgramOptions options, const Clock &clock)
    : m_options(std::move(options))
    , m_server(m_options.smsc, clock)
{
    connect(&m_server, &SmscServer::receiverBound, this, &Program::deliverOnce);
    if (m_options.demoCustomers)
        m_world = std::make_unique<DemoWorld>(m_server, m_options.demo);
    if (m_options.verbose)
        narrate();
}

Program::~Program() = default;

void Program::deliverOnce()
{
    if (m_delivered) // a reconnect
        return;
    m_delivered = true;
    for (const InboundText &message : m_options.deliveries) {
        if (const auto sent = m_server.deliver(message); !sent)
            print(tr("Not sent: %1").arg(sent.error().message));
    }
}

void Program::narrate()
{
    connect(&m_server, &SmscServer::linkBound, this, [](qint64 link, const QString &systemId) {
        print(tr("Link %1: bound as %2").arg(link).arg(systemId));
    });
    connect(&m_server, &SmscServer::linkClosed, this, [](qint64 link, const QString &why) {
        print(tr("Link %1: closed, %2").arg(link).arg(why));
    });
    connect(&m_server, &SmscServer::submitted, this,
            [](const SubmitSeen &submit, const SubmitPlan &plan) {
                print(tr("Link %1: submit %2 to %3, status %4%5")
                          .arg(submit.link)
                          .arg(submit.number)
                          .arg(maskedNumber(QString::fromLatin1(submit.to)), hex(plan.status),
                               plan.fault.isEmpty() ? QString() : u", "_s + plan.fault));
            });
    connect(&m_server, &SmscServer::deliveryAnswered, this, [](bool receipt, quint32 status) {
        print(receipt ? tr("Receipt answered with %1").arg(hex(status))
                      : tr("Message answered with %1").arg(hex(status)));
    });
}

} // namespace cordboard::simulator
