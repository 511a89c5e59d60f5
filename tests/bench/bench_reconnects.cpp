// What a carrier that hangs up leaves behind: bench_reconnects [COUNT]
//
// One link binds to cordboard-smsc, a child, which answers the bind and closes the connection at
// once; the link is told to try again at once, COUNT times (10,000), each over a TCP connection of
// its own. Prints one line of JSON: memory, descriptors and threads of this process after the first
// tenth and at the end. What grows from the one to the other is leaked by a connection.
#include "base/clock.h"
#include "carrier/smpp_link.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimer>

#include <cstdio>
#include <malloc.h>

using namespace cordboard;
using namespace cordboard::carrier;
using namespace Qt::StringLiterals;

namespace {

struct Held
{
    qint64 rssKb = 0;
    qint64 heapKb = 0;
    int descriptors = 0;
    int threads = 0;
};

int entries(const QString &folder)
{
    return int(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size());
}

Held held()
{
    Held now;
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                now.rssKb = line.mid(6).trimmed().split(' ').first().toLongLong();
        }
    }
    now.heapKb = qint64(mallinfo2().uordblks / 1024);
    now.descriptors = entries(u"/proc/self/fd"_s);
    now.threads = entries(u"/proc/self/task"_s);
    return now;
}

QJsonObject toJson(const Held &held)
{
    return {{u"rss_kb"_s, held.rssKb},
            {u"heap_kb"_s, held.heapKb},
            {u"descriptors"_s, held.descriptors},
            {u"threads"_s, held.threads}};
}

class Bench : public QObject
{
public:
    Bench(quint16 port, int count)
        : m_count(count)
    {
        Carrier carrier;
        carrier.name = u"bench"_s;
        carrier.host = u"127.0.0.1"_s;
        carrier.port = port;
        carrier.systemId = u"bench"_s;
        m_link = makeSmppLink(carrier, u"bench"_s, m_clock);
        connect(m_link.get(), &Link::statusChanged, this, &Bench::look);
        m_startMs = m_clock.monotonicMs();
        m_link->start();
    }

private:
    void look(const LinkStatus &status)
    {
        if (status.state == LinkState::Up || status.state == LinkState::Degraded)
            m_up = true;
        else if (m_up)
            again();
    }

    /// It was up and no longer is: the next connection, outside of the signal of the old one.
    void again()
    {
        m_up = false;
        ++m_ended;
        if (m_ended == m_count / 10)
            m_early = held();
        if (m_ended == m_count)
            return finish();
        QTimer::singleShot(0, m_link.get(), &Link::tryNow);
    }

    void finish()
    {
        const double seconds = double(m_clock.monotonicMs() - m_startMs) / 1e3;
        const QJsonObject line{{u"bench"_s, u"reconnects"_s},
                               {u"n"_s, m_count},
                               {u"elapsed_s"_s, seconds},
                               {u"after_a_tenth"_s, toJson(m_early)},
                               {u"at_the_end"_s, toJson(held())}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    }

    SystemClock m_clock;
    std::unique_ptr<Link> m_link;
    const int m_count;
    int m_ended = 0;
    bool m_up = false;
    qint64 m_startMs = 0;
    Held m_early;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = qMax(10, application.arguments().value(1, u"10000"_s).toInt());
    QProcess smsc;
    smsc.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    smsc.start(QStringLiteral(CORDBOARD_SMSC), {u"--reset-after"_s, u"1"_s});
    while (!smsc.canReadLine() && smsc.waitForReadyRead(10'000)) {
    }
    const quint16 port = smsc.readLine().trimmed().split(':').last().toUShort();
    const auto bench = std::make_unique<Bench>(port, count);
    const int code = application.exec();
    smsc.kill();
    smsc.waitForFinished();
    return code;
}
