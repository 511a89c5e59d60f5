#include "recaller.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/take.h"

#include <utility>

namespace cordboard::engine {

namespace {

constexpr int askedAtOnce = 20;
constexpr int mostAskings = 5;
constexpr qint64 betweenAskingsUs = qint64(60) * 1'000'000;
/// After the database refused something.
constexpr int retryRecallMs = 1'000;

} // namespace

Recaller::Recaller(CarrierId carrier, carrier::Link &link, store::Store &store, Mailbox &mailbox,
                   const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_carrier(carrier)
    , m_link(link)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_clock(clock)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Recaller::kick);
    connect(&m_link, &carrier::Link::recalled, this, &Recaller::onRecalled);
}

void Recaller::kick()
{
    if (m_open.isLooked()) {
        m_lookAgain = true;
        return;
    }
    m_open.beginLook();
    m_lookAgain = false;
    const auto job = [carrier = m_carrier](store::Connection &c) -> Result<Wanted> {
        store::Recalls recalls(c);
        auto due = recalls.due(carrier, askedAtOnce);
        if (!due)
            return forward(due);
        const auto next = recalls.nextDueUs(carrier);
        if (!next)
            return forward(next);
        return Wanted{*std::move(due), *next};
    };
    take(m_store.read(job), this, [this](const Result<Wanted> &wanted) {
        if (wanted)
            ask(*wanted);
        m_open.endLook();
        if (!wanted) {
            qCWarning(lcEngine, "What is to be taken back waits: %s",
                      qPrintable(wanted.error().message));
            m_again.start(retryRecallMs);
        }
        if (m_lookAgain && wanted)
            kick();
    });
}

void Recaller::ask(const Wanted &wanted)
{
    for (const store::DueRecall &one : wanted.due) {
        if (m_open.contains(one.id))
            continue;
        m_open.insert(one.id, one.tries);
        m_link.recall({one.id, one.carrierMessageId});
    }
    const qint64 waitUs = wanted.nextUs - m_clock.nowUs();
    if (wanted.nextUs >= 0 && waitUs > 0)
        m_again.start(int(qMin<qint64>(waitUs / 1'000 + 50, 3'600'000)));
}

void Recaller::onRecalled(const carrier::RecallOutcome &outcome)
{
    if (!m_open.contains(outcome.id))
        return;
    const int asked = m_open.value(outcome.id) + 1;
    if (outcome.kind != carrier::RecallOutcome::Kind::NoAnswer || asked >= mostAskings)
        return settle(outcome);
    const qint64 againUs = m_clock.nowUs() + betweenAskingsUs * asked;
    save(outcome.id, [id = outcome.id, againUs](store::Connection &c) -> Ticks {
        if (auto put = store::Recalls(c).putOff(id, againUs); !put)
            return forward(put);
        return QList<TargetTick>();
    });
}

void Recaller::settle(const carrier::RecallOutcome &outcome)
{
    using Kind = carrier::RecallOutcome::Kind;
    store::RecallEnd end;
    end.id = outcome.id;
    end.status = outcome.status;
    end.detail = outcome.detail;
    end.end = outcome.kind == Kind::Taken     ? StoryRecall::End::Taken
              : outcome.kind == Kind::Refused ? StoryRecall::End::Refused
                                              : StoryRecall::End::Unanswered;
    save(end.id, [end](store::Connection &c) { return store::Recalls(c).end(end); });
}

/// Tried until it is committed.
void Recaller::save(qint64 id, const std::function<Ticks(store::Connection &)> &job)
{
    take(m_store.write(job), this, [this, id, job](const Ticks &ticks) {
        if (!ticks) {
            if (!std::exchange(m_isTold, true)) // once, however long the database is away
                qCWarning(lcEngine, "What a carrier said of taking back is not saved yet: %s",
                          qPrintable(ticks.error().message));
            QTimer::singleShot(retryRecallMs, this, [this, id, job] { save(id, job); });
            return;
        }
        m_isTold = false;
        m_open.settle(id);
        m_mailbox.postTicks(*ticks);
        kick();
    });
}

} // namespace cordboard::engine
