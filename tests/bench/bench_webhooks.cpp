// Prints how fast webhooks leave, one JSON object per line, and what a dead endpoint costs the
// others. Asserts nothing: numbers belong to a machine.
//
//   bench_webhooks [MESSAGES]

#include "base/uuid7.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/store.h"
#include "support/quick_receiver.h"
#include "views/time_text.h"
#include "webhook/forwarder_service.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace cordboard;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::QuickReceiver;

namespace {

SystemClock systemClock;

/// A store in a folder of its own with a forwarder on it.
class Desk
{
public:
    Desk()
    {
        store::OpenOptions options;
        options.path = m_folder.filePath(u"data/cordboard.db"_s);
        m_store = std::move(store::Store::open(options)).value();
        const auto known =
            m_store
                ->write([](store::Connection &c) {
                    return store::Settings(c).setValue(
                        u"customer_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
                })
                .result();
        if (!known)
            qFatal("%s", qPrintable(known.error().message));
        webhook::ForwarderOptions wanted;
        const auto vault = std::shared_ptr<secrets::Vault>(
            secrets::Vault::fromKey(QByteArray(32, 'k')).value().release());
        wanted.vault.toSeal = wanted.vault.toOpen = [vault] {
            return QtFuture::makeReadyFuture(Result<webhook::SharedVault>(vault));
        };
        m_service = webhook::ForwarderService::start(*m_store, wanted);
    }
    ~Desk() { m_service.reset(); }

    void add(const QString &url)
    {
        webhook::WebhookEdit edit;
        edit.endpoint.url = url;
        edit.endpoint.allowPrivate = true;
        const auto saved = m_service->save(edit).result();
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
    }

    /// Texts from phones, `batch` in one commit.
    void receive(int batch)
    {
        const auto stored =
            m_store
                ->write([batch, first = m_next](store::Connection &c) -> Result<void> {
                    for (int i = 0; i < batch; ++i) {
                        store::NewInbound message;
                        message.uuid = uuid7(c.nowUs());
                        message.source = u"+1555%1"_s.arg((first + i) % 10'000, 7, 10, QChar(u'0'));
                        message.destination = u"+15550000000"_s;
                        message.text = u"Hello, I need help with my order %1"_s.arg(first + i);
                        const auto thread = store::Conversations(c).findOrCreate(
                            message.destination, message.source);
                        if (!thread)
                            return forward(thread);
                        message.conversation = *thread;
                        if (const auto added = store::Messages(c).insertInbound(message); !added)
                            return forward(added);
                    }
                    return {};
                })
                .result();
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
        m_next += batch;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<webhook::ForwarderService> m_service;
    int m_next = 0;
};

double cpuSeconds()
{
    timespec spent{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) + double(spent.tv_nsec) / 1e9;
}

/// The messages are stored first and told while more come in; the receiver counts.
void throughput(int messages)
{
    QuickReceiver receiver(false);
    Desk desk;
    desk.add(u"http://127.0.0.1:%1/hook"_s.arg(receiver.port()));
    desk.receive(1); // connections and the window are open
    receiver.waitFor(1, 10s);
    const double cpuBefore = cpuSeconds();
    QElapsedTimer time;
    time.start();
    for (int done = 0; done < messages; done += 200)
        desk.receive(200);
    const qint64 storedMs = time.elapsed();
    receiver.waitFor(messages + 1, 300s);
    const double seconds = double(time.nsecsElapsed()) / 1e9;
    std::printf("{\"bench\":\"webhooks\",\"messages\":%d,\"arrived\":%lld,\"per_second\":%.0f,"
                "\"seconds\":%.2f,\"stored_ms\":%lld,\"cpu_us_each\":%.0f}\n",
                messages, static_cast<long long>(receiver.count() - 1), messages / seconds, seconds,
                static_cast<long long>(storedMs), (cpuSeconds() - cpuBefore) * 1e6 / messages);
    std::fflush(stdout);
}

qint64 stampOf(const QByteArray &body)
{
    const qsizetype at = body.indexOf("\"timestamp\":\"");
    return views::timeFromText(QString::fromLatin1(body.mid(at + 13, 27))).value_or(0);
}

/// Ten endpoints, 100 messages a second, one at a time; how late those that are alive are told.
void latency(const char *name, int alive, const QStringList &dead)
{
    QuickReceiver receiver(true);
    Desk desk;
    for (int i = 0; i < alive; ++i)
        desk.add(u"http://127.0.0.1:%1/%2"_s.arg(receiver.port()).arg(i));
    for (const QString &url : dead)
        desk.add(url);
    constexpr int messages = 2'000;
    int sent = 0;
    QTimer pace;
    pace.setTimerType(Qt::PreciseTimer);
    QObject::connect(&pace, &QTimer::timeout, &pace, [&desk, &sent] {
        desk.receive(1);
        if (++sent == messages)
            QCoreApplication::quit();
    });
    pace.start(10);
    QCoreApplication::exec();
    receiver.waitFor(qint64(messages) * alive, 100s);
    std::vector<double> late;
    for (const test::Arrival &arrival : receiver.takeArrivals())
        late.push_back(double(arrival.atUs - stampOf(arrival.start)) / 1000);
    std::sort(late.begin(), late.end());
    const auto at = [&late](double share) {
        return late.empty() ? -1.0 : late[size_t(share * double(late.size() - 1))];
    };
    std::printf("{\"bench\":\"webhooks_dead\",\"case\":\"%s\",\"alive\":%d,\"arrived\":%zu,"
                "\"wanted\":%d,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"max_ms\":%.1f}\n",
                name, alive, late.size(), messages * alive, at(0.5), at(0.99), at(1.0));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const int messages = argc > 1 ? QByteArray(argv[1]).toInt() : 50'000;
    throughput(messages);
    latency("ten alive", 10, {});
    QTcpServer silent; // nobody takes what the system accepts for it
    silent.listen(QHostAddress::LocalHost);
    QTcpServer gone;
    gone.listen(QHostAddress::LocalHost);
    const auto url = [](const QTcpServer &server) {
        return u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
    };
    const QString refuses = url(gone);
    gone.close();
    latency("one refuses", 9, {refuses});
    latency("one is silent", 9, {url(silent)});
    latency("one has no name", 9, {u"http://nobody.invalid/"_s});
    return 0;
}
