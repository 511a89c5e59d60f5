#include "exchange.h"

#include "base/log.h"
#include "listener.h"
#include "receipt_faults.h"
#include "submit_faults.h"
#include "submit_parser.h"
#include "text/segment.h"
#include "wire.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRandomGenerator>
#include <QTcpSocket>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

constexpr int tickMs = 1000;

quint64 seedOr(quint64 seed)
{
    return seed != 0 ? seed : QRandomGenerator::system()->generate64() | 1;
}

QByteArray inboundBody(const InboundText &message, const text::EncodedPart &part, quint8 dataCoding)
{
    const bool international = message.from.startsWith(u'+');
    const auto digits = [](const QString &number) {
        return number.startsWith(u'+') ? number.mid(1).toLatin1() : number.toLatin1();
    };
    constexpr quint8 tonInternational = 1;
    constexpr quint8 npiIsdn = 1;
    ByteWriter writer;
    writer.cString({}).u8(international ? tonInternational : 0).u8(npiIsdn);
    writer.cString(digits(message.from));
    writer.u8(message.to.startsWith(u'+') ? tonInternational : 0).u8(npiIsdn);
    writer.cString(digits(message.to));
    writer.u8(part.hasUdh ? 0x40 : 0).u8(0).u8(0).cString({}).cString({});
    writer.u8(0).u8(0).u8(dataCoding).u8(0);
    return writer.u8(quint8(part.userData.size())).octets(part.userData).bytes();
}

} // namespace

Exchange::Exchange(SmscOptions options, const Clock &clock)
    : m_options(std::move(options))
    , m_seed(seedOr(m_options.seed))
    , m_agenda(clock)
    , m_behaviour(m_options, m_seed)
    , m_faults(m_options, m_seed)
    , m_ids(m_seed)
    , m_queue(m_agenda, m_options)
{
    connect(&m_queue, &DeliveryQueue::sent, this, &Exchange::noteSent);
    connect(&m_queue, &DeliveryQueue::acknowledged, this, &Exchange::noteAcknowledged);
}

Exchange::~Exchange()
{
    const auto sessions = findChildren<Session *>(QString(), Qt::FindDirectChildrenOnly);
    for (Session *session : sessions) {
        session->stop();
        delete session;
    }
    m_ledger.sync();
}

Result<quint16> Exchange::start()
{
    if (auto opened = m_ledger.open(m_options.ledgerFile); !opened)
        return forward(opened);
    auto listener = makeListener(m_options);
    if (!listener)
        return forward(listener);
    m_listener = std::move(*listener);
    // pendingConnectionAvailable comes after the TLS handshake, newConnection before it.
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this,
            &Exchange::acceptConnections);
    if (!m_listener->listen(m_options.listen, m_options.port)) {
        return fail(ErrorCode::Unreachable,
                    QCoreApplication::translate("Simulator",
                                                "The simulator cannot listen on %1:%2: %3. Choose "
                                                "another port or stop the program that has it.")
                        .arg(m_options.listen.toString())
                        .arg(m_options.port)
                        .arg(m_listener->errorString()));
    }
    m_agenda.after(tickMs, this, [this] { tick(); });
    return m_listener->serverPort();
}

void Exchange::tick()
{
    const auto sessions = m_sessions.values();
    for (Session *session : sessions)
        session->checkSilence();
    m_queue.checkTimeouts();
    m_ledger.sync();
    m_agenda.after(tickMs, this, [this] { tick(); });
}

void Exchange::acceptConnections()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        auto *session = new Session(++m_links, socket, *this, m_agenda, m_options, this);
        m_sessions.insert(session->id(), session);
    }
}

Result<void> Exchange::deliver(const InboundText &message)
{
    const auto encoded = text::encode(message.text, ++m_reference);
    if (!encoded)
        return forward(encoded);
    for (const text::EncodedPart &part : encoded->parts)
        m_queue.put(
            {0, false, {}, inboundBody(message, part, encoded->dataCoding), command::deliverSm});
    return {};
}

quint32 Exchange::judgeBind(Session &session, const BindSeen &bind)
{
    quint32 verdict = status::ok;
    if (!m_options.systemId.isEmpty() && bind.systemId != m_options.systemId)
        verdict = status::invalidSystemId;
    else if (!m_options.password.isEmpty() && bind.password != m_options.password)
        verdict = status::invalidPassword;
    note("bind", {{u"link"_s, session.id()},
                  {u"system_id"_s, bind.systemId},
                  {u"status"_s, qint64(verdict)}});
    return verdict;
}

void Exchange::onBound(Session &session)
{
    Q_EMIT linkBound(session.id(), session.systemId());
    if (!session.canReceive())
        return;
    m_queue.addLink(session);
    Q_EMIT receiverBound(session.id());
}

