// A gateway end to end: submits -> store -> SMPP -> receipts committed, one line of JSON.
//
//   bench_gateway [--messages N] [--people N] [--open N] [--window N] [--dir FOLDER] [--smsc PORT]
//
// The engine is cordboardd's, in this process: the same foundation (data folder, store with WAL and
// synchronous=FULL), the same EngineService, links and dispatcher. As long as there is no API, the
// submits come from a loop in the main thread that calls Engine::submit, each a message of its own
// to one person, with at most `open` of them unanswered; their cost is counted as well. The carrier
// is cordboard-smsc, a child over TCP. The clock runs from the first submit to the last receipt
// that is on disk; then the database is asked what it holds, the SMSC what it saw.
#include "app/common/foundation.h"
#include "app/common/program_options.h"
#include "base/take.h"
#include "engine/engine_service.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

struct Setup
{
    qint64 messages = 20'000;
    int people = 2'000;
    int open = 1'000;
    int window = 500;
    QString dir;
    quint16 port = 0;
};

Setup readSetup()
{
    QCommandLineParser parser;
    for (const char *name : {"messages", "people", "open", "window", "dir", "smsc"})
        parser.addOption({QString::fromLatin1(name), {}, u"value"_s});
    parser.process(QCoreApplication::arguments());
    const auto number = [&parser](const QString &name, qint64 otherwise) {
        return parser.isSet(name) ? qMax(1LL, parser.value(name).toLongLong()) : otherwise;
    };
    Setup setup;
    setup.messages = number(u"messages"_s, setup.messages);
    setup.people = int(number(u"people"_s, setup.people));
    setup.open = int(number(u"open"_s, setup.open));
    setup.window = int(number(u"window"_s, setup.window));
    setup.dir = parser.value(u"dir"_s);
    setup.port = quint16(parser.value(u"smsc"_s).toUInt());
    return setup;
}

double cpuOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

QByteArray procFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// User and system time of a process or thread, from its stat file.
double cpuInStat(const QByteArray &stat)
{
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) /
           double(sysconf(_SC_CLK_TCK));
}

