#pragma once

#include <QJsonObject>
#include <QObject>
#include <QProcess>

namespace cordboard::test {

/// A program of others that plays the SMSC: smsc.js or smsc.pl of this folder, as a child on
/// loopback. It ends with this object. Use: `PeerProcess peer; QVERIFY2(peer.start(…), …); connect
/// to peer.port()`.
class PeerProcess : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Node, Perl };

    ~PeerProcess() override;

    /// Why this kind cannot run here; empty when it can.
    static QString missing(Kind kind);

    /// True when it listens. `options` as the scripts take them, e.g. {"--reply", "Thanks"}.
    bool start(Kind kind, const QStringList &options = {});
    quint16 port() const { return m_port; }
    QString errors() const { return m_errors; }

    /// What it has told so far, in order; and the part with that `event`.
    const QList<QJsonObject> &events() const { return m_events; }
    QList<QJsonObject> events(const QString &event) const;

Q_SIGNALS:
    void told(const QJsonObject &event);

private:
    void readLines();

    QProcess m_process;
    quint16 m_port = 0;
    QString m_errors;
    QList<QJsonObject> m_events;
};

} // namespace cordboard::test
