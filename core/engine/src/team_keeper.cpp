#include "team_keeper.h"

#include "base/take.h"
#include "store/operators.h"
#include "store/thread_desk.h"

#include <utility>

namespace cordboard::engine {

namespace {

/// The clock of the wall may jump, and a test moves it: it is looked at, not counted on.
constexpr int everyMs = 1'000;
/// What others snoozed is known this soon at the latest; a console counts as there for 120 s.
constexpr qint64 lookAnywayMs = 30'000;
constexpr int atOnce = 200;
/// After a round that failed. Whoever does not know when the next snooze ends has to ask.
constexpr qint64 againAfterUs = 5'000'000;

} // namespace

TeamKeeper::TeamKeeper(store::Store &store, Mailbox &mailbox, const OperatorName &me,
                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_me(me)
    , m_clock(clock)
{
    m_second.setInterval(everyMs);
    connect(&m_second, &QTimer::timeout, this, &TeamKeeper::tick);
}

void TeamKeeper::start()
{
    m_second.start();
    round();
}

void TeamKeeper::stop()
{
    m_second.stop();
}

void TeamKeeper::lookAgain()
{
    if (m_second.isActive())
        round();
}

void TeamKeeper::tick()
{
    const bool isDue = m_nextUs > 0 && m_nextUs <= m_clock.nowUs();
    // Nobody else writes into a database that is ours alone.
    const bool isLook = m_store.isShared() && m_clock.monotonicMs() >= m_lookMs;
    if (isDue || isLook)
        round();
}

Result<TeamKeeper::Round> TeamKeeper::runRound(store::Connection &connection,
                                               const OperatorName &me, qint64 nowUs)
{
    if (!me.login.isEmpty()) {
        if (const auto here = store::Operators(connection).enter(me.login, me.name); !here)
            return forward(here);
    }
    store::ThreadDesk desk(connection);
    auto woken = desk.wake(nowUs, atOnce);
    if (!woken)
        return forward(woken);
    const auto next = desk.nextWakeUs();
    if (!next)
        return forward(next);
    return Round{*std::move(woken), *next};
}

void TeamKeeper::round()
{
    if (std::exchange(m_busy, true)) {
        m_again = true;
        return;
    }
    m_lookMs = m_clock.monotonicMs() + lookAnywayMs;
    take(m_store.write([me = m_me, nowUs = m_clock.nowUs()](store::Connection &connection) {
        return runRound(connection, me, nowUs);
    }),
         this, [this](const Result<Round> &round) {
             m_busy = false;
             if (round) {
                 m_nextUs = round->nextUs;
                 for (const ConversationId id : round->woken)
                     m_mailbox.postConversation(id);
             } else {
                 m_nextUs = m_clock.nowUs() + againAfterUs;
             }
             if (std::exchange(m_again, false) && m_second.isActive())
                 this->round();
         });
}

} // namespace cordboard::engine
