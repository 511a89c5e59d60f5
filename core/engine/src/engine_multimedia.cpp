#include "engine_multimedia.h"

#include "base/log.h"
#include "http/client/url_check.h"
#include "inbound_text.h"
#include "mm1_offers.h"
#include "mms_numbers.h"
#include "phone/number.h"
#include "phone_reports.h"
#include "read_us.h"
#include "receipt_job.h"
#include "store/carriers.h"
#include "store/inbox.h"
#include "store/media.h"
#include "words.h"

#include <QCryptographicHash>
#include <QPromise>
#include <QUrl>

namespace cordboard::engine {

namespace {

/// What comes over HTTP has no connection whose end could be told.
constexpr quint32 noSession = 0;
bool isOurs(const QString &number, const RoutingTable &table)
{
    return table.mms().sender(number) || table.sender(number);
}

/// The one of them that is ours; else the first. None is named where the carrier has but one to
/// bring messages for (TS 23.140 lets DeliverReq leave them out).
QString oursAmong(const QStringList &numbers, const RoutingTable &table, CarrierId carrier)
{
    for (const QString &number : numbers) {
        for (const QString &form : {canonicalNumber(number), number})
            if (isOurs(form, table))
                return form;
    }
    return numbers.isEmpty() ? table.mms().defaultSender(carrier)
                             : canonicalNumber(numbers.first());
}

QByteArray fingerprintOf(const MmsArrival &arrival)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text : {arrival.from, arrival.to.join(u','), arrival.identity,
                                arrival.content.subject, arrival.content.text})
        hash.addData(text.toUtf8() + '\0');
    for (const NewMedium &medium : arrival.content.media)
        hash.addData(medium.data);
    return hash.result();
}

/// Nothing changed when it was filed before.
Result<PolicyChange> file(store::Connection &connection, PolicyActs &acts, RoutingBoard &routes,
                          const MmsArrival &arrival, const QByteArray &fingerprint)
{
    store::Inbox inbox(connection);
    const auto repeated = inbox.takeRepeat(arrival.carrier, fingerprint);
    if (!repeated)
        return forward(repeated);
    if (const auto kept = inbox.remember(arrival.carrier, fingerprint, noSession); !kept)
        return forward(kept);
    if (*repeated)
        return PolicyChange();
    const auto table = routes.table(connection);
    if (!table)
        return forward(table);
    store::NewInbound message;
    message.carrier = arrival.carrier;
    message.source = canonicalNumber(arrival.from);
    message.destination = oursAmong(arrival.to, **table, arrival.carrier);
    if (message.destination.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("A multimedia message names no number of ours."));
    if (arrival.phone && !isOurs(message.destination, **table))
        return fail(ErrorCode::NotFound, Words::tr("This is no number of ours."));
    message.text = arrival.content.text;
    message.isMms = true;
    message.subject = arrival.content.subject;
    message.media = arrival.content.media;
    auto change = fileMessage(connection, acts, message);
    if (change && arrival.phone)
        if (auto kept =
                keepForPhone(connection, arrival, message.destination, message.source, &*change);
            !kept)
            return forward(kept);
    return change;
}

TargetEvent eventOf(MmsReport::Kind kind)
{
    switch (kind) {
    case MmsReport::Kind::Delivered:
    case MmsReport::Kind::Read:
    case MmsReport::Kind::DeletedUnread:
        return TargetEvent::ReceiptDelivered;
    case MmsReport::Kind::Failed:
        return TargetEvent::ReceiptFailed;
    case MmsReport::Kind::Underway:
    case MmsReport::Kind::NoConfirmation:
        break;
    }
    return TargetEvent::ReceiptInconclusive;
}

/// Whose message it is about, where the id says nothing: Mbuni swaps the two numbers.
void takeNumbers(const MmsReport &report, const RoutingTable &table, store::ReceiptFact &fact)
{
    // A phone may say weeks later that it was read, when the id is forgotten: that is about no
    // message whose answer was lost today.
    if (report.kind == MmsReport::Kind::Read || report.kind == MmsReport::Kind::DeletedUnread)
        return;
    for (const QString &number : report.numbers) {
        const QString canonical = canonicalNumber(number);
        QString &place = isOurs(canonical, table) || isOurs(number, table) ? fact.ours : fact.phone;
        if (place.isEmpty())
            place = canonical;
    }
}

