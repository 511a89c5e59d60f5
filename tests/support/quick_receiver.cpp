#include "support/quick_receiver.h"

#include <QList>

#include <array>
#include <map>
#include <memory>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace cordboard::test {

struct QuickReceiver::Peer
{
    explicit Peer(int socket)
        : fd(socket)
    {}
    ~Peer() { ::close(fd); }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    int fd;
    QByteArray in;
};

namespace {

constexpr char reply[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

void watch(int epoll, int fd)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = fd;
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

qint64 bodySize(QByteArrayView head)
{
    const qsizetype at = head.toByteArray().toLower().indexOf("content-length:");
    return at < 0 ? 0
                  : head.sliced(at + 15).toByteArray().left(12).split('\r').first().toLongLong();
}

} // namespace

QuickReceiver::QuickReceiver(bool keepsArrivals)
    : m_keeps(keepsArrivals)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_stop(::eventfd(0, EFD_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        ::listen(m_listener, 256) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("the receiver cannot listen");
    m_port = ntohs(address.sin_port);
    watch(m_epoll, m_listener);
    watch(m_epoll, m_stop);
    m_thread = std::thread([this] {
        ::pthread_setname_np(::pthread_self(), "receiver");
        run();
    });
}

QuickReceiver::~QuickReceiver()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_stop, &one, sizeof one);
    m_thread.join();
    for (const int fd : {m_listener, m_epoll, m_stop})
        ::close(fd);
}

bool QuickReceiver::waitFor(qint64 count, std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_came.wait_for(lock, time, [this, count] { return m_count >= count; });
}

std::vector<Arrival> QuickReceiver::takeArrivals()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_arrivals, {});
}

void QuickReceiver::run()
{
    std::map<int, std::unique_ptr<Peer>> peers;
    std::array<epoll_event, 64> events{};
    while (true) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int fd = events[size_t(i)].data.fd;
            if (fd == m_stop)
                return;
            if (fd == m_listener) {
                const int socket = ::accept4(fd, nullptr, nullptr, SOCK_CLOEXEC);
                const int yes = 1;
                ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                peers.emplace(socket, std::make_unique<Peer>(socket));
                watch(m_epoll, socket);
            } else if (!answer(*peers.at(fd))) {
                peers.erase(fd);
            }
        }
    }
}

/// False when it has closed.
bool QuickReceiver::answer(Peer &peer)
{
    std::array<char, 65'536> octets; // NOLINT: filled by read
    const auto size = ::read(peer.fd, octets.data(), octets.size());
    if (size <= 0)
        return false;
    peer.in.append(octets.data(), qsizetype(size));
    while (true) {
        const qsizetype end = peer.in.indexOf("\r\n\r\n");
        if (end < 0)
            return true;
        const qint64 whole = end + 4 + bodySize(QByteArrayView(peer.in).first(end));
        if (peer.in.size() < whole)
            return true;
        note(peer.in.left(peer.in.indexOf('\r')), QByteArrayView(peer.in).sliced(end + 4));
        peer.in.remove(0, whole);
        if (::write(peer.fd, reply, sizeof reply - 1) < 0)
            return false;
    }
}

void QuickReceiver::note(const QByteArray &path, QByteArrayView body)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::lock_guard lock(m_mutex);
    ++m_count;
    m_came.notify_all();
    if (!m_keeps)
        return;
    m_arrivals.push_back({path.split(' ').value(1),
                          body.first(qMin<qsizetype>(body.size(), 120)).toByteArray(),
                          std::chrono::duration_cast<std::chrono::microseconds>(now).count()});
}

} // namespace cordboard::test
