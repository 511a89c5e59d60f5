#include "inbound.h"

#include "base/log.h"
#include "base/take.h"
#include "inbound_text.h"
#include "receipt_job.h"
#include "store/inbox.h"
#include "text/decode.h"

namespace cordboard::engine {

namespace {

using carrier::Acknowledgement;

constexpr qint64 warnEveryMs = 60'000;
/// An acknowledgement counts as received when its connection lives on this long.
constexpr int settleMs = 1'000;

quint32 sessionOf(quint64 token)
{
    return quint32(token >> 32);
}

/// A fifth of what is kept of open messages: the bound is looked after often enough.
constexpr int crowd = 200;

TargetEvent eventOf(carrier::Receipt::State state)
{
    switch (state) {
    case carrier::Receipt::State::Delivered:
        return TargetEvent::ReceiptDelivered;
    case carrier::Receipt::State::Failed:
        return TargetEvent::ReceiptFailed;
    case carrier::Receipt::State::Intermediate:
    case carrier::Receipt::State::Inconclusive:
        break;
    }
    return TargetEvent::ReceiptInconclusive;
}

/// data_coding by which the default alphabet is known everywhere (SMPP 3.4, 5.2.19).
quint8 codingOf(Alphabet alphabet)
{
    switch (alphabet) {
    case Alphabet::Latin1:
        return 3;
    case Alphabet::Ascii:
        return 1;
    case Alphabet::Gsm:
        break;
    }
    return 0;
}

/// A part as the store keeps it; total 0 stands for a message that is whole by itself.
store::HeldPart toHeld(CarrierId carrier, const carrier::InboundPart &part,
                       const text::UserData &data, Alphabet alphabet)
{
    store::HeldPart held;
    held.carrier = carrier;
    held.source = part.source;
    held.destination = part.destination;
    held.dataCoding = part.dataCoding == 0 ? codingOf(alphabet) : part.dataCoding;
    held.lockingShift = data.lockingShift;
    held.singleShift = data.singleShift;
    held.body = data.body;
    if (data.concatenation && data.concatenation->total > 1) {
        held.reference = data.concatenation->reference;
        held.wide = data.concatenation->wide;
        held.total = data.concatenation->total;
        held.number = data.concatenation->number;
    } else if (part.sarReference >= 0 && part.sarTotal > 1 && part.sarNumber >= 1 &&
               part.sarNumber <= part.sarTotal) {
        held.reference = quint16(part.sarReference);
        held.wide = true;
        held.total = part.sarTotal;
        held.number = part.sarNumber;
    }
    return held;
}

/// Empty answer: kept until its other parts are there.
Result<PolicyChange> storePart(store::Connection &connection, PolicyActs &acts,
                               const store::HeldPart &held)
{
    QList<store::HeldPart> parts{held};
    if (held.total > 1) {
        auto complete = store::Inbox(connection).add(held);
        if (!complete)
            return forward(complete);
        if (!*complete)
            return PolicyChange();
        parts = **std::move(complete);
    }
    return fileInbound(connection, acts, parts);
}

} // namespace

Inbound::Inbound(CarrierId carrier, carrier::Link &link, store::Store &store, Mailbox &mailbox,
                 PolicyActs &acts, QObject *parent)
    : QObject(parent)
    , m_carrier(carrier)
    , m_link(&link)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_acts(acts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Inbound::flushReceipts);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &Inbound::forgetSettled);
    connect(&link, &carrier::Link::connectionEnded, this, &Inbound::onConnectionEnded);
    // What an earlier line of this carrier left open comes again.
    m_store.write([carrier](store::Connection &connection) {
        return store::Inbox(connection).connectionEnded(carrier, 0);
    });
    connect(&link, &carrier::Link::messageReceived, this, &Inbound::onMessage);
    connect(&link, &carrier::Link::receiptReceived, this, &Inbound::onReceipt);
}

void Inbound::onMessage(const carrier::InboundPart &part)
{
    const text::UserData data = text::parseUserData(part.shortMessage, part.udhi);
    if (!data.valid) {
        m_link->acknowledge(part.token, Acknowledgement::Malformed);
        return;
    }
    const store::HeldPart held = toHeld(m_carrier, part, data, m_alphabet);
    if (held.total > 1 && ++m_partsHeld >= crowd) {
        m_partsHeld = 0;
        Q_EMIT crowded();
    }
    take(m_store.write([held, &acts = m_acts, fingerprint = part.fingerprint,
                        session = sessionOf(part.token)](store::Connection &connection) {
        return storeMessage(connection, acts, held, fingerprint, session);
    }),
         this, [this, token = part.token](const Result<Stored> &stored) {
             if (stored)
                 announce(stored->change);
             acknowledge(token, stored ? Result<void>() : Result<void>(forward(stored)));
             if (!stored || stored->number == 0)
                 return;
             m_fresh.append({sessionOf(token), stored->number});
             if (!m_settle.isActive())
                 m_settle.start();
         });
}