store::ReceiptFact factOf(const MmsReport &report)
{
    store::ReceiptFact fact;
    fact.carrier = report.carrier;
    fact.ids = {report.messageId};
    fact.event = eventOf(report.kind);
    fact.reason = report.reason;
    fact.raw = report.raw;
    fact.exact = true;
    return fact;
}

Result<PolicyChange> apply(store::Connection &connection, PolicyActs &acts, RoutingBoard &routes,
                           const MmsReport &report)
{
    const auto table = routes.table(connection);
    if (!table)
        return forward(table);
    auto fact = factOf(report);
    takeNumbers(report, **table, fact);
    fact.readUs = readUsOf(report.kind, connection.nowUs());
    readOptOut(acts, fact);
    const auto applied = applyReceipts(connection, acts, {fact});
    if (!applied)
        return forward(applied);
    return applied->change;
}

constexpr int fetchMs = 20'000;

Result<NewMedium> mediumFrom(const http::Outcome &outcome, const QString &name)
{
    if (outcome.kind != http::Outcome::Kind::Answered || outcome.status != 200)
        return fail(ErrorCode::Invalid, Words::tr("A media could not be fetched from its “url”: %1")
                                            .arg(http::sentenceOf(outcome)));
    if (outcome.isCut)
        return fail(ErrorCode::Invalid,
                    Words::tr("A media at a “url” is larger than a message may be."));
    return NewMedium{QString::fromLatin1(outcome.contentType), name, outcome.body};
}

Result<void> withoutValue(const Result<PolicyChange> &change)
{
    return change ? Result<void>() : Result<void>(forward(change));
}

} // namespace

EngineMultimedia::EngineMultimedia(store::Store &store, Mailbox &mailbox, PolicyActs &acts,
                                   RoutingBoard &routes, const MediaGate &gate, Hands hands)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_acts(acts)
    , m_routes(routes)
    , m_gate(gate)
    , m_hands(std::move(hands))
{}

QFuture<Result<QByteArray>> EngineMultimedia::octets(const QByteArray &digest)
{
    return m_gate.open(digest,
                       [digest](store::Connection &c) { return store::Media(c).read(digest); });
}

QFuture<Result<void>> EngineMultimedia::maySend(const QString &from)
{
    return m_store.read([this, from](store::Connection &connection) -> Result<void> {
        const auto table = m_routes.table(connection);
        return table ? sendsMms(**table, from) : Result<void>(forward(table));
    });
}

QFuture<Result<NewMedium>> EngineMultimedia::fetch(const QString &url, qint64 mostOctets)
{
    const auto checked = http::checkUrl(url, false);
    if (!checked)
        return QtFuture::makeReadyFuture(Result<NewMedium>(forward(checked)));
    const auto client = fetcher();
    if (!client)
        return QtFuture::makeReadyFuture(
            Result<NewMedium>(fail(ErrorCode::Cancelled, Words::tr("The program is ending."))));
    http::Exchange exchange;
    exchange.method = "GET";
    exchange.url = *checked;
    exchange.timeoutMs = fetchMs;
    exchange.keepOctets = exchange.mostOctets = int(mostOctets);
    auto promise = std::make_shared<QPromise<Result<NewMedium>>>();
    promise->start();
    client->send(exchange, [promise, name = QUrl(url).fileName()](const http::Outcome &outcome) {
        promise->addResult(mediumFrom(outcome, name));
        promise->finish();
    });
    return promise->future();
}

std::shared_ptr<http::Client> EngineMultimedia::fetcher()
{
    const std::lock_guard lock(m_clientMutex);
    if (!m_client && !m_ended)
        m_client = std::make_shared<http::Client>();
    return m_client;
}

void EngineMultimedia::endFetching()
{
    std::shared_ptr<http::Client> last;
    const std::lock_guard lock(m_clientMutex);
    m_ended = true;
    m_client.swap(last);
}

