#include "ui/bridge/engine_proxy.h"

#include <QMetaObject>

namespace cordboard::ui {

namespace {

// Faster than the eye follows, slow enough that a broadcast's ticks repaint once for hundreds.
constexpr qint64 drainEveryMs = 40;

} // namespace

EngineProxy::EngineProxy(engine::Engine &engine, const Clock &clock, const QString &person,
                         QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_person(person)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EngineProxy::drain);
    m_engine.mailbox().setWake(
        [this] { QMetaObject::invokeMethod(this, &EngineProxy::wake, Qt::QueuedConnection); });
    // What was posted before the wake was set would never wake us.
    QMetaObject::invokeMethod(this, &EngineProxy::drain, Qt::QueuedConnection);
}

EngineProxy::~EngineProxy()
{
    m_engine.mailbox().setWake({});
}

void EngineProxy::wake()
{
    if (m_timer.isActive())
        return;
    const qint64 since = m_sinceDrain.isValid() ? m_sinceDrain.elapsed() : drainEveryMs;
    if (since >= drainEveryMs)
        drain();
    else
        m_timer.start(int(drainEveryMs - since));
}

void EngineProxy::drain()
{
    m_sinceDrain.start();
    const engine::Changes changes = m_engine.mailbox().drain();
    if (changes.database) {
        m_databaseTrouble = *changes.database;
        Q_EMIT databaseTroubled(m_databaseTrouble);
    }
    if (changes.carriers)
        Q_EMIT carriersChanged();
    if (changes.sorting)
        Q_EMIT sortingChanged();
    if (changes.presence)
        Q_EMIT presenceChanged(*changes.presence);
    if (!changes.links.isEmpty())
        Q_EMIT linksChanged(changes.links.values());
    if (changes.needsYou)
        Q_EMIT needsYouChanged();
    if (changes.lookAgain)
        Q_EMIT lookAgain();
    if (!changes.news.isEmpty())
        Q_EMIT news(changes.news);
    if (!changes.ticks.isEmpty())
        Q_EMIT ticks(changes.ticks.values());
    if (!changes.conversations.isEmpty())
        Q_EMIT conversationsChanged(changes.conversations.values());
    if (changes.savedUs > 0)
        Q_EMIT saved(changes.savedUs);
}

} // namespace cordboard::ui
