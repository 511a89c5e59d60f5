#include "dispatcher.h"

#include "base/log.h"
#include "base/take.h"
#include "count_back.h"
#include "day_limit.h"
#include "fitting.h"
#include "mm1_offers.h"
#include "phone_reports.h"
#include "sender_gate.h"
#include "store/media.h"

namespace cordboard::engine {

namespace {

using Kind = carrier::SubmitOutcome::Kind;

/// A full queue is waited for 60, 120, 240 s and then 240 s again and again (smpp.md 2.9).
constexpr qint64 longestBusyMs = 240'000;
constexpr qint64 longestWaitMs = 3'600'000;
/// What was refused because of how the link is set up comes again by itself, in case the carrier
/// mended it.
constexpr qint64 setupRetryMs = 5 * 60'000;
/// While both wait, one place in five is for broadcasts.
constexpr int shares = 5;
/// How soon to try again after the database refused a turn, e.g. on a full disk.
constexpr int retryStoreMs = 1000;
/// A claim is one transaction that holds the writer: bounded, so that submits get their turn.
constexpr int maxClaim = 500;

} // namespace

Dispatcher::Dispatcher(CarrierId carrier, carrier::Link &link, const LineContext &context,
                       QObject *parent)
    : QObject(parent)
    , m_carrier(carrier)
    , m_link(link)
    , m_context(context)
    , m_store(context.store)
    , m_mailbox(context.mailbox)
    , m_acts(context.acts)
    , m_leases(context.leases)
    , m_clock(context.clock)
{
    m_due.setSingleShot(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_due, &QTimer::timeout, this, &Dispatcher::kick);
    connect(&m_soon, &QTimer::timeout, this, &Dispatcher::turn);
    connect(&m_link, &carrier::Link::finished, this, &Dispatcher::onFinished);
    connect(&m_link, &carrier::Link::roomAvailable, &m_soon, qOverload<>(&QTimer::start));
}

void Dispatcher::kick()
{
    m_mayWait = true;
    m_soon.start();
}

void Dispatcher::finishUp()
{
    m_finishing = true;
    m_soon.start();
}

void Dispatcher::onFinished(const carrier::SubmitOutcome &outcome)
{
    if (isPhoneReport(outcome.attempt))
        return;
    m_ends.append(toEnd(outcome));
    // What comes back is claimed again, now or when its time has come.
    if (m_ends.last().event == TargetEvent::RefusedForNow)
        m_mayWait = true;
    m_before.remove(outcome.attempt);
    // All outcomes of one burst of responses go into one turn.
    m_soon.start();
}

store::AttemptEnd Dispatcher::toEnd(const carrier::SubmitOutcome &outcome)
{
    store::AttemptEnd end;
    end.attempt = outcome.attempt;
    end.carrierMessageId = outcome.carrierMessageId;
    end.moreIds = outcome.moreIds;
    end.commandStatus = outcome.commandStatus;
    end.reason = outcome.reason;
    end.event = TargetEvent::RefusedForNow;
    switch (outcome.kind) {
    case Kind::Accepted:
        end.event = TargetEvent::Accepted;
        break;
    case Kind::RefusedForNow:
        putOff(outcome, end);
        break;
    case Kind::Throttled:
    case Kind::NotSent:
        end.attemptBurnt = false;
        end.notBeforeUs = m_clock.nowUs() + outcome.retryAfterMs * 1000;
        break;
    case Kind::SetupFault:
        end.attemptBurnt = false;
        end.notBeforeUs = m_clock.nowUs() + setupRetryMs * 1000;
        break;
    case Kind::RefusedForGood:
        end.event = TargetEvent::RefusedForGood;
        break;
    case Kind::Lost:
        end.event = TargetEvent::OutcomeLost;
        break;
    }
    // Whatever the code means elsewhere: this carrier says by it that the person opted out.
    const bool refused =
        end.event == TargetEvent::RefusedForNow || end.event == TargetEvent::RefusedForGood;
    if (refused && m_acts.isOptOutCode(m_carrier, outcome.reason.detail)) {
        end.event = TargetEvent::RefusedForGood;
        end.reason = {ReasonCode::OptedOutAtCarrier, outcome.reason.detail};
    }
    return end;
}

Result<void> Dispatcher::finishEnds(store::Connection &connection, PolicyActs &acts,
                                    CarrierId carrier, const QList<store::AttemptEnd> &ends,
                                    Turn *turn)
{
    if (ends.isEmpty())
        return {};
    if (auto back = countBack(connection, carrier, ends); !back)
        return back;
    auto finished = store::Outbox(connection).finish(ends);
    if (!finished)
        return forward(finished);
    turn->ticks = *std::move(finished);
    const auto out = acts.takeFromCarrier(connection, turn->ticks);
    if (!out)
        return forward(out);
    turn->ticks += out->ticks;
    turn->conversations = out->conversations;
    return {};
}

void Dispatcher::show(const Turn &turn)
{
    m_mailbox.postTicks(turn.ticks);
    for (const ConversationId id : turn.conversations)
        m_mailbox.postConversation(id);
}

/// What the carrier answered must not be forgotten: it is recorded when the store can take it.
void Dispatcher::keepForLater(const Error &error, const QList<store::AttemptEnd> &ends)
{
    qCWarning(lcEngine, "What carriers answered was not saved yet: %s", qPrintable(error.message));
    m_ends = ends + m_ends;
    m_due.start(retryStoreMs);
}

// Measured with the gateway benchmark: without it every receipt of a busy line came before the
// response was recorded, was parked and taken out again, a third of the writer's time.
void Dispatcher::record()
{
    if (m_ends.isEmpty())
        return;
    const auto ends = std::exchange(m_ends, {});
    const auto job = [carrier = m_carrier, ends,
                      &acts = m_acts](store::Connection &c) -> Result<Turn> {
        Turn turn;
        if (auto finished = finishEnds(c, acts, carrier, ends, &turn); !finished)
            return forward(finished);
        return turn;
    };
    ++m_recording;
    take(m_store.write(job), this, [this, ends](const Result<Turn> &answer) {
        --m_recording;
        if (!answer)
            return keepForLater(answer.error(), ends);
        show(*answer);
        Q_EMIT queueChanged();
        m_soon.start();
    });
}

/// smpp.md 2.9, class R: doubles with each try, 30, 60, 120 s for a link that says 30 s.
void Dispatcher::putOff(const carrier::SubmitOutcome &outcome, store::AttemptEnd &end) const
{
    const Before before = m_before.value(outcome.attempt);
    end.mayHaveLeft = outcome.mayHaveLeft;
    if (outcome.retries > 0 && before.tries >= outcome.retries) {
        end.event = TargetEvent::RefusedForGood;
        end.reason = {ReasonCode::TriesUsedUp, outcome.reason.detail};
        return;
    }
    end.busy = outcome.retries == 0;
    end.attemptBurnt = !end.busy;
    const int doublings = qMin(end.busy ? before.busy : before.tries, 16);
    const qint64 longest = end.busy ? qMax(longestBusyMs, outcome.retryAfterMs) : longestWaitMs;
    end.notBeforeUs = m_clock.nowUs() + qMin(outcome.retryAfterMs << doublings, longest) * 1000;
}

/// Of `limit` places, how many broadcasts get when one-to-one would take them all. What is left of
/// a place is owed, so that a window of one serves both, too.
int Dispatcher::placesForBroadcasts(int limit)
{
    m_owedToBroadcasts = qMin(m_owedToBroadcasts + limit, shares * maxClaim);
    const int places = qMin(m_owedToBroadcasts / shares, limit);
    m_owedToBroadcasts -= places * shares;
    return places;
}

void Dispatcher::turn()
{
    if (m_turnOpen)
        return;
    const int limit = m_mayWait && !m_finishing ? qMin(m_link.room(), maxClaim) : 0;
    if (m_ends.isEmpty() && limit <= 0) {
        if (m_finishing && m_recording == 0)
            Q_EMIT drained();
        return;
    }
    m_turnOpen = true;
    // What is kicked or comes back while the turn is open sets it again.
    if (limit > 0)
        m_mayWait = false;
    const auto ends = std::exchange(m_ends, {});
    const auto counted = std::make_shared<QList<PaceEntry>>();
    const Wish wish{m_carrier,   limit,    limit > 0 ? placesForBroadcasts(limit) : 0,
                    m_cutting,   m_perDay, m_dayFull,
                    !m_claimed,  m_mms,    m_mm1Url,
                    m_references};
    const auto job = [wish, ends, counted, context = m_context,
                      lease = m_leases.claimOf(m_carrier)](store::Connection &c) -> Result<Turn> {
        Turn turn;
        if (auto finished = finishEnds(c, context.acts, wish.carrier, ends, &turn); !finished)
            return forward(finished);
        const auto holds = lease ? store::Leases(c).holds(wish.carrier, lease->owner, lease->epoch)
                                 : Result<bool>(true);
        if (!holds)
            return forward(holds);
        turn.leaseLost = !*holds;
        if (turn.leaseLost)
            return turn;
        if (auto done = claim(c, context, wish, *counted, &turn); !done)
            return forward(done);
        return turn;
    };
    take(m_store.write(job), this, [this, ends, counted, limit](Result<Turn> answer) {
        // What is not stored has not left either.
        if (!answer)
            m_context.pace.takeBack(*counted);
        afterTurn(std::move(answer), ends, limit);
    });
}

/// What waits for the day's limit says so, and says so no longer when there is room.
Result<void> Dispatcher::sayDayIsFull(store::Connection &connection, const Wish &wish, Turn *turn)
{
    const bool full = turn->dayFullUntilUs > 0;
    if (!full && !wish.wasFull)
        return {};
    const Reason reason{full ? ReasonCode::RateLimit : ReasonCode::None, {}};
    const auto ticks = store::Outbox(connection).setWaitingReason(wish.carrier, reason);
    if (!ticks)
        return forward(ticks);
    turn->ticks += *ticks;
    return {};
}

/// In the claim's own transaction: what cannot be read is not claimed, and no push leaves before
/// its phone could fetch.
Result<void> Dispatcher::readContents(store::Connection &connection, const Wish &wish, Turn *turn)
{
    if (!wish.mm1Url.isEmpty())
        return openToPhones(connection, turn->parts, wish.mm1Url, &turn->pushes);
    if (!wish.mms)
        return {};
    store::Media media(connection);
    for (const store::ClaimedPart &part : std::as_const(turn->parts)) {
        auto content = media.contentOf(part.target);
        if (!content)
            return forward(content);
        turn->contents.append(std::make_shared<const MmsContent>(*std::move(content)));
    }
    return {};
}

Result<void> Dispatcher::claim(store::Connection &connection, const LineContext &context,
                               const Wish &wish, QList<PaceEntry> &counted, Turn *turn)
{
    store::Outbox outbox(connection);
    outbox.pushMms(!wish.mm1Url.isEmpty());
    outbox.refuseMms(!wish.mms && wish.mm1Url.isEmpty());
    if (wish.limit > 0) {
        // Not when the carrier is saved: the old line would claim it once more by the old limit.
        if (const auto woken =
                wish.first ? outbox.wakeHeld(wish.carrier, ReasonCode::RateLimit) : Result<int>(0);
            !woken)
            return forward(woken);
        DayLimit day(connection, wish.carrier, wish.perDay);
        const auto most = day.room(wish.limit);
        if (!most)
            return forward(most);
        turn->dayFullUntilUs = day.nextUs();
        const auto table = context.routes.table(connection);
        if (!table)
            return forward(table);
        const auto rules = context.acts.desk().gate(
            connection, [table](const QString &source) { return (*table)->countriesOf(source); });
        auto parts = claimFitting(
            connection, outbox, wish.cutting, *wish.references, *most, &turn->ticks, [&](int room) {
                const ClaimAsk ask{wish.carrier, room,     wish.forBroadcasts,    rules,
                                   &day,         &counted, !wish.mm1Url.isEmpty()};
                return claimWithinLimits(connection, outbox, ask, context, &turn->ticks);
            });
        if (!parts)
            return forward(parts);
        if (const auto took = day.took(int(parts->size())); !took)
            return took;
        if (const auto said = sayDayIsFull(connection, wish, turn); !said)
            return said;
        turn->parts = *std::move(parts);
        if (auto read = readContents(connection, wish, turn); !read)
            return read;
    }
    if (wish.limit > 0 && turn->parts.size() >= wish.limit)
        return {};
    const auto due = outbox.nextDueUs(wish.carrier);
    if (!due)
        return forward(due);
    turn->nextDueUs = *due < 0 ? *due : qMax(*due, turn->dayFullUntilUs);
    return {};
}

void Dispatcher::afterTurn(Result<Turn> answer, const QList<store::AttemptEnd> &ends, int limit)
{
    m_turnOpen = false;
    if (!answer) {
        m_mayWait = true;
        keepForLater(answer.error(), ends);
        return;
    }
    if (limit > 0) {
        m_dayFull = answer->dayFullUntilUs > 0;
        m_claimed = m_claimed || !answer->leaseLost;
    }
    if (limit > 0 && answer->parts.size() >= limit)
        m_mayWait = true;
    show(*answer);
    if (answer->leaseLost) {
        m_leases.checkSoon();
        if (!m_ends.isEmpty() || m_finishing)
            m_soon.start();
        return;
    }
    handToLink(*answer);
    if (answer->nextDueUs >= 0 && !m_mayWait)
        wakeAt(answer->nextDueUs);
    if (!answer->parts.isEmpty() || !ends.isEmpty())
        Q_EMIT queueChanged();
    if (!m_ends.isEmpty() || m_mayWait || m_finishing)
        m_soon.start();
}

/// This program slept, or the database took so long, that another engine may have the line by now.
void Dispatcher::takeBack(const store::ClaimedPart &part)
{
    store::AttemptEnd end;
    end.attempt = part.attempt;
    end.event = TargetEvent::RefusedForNow;
    end.attemptBurnt = false;
    m_ends.append(end);
}

void Dispatcher::handToLink(const Turn &turn)
{
    const qint64 nowUs = m_clock.nowUs();
    for (qsizetype i = 0; i < turn.parts.size(); ++i) {
        const store::ClaimedPart &part = turn.parts[i];
        if (!m_leases.isSafe(m_carrier)) {
            takeBack(part);
            continue;
        }
        m_before.insert(part.attempt, {part.tries, part.busy});
        // Never 0, which would mean the carrier's default: for the last second a second is left.
        const qint64 left =
            part.expiresUs > 0 ? qMax<qint64>((part.expiresUs - nowUs) / 1'000'000, 1) : 0;
        m_link.submit({part.attempt, part.source, part.destination, part.userData, part.hasUdh,
                       part.dataCoding, left, part.number, part.total, part.sarReference,
                       part.inPayload, turn.contents.value(i), turn.pushes.value(part.attempt)});
    }
}

void Dispatcher::wakeAt(qint64 dueUs)
{
    const qint64 ms = (dueUs - m_clock.nowUs()) / 1000 + 1;
    // QTimer counts in int; an hour is often enough to look again.
    m_due.start(int(qBound(qint64(1), ms, qint64(3'600'000))));
}

} // namespace cordboard::engine
