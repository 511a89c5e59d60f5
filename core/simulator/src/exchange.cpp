#include "exchange.h"

#include "dice.h"
#include "listener.h"
#include "receipt_faults.h"
#include "submit_faults.h"
#include "submit_parser.h"
#include "text/segment.h"
#include "wire.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <algorithm>
#include <tuple>
#include <utility>

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
    , m_witness(m_agenda)
    , m_queue(m_agenda, m_options)
{
    connect(&m_queue, &DeliveryQueue::sent, this,
            [this](const Delivery &delivery, qint64 link, quint32 sequence) {
                m_witness.sent(delivery, link, sequence);
            });
    connect(&m_queue, &DeliveryQueue::acknowledged, this,
            [this](const Delivery &delivery, qint64 link, quint32 sequence, quint32 status) {
                m_witness.acknowledged(delivery, link, sequence, status);
                Q_EMIT deliveryAnswered(delivery.receipt, status);
            });
}

Exchange::~Exchange()
{
    const auto sessions = findChildren<Session *>(QString(), Qt::FindDirectChildrenOnly);
    for (Session *session : sessions) {
        session->stop();
        delete session;
    }
    m_witness.sync();
}

Result<quint16> Exchange::start()
{
    if (auto opened = m_witness.open(m_options.ledgerFile); !opened)
        return forward(opened);
    auto listener = makeListener(m_options.tlsCertificateFile, m_options.tlsKeyFile);
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
    chatter();
    return m_listener->serverPort();
}

void Exchange::setOptions(const SmscOptions &options)
{
    const SmscOptions before = std::exchange(m_options, options);
    m_options.seed = before.seed;
    m_options.ledgerFile = before.ledgerFile;
    switchPhonesOn();
    chatter();
}

SmscStatus Exchange::status() const
{
    SmscStatus now;
    for (const Session *session : m_sessions)
        now.links += session->canSubmit() || session->canReceive() ? 1 : 0;
    now.submits = m_submits;
    now.accepted = m_accepted;
    now.onTheWay = m_onTheWay;
    now.toDeliver = m_queue.waiting();
    return now;
}

void Exchange::resetLinks()
{
    const auto sessions = m_sessions.values();
    for (Session *session : sessions)
        session->abort(u"reset on purpose"_s);
}

void Exchange::tick()
{
    const auto sessions = m_sessions.values();
    for (Session *session : sessions)
        session->checkSilence();
    m_queue.checkTimeouts();
    m_witness.sync();
    m_agenda.after(tickMs, this, [this] { tick(); });
}

void Exchange::acceptConnections()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        auto *session = new Session(++m_links, socket, *this, m_agenda, m_options, this);
        m_sessions.insert(session->id(), session);
        m_witness.connected(session->id(), socket->peerAddress().toString());
    }
}

Result<void> Exchange::deliver(const InboundText &message)
{
    const auto encoded = text::encode(message.text, ++m_reference);
    if (!encoded)
        return forward(encoded);
    for (const text::EncodedPart &part : encoded->parts)
        m_queue.put({0,
                     false,
                     {},
                     inboundBody(message, part, encoded->dataCoding),
                     command::deliverSm,
                     message.text});
    Q_EMIT phoneWrote(message);
    return {};
}

quint32 Exchange::judgeBind(Session &session, const BindSeen &bind)
{
    quint32 verdict = m_options.bindStatus;
    if (verdict != status::ok) {
        // refused as asked, whoever it is
    } else if (!m_options.systemId.isEmpty() && bind.systemId != m_options.systemId)
        verdict = status::invalidSystemId;
    else if (!m_options.password.isEmpty() && bind.password != m_options.password)
        verdict = status::invalidPassword;
    m_witness.bind(session.id(), bind, verdict);
    return verdict;
}

void Exchange::onBound(Session &session)
{
    Q_EMIT linkBound(session.id(), session.systemId());
    if (const MsRange &after = m_options.resetAfter; after.to > 0) {
        constexpr qint64 resetDice = 1LL << 42; // apart from the draws for submits
        const int ms = Dice(m_seed, resetDice + session.id()).between(after.from, after.to);
        m_agenda.after(ms, &session, [&session] { session.abort(u"reset on purpose"_s); });
    }
    if (!session.canReceive())
        return;
    m_queue.addLink(session);
    Q_EMIT receiverBound(session.id());
    chatter();
}

