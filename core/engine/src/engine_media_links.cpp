#include "engine_media_links.h"

#include "engine/face/media_checks.h"
#include "linked_draft.h"
#include "store/media.h"
#include "store/media_links.h"
#include "store/outbox.h"
#include "words.h"

namespace cordboard::engine {

namespace {

Error leadsNowhere()
{
    return {ErrorCode::NotFound, Words::tr("This link leads nowhere (any more)."), {}};
}

/// Inside a job. What waited for somebody to answer, and may leave now.
Result<store::Woken> keep(store::Connection &connection, const MediaLinkSetup &setup,
                          const QString &trouble)
{
    store::MediaLinks links(connection);
    const auto before = links.setup();
    if (!before)
        return forward(before);
    if (*before != setup)
        if (auto saved = links.saveSetup(setup); !saved)
            return forward(saved);
    const auto told = links.trouble();
    if (!told)
        return forward(told);
    if (*told != trouble)
        if (auto saved = links.saveTrouble(trouble); !saved)
            return forward(saved);
    return trouble.isEmpty() && setup.isReady()
               ? store::Outbox(connection).wakeHeld(ReasonCode::NoListener)
               : Result<store::Woken>(store::Woken());
}

} // namespace

QFuture<Result<MediaLinkSetup>> EngineMediaLinks::setup()
{
    return m_store.read([](store::Connection &c) { return store::MediaLinks(c).setup(); });
}

QFuture<Result<void>> EngineMediaLinks::setUp(const MediaLinkSetup &setup)
{
    return save(setup, {});
}

QFuture<Result<void>> EngineMediaLinks::cannotListen(const MediaLinkSetup &setup,
                                                     const QString &sentence)
{
    return save(setup, sentence);
}

QFuture<Result<void>> EngineMediaLinks::save(const MediaLinkSetup &setup, const QString &trouble)
{
    const auto job = [this, setup, trouble](store::Connection &c) {
        auto kept = keep(c, setup, trouble);
        // Before the next claim, which comes behind this job.
        m_listeners.setPagesKnown();
        return kept;
    };
    return m_store.write(job).then([this](const Result<store::Woken> &woken) -> Result<void> {
        if (!woken)
            return forward(woken);
        m_mailbox.postTicks(woken->ticks);
        m_kick(woken->carriers);
        return {};
    });
}

QFuture<Result<void>> EngineMediaLinks::notHere()
{
    return m_store.isShared() ? QtFuture::makeReadyFuture(Result<void>()) : setUp({});
}

QFuture<Result<LinkPage>> EngineMediaLinks::page(const QString &token)
{
    if (!isLinkToken(token))
        return QtFuture::makeReadyFuture(Result<LinkPage>(Unexpected<Error>(leadsNowhere())));
    const auto job = [digest = linkDigest(token)](store::Connection &c) -> Result<LinkPage> {
        store::MediaLinks links(c);
        const auto found = links.find(digest);
        if (!found)
            return forward(found);
        if (!*found)
            return Unexpected<Error>(leadsNowhere());
        const auto setup = links.setup();
        if (!setup)
            return forward(setup);
        return LinkPage{setup->company, (*found)->source, (*found)->subject, (*found)->media,
                        (*found)->expiresUs};
    };
    return m_store.read(job);
}

void EngineMediaLinks::countView(const QString &token)
{
    m_store
        .write([digest = linkDigest(token)](store::Connection &c) {
            return store::MediaLinks(c).countView(digest);
        })
        .then([this](const Result<QList<TargetTick>> &ticks) {
            if (ticks)
                m_mailbox.postTicks(*ticks);
        });
}

QFuture<Result<QByteArray>> EngineMediaLinks::octets(const QByteArray &digest, qint64 from,
                                                     qint64 count)
{
    return m_gate
        .open(digest,
              [digest, from, count](store::Connection &c) {
                  return store::Media(c).read(digest, from, count);
              })
        .then([](const Result<QByteArray> &found) -> Result<QByteArray> {
            // Whoever is outside is not told of viruses.
            if (!found && found.error().detail == mediaInfected)
                return Unexpected<Error>(leadsNowhere());
            return found;
        });
}

QFuture<Result<void>> EngineMediaLinks::revoke(MessageId message)
{
    return m_store
        .write([message](store::Connection &c) { return store::MediaLinks(c).revoke(message); })
        .then([this](const Result<QList<TargetTick>> &ticks) -> Result<void> {
            if (!ticks)
                return forward(ticks);
            if (ticks->isEmpty())
                return Unexpected<Error>(leadsNowhere());
            m_mailbox.postTicks(*ticks);
            return {};
        });
}

} // namespace cordboard::engine
