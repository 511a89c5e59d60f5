#include "engine_access_keys.h"

#include "base/uuid7.h"
#include "words.h"

namespace cordboard::engine {

namespace {

Unexpected<Error> gone()
{
    return fail(ErrorCode::NotFound, Words::tr("There is no access key with this id."));
}

AccessKey applied(AccessKey key, const AccessKeyEdit &edit)
{
    key.name = edit.name.value_or(key.name).trimmed();
    key.detail = edit.detail.value_or(key.detail);
    key.role = edit.role.value_or(key.role);
    key.senders = edit.senders.value_or(key.senders);
    key.spendingLimitMicro = edit.spendingLimitMicro.value_or(key.spendingLimitMicro);
    key.expiresUs = edit.expiresUs.value_or(key.expiresUs);
    return key;
}

Result<void> checked(const AccessKey &key, const AccessKeyEdit &edit, qint64 nowUs)
{
    if (key.name.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Give the access key a name."));
    if (key.spendingLimitMicro.value_or(0) < 0)
        return fail(ErrorCode::Invalid, Words::tr("A spending limit cannot be below 0."));
    if (edit.expiresUs && *edit.expiresUs > 0 && *edit.expiresUs <= nowUs)
        return fail(ErrorCode::Invalid, Words::tr("This access key would have expired already."));
    return {};
}

Result<AccessKey> findInUse(store::Connection &connection, const QUuid &uuid)
{
    auto found = store::AccessKeys(connection).find(uuid);
    if (!found)
        return forward(found);
    if (!*found || (*found)->deletedUs > 0)
        return gone();
    return **std::move(found);
}

} // namespace

/// What was changed holds for the next request as soon as its author knows.
template<class T>
QFuture<Result<T>> EngineAccessKeys::thenReload(QFuture<Result<T>> changed)
{
    return changed
        .then([this](const Result<T> &result) -> QFuture<Result<T>> {
            if (!result)
                return QtFuture::makeReadyFuture(result);
            return m_store.write([result, &ring = m_ring](store::Connection &c) -> Result<T> {
                auto read = ring.reload(c);
                return read ? result : Result<T>(forward(read));
            });
        })
        .unwrap();
}

QFuture<Result<QList<AccessKey>>> EngineAccessKeys::page(qint64 beforeUs, int limit)
{
    return m_store.read([beforeUs, limit](store::Connection &c) {
        return store::AccessKeys(c).page(beforeUs, limit);
    });
}

QFuture<Result<AccessKey>> EngineAccessKeys::find(const QUuid &uuid)
{
    return m_store.read([uuid](store::Connection &c) { return findInUse(c, uuid); });
}

QFuture<Result<MadeKey>> EngineAccessKeys::make(const AccessKeyEdit &edit)
{
    return thenReload(m_store.write([edit](store::Connection &c) -> Result<MadeKey> {
        MadeKey made{applied({}, edit), newToken()};
        if (auto fits = checked(made.key, edit, c.nowUs()); !fits)
            return forward(fits);
        made.key.uuid = uuid7(c.nowUs());
        made.key.prefix = keyPrefix(made.token);
        auto added = store::AccessKeys(c).add(made.key, keyDigest(made.token.toLatin1()));
        if (!added)
            return forward(added);
        made.key = *std::move(added);
        return made;
    }));
}

QFuture<Result<AccessKey>> EngineAccessKeys::edit(const QUuid &uuid, const AccessKeyEdit &edit)
{
    return thenReload(m_store.write([uuid, edit](store::Connection &c) -> Result<AccessKey> {
        const auto found = findInUse(c, uuid);
        if (!found)
            return found;
        const AccessKey key = applied(*found, edit);
        if (auto fits = checked(key, edit, c.nowUs()); !fits)
            return forward(fits);
        return store::AccessKeys(c).save(key);
    }));
}

QFuture<Result<AccessKey>> EngineAccessKeys::remove(const QUuid &uuid)
{
    return thenReload(m_store.write([uuid](store::Connection &c) -> Result<AccessKey> {
        const auto found = findInUse(c, uuid);
        return found ? store::AccessKeys(c).remove(found->id) : found;
    }));
}

} // namespace cordboard::engine