void Exchange::onSubmit(Session &session, const Frame &frame)
{
    ParsedSubmit parsed = parseSubmit(frame.body);
    SubmitSeen &submit = parsed.submit;
    submit.link = session.id();
    submit.sequence = frame.sequence;
    submit.number = ++m_submits;
    submit.idNumber = submit.number;
    ++session.unanswered;
    SubmitPlan plan = planFor(submit, parsed.status);
    if (m_options.window > 0 && session.unanswered > m_options.window)
        plan.status = status::submitFailed;
    if (m_options.closeAfter > 0 && session.submits() >= m_options.closeAfter) {
        plan.answered = false;
        m_witness.submit(submit, plan, session.unanswered);
        return session.abort(u"closed on purpose after %1 submits"_s.arg(session.submits()));
    }
    if (plan.status == status::ok) {
        ++m_accepted;
        if (plan.fault == u"repeated-id"_s && submit.number > 1)
            submit.idNumber = submit.number - 1;
        submit.messageId = m_ids.id(submit.idNumber, m_options.idForm);
    }
    m_witness.submit(submit, plan, session.unanswered);
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
    if (accepted)
        ++m_onTheWay;
    if (accepted && plan.receiptFirst)
        finishLater(submit, plan, submittedUs);
    const auto later = [this, link = QPointer<Session>(&session), submit, plan, submittedUs] {
        answer(link, submit, plan);
        if (plan.status == status::ok && !plan.receiptFirst)
            finishLater(submit, plan, submittedUs);
    };
    if (plan.answerDelayMs <= 0)
        later();
    else
        m_agenda.after(plan.answerDelayMs, this, later);
}

void Exchange::answer(const QPointer<Session> &link, const SubmitSeen &submit,
                      const SubmitPlan &plan)
{
    const bool open = link && link->isOpen();
    m_witness.response(submit, plan, open);
    if (!open)
        return;
    if (plan.answered)
        --link->unanswered;
    writeAnswer(*link, submit, plan);
}

void Exchange::finishLater(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs)
{
    m_agenda.after(plan.receiptDelayMs, this,
                   [this, submit, plan, submittedUs] { finishMessage(submit, plan, submittedUs); });
}

void Exchange::finishMessage(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs)
{
    if (m_options.phoneOff || m_options.phonesOff.contains(submit.to)) {
        m_untilOn.push_back(
            [this, submit, plan, submittedUs] { finishMessage(submit, plan, submittedUs); });
        return;
    }
    --m_onTheWay;
    if (!plan.receiptLost && receiptWanted(submit.registeredDelivery, plan.state)) {
        const IdForm textForm = m_options.receiptIdForm.value_or(m_options.idForm);
        const ReceiptFacts facts{
            m_ids.id(submit.idNumber, textForm),
            m_ids.id(submit.idNumber, m_options.receiptTlvIdForm.value_or(textForm)), plan.state,
            submittedUs, m_agenda.wallUs()};
        for (const Delivery &delivery : receiptDeliveries(plan.fault, submit, facts, m_options))
            m_queue.put(delivery);
    }
    if (plan.state == ReceiptState::Delivered)
        Q_EMIT phoneReached(submit);
}

/// Those that are still off wait on.
void Exchange::switchPhonesOn()
{
    for (const auto &finish : std::exchange(m_untilOn, {}))
        finish();
}

bool Exchange::hasReceiver() const
{
    return std::any_of(m_sessions.begin(), m_sessions.end(),
                       [](const Session *session) { return session->canReceive(); });
}

/// Made-up phones write at the asked rate. What has not been acknowledged is bounded, so that a
/// client that does not answer is not owed millions.
void Exchange::chatter()
{
    if (m_chatting || m_options.inboundPerSecond <= 0 || !hasReceiver())
        return;
    constexpr int stepMs = 50;
    constexpr qint64 waitingAtMost = 10'000;
    m_chatting = true;
    m_chatOwed += m_options.inboundPerSecond * stepMs / 1000.0;
    for (; m_chatOwed >= 1; m_chatOwed -= 1) {
        if (m_queue.waiting() >= waitingAtMost)
            continue;
        const qint64 number = ++m_chatted;
        const QString phone = u"+1555013%1"_s.arg(number % 10000, 4, 10, QLatin1Char('0'));
        std::ignore = deliver({phone, m_options.inboundTo, u"Message %1"_s.arg(number)});
    }
    m_agenda.after(stepMs, this, [this] {
        m_chatting = false;
        chatter();
    });
}

void Exchange::onDeliverAnswer(Session &session, quint32 sequence, quint32 commandStatus)
{
    m_queue.answered(session, sequence, commandStatus);
}

void Exchange::onUnbind(Session &session, bool byClient)
{
    m_witness.unbind(session.id(), byClient);
}

void Exchange::onClosed(Session &session, const QString &why)
{
    m_sessions.remove(session.id());
    m_queue.removeLink(session);
    m_witness.closed(session.id(), why);
    m_witness.sync();
    Q_EMIT linkClosed(session.id(), why);
}

} // namespace cordboard::simulator
