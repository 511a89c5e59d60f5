#include "housekeeper.h"

#include "base/take.h"
#include "inbound_text.h"
#include "store/outbox.h"

namespace cordboard::engine {

namespace {

constexpr int everyMs = 30'000;

struct Round
{
    QList<TargetTick> ticks;
    QList<ChatMessage> messages;
};

Result<Round> runRound(store::Connection &connection, qint64 nowUs)
{
    Round round;
    auto expired = store::Outbox(connection).expire(nowUs);
    if (!expired)
        return forward(expired);
    round.ticks = *std::move(expired);
    const auto overdue = store::Inbox(connection).takeOverdue(nowUs);
    if (!overdue)
        return forward(overdue);
    for (const QList<store::HeldPart> &parts : *overdue) {
        const auto inserted = fileInbound(connection, parts);
        if (!inserted)
            return forward(inserted);
        round.messages += inserted->rows;
    }
    return round;
}

} // namespace

Housekeeper::Housekeeper(store::Store &store, Mailbox &mailbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_clock(clock)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &Housekeeper::round);
}

void Housekeeper::start()
{
    m_timer.start();
    round();
}

void Housekeeper::round()
{
    take(m_store.write([nowUs = m_clock.nowUs()](store::Connection &connection) {
        return runRound(connection, nowUs);
    }),
         this, [this](const Result<Round> &round) {
             if (!round)
                 return;
             m_mailbox.postTicks(round->ticks);
             m_mailbox.postMessages(round->messages);
         });
}

} // namespace cordboard::engine
