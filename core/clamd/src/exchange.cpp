#include "exchange.h"

#include "words.h"

#include <QLocalSocket>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QtEndian>

namespace cordboard::clamd {

namespace {

/// A whole answer has some hundred octets, and names end far sooner.
constexpr qsizetype longestAnswer = 4096;
/// What waits in the socket's buffer: the file itself is held once.
constexpr qint64 mostAhead = 256 * 1024;

QByteArray lengthOf(qsizetype octets)
{
    const quint32 big = qToBigEndian(quint32(octets));
    return {reinterpret_cast<const char *>(&big), sizeof big};
}

QString written(const Address &address)
{
    return address.path.isEmpty() ? QStringLiteral("%1:%2").arg(address.host).arg(address.port)
                                  : address.path;
}

} // namespace

Exchange::Exchange(const Options &options, const QByteArray &command, QObject *context)
    : QObject(context)
    , m_options(options)
    , m_command(command)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish(fail(m_begun ? ErrorCode::Timeout : ErrorCode::Unreachable,
                    Words::tr("clamd at %1 did not answer within %2 s.")
                        .arg(written(m_options.address))
                        .arg(qMax<qint64>(1, (m_options.timeout.count() + 500) / 1000))));
    });
}

void Exchange::stream(const QByteArray &octets)
{
    m_octets = octets;
    m_streams = true;
}

template<class Socket>
Socket *Exchange::connectSocket()
{
    auto *socket = new Socket(this);
    m_socket = socket;
    connect(socket, &Socket::connected, this, &Exchange::begin);
    connect(socket, &Socket::readyRead, this, &Exchange::readAnswer);
    connect(socket, &Socket::bytesWritten, this, &Exchange::feed);
    connect(socket, &Socket::disconnected, this, &Exchange::hungUp);
    // Queued: one that is refused at once would answer before anybody listens.
    connect(
        socket, &Socket::errorOccurred, this,
        [this, socket] {
            if (m_begun)
                hungUp();
            else
                failed(socket->errorString());
        },
        Qt::QueuedConnection);
    return socket;
}

void Exchange::start()
{
    m_patience.start(m_options.timeout);
    if (!m_options.address.path.isEmpty()) {
        auto *socket = connectSocket<QLocalSocket>();
        socket->connectToServer(m_options.address.path);
        return;
    }
    auto *socket = connectSocket<QTcpSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->connectToHost(m_options.address.host, m_options.address.port);
}

void Exchange::begin()
{
    m_begun = true;
    m_socket->write(m_command + '\0');
    feed();
}

void Exchange::feed()
{
    while (!m_finished && !m_allSent && m_socket->bytesToWrite() < mostAhead) {
        const qsizetype count = qMin<qsizetype>(m_options.chunkOctets, m_octets.size() - m_sent);
        if (count > 0) {
            m_socket->write(lengthOf(count));
            m_socket->write(m_octets.constData() + m_sent, count);
            m_sent += count;
            continue;
        }
        m_allSent = true;
        if (m_streams)
            m_socket->write(lengthOf(0));
    }
}

void Exchange::readAnswer()
{
    m_answer += m_socket->read(longestAnswer + 1 - m_answer.size());
    const qsizetype end = m_answer.indexOf('\0');
    if (end >= 0)
        return finish(Answer{m_answer.first(end), m_allSent && m_socket->bytesToWrite() == 0});
    if (m_answer.size() > longestAnswer)
        finish(fail(ErrorCode::Protocol,
                    Words::tr("What answers at %1 is not clamd.").arg(written(m_options.address))));
}

void Exchange::hungUp()
{
    if (m_finished)
        return;
    if (m_socket->bytesAvailable() > 0)
        readAnswer();
    if (m_finished)
        return;
    const QString where = written(m_options.address);
    finish(fail(ErrorCode::Protocol,
                m_allSent ? Words::tr("clamd at %1 hung up before it had answered.").arg(where)
                          : Words::tr("clamd at %1 hung up before it had the whole file: it may be "
                                      "larger than its StreamMaxLength.")
                                .arg(where)));
}

void Exchange::failed(const QString &words)
{
    finish(fail(
        ErrorCode::Unreachable,
        Words::tr("clamd cannot be reached at %1: %2.").arg(written(m_options.address), words)));
}

void Exchange::finish(const Result<Answer> &answer)
{
    if (m_finished)
        return;
    m_finished = true;
    m_patience.stop();
    Q_EMIT answered(answer);
    deleteLater();
}

} // namespace cordboard::clamd
