#pragma once

#include "base/result.h"
#include "clamd/address.h"

#include <QByteArray>

#include <chrono>
#include <functional>

class QObject;

namespace cordboard::clamd {

/// What clamd says of some octets.
struct Verdict
{
    enum class Kind {
        Clean,
        Infected,
        Unchecked, ///< it was not asked, did not answer, or not so that it can be believed
    };
    Kind kind = Kind::Unchecked;
    QString words = {};  ///< of an infected one the name of what it holds; why it is unchecked
    bool isAway = false; ///< nobody answers there: the next one fares no better
};

struct Options
{
    Address address;
    std::chrono::milliseconds timeout{30'000}; ///< for all of it
    int chunkOctets = 64 * 1024;               ///< sent at a time
};

/// Asks about `octets` (INSTREAM). `then` is called once, in the thread of `context`, where this is
/// called; never when `context` is gone by then. Does not block.
void scan(const Options &options, const QByteArray &octets, QObject *context,
          std::function<void(const Verdict &)> then);

/// What runs there: "ClamAV 1.4.6/27000/…". Likewise. Errors: Unreachable, Timeout, Protocol.
void version(const Options &options, QObject *context,
             std::function<void(const Result<QString> &)> then);

} // namespace cordboard::clamd
