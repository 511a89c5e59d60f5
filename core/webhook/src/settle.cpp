#include "settle.h"

#include "schedule.h"

#include <array>

namespace cordboard::webhook {

namespace {

using Kind = http::Outcome::Kind;

struct KindWord
{
    Kind kind;
    const char *word;
};

constexpr std::array<KindWord, 8> words{{{Kind::Answered, "answered"},
                                         {Kind::NotResolved, "not_resolved"},
                                         {Kind::NotConnected, "not_connected"},
                                         {Kind::Forbidden, "forbidden"},
                                         {Kind::Untrusted, "untrusted"},
                                         {Kind::TooSlow, "too_slow"},
                                         {Kind::Broken, "broken"},
                                         {Kind::Cancelled, "cancelled"}}};

/// µs that it asks to be left alone for; 0: it does not.
qint64 pauseUs(const http::Outcome &outcome, qint64 nowUs)
{
    const bool mayAsk = outcome.status == 429 || outcome.status == 503;
    return mayAsk ? schedule::retryAfterUs(outcome.retryAfter, nowUs).value_or(0) : 0;
}

DeliveryAttempt attemptOf(const Returned &returned)
{
    const http::Outcome &outcome = returned.outcome;
    DeliveryAttempt attempt;
    attempt.number = returned.delivery.attempts + 1;
    attempt.startedUs = returned.startedUs;
    attempt.tookUs = outcome.tookUs;
    attempt.url = returned.url;
    attempt.peer = outcome.peer;
    attempt.outcome = outcomeWord(outcome.kind);
    attempt.status = outcome.kind == Kind::Answered ? outcome.status : 0;
    attempt.detail = outcome.detail;
    attempt.response = outcome.body;
    return attempt;
}

} // namespace

QString outcomeWord(Kind kind)
{
    for (const KindWord &one : words) {
        if (one.kind == kind)
            return QString::fromLatin1(one.word);
    }
    return {};
}

Kind outcomeFromWord(const QString &word)
{
    for (const KindWord &one : words) {
        if (word == QLatin1String(one.word))
            return one.kind;
    }
    return Kind::Broken;
}

Settlement settle(const Returned &returned, qint64 nowUs, double random)
{
    const store::QueuedDelivery &delivery = returned.delivery;
    const http::Outcome &outcome = returned.outcome;
    Settlement settled;
    store::AttemptRecord &record = settled.record;
    record.key = {delivery.endpoint, delivery.event};
    record.chain = delivery.chain;
    record.tries = delivery.tries + (returned.probe ? 0 : 1);
    record.attempt = attemptOf(returned);
    const bool answered = outcome.kind == Kind::Answered;
    settled.success = answered && outcome.status >= 200 && outcome.status < 300;
    if (settled.success)
        return settled;
    settled.isGone = answered && outcome.status == 410;
    const qint64 pause = answered ? pauseUs(outcome, nowUs) : 0;
    settled.holdUntilUs = pause > 0 ? nowUs + pause : 0;
    const auto wait = schedule::waitAfterUs(qMax(1, record.tries), random);
    if (!wait || delivery.isTest) {
        record.state = DeliveryState::Dead;
    } else {
        record.state = DeliveryState::Pending;
        record.nextUs = nowUs + qMax(*wait, pause);
    }
    return settled;
}

} // namespace cordboard::webhook