void Exchange::onSubmit(Session &session, const Frame &frame)
{
    ParsedSubmit parsed = parseSubmit(frame.body);
    SubmitSeen &submit = parsed.submit;
    submit.link = session.id();
    submit.sequence = frame.sequence;
    submit.number = ++m_submits;
    SubmitPlan plan = planFor(submit, parsed.status);
    if (m_options.closeAfter > 0 && session.submits() >= m_options.closeAfter) {
        plan.answered = false;
        noteSubmit(submit, plan);
        return session.abort(u"closed on purpose after %1 submits"_s.arg(session.submits()));
    }
    if (plan.status == status::ok)
        submit.messageId = m_ids.id(submit.number, m_options.idForm);
    noteSubmit(submit, plan);
    Q_EMIT submitted(submit, plan);
    carryOut(session, submit, plan);
}

SubmitPlan Exchange::planFor(const SubmitSeen &submit, quint32 parseStatus)
{
    SubmitPlan plan = m_behaviour.plan(submit.number, m_agenda.nowMs());
    if (parseStatus != status::ok) {
        plan.status = parseStatus;
        return plan;
    }
    plan.fault = m_faults.forSubmit(submit.number);
    bendPlan(submit, plan, m_agenda.nowMs());
    if (m_planner)
        m_planner(submit, plan);
    return plan;
}

void Exchange::carryOut(Session &session, SubmitSeen submit, const SubmitPlan &plan)
{
    const qint64 submittedUs = m_agenda.wallUs();
    const bool accepted = plan.status == status::ok;
    if (accepted && plan.receiptFirst)
        finishLater(submit, plan, submittedUs);
    const auto answer = [this, link = QPointer<Session>(&session), submit, plan, submittedUs] {
        if (link && link->isOpen())
            writeAnswer(*link, submit, plan);
        if (plan.status == status::ok && !plan.receiptFirst)
            finishLater(submit, plan, submittedUs);
    };
    if (plan.answerDelayMs <= 0)
        answer();
    else
        m_agenda.after(plan.answerDelayMs, this, answer);
}

void Exchange::finishLater(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs)
{
    m_agenda.after(plan.receiptDelayMs, this,
                   [this, submit, plan, submittedUs] { finishMessage(submit, plan, submittedUs); });
}

void Exchange::finishMessage(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs)
{
    if (!plan.receiptLost && receiptWanted(submit.registeredDelivery, plan.state)) {
        const IdForm textForm = m_options.receiptIdForm.value_or(m_options.idForm);
        const ReceiptFacts facts{
            m_ids.id(submit.number, textForm),
            m_ids.id(submit.number, m_options.receiptTlvIdForm.value_or(textForm)), plan.state,
            submittedUs, m_agenda.wallUs()};
        for (const Delivery &delivery : receiptDeliveries(plan.fault, submit, facts, m_options))
            m_queue.put(delivery);
    }
    if (plan.state == ReceiptState::Delivered)
        Q_EMIT phoneReached(submit);
}

void Exchange::onDeliverAnswer(Session &session, quint32 sequence, quint32 commandStatus)
{
    m_queue.answered(session, sequence, commandStatus);
}

void Exchange::onClosed(Session &session, const QString &why)
{
    m_sessions.remove(session.id());
    m_queue.removeLink(session);
    note("close", {{u"link"_s, session.id()}, {u"why"_s, why}});
    m_ledger.sync();
    Q_EMIT linkClosed(session.id(), why);
}

void Exchange::note(const char *event, QJsonObject line)
{
    line.insert(u"event"_s, QLatin1String(event));
    line.insert(u"at_us"_s, m_agenda.wallUs());
    m_ledger.add(line);
}

void Exchange::noteSubmit(const SubmitSeen &submit, const SubmitPlan &plan)
{
    if (!m_ledger.isOpen()) // decoding texts for nobody costs
        return;
    note("submit", {{u"link"_s, submit.link},
                    {u"sequence"_s, qint64(submit.sequence)},
                    {u"number"_s, submit.number},
                    {u"from"_s, QString::fromLatin1(submit.from)},
                    {u"to"_s, QString::fromLatin1(submit.to)},
                    {u"esm_class"_s, submit.esmClass},
                    {u"data_coding"_s, submit.dataCoding},
                    {u"user_data"_s, QString::fromLatin1(submit.userData.toHex())},
                    {u"text"_s, submit.text()},
                    {u"status"_s, qint64(plan.status)},
                    {u"answered"_s, plan.answered},
                    {u"fault"_s, plan.fault},
                    {u"id"_s, QString::fromLatin1(submit.messageId)}});
}

void Exchange::noteSent(const Delivery &delivery)
{
    if (!m_ledger.isOpen())
        return;
    note(delivery.receipt ? "receipt" : "inbound",
         {{u"id"_s, QString::fromLatin1(delivery.id)},
          {u"body"_s, QString::fromLatin1(delivery.body.toHex())}});
}

void Exchange::noteAcknowledged(const Delivery &delivery, quint32 commandStatus)
{
    note(delivery.receipt ? "receipt_answer" : "inbound_answer",
         {{u"id"_s, QString::fromLatin1(delivery.id)}, {u"status"_s, qint64(commandStatus)}});
    Q_EMIT deliveryAnswered(delivery.receipt, commandStatus);
}

} // namespace cordboard::simulator
