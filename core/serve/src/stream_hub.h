#pragma once

#include "engine/face/engine.h"
#include "stream.h"
#include "under_way.h"

#include <QList>

#include <memory>
#include <mutex>

namespace cordboard::serve {

/// Reads what happens once, however many streams there are, and gives it to all of them. Nothing is
/// read while there is none. At most one page is being read; what a slow program does not take is
/// its socket's matter, which is bounded. Thread-safe; the engine must outlive it.
class StreamHub : public std::enable_shared_from_this<StreamHub>
{
public:
    static std::shared_ptr<StreamHub> make(engine::Programs &programs,
                                           std::shared_ptr<UnderWay> underWay);
    ~StreamHub();
    Q_DISABLE_COPY_MOVE(StreamHub)

    void join(const std::shared_ptr<Stream> &stream);
    void leave(const std::shared_ptr<Stream> &stream);

    /// No more is read; open streams end. Before the engine goes.
    void stop();

    int open();

private:
    StreamHub(engine::Programs &programs, std::shared_ptr<UnderWay> underWay);

    void wake();
    void read(qint64 cursor);
    void give(const Result<engine::NewsPage> &page);
    QList<std::shared_ptr<Stream>> streams();

    engine::Programs &m_programs;
    const std::shared_ptr<UnderWay> m_underWay;
    int m_watch = 0;
    std::mutex m_mutex;
    QList<std::shared_ptr<Stream>> m_streams;
    qint64 m_cursor = 0;
    bool m_reading = false;
    bool m_again = false; ///< something came while a page was read
    bool m_stopped = false;
};

} // namespace cordboard::serve
