#include "load_bench.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <tuple>

namespace cordboard::test {

namespace {

using namespace Qt::StringLiterals;

constexpr int startMs = 60'000;

/// The same run again: CORDBOARD_SEED=…; the seed in use is printed.
quint32 seed()
{
    const auto given = qEnvironmentVariable("CORDBOARD_SEED").toUInt();
    const quint32 used = given != 0 ? given : QRandomGenerator::system()->generate() | 1;
    qInfo("CORDBOARD_SEED=%u", used);
    return used;
}

/// One that nobody listens at now; the engine will.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

std::unique_ptr<store::TestServer::Place> placeOnServer()
{
    return store::TestServer::isThere() ? std::make_unique<store::TestServer::Place>() : nullptr;
}

} // namespace

LoadBench::LoadBench(const QStringList &smscOptions, Traffic traffic)
    : random(seed())
    , m_place(placeOnServer())
    , m_dataDir(m_dir.filePath(u"data"_s))
    , m_database(m_place ? m_place->address() : m_dataDir + u"/cordboard.sqlite"_s)
    , m_acceptedFile(m_dir.filePath(u"accepted.jsonl"_s))
    , m_ledger(m_dir.filePath(u"ledger.jsonl"_s))
{
    if (qEnvironmentVariableIsSet("CORDBOARD_KEEP")) {
        m_dir.setAutoRemove(false);
        qInfo("The evidence stays in %ls", qUtf16Printable(m_dir.path()));
    }
    QStringList options = smscOptions;
    if (traffic == Traffic::ByMm7) {
        m_listenPort = freePort();
        options +=
            {u"--mmsc"_s, u"0"_s, u"--mmsc-client"_s, u"http://127.0.0.1:%1/"_s.arg(m_listenPort)};
    }
    m_smsc.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_smsc.start(QString::fromUtf8(CORDBOARD_SMSC),
                 QStringList{u"--commands"_s, u"--ledger"_s, m_ledger, u"--redeliver-after"_s,
                             u"200"_s, u"--seed"_s, QString::number(random.generate() | 1)} +
                     options);
    if (m_smsc.waitForStarted(startMs))
        m_smscPort = portOfNextLine();
    if (m_smscPort != 0 && traffic == Traffic::ByMm7)
        m_mmscPort = portOfNextLine();
    m_engine.setProcessChannelMode(QProcess::SeparateChannels);
    QObject::connect(&m_engine, &QProcess::readyReadStandardOutput, &m_engine,
                     [this] { readEngine(); });
    // What the engine warns of while its disk is full is the test's doing, and endless.
    QObject::connect(&m_engine, &QProcess::readyReadStandardError, &m_engine, [this] {
        const QByteArray said = m_engine.readAllStandardError();
        if (qEnvironmentVariableIsSet("CORDBOARD_SHOW_ENGINE"))
            qInfo("%s", said.constData());
    });
}

LoadBench::~LoadBench()
{
    for (QProcess *process : {&m_engine, &m_smsc}) {
        process->kill();
        process->waitForFinished();
    }
}

/// "Listening on 127.0.0.1:46819"
quint16 LoadBench::portOfNextLine()
{
    std::ignore = QTest::qWaitFor(
        [this] { return m_smsc.canReadLine() || m_smsc.state() == QProcess::NotRunning; }, startMs);
    if (m_smsc.canReadLine())
        return m_smsc.readLine().trimmed().split(':').last().toUShort();
    qWarning("The carrier does not start: %s", qPrintable(m_smsc.errorString()));
    return 0;
}

void LoadBench::readEngine()
{
    m_output += m_engine.readAllStandardOutput();
}

bool LoadBench::startEngine(double rate)
{
    m_output.clear();
    m_engine.setProcessEnvironment(engineEnvironment);
    const quint16 port = enginePort != 0 ? enginePort : m_smscPort;
    const QStringList database = m_place ? QStringList{u"--database"_s, m_database} : QStringList();
    m_engine.start(QString::fromUtf8(ENGINE_UNDER_LOAD),
                   QStringList{u"--data-dir"_s, m_dataDir, u"--smsc-port"_s, QString::number(port),
                               u"--accepted"_s, m_acceptedFile, u"--rate"_s, QString::number(rate),
                               u"--first"_s, QString::number(m_nextNumber), u"--window"_s, u"50"_s,
                               u"--response-seconds"_s, QString::number(responseSeconds)} +
                       QStringList{u"--mmsc-port"_s, QString::number(m_mmscPort),
                                   u"--listen-port"_s, QString::number(m_listenPort)} +
                       database + engineOptions);
    // Numbers are never used twice, not even those that were submitted and not accepted.
    m_nextNumber += 1'000'000;
    return QTest::qWaitFor([this] { return m_output.contains("ready\n") || !engineRuns(); },
                           startMs) &&
           engineRuns();
}

void LoadBench::letChanceDecide()
{
    const QDeadlineTimer moment(random.bounded(0, 30));
    std::ignore = QTest::qWaitFor([&moment] { return moment.hasExpired(); });
}

void LoadBench::killEngine()
{
    m_engine.kill();
    m_engine.waitForFinished();
    if (m_place)
        m_place->ask(u"UPDATE carrier_lease SET expires_us = 0"_s);
}

bool LoadBench::stopEngine()
{
    m_engine.terminate();
    return m_engine.waitForFinished(startMs) && m_engine.exitStatus() == QProcess::NormalExit &&
           m_engine.exitCode() == 0;
}

bool LoadBench::endedByItself() const
{
    return !engineRuns() && m_engine.exitStatus() == QProcess::NormalExit;
}

qint64 LoadBench::accepted()
{
    QFile file(m_acceptedFile);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

bool LoadBench::waitForAccepted(qint64 more, int timeoutMs)
{
    const qint64 goal = accepted() + more;
    return QTest::qWaitFor([&] { return accepted() >= goal || !engineRuns(); }, timeoutMs) &&
           accepted() >= goal;
}

bool LoadBench::waitForTaken(qint64 all, int timeoutMs)
{
    return QTest::qWaitFor(
        [this, all] {
            const auto status = QJsonDocument::fromJson(tell("status")).object();
            return status.value(u"accepted"_s).toInteger() >= all || !engineRuns();
        },
        timeoutMs);
}

QByteArray LoadBench::tell(const QByteArray &command)
{
    m_smsc.write(command + '\n');
    return QTest::qWaitFor([this] { return m_smsc.canReadLine(); }, startMs)
               ? m_smsc.readLine().trimmed()
               : QByteArray();
}

bool LoadBench::settle(int timeoutMs)
{
    tell("inbound-rate off");
    return QTest::qWaitFor(
        [this] { return m_output.trimmed().endsWith("idle") && isCarrierIdle(); }, timeoutMs);
}

bool LoadBench::isCarrierIdle()
{
    const QJsonObject status = QJsonDocument::fromJson(tell("status")).object();
    const QJsonObject mmsc = status.value(u"mmsc"_s).toObject();
    const auto isZero = [](const QJsonObject &object, const QString &name) {
        return object.value(name).toInteger(-1) == 0;
    };
    const bool rests = isZero(status, u"on_the_way"_s) && isZero(status, u"to_deliver"_s);
    return rests &&
           (m_mmscPort == 0 || (isZero(mmsc, u"on_the_way"_s) && isZero(mmsc, u"to_post"_s)));
}

Result<Verdict> LoadBench::judge() const
{
    return test::judge({m_acceptedFile, m_ledger, m_database});
}

} // namespace cordboard::test
