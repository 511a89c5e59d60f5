#include "feed_watch.h"

#include "base/take.h"
#include "store/messages.h"
#include "store/presences.h"

#include <utility>

namespace cordboard::engine {

namespace {

constexpr int everyMs = 500;
/// More between two looks, and the window reads anew instead of following each.
constexpr int atMost = 300;
/// Who is at which thread is looked up at every fourth look: it need not be exact to the second.
constexpr int presenceEvery = 4;

TargetTick tickOf(const ChatMessage &message)
{
    TargetTick tick;
    tick.id = message.id;
    tick.conversation = message.conversation;
    tick.state = message.state;
    tick.reason = message.reason;
    tick.carrier = message.carrier;
    tick.parts = message.parts;
    tick.possibleDuplicate = message.possibleDuplicate;
    tick.needsYou = message.needsYou;
    // It may just have left the list.
    tick.needsYouChanged = true;
    tick.updatedUs = message.updatedUs;
    tick.readUs = message.readUs;
    tick.link = message.link;
    tick.media = message.media;
    return tick;
}

} // namespace

FeedWatch::FeedWatch(store::Store &store, Mailbox &mailbox, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &FeedWatch::look);
}

void FeedWatch::start()
{
    if (!m_store.isShared())
        return;
    m_timer.start();
    look();
}

Result<FeedWatch::News> FeedWatch::skip(store::Connection &connection)
{
    const auto newest = store::Feed(connection).newest();
    if (!newest)
        return forward(newest);
    News news;
    news.upTo = *newest;
    news.tooMuch = true;
    return news;
}

Result<FeedWatch::News> FeedWatch::readNews(store::Connection &connection, qint64 cursor,
                                            bool forWindow)
{
    if (cursor < 0 || !forWindow)
        return skip(connection);
    const auto page = store::Feed(connection).after(cursor, atMost);
    if (!page)
        return forward(page);
    if (page->isFull)
        return skip(connection);
    News news;
    news.upTo = page->upTo;
    store::Messages messages(connection);
    const auto created = messages.byIds(page->created.values());
    const auto changed = messages.byIds(page->changed.values());
    if (!created || !changed)
        return forward(created ? changed : created);
    news.created = *created;
    news.conversations = page->conversations;
    news.sorting = page->sorting;
    // One that was written here and has left elsewhere since is in the window already.
    for (const ChatMessage &message : *created) {
        if (message.direction == Direction::Outbound)
            news.ticks.append(tickOf(message));
    }
    for (const ChatMessage &message : *changed)
        news.ticks.append(tickOf(message));
    return news;
}

void FeedWatch::look()
{
    if (m_looking)
        return;
    m_looking = true;
    const bool forWindow = m_mailbox.isWatched();
    const bool withPresence = forWindow && m_looks++ % presenceEvery == 0;
    take(m_store.read([cursor = m_cursor, forWindow,
                       withPresence](store::Connection &connection) -> Result<News> {
        auto news = readNews(connection, cursor, forWindow);
        if (!news || !withPresence)
            return news;
        // A hint: the news are there without it.
        if (auto presence = store::Presences(connection).now())
            news->presence = *std::move(presence);
        return news;
    }),
         this, [this](const Result<News> &news) {
             m_looking = false;
             if (news)
                 show(*news);
         });
}

void FeedWatch::show(const News &news)
{
    if (news.presence)
        showPresence(*news.presence);
    // At first the window may have read before the cursor was known.
    const bool isNew = news.upTo != m_cursor;
    m_cursor = news.upTo;
    if (!isNew)
        return;
    if (news.tooMuch)
        m_mailbox.postLookAgain();
    m_mailbox.postMessages(news.created);
    m_mailbox.postTicks(news.ticks);
    for (const ConversationId id : news.conversations)
        m_mailbox.postConversation(id);
    if (news.sorting)
        m_mailbox.postSorting();
    Q_EMIT moved();
}

void FeedWatch::showPresence(const QList<Presence> &presence)
{
    if (std::exchange(m_presence, presence) != presence)
        m_mailbox.postPresence(presence);
}

} // namespace cordboard::engine
