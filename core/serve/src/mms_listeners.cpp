#include "serve/mms_listeners.h"

#include "base/log.h"
#include "base/take.h"
#include "engine/face/multimedia.h"
#include "http/server/server.h"
#include "mm1_door.h"
#include "mm7_door.h"

#include <QHostAddress>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cordboard::serve {

namespace {

constexpr int lookEveryMs = 3'000;
/// Of one message from a phone: more than any carrier carries.
constexpr qint64 mostOctets = 10'000'000;

/// Of a network that nobody reaches from the internet (RFC 1918, 3927, 4193, 4291, 6598).
bool isPrivate(const QHostAddress &address)
{
    static const QList<std::pair<QHostAddress, int>> networks{
        QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
        QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
        QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16")),
        QHostAddress::parseSubnet(QStringLiteral("100.64.0.0/10")),
        QHostAddress::parseSubnet(QStringLiteral("fc00::/7")),
        QHostAddress::parseSubnet(QStringLiteral("fe80::/10"))};
    return std::any_of(networks.begin(), networks.end(),
                       [&address](const auto &network) { return address.isInSubnet(network); });
}

http::Options optionsFor(const engine::MmsListener &listener)
{
    const qsizetype colon = listener.address.lastIndexOf(u':');
    QString host = listener.address.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    http::Options options;
    options.addresses = {QHostAddress(host)};
    options.port = listener.address.mid(colon + 1).toUShort();
    if (listener.isMm1) { // the name in the address that phones are told
        const QUrl url(listener.publicUrl);
        options.hosts = {url.host(), url.host() + u':' + QString::number(url.port(80))};
        options.plainForOthers = isPrivate(options.addresses.first()); // phones speak no TLS
    }
    // It is known by the name of the proxy before us; a page that was led here has no login.
    options.anyHost = !listener.password.isEmpty();
    options.limits.body = mostOctets;
    options.limits.buffered = 4 * mostOctets;
    options.limits.connectionsPerHost = 50; // an MMSC is one address
    return options;
}

} // namespace

struct MmsListeners::Open
{
    engine::MmsListener listener;
    std::unique_ptr<http::Server> server;
};

MmsListeners::MmsListeners(engine::Multimedia &multimedia, QObject *parent)
    : QObject(parent)
    , m_multimedia(multimedia)
{
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &MmsListeners::look);
}

MmsListeners::~MmsListeners()
{
    for (QFuture<void> &closing : m_closing)
        closing.waitForFinished(); // what they answer by ends with the engine
}

void MmsListeners::start()
{
    m_look.start();
    look();
}

QList<quint16> MmsListeners::ports() const
{
    QList<quint16> ports;
    for (const auto &open : m_open)
        ports.append(open->server->port());
    return ports;
}

void MmsListeners::look()
{
    take(m_multimedia.listeners(), this, [this](const Result<QList<engine::MmsListener>> &wanted) {
        if (wanted)
            follow(*wanted);
    });
}

void MmsListeners::follow(const QList<engine::MmsListener> &wanted)
{
    const auto isWanted = [&wanted](const auto &open) {
        return wanted.contains(open->listener);
    };
    const auto gone = std::stable_partition(m_open.begin(), m_open.end(), isWanted);
    bool isChanged = gone != m_open.end();
    for (auto one = gone; one != m_open.end(); ++one)
        m_multimedia.listens({(*one)->listener.carrier, false, {}});
    forgetTroubles(wanted);
    if (isChanged) {
        close({std::move_iterator(gone), std::move_iterator(m_open.end())});
        m_open.erase(gone, m_open.end());
    }
    // While one is being closed it may hold the address that another is to have.
    for (const engine::MmsListener &listener :
         m_closing.empty() ? wanted : QList<engine::MmsListener>()) {
        const bool isOpen = std::any_of(m_open.begin(), m_open.end(), [&listener](const auto &one) {
            return one->listener == listener;
        });
        if (isOpen)
            continue;
        open(listener);
        isChanged = true;
    }
    if (isChanged)
        Q_EMIT changed();
}

/// Each lets what it is answering be answered, for seconds: not in a thread that has a window.
void MmsListeners::close(std::vector<std::unique_ptr<Open>> gone)
{
    auto promise = std::make_shared<QPromise<void>>();
    auto servers = std::make_shared<std::vector<std::unique_ptr<Open>>>(std::move(gone));
    promise->start();
    m_closing.push_back(promise->future());
    QThreadPool::globalInstance()->start([servers, promise] {
        servers->clear();
        promise->finish();
    });
    m_closing.back().then(this, [this] {
        std::erase_if(m_closing, [](const QFuture<void> &one) { return one.isFinished(); });
        look();
    });
}

/// Of carriers that need no listener here any more.
void MmsListeners::forgetTroubles(const QList<engine::MmsListener> &wanted)
{
    for (const CarrierId carrier : m_troubles.keys()) {
        const bool isWanted =
            std::any_of(wanted.begin(), wanted.end(), [carrier](const engine::MmsListener &one) {
                return one.carrier == carrier;
            });
        if (isWanted)
            continue;
        m_troubles.remove(carrier);
        m_multimedia.listens({carrier, false, {}});
    }
}

QString MmsListeners::troubleOf(const engine::MmsListener &listener, const QString &why)
{
    return listener.isMm1
               //: %1 an address, %2 a sentence: why, and what to do
               ? tr("Phones can fetch no picture at %1, and send none. Pictures wait. %2")
                     .arg(listener.address, why)
               //: %1 an address, %2 a sentence: why, and what to do
               : tr("Reports and pictures cannot come in at %1. %2").arg(listener.address, why);
}

void MmsListeners::open(const engine::MmsListener &listener)
{
    auto server =
        http::Server::start(optionsFor(listener), listener.isMm1 ? mm1Door(m_multimedia, listener)
                                                                 : mm7Door(m_multimedia, listener));
    if (!server) {
        const QString trouble = troubleOf(listener, server.error().message);
        if (std::exchange(m_troubles[listener.carrier], trouble) == trouble)
            return;
        qCWarning(lcCarrier).noquote() << tr("%1: %2").arg(listener.name, trouble);
        return m_multimedia.listens({listener.carrier, false, trouble});
    }
    m_troubles.remove(listener.carrier);
    qCInfo(lcCarrier).noquote() << (listener.isMm1 ? tr("Phones of %1 are listened for at %2.")
                                                   : tr("The MMSC of %1 is listened for at %2."))
                                       .arg(listener.name, listener.address);
    m_open.push_back(std::make_unique<Open>(Open{listener, *std::move(server)}));
    m_multimedia.listens({listener.carrier, true, {}});
}

} // namespace cordboard::serve
