#include "session.h"

#include "base/log.h"
#include "bind_faults.h"
#include "wire.h"

#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

#ifdef Q_OS_WIN
SOCKET socketOf(const QTcpSocket &socket)
{
    return SOCKET(socket.socketDescriptor());
}
#else
int socketOf(const QTcpSocket &socket)
{
    return int(socket.socketDescriptor());
}
#endif

QByteArray bindBody(const SmscOptions &options, quint8 clientVersion)
{
    ByteWriter writer;
    writer.cString(options.name.toLatin1());
    constexpr quint8 version34 = 0x34;
    if (clientVersion >= version34)
        writer.tlv(tag::interfaceVersion, ByteWriter().u8(version34).bytes());
    return writer.bytes();
}

} // namespace

Session::Session(qint64 id, QTcpSocket *socket, SessionHost &host, Agenda &agenda,
                 const SmscOptions &options, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_socket(socket)
    , m_host(host)
    , m_agenda(agenda)
    , m_options(options)
    , m_nextSequence(options.firstSequence)
    , m_openedMs(agenda.nowMs())
    , m_heardMs(m_openedMs)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &Session::readAll);
    connect(socket, &QTcpSocket::disconnected, this, &Session::onDisconnected);
}

void Session::send(const QByteArray &bytes)
{
    if (m_mode == Mode::Closed)
        return;
    m_out += bytes;
    if (!m_reading)
        flush();
}

quint32 Session::nextSequence()
{
    const quint32 sequence = m_nextSequence;
    m_nextSequence = sequence >= 0x7FFFFFFF ? 1 : sequence + 1;
    return sequence;
}

void Session::closeGently(const QString &why)
{
    if (m_mode == Mode::Closed)
        return;
    flush();
    m_socket->write(std::exchange(m_slices, {}));
    finish(why);
    m_socket->disconnectFromHost();
}

void Session::abort(const QString &why)
{
    if (m_mode == Mode::Closed)
        return;
    flush();
    m_socket->flush();
    finish(why);
    // Closed with SO_LINGER 0 a socket sends RST; else it is FIN, as a polite end.
    const linger now{1, 0};
    ::setsockopt(socketOf(*m_socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&now),
                 sizeof now);
    m_socket->abort();
}

void Session::unbind()
{
    m_host.onUnbind(*this, false);
    send(pdu(command::unbind, 0, nextSequence()));
}

void Session::halfClose()
{
    flush();
    m_socket->flush();
#ifdef Q_OS_WIN
    constexpr int nothingMore = SD_SEND;
#else
    constexpr int nothingMore = SHUT_WR;
#endif
    ::shutdown(socketOf(*m_socket), nothingMore);
}

void Session::stop()
{
    if (m_mode == Mode::Closed)
        return;
    if (m_mode != Mode::Open)
        unbind();
    closeGently(u"the simulator stops"_s);
    m_socket->flush();
}

void Session::checkSilence()
{
    const qint64 now = m_agenda.nowMs();
    if (m_mode == Mode::Open && now - m_openedMs > m_options.bindTimeoutMs)
        return closeGently(u"no bind in time"_s);
    if (m_mode == Mode::Open || m_mode == Mode::Closed || m_options.enquireAfterMs <= 0)
        return;
    if (m_enquiredMs >= 0 && now - m_enquiredMs > m_options.enquireTimeoutMs)
        return abort(u"no answer to enquire_link"_s);
    if (m_enquiredMs < 0 && now - m_heardMs > m_options.enquireAfterMs) {
        m_enquiredMs = now;
        send(pdu(command::enquireLink, 0, nextSequence()));
    }
}

void Session::readAll()
{
    m_heardMs = m_agenda.nowMs();
    m_enquiredMs = -1;
    m_splitter.feed(m_socket->readAll());
    m_reading = true;
    while (m_mode != Mode::Closed) {
        const auto frame = m_splitter.next();
        if (!frame)
            break;
        handle(*frame);
    }
    m_reading = false;
    if (m_splitter.broken()) {
        send(pdu(command::genericNack, status::invalidCommandLength, 0));
        return closeGently(u"a PDU of an impossible length"_s);
    }
    flush();
}

void Session::flush()
{
    if (m_out.isEmpty())
        return;
    m_host.beforeWrite();
    if (sliceMs() == 0 && m_slices.isEmpty()) {
        m_socket->write(m_out);
    } else {
        m_slices += m_out;
        if (!m_slicing)
            writeSlice();
    }
    m_out.clear();
    constexpr qint64 mostUnread = 64LL << 20;
    if (m_socket->bytesToWrite() > mostUnread)
        abort(u"the client does not read"_s);
}

/// Milliseconds between two octets; 0: all at once.
int Session::sliceMs() const
{
    if (m_host.linkHasFault("drip"))
        return 1000;
    return m_host.linkHasFault("slicer") ? 5 : 0;
}

