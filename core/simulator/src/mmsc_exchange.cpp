#include "mmsc_exchange.h"

#include "dice.h"
#include "listener.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QUrl>

#include <numeric>
#include <utility>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

quint64 seedOr(quint64 seed)
{
    return seed != 0 ? seed : QRandomGenerator::system()->generate64() | 1;
}

Unexpected<Error> nowhere(const QString &url)
{
    return fail(ErrorCode::Invalid,
                QCoreApplication::translate(
                    "Simulator", "\"%1\" is not where a client of MM7 can be. An address "
                                 "such as http://127.0.0.1:8471/ is needed.")
                    .arg(url));
}

bool isUsable(const QString &vaspUrl)
{
    const QUrl url(vaspUrl, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"http"_s && !url.host().isEmpty();
}

/// What a fault does to the plan; the octets of the answer are MmscAnswers' matter.
void applyFault(MmsSubmitPlan &plan, const MmsSubmitSeen &submit, int refuseStatus)
{
    constexpr int lateMs = 35000;
    constexpr int oddStatuses[] = {2999, 5000, 0, 1001};
    const QString &fault = plan.fault;
    if (fault == u"refuse"_s || fault == u"rs-error"_s || fault == u"rs-error-500"_s)
        plan.status = refuseStatus;
    else if (fault == u"partial-success"_s)
        plan.status = 1100;
    else if (fault == u"unknown-status"_s)
        plan.status = oddStatuses[(submit.number - 1) % 4];
    else if (fault.startsWith(u"http-"_s))
        plan.httpStatus = fault.sliced(5).toInt();
    else if (fault == u"no-answer"_s || fault == u"close-after-body"_s)
        plan.answered = false;
    else if (fault == u"late-answer"_s)
        plan.answerDelayMs += lateMs;
    else if (fault == u"report-first"_s)
        plan.reportFirst = true;
}

} // namespace

MmscExchange::MmscExchange(MmscOptions options, const Clock &clock)
    : m_options(std::move(options))
    , m_seed(seedOr(m_options.seed))
    , m_agenda(clock)
    , m_faults(m_options)
    , m_ids(m_seed)
    , m_witness(m_agenda)
    , m_answers(m_options, m_agenda)
    , m_phones(m_options, m_agenda,
               [this](std::function<void()> work) { afterSync(std::move(work)); })
{
    listenToPhones();
}

MmscExchange::~MmscExchange()
{
    const auto sessions = findChildren<HttpSession *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpSession *session : sessions) {
        session->disconnect(this);
        delete session;
    }
    m_witness.sync();
}

void MmscExchange::listenToPhones()
{
    connect(&m_phones, &MmscPhones::phoneReached, this, &MmscExchange::phoneReached);
    connect(&m_phones, &MmscPhones::sending, this,
            [this](const VaspPost &post) { m_witness.sending(post.seen, post.body.size()); });
    connect(&m_phones, &MmscPhones::answered, this, [this](const VaspPost &post) {
        m_witness.posted(post.seen);
        Q_EMIT posted(post.seen);
    });
}

Result<quint16> MmscExchange::start()
{
    if (!m_options.vaspUrl.isEmpty() && !isUsable(m_options.vaspUrl))
        return nowhere(m_options.vaspUrl);
    if (auto opened = m_witness.open(m_options.ledgerFile); !opened)
        return forward(opened);
    auto listener = makeListener(m_options.tlsCertificateFile, m_options.tlsKeyFile);
    if (!listener)
        return forward(listener);
    m_listener = std::move(*listener);
    // pendingConnectionAvailable comes after the TLS handshake, newConnection before it.
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this,
            &MmscExchange::acceptConnections);
    if (!m_listener->listen(m_options.listen, m_options.port)) {
        return fail(ErrorCode::Unreachable,
                    QCoreApplication::translate("Simulator",
                                                "The simulator cannot listen on %1:%2: %3. Choose "
                                                "another port or stop the program that has it.")
                        .arg(m_options.listen.toString())
                        .arg(m_options.port)
                        .arg(m_listener->errorString()));
    }
    return m_listener->serverPort();
}

void MmscExchange::setOptions(const MmscOptions &options)
{
    const MmscOptions before = std::exchange(m_options, options);
    m_options.seed = before.seed;
    m_options.ledgerFile = before.ledgerFile;
    if (m_options.faults != before.faults)
        m_faults.reset();
}