QByteArray ask(QProcess &smsc, const QByteArray &command)
{
    smsc.write(command + '\n');
    while (!smsc.canReadLine() && smsc.waitForReadyRead(10'000)) {
    }
    return smsc.readLine().trimmed();
}

quint16 startSmsc(QProcess &smsc)
{
    smsc.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    smsc.start(QStringLiteral(CORDBOARD_SMSC),
               {u"--commands"_s, u"--deliver-window"_s, u"500"_s, u"--seed"_s, u"1"_s});
    while (!smsc.canReadLine() && smsc.waitForReadyRead(10'000)) {
    }
    return smsc.readLine().trimmed().split(':').last().toUShort();
}

struct Threads
{
    double writer = 0;
    double engine = 0;
    double main = 0;
};

Threads cpuOfThreads()
{
    Threads cpu;
    for (const QString &id :
         QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray stat = procFile(u"/proc/self/task/%1/stat"_s.arg(id));
        const double spent = cpuInStat(stat);
        if (stat.contains("(store-writer)"))
            cpu.writer += spent;
        else if (stat.contains("(engine)"))
            cpu.engine += spent;
        else if (id.toLongLong() == getpid())
            cpu.main += spent;
    }
    return cpu;
}

struct Counts
{
    qint64 targets = 0;
    qint64 delivered = 0;
    qint64 attempts = 0;
};

Result<Counts> count(store::Connection &connection)
{
    const auto rows = connection.run(
        "SELECT (SELECT COUNT(*) FROM target), (SELECT COUNT(*) FROM target WHERE state = "
        "'delivered'), (SELECT COUNT(*) FROM attempt)");
    if (!rows)
        return forward(rows);
    (*rows)->next();
    return Counts{(*rows)->integer(0), (*rows)->integer(1), (*rows)->integer(2)};
}

/// Submits until all are accepted, then waits until all are delivered.
class Bench : public QObject
{
public:
    Bench(engine::EngineService &engine, const Setup &setup, QProcess &smsc)
        : m_engine(engine)
        , m_setup(setup)
        , m_smsc(smsc)
    {
        connect(&m_look, &QTimer::timeout, this, &Bench::look);
        CarrierEdit edit;
        edit.carrier.name = u"bench"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.port = setup.port;
        edit.carrier.systemId = u"bench"_s;
        edit.carrier.senders = {u"+13035550142"_s};
        edit.carrier.window = setup.window;
        edit.carrier.demo = true; // a fixed key: no keyring is asked
        edit.password = u"bench"_s;
        take(m_engine.saveCarrier(edit), this, [this](const Result<Carrier> &saved) {
            if (!saved)
                qFatal("%s", qPrintable(saved.error().message));
            m_look.start(10);
        });
    }

private:
    void look()
    {
        const auto changes = m_engine.mailbox().drain();
        if (!m_began) {
            for (const LinkStatus &link : changes.links) {
                if (link.state == LinkState::Up)
                    begin();
            }
        }
        for (const TargetTick &tick : changes.ticks)
            m_delivered += tick.state == TargetState::Delivered;
        if (changes.lookAgain)
            qFatal("more than 20,000 changes in 10 ms: the machine is too slow for this bench");
        if (m_began && (m_delivered >= m_setup.messages || m_wall.hasExpired(600'000)))
            finish();
    }

    void begin()
    {
        m_began = true;
        m_cpu = cpuOf(CLOCK_PROCESS_CPUTIME_ID);
        m_threads = cpuOfThreads();
        m_smscCpu = cpuOfSmsc();
        m_wall.start();
        fill();
    }

    void fill()
    {
        for (; m_open < m_setup.open && m_submitted < m_setup.messages; ++m_open, ++m_submitted) {
            Draft draft;
            draft.source = u"+13035550142"_s;
            draft.destinations = {
                u"+1212%1"_s.arg(2'000'000 + (m_submitted * 7919) % m_setup.people)};
            draft.text = u"Your order %1 is on its way and arrives today. Reply STOP to end."_s.arg(
                m_submitted);
            draft.origin = Origin::Api;
            take(m_engine.submit(draft), this, [this](const Result<QList<ChatMessage>> &answer) {
                if (!answer)
                    qFatal("%s", qPrintable(answer.error().message));
                --m_open;
                if (++m_accepted == m_setup.messages)
                    m_acceptedMs = m_wall.elapsed();
                fill();
            });
        }
    }

    double cpuOfSmsc() const
    {
        return m_smsc.processId() > 0
                   ? cpuInStat(procFile(u"/proc/%1/stat"_s.arg(m_smsc.processId())))
                   : 0;
    }

    void finish()
    {
        m_look.stop();
        const double elapsed = double(m_wall.elapsed()) / 1e3;
        const double cpu = cpuOf(CLOCK_PROCESS_CPUTIME_ID) - m_cpu;
        const Threads threads = cpuOfThreads();
        const double smscCpu = cpuOfSmsc() - m_smscCpu;
        take(m_engine.store().read(count), this, [=, this](const Result<Counts> &found) {
            if (!found)
                qFatal("%s", qPrintable(found.error().message));
            const double n = double(m_setup.messages);
            const auto per = [n](double seconds) {
                return std::round(seconds / n * 1e7) / 100;
            };
            QJsonObject line{
                {u"bench"_s, u"gateway"_s},
                {u"submits_by"_s, u"Engine::submit in the engine's process"_s},
                {u"n"_s, m_setup.messages},
                {u"people"_s, m_setup.people},
                {u"open"_s, m_setup.open},
                {u"window"_s, m_setup.window},
                {u"elapsed_s"_s, elapsed},
                {u"per_s"_s, std::round(n / elapsed)},
                {u"accepted_after_s"_s, double(m_acceptedMs) / 1e3},
                {u"cpu_s_per_100k"_s, per(cpu)},
                {u"cpu_s_per_100k_writer"_s, per(threads.writer - m_threads.writer)},
                {u"cpu_s_per_100k_engine"_s, per(threads.engine - m_threads.engine)},
                {u"cpu_s_per_100k_submits"_s, per(threads.main - m_threads.main)},
                {u"cpu_s_per_100k_smsc"_s, per(smscCpu)},
                {u"delivered"_s, found->delivered},
                {u"lost"_s, m_setup.messages - found->delivered},
                {u"double"_s, found->attempts - m_setup.messages},
                {u"load_average"_s,
                 QString::fromLatin1(procFile(u"/proc/loadavg"_s).split(' ').first())}};
            if (m_smsc.processId() > 0) {
                const auto seen = QJsonDocument::fromJson(ask(m_smsc, "status")).object();
                line.insert(u"smsc_submits"_s, seen.value(u"submits"_s));
            }
            std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
            QCoreApplication::exit(found->delivered == m_setup.messages ? 0 : 1);
        });
    }

    engine::EngineService &m_engine;
    const Setup m_setup;
    QProcess &m_smsc;
    QTimer m_look;
    QElapsedTimer m_wall;
    double m_cpu = 0;
    double m_smscCpu = 0;
    Threads m_threads;
    qint64 m_submitted = 0;
    qint64 m_accepted = 0;
    qint64 m_delivered = 0;
    qint64 m_acceptedMs = 0;
    int m_open = 0;
    bool m_began = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Setup setup = readSetup();
    QProcess smsc;
    if (setup.port == 0)
        setup.port = startSmsc(smsc);
    const QTemporaryDir folder((setup.dir.isEmpty() ? QDir::tempPath() : setup.dir) +
                               u"/bench-gateway-XXXXXX"_s);
    app::ProgramOptions options;
    options.dataDir = folder.path();
    auto foundation = app::lay(options);
    if (!foundation)
        qFatal("%s", qPrintable(foundation.error().sentence));
    engine::EngineOptions engineOptions;
    engineOptions.key.kind = secrets::KeySource::Kind::Fixed;
    engineOptions.key.dataDir = folder.path();
    int code = 0;
    {
        const auto engine =
            engine::EngineService::start(std::move(foundation->store), engineOptions);
        const Bench bench(*engine, setup, smsc);
        code = application.exec();
    }
    smsc.kill();
    smsc.waitForFinished();
    return code;
}
