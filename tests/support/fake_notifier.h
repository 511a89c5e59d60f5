#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace cordboard::test {

/// A bus of its own, on which nothing is started by itself. GUI thread of a test.
class PrivateBus
{
public:
    PrivateBus()
    {
        QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly))
            return;
        config.write("<busconfig><type>session</type><listen>unix:path=" +
                     m_folder.filePath(QStringLiteral("bus")).toUtf8() +
                     "</listen><auth>EXTERNAL</auth><policy context='default'>"
                     "<allow send_destination='*'/><allow eavesdrop='true'/><allow own='*'/>"
                     "</policy></busconfig>");
        config.close();
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--nofork"), QStringLiteral("--print-address=1"),
                        QStringLiteral("--config-file=") + config.fileName()});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead(30'000))
            m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(PrivateBus)

    /// QtDBus knows connections by their names: those of another bus have others.
    QDBusConnection connection(const QString &who)
    {
        m_names.append(m_address + who);
        return QDBusConnection::connectToBus(m_address, m_names.last());
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

/// The desktop's side of org.freedesktop.Notifications: keeps what it is asked to show, and presses
/// it as a person would.
class FakeNotifier final : public QDBusVirtualObject
{
public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
    };

    explicit FakeNotifier(const QDBusConnection &bus)
        : m_bus(bus)
    {}
    ~FakeNotifier() override { leave(); }

    void come()
    {
        m_bus.registerVirtualObject(path(), this);
        m_bus.registerService(service());
    }
    void leave()
    {
        m_bus.unregisterService(service());
        m_bus.unregisterObject(path());
    }

    /// What stands under that title now; id 0: nothing.
    Shown under(const QString &title) const
    {
        for (const Shown &one : shown) {
            if (one.title == title)
                return one;
        }
        return {};
    }
    void press(uint id, const QString &action)
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(path(), service(), QStringLiteral("ActionInvoked"));
        signal << id << action;
        m_bus.send(signal);
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override
    {
        const QVariantList values = call.arguments();
        if (call.member() == QLatin1String("GetCapabilities")) {
            bus.send(call.createReply(abilities));
        } else if (call.member() == QLatin1String("Notify")) {
            const uint before = values.at(1).toUInt();
            const uint id = before != 0 ? before : ++m_last;
            shown.removeIf([id](const Shown &one) { return one.id == id; });
            shown.append({id, before, values.at(3).toString(), values.at(4).toString(),
                          values.at(5).toStringList()});
            ++told;
            bus.send(call.createReply(id));
        } else if (call.member() == QLatin1String("CloseNotification")) {
            const uint id = values.at(0).toUInt();
            shown.removeIf([id](const Shown &one) { return one.id == id; });
            bus.send(call.createReply());
        } else {
            return false;
        }
        return true;
    }

    QStringList abilities{QStringLiteral("actions"), QStringLiteral("body"),
                          QStringLiteral("body-markup")};
    QList<Shown> shown;
    int told = 0;

private:
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }
    static QString service() { return QStringLiteral("org.freedesktop.Notifications"); }

    QDBusConnection m_bus;
    uint m_last = 0;
};

} // namespace cordboard::test
