#include "stream_hub.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cordboard::serve {

namespace {

constexpr int pageSize = 300;
constexpr quint16 goingAway = 1001;

} // namespace

std::shared_ptr<StreamHub> StreamHub::make(engine::Programs &programs,
                                           std::shared_ptr<UnderWay> underWay)
{
    auto hub = std::shared_ptr<StreamHub>(new StreamHub(programs, std::move(underWay)));
    hub->m_watch = programs.news().addWatch([weak = std::weak_ptr(hub)] {
        if (const auto alive = weak.lock())
            alive->wake();
    });
    return hub;
}

StreamHub::StreamHub(engine::Programs &programs, std::shared_ptr<UnderWay> underWay)
    : m_programs(programs)
    , m_underWay(std::move(underWay))
{}

StreamHub::~StreamHub() = default;

void StreamHub::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_stopped, true))
            return;
    }
    m_programs.news().removeWatch(m_watch);
    QList<std::shared_ptr<Stream>> ending;
    {
        const std::lock_guard lock(m_mutex);
        ending = std::exchange(m_streams, {});
    }
    for (const auto &stream : ending)
        stream->close(goingAway, "Cordboard ends.");
}

int StreamHub::open()
{
    return int(streams().size());
}

QList<std::shared_ptr<Stream>> StreamHub::streams()
{
    const std::lock_guard lock(m_mutex);
    return m_streams;
}

void StreamHub::join(const std::shared_ptr<Stream> &stream)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped)
            return;
        // What the others have heard since this one asked is read once more; each knows how far it
        // is.
        const qint64 fromUs = stream->heardUs();
        m_cursor = m_streams.isEmpty() ? fromUs : std::min(m_cursor, fromUs);
        m_streams.append(stream);
    }
    wake();
}

void StreamHub::leave(const std::shared_ptr<Stream> &stream)
{
    const std::lock_guard lock(m_mutex);
    m_streams.removeAll(stream);
}

void StreamHub::wake()
{
    qint64 cursor = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || m_streams.isEmpty())
            return;
        if (m_reading) {
            m_again = true;
            return;
        }
        m_reading = true;
        m_again = false;
        cursor = m_cursor;
        // Whoever joins meanwhile, and is behind this page, sets it back.
        m_cursor = std::numeric_limits<qint64>::max();
    }
    read(cursor);
}

void StreamHub::read(qint64 cursor)
{
    m_programs.news()
        .after(cursor, pageSize)
        .then([reading = m_underWay->begin(), hub = shared_from_this(),
               cursor](const Result<engine::NewsPage> &page) {
            bool again = false;
            {
                const std::lock_guard lock(hub->m_mutex);
                hub->m_cursor = std::min(hub->m_cursor, page ? page->upTo : cursor);
                // After a failure those who watch are told when it is time to try again.
                again = page && page->more;
            }
            hub->give(page);
            {
                const std::lock_guard lock(hub->m_mutex);
                hub->m_reading = false;
                again = again || (page && hub->m_again);
            }
            if (again)
                hub->wake();
        });
}

void StreamHub::give(const Result<engine::NewsPage> &page)
{
    if (!page || page->items.isEmpty())
        return;
    const QUuid customer = m_programs.customer();
    std::vector<StreamItem> items;
    items.reserve(size_t(page->items.size()));
    for (const engine::NewsItem &item : page->items)
        items.emplace_back(item, customer);
    for (const auto &stream : streams()) {
        if (!stream->give(items))
            leave(stream);
    }
}

} // namespace cordboard::serve
