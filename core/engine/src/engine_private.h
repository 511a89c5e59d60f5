#pragma once

#include "engine/engine_service.h"
#include "engine_core.h"
#include "engine_media_checks.h"
#include "engine_media_links.h"
#include "engine_multimedia.h"
#include "engine_people.h"
#include "engine_policies.h"
#include "engine_programs.h"
#include "engine_routing.h"
#include "engine_sorting.h"
#include "engine_stories.h"
#include "engine_team.h"
#include "engine_writing.h"
#include "kick_box.h"
#include "link_board.h"
#include "needs_you_service.h"
#include "pdu_library.h"
#include "policy_acts.h"
#include "store/store.h"
#include "submission.h"
#include "traffic_counter.h"

#include <QPointer>
#include <QThread>

namespace cordboard::engine {

/// Order matters: members are destroyed from the end. The destructor of EngineService takes apart
/// what has threads.
struct EngineService::Private
{
    SystemClock systemClock;
    Mailbox mailbox;
    LinkBoard board;
    KickBox kicks{[this] {
        post([this](EngineCore &c) { c.links().kick(kicks.take()); });
    }};
    TrafficCounter counter;
    RoutingBoard routes;
    References references;
    PolicyDesk desk;
    PolicyActs acts{desk, [this](store::Connection &connection, const Draft &draft) {
                        return commitNotice(connection, draft);
                    }};
    std::unique_ptr<EnginePolicies> policies;
    std::unique_ptr<KeyRing> keyRing;
    CustomerId customer;
    std::unique_ptr<EnginePrograms> programs;
    std::unique_ptr<PduRecorder> recorder;
    std::unique_ptr<PduLibrary> pdus;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<EngineRouting> routing;
    std::unique_ptr<EngineStories> stories;
    std::unique_ptr<EngineTeam> team;
    std::unique_ptr<EngineWriting> writing;
    std::unique_ptr<EngineMultimedia> multimedia;
    std::unique_ptr<EnginePeople> people;
    std::unique_ptr<EngineMediaLinks> mediaLinks;
    std::unique_ptr<EngineMediaChecks> mediaChecks;
    std::unique_ptr<EngineSorting> sorting;
    QThread thread;
    std::unique_ptr<EngineCore> core; ///< lives in `thread`
    std::unique_ptr<NeedsYouService> needsYou;

    /// After the core.
    void makePrograms(const Clock &clock)
    {
        programs = std::make_unique<EnginePrograms>(
            EnginePrograms::Parts{*store,
                                  mailbox,
                                  {references, routes, desk},
                                  board,
                                  *keyRing,
                                  customer,
                                  counter,
                                  clock},
            [this](const QSet<CarrierId> &carriers) { kicks.add(carriers); },
            [this](const std::function<void()> &call) {
                post([call](EngineCore &c) { QTimer::singleShot(1000, &c, call); });
            },
            [this] { post([](EngineCore &c) { c.team().lookAgain(); }); });
        QObject::connect(core.get(), &EngineCore::othersWrote, core.get(),
                         [&news = programs->news()] { news.tell(); });
    }

    void makeMultimedia()
    {
        const MediaGate gate(*store, [this](const QByteArray &digest) {
            return ask<Result<void>>([digest](EngineCore &c) { return c.guard().check(digest); });
        });
        mediaLinks =
            std::make_unique<EngineMediaLinks>(*store, mailbox, gate, [this](const PageWord &word) {
                return ask<Result<void>>([word](EngineCore &c) { return c.pages().tell(word); });
            });
        multimedia = std::make_unique<EngineMultimedia>(
            *store, mailbox, acts, routes, gate,
            EngineMultimedia::Hands{
                [this](const QSet<CarrierId> &carriers) { kicks.add(carriers); },
                [this](const QByteArray &sealed, const QByteArray &context) {
                    return ask<Result<QString>>([sealed, context](EngineCore &c) {
                        return c.vault().open(sealed, context);
                    });
                },
                [this](const QSet<CarrierId> &carriers) {
                    return ask<QSet<CarrierId>>([carriers](EngineCore &c) {
                        return QtFuture::makeReadyFuture(c.held(carriers));
                    });
                },
                [this](const QByteArray &octets, int maxEdge) {
                    return ask<Result<MediumPicture>>([octets, maxEdge](EngineCore &c) {
                        return c.media().picture(octets, maxEdge);
                    });
                },
                [this](const NewMedium &medium, qint64 mostOctets) {
                    return ask<Result<NewMedium>>([medium, mostOctets](EngineCore &c) {
                        return c.media().shrink(medium, mostOctets);
                    });
                },
                [this](const Listening &listening) {
                    core->listeners().set(listening);
                    post([id = listening.carrier](EngineCore &c) { c.links().listens(id); });
                },
                [this](const QByteArray &digest, const QByteArray &octets) {
                    return ask<Result<void>>([digest, octets](EngineCore &c) {
                        return c.guard().checkNew(digest, octets);
                    });
                }});
        QObject::connect(&core->vault(), &VaultKeeper::opened, core.get(),
                         [this] { multimedia->vaultOpened(); });
    }

    /// After the core.
    void makeMediaChecks()
    {
        mediaChecks = std::make_unique<EngineMediaChecks>(
            *store,
            EngineMediaChecks::Hands{[this] { post([](EngineCore &c) { c.guard().lookAgain(); }); },
                                     [this](const MediaCheckSetup &setup) {
                                         return ask<Result<QString>>([setup](EngineCore &c) {
                                             return c.guard().tryOut(setup);
                                         });
                                     }});
    }

    /// Inside a job.
    Result<Committed> commitNotice(store::Connection &connection, const Draft &draft)
    {
        const auto checked = checkDraft(draft, references);
        if (!checked)
            return forward(checked);
        return commitDraft(connection, *checked, routes, desk, board.down());
    }

    /// Runs in the engine thread, later.
    template<class F>
    void post(F job)
    {
        QMetaObject::invokeMethod(
            core.get(), [c = core.get(), job = std::move(job)] { job(*c); }, Qt::QueuedConnection);
    }

    /// Runs in the engine thread; the future it gives back is handed on. F: QFuture<R>(EngineCore
    /// &).
    template<class R, class F>
    QFuture<R> ask(F job)
    {
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto future = promise->future();
        post([job = std::move(job), promise](EngineCore &c) {
            job(c).then([promise](const R &answer) {
                promise->addResult(answer);
                promise->finish();
            });
        });
        return future;
    }

    /// A write that shows in the thread list.
    template<class F>
    QFuture<Result<void>> changeThread(ConversationId id, F job)
    {
        return store->write(std::move(job)).then([this, id](const Result<void> &answer) {
            if (answer)
                mailbox.postConversation(id);
            return answer;
        });
    }
};

} // namespace cordboard::engine
