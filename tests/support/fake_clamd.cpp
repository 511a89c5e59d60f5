#include "support/fake_clamd.h"

#include <QLocalSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

#include <memory>

namespace cordboard::test {

/// What came on one connection.
struct FakeClamd::Talk
{
    QByteArray buffer;
    QByteArray command;
    QByteArray file;
    bool isOver = false;
};

namespace {

const QByteArray version = "ClamAV 1.4.6/27000/Fri Nov 27 08:00:00 2026";

void hangUp(QIODevice *socket)
{
    if (auto *tcp = qobject_cast<QTcpSocket *>(socket))
        tcp->disconnectFromHost();
    if (auto *local = qobject_cast<QLocalSocket *>(socket))
        local->disconnectFromServer();
}

/// One octet in each turn of the loop.
void dribble(QIODevice *socket, const QByteArray &text)
{
    if (text.isEmpty())
        return;
    socket->write(text.first(1));
    QTimer::singleShot(0, socket, [socket, rest = text.sliced(1)] { dribble(socket, rest); });
}

} // namespace

FakeClamd::FakeClamd()
{
    m_tcp.listen(QHostAddress::LocalHost);
    m_port = m_tcp.serverPort();
    connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_tcp.nextPendingConnection())
            talk(socket);
    });
    connect(&m_local, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_local.nextPendingConnection())
            talk(socket);
    });
}

QString FakeClamd::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_port);
}

bool FakeClamd::listenAt(const QString &path)
{
    return m_local.listen(path);
}

void FakeClamd::stop()
{
    m_tcp.close();
    m_local.close();
}

void FakeClamd::talk(QIODevice *socket)
{
    ++connections;
    if (manner == Manner::HangsUp)
        return hangUp(socket);
    if (manner == Manner::TooSoon)
        return say(socket, "stream: OK");
    if (manner == Manner::Silent)
        return;
    const auto talk = std::make_shared<Talk>();
    connect(socket, &QIODevice::readyRead, this, [this, socket, talk] { read(socket, *talk); });
    if (socket->bytesAvailable() > 0)
        read(socket, *talk);
}

void FakeClamd::read(QIODevice *socket, Talk &talk)
{
    talk.buffer += socket->readAll();
    if (talk.isOver)
        return;
    if (talk.command.isEmpty()) {
        const qsizetype end = talk.buffer.indexOf('\0');
        if (end < 0)
            return;
        talk.command = talk.buffer.first(end);
        talk.buffer.remove(0, end + 1);
        if (talk.command == "zVERSION")
            return say(socket, version);
    }
    while (talk.buffer.size() >= 4) {
        const quint32 length = qFromBigEndian<quint32>(talk.buffer.constData());
        if (length == 0)
            return answer(socket, talk);
        if (talk.buffer.size() - 4 < qsizetype(length))
            return;
        chunks.append(length);
        talk.file += talk.buffer.mid(4, length);
        talk.buffer.remove(0, 4 + qsizetype(length));
        if (manner == Manner::TooLarge && talk.file.size() > most) {
            talk.isOver = true;
            say(socket, "INSTREAM size limit exceeded. ERROR");
            return;
        }
    }
}

void FakeClamd::answer(QIODevice *socket, const Talk &talk)
{
    files.append(talk.file);
    const QByteArray honest = talk.file.contains("EICAR")
                                  ? QByteArray("stream: Eicar-Test-Signature FOUND")
                                  : QByteArray("stream: OK");
    switch (manner) {
    case Manner::Piecemeal:
        return dribble(socket, honest + '\0');
    case Manner::Fault:
        return say(socket, "stream: Can't allocate memory ERROR");
    case Manner::Garbage:
        return say(socket, "HTTP/1.1 400 Bad Request\r\n\x1b[31m\xff");
    case Manner::Endless:
        socket->write(QByteArray(100'000, 'x'));
        return;
    case Manner::CutOff:
        socket->write("stream: OK");
        return hangUp(socket);
    case Manner::Binary:
        return say(socket, "stream: <b>\x1b[2J\xe2\x80\xae" + QByteArray(300, 'n') + " FOUND");
    default:
        say(socket, honest);
    }
}

void FakeClamd::say(QIODevice *socket, const QByteArray &text)
{
    socket->write(text + '\0');
}

} // namespace cordboard::test
