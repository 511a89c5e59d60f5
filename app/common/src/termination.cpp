#include "app/common/termination.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace cordboard::app {

#ifdef Q_OS_UNIX
namespace {

// A signal handler gets no argument of ours, so this one descriptor has to be reachable without.
volatile std::sig_atomic_t handlerSocket = -1;

extern "C" void noteSignal(int)
{
    const char note = 1;
    // Only write() is allowed here (signal-safety(7)); a full socket already holds a note.
    [[maybe_unused]] const auto written = ::write(handlerSocket, &note, sizeof note);
}

void handle(int signal)
{
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    ::sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, m_sockets) != 0)
        return;
    handlerSocket = m_sockets[1];
    m_notifier = new QSocketNotifier(m_sockets[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Termination::take);
    handle(SIGTERM);
    handle(SIGINT);
}

Termination::~Termination()
{
    if (m_sockets[0] < 0)
        return;
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    handlerSocket = -1;
    ::close(m_sockets[0]);
    ::close(m_sockets[1]);
}

void Termination::take()
{
    char note = 0;
    if (::read(m_sockets[0], &note, sizeof note) > 0)
        Q_EMIT requested();
}
#else
Termination::Termination(QObject *parent)
    : QObject(parent)
{}
Termination::~Termination() = default;
void Termination::take() {}
#endif

} // namespace cordboard::app
