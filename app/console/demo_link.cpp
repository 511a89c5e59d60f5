#include "demo_link.h"

#include "base/log.h"
#include "base/take.h"

#include <QFile>

namespace cordboard::app {

namespace {

const QLatin1String tomas("+12065550120");
/// Before the next customer writes: whoever looks at the newest thread sees no answer of theirs
/// there.
constexpr int pauseMs = 300;

} // namespace

DemoLink::DemoLink(ui::EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DemoLink::send);
    connect(&proxy, &ui::EngineProxy::conversationsChanged, this, &DemoLink::look);
}

void DemoLink::look(const QList<ConversationId> &ids)
{
    if (m_thread.id.isValid())
        return;
    QList<ConversationId> fresh;
    for (const ConversationId id : ids) {
        if (!m_seen.contains(id))
            fresh.append(id);
    }
    if (fresh.isEmpty())
        return;
    m_seen.unite(QSet<ConversationId>(fresh.cbegin(), fresh.cend()));
    take(m_proxy.engine().threadsByIds(fresh), this,
         [this](const Result<QList<Conversation>> &threads) {
             for (const Conversation &thread : threads.value_or({})) {
                 if (thread.peerNumber != tomas || m_thread.id.isValid())
                     continue;
                 m_thread = thread;
                 m_pause.start();
             }
         });
}

void DemoLink::send()
{
    QFile film(QStringLiteral(":/cordboard/demo/wheel.mp4"));
    if (!film.open(QIODevice::ReadOnly))
        return;
    Draft draft;
    draft.source = m_thread.ourNumber;
    draft.destinations = {m_thread.peerNumber};
    draft.text = QStringLiteral("Hi Tomas, your Kestrel is ready. See how the wheel runs now:");
    draft.subject = QStringLiteral("Your Kestrel");
    draft.media = {{QStringLiteral("video/mp4"), QStringLiteral("rear-wheel.mp4"), film.readAll()}};
    draft.mediaAsLink = true;
    take(m_proxy.engine().submit(draft), this, [](const Result<QList<ChatMessage>> &sent) {
        if (!sent)
            qCWarning(lcApp).noquote() << sent.error().message;
    });
}

} // namespace cordboard::app