/// A carrier that never saw our answer delivers the message again: it is there already. Parts of
/// long ones are told by their references.
Result<Inbound::Stored> Inbound::storeMessage(store::Connection &connection, PolicyActs &acts,
                                              const store::HeldPart &held,
                                              const QByteArray &fingerprint, quint32 session)
{
    store::Inbox inbox(connection);
    Stored stored;
    const bool followed = held.total <= 1 && !fingerprint.isEmpty();
    const auto repeated =
        followed ? inbox.takeRepeat(held.carrier, fingerprint) : Result<bool>(false);
    if (!repeated)
        return forward(repeated);
    if (!*repeated) {
        auto change = storePart(connection, acts, held);
        if (!change)
            return forward(change);
        stored.change = *std::move(change);
    }
    if (!followed)
        return stored;
    const auto number = inbox.remember(held.carrier, fingerprint, session);
    if (!number)
        return forward(number);
    stored.number = *number;
    return stored;
}

void Inbound::onConnectionEnded(quint32 session, bool answersRead)
{
    QList<qint64> read;
    const auto ofIt = [&read, session, answersRead](const Settling &one) {
        if (one.session == session && answersRead)
            read.append(one.number);
        return one.session == session;
    };
    m_fresh.removeIf(ofIt);
    m_settling.removeIf(ofIt);
    noteEnded(session, read);
}

/// A database that is away at that moment must still learn it: else what the carrier delivers again
/// counts as new.
void Inbound::noteEnded(quint32 session, const QList<qint64> &read)
{
    const auto note = [carrier = m_carrier, session, read](store::Connection &connection) {
        store::Inbox inbox(connection);
        if (auto forgotten = inbox.forget(read); !forgotten)
            return forgotten;
        return inbox.connectionEnded(carrier, session);
    };
    take(m_store.write(note), this, [this, session, read](const Result<void> &noted) {
        if (!noted)
            QTimer::singleShot(settleMs, this, [this, session, read] { noteEnded(session, read); });
    });
}

void Inbound::forgetSettled()
{
    QList<qint64> numbers;
    for (const Settling &one : std::as_const(m_settling))
        numbers.append(one.number);
    m_settling = std::exchange(m_fresh, {});
    if (!m_settling.isEmpty())
        m_settle.start();
    if (numbers.isEmpty())
        return;
    m_store.write([numbers](store::Connection &connection) {
        return store::Inbox(connection).forget(numbers);
    });
}

void Inbound::onReceipt(const carrier::Receipt &receipt)
{
    store::ReceiptFact fact;
    fact.carrier = m_carrier;
    fact.ids = receipt.ids;
    fact.event = eventOf(receipt.state);
    fact.reason = receipt.reason;
    fact.phone = receipt.source;
    fact.ours = receipt.destination;
    fact.raw = receipt.raw;
    readOptOut(m_acts, fact);
    m_receipts.append(fact);
    m_tokens.append(receipt.token);
    m_soon.start();
}

void Inbound::flushReceipts()
{
    Q_EMIT receiptsComing();
    const auto receipts = std::exchange(m_receipts, {});
    const auto tokens = std::exchange(m_tokens, {});
    take(m_store.write([receipts, &acts = m_acts](store::Connection &connection) {
        return applyReceipts(connection, acts, receipts);
    }),
         this, [this, tokens](const Result<AppliedReceipts> &applied) {
             if (applied)
                 announce(applied->change);
             for (const quint64 token : tokens)
                 acknowledge(token, applied ? Result<void>() : Result<void>(forward(applied)));
             for (const auto &one : applied ? applied->learned : QList<store::LearnedBase>())
                 Q_EMIT idBaseLearned(one.base);
         });
}

void Inbound::announce(const PolicyChange &change)
{
    m_mailbox.postMessages(change.rows);
    m_mailbox.postTicks(change.ticks);
    for (const ConversationId id : change.conversations)
        m_mailbox.postConversation(id);
    if (!change.carriers.isEmpty())
        Q_EMIT queued(change.carriers);
}

// A full disk refuses 1,000 a second, and the log often lies on the same disk.
void Inbound::warn(const Error &error)
{
    ++m_unsaved;
    if (m_warned.isValid() && !m_warned.hasExpired(warnEveryMs))
        return;
    qCWarning(lcEngine,
              "%d messages or receipts were not saved, the carrier will deliver them again: %s",
              m_unsaved, qPrintable(error.message));
    m_unsaved = 0;
    m_warned.start();
}

void Inbound::acknowledge(quint64 token, const Result<void> &stored)
{
    if (!stored)
        warn(stored.error());
    if (m_link)
        m_link->acknowledge(token, stored ? Acknowledgement::Taken : Acknowledgement::Later);
}

} // namespace cordboard::engine