MmscStatus MmscExchange::status() const
{
    return {m_open, m_submits, m_accepted, m_phones.onTheWay(), m_phones.toPost()};
}

Result<QString> MmscExchange::deliver(const InboundMms &message)
{
    if (!isUsable(m_options.vaspUrl))
        return nowhere(m_options.vaspUrl);
    ++m_deliveries;
    const QString chosen = m_faults.forDelivery(m_deliveries);
    const QString id = newId(-m_deliveries);
    m_phones.write(message, id, message.fault.isEmpty() ? chosen : message.fault);
    return id;
}

void MmscExchange::acceptConnections()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        auto *session = new HttpSession(++m_links, socket, m_options.maxBody, this);
        ++m_open;
        connect(session, &HttpSession::requested, this,
                [this, session](const HttpMessage &request) { onRequest(*session, request); });
        connect(session, &HttpSession::refused, this, [this, session](int status) {
            turnAway(*session, status, u"not a request that can be read"_s);
        });
        connect(session, &HttpSession::closed, this, [this, session] {
            --m_open;
            session->deleteLater();
        });
    }
}

bool MmscExchange::isLetIn(const HttpMessage &request) const
{
    if (m_options.username.isEmpty())
        return true;
    const QByteArray header = request.header("Authorization");
    if (!header.toLower().startsWith("basic "))
        return false;
    const QString pair = QString::fromUtf8(QByteArray::fromBase64(header.sliced(6).trimmed()));
    const QString password = pair.section(u':', 1);
    return pair.section(u':', 0, 0) == m_options.username &&
           (m_options.password.isEmpty() || password == m_options.password);
}

void MmscExchange::turnAway(HttpSession &session, int httpStatus, const QString &why)
{
    m_witness.turnedAway(session.link(), httpStatus, why);
    write(&session, m_answers.plain(httpStatus), {});
    Q_EMIT turnedAway(httpStatus, why);
}

void MmscExchange::onRequest(HttpSession &session, const HttpMessage &request)
{
    if (request.method() != "POST")
        return turnAway(session, 405, u"not a POST"_s);
    if (!isLetIn(request))
        return turnAway(session, 401, u"the credentials are missing or wrong"_s);
    auto received = mms::mm7::decode(request.header("Content-Type"), request.body);
    if (!received) {
        m_witness.turnedAway(session.link(), 200, received.error().message);
        write(&session, m_answers.error({}, 2007), {});
        Q_EMIT turnedAway(200, received.error().message);
        return;
    }
    switch (received->message.kind) {
    case mms::mm7::Kind::SubmitReq:
        return onSubmit(session, std::move(*received), request.body.size());
    case mms::mm7::Kind::CancelReq:
    case mms::mm7::Kind::ReplaceReq:
        return onAmendment(session, received->message);
    default:
        break;
    }
    m_witness.turnedAway(session.link(), 200, mms::mm7::nameOf(received->message.kind));
    write(&session, m_answers.error(received->message.transactionId, 4003), {});
    Q_EMIT turnedAway(200, mms::mm7::nameOf(received->message.kind));
}

void MmscExchange::onAmendment(HttpSession &session, const mms::mm7::Message &message)
{
    const bool waits = m_phones.isWaiting(message.messageId);
    const int status = waits ? 1000 : 2005;
    if (waits && message.kind == mms::mm7::Kind::CancelReq)
        m_phones.cancel(message.messageId);
    m_witness.amended(session.link(), message, status);
    write(&session, m_answers.toAmendment(message, status), message.transactionId);
    Q_EMIT amended(message, status);
}

void MmscExchange::onSubmit(HttpSession &session, mms::mm7::Received received, qint64 octets)
{
    MmsSubmitSeen submit;
    submit.link = session.link();
    submit.number = ++m_submits;
    submit.octets = octets;
    submit.message = std::move(received.message);
    submit.parts = std::move(received.parts);
    MmsSubmitPlan plan = planFor(submit);
    if (m_planner)
        m_planner(submit, plan);
    if (plan.isAccepted()) {
        ++m_accepted;
        const bool repeats = plan.fault == u"repeated-message-id"_s && !m_lastId.isEmpty();
        submit.messageId = repeats ? m_lastId : newId(submit.number);
        m_lastId = submit.messageId;
    }
    m_witness.submit(submit, plan);
    const QPointer<HttpSession> link(&session);
    Q_EMIT submitted(submit, plan);
    submit.parts.clear(); // thousands may wait
    carryOut(link, submit, plan);
}

