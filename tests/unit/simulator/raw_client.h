#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpSocket>

/// One PDU as it came, untouched but cut.
struct RawPdu
{
    quint32 command = 0;
    quint32 status = 0;
    quint32 sequence = 0;
    QByteArray body;
};

/// A client that knows nothing of SMPP but where a PDU ends. The tests write bytes by hand, so that
/// neither the simulator's nor the product's codec judges itself.
class RawClient : public QObject
{
    Q_OBJECT

public:
    explicit RawClient(quint16 port);

    void write(const QByteArray &bytes);
    /// Hex, spaces ignored; four octets of length are put before it.
    void writePdu(const QByteArray &hex);
    void writeByteByByte(const QByteArray &bytes);
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_closed; }
    const QList<RawPdu> &received() const { return m_received; }
    QList<RawPdu> ofCommand(quint32 command) const;
    const QByteArray &rest() const { return m_buffer; }
    /// Answers every deliver_sm with this status from now on.
    void answerDeliveries(quint32 status);
    void close() { m_socket.disconnectFromHost(); }
    void reset() { m_socket.abort(); }

private:
    void read();

    QTcpSocket m_socket;
    QByteArray m_buffer;
    QList<RawPdu> m_received;
    bool m_closed = false;
    bool m_answers = false;
    quint32 m_answerStatus = 0;
};

/// A PDU of the given header fields and body, all in hex.
QByteArray hexPdu(const QByteArray &hex);
/// "… 00" of an ASCII text, in hex.
QByteArray hexString(const QByteArray &text);
/// bind_transceiver with sequence 1.
QByteArray bindHex(const QByteArray &systemId, const QByteArray &password);
/// submit_sm from 15550100142 that asks for a receipt.
QByteArray submitHex(quint32 sequence, const QByteArray &to, const QByteArray &text);
