#pragma once

#include "key_ring.h"
#include "store/store.h"

namespace cordboard::engine {

/// The engine's side of AccessKeys. Thread-safe; the store must be closed before it goes.
class EngineAccessKeys final : public AccessKeys
{
public:
    EngineAccessKeys(store::Store &store, KeyRing &ring)
        : m_store(store)
        , m_ring(ring)
    {}

    KeyCheck check(QByteArrayView token) override { return m_ring.check(token); }
    QFuture<Result<QList<AccessKey>>> page(qint64 beforeUs, int limit) override;
    QFuture<Result<AccessKey>> find(const QUuid &uuid) override;
    QFuture<Result<MadeKey>> make(const AccessKeyEdit &edit) override;
    QFuture<Result<AccessKey>> edit(const QUuid &uuid, const AccessKeyEdit &edit) override;
    QFuture<Result<AccessKey>> remove(const QUuid &uuid) override;

private:
    template<class T>
    QFuture<Result<T>> thenReload(QFuture<Result<T>> changed);

    store::Store &m_store;
    KeyRing &m_ring;
};

} // namespace cordboard::engine
