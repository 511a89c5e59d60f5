#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace cordboard::test {

/// Debian's mmsd-tng as a phone: its daemon, a modem of ours (modem.py) and a bus for both, all
/// children on loopback that end with this object.
class Handset
{
public:
    ~Handset();

    /// Why it cannot run here; empty when it can.
    static QString missing();

    /// True when the phone is on, with that address as its MMSC.
    bool start(const QString &mmsc);

    /// A WAP push arrives.
    bool push(const QByteArray &wsp);
    /// What the phone has: "subject", "attachments" (name, type, octets), "status".
    QList<QJsonObject> messages();
    /// The phone sends; true when its daemon took it.
    bool send(const QStringList &to, const QString &subject, const QList<QStringList> &files);

    QString log() const;

private:
    QJsonObject ask(const QJsonObject &wish);
    bool waitFor(const QString &key);
    QJsonObject answer();
    void writeFiles(const QString &mmsc);

    QTemporaryDir m_dir;
    QProcess m_bus;
    QProcess m_modem;
    QProcess m_daemon;
    QString m_address;
};

} // namespace cordboard::test
