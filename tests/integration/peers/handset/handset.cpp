#include "handset.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

namespace cordboard::test {

namespace {

constexpr int patienceMs = 30'000; // mmsd looks for its modem when it likes

const QString python = QStringLiteral("/usr/bin/python3"); // Debian's, which has dbus and gi

const char busConfig[] =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
    "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
    "<busconfig><type>system</type><listen>%1</listen><auth>EXTERNAL</auth>"
    "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
    "<allow eavesdrop=\"true\"/><allow own=\"*\"/><allow user=\"*\"/></policy></busconfig>\n";

const char settings[] = "[Modem Manager]\n"
                        "CarrierMMSC=%1\n"
                        "MMS_APN=mms.test\n"
                        "CarrierMMSProxy=NULL\n"
                        "DefaultModemNumber=NULL\n"
                        "AutoProcessOnConnection=true\n"
                        "AutoProcessSMSWAP=true\n"
                        "IMSI=310260000000001\n\n"
                        "[Settings]\n"
                        "UseDeliveryReports=false\n"
                        "TotalMaxAttachmentSize=1100000\n"
                        "MaxAttachments=25\n"
                        "AutoCreateSMIL=false\n"
                        "ForceCAres=true\n";

void write(const QString &path, const QByteArray &octets)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(octets);
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.closeWriteChannel();
    process.terminate();
    if (!process.waitForFinished(2'000)) {
        process.kill();
        process.waitForFinished(2'000);
    }
}

} // namespace

Handset::~Handset()
{
    end(m_daemon);
    end(m_modem);
    end(m_bus);
}

QString Handset::missing()
{
    if (QStandardPaths::findExecutable(QStringLiteral("mmsdtng")).isEmpty())
        return QStringLiteral("mmsdtng is not installed (Debian: mmsd-tng)");
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        return QStringLiteral("dbus-daemon is not installed");
    if (::geteuid() != 0)
        return QStringLiteral("mmsdtng binds its socket to a device, which only root may");
    QProcess probe;
    probe.start(python, {QStringLiteral("-c"), QStringLiteral("import dbus, gi")});
    return probe.waitForFinished(patienceMs) && probe.exitCode() == 0
               ? QString()
               : QStringLiteral("python3-dbus or python3-gi is not installed");
}

void Handset::writeFiles(const QString &mmsc)
{
    write(m_dir.filePath(QStringLiteral("bus.conf")),
          QString::fromLatin1(busConfig).arg(m_address).toUtf8());
    write(m_dir.filePath(QStringLiteral("home/.mms/modemmanager/mms")),
          QString::fromLatin1(settings).arg(mmsc).toUtf8());
}

bool Handset::start(const QString &mmsc)
{
    m_address = QStringLiteral("unix:path=") + m_dir.filePath(QStringLiteral("bus"));
    writeFiles(mmsc);
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"})
        environment.insert(QLatin1String(name), m_address);
    const QString home = m_dir.filePath(QStringLiteral("home"));
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/.local"));
    for (QProcess *process : {&m_bus, &m_modem, &m_daemon})
        process->setProcessEnvironment(environment);
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--config-file=") + m_dir.filePath(QStringLiteral("bus.conf")),
                 QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                 QStringLiteral("--print-address")});
    if (!QTest::qWaitFor([this] { return m_bus.canReadLine(); }, patienceMs))
        return false;
    m_modem.start(python, {QStringLiteral(PEERS_DIR "/handset/modem.py"), m_address});
    if (!waitFor(QStringLiteral("ready")))
        return false;
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.setStandardOutputFile(m_dir.filePath(QStringLiteral("mmsd.log")));
    m_daemon.start(QStringLiteral("mmsdtng"), {QStringLiteral("-d")});
    return waitFor(QStringLiteral("mmsd"));
}

QJsonObject Handset::answer()
{
    if (!QTest::qWaitFor([this] { return m_modem.canReadLine(); }, patienceMs))
        return {};
    const QJsonObject said = QJsonDocument::fromJson(m_modem.readLine()).object();
    if (said.contains(QStringLiteral("error")))
        qWarning().noquote() << said.value(QStringLiteral("error")).toString();
    return said;
}

bool Handset::waitFor(const QString &key)
{
    return answer().contains(key);
}

QJsonObject Handset::ask(const QJsonObject &wish)
{
    m_modem.write(QJsonDocument(wish).toJson(QJsonDocument::Compact) + '\n');
    return answer();
}

bool Handset::push(const QByteArray &wsp)
{
    const QJsonObject wish{{QStringLiteral("push"), QString::fromLatin1(wsp.toHex())}};
    return ask(wish).contains(QStringLiteral("pushed"));
}

QList<QJsonObject> Handset::messages()
{
    QList<QJsonObject> found;
    const QJsonObject said = ask({{QStringLiteral("messages"), true}});
    for (const QJsonValue &one : said.value(QStringLiteral("messages")).toArray())
        found.append(one.toObject());
    return found;
}

bool Handset::send(const QStringList &to, const QString &subject, const QList<QStringList> &files)
{
    QJsonArray attachments;
    for (const QStringList &file : files)
        attachments.append(QJsonArray::fromStringList(file));
    const QJsonObject message{{QStringLiteral("to"), QJsonArray::fromStringList(to)},
                              {QStringLiteral("subject"), subject},
                              {QStringLiteral("files"), attachments},
                              {QStringLiteral("report"), true}};
    return ask({{QStringLiteral("send"), message}}).contains(QStringLiteral("sent"));
}

QString Handset::log() const
{
    QFile file(m_dir.filePath(QStringLiteral("mmsd.log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4'000))
                                          : QString();
}

} // namespace cordboard::test
