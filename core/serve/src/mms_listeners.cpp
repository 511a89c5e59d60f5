#include "serve/mms_listeners.h"

#include "base/log.h"
#include "base/take.h"
#include "engine/face/multimedia.h"
#include "http/server/server.h"
#include "mm1_door.h"
#include "mm7_door.h"

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

void MmsListeners::open(const engine::MmsListener &listener)
{
    auto server =
        http::Server::start(optionsFor(listener), listener.isMm1 ? mm1Door(m_multimedia, listener)
                                                                 : mm7Door(m_multimedia, listener));
    if (!server) {
        const QString trouble = server.error().message;
        if (std::exchange(m_troubles[listener.carrier], trouble) != trouble)
            qCWarning(lcCarrier).noquote()
                << (listener.isMm1 ? tr("Phones of %1 can fetch no picture, and send none: %2")
                                   : tr("What the MMSC of %1 sends cannot come in: %2"))
                       .arg(listener.name, trouble);
        return;
    }
    m_troubles.remove(listener.carrier);
    qCInfo(lcCarrier).noquote() << (listener.isMm1 ? tr("Phones of %1 are listened for at %2.")
                                                   : tr("The MMSC of %1 is listened for at %2."))
                                       .arg(listener.name, listener.address);
    m_open.push_back(std::make_unique<Open>(Open{listener, *std::move(server)}));
}

} // namespace cordboard::serve