void Session::writeSlice()
{
    m_slicing = !m_slices.isEmpty() && m_socket->isOpen();
    if (!m_slicing)
        return;
    m_socket->write(m_slices.left(1));
    m_socket->flush();
    m_slices.remove(0, 1);
    m_agenda.after(sliceMs(), this, [this] { writeSlice(); });
}

void Session::handle(const Frame &frame)
{
    if ((canSubmit() || canReceive()) && m_host.linkHasFault("black-hole"))
        return;
    switch (frame.command) {
    case command::bindReceiver:
    case command::bindTransmitter:
    case command::bindTransceiver:
        return handleBind(frame);
    case command::submitSm:
        return handleSubmit(frame);
    case command::enquireLink:
        if (!m_host.linkHasFault("no-enquire-response"))
            send(pdu(frame.command | command::response, 0, frame.sequence));
        return;
    case command::unbind:
        m_host.onUnbind(*this, true);
        if (!m_host.linkHasFault("no-unbind-response"))
            send(pdu(frame.command | command::response, 0, frame.sequence));
        return closeGently(u"unbind"_s);
    case command::deliverSm | command::response:
    case command::dataSm | command::response:
    case command::genericNack:
        return m_host.onDeliverAnswer(*this, frame.sequence, frame.status);
    case command::unbind | command::response:
        return closeGently(u"unbind"_s);
    default:
        return handleUnknown(frame);
    }
}

void Session::handleBind(const Frame &frame)
{
    ByteReader reader(frame.body);
    BindSeen bind;
    bind.command = frame.command;
    bind.systemId = QString::fromLatin1(reader.cString(16));
    bind.password = QString::fromLatin1(reader.cString(9));
    bind.systemType = QString::fromLatin1(reader.cString(13));
    bind.interfaceVersion = reader.u8();
    if (m_mode != Mode::Open)
        return refuse(frame, status::alreadyBound);
    if (!reader.ok())
        return refuse(frame, status::bindFailed);
    bind.ton = reader.u8(); // from here on what is missing does no harm
    bind.npi = reader.u8();
    bind.range = QString::fromLatin1(reader.cString(41));
    answerBind(frame, bind);
}

void Session::answerBind(const Frame &frame, const BindSeen &bind)
{
    const BindTwist twist = bindTwist(m_host.bindFault(), frame, m_nextSequence);
    if (!twist.first.isEmpty())
        send(twist.first);
    switch (twist.then) {
    case BindTwist::Then::Nothing:
        return;
    case BindTwist::Then::Close:
        return closeGently(u"bind failed on purpose"_s);
    case BindTwist::Then::GoOnLate: {
        constexpr int lateMs = 20000;
        return m_agenda.after(lateMs, this, [this, frame, bind] { acceptBind(frame, bind); });
    }
    case BindTwist::Then::GoOn:
        return acceptBind(frame, bind);
    }
}

void Session::acceptBind(const Frame &frame, const BindSeen &bind)
{
    if (m_mode != Mode::Open)
        return;
    const quint32 verdict = m_host.judgeBind(*this, bind);
    if (verdict != status::ok) {
        refuse(frame, verdict);
        return closeGently(u"bind refused with 0x%1"_s.arg(verdict, 2, 16, QLatin1Char('0')));
    }
    m_systemId = bind.systemId;
    m_mode = frame.command == command::bindReceiver      ? Mode::Receiver
             : frame.command == command::bindTransmitter ? Mode::Transmitter
                                                         : Mode::Transceiver;
    send(pdu(frame.command | command::response, status::ok, frame.sequence,
             bindBody(m_options, bind.interfaceVersion)));
    m_host.onBound(*this);
}

void Session::handleSubmit(const Frame &frame)
{
    if (!canSubmit())
        return refuse(frame, status::invalidBindStatus);
    ++m_submits;
    m_host.onSubmit(*this, frame);
}

void Session::handleUnknown(const Frame &frame)
{
    if (frame.command & command::response) // late, unasked or generic_nack: nothing to say
        return;
    switch (frame.command) {
    case command::querySm:
        return refuse(frame, status::queryFailed);
    case command::replaceSm:
        return refuse(frame, status::replaceFailed);
    case command::cancelSm:
        return refuse(frame, status::cancelFailed);
    default:
        send(pdu(command::genericNack, status::invalidCommandId, frame.sequence));
    }
}

void Session::refuse(const Frame &frame, quint32 commandStatus)
{
    send(pdu(frame.command | command::response, commandStatus, frame.sequence));
}

void Session::onDisconnected()
{
    finish(u"the client went away"_s);
    deleteLater();
}

void Session::finish(const QString &why)
{
    if (m_mode == Mode::Closed)
        return;
    m_mode = Mode::Closed;
    qCDebug(lcSimulator, "Link %lld closed: %ls", m_id, qUtf16Printable(why));
    m_host.onClosed(*this, why);
}

} // namespace cordboard::simulator
