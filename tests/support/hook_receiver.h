#pragma once

#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>

namespace cordboard::test {

/// A request as the receiver saw it.
struct HookRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    qint64 atMs = 0; ///< since the receiver began
};

/// What it answers.
struct HookReply
{
    int status = 200;
    QList<QByteArray> headers{}; ///< "Name: value"
    QByteArray body = "ok";
    bool silent = false;  ///< never answers
    bool hangsUp = false; ///< closes instead
    int dripMs = 0;       ///< headers at once, then an octet of the body each so many ms, for ever
    bool endless = false; ///< a body without an end, as fast as it is taken
    bool held = false;    ///< answers when release() is called
};

/// An HTTP/1.1 receiver on 127.0.0.1 that behaves as the test says, and remembers what it saw.
/// Thread of the test; needs its event loop.
class HookReceiver : public QTcpServer
{
    Q_OBJECT

public:
    explicit HookReceiver(QObject *parent = nullptr);

    /// From now on it speaks TLS; files in PEM.
    void useTls(const QString &certificate, const QString &key);

    QString url(const QString &path = QStringLiteral("/hook")) const;

    /// Answers what is held, and no longer holds.
    void release();

    /// Null: 200. Called with what was just received, which is in `requests` already.
    std::function<HookReply(const HookRequest &)> script;
    QList<HookRequest> requests;
    int connections = 0;
    int open = 0;    ///< requests that wait for an answer
    int maxOpen = 0; ///< at most at once

    QList<QByteArray> headersSeen(const QByteArray &name) const;

Q_SIGNALS:
    void received();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const HookReply &reply);
    void drip(QTcpSocket *socket, int everyMs);

    QSslConfiguration m_tls;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<std::pair<QTcpSocket *, HookReply>> m_held;
};

} // namespace cordboard::test
