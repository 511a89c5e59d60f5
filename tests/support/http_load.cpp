#include "support/http_load.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace cordboard::test {

namespace {

using Time = std::chrono::steady_clock::time_point;

struct Line
{
    int socket = -1;
    Time asked;
    QByteArray in;
};

int connectTo(quint16 port)
{
    const int made = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(made, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("the load cannot connect to port %d", int(port));
    const int on = 1;
    ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return made;
}

/// Octets of the first whole answer, or 0.
qsizetype answerSize(const QByteArray &in)
{
    const qsizetype end = in.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    const qsizetype at = in.indexOf("Content-Length: ");
    const qsizetype stop = at < 0 ? -1 : in.indexOf('\r', at);
    const qsizetype body = at < 0 || at > end ? 0 : in.sliced(at + 16, stop - at - 16).toLongLong();
    const qsizetype size = end + 4 + body;
    return in.size() >= size ? size : 0;
}

class Load
{
public:
    Load(quint16 port, int connections, const std::function<QByteArray(qint64)> &request)
        : m_port(port)
        , m_request(request)
        , m_epoll(::epoll_create1(0))
        , m_lines(std::size_t(connections))
    {
        for (std::size_t at = 0; at < m_lines.size(); ++at)
            open(at);
    }

    ~Load()
    {
        for (const Line &line : m_lines)
            ::close(line.socket);
        ::close(m_epoll);
    }

    LoadResult run(std::chrono::milliseconds duration)
    {
        const Time begin = std::chrono::steady_clock::now();
        Time now = begin;
        for (Line &line : m_lines)
            ask(line);
        std::vector<epoll_event> events(m_lines.size());
        while (now - begin < duration) {
            const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), 100);
            for (int at = 0; at < count; ++at)
                read(events[std::size_t(at)].data.u64);
            now = std::chrono::steady_clock::now();
        }
        m_result.seconds = std::chrono::duration<double>(now - begin).count();
        std::sort(m_result.microseconds.begin(), m_result.microseconds.end());
        return std::move(m_result);
    }

private:
    quint16 m_port;
    const std::function<QByteArray(qint64)> &m_request;
    int m_epoll;
    std::vector<Line> m_lines;
    qint64 m_asked = 0;
    LoadResult m_result;

    void open(std::size_t at)
    {
        Line &line = m_lines[at];
        line.socket = connectTo(m_port);
        line.in.clear();
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = at;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, line.socket, &event);
    }

    void ask(Line &line)
    {
        const QByteArray octets = m_request(m_asked++);
        line.asked = std::chrono::steady_clock::now();
        // requests are small and the socket blocks: it is sent whole
        if (::send(line.socket, octets.constData(), std::size_t(octets.size()), MSG_NOSIGNAL) < 0)
            qWarning("a request was not sent");
    }

    void read(std::size_t at)
    {
        Line &line = m_lines[at];
        char buffer[16 * 1024];
        const ssize_t got = ::recv(line.socket, buffer, sizeof buffer, 0);
        if (got <= 0) {
            ::close(line.socket);
            ++m_result.reconnects;
            open(at);
            return ask(line);
        }
        line.in.append(buffer, got);
        const qsizetype size = answerSize(line.in);
        if (size == 0)
            return;
        const auto took = std::chrono::steady_clock::now() - line.asked;
        m_result.microseconds.push_back(
            quint32(std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
        ++(line.in.mid(9, 1) == "2" ? m_result.answered : m_result.refused);
        line.in.remove(0, size);
        ask(line);
    }
};

} // namespace

double LoadResult::milliseconds(double quantile) const
{
    if (microseconds.empty())
        return 0;
    const auto at = std::size_t(double(microseconds.size() - 1) * quantile);
    return microseconds[at] / 1000.0;
}

LoadResult runHttpLoad(quint16 port, int connections, std::chrono::milliseconds duration,
                       const std::function<QByteArray(qint64)> &request)
{
    return Load(port, connections, request).run(duration);
}

} // namespace cordboard::test
