#pragma once

#include "model/access_key.h"
#include "store/connection.h"

#include <QByteArray>

#include <optional>

namespace cordboard::store {

/// What was answered to a request that named itself, so that its repetition gets the same.
struct KeptAnswer
{
    QByteArray digest; ///< of the request's body
    QByteArray answer;
};

/// Idempotency-Key: names are each key's own, and kept for 24 hours. Inside the transaction of what
/// is answered.
class KeptAnswers
{
public:
    static constexpr qint64 keptUs = 24 * 3'600'000'000LL;

    explicit KeptAnswers(Connection &connection)
        : m_connection(connection)
    {}

    Result<std::optional<KeptAnswer>> find(AccessKeyId key, const QString &name);
    Result<void> keep(AccessKeyId key, const QString &name, const KeptAnswer &answer);
    /// Drops what is older than `keptUs`.
    Result<void> forgetOld(qint64 nowUs);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
