#include "engine/engine_service.h"

#include "carrier/mm1_link.h"
#include "carrier/mm7_link.h"
#include "carrier/smpp_link.h"
#include "engine_private.h"
#include "phone_reports.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "take_back.h"

#include <QSemaphore>

namespace cordboard::engine {

namespace {

/// Links get 5 s to drain, the store a little more to save what they said.
constexpr int shutDownMs = 8'000;

} // namespace

std::unique_ptr<EngineService> EngineService::start(std::unique_ptr<store::Store> store,
                                                    const EngineOptions &options)
{
    auto d = std::make_unique<Private>();
    d->store = std::move(store);
    Clock &clock = options.clock ? *options.clock : d->systemClock;
    LinkFactory factory = options.linkFactory;
    if (!factory) {
        factory = [&clock](const Carrier &carrier, const QString &password) {
            if (carrier.isMm7())
                return carrier::makeMm7Link(carrier, password, clock);
            auto smpp = carrier::makeSmppLink(carrier, password, clock);
            return carrier.isMm1() ? carrier::makeMm1Link(std::move(smpp)) : std::move(smpp);
        };
    }
    d->keyRing = std::make_unique<KeyRing>(clock);
    d->core = std::make_unique<EngineCore>(factory, *d->store, d->mailbox, d->board, d->routes,
                                           d->acts, *d->keyRing, d->customer, options, clock);
    d->makePrograms(clock);
    d->makeMultimedia();
    d->makeMediaChecks();
    d->needsYou = std::make_unique<NeedsYouService>(
        *d->store, d->mailbox, [priv = d.get()](const QSet<CarrierId> &carriers) {
            priv->post([carriers](EngineCore &core) {
                // Empty: its carrier was removed, whoever covers the number now takes it.
                if (carriers.isEmpty())
                    return core.router().reload();
                core.links().kick(carriers);
                core.router().recheck(carriers);
            });
        });
    d->policies = std::make_unique<EnginePolicies>(
        *d->store, d->mailbox, d->acts, d->routes,
        EnginePolicies::Hands{[priv = d.get()](const QSet<CarrierId> &carriers) {
                                  priv->post([carriers](EngineCore &core) {
                                      core.links().kick(carriers);
                                  });
                              },
                              [priv = d.get()] {
                                  priv->post([](EngineCore &core) { core.housekeeper().round(); });
                              }});
    d->stories = std::make_unique<EngineStories>(*d->store);
    d->team =
        std::make_unique<EngineTeam>(*d->store, d->mailbox, options.me, clock, [priv = d.get()] {
            priv->post([](EngineCore &core) { core.team().lookAgain(); });
        });
    d->writing = std::make_unique<EngineWriting>(
        *d->store, d->mailbox, [priv = d.get()](const QSet<CarrierId> &carriers) {
            priv->post([carriers](EngineCore &core) { core.links().kick(carriers); });
        });
    d->people = std::make_unique<EnginePeople>(*d->store, d->mailbox, options.me);
    d->sorting = std::make_unique<EngineSorting>(*d->store, d->mailbox);
    d->recorder = std::make_unique<PduRecorder>(clock);
    d->pdus =
        std::make_unique<PduLibrary>(*d->recorder, *d->store, [priv = d.get()](CarrierId carrier) {
            priv->post([carrier](EngineCore &core) { core.links().watch(carrier); });
        });
    d->core->links().setRecorder(*d->recorder);
    d->core->links().setCounter(d->counter);
    d->core->moveToThread(&d->thread);
    d->thread.setObjectName(QStringLiteral("engine"));
    d->thread.start();
    QMetaObject::invokeMethod(d->core.get(), &EngineCore::start, Qt::QueuedConnection);
    auto service = std::make_unique<EngineService>(std::move(d));
    service->d->routing =
        std::make_unique<EngineRouting>(*service->d->store, service->d->routes, clock,
                                        [made = service.get()] { made->reloadCarriers(); });
    return service;
}

EngineService::EngineService(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

EngineService::~EngineService()
{
    d->multimedia->endFetching();
    QSemaphore drained;
    d->post([&drained](EngineCore &core) {
        QObject::connect(&core, &EngineCore::stopped, &core, [&drained] { drained.release(); });
        core.shutDown();
    });
    drained.tryAcquire(1, shutDownMs);
    d->thread.quit();
    d->thread.wait();
    // The store finishes what is queued and may still post to the core, whose thread no longer
    // runs.
    d->store.reset();
    d->core.reset();
}

store::Store &EngineService::store()
{
    return *d->store;
}

MediaChecks &EngineService::mediaChecks()
{
    return *d->mediaChecks;
}

MediaLinks &EngineService::mediaLinks()
{
    return *d->mediaLinks;
}

Multimedia &EngineService::multimedia()
{
    return *d->multimedia;
}

Programs &EngineService::programs()
{
    return *d->programs;
}

PduRecords &EngineService::pduRecords()
{
    return *d->pdus;
}

Stories &EngineService::stories()
{
    return *d->stories;
}

Team &EngineService::team()
{
    return *d->team;
}

People &EngineService::people()
{
    return *d->people;
}

Sorting &EngineService::sorting()
{
    return *d->sorting;
}

Writing &EngineService::writing()
{
    return *d->writing;
}

NeedsYou &EngineService::needsYou()
{
    return *d->needsYou;
}

Mailbox &EngineService::mailbox()
{
    return d->mailbox;
}

Policies &EngineService::policies()
{
    return *d->policies;
}

Routing &EngineService::routing()
{
    return *d->routing;
}

QFuture<Result<QList<ChatMessage>>> EngineService::submit(const Draft &draft)
{
    auto checked = checkDraft(draft, d->references);
    if (!checked)
        return QtFuture::makeReadyFuture(Result<QList<ChatMessage>>(forward(checked)));
    return d->store
        ->writeRepeatable([this, checked = *std::move(checked),
                           down = d->board.down()](store::Connection &c) -> Result<Committed> {
            if (auto asked = EngineTeam::askWhoAnswered(c, checked.draft); !asked)
                return forward(asked);
            auto committed = commitDraft(c, checked, d->routes, d->desk, down);
            if (!committed || checked.draft.origin != Origin::Agent)
                return committed;
            if (auto noted = d->team->noteAnswers(c, committed->rows); !noted)
                return forward(noted);
            return committed;
        })
        .then([this](const Result<Committed> &committed) -> Result<QList<ChatMessage>> {
            if (!committed)
                return forward(committed);
            d->mailbox.postMessages(committed->rows);
            d->kicks.add(committed->carriers);
            return committed->rows;
        });
}

QFuture<Result<void>> EngineService::cancel(TargetId target)
{
    return d->store->write([target](store::Connection &c) { return takeBack(c, target); })
        .then([this](const Result<store::Recalls::Asked> &asked) -> Result<void> {
            if (!asked)
                return forward(asked);
            d->mailbox.postTicks(asked->ticks);
            if (asked->carrier.isValid())
                d->kicks.add({asked->carrier});
            return {};
        });
}

QFuture<Result<ThreadPage>> EngineService::threads(const ThreadQuery &query)
{
    return d->team->threads(query);
}

QFuture<Result<QList<Conversation>>> EngineService::threadsByIds(const QList<ConversationId> &ids)
{
    return d->team->threadsByIds(ids);
}

QFuture<Result<MessageSlice>> EngineService::messages(const SliceQuery &query)
{
    return d->store->read(
        [query](store::Connection &c) { return store::Messages(c).slice(query); });
}

QFuture<Result<TargetId>> EngineService::find(const FindQuery &query)
{
    return d->store->read([query](store::Connection &c) { return store::Messages(c).find(query); });
}

QFuture<Result<QList<ChatMessage>>> EngineService::messagesByIds(const QList<TargetId> &ids)
{
    return d->store->read([ids](store::Connection &c) { return store::Messages(c).byIds(ids); });
}

QFuture<Result<int>> EngineService::unreadThreads()
{
    return d->store->read(
        [](store::Connection &c) { return store::Conversations(c).unreadThreads(); });
}

QFuture<Result<void>> EngineService::markRead(ConversationId id, TargetId upTo)
{
    const auto told = std::make_shared<QSet<CarrierId>>();
    const auto job = [id, upTo, told](store::Connection &c) -> Result<void> {
        const auto carriers = tellPhonesOfReading(c, id, upTo);
        if (!carriers)
            return forward(carriers);
        *told = *carriers;
        return store::Conversations(c).markRead(id, upTo);
    };
    return d->changeThread(id, job).then([priv = d.get(), told](const Result<void> &done) {
        if (done && !told->isEmpty())
            priv->post([carriers = *told](EngineCore &core) { core.links().kick(carriers); });
        return done;
    });
}

QFuture<Result<void>> EngineService::rename(ConversationId id, const QString &name)
{
    return d->people->rename(id, name.trimmed());
}

} // namespace cordboard::engine
