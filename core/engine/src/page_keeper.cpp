#include "page_keeper.h"

#include "base/log.h"
#include "base/take.h"
#include "store/media_links.h"

#include <QUuid>

#include <utility>

namespace cordboard::engine {

PageKeeper::PageKeeper(store::Store &store, Mailbox &mailbox, ListenerBoard &listeners,
                       const Times &times, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_listeners(listeners)
    , m_times(times)
    , m_shared(store.isShared())
    , m_engine(m_shared ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString())
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PageKeeper::save);
}

void PageKeeper::start()
{
    if (m_shared)
        save();
}

void PageKeeper::stop()
{
    m_stopped = true;
    m_next.stop();
    if (m_shared && m_word)
        m_store.write([engine = m_engine](store::Connection &connection) {
            return store::MediaLinks(connection).forget(engine);
        });
}

QFuture<Result<void>> PageKeeper::tell(const PageWord &word)
{
    auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    m_word = word;
    m_isNew = true;
    m_asking.push_back(answer);
    save();
    return answer->future();
}

/// Inside a job.
Result<PageKeeper::Saved> PageKeeper::keep(store::Connection &connection, const Saving &saving,
                                           ListenerBoard &listeners)
{
    store::MediaLinks links(connection);
    auto setup = links.setup();
    if (!setup)
        return forward(setup);
    if (saving.isNew && *setup != saving.word->setup) {
        setup = saving.word->setup;
        if (auto saved = links.saveSetup(*setup); !saved)
            return forward(saved);
    }
    if (saving.word)
        if (auto told = links.tell(saving.engine, saving.word->trouble, saving.validUs); !told)
            return forward(told);
    const auto trouble = links.trouble();
    if (!trouble)
        return forward(trouble);
    Saved saved{setup->isReady() && trouble->isEmpty(), {}};
    if (saved.areAnswered && (saving.isNew || !saving.wereAnswered)) {
        auto woken = store::Outbox(connection).wakeHeld(ReasonCode::NoListener);
        if (!woken)
            return forward(woken);
        saved.woken = *std::move(woken);
    }
    // Before the next claim, which comes behind this job.
    if (saving.isNew)
        listeners.setPagesKnown(true);
    return saved;
}

void PageKeeper::save()
{
    if (m_stopped)
        return;
    if (std::exchange(m_busy, true)) {
        m_again = true;
        return;
    }
    const Saving saving{m_engine, m_word, m_isNew, m_shared ? m_times.validUs : 0, m_areAnswered};
    m_isNew = false; // what is told meanwhile sets it again
    const auto job = [saving, &listeners = m_listeners](store::Connection &connection) {
        return keep(connection, saving, listeners);
    };
    take(m_store.write(job), this,
         [this, asking = std::exchange(m_asking, {}),
          wasNew = saving.isNew](const Result<Saved> &saved) { afterSave(saved, asking, wasNew); });
}

void PageKeeper::afterSave(const Result<Saved> &saved, const std::vector<Answer> &asking,
                           bool wasNew)
{
    m_busy = false;
    if (saved) {
        m_isTold = false;
        m_areAnswered = saved->areAnswered;
        m_isKnown = m_isKnown || wasNew;
        if (m_shared)
            m_next.start(m_times.everyMs);
        m_mailbox.postTicks(saved->woken.ticks);
        if (!saved->woken.carriers.isEmpty())
            Q_EMIT woken(saved->woken.carriers);
    } else {
        if (!std::exchange(m_isTold, true)) // once, however long the database is away
            qCWarning(lcEngine, "Whether links are answered is not saved yet: %s",
                      qPrintable(saved.error().message));
        m_isNew = m_isNew || wasNew;
        if (!m_isKnown) // the commit itself may have failed
            m_listeners.setPagesKnown(false);
        m_next.start(m_times.retryMs);
    }
    for (const Answer &answer : asking) {
        answer->addResult(saved ? Result<void>() : Result<void>(forward(saved)));
        answer->finish();
    }
    if (std::exchange(m_again, false))
        save();
}

} // namespace cordboard::engine
