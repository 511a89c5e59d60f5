#include "ui/bridge/thread_hits.h"

#include "base/take.h"

namespace cordboard::ui {

namespace {

constexpr int counted = 500; ///< at once; more say nothing to a person
constexpr int ahead = 20;

} // namespace

ThreadHits::ThreadHits(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    connect(&m_proxy, &EngineProxy::news, this,
            [this](const QHash<ConversationId, TargetId> &newest) {
                if (m_words.isEmpty() || !newest.contains(m_thread))
                    return;
                m_news = true;
                lookForNews();
            });
}

void ThreadHits::search(ConversationId thread, const QString &words)
{
    ++m_generation;
    m_thread = thread;
    m_words = words;
    m_hits.clear();
    m_at = -1;
    m_isWhole = words.isEmpty() || !thread.isValid();
    m_asking = m_wantsNext = m_news = false;
    goOn();
    Q_EMIT changed();
}

void ThreadHits::goOn()
{
    if (m_asking || m_isWhole || count() >= qMax(counted, m_at + 1 + ahead))
        return;
    ask(m_hits.isEmpty() ? TargetId{} : m_hits.constLast(), false);
}

void ThreadHits::ask(TargetId from, bool newer)
{
    FindQuery query;
    query.conversation = m_thread;
    query.text = m_words;
    query.from = from;
    query.newer = newer;
    m_asking = true;
    take(m_proxy.engine().find(query), this,
         [this, newer, generation = m_generation](const Result<TargetId> &hit) {
             if (generation != m_generation)
                 return;
             m_asking = false;
             if (hit)
                 return takeHit(*hit, newer);
             m_isWhole = true;
             m_news = false;
             Q_EMIT changed();
             Q_EMIT failed(hit.error());
         });
}

void ThreadHits::takeHit(TargetId hit, bool newer)
{
    if (newer && hit.isValid()) {
        m_hits.prepend(hit);
        ++m_at;
    } else if (newer) {
        m_news = false;
    } else if (hit.isValid()) {
        m_hits.append(hit);
        if (m_at < 0 || std::exchange(m_wantsNext, false))
            reach(m_at + 1);
    } else {
        m_isWhole = true;
        m_wantsNext = false;
    }
    lookForNews();
    goOn();
    Q_EMIT changed();
}

void ThreadHits::lookForNews()
{
    if (!m_news || m_asking)
        return;
    if (!m_hits.isEmpty())
        return ask(m_hits.constFirst(), true);
    m_news = false;
    m_isWhole = false; // from the end once more
    goOn();
}

void ThreadHits::reach(int at)
{
    m_at = at;
    Q_EMIT reached(m_hits.at(at));
}

void ThreadHits::step(bool newer)
{
    if (m_hits.isEmpty())
        return;
    const int next = newer ? m_at - 1 : m_at + 1;
    if (next >= 0 && next < count()) {
        reach(next);
    } else if (m_isWhole) {
        reach(newer ? count() - 1 : 0);
    } else if (!newer) {
        m_wantsNext = true; // it is on its way
    }
    goOn();
    Q_EMIT changed();
}

} // namespace cordboard::ui
