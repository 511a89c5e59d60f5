#include "engine_media_links.h"

#include "engine/face/media_checks.h"
#include "linked_draft.h"
#include "store/media.h"
#include "store/media_links.h"
#include "words.h"

namespace cordboard::engine {

namespace {

Error leadsNowhere()
{
    return {ErrorCode::NotFound, Words::tr("This link leads nowhere (any more)."), {}};
}

} // namespace

QFuture<Result<MediaLinkSetup>> EngineMediaLinks::setup()
{
    return m_store.read([](store::Connection &c) { return store::MediaLinks(c).setup(); });
}

QFuture<Result<void>> EngineMediaLinks::setUp(const MediaLinkSetup &setup)
{
    return tell({setup, {}});
}

QFuture<Result<void>> EngineMediaLinks::cannotListen(const MediaLinkSetup &setup,
                                                     const QString &sentence)
{
    return tell({setup, sentence});
}

QFuture<Result<void>> EngineMediaLinks::tell(const PageWord &word)
{
    // Queued here and now: a draft that the API takes right behind this is judged by the new
    // set-up. Through the engine's thread alone, 1 of 12 first drafts after a start was judged by
    // the old.
    m_store.write([setup = word.setup](store::Connection &c) {
        return store::MediaLinks(c).saveSetup(setup);
    });
    return m_tell(word); // saves it, too, when the database is away now
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
