#include "support/flight_bench.h"

namespace cordboard::test {

FlightBench::FlightBench(const Carrier &setup)
{
    open(setup);
}

FlightBench::~FlightBench()
{
    close();
}

Carrier FlightBench::named()
{
    Carrier carrier;
    carrier.name = QStringLiteral("Northline");
    carrier.host = QStringLiteral("127.0.0.1");
    carrier.senders = {QStringLiteral("+15550100142")};
    return carrier;
}

void FlightBench::crash()
{
    const Carrier same = carrier;
    close();
    open(same);
    const auto recovered =
        done(store->write([](store::Connection &c) { return store::Outbox(c).recover(); }));
    if (!recovered)
        qFatal("%s", qPrintable(recovered.error().message));
}

ChatMessage FlightBench::send(const QString &text, Origin origin, const QString &from)
{
    Draft draft;
    draft.source = from.isEmpty() ? ours : from;
    draft.destinations = {mara};
    draft.text = text;
    draft.origin = origin;
    const auto checked = engine::checkDraft(draft, m_references);
    if (!checked)
        qFatal("%s", qPrintable(checked.error().message));
    const auto rows = done(store->write([this, checked = *checked](store::Connection &c) {
        return engine::commitDraft(c, checked, m_routes, m_desk, {});
    }));
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    dispatcher->kick();
    return rows->rows.first();
}

ChatMessage FlightBench::now(TargetId id)
{
    return done(store->read([id](store::Connection &c) { return store::Messages(c).byIds({id}); }))
        ->value(0);
}

void FlightBench::round()
{
    housekeeper->round();
    (void)done(store->write([](store::Connection &) { return Result<void>(); }));
    QCoreApplication::processEvents();
}

void FlightBench::lose(const carrier::SubmitPart &part)
{
    carrier::SubmitOutcome outcome;
    outcome.attempt = part.attempt;
    outcome.kind = carrier::SubmitOutcome::Kind::Lost;
    outcome.reason = {ReasonCode::LineBroke, {}};
    link->finish(outcome);
}

void FlightBench::receive(quint32 connection, quint32 sequence, const QByteArray &text)
{
    carrier::InboundPart part;
    part.token = quint64(connection) << 32 | sequence;
    part.source = mara;
    part.destination = ours;
    part.shortMessage = text;
    part.fingerprint = "of " + text;
    Q_EMIT link->messageReceived(part);
}

QStringList FlightBench::receivedTexts()
{
    const auto threads = done(store->read([](store::Connection &c) {
        return c.number("SELECT COALESCE(MIN(id), 0) FROM conversation");
    }));
    SliceQuery query;
    query.conversation = {*threads};
    const auto slice = done(
        store->read([query](store::Connection &c) { return store::Messages(c).slice(query); }));
    QStringList texts;
    for (const ChatMessage &row : slice->rows) {
        if (row.direction == Direction::Inbound)
            texts.append(row.text);
    }
    return texts;
}

qint64 FlightBench::figure(const char *sql)
{
    return *done(store->read([sql](store::Connection &c) { return c.number(sql); }));
}

void FlightBench::open(const Carrier &setup)
{
    store::OpenOptions options;
    options.path = m_dir.filePath(QStringLiteral("cordboard.sqlite"));
    options.clock = &clock;
    auto opened = store::Store::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    store = *std::move(opened);
    carrier = setup;
    carrier.id = done(store->write([setup](store::Connection &c) -> Result<CarrierId> {
                     const auto id = store::Carriers(c).save(setup, {});
                     if (!id || setup.id.isValid())
                         return id;
                     Route everything;
                     everything.carriers = {{*id, 1}};
                     const auto route = store::Routes(c).save(everything);
                     return route ? id : Result<CarrierId>(forward(route));
                 })).value();
    link = std::make_unique<FakeLink>(line, carrier, QString());
    leases = std::make_unique<engine::LeaseKeeper>(*store, mailbox, m_board,
                                                   QStringLiteral("bench"), clock);
    dispatcher = std::make_unique<engine::Dispatcher>(carrier.id, *link,
                                                      engine::LineContext{*store, mailbox, m_acts,
                                                                          m_routes, m_pace, *leases,
                                                                          m_listeners, clock});
    inbound = std::make_unique<engine::Inbound>(carrier.id, *link, *store, mailbox, m_acts);
    QObject::connect(inbound.get(), &engine::Inbound::receiptsComing, dispatcher.get(),
                     &engine::Dispatcher::record);
    housekeeper = std::make_unique<engine::Housekeeper>(*store, mailbox, m_acts, clock);
    const auto kick = [this](const QSet<CarrierId> &carriers) {
        kicked += carriers;
        if (carriers.contains(carrier.id))
            dispatcher->kick();
    };
    QObject::connect(housekeeper.get(), &engine::Housekeeper::queued, dispatcher.get(), kick);
    needsYou = std::make_unique<engine::NeedsYouService>(
        *store, mailbox, [this, kick](const QSet<CarrierId> &carriers) {
            QMetaObject::invokeMethod(
                dispatcher.get(), [kick, carriers] { kick(carriers); }, Qt::QueuedConnection);
        });
    link->start();
}

void FlightBench::close()
{
    dispatcher.reset();
    inbound.reset();
    housekeeper.reset();
    needsYou.reset();
    leases.reset();
    store.reset();
    link.reset();
}

} // namespace cordboard::test
