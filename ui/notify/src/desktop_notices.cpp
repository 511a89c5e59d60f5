#include "ui/notify/desktop_notices.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusReply>
#include <QVariantMap>

#include <utility>

namespace cordboard::ui {

namespace {

constexpr QLatin1String notifyService("org.freedesktop.Notifications");
constexpr QLatin1String notifyPath("/org/freedesktop/Notifications");
constexpr QLatin1String programId("org.cordboard.Cordboard");

constexpr std::pair<QLatin1String, NoticeAct> actKeys[] = {
    {QLatin1String("default"), NoticeAct::Open},     {QLatin1String("open"), NoticeAct::Open},
    {QLatin1String("reply"), NoticeAct::Reply},      {QLatin1String("take"), NoticeAct::Take},
    {QLatin1String("seen"), NoticeAct::Acknowledge},
};

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(notifyService, notifyPath, notifyService, method);
}

QVariantMap hintsOf(const Notice &notice)
{
    QVariantMap hints;
    hints.insert(QStringLiteral("desktop-entry"), QString(programId));
    hints.insert(QStringLiteral("urgency"), QVariant::fromValue(uchar(1)));
    hints.insert(QStringLiteral("suppress-sound"), true); // ours are chosen in the settings
    if (notice.kind == Notice::Kind::NewMessage)
        hints.insert(QStringLiteral("category"), QStringLiteral("im.received"));
    return hints;
}

} // namespace

DesktopNotices::DesktopNotices(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_watcher(notifyService, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    // With the name of the service QtDBus would wait here for the name of its owner. Slots go by
    // name, "1" before it: there is no connect() by pointer to member on a bus.
    const auto listen = [this](const char *signal, const char *slot) {
        m_bus.connect({}, notifyPath, notifyService, QLatin1String(signal), this, slot);
    };
    listen("ActionInvoked", "1takeAction(QDBusMessage)");
    listen("ActivationToken", "1takeToken(QDBusMessage)");
    listen("NotificationClosed", "1takeClosed(QDBusMessage)");
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &now) {
                now.isEmpty() ? loseServer() : lookForServer();
            });
    lookForServer();
}

DesktopNotices::~DesktopNotices()
{
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.id != 0)
            close(shown.id);
    }
}

/// The call starts one, where the desktop knows how.
void DesktopNotices::lookForServer()
{
    m_server = Server::Asked;
    m_shown.clear(); // those of another one
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(callOf(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, ask = ++m_asks] {
        watcher->deleteLater();
        if (ask == m_asks) // else one came or went meanwhile
            takeServer(*watcher);
    });
}

void DesktopNotices::takeServer(const QDBusPendingCall &call)
{
    const QDBusReply<QStringList> abilities = call.reply();
    m_server = abilities.isValid() ? Server::There : Server::Away;
    m_owner = call.reply().service();
    m_abilities = abilities.value();
    const QList<Notice> early = std::exchange(m_early, {});
    for (const Notice &notice : early)
        show(notice);
}

void DesktopNotices::loseServer()
{
    m_server = Server::Away;
    ++m_asks;
    m_owner.clear();
    m_shown.clear();
    const QList<Notice> early = std::exchange(m_early, {});
    for (const Notice &notice : early)
        Q_EMIT notShown(notice);
}

void DesktopNotices::show(const Notice &notice)
{
    if (m_server == Server::Asked)
        return m_early.append(notice);
    if (m_server == Server::Away)
        return Q_EMIT notShown(notice);
    const QString key = noticeKey(notice);
    const auto known = m_shown.find(key);
    if (known == m_shown.end() || !known->isPending)
        return send(key, notice);
    known->next = notice;
    known->isOver = false;
}

