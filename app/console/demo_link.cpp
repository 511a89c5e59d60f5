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

DemoLink::DemoLink(ui::EngineProxy &proxy, const DemoNewcomers &newcomers, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DemoLink::send);
    connect(&newcomers, &DemoNewcomers::came, this, &DemoLink::look);
}

void DemoLink::look(const Conversation &thread)
{
    if (thread.peerNumber != tomas || m_thread.id.isValid())
        return;
    m_thread = thread;
    m_pause.start();
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
