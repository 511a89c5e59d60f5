#include "ui/shell/notifying.h"

#include "base/take.h"
#include "ui/carriers/carrier_words.h"
#include "ui/notify/desktop_notices.h"
#include "ui/notify/sounds.h"

#include <QDateTime>

namespace cordboard::ui {

namespace {

constexpr qint64 second = 1'000'000;
constexpr int morning = 8; // o'clock

qint64 tomorrowUs(qint64 nowUs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowUs / 1000).date();
    return QDateTime(today.addDays(1), QTime(morning, 0)).toMSecsSinceEpoch() * 1000;
}

} // namespace

Notifying::Notifying(EngineProxy &proxy, CarrierBook &carriers, const Theme &theme,
                     WindowSettings &settings, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_carriers(carriers)
    , m_settings(settings)
    , m_watch(proxy, carriers)
    , m_tray(theme)
{
    m_watch.setWishes(settings.notices());
    m_quietEnds.setSingleShot(true);
    connect(&m_quietEnds, &QTimer::timeout, this, &Notifying::refresh);
    connect(&m_watch, &NoticeWatch::noticed, this, &Notifying::show);
    connect(&m_carriers, &CarrierBook::linksChanged, this, &Notifying::refresh);
    connect(&m_tray, &Tray::noticeOpened, this, &Notifying::openNotice);
    connect(&m_tray, &Tray::quietAsked, this, &Notifying::setQuiet);
    refresh();
}

void Notifying::setDesktop(DesktopNotices &desktop)
{
    m_desktop = &desktop;
    connect(m_desktop, &DesktopNotices::chosen, this, &Notifying::act);
    connect(m_desktop, &DesktopNotices::notShown, &m_tray, &Tray::show);
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, &Notifying::takeRead);
}

void Notifying::setLookingAt(ConversationId thread)
{
    m_watch.setLookingAt(thread);
    if (m_desktop && thread.isValid())
        m_desktop->closeIf([thread](const Notice &notice) { return notice.thread == thread; });
}

void Notifying::setNeedsYou(qint64 messages)
{
    m_watch.setNeedsYou(messages);
    if (m_desktop && messages == 0)
        m_desktop->closeIf(
            [](const Notice &notice) { return notice.kind == Notice::Kind::NeedsYou; });
}

/// Somebody may have read it elsewhere: in a window of its own, or a colleague.
void Notifying::takeRead(const QList<ConversationId> &changed)
{
    QList<ConversationId> shown = m_desktop->threads();
    shown.removeIf([&changed](ConversationId id) { return !changed.contains(id); });
    if (shown.isEmpty())
        return;
    take(m_proxy.engine().threadsByIds(shown), this,
         [this](const Result<QList<Conversation>> &threads) {
             for (const Conversation &thread : threads.value_or(QList<Conversation>())) {
                 const bool isRead = thread.unread == 0;
                 const bool isTaken = isRead || !thread.assignee.isNull();
                 m_desktop->closeIf([id = thread.id, isRead, isTaken](const Notice &notice) {
                     return notice.thread == id &&
                            ((isRead && notice.kind == Notice::Kind::NewMessage) ||
                             (isTaken && notice.kind == Notice::Kind::Waiting));
                 });
             }
         });
}

void Notifying::setWaiting(int threads)
{
    m_waiting = threads;
    refresh();
}

void Notifying::setWishes(const NoticeWishes &wishes)
{
    NoticeWishes kept = wishes;
    kept.quietUntilUs = m_watch.wishes().quietUntilUs; // that is the tray's
    m_settings.setNotices(kept);
    m_watch.setWishes(kept);
}

void Notifying::showExample()
{
    show({Notice::Kind::NewMessage,
          tr("Mara", "a name, as an example"),
          m_watch.wishes().withText ? tr("Is my bike ready?") : tr("New message"),
          {},
          {}});
}

void Notifying::tellThatItRuns()
{
    show({Notice::Kind::Program,
          tr("Cordboard goes on"),
          tr("Its icon beside the clock opens it again and quits it. Settings, General has the "
             "choice."),
          {},
          {}});
}

void Notifying::toggleQuiet()
{
    setQuiet(m_watch.isQuiet() ? Tray::Quiet::Off : Tray::Quiet::Hour);
}

void Notifying::show(const Notice &notice)
{
    if (m_desktop)
        m_desktop->show(notice);
    else
        m_tray.show(notice);
    sounds::play(m_watch.wishes().sounds.at(size_t(notice.queue)));
}

void Notifying::act(const Notice &notice, NoticeAct act)
{
    if (act == NoticeAct::Reply)
        Q_EMIT replyAsked(notice.thread);
    else if (act == NoticeAct::Acknowledge)
        m_watch.acknowledge();
    else if (act == NoticeAct::Take)
        Q_EMIT takeAsked(notice.thread);
    else
        openNotice(notice);
}

void Notifying::openNotice(const Notice &notice)
{
    if (notice.kind == Notice::Kind::NeedsYou)
        Q_EMIT needsYouAsked();
    else if (notice.thread.isValid())
        Q_EMIT threadAsked(notice.thread);
    else if (notice.carrier.isValid())
        Q_EMIT carrierAsked(notice.carrier);
    else
        Q_EMIT inboxAsked();
}

void Notifying::setQuiet(Tray::Quiet quiet)
{
    const qint64 now = m_proxy.clock().nowUs();
    NoticeWishes wishes = m_watch.wishes();
    wishes.quietUntilUs = quiet == Tray::Quiet::Off    ? 0
                          : quiet == Tray::Quiet::Hour ? now + 3600 * second
                                                       : tomorrowUs(now);
    m_settings.setNotices(wishes);
    m_watch.setWishes(wishes);
    refresh();
}

void Notifying::refresh()
{
    TrayState state;
    state.waiting = m_waiting;
    state.quiet = m_watch.isQuiet();
    for (const Carrier &carrier : m_carriers.carriers()) {
        LinkStatus link = m_carriers.link(carrier.id);
        link.name = carrier.name;
        state.linkDown = state.linkDown || (carrier.enabled && link.state == LinkState::Down);
        state.links.append(statusWords(link));
    }
    m_tray.setState(state);
    Q_EMIT quietChanged(state.quiet);
    const qint64 leftUs = m_watch.wishes().quietUntilUs - m_proxy.clock().nowUs();
    if (leftUs > 0)
        m_quietEnds.start(std::chrono::milliseconds(leftUs / 1000 + 1));
}

} // namespace cordboard::ui
