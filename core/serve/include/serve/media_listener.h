#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <memory>

namespace cordboard::engine {
class MediaLinks;
}
namespace cordboard::http {
class Server;
}

namespace cordboard::serve {

struct MediaAddress
{
    QString host; ///< an address without brackets, or "localhost"
    quint16 port = 0;
    QString publicUrl; ///< under whose name it is asked
};

/// Where people who follow a link find pictures and files: a server of its own that can nothing
/// else (ADR 0033). Destroy it before the engine.
class MediaListener
{
public:
    explicit MediaListener(engine::MediaLinks &links);
    ~MediaListener();
    Q_DISABLE_COPY_MOVE(MediaListener)

    /// Binds before it returns; a sentence when it cannot.
    Result<void> start(const MediaAddress &address);

    /// 0 while nothing listens.
    quint16 port() const;

private:
    engine::MediaLinks &m_links;
    SystemClock m_clock;
    std::unique_ptr<http::Server> m_server;
};

} // namespace cordboard::serve
