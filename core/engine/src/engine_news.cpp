#include "engine_news.h"

#include "news_reader.h"
#include "store/feed.h"

namespace cordboard::engine {

EngineNews::EngineNews(store::Store &store, LaterFn later)
    : m_store(store)
    , m_later(std::move(later))
{
    m_store.addFeedListener([this] { tell(); });
}

QFuture<Result<qint64>> EngineNews::newest()
{
    return m_store.read([](store::Connection &c) { return store::Feed(c).newest(); });
}

QFuture<Result<NewsPage>> EngineNews::after(qint64 cursor, int limit)
{
    return m_store
        .read([cursor, limit](store::Connection &c) { return readNews(c, cursor, limit); })
        .then([this](Result<NewsPage> page) {
            // The next commit may be far away.
            if (!page)
                m_later([this] { tell(); });
            return page;
        });
}

} // namespace cordboard::engine
