#include "ui/bridge/open_story.h"

#include "base/take.h"

#include <algorithm>
#include <utility>

namespace cordboard::ui {

namespace {

// What has no tick is looked at again this often; one read by key costs less than a millisecond.
constexpr int againMs = 4'000;

bool goesOn(const MessageStory &story)
{
    const TargetState state = story.message.state;
    return state == TargetState::Queued || state == TargetState::Sending ||
           std::any_of(story.hooks.cbegin(), story.hooks.cend(), [](const StoryHook &hook) {
               return hook.state == DeliveryState::Pending || hook.state == DeliveryState::Waiting;
           });
}

} // namespace

OpenStory::OpenStory(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &OpenStory::read);
    connect(&m_proxy, &EngineProxy::ticks, this, &OpenStory::takeTicks);
    connect(&m_proxy, &EngineProxy::lookAgain, this, &OpenStory::read);
}

void OpenStory::open(TargetId target)
{
    ++m_generation;
    m_target = target;
    m_asking = false;
    m_stale = false;
    m_again.stop();
    read();
}

void OpenStory::close()
{
    open({});
}

void OpenStory::takeTicks(const QList<TargetTick> &ticks)
{
    const bool mine = std::any_of(ticks.cbegin(), ticks.cend(),
                                  [this](const TargetTick &tick) { return tick.id == m_target; });
    if (mine)
        read();
}

void OpenStory::read()
{
    if (!isOpen())
        return;
    if (m_asking) {
        m_stale = true;
        return;
    }
    m_asking = true;
    const int generation = m_generation;
    cordboard::take(m_proxy.engine().stories().story(m_target), this,
                    [this, generation](const Result<MessageStory> &story) {
                        if (generation == m_generation)
                            take(story);
                    });
}

void OpenStory::take(const Result<MessageStory> &story)
{
    m_asking = false;
    // A webhook is told a moment after the state: it has no tick, so one more look is due.
    const bool again = !story || goesOn(*story) || story->hookEndpoints > 0;
    if (again)
        m_again.start();
    const bool stale = std::exchange(m_stale, false);
    if (story)
        Q_EMIT told(*story);
    else
        Q_EMIT failed(story.error());
    if (stale)
        read();
}

} // namespace cordboard::ui
