#include "app/common/media_links.h"

#include "base/log.h"
#include "engine/face/engine.h"
#include "engine/face/media_links.h"

#include <QTcpServer>

#include <utility>

namespace cordboard::app {

namespace {

constexpr int againMs = 3'000;
constexpr quint16 usualLinksPort = 8489;

void logTrouble(const Result<void> &done)
{
    if (!done)
        qCWarning(lcApp).noquote() << done.error().message;
}

} // namespace

provision::ProvisionMedia linksOnThisComputer()
{
    QTcpServer probe; // closed again by the end: the listener takes its place
    if (!probe.listen(QHostAddress::LocalHost, usualLinksPort))
        probe.listen(QHostAddress::LocalHost);
    provision::ProvisionMedia media;
    media.host = QStringLiteral("127.0.0.1");
    media.port = probe.serverPort();
    media.links.publicUrl = QStringLiteral("http://127.0.0.1:%1").arg(media.port);
    return media;
}

MediaLinksHere::MediaLinksHere(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_listener(engine.mediaLinks())
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &MediaLinksHere::listen);
}

void MediaLinksHere::start(const std::optional<provision::ProvisionMedia> &wanted)
{
    if (!wanted) {
        m_engine.mediaLinks().notHere().then(&logTrouble);
        return;
    }
    m_wanted = *wanted;
    listen();
}

void MediaLinksHere::listen()
{
    const auto started = m_listener.start({m_wanted.host, m_wanted.port, m_wanted.links.publicUrl});
    if (!started) {
        m_again.start();
        const QString trouble =
            //: %1 an address, %2 a sentence: why, and what to do
            tr("Links to pictures cannot be answered at %1, so what has one waits. %2")
                .arg(QStringLiteral("%1:%2").arg(m_wanted.host).arg(m_wanted.port),
                     started.error().message);
        if (std::exchange(m_trouble, trouble) == trouble)
            return;
        qCWarning(lcApp).noquote() << trouble;
        m_engine.mediaLinks().cannotListen(m_wanted.links, trouble).then(&logTrouble);
        return;
    }
    m_trouble.clear();
    m_engine.mediaLinks().setUp(m_wanted.links).then(&logTrouble);
    qCInfo(lcApp).noquote() << tr("Links to pictures are answered at %1:%2 for %3.")
                                   .arg(m_wanted.host)
                                   .arg(m_listener.port())
                                   .arg(m_wanted.links.publicUrl);
}

} // namespace cordboard::app
