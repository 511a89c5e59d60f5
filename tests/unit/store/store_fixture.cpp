#include "store_fixture.h"

namespace cordboard::store {

StoreFixture::StoreFixture()
{
    if (onServer())
        place = std::make_unique<TestServer::Place>();
    reopen();
}

bool StoreFixture::onServer()
{
    return TestServer::isThere();
}

QString StoreFixture::path() const
{
    return m_folder.filePath(QStringLiteral("data/cordboard.db"));
}

void StoreFixture::reopen()
{
    store.reset();
    OpenOptions options;
    options.path = path();
    options.clock = &clock;
    if (place)
        options.server = place->url();
    auto opened = Store::open(options);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
    store = std::move(opened).value();
}

CarrierId StoreFixture::carrier(const QString &name)
{
    Carrier carrier;
    carrier.name = name;
    return write([carrier](Connection &c) { return Carriers(c).save(carrier, {}); }).value();
}

ConversationId StoreFixture::thread(const QString &peer)
{
    return write([peer](Connection &c) {
               return Conversations(c).findOrCreate(QStringLiteral("+15550000000"), peer);
           })
        .value();
}

NewOutbound StoreFixture::draft(CarrierId carrierId, const QString &peer, const QString &text,
                                int parts)
{
    NewOutbound message;
    message.uuid = uuid7(clock.nowUs());
    message.source = QStringLiteral("+15550000000");
    message.text = text;
    NewTarget target;
    target.destination = peer;
    target.conversation = thread(peer);
    target.carrier = carrierId;
    for (int i = 0; i < parts; ++i)
        target.parts.append({QByteArray::number(i), parts > 1});
    message.targets.append(target);
    return message;
}

ChatMessage StoreFixture::send(const NewOutbound &message)
{
    const auto inserted =
        write([message](Connection &c) { return Messages(c).insertOutbound(message); });
    return inserted.value().rows.first();
}

ChatMessage StoreFixture::receive(const QString &peer, const QString &text)
{
    NewInbound message;
    message.uuid = uuid7(clock.nowUs());
    message.conversation = thread(peer);
    message.source = peer;
    message.destination = QStringLiteral("+15550000000");
    message.text = text;
    const auto inserted =
        write([message](Connection &c) { return Messages(c).insertInbound(message); });
    return inserted.value().rows.first();
}

QList<ClaimedPart> StoreFixture::claim(CarrierId carrierId, int limit)
{
    return write([=](Connection &c) { return Outbox(c).claim(carrierId, limit, nullptr); }).value();
}

QList<TargetTick> StoreFixture::reroute(TargetId target, CarrierId carrierId)
{
    Routed routed;
    routed.id = target;
    routed.carrier = carrierId;
    if (!carrierId.isValid())
        routed.reason.code = ReasonCode::NoRoute;
    return write([=](Connection &c) { return Outbox(c).route({routed}); }).value();
}

QList<TargetTick> StoreFixture::finish(const QList<AttemptEnd> &ends)
{
    return write([=](Connection &c) { return Outbox(c).finish(ends); }).value();
}

QList<TargetTick> StoreFixture::receipts(const QList<ReceiptFact> &facts)
{
    return write([=](Connection &c) { return Outbox(c).applyReceipts(facts); }).value();
}

ChatMessage StoreFixture::message(TargetId id)
{
    return read([=](Connection &c) { return Messages(c).byIds({id}); }).value().value(0);
}

Conversation StoreFixture::conversation(ConversationId id)
{
    return read([=](Connection &c) { return Conversations(c).byIds({id}); }).value().value(0);
}

qint64 StoreFixture::figure(const char *sql, const QVariantList &values)
{
    return read([=](Connection &c) { return c.number(sql, values); }).value();
}

AttemptEnd StoreFixture::accepted(const ClaimedPart &part, const QString &carrierMessageId)
{
    AttemptEnd end;
    end.attempt = part.attempt;
    end.event = TargetEvent::Accepted;
    end.carrierMessageId = carrierMessageId;
    return end;
}

AttemptEnd StoreFixture::ended(const ClaimedPart &part, TargetEvent event, ReasonCode reason)
{
    AttemptEnd end;
    end.attempt = part.attempt;
    end.event = event;
    end.reason = {reason, {}};
    return end;
}

ReceiptFact StoreFixture::receipt(CarrierId carrierId, const QString &id, TargetEvent event,
                                  const QString &phone, const QString &ours)
{
    return {carrierId, {id}, event, {}, phone, QByteArrayLiteral("raw"), ours};
}

} // namespace cordboard::store
