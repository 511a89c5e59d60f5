#pragma once

#include "model/access_key.h"
#include "store/connection.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace cordboard::store {

/// A key in use, with what it is recognised by.
struct KnownKey
{
    AccessKey key;
    QByteArray digest; ///< SHA-256 of the whole key
};

/// The keys of programs. Works on the connection it is given, inside its transaction.
class AccessKeys
{
public:
    explicit AccessKeys(Connection &connection)
        : m_connection(connection)
    {}

    /// Those that are not deleted; expired ones too.
    Result<QList<KnownKey>> inUse();
    /// Counts the changes; 0: there never was a key. Cheap, so that other engines notice.
    Result<qint64> version();

    /// Newest first, deleted ones too: made before `beforeUs` (0: from the newest).
    Result<QList<AccessKey>> page(qint64 beforeUs, int limit);
    Result<std::optional<AccessKey>> find(const QUuid &uuid);
    Result<std::optional<AccessKey>> findByDigest(const QByteArray &digest);

    /// Conflict when that very key is there already, also a deleted one.
    Result<AccessKey> add(AccessKey key, const QByteArray &digest);
    /// Writes all that an admin may change. NotFound when it is gone.
    Result<AccessKey> save(const AccessKey &key);
    /// It opens nothing from now on.
    Result<AccessKey> remove(AccessKeyId id);

    /// When each was used last.
    Result<void> noteUse(const QList<std::pair<AccessKeyId, qint64>> &uses);

    /// The calendar month of a stored time in the time zone of this computer (202611).
    static int monthOf(qint64 timeUs);
    Result<qint64> spent(AccessKeyId id, int month);
    Result<void> spend(AccessKeyId id, int month, qint64 micro);

private:
    Result<void> advance();

    Connection &m_connection;
};

} // namespace cordboard::store
