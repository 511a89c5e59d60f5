#pragma once

#include "engine/face/media_checks.h"
#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// The engine's side of MediaChecks. Thread-safe; the store must be closed before it goes.
class EngineMediaChecks final : public MediaChecks
{
public:
    /// The engine thread's guard.
    struct Hands
    {
        std::function<void()> lookAgain;
        std::function<QFuture<Result<QString>>(const MediaCheckSetup &)> tryOut;
    };

    EngineMediaChecks(store::Store &store, Hands hands)
        : m_store(store)
        , m_hands(std::move(hands))
    {}

    QFuture<Result<MediaCheckSetup>> setup() override;
    QFuture<Result<void>> setUp(const MediaCheckSetup &setup) override;
    QFuture<Result<QString>> tryOut(const MediaCheckSetup &setup) override;

private:
    store::Store &m_store;
    const Hands m_hands;
};

} // namespace cordboard::engine
