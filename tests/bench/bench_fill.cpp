// bench_fill --data-dir DIR --messages N [--threads N] [--busy N]: a data folder as it looks after
// months of work, for the benchmarks of starting and scrolling; `busy` more messages in the first
// thread. Goes through the repositories, so the rows are real ones. bench_fill --data-dir DIR
// --messages N --queued CARRIER: all of them wait for that carrier, which is in the folder already,
// each to a person of its thread.

#include "base/uuid7.h"
#include "model/carrier.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace cordboard;

namespace {

constexpr int perJob = 500;
const QString ours = QStringLiteral("+15550100142");

QString peer(int thread)
{
    return QStringLiteral("+1555%1").arg(1'000'000 + thread);
}

Result<CarrierId> addCarrier(store::Connection &connection)
{
    Carrier carrier;
    carrier.uuid = uuid7(connection.nextStampUs());
    carrier.name = QStringLiteral("Northline");
    carrier.host = QStringLiteral("127.0.0.1");
    carrier.port = 9; // nothing answers there
    carrier.enabled = false;
    carrier.senders = {ours};
    return store::Carriers(connection).save(carrier, {});
}

Result<void> addMessage(store::Connection &connection, CarrierId carrier, int number, int thread)
{
    const QString to = peer(thread);
    const auto conversation = store::Conversations(connection).findOrCreate(ours, to);
    if (!conversation)
        return forward(conversation);
    const QString text =
        QStringLiteral("Message %1: the order is ready, pick it up any day from 08:00.")
            .arg(number);
    const QUuid uuid = uuid7(connection.nextStampUs());
    if (number % 2 == 0) {
        const auto in = store::Messages(connection)
                            .insertInbound({uuid, *conversation, carrier, to, ours, text, {}});
        return in ? Result<void>() : Result<void>(forward(in));
    }
    store::NewTarget target;
    target.destination = to;
    target.conversation = *conversation;
    target.carrier = carrier;
    target.heldFor = {ReasonCode::CarrierDown, {}};
    target.parts = {{text.toLatin1(), false}};
    store::NewOutbound message;
    message.uuid = uuid;
    message.source = ours;
    message.text = text;
    message.origin = Origin::Agent;
    message.targets = {target};
    const auto out = store::Messages(connection).insertOutbound(message);
    return out ? Result<void>() : Result<void>(forward(out));
}

Result<CarrierId> carrierNamed(store::Connection &connection, const QString &name)
{
    const auto carriers = store::Carriers(connection).all();
    if (!carriers)
        return forward(carriers);
    for (const Carrier &carrier : *carriers) {
        if (carrier.name == name)
            return carrier.id;
    }
    return fail(ErrorCode::Invalid, QStringLiteral("there is no carrier %1").arg(name));
}

Result<void> addQueued(store::Connection &connection, CarrierId carrier, int number, int thread)
{
    const QString to = peer(thread);
    const auto conversation = store::Conversations(connection).findOrCreate(ours, to);
    if (!conversation)
        return forward(conversation);
    const QString text = QStringLiteral("Order %1 is on its way. Reply STOP to end.").arg(number);
    store::NewTarget target;
    target.destination = to;
    target.conversation = *conversation;
    target.carrier = carrier;
    target.parts = {{text.toLatin1(), false}};
    store::NewOutbound message;
    message.uuid = uuid7(connection.nextStampUs());
    message.source = ours;
    message.text = text;
    message.origin = Origin::Api;
    message.expiresUs = connection.nextStampUs() + 86'400'000'000;
    message.targets = {target};
    const auto out = store::Messages(connection).insertOutbound(message);
    return out ? Result<void>() : Result<void>(forward(out));
}

struct Wish
{
    int messages = 0;
    int threads = 0;
    int busy = 0;      ///< more of them, at the end, in the first thread
    QString queuedFor; ///< empty: history, nothing waits
};

Result<void> fill(store::Store &store, const Wish &wish)
{
    auto finding = store.write([wish](store::Connection &c) {
        return wish.queuedFor.isEmpty() ? addCarrier(c) : carrierNamed(c, wish.queuedFor);
    });
    const Result<CarrierId> carrier = finding.result();
    if (!carrier)
        return forward(carrier);
    const auto add = wish.queuedFor.isEmpty() ? addMessage : addQueued;
    const int messages = wish.messages + wish.busy;
    for (int from = 0; from < messages; from += perJob) {
        auto job = store.write([=](store::Connection &c) -> Result<void> {
            for (int i = from; i < qMin(from + perJob, messages); ++i) {
                // Spread like real threads: a few busy ones, many quiet ones.
                const int thread = i < wish.messages ? int((qint64(i) * i + i) % wish.threads) : 0;
                const auto added = add(c, *carrier, i, thread);
                if (!added)
                    return added;
            }
            return {};
        });
        if (const Result<void> done = job.result(); !done)
            return done;
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream err(stderr);
    QCommandLineParser parser;
    const QCommandLineOption dir(QStringLiteral("data-dir"), {}, QStringLiteral("DIR"));
    const QCommandLineOption messages(QStringLiteral("messages"), {}, QStringLiteral("N"));
    const QCommandLineOption threads(QStringLiteral("threads"), {}, QStringLiteral("N"));
    const QCommandLineOption busy(QStringLiteral("busy"), {}, QStringLiteral("N"));
    const QCommandLineOption queued(QStringLiteral("queued"), {}, QStringLiteral("CARRIER"));
    parser.addOptions({dir, messages, threads, busy, queued});
    parser.process(app);
    const int count = parser.value(messages).toInt();
    if (!parser.isSet(dir) || count < 1) {
        err << "usage: bench_fill --data-dir DIR --messages N [--threads N] [--busy N] [--queued "
               "CARRIER]\n";
        return 2;
    }
    const QString file = QDir(parser.value(dir)).filePath(QStringLiteral("cordboard.sqlite"));
    auto store = store::Store::open({file});
    if (!store) {
        err << store.error().message << '\n';
        return 3;
    }
    const int asked = parser.value(threads).toInt();
    const auto filled = fill(**store, {count, asked > 0 ? asked : qMax(1, count / 10),
                                       parser.value(busy).toInt(), parser.value(queued)});
    if (!filled)
        err << filled.error().message << '\n';
    return filled ? 0 : 1;
}
