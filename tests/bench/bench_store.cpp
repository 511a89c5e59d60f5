// Prints how fast the store is, one JSON object per line. Asserts nothing: numbers belong to a
// machine.
//
//   bench_store [--messages N] [--dir FOLDER]

#include "base/uuid7.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace cordboard;
using namespace cordboard::store;

namespace {

constexpr int batch = 200;
constexpr int peoplePerThousand = 100; // 10 messages in a conversation

SystemClock systemClock;

template<class F>
auto now(Store &store, bool write, F job)
{
    auto future = write ? store.write(std::move(job)) : store.read(std::move(job));
    future.waitForFinished();
    auto result = future.takeResult();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

/// Wall time and the processor time of all threads: on a busy machine only the second says much.
struct Spent
{
    qint64 wallNs = 0;
    qint64 cpuNs = 0;

    Spent &operator+=(const Spent &other)
    {
        wallNs += other.wallNs;
        cpuNs += other.cpuNs;
        return *this;
    }
};

class Stopwatch
{
public:
    Stopwatch() { start(); }
    void start()
    {
        m_wall.start();
        m_cpu = std::clock();
    }
    Spent spent() const
    {
        return {m_wall.nsecsElapsed(),
                qint64(std::clock() - m_cpu) * (1'000'000'000 / CLOCKS_PER_SEC)};
    }

private:
    QElapsedTimer m_wall;
    std::clock_t m_cpu = 0;
};

void print(const char *name, qint64 count, const Spent &spent)
{
    std::printf("{\"bench\":\"%s\",\"count\":%lld,\"wall_us_each\":%.1f,\"cpu_us_each\":%.1f,"
                "\"per_cpu_second\":%.0f}\n",
                name, static_cast<long long>(count), double(spent.wallNs) / 1e3 / double(count),
                double(spent.cpuNs) / 1e3 / double(count),
                double(count) * 1e9 / double(qMax<qint64>(1, spent.cpuNs)));
    std::fflush(stdout);
}

QString numberOf(int person)
{
    return QStringLiteral("+1555%1").arg(person, 7, 10, QLatin1Char('0'));
}

NewOutbound messageTo(int person, ConversationId thread, CarrierId carrier)
{
    NewOutbound message;
    message.uuid = uuid7(systemClock.nowUs());
    message.source = QStringLiteral("+15550000000");
    message.text = QStringLiteral("Your order %1 is on its way and arrives today").arg(person);
    message.expiresUs = systemClock.nowUs() + 86'400'000'000;
    NewTarget target;
    target.destination = numberOf(person);
    target.conversation = thread;
    target.carrier = carrier;
    target.parts = {{QByteArray(47, 'x'), false}};
    message.targets = {target};
    return message;
}

QList<ConversationId> makeThreads(Store &store, int count)
{
    return now(store, true, [count](Connection &connection) -> Result<QList<ConversationId>> {
        QList<ConversationId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(Conversations(connection)
                           .findOrCreate(QStringLiteral("+15550000000"), numberOf(i))
                           .value());
        return ids;
    });
}

Spent insertAll(Store &store, const QList<ConversationId> &threads, CarrierId carrier, int messages)
{
    Stopwatch timer;
    // Jobs of one message each, as the engine submits them; the writer groups them into commits.
    QList<QFuture<Result<Inserted>>> pending;
    for (int i = 0; i < messages; ++i) {
        const int person = int(i % threads.size());
        pending.append(
            store.write([message = messageTo(person, threads.at(person), carrier)](Connection &c) {
                return Messages(c).insertOutbound(message);
            }));
        if (pending.size() == batch || i + 1 == messages) {
            for (auto &answer : pending)
                answer.waitForFinished();
            pending.clear();
        }
    }
    return timer.spent();
}

struct Legs
{
    Spent claim;
    Spent finish;
    Spent receipt;
};

Legs deliverAll(Store &store, CarrierId carrier)
{
    Legs legs;
    Stopwatch timer;
    qint64 id = 0x10000000;
    for (;;) {
        timer.start();
        const auto parts = now(
            store, true, [=](Connection &c) { return Outbox(c).claim(carrier, batch, nullptr); });
        legs.claim += timer.spent();
        if (parts.isEmpty())
            return legs;
        QList<AttemptEnd> ends;
        QList<ReceiptFact> facts;
        for (const ClaimedPart &part : parts) {
            const QString carrierId = QString::number(++id, 16);
            ends.append(
                {part.attempt, TargetEvent::Accepted, true, carrierId, {}, 0, {}, 0, false, false});
            facts.append({carrier,
                          {carrierId},
                          TargetEvent::ReceiptDelivered,
                          {},
                          part.destination,
                          QByteArray(120, 'r'),
                          {}});
        }
        timer.start();
        now(store, true, [=](Connection &c) { return Outbox(c).finish(ends); });
        legs.finish += timer.spent();
        timer.start();
        now(store, true, [=](Connection &c) { return Outbox(c).applyReceipts(facts); });
        legs.receipt += timer.spent();
    }
}

template<class F>
void timeReads(Store &store, const char *name, int times, F job)
{
    Stopwatch timer;
    for (int i = 0; i < times; ++i)
        now(store, false, job);
    print(name, times, timer.spent());
}

void readAll(Store &store, const QList<ConversationId> &threads)
{
    timeReads(store, "thread_page_200", 100,
              [](Connection &c) { return Conversations(c).page({}); });
    timeReads(store, "thread_page_unread", 100, [](Connection &c) {
        ThreadQuery query;
        query.unreadOnly = true;
        return Conversations(c).page(query);
    });
    timeReads(store, "slice_latest_100", 100, [thread = threads.first()](Connection &c) {
        SliceQuery query;
        query.conversation = thread;
        return Messages(c).slice(query);
    });
    for (const char *words : {"77", "order 12", "o"}) {
        ThreadQuery query;
        query.search = QLatin1String(words);
        timeReads(store, "search", 20,
                  [query](Connection &c) { return Conversations(c).page(query); });
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("messages"), QStringLiteral("How many."), QStringLiteral("N"),
                      QStringLiteral("100000")});
    parser.addOption({QStringLiteral("dir"), QStringLiteral("Where."), QStringLiteral("FOLDER")});
    parser.process(app);
    const int messages = parser.value(QStringLiteral("messages")).toInt();

    QTemporaryDir folder(parser.value(QStringLiteral("dir")).isEmpty()
                             ? QDir::tempPath() + QStringLiteral("/bench-store-XXXXXX")
                             : parser.value(QStringLiteral("dir")) +
                                   QStringLiteral("/bench-store-XXXXXX"));
    OpenOptions options;
    options.path = folder.filePath(QStringLiteral("cordboard.db"));
    auto opened = Store::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    auto store = std::move(opened).value();

    Carrier lab;
    lab.name = QStringLiteral("lab");
    const CarrierId carrier =
        now(*store, true, [lab](Connection &c) { return Carriers(c).save(lab, {}); });
    const auto threads = makeThreads(*store, qMax(1, messages * peoplePerThousand / 1000));

    const Spent inserted = insertAll(*store, threads, carrier, messages);
    print("insert_outbound", messages, inserted);
    const Legs legs = deliverAll(*store, carrier);
    print("claim", messages, legs.claim);
    print("finish", messages, legs.finish);
    print("receipt", messages, legs.receipt);
    Spent whole = inserted;
    whole += legs.claim;
    whole += legs.finish;
    whole += legs.receipt;
    print("whole_life", messages, whole);
    readAll(*store, threads);

    Stopwatch timer;
    store.reset();
    print("close", 1, timer.spent());
    timer.start();
    store = std::move(Store::open(options)).value();
    print("open", 1, timer.spent());
    std::printf("{\"bench\":\"file\",\"bytes\":%lld,\"bytes_per_message\":%.0f}\n",
                static_cast<long long>(QFileInfo(options.path).size()),
                double(QFileInfo(options.path).size()) / messages);
    return 0;
}
