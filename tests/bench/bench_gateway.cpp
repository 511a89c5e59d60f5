// A gateway end to end: POST /v1.0/messages -> store -> SMPP -> receipts committed -> webhooks
// answered, one line of JSON.
//
//   bench_gateway [--seconds N] [--connections N] [--people N] [--window N] [--dir FOLDER]
//                 [--smsc PORT]
//
// The engine is cordboardd's, in this process: the same foundation (data folder, store, each commit
// on the disk before anybody is told), the same listener and forwarder, set up by a provision file.
// The client is one thread with so many keep-alive connections, each with one request under way;
// the receiver of the webhooks is another. The carrier is cordboard-smsc, a child over TCP. The
// clock runs from the first request until the last message is delivered and the receiver has
// answered all that was to be told; then the database is asked what it holds, the SMSC what it saw.
#include "base/take.h"
#include "bench/served.h"
#include "support/http_load.h"
#include "support/quick_receiver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token("vb_0123456789abcdef0123456789abcdef");

struct Setup
{
    int seconds = 5;
    int connections = 64;
    int people = 2'000;
    int window = 500;
    QString dir;
    quint16 smsc = 0;
    quint16 api = 0;
};

Setup readSetup()
{
    QCommandLineParser parser;
    for (const char *name : {"seconds", "connections", "people", "window", "dir", "smsc"})
        parser.addOption({QString::fromLatin1(name), {}, u"value"_s});
    parser.process(QCoreApplication::arguments());
    const auto number = [&parser](const QString &name, int otherwise) {
        return parser.isSet(name) ? qMax(1, parser.value(name).toInt()) : otherwise;
    };
    Setup setup;
    setup.seconds = number(u"seconds"_s, setup.seconds);
    setup.connections = number(u"connections"_s, setup.connections);
    setup.people = number(u"people"_s, setup.people);
    setup.window = number(u"window"_s, setup.window);
    setup.dir = parser.value(u"dir"_s);
    setup.smsc = quint16(parser.value(u"smsc"_s).toUInt());
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    setup.api = free.serverPort();
    return setup;
}

QByteArray provisionFor(const Setup &setup, quint16 receiver)
{
    return "{\"api\":{\"listen\":\"127.0.0.1:" + QByteArray::number(setup.api) +
           "\"},\n\"access_keys\":[{\"name\":\"bench\",\"token\":\"" + token +
           "\"}],\n\"carriers\":[{\"name\":\"bench\",\"host\":\"127.0.0.1\",\"port\":" +
           QByteArray::number(setup.smsc) + R"(,"system_id":"bench","password":"bench","window":)" +
           QByteArray::number(setup.window) + R"(}],
"senders":[{"number":"+13035550142","carrier":"bench"}],
"routes":[{"prefix":"","carrier":"bench"}],
"webhooks":[{"url":"http://127.0.0.1:)" +
           QByteArray::number(receiver) + R"(/hook","allow_private":true}]})";
}

QByteArray request(const Setup &setup, qint64 number)
{
    const qint64 person = 2'000'000 + (number * 7919) % setup.people;
    const QByteArray body =
        R"({"source":"+13035550142","destinations":[{"type":"tel","target":"+1212)" +
        QByteArray::number(person) + R"("}],"text":"Your order )" + QByteArray::number(number) +
        R"( is on its way and arrives today. Reply STOP to end."})";
    return "POST /v1.0/messages HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(setup.api) +
           "\r\nAuthorization: Bearer " + token +
           "\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
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

QByteArray tell(QProcess &smsc, const QByteArray &command)
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

/// User and system time by the name of the thread.
QMap<QString, double> cpuOfThreads()
{
    QMap<QString, double> spent;
    for (const QString &id :
         QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray stat = procFile(u"/proc/self/task/%1/stat"_s.arg(id));
        const qsizetype open = stat.indexOf('(');
        spent[QString::fromUtf8(stat.mid(open + 1, stat.lastIndexOf(')') - open - 1))] +=
            cpuInStat(stat);
    }
    return spent;
}

struct Counts
{
    qint64 targets = 0;
    qint64 delivered = 0;
    qint64 attempts = 0;
    qint64 told = 0;
    qint64 toTell = 0;
};

Result<Counts> count(store::Connection &connection)
{
    const auto rows = connection.run(
        "SELECT (SELECT COUNT(*) FROM target), (SELECT COUNT(*) FROM target WHERE state = "
        "'delivered'), (SELECT COUNT(*) FROM attempt), (SELECT COUNT(*) FROM webhook_delivery "
        "WHERE state = 'done'), (SELECT COUNT(*) FROM webhook_delivery WHERE state IN ('pending', "
        "'waiting', 'dead')) + (SELECT COUNT(*) FROM event WHERE id > (SELECT cursor_us FROM "
        "webhook_forwarder))");
    if (!rows)
        return forward(rows);
    (*rows)->next();
    return Counts{(*rows)->integer(0), (*rows)->integer(1), (*rows)->integer(2),
                  (*rows)->integer(3), (*rows)->integer(4)};
}

/// Waits for the line, lets the client run, then waits until all are delivered and told.
class Bench : public QObject
{
public:
    Bench(engine::EngineService &engine, const Setup &setup, QProcess &smsc,
          const test::QuickReceiver &receiver)
        : m_engine(engine)
        , m_setup(setup)
        , m_smsc(smsc)
        , m_receiver(receiver)
    {
        connect(&m_look, &QTimer::timeout, this, &Bench::look);
        m_look.start(10);
    }