QStringList DesktopNotices::actionsOf(const Notice &notice) const
{
    if (!m_abilities.contains(QLatin1String("actions")))
        return {};
    QStringList actions{actKeys[0].first, tr("Open")};
    for (const NoticeAct act : noticeActs(notice)) {
        if (act == NoticeAct::Open)
            actions << actKeys[1].first << tr("Open");
        else if (act == NoticeAct::Reply)
            actions << actKeys[2].first << tr("Reply");
        else if (act == NoticeAct::Take)
            actions << actKeys[3].first << tr("Take it");
        else
            actions << actKeys[4].first << tr("Remind me no more");
    }
    return actions;
}

void DesktopNotices::send(const QString &key, const Notice &notice)
{
    Shown &shown = m_shown[key];
    shown.notice = notice;
    shown.isPending = true;
    const bool isMarkup = m_abilities.contains(QLatin1String("body-markup"));
    const QString body = noticeLine(notice.body);
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    // The summary is plain text everywhere, the body is not.
    call << QStringLiteral("Cordboard") << shown.id << QString(programId)
         << noticeLine(notice.title) << (isMarkup ? body.toHtmlEscaped() : body)
         << actionsOf(notice) << hintsOf(notice) << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        takeId(key, *watcher);
    });
}

void DesktopNotices::takeId(const QString &key, const QDBusPendingCall &call)
{
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return; // of a server that went away
    const QDBusReply<uint> id = call.reply();
    const std::optional<Notice> next = std::exchange(found->next, {});
    found->isPending = false;
    found->id = id.isValid() ? id.value() : 0;
    if (next)
        return send(key, *next);
    const Shown shown = *found;
    if (shown.isOver || shown.id == 0)
        m_shown.erase(found);
    if (shown.id == 0)
        Q_EMIT notShown(shown.notice);
    else if (shown.isOver)
        close(shown.id);
}

void DesktopNotices::close(uint id)
{
    QDBusMessage call = callOf(QStringLiteral("CloseNotification"));
    call << id;
    m_bus.asyncCall(call);
}

void DesktopNotices::closeIf(const std::function<bool(const Notice &)> &isOver)
{
    m_early.removeIf(isOver);
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        if (it->next && isOver(*it->next))
            it->next.reset();
        if (it->next || !isOver(it->notice)) {
            ++it;
        } else if (it->isPending) {
            it->isOver = true;
            ++it;
        } else {
            close(it->id);
            it = m_shown.erase(it);
        }
    }
}

QList<ConversationId> DesktopNotices::threads() const
{
    QList<ConversationId> all;
    for (const Shown &shown : m_shown) {
        if (shown.notice.thread.isValid() && !all.contains(shown.notice.thread))
            all.append(shown.notice.thread);
    }
    return all;
}

/// Of the server's signals those about what is ours: others use it, too.
const DesktopNotices::Shown *DesktopNotices::find(const QDBusMessage &message) const
{
    if (message.service() != m_owner || message.arguments().isEmpty())
        return nullptr;
    const uint id = message.arguments().first().toUInt();
    for (const Shown &shown : m_shown) {
        if (id != 0 && shown.id == id)
            return &shown;
    }
    return nullptr;
}

void DesktopNotices::takeAction(const QDBusMessage &message)
{
    const Shown *shown = find(message);
    if (!shown || message.arguments().size() < 2)
        return;
    const QString chosenKey = message.arguments().at(1).toString();
    for (const auto &[key, act] : actKeys) {
        if (key != chosenKey)
            continue;
        const Notice notice = shown->notice;
        // Some servers leave it standing: it is done with.
        closeIf([&notice](const Notice &other) { return noticeKey(other) == noticeKey(notice); });
        Q_EMIT chosen(notice, act);
        return;
    }
}

/// Without it a compositor does not let a window come forward (xdg-activation).
void DesktopNotices::takeToken(const QDBusMessage &message)
{
    if (find(message) && message.arguments().size() > 1)
        qputenv("XDG_ACTIVATION_TOKEN", message.arguments().at(1).toString().toUtf8());
}

void DesktopNotices::takeClosed(const QDBusMessage &message)
{
    const Shown *shown = find(message);
    if (shown && !shown->isPending)
        m_shown.remove(noticeKey(shown->notice));
}

} // namespace cordboard::ui
