#pragma once

#include "engine/face/news.h"
#include "store/connection.h"

namespace cordboard::engine {

/// Inside a reading job: what the change feed says after `cursor`.
Result<NewsPage> readNews(store::Connection &connection, qint64 cursor, int limit);

} // namespace cordboard::engine
