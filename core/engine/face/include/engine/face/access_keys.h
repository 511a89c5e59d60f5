#pragma once

#include "base/result.h"
#include "model/access_key.h"

#include <QByteArrayView>
#include <QFuture>
#include <QList>

#include <memory>
#include <optional>

namespace cordboard::engine {

/// What became of a key that somebody presented.
struct KeyCheck
{
    enum class Outcome {
        Good,
        Unknown, ///< never made, or withdrawn
        Expired,
        NotReady, ///< the keys have not been read from the database yet
    };
    Outcome outcome = Outcome::Unknown;
    std::shared_ptr<const AccessKey> key; ///< set when it is good
};

/// All that an admin may say about a key; what is absent stays as it is.
struct AccessKeyEdit
{
    std::optional<QString> name;
    std::optional<QString> detail;
    std::optional<KeyRole> role;
    std::optional<QStringList> senders;
    std::optional<std::optional<qint64>> spendingLimitMicro;
    std::optional<qint64> expiresUs; ///< 0: never
};

struct MadeKey
{
    AccessKey key;
    QString token; ///< the key itself: shown to the person now, never again
};

/// The keys of programs. Any thread; answers are futures as for Engine. A change is in force for
/// check() when its future is ready, on other engines of a shared database within two seconds.
class AccessKeys
{
public:
    virtual ~AccessKeys() = default;

    /// Whose key this is. From memory: never waits, and takes as long for every key.
    virtual KeyCheck check(QByteArrayView token) = 0;

    /// Newest first, withdrawn ones too: made before `beforeUs` (0: from the newest).
    virtual QFuture<Result<QList<AccessKey>>> page(qint64 beforeUs, int limit) = 0;
    virtual QFuture<Result<AccessKey>> find(const QUuid &uuid) = 0;
    /// Invalid: no name, a limit below 0, an expiry that has passed.
    virtual QFuture<Result<MadeKey>> make(const AccessKeyEdit &edit) = 0;
    virtual QFuture<Result<AccessKey>> edit(const QUuid &uuid, const AccessKeyEdit &edit) = 0;
    /// It opens nothing from now on. NotFound when it is gone already.
    virtual QFuture<Result<AccessKey>> remove(const QUuid &uuid) = 0;
};

} // namespace cordboard::engine
