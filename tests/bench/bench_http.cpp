// The HTTP server alone: requests a second over 32 keep-alive connections, then the same for 8
// well-behaved ones while 500 slow connections and 1 GB bodies come in from another process
// (catalogue G25: p99 under 100 ms, resident memory + 32 MB at most).
//   bench_http [SECONDS]

#include "http/server/server.h"
#include "support/http_load.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>

using namespace cordboard;
using namespace cordboard::test;

namespace {

QByteArray post(quint16 port)
{
    const QByteArray body =
        "{\"source\":\"+15551234567\",\"destinations\":[{\"type\":\"tel\",\"target\":"
        "\"+15559876543\"}],\"text\":\"Your table is ready.\"}";
    return "POST /v1.0/messages HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
           "\r\nAuthorization: Bearer vb_a3Bf9xKmPq2nR7sT4wYzLp8mN5qR1xWe\r\nContent-Type: "
           "application/json\r\nUser-Agent: bench\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

void print(const char *what, const LoadResult &result)
{
    std::printf("{\"bench\": \"http\", \"what\": \"%s\", \"per_second\": %.0f, \"p50_ms\": %.2f, "
                "\"p99_ms\": %.2f, \"most_ms\": %.2f, \"refused\": %lld, \"closed\": %lld}\n",
                what, result.perSecond(), result.milliseconds(0.5), result.milliseconds(0.99),
                result.milliseconds(1), static_cast<long long>(result.refused),
                static_cast<long long>(result.reconnects));
    std::fflush(stdout);
}

// ---- the other side: processes of their own, so that their memory is not counted

int connectTo(quint16 port)
{
    const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(made, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return made;
}

/// 500 connections that send an octet of a head, or of a body, now and then, and come back when
/// they are cut; one that sends 1 GB in chunks and one that says so and sends it. Ends with its
/// parent's pipe.
int attack(quint16 port)
{
    constexpr std::size_t slow = 500;
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n";
    const QByteArray half = "GET /v1.0/messages HTTP/1.1\r\n" + host + "X-Slow: ";
    const QByteArray body = "POST / HTTP/1.1\r\n" + host + "Content-Length: 1000000\r\n\r\n";
    const QByteArray chunked = "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n";
    const QByteArray large = "POST / HTTP/1.1\r\n" + host + "Content-Length: 1073741824\r\n\r\n";
    const QByteArray chunk = "40000\r\n" + QByteArray(0x40000, 'c') + "\r\n";
    std::vector<int> sockets(slow + 2, -1);
    std::vector<qsizetype> partOfChunk(slow + 2, 0);
    const auto say = [&](std::size_t at, const QByteArray &octets) {
        return ::send(sockets[at], octets.constData(), std::size_t(octets.size()), MSG_NOSIGNAL);
    };
    const auto begin = [&](std::size_t at) {
        if (sockets[at] >= 0)
            ::close(sockets[at]);
        sockets[at] = connectTo(port);
        partOfChunk[at] = 0;
        say(at, at == slow ? chunked : at == slow + 1 ? large : at % 2 ? half : body);
    };
    for (std::size_t at = 0; at < sockets.size(); ++at)
        begin(at);
    pollfd end{0, POLLIN, 0};
    for (int round = 0; ::poll(&end, 1, 10) == 0; ++round) {
        for (std::size_t at = 0; at < slow; ++at) {
            if (at % 50 == std::size_t(round) % 50 &&
                say(at, "a") < 0) // each of them twice a second
                begin(at);
        }
        for (std::size_t at = slow; at < sockets.size(); ++at) {
            for (int piece = 0; piece < 16; ++piece) {
                const ssize_t sent = say(at, chunk.sliced(partOfChunk[at]));
                if (sent < 0 && errno != EAGAIN)
                    begin(at);
                if (sent <= 0)
                    break;
                partOfChunk[at] = (partOfChunk[at] + sent) % chunk.size();
            }
        }
    }
    return 0;
}

int load(quint16 port, int seconds)
{
    const QByteArray octets = post(port);
    print("8 connections beside 500 slow ones and 1 GB bodies",
          runHttpLoad(port, 8, std::chrono::seconds(seconds), [&](qint64) { return octets; }));
    return 0;
}

void start(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        qFatal("%s did not start", qPrintable(arguments.value(0)));
}

void besideAnAttack(const QString &program, quint16 port, int seconds)
{
    const double before = residentMegabytes();
    QProcess attacker;
    start(attacker, program, {QStringLiteral("--attack"), QString::number(port)});
    QProcess load;
    start(load, program,
          {QStringLiteral("--load"), QString::number(port), QString::number(4 * seconds)});
    double most = 0;
    while (!load.waitForFinished(20) && load.state() != QProcess::NotRunning)
        most = qMax(most, residentMegabytes());
    attacker.closeWriteChannel();
    attacker.waitForFinished();
    std::printf(
        "{\"bench\": \"http\", \"what\": \"resident memory beside them\", \"before_mb\": %.1f, "
        "\"most_mb\": %.1f, \"more_mb\": %.1f}\n",
        before, most, most - before);
}

std::unique_ptr<http::Server> makeServer()
{
    http::Response answer;
    answer.body = "{\"id\":\"a5d2114a-8e84-48cd-8bb2-c406eeb08cd1\",\"status\":\"sending\"}";
    auto server = http::Server::start(
        {}, [answer](const http::Request &, const http::Respond &respond) { respond(answer); });
    if (!server)
        qFatal("%s", qPrintable(server.error().message));
    return *std::move(server);
}

} // namespace

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QStringLiteral("--attack"))
        return attack(arguments.value(2).toUShort());
    if (arguments.value(1) == QStringLiteral("--load"))
        return load(arguments.value(2).toUShort(), arguments.value(3).toInt());
    const auto duration =
        std::chrono::seconds(qMax(1, arguments.value(1, QStringLiteral("5")).toInt()));
    const auto server = makeServer();
    const QByteArray octets = post(server->port());
    const auto request = [&](qint64) {
        return octets;
    };
    print("32 keep-alive connections", runHttpLoad(server->port(), 32, duration, request));

    print("8 connections, undisturbed", runHttpLoad(server->port(), 8, duration, request));
    besideAnAttack(app.applicationFilePath(), server->port(), int(duration.count()));
    return 0;
}
