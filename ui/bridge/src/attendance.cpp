#include "ui/bridge/attendance.h"

#include "ui/common/paint.h"

#include <utility>

namespace cordboard::ui {

namespace {

constexpr int staysMs = 1'500;

} // namespace

Attendance::Attendance(EngineProxy &proxy, const TeamBook &team, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_team(team)
{
    for (QTimer *timer : {&m_stays, &m_gap, &m_again})
        timer->setSingleShot(true);
    m_stays.setInterval(staysMs);
    m_gap.setInterval(gapMs);
    m_again.setInterval(againMs);
    connect(&m_stays, &QTimer::timeout, this, &Attendance::want);
    connect(&m_again, &QTimer::timeout, this, &Attendance::want);
    connect(&m_gap, &QTimer::timeout, this, [this] {
        if (std::exchange(m_wanted, false))
            tell();
    });
    connect(&m_proxy, &EngineProxy::presenceChanged, this, &Attendance::takePresence);
}

void Attendance::look(ConversationId thread)
{
    if (thread == m_at)
        return;
    m_at = thread;
    m_typed = false;
    m_stays.start();
    Q_EMIT changed();
}

void Attendance::type()
{
    if (!m_at.isValid())
        return;
    m_typed = true;
    want();
}

void Attendance::want()
{
    if (m_gap.isActive())
        m_wanted = true;
    else
        tell();
}

void Attendance::tell()
{
    m_gap.start();
    if (m_at.isValid())
        m_again.start();
    else
        m_again.stop();
    m_proxy.engine().team().attend(m_at, std::exchange(m_typed, false));
}

void Attendance::takePresence(const QList<Presence> &all)
{
    m_all = all;
    Q_EMIT changed();
}

QString Attendance::words() const
{
    QStringList typing;
    QStringList looking;
    for (const Presence &one : m_all) {
        if (one.at == m_at && m_at.isValid() && one.who != m_team.me().id)
            (one.typing ? typing : looking).append(isolated(oneLine(one.name)));
    }
    if (typing.size() == 1)
        return tr("%1 is typing").arg(typing.first());
    if (typing.size() > 1)
        return tr("%1 and %2 are typing").arg(typing.at(0), typing.at(1));
    if (looking.size() == 1)
        return tr("%1 is looking at this").arg(looking.first());
    if (looking.size() > 1)
        return tr("%1 and %2 are looking at this").arg(looking.at(0), looking.at(1));
    return {};
}

} // namespace cordboard::ui
