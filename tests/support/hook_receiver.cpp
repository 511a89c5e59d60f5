#include "support/hook_receiver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

namespace cordboard::test {

namespace {

/// Takes one request off the front of the buffer, when it is there as a whole.
std::optional<HookRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    HookRequest request;
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype size = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + size)
        return {};
    request.body = buffer.mid(end + 4, size);
    buffer.remove(0, end + 4 + size);
    return request;
}

QByteArray head(const HookReply &reply)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + " Said\r\n";
    for (const QByteArray &header : reply.headers)
        text += header + "\r\n";
    if (reply.dripMs > 0 || reply.endless)
        text += "Content-Length: 1000000000\r\n\r\n";
    else if (reply.status == 204)
        text += "\r\n";
    else
        text += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n";
    return text;
}

} // namespace

HookReceiver::HookReceiver(QObject *parent)
    : QTcpServer(parent)
{
    listen(QHostAddress::LocalHost);
}

void HookReceiver::useTls(const QString &certificate, const QString &key)
{
    QFile keyFile(key);
    keyFile.open(QIODevice::ReadOnly);
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
    m_tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa).isNull()
                            ? (keyFile.seek(0), QSslKey(&keyFile, QSsl::Ec))
                            : (keyFile.seek(0), QSslKey(&keyFile, QSsl::Rsa)));
}

QString HookReceiver::url(const QString &path) const
{
    return QStringLiteral("%1://127.0.0.1:%2%3")
        .arg(m_tls.isNull() ? QStringLiteral("http") : QStringLiteral("https"))
        .arg(serverPort())
        .arg(path);
}

void HookReceiver::incomingConnection(qintptr handle)
{
    ++connections;
    QTcpSocket *socket = nullptr;
    if (m_tls.isNull()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    } else {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(m_tls);
        secure->setSocketDescriptor(handle);
        secure->startServerEncryption();
        socket = secure;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        m_held.removeIf([socket](const auto &held) { return held.first == socket; });
        socket->deleteLater();
    });
}

void HookReceiver::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    while (auto request = takeRequest(buffer)) {
        request->atMs = QDeadlineTimer::current().deadline();
        requests.append(*request);
        maxOpen = qMax(maxOpen, ++open);
        answer(socket, script ? script(*request) : HookReply());
        Q_EMIT received();
    }
}

void HookReceiver::answer(QTcpSocket *socket, const HookReply &reply)
{
    if (reply.held) {
        m_held.append({socket, reply});
        return;
    }
    --open;
    if (reply.silent)
        return;
    if (reply.hangsUp)
        return socket->abort();
    socket->write(head(reply));
    if (reply.dripMs > 0) {
        drip(socket, reply.dripMs);
    } else if (reply.endless) {
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
            if (socket->bytesToWrite() < 65'536)
                socket->write(QByteArray(65'536, 'x'));
        });
        socket->write(QByteArray(65'536, 'x'));
    } else if (reply.status != 204) {
        socket->write(reply.body);
    }
}

void HookReceiver::drip(QTcpSocket *socket, int everyMs)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
    timer->start(everyMs);
}

void HookReceiver::release()
{
    for (auto [socket, reply] : std::exchange(m_held, {})) {
        reply.held = false;
        answer(socket, reply);
    }
}

QList<QByteArray> HookReceiver::headersSeen(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const HookRequest &request : requests)
        values.append(request.headers.value(name));
    return values;
}

} // namespace cordboard::test
