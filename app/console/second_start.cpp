#include "second_start.h"

#include "base/log.h"

#include <QLocalSocket>

namespace cordboard::app {

namespace {

constexpr int patienceMs = 1'000;
/// sun_path has 108 octets (unix(7)); in a folder with a longer name a second start is refused, no
/// more.
constexpr qsizetype longestName = 107;

QString nameIn(const QString &dataFolder)
{
    const QString name = dataFolder + QStringLiteral("/cordboard.socket");
    return name.toUtf8().size() > longestName ? QString() : name;
}

} // namespace

SecondStart::SecondStart(const QString &dataFolder)
{
    const QString name = nameIn(dataFolder);
    if (name.isEmpty())
        return;
    connect(&m_server, &QLocalServer::newConnection, this, &SecondStart::answer);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name); // of one that was killed: the folder's lock is ours
    if (!m_server.listen(name))
        qCInfo(lcApp).noquote() << "A second start will not show this window:"
                                << m_server.errorString();
}

bool SecondStart::showFirst(const QString &dataFolder)
{
    const QString name = nameIn(dataFolder);
    if (name.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(patienceMs))
        return false;
    // It hangs up when its window is there. One that is still starting, or busy, shows it later.
    socket.waitForDisconnected(patienceMs);
    return true;
}

void SecondStart::answer()
{
    while (QLocalSocket *const socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        Q_EMIT happened();
        socket->disconnectFromServer();
    }
}

} // namespace cordboard::app
