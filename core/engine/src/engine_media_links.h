#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/media_links.h"
#include "media_gate.h"
#include "page_keeper.h"
#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// The engine's side of MediaLinks. Thread-safe; the store must be closed before it goes.
class EngineMediaLinks final : public MediaLinks
{
public:
    /// `tell`: the PageKeeper of this engine, from any thread.
    EngineMediaLinks(store::Store &store, Mailbox &mailbox, const MediaGate &gate,
                     std::function<QFuture<Result<void>>(const PageWord &)> tell)
        : m_store(store)
        , m_mailbox(mailbox)
        , m_gate(gate)
        , m_tell(std::move(tell))
    {}

    QFuture<Result<MediaLinkSetup>> setup() override;
    QFuture<Result<void>> setUp(const MediaLinkSetup &setup) override;
    QFuture<Result<void>> cannotListen(const MediaLinkSetup &setup,
                                       const QString &sentence) override;
    QFuture<Result<void>> notHere() override;
    QFuture<Result<LinkPage>> page(const QString &token) override;
    void countView(const QString &token) override;
    QFuture<Result<QByteArray>> octets(const QByteArray &digest, qint64 from,
                                       qint64 count) override;
    QFuture<Result<void>> revoke(MessageId message) override;

private:
    QFuture<Result<void>> tell(const PageWord &word);

    store::Store &m_store;
    Mailbox &m_mailbox;
    const MediaGate m_gate;
    const std::function<QFuture<Result<void>>(const PageWord &)> m_tell;
};

} // namespace cordboard::engine