/// What is wrong with it before any fault; 1000: nothing.
int MmscExchange::judge(const MmsSubmitSeen &submit) const
{
    if (!m_options.vaspId.isEmpty() && submit.message.vaspId != m_options.vaspId)
        return 4001;
    const qint64 content =
        std::accumulate(submit.parts.begin(), submit.parts.end(), qint64(0),
                        [](qint64 sum, const mms::Part &part) { return sum + part.data.size(); });
    return m_options.maxContent > 0 && content > m_options.maxContent ? 2004 : 1000;
}

MmsSubmitPlan MmscExchange::planFor(const MmsSubmitSeen &submit)
{
    Dice dice(m_seed, submit.number);
    MmsSubmitPlan plan;
    plan.answerDelayMs = dice.between(m_options.answerDelay.from, m_options.answerDelay.to);
    plan.reportDelayMs = dice.between(m_options.reportDelay.from, m_options.reportDelay.to);
    plan.readDelayMs = dice.between(m_options.readDelay.from, m_options.readDelay.to);
    plan.state = stateFor(submit.number);
    plan.fault = m_faults.forSubmit(submit.number);
    plan.status = judge(submit);
    applyFault(plan, submit, m_options.refuseStatus);
    return plan;
}

QString MmscExchange::stateFor(qint64 number) const
{
    constexpr qint64 stateDice = 1LL << 42; // apart from the delays
    int weights = 0;
    for (const MmStateWeight &entry : m_options.states)
        weights += entry.weight;
    int ticket = Dice(m_seed, stateDice + number).below(weights);
    for (const MmStateWeight &entry : m_options.states) {
        if (ticket < entry.weight)
            return entry.word;
        ticket -= entry.weight;
    }
    return u"Retrieved"_s;
}

/// Mbuni's ids look like qf4706.1.x717.30@mmsc. Deliveries have negative numbers.
QString MmscExchange::newId(qint64 number) const
{
    constexpr qint64 deliveries = 1LL << 40;
    const qint64 distinct = number < 0 ? deliveries - number : number;
    if (m_options.style == MmscStyle::ByBook)
        return QString::fromLatin1(m_ids.id(distinct, IdForm::Uuid));
    const QString decimal = QString::fromLatin1(m_ids.id(number, IdForm::Decimal));
    return (number < 0 ? u"qd%1.4.x717.%2@mmsc"_s : u"qf%1.1.x717.%2@mmsc"_s)
        .arg(decimal)
        .arg(distinct % 100);
}

void MmscExchange::carryOut(const QPointer<HttpSession> &session, const MmsSubmitSeen &submit,
                            const MmsSubmitPlan &plan)
{
    const auto tell = [this, session, submit, plan] {
        answer(session, submit, plan);
        if (plan.isAccepted() && !plan.reportFirst)
            m_phones.take(submit, plan);
    };
    if (plan.isAccepted() && plan.reportFirst)
        m_phones.take(submit, plan, tell);
    else if (plan.answerDelayMs <= 0)
        tell();
    else
        m_agenda.after(plan.answerDelayMs, this, tell);
}

void MmscExchange::answer(const QPointer<HttpSession> &session, const MmsSubmitSeen &submit,
                          const MmsSubmitPlan &plan)
{
    m_witness.answer(submit, plan, !session.isNull());
    if (plan.answered)
        return write(session, m_answers.toSubmit(submit, plan), submit.message.transactionId);
    if (session && plan.fault == u"close-after-body"_s)
        session->close();
}

void MmscExchange::write(const QPointer<HttpSession> &session, const HttpAnswer &answer,
                         const QString &transactionId)
{
    afterSync([this, session, answer, transactionId] {
        if (session)
            session->write(answer.octets, answer.last);
        if (session && !transactionId.isEmpty())
            Q_EMIT answered(transactionId);
    });
}

/// Answers of one turn of the event loop share one fsync.
void MmscExchange::afterSync(std::function<void()> work)
{
    m_afterSync.push_back(std::move(work));
    if (m_afterSync.size() == 1)
        QMetaObject::invokeMethod(this, &MmscExchange::flush, Qt::QueuedConnection);
}

void MmscExchange::flush()
{
    m_witness.sync();
    for (const auto &work : std::exchange(m_afterSync, {}))
        work();
}

} // namespace cordboard::simulator
