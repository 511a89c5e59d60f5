#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/media_links.h"
#include "store/store.h"

namespace cordboard::engine {

/// The engine's side of MediaLinks. Thread-safe; the store must be closed before it goes.
class EngineMediaLinks final : public MediaLinks
{
public:
    EngineMediaLinks(store::Store &store, Mailbox &mailbox)
        : m_store(store)
        , m_mailbox(mailbox)
    {}

    QFuture<Result<MediaLinkSetup>> setup() override;
    QFuture<Result<void>> setUp(const MediaLinkSetup &setup) override;
    QFuture<Result<void>> notHere() override;
    QFuture<Result<LinkPage>> page(const QString &token) override;
    void countView(const QString &token) override;
    QFuture<Result<QByteArray>> octets(const QByteArray &digest, qint64 from,
                                       qint64 count) override;
    QFuture<Result<void>> revoke(MessageId message) override;

private:
    store::Store &m_store;
    Mailbox &m_mailbox;
};

} // namespace cordboard::engine
