#pragma once

#include "base/listeners.h"
#include "engine/face/news.h"
#include "store/store.h"

namespace cordboard::engine {

/// The engine's side of News. Thread-safe; the store must be closed before it goes.
class EngineNews final : public News
{
public:
    /// `later` calls what it is given after a second, in whatever thread.
    using LaterFn = std::function<void(std::function<void()>)>;

    EngineNews(store::Store &store, LaterFn later);

    QFuture<Result<qint64>> newest() override;
    QFuture<Result<NewsPage>> after(qint64 cursor, int limit) override;
    int addWatch(std::function<void()> watch) override { return m_watches.add(std::move(watch)); }
    void removeWatch(int id) override { m_watches.remove(id); }

    /// Others have written, too.
    void tell() { m_watches.tell(); }

private:
    store::Store &m_store;
    const LaterFn m_later;
    Listeners m_watches;
};

} // namespace cordboard::engine
