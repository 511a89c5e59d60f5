// How fast the SMPP link is: bench_smpp PORT WINDOW COUNT
//
// Binds to 127.0.0.1:PORT, submits COUNT parts with at most WINDOW unanswered, and prints one line
// of JSON: how many, how many accepted, seconds on the wall, and seconds of this program's CPU
// between the first submit and the last answer. PORT 0: a small SMSC of its own, as a child (it
// must not share our CPU clock).
#include "base/clock.h"
#include "carrier/smpp_link.h"
#include "unit/smpp/pdu_bytes.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <ctime>

using namespace cordboard;
using namespace cordboard::carrier;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// Submits as long as there is room and parts are left; quits when all have ended.
class Bench : public QObject
{
public:
    Bench(quint16 port, int window, qint64 count)
        : m_count(count)
    {
        Carrier carrier;
        carrier.name = QStringLiteral("bench");
        carrier.host = QStringLiteral("127.0.0.1");
        carrier.port = port;
        carrier.systemId = QStringLiteral("bench");
        carrier.window = window;
        m_link = makeSmppLink(carrier, QStringLiteral("bench"), m_clock);
        m_part.source = QStringLiteral("+15550134477");
        m_part.destination = QStringLiteral("+15551234567");
        m_part.userData = QByteArray(120, 'x');
        connect(m_link.get(), &Link::roomAvailable, this, &Bench::fill);
        connect(m_link.get(), &Link::finished, this, &Bench::count);
        m_link->start();
    }

private:
    void fill()
    {
        if (m_startMs < 0) {
            m_startMs = m_clock.monotonicMs();
            m_startCpu = cpuSeconds();
        }
        for (int room = m_link->room(); room > 0 && m_submitted < m_count; --room) {
            m_part.attempt = AttemptId{++m_submitted};
            m_link->submit(m_part);
        }
    }

    void count(const SubmitOutcome &outcome)
    {
        m_accepted += outcome.kind == SubmitOutcome::Kind::Accepted;
        if (++m_ended < m_count)
            return;
        QTextStream(stdout)
            << QStringLiteral(
                   R"({"engine":"cordboard","n":%1,"ok":%2,"elapsed_s":%3,"cpu_section_s":%4})")
                   .arg(m_ended)
                   .arg(m_accepted)
                   .arg(double(m_clock.monotonicMs() - m_startMs) / 1e3, 0, 'f', 3)
                   .arg(cpuSeconds() - m_startCpu, 0, 'f', 3)
            << Qt::endl;
        QCoreApplication::quit();
    }

    SystemClock m_clock;
    std::unique_ptr<Link> m_link;
    SubmitPart m_part;
    qint64 m_count;
    qint64 m_submitted = 0;
    qint64 m_ended = 0;
    qint64 m_accepted = 0;
    qint64 m_startMs = -1;
    double m_startCpu = 0;
};

/// Answers everything with success, in one write per read. Serves one connection and ends.
int serve()
{
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(listener, generic, size) != 0 || listen(listener, 1) != 0 ||
        getsockname(listener, generic, &size) != 0)
        return 1;
    QTextStream(stdout) << ntohs(address.sin_port) << Qt::endl;
    const int client = accept(listener, nullptr, nullptr);
    const int on = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    QByteArray pending;
    char buffer[256 * 1024];
    for (ssize_t got = 0; (got = read(client, buffer, sizeof buffer)) > 0;) {
        pending.append(buffer, got);
        QByteArray answers;
        qsizetype at = 0;
        while (pending.size() - at >= 16) {
            const auto length = qFromBigEndian<quint32>(pending.constData() + at);
            if (pending.size() - at < qsizetype(length))
                break;
            const auto command = qFromBigEndian<quint32>(pending.constData() + at + 4);
            const auto sequence = qFromBigEndian<quint32>(pending.constData() + at + 12);
            const bool bare =
                command == smpp::command::enquireLink || command == smpp::command::unbind;
            answers += test::pdu(command | smpp::command::responseBit, 0, sequence,
                                 bare ? QByteArray() : test::cstr("0000000001"));
            at += length;
        }
        pending.remove(0, at);
        if (write(client, answers.constData(), size_t(answers.size())) != answers.size())
            break;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--smsc") == 0)
        return serve();
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4) {
        QTextStream(stderr) << "bench_smpp PORT WINDOW COUNT (port 0: an SMSC of its own)\n";
        return 2;
    }
    quint16 port = arguments[1].toUShort();
    QProcess smsc;
    if (port == 0) {
        smsc.start(application.applicationFilePath(), {QStringLiteral("--smsc")});
        if (!smsc.waitForReadyRead(10'000))
            return 1;
        port = smsc.readLine().trimmed().toUShort();
    }
    const auto bench =
        std::make_unique<Bench>(port, arguments[2].toInt(), arguments[3].toLongLong());
    const int code = application.exec();
    smsc.kill();
    smsc.waitForFinished();
    return code;
}
