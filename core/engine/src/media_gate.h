#pragma once

#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// What every way to the octets of a stored medium goes through: what holds a virus is not read,
/// what was not checked is checked first. Thread-safe; the store must be closed before it goes.
class MediaGate
{
public:
    /// Asks the scanner; see MediaGuard::check().
    using CheckFn = std::function<QFuture<Result<void>>(const QByteArray &digest)>;
    using ReadFn = std::function<Result<QByteArray>(store::Connection &)>;

    MediaGate(store::Store &store, CheckFn check)
        : m_store(store)
        , m_check(std::move(check))
    {}

    /// What `read` gives, once the medium may be opened. Errors: Refused with `mediaInfected`, Busy
    /// with `mediaUnchecked`.
    QFuture<Result<QByteArray>> open(const QByteArray &digest, const ReadFn &read) const;

private:
    store::Store &m_store;
    const CheckFn m_check;
};

/// It holds a virus: what it is, and what to do.
Error infectedError(const QString &threat);

} // namespace cordboard::engine
