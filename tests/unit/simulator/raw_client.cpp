#include "raw_client.h"

#include <QHostAddress>
#include <QtEndian>

namespace {

QByteArray hexNumber(quint32 number)
{
    return QByteArray::number(number, 16).rightJustified(8, '0');
}

} // namespace

RawClient::RawClient(quint16 port)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &RawClient::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_closed = true; });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected();
}

void RawClient::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
}

void RawClient::writePdu(const QByteArray &hex)
{
    write(hexPdu(hex));
}

void RawClient::writeByteByByte(const QByteArray &bytes)
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const char octet : bytes) {
        m_socket.write(&octet, 1);
        m_socket.flush();
    }
}

QList<RawPdu> RawClient::ofCommand(quint32 command) const
{
    QList<RawPdu> found;
    for (const RawPdu &pdu : m_received) {
        if (pdu.command == command)
            found.append(pdu);
    }
    return found;
}

void RawClient::answerDeliveries(quint32 status)
{
    m_answers = true;
    m_answerStatus = status;
}

void RawClient::read()
{
    m_buffer += m_socket.readAll();
    while (m_buffer.size() >= 16) {
        const char *data = m_buffer.constData();
        const auto length = qFromBigEndian<quint32>(data);
        if (length < 16 || qsizetype(length) > m_buffer.size())
            return;
        const RawPdu pdu{qFromBigEndian<quint32>(data + 4), qFromBigEndian<quint32>(data + 8),
                         qFromBigEndian<quint32>(data + 12), m_buffer.mid(16, length - 16)};
        m_buffer.remove(0, length);
        m_received.append(pdu);
        if (m_answers && pdu.command == 5)
            writePdu("80000005" + hexNumber(m_answerStatus) + hexNumber(pdu.sequence) + "00");
    }
}

QByteArray hexPdu(const QByteArray &hex)
{
    const QByteArray rest = QByteArray::fromHex(hex);
    QByteArray length(4, '\0');
    qToBigEndian(quint32(rest.size() + 4), length.data());
    return length + rest;
}

QByteArray hexString(const QByteArray &text)
{
    return text.toHex() + "00";
}

QByteArray bindHex(const QByteArray &systemId, const QByteArray &password)
{
    return "00000009 00000000 00000001" + hexString(systemId) + hexString(password) +
           "00 34 00 00 00";
}

QByteArray submitHex(quint32 sequence, const QByteArray &to, const QByteArray &text)
{
    return "00000004 00000000" + hexNumber(sequence) + "00 01 01" + hexString("15550100142") +
           "01 01" + hexString(to) + "00 00 00 00 00 01 00 00 00" +
           QByteArray::number(text.size(), 16).rightJustified(2, '0') + text.toHex();
}
