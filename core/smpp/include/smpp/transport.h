#pragma once

#include <QByteArrayView>
#include <QObject>
#include <QString>

namespace cordboard::smpp {

/// Why a transport came to its end.
enum class TransportFault {
    ClosedByPeer,
    HostNotFound,
    Refused,
    Unreachable,        ///< no route, network down, timeout of the system
    Certificate,        ///< the peer's certificate is not trusted, expired, or for another name
    CertificateChanged, ///< trusted, but not the one that a person chose
    Tls,                ///< the peer does not speak TLS, or no common version
    Other,
};

/// A stream of bytes to a carrier: the seam between a session and the network, so that tests need
/// none. Lives in the thread of its session; nothing blocks.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open() = 0;
    virtual void write(QByteArrayView bytes) = 0;
    /// What has come, at most `capacity` octets into `buffer`; 0 when there is no more for now.
    virtual qint64 read(char *buffer, qint64 capacity) = 0;
    virtual qint64 bytesToWrite() const = 0;
    /// Writes what is left, then closes. No signal follows.
    virtual void close() = 0;
    /// Whose certificate the line has, until when, and its fingerprint; empty without one.
    virtual QString certificateWords() const { return {}; }

Q_SIGNALS:
    void reached(); ///< TCP is connected; TLS may still follow
    void ready();   ///< bytes can be sent, and TLS (when asked for) is verified
    void readyRead();
    void failed(cordboard::smpp::TransportFault fault, const QString &detail);
};

} // namespace cordboard::smpp
