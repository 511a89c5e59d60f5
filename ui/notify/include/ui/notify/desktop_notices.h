#pragma once

#include "ui/notify/notice.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QDBusMessage;
class QDBusPendingCall;

namespace cordboard::ui {

/// The desktop's own notifications (org.freedesktop.Notifications, version 1.2), with or without
/// an icon beside the clock: each knows what it is about, a later one about the same thread takes
/// the place of the earlier. Never waits for the bus. One per program; GUI thread. What it shows
/// goes with it.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotices(const QDBusConnection &bus, QObject *parent = nullptr);
    ~DesktopNotices() override;

    void show(const Notice &notice);
    /// Takes away those about which `isOver` answers true.
    void closeIf(const std::function<bool(const Notice &)> &isOver);
    /// About which something is shown.
    QList<ConversationId> threads() const;

Q_SIGNALS:
    /// A person pressed it, or one of its buttons.
    void chosen(const cordboard::ui::Notice &notice, cordboard::ui::NoticeAct act);
    /// There is nobody on the bus who shows notifications.
    void notShown(const cordboard::ui::Notice &notice);

private Q_SLOTS: // by name, as QtDBus wants it
    void takeAction(const QDBusMessage &message);
    void takeToken(const QDBusMessage &message);
    void takeClosed(const QDBusMessage &message);

private:
    enum class Server { Asked, There, Away };

    struct Shown
    {
        Notice notice;
        uint id = 0;
        bool isPending = false;     ///< its id is not known yet
        bool isOver = false;        ///< and nobody wants it any more
        std::optional<Notice> next; ///< comes in its place once the id is known
    };

    void lookForServer();
    void takeServer(const QDBusPendingCall &call);
    void loseServer();
    void send(const QString &key, const Notice &notice);
    void takeId(const QString &key, const QDBusPendingCall &call);
    void close(uint id);
    QStringList actionsOf(const Notice &notice) const;
    const Shown *find(const QDBusMessage &message) const;

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    Server m_server = Server::Asked;
    int m_asks = 0;
    QString m_owner; ///< whose signals count
    QStringList m_abilities;
    QList<Notice> m_early; ///< before it is known whether there is a server
    QHash<QString, Shown> m_shown;
};

} // namespace cordboard::ui
