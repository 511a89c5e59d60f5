#include "app/common/media_links.h"

#include "words.h"

#include "base/log.h"
#include "engine/face/engine.h"
#include "engine/face/media_links.h"

namespace cordboard::app {

namespace {

void logTrouble(const Result<void> &done)
{
    if (!done)
        qCWarning(lcApp).noquote() << done.error().message;
}

} // namespace

MediaLinksHere::MediaLinksHere(engine::Engine &engine)
    : m_engine(engine)
    , m_listener(engine.mediaLinks())
{}

void MediaLinksHere::start(const std::optional<provision::ProvisionMedia> &wanted)
{
    if (!wanted) {
        m_engine.mediaLinks().notHere().then(&logTrouble);
        return;
    }
    const auto started = m_listener.start({wanted->host, wanted->port, wanted->links.publicUrl});
    if (!started) {
        qCWarning(lcApp).noquote()
            << Words::tr("Links to pictures lead nowhere: %1").arg(started.error().message);
        m_engine.mediaLinks().notHere().then(&logTrouble);
        return;
    }
    m_engine.mediaLinks().setUp(wanted->links).then(&logTrouble);
    qCInfo(lcApp).noquote() << Words::tr("Links to pictures are answered at %1:%2 for %3.")
                                   .arg(wanted->host)
                                   .arg(m_listener.port())
                                   .arg(wanted->links.publicUrl);
}

} // namespace cordboard::app
