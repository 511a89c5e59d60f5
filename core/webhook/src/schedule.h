#pragma once

#include <QByteArray>

#include <optional>

namespace cordboard::webhook {

/// When a delivery that failed is tried again: the schedule of Standard Webhooks. Pure.
namespace schedule {

constexpr int attempts = 10;
/// All waits together: nothing is tried after that (75 h 35 min 5 s).
constexpr qint64 lifetimeUs = 272'105'000'000;
constexpr qint64 longestRetryAfterUs = 24LL * 3'600'000'000;
/// Nothing but failures for so long, and the endpoint is disabled.
constexpr qint64 disableAfterUs = 5 * 24LL * 3'600'000'000;

/// The wait after that many failures (1 to 9), within 20 % of the schedule: `random` is 0 to 1.
/// Nothing: it is dead.
std::optional<qint64> waitAfterUs(int failures, double random);

/// The value of Retry-After (seconds or a date, RFC 9110, section 10.2.3) as µs from now, at most a
/// day. Nothing when it is neither, or in the past.
std::optional<qint64> retryAfterUs(const QByteArray &value, qint64 nowUs);

} // namespace schedule

} // namespace cordboard::webhook
