#include "model/delivery.h"

#include <array>

namespace cordboard {

namespace {

using S = TargetState;
using E = TargetEvent;

struct Word
{
    S state;
    QLatin1String word;
    QLatin1String seed;
};

constexpr std::array<Word, 9> words{{
    {S::Queued, QLatin1String("queued"), QLatin1String("sending")},
    {S::Sending, QLatin1String("sending"), QLatin1String("sending")},
    {S::Sent, QLatin1String("sent"), QLatin1String("sent")},
    {S::Delivered, QLatin1String("delivered"), QLatin1String("delivered")},
    {S::Failed, QLatin1String("failed"), QLatin1String("failed")},
    {S::Unknown, QLatin1String("unknown"), QLatin1String("sending")},
    {S::Expired, QLatin1String("expired"), QLatin1String("failed")},
    {S::Cancelled, QLatin1String("cancelled"), QLatin1String("failed")},
    {S::Received, QLatin1String("received"), QLatin1String("received")},
}};

/// Receipts that arrive once the message has left, whatever we know about the submit, and what is
/// taken back then.
std::optional<S> byReceipt(S from, E event, bool failureWasOurs)
{
    const bool left = from == S::Sending || from == S::Sent || from == S::Unknown;
    switch (event) {
    case E::ReceiptDelivered:
        // Queued: an earlier attempt of it was lost and has arrived; it must not leave again.
        if (left || from == S::Queued ||
            ((from == S::Failed || from == S::Expired || from == S::Cancelled) && failureWasOurs))
            return S::Delivered;
        return {};
    case E::ReceiptFailed:
        // The seed draws delivered -> failed: a later final receipt may say so.
        if (left || from == S::Delivered)
            return S::Failed;
        return {};
    case E::ReceiptInconclusive:
        // It proves that the carrier has the message, no more.
        if (from == S::Sending || from == S::Unknown || from == S::Queued)
            return S::Sent;
        return {};
    case E::Recalled:
        return left ? std::optional(S::Cancelled) : std::nullopt;
    default:
        return {};
    }
}

std::optional<S> fromQueued(E event)
{
    switch (event) {
    case E::Claimed:
        return S::Sending;
    case E::Accepted: // the late answer to an attempt that was given up
        return S::Sent;
    case E::RefusedForGood:
        return S::Failed;
    case E::TooOld:
        return S::Expired;
    case E::CancelAsked:
        return S::Cancelled;
    default:
        return {};
    }
}

std::optional<S> fromSending(E event)
{
    switch (event) {
    case E::Accepted:
        return S::Sent;
    case E::RefusedForNow:
        return S::Queued;
    case E::RefusedForGood:
        return S::Failed;
    case E::OutcomeLost:
        return S::Unknown;
    default:
        return {};
    }
}

std::optional<S> fromUnknown(E event)
{
    switch (event) {
    case E::Accepted:
        return S::Sent;
    case E::RefusedForNow:
        return S::Queued;
    case E::RefusedForGood:
        return S::Failed;
    case E::ResendChosen:
        return S::Queued;
    case E::TooOld:
        return S::Expired;
    case E::SaidArrived:
        return S::Delivered;
    default:
        return {};
    }
}

} // namespace

std::optional<S> next(S from, E event, bool failureWasOurs)
{
    if (const auto state = byReceipt(from, event, failureWasOurs))
        return state;
    switch (from) {
    case S::Queued:
        return fromQueued(event);
    case S::Sending:
        return fromSending(event);
    case S::Unknown:
        return fromUnknown(event);
    default:
        return {};
    }
}

std::optional<S> nextOfPush(S from, E event, bool failureWasOurs)
{
    switch (event) {
    case E::Accepted: // Queued: an earlier push was given up and has been taken, all of it
        return from == S::Queued || from == S::Unknown ? std::optional(S::Sending) : std::nullopt;
    case E::ReceiptDelivered:
    case E::ReceiptInconclusive:
        // Queued: it is pushed again. A receipt may be of one short message of several, and the
        // same address is the same message to the phone.
        return from == S::Unknown ? std::optional(S::Sending) : std::nullopt;
    case E::ReceiptFailed:
        return from == S::Sending || from == S::Unknown ? std::optional(S::Failed) : std::nullopt;
    default:
        return next(from, event, failureWasOurs);
    }
}

bool isFinal(S state)
{
    switch (state) {
    case S::Delivered:
    case S::Failed:
    case S::Expired:
    case S::Cancelled:
    case S::Received:
        return true;
    default:
        return false;
    }
}

QString toWord(S state)
{
    for (const Word &w : words) {
        if (w.state == state)
            return w.word;
    }
    return {};
}

std::optional<S> targetStateFromWord(QStringView word)
{
    for (const Word &w : words) {
        if (w.word == word)
            return w.state;
    }
    return {};
}

QString seedWord(S state)
{
    for (const Word &w : words) {
        if (w.state == state)
            return w.seed;
    }
    return {};
}

} // namespace cordboard