QFuture<Result<void>> EngineMultimedia::receive(const MmsArrival &arrival)
{
    if (arrival.from.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>(
            fail(ErrorCode::Invalid, Words::tr("A multimedia message names no sender."))));
    const auto job = [this, arrival, fingerprint = fingerprintOf(arrival)](store::Connection &c) {
        return file(c, m_acts, m_routes, arrival, fingerprint);
    };
    return m_store.write(job).then([this](const Result<PolicyChange> &change) {
        if (change)
            announce(*change);
        return withoutValue(change);
    });
}

QFuture<Result<void>> EngineMultimedia::report(const MmsReport &report)
{
    const bool saysNothing = report.reason.code == ReasonCode::None;
    if (report.kind == MmsReport::Kind::Underway && saysNothing)
        return QtFuture::makeReadyFuture(Result<void>());
    const auto job = [this, report](store::Connection &c) {
        return apply(c, m_acts, m_routes, report);
    };
    return m_store.write(job).then([this](const Result<PolicyChange> &change) {
        if (change)
            announce(*change);
        return withoutValue(change);
    });
}

void EngineMultimedia::announce(const PolicyChange &change)
{
    m_mailbox.postMessages(change.rows);
    m_mailbox.postTicks(change.ticks);
    for (const ConversationId id : change.conversations)
        m_mailbox.postConversation(id);
    if (!change.carriers.isEmpty())
        m_hands.kick(change.carriers);
}

Result<QList<EngineMultimedia::Sealed>>
EngineMultimedia::readListeners(store::Connection &connection)
{
    store::Carriers carriers(connection);
    const auto all = carriers.all();
    if (!all)
        return forward(all);
    QList<Sealed> found;
    for (const Carrier &carrier : *all) {
        if (carrier.enabled && carrier.isMm1())
            found.append({mm1Listener(carrier), {}, {}});
        if (!carrier.isMm7() || !carrier.enabled || carrier.mm7.listen.isEmpty())
            continue;
        const auto sealed = carriers.sealedListenPassword(carrier.id);
        if (!sealed)
            return forward(sealed);
        found.append({{carrier.id, carrier.name, carrier.mm7.listen, carrier.mm7.listenUser,
                       QString(), carrier.mm7.xmlNamespace, carrier.mm7.version},
                      *sealed,
                      sealingContext(carrier.uuid)});
    }
    return found;
}

QFuture<Result<QList<MmsListener>>> EngineMultimedia::listeners()
{
    return m_store.read(&readListeners)
        .then([this](const Result<QList<Sealed>> &sealed) {
            return sealed ? ofOurLines(*sealed)
                          : QtFuture::makeReadyFuture(Result<QList<MmsListener>>(forward(sealed)));
        })
        .unwrap();
}

QFuture<Result<QList<MmsListener>>> EngineMultimedia::ofOurLines(const QList<Sealed> &sealed)
{
    QSet<CarrierId> carriers;
    for (const Sealed &one : sealed)
        carriers.insert(one.listener.carrier);
    return m_hands.held(carriers)
        .then([this, sealed](const QSet<CarrierId> &held) {
            QList<Sealed> ours = sealed;
            ours.removeIf(
                [&held](const Sealed &one) { return !held.contains(one.listener.carrier); });
            return opened(ours);
        })
        .unwrap();
}

/// One after the other: there are few.
QFuture<Result<QList<MmsListener>>> EngineMultimedia::opened(const QList<Sealed> &sealed)
{
    auto done = QtFuture::makeReadyFuture(Result<QList<MmsListener>>(QList<MmsListener>()));
    for (const Sealed &one : sealed) {
        if (one.password.isEmpty()) {
            done = done.then([one](Result<QList<MmsListener>> list) {
                list->append(one.listener);
                return list;
            });
            continue;
        }
        const auto open = [this, one](const Result<QList<MmsListener>> &before) {
            return m_passwords.of(one.password, one.context)
                .then([one, before](const Result<QString> &password) {
                    QList<MmsListener> list = *before;
                    if (password) {
                        list.append(one.listener);
                        list.last().password = *password;
                    }
                    return Result<QList<MmsListener>>(list);
                });
        };
        done = done.then(open).unwrap();
    }
    return done;
}

} // namespace cordboard::engine
