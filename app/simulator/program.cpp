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

MmscOptions mmscOptions(const ProgramOptions &options)
{
    MmscOptions mmsc = options.mmsc;
    mmsc.listen = options.smsc.listen;
    mmsc.tlsCertificateFile = options.smsc.tlsCertificateFile;
    mmsc.tlsKeyFile = options.smsc.tlsKeyFile;
    mmsc.seed = options.smsc.seed;
    mmsc.ledgerFile = options.smsc.ledgerFile;
    return mmsc;
}

} // namespace

Program::Program(ProgramOptions options, const Clock &clock)
    : m_options(std::move(options))
    , m_server(m_options.smsc, clock)
{
    connect(&m_server, &SmscServer::receiverBound, this, &Program::deliverOnce);
    if (m_options.demoCustomers)
        m_world = std::make_unique<DemoWorld>(m_server, m_options.demo);
    if (m_options.playsMmsc)
        m_mmsc = std::make_unique<MmscServer>(mmscOptions(m_options), clock);
    if (m_options.verbose)
        narrate();
    if (m_options.verbose && m_mmsc)
        narrateMmsc();
}

Program::~Program() = default;

Result<quint16> Program::startMmsc()
{
    if (!m_mmsc)
        return quint16(0);
    const auto port = m_mmsc->start();
    if (!port)
        return port;
    for (const InboundMms &message : m_options.mmsDeliveries) {
        if (const auto sent = m_mmsc->deliver(message); !sent)
            return forward(sent);
    }
    return port;
}

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

void Program::narrateMmsc()
{
    const MmscServer *mmsc = m_mmsc.get();
    connect(mmsc, &MmscServer::submitted, this,
            [](const MmsSubmitSeen &submit, const MmsSubmitPlan &plan) {
                print(tr("MM7 %1: submit %2, parts: %3, status %4%5")
                          .arg(submit.link)
                          .arg(submit.number)
                          .arg(submit.parts.size())
                          .arg(plan.httpStatus == 200 ? plan.status : plan.httpStatus)
                          .arg(plan.fault.isEmpty() ? QString() : u", "_s + plan.fault));
            });
    connect(mmsc, &MmscServer::turnedAway, this, [](int httpStatus, const QString &why) {
        print(tr("MM7: turned away with HTTP %1, %2").arg(httpStatus).arg(why));
    });
    connect(mmsc, &MmscServer::posted, this, [](const MmsPostSeen &post) {
        print(tr("MM7: %1 %2 answered with HTTP %3, status %4")
                  .arg(post.kind, post.state)
                  .arg(post.httpStatus)
                  .arg(post.status));
    });
}

} // namespace cordboard::simulator
