#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/media_links.h"
#include "listener_board.h"
#include "media_gate.h"
#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// The engine's side of MediaLinks. Thread-safe; the store must be closed before it goes.
class EngineMediaLinks final : public MediaLinks
{
public:
    /// `kick`: these lines have something to send now.
    EngineMediaLinks(store::Store &store, Mailbox &mailbox, ListenerBoard &listeners,
                     const MediaGate &gate, std::function<void(const QSet<CarrierId> &)> kick)
        : m_store(store)
        , m_mailbox(mailbox)
        , m_listeners(listeners)
        , m_gate(gate)
        , m_kick(std::move(kick))
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
    QFuture<Result<void>> save(const MediaLinkSetup &setup, const QString &trouble);

    store::Store &m_store;
    Mailbox &m_mailbox;
    ListenerBoard &m_listeners;
    const MediaGate m_gate;
    const std::function<void(const QSet<CarrierId> &)> m_kick;
};

} // namespace cordboard::engine