    ~Bench() override
    {
        if (m_client)
            m_client->wait();
    }

private:
    void look()
    {
        const auto changes = m_engine.mailbox().drain();
        for (const LinkStatus &link : changes.links) {
            if (link.state == LinkState::Up && !m_client)
                begin();
        }
        for (const TargetTick &tick : changes.ticks)
            m_delivered += tick.state == TargetState::Delivered;
        if (changes.lookAgain)
            qFatal("more than 20,000 changes in 10 ms: the machine is too slow for this bench");
        const bool late = m_client && m_wall.hasExpired(600'000);
        if (m_postedMs > 0 && !m_asking && (m_delivered >= m_load.answered || late))
            ask(late);
    }

    void begin()
    {
        m_cpu = cpuOf(CLOCK_PROCESS_CPUTIME_ID);
        m_threads = cpuOfThreads();
        m_smscCpu = cpuOfSmsc();
        m_client.reset(QThread::create([this] {
            m_load = test::runHttpLoad(m_setup.api, m_setup.connections,
                                       std::chrono::seconds(m_setup.seconds),
                                       [this](qint64 number) { return request(m_setup, number); });
        }));
        m_client->setObjectName(u"client"_s);
        connect(m_client.get(), &QThread::finished, this,
                [this] { m_postedMs = m_wall.elapsed(); });
        m_wall.start();
        m_client->start();
    }

    /// The last requests of the client are accepted after it has gone.
    bool done(const Counts &found) const
    {
        return found.targets >= m_load.answered && found.delivered == found.targets &&
               found.toTell == 0;
    }

    /// Counting costs little beside what it waits for, and is done only at the end.
    void ask(bool late)
    {
        m_asking = true;
        const qint64 atMs = m_wall.elapsed();
        take(m_engine.store().read(count), this, [=, this](const Result<Counts> &found) {
            m_asking = false;
            if (!found)
                qFatal("%s", qPrintable(found.error().message));
            if (done(*found) || late)
                finish(*found, atMs);
        });
    }

    double cpuOfSmsc() const
    {
        return m_smsc.processId() > 0
                   ? cpuInStat(procFile(u"/proc/%1/stat"_s.arg(m_smsc.processId())))
                   : 0;
    }

    QJsonObject threads(double messages) const
    {
        QJsonObject per;
        const QMap<QString, double> after = cpuOfThreads();
        for (auto it = after.cbegin(); it != after.cend(); ++it) {
            const double spent = (it.value() - m_threads.value(it.key())) / messages * 1e5;
            if (spent >= 0.05)
                per[it.key()] = std::round(spent * 100) / 100;
        }
        return per;
    }

    void finish(const Counts &found, qint64 elapsedMs)
    {
        m_look.stop();
        const double n = qMax(1.0, double(found.targets));
        const double elapsed = double(elapsedMs) / 1e3;
        const double own = cpuOf(CLOCK_PROCESS_CPUTIME_ID) - m_cpu;
        QJsonObject line{
            {u"bench"_s, u"gateway"_s},
            {u"n"_s, found.targets},
            {u"answered"_s, m_load.answered},
            {u"refused"_s, m_load.refused},
            {u"people"_s, m_setup.people},
            {u"connections"_s, m_setup.connections},
            {u"window"_s, m_setup.window},
            {u"elapsed_s"_s, elapsed},
            {u"per_s"_s, std::round(n / elapsed)},
            {u"posted_per_s"_s, std::round(m_load.perSecond())},
            {u"posted_after_s"_s, double(m_postedMs) / 1e3},
            {u"post_p99_ms"_s, m_load.milliseconds(0.99)},
            {u"cpu_s_per_100k"_s, std::round(own / n * 1e7) / 100},
            {u"cpu_s_per_100k_threads"_s, threads(n)},
            {u"cpu_s_per_100k_smsc"_s, std::round((cpuOfSmsc() - m_smscCpu) / n * 1e7) / 100},
            {u"delivered"_s, found.delivered},
            {u"lost"_s, found.targets - found.delivered},
            {u"double"_s, found.attempts - found.targets},
            {u"webhooks"_s, m_receiver.count()},
            {u"webhooks_done"_s, found.told},
            {u"webhooks_left"_s, found.toTell},
            {u"load_average"_s,
             QString::fromLatin1(procFile(u"/proc/loadavg"_s).split(' ').first())}};
        if (m_smsc.processId() > 0)
            line.insert(
                u"smsc_submits"_s,
                QJsonDocument::fromJson(tell(m_smsc, "status")).object().value(u"submits"_s));
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::exit(done(found) ? 0 : 1);
    }

    engine::EngineService &m_engine;
    const Setup m_setup;
    QProcess &m_smsc;
    const test::QuickReceiver &m_receiver;
    QTimer m_look;
    QElapsedTimer m_wall;
    std::unique_ptr<QThread> m_client;
    test::LoadResult m_load;
    double m_cpu = 0;
    double m_smscCpu = 0;
    QMap<QString, double> m_threads;
    qint64 m_delivered = 0;
    qint64 m_postedMs = 0;
    bool m_asking = false;
};

int run(QCoreApplication &program, const Setup &setup, QProcess &smsc, const QString &folder)
{
    const test::QuickReceiver receiver(false);
    bench::Served served(program, folder, provisionFor(setup, receiver.port()), [](bool listens) {
        if (!listens)
            qFatal("the API does not listen");
    });
    const Bench bench(served.engine(), setup, smsc, receiver);
    return program.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Setup setup = readSetup();
    QProcess smsc;
    if (setup.smsc == 0)
        setup.smsc = startSmsc(smsc);
    const QTemporaryDir folder((setup.dir.isEmpty() ? QDir::tempPath() : setup.dir) +
                               u"/bench-gateway-XXXXXX"_s);
    const int code = run(application, setup, smsc, folder.path());
    smsc.kill();
    smsc.waitForFinished();
    return code;
}
