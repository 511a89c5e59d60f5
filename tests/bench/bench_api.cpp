// The API from the socket to the disk: POST /v1.0/messages, one line of JSON.
//
//   bench_api [--seconds N] [--connections N] [--people N] [--destinations N] [--dir FOLDER]
//             [--port N --token KEY]
//
// The engine is cordboardd's, in this process: the same foundation (data folder, store with WAL and
// synchronous=FULL), the same EngineService, the same listener, set up by a provision file. The
// client is one thread with so many keep-alive connections, each with one request under way. There
// is no line to a carrier, so that what is measured is acceptance. With --port a cordboardd that
// runs elsewhere is asked instead.
#include "bench/served.h"
#include "support/http_load.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

struct Setup
{
    int seconds = 5;
    int connections = 32;
    int people = 2'000;
    int destinations = 1;
    QString dir;
    quint16 port = 0;
    QByteArray token{"vb_0123456789abcdef0123456789abcdef"};
};

Setup readSetup()
{
    QCommandLineParser parser;
    for (const char *name :
         {"seconds", "connections", "people", "destinations", "dir", "port", "token"})
        parser.addOption({QString::fromLatin1(name), {}, u"value"_s});
    parser.process(QCoreApplication::arguments());
    const auto number = [&parser](const QString &name, int otherwise) {
        return parser.isSet(name) ? qMax(1, parser.value(name).toInt()) : otherwise;
    };
    Setup setup;
    setup.seconds = number(u"seconds"_s, setup.seconds);
    setup.connections = number(u"connections"_s, setup.connections);
    setup.people = number(u"people"_s, setup.people);
    setup.destinations = number(u"destinations"_s, setup.destinations);
    setup.dir = parser.value(u"dir"_s);
    setup.port = quint16(parser.value(u"port"_s).toUInt());
    if (parser.isSet(u"token"_s))
        setup.token = parser.value(u"token"_s).toLatin1();
    return setup;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray provisionFor(const Setup &setup)
{
    return "{\"api\":{\"listen\":\"127.0.0.1:" + QByteArray::number(setup.port) +
           "\"},\n\"access_keys\":[{\"name\":\"bench\",\"token\":\"" + setup.token + R"("}],
"carriers":[{"name":"bench","host":"127.0.0.1","port":1,"enabled":false}],
"senders":[{"number":"+13035550142","carrier":"bench"}],
"routes":[{"prefix":"","carrier":"bench"}]})";
}

QByteArray request(const Setup &setup, qint64 number)
{
    QByteArray body = R"({"source":"+13035550142","destinations":[)";
    for (int i = 0; i < setup.destinations; ++i) {
        const qint64 person = ((number * setup.destinations + i) * 7919) % setup.people;
        body += i > 0 ? "," : "";
        body += R"({"type":"tel","target":"+1212)" + QByteArray::number(2'000'000 + person) + "\"}";
    }
    body += R"(],"text":"Your order )" + QByteArray::number(number) +
            R"( is on its way and arrives today. Reply STOP to end."})";
    return "POST /v1.0/messages HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(setup.port) +
           "\r\nAuthorization: Bearer " + setup.token +
           "\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// User and system time by the name of the thread, in ms of a second.
QMap<QString, double> cpuOfThreads()
{
    QMap<QString, double> spent;
    for (const QString &id :
         QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/self/task/%1/stat"_s.arg(id));
        const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const qsizetype open = stat.indexOf('(');
        const qsizetype close = stat.lastIndexOf(')');
        const auto fields = stat.mid(close + 2).split(' ');
        spent[QString::fromUtf8(stat.mid(open + 1, close - open - 1))] +=
            double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) /
            double(sysconf(_SC_CLK_TCK));
    }
    return spent;
}

qint64 stored(engine::EngineService &engine)
{
    const auto count =
        engine.store()
            .read([](store::Connection &c) { return c.number("SELECT COUNT(*) FROM message"); })
            .result();
    return count ? *count : -1;
}

void print(const Setup &setup, const test::LoadResult &load, const QMap<QString, double> &before,
           qint64 messages)
{
    QJsonObject line{{u"accepted_per_second"_s, qRound(load.perSecond())},
                     {u"accepted"_s, load.answered},
                     {u"refused"_s, load.refused},
                     {u"reconnects"_s, load.reconnects},
                     {u"stored"_s, messages},
                     {u"connections"_s, setup.connections},
                     {u"p50_ms"_s, load.milliseconds(0.5)},
                     {u"p99_ms"_s, load.milliseconds(0.99)},
                     {u"worst_ms"_s, load.milliseconds(1)}};
    QJsonObject threads;
    const QMap<QString, double> after = cpuOfThreads();
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const double spent = (it.value() - before.value(it.key())) / qMax(0.001, load.seconds);
        if (spent >= 0.005)
            threads[it.key()] = qRound(spent * 1000) / 1000.0;
    }
    line[u"cpu_of_threads"_s] = threads;
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

test::LoadResult load(const Setup &setup)
{
    return test::runHttpLoad(setup.port, setup.connections, std::chrono::seconds(setup.seconds),
                             [&setup](qint64 number) { return request(setup, number); });
}

int runHere(QCoreApplication &program, Setup setup)
{
    QTemporaryDir own;
    const QString folder = setup.dir.isEmpty() ? own.path() : setup.dir;
    setup.port = freePort();
    bench::Served served(program, folder, provisionFor(setup),
                         [&program](bool listens) { program.exit(listens ? 0 : 1); });
    if (program.exec() != 0)
        return 1;
    const auto before = cpuOfThreads();
    test::LoadResult result;
    std::unique_ptr<QThread> client(QThread::create([&] { result = load(setup); }));
    client->setObjectName(u"client"_s);
    QObject::connect(client.get(), &QThread::finished, &program, &QCoreApplication::quit);
    client->start();
    program.exec();
    client->wait();
    print(setup, result, before, stored(served.engine()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const Setup setup = readSetup();
    if (setup.port == 0)
        return runHere(program, setup);
    print(setup, load(setup), {}, -1);
    return 0;
}
