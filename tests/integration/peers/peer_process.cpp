#include "peer_process.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace cordboard::test {

namespace {

constexpr int patienceMs = 20'000; // node starts slowly on a busy machine

QString peersDir()
{
    return QStringLiteral(PEERS_DIR);
}

QString program(PeerProcess::Kind kind)
{
    const bool node = kind == PeerProcess::Kind::Node;
    return QStandardPaths::findExecutable(node ? QStringLiteral("node") : QStringLiteral("perl"));
}

} // namespace

PeerProcess::~PeerProcess()
{
    m_process.closeWriteChannel(); // the scripts end with their stdin
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(2'000)) {
        m_process.kill();
        m_process.waitForFinished(2'000);
    }
}

QString PeerProcess::missing(Kind kind)
{
    if (program(kind).isEmpty())
        return kind == Kind::Node ? QStringLiteral("node is not installed (Debian: nodejs)")
                                  : QStringLiteral("perl is not installed (Debian: perl)");
    if (kind == Kind::Node) {
        return QFileInfo::exists(peersDir() + QStringLiteral("/node_modules/smpp/package.json"))
                   ? QString()
                   : QStringLiteral("the npm package smpp is not installed: run npm ci in ") +
                         peersDir();
    }
    QProcess probe;
    probe.start(program(kind), {QStringLiteral("-MNet::SMPP"), QStringLiteral("-e1")});
    return probe.waitForFinished(patienceMs) && probe.exitCode() == 0
               ? QString()
               : QStringLiteral("Net::SMPP is not installed (Debian: libnet-smpp-perl)");
}

bool PeerProcess::start(Kind kind, const QStringList &options)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PeerProcess::readLines);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errors += QString::fromUtf8(m_process.readAllStandardError()); });
    const QString script =
        kind == Kind::Node ? QStringLiteral("/smsc.js") : QStringLiteral("/smsc.pl");
    m_process.start(program(kind), QStringList{peersDir() + script} + options);
    return QTest::qWaitFor([this] { return m_port != 0; }, patienceMs);
}

void PeerProcess::readLines()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        if (m_port == 0) {
            m_port = line.toUShort();
            continue;
        }
        m_events.append(QJsonDocument::fromJson(line).object());
        Q_EMIT told(m_events.constLast());
    }
}

QList<QJsonObject> PeerProcess::events(const QString &event) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &object : m_events) {
        if (object.value(QLatin1String("event")).toString() == event)
            found.append(object);
    }
    return found;
}

} // namespace cordboard::test
