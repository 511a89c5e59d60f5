#include "http_session.h"

namespace cordboard::simulator {

namespace {

constexpr qint64 readAhead = 1024 * 1024; // of a client that goes on before it is answered

} // namespace

HttpSession::HttpSession(qint64 link, QTcpSocket *socket, qint64 maxBody, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_socket(socket)
    , m_reader(maxBody)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpSession::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpSession::closed);
    // what came before the connections above is not announced again
    QMetaObject::invokeMethod(this, &HttpSession::read, Qt::QueuedConnection);
}

void HttpSession::write(const QByteArray &octets, bool last)
{
    m_socket->write(octets);
    if (last)
        return m_socket->disconnectFromHost();
    m_busy = false;
    read();
}

void HttpSession::close()
{
    m_socket->disconnectFromHost();
}

void HttpSession::read()
{
    if (m_busy)
        return;
    m_reader.add(m_socket->readAll());
    if (m_reader.takeContinue() && m_reader.state() == HttpReader::State::NeedsMore)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    look();
}

void HttpSession::look()
{
    if (m_reader.state() == HttpReader::State::NeedsMore)
        return;
    m_busy = true;
    if (m_reader.state() == HttpReader::State::Refused)
        Q_EMIT refused(m_reader.refusal());
    else
        Q_EMIT requested(m_reader.take());
}

} // namespace cordboard::simulator
