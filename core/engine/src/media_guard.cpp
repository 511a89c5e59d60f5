#include "media_guard.h"

#include "base/log.h"
#include "base/take.h"
#include "engine/face/media_checks.h"
#include "media_gate.h"
#include "store/media.h"
#include "store/media_checks.h"
#include "words.h"

#include <algorithm>

namespace cordboard::engine {

namespace {

/// Each holds one file in memory.
constexpr int mostAtOnce = 2;
constexpr int soonMs = 200;
constexpr int sometimesMs = 15'000;
/// As long nobody asks a scanner that did not answer.
constexpr qint64 awayMs = 5'000;
constexpr qint64 tryAgainMs = 600'000;
constexpr int sweepPage = 20;
constexpr qsizetype mostKnown = 2'000;

std::shared_ptr<QPromise<Result<void>>> newPromise()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    return promise;
}

template<class T>
void settle(QPromise<T> &promise, const T &value)
{
    promise.addResult(value);
    promise.finish();
}

clamd::Options optionsFrom(const MediaCheckSetup &setup)
{
    clamd::Options options;
    options.address = clamd::addressFrom(setup.clamd).value_or(clamd::Address());
    options.timeout = std::chrono::milliseconds(setup.timeoutMs);
    return options;
}

/// What an unchecked one may do.
Result<void> withoutVerdict(const MediaCheckSetup &setup, const QString &why)
{
    if (!setup.keepsUnchecked)
        return {};
    return fail(ErrorCode::Busy,
                Words::tr("This file could not be checked for viruses and stays closed: %1 Try it "
                          "again later, or ask whoever looks after the scanner.")
                    .arg(why),
                mediaUnchecked);
}

struct Standing
{
    store::MediaChecks::Standing standing;
    MediaCheckSetup setup;
    QByteArray octets;
};

Result<Standing> look(store::Connection &connection, const QByteArray &digest, bool withOctets)
{
    store::MediaChecks checks(connection);
    const auto standing = checks.standing(digest);
    if (!standing)
        return forward(standing);
    const auto setup = checks.setup();
    if (!setup)
        return forward(setup);
    Standing found{*standing, *setup, {}};
    const bool hasVerdict =
        standing->check == MediumCheck::Clean || standing->check == MediumCheck::Infected;
    if (hasVerdict || !withOctets || !setup->isReady())
        return found;
    auto octets = store::Media(connection).read(digest);
    if (!octets)
        return forward(octets);
    found.octets = *std::move(octets);
    return found;
}

} // namespace

MediaGuard::MediaGuard(store::Store &store, Mailbox &mailbox, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_soon(this)
    , m_sometimes(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_sometimes.setInterval(sometimesMs);
    connect(&m_soon, &QTimer::timeout, this, &MediaGuard::sweep);
    connect(&m_sometimes, &QTimer::timeout, this, &MediaGuard::sweep);
    m_clock.start();
}

void MediaGuard::start()
{
    if (std::exchange(m_started, true))
        return;
    m_listener = m_store.addFeedListener([this] {
        if (!m_poked.exchange(true))
            QMetaObject::invokeMethod(
                this, [this] { m_soon.start(); }, Qt::QueuedConnection);
    });
    m_sometimes.start();
    m_soon.start();
}

void MediaGuard::stop()
{
    if (std::exchange(m_ended, true))
        return;
    if (m_started)
        m_store.removeFeedListener(m_listener);
    m_soon.stop();
    m_sometimes.stop();
    m_queue.clear();
    const auto waiting = std::exchange(m_waiting, {});
    for (const QList<Promise> &promises : waiting)
        for (const Promise &promise : promises)
            settle<Result<void>>(*promise,
                                 fail(ErrorCode::Cancelled, Words::tr("The program is ending.")));
}

QFuture<Result<QString>> MediaGuard::tryOut(const MediaCheckSetup &setup)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    clamd::version(optionsFrom(setup), this, [promise](const Result<QString> &answer) {
        settle<Result<QString>>(*promise, answer);
    });
    return promise->future();
}

void MediaGuard::lookAgain()
{
    m_awayUntil = 0;
    m_failedAt.clear();
    m_soon.start();
}

QFuture<Result<void>> MediaGuard::check(const QByteArray &digest)
{
    return enqueue({digest, {}, true});
}

QFuture<Result<void>> MediaGuard::checkNew(const QByteArray &digest, const QByteArray &octets)
{
    return enqueue({digest, octets, false});
}

QFuture<Result<void>> MediaGuard::enqueue(const Job &job)
{
    const Promise promise = newPromise();
    QFuture<Result<void>> future = promise->future();
    if (m_ended) {
        settle<Result<void>>(*promise,
                             fail(ErrorCode::Cancelled, Words::tr("The program is ending.")));
        return future;
    }
    QList<Promise> &waiting = m_waiting[job.digest];
    waiting.append(promise);
    if (waiting.size() == 1) {
        m_queue.push_back(job);
        startNext();
    }
    return future;
}

void MediaGuard::startNext()
{
    while (m_busy < mostAtOnce && !m_queue.empty()) {
        const Job job = std::move(m_queue.front());
        m_queue.pop_front();
        ++m_busy;
        begin(job);
    }
}

void MediaGuard::begin(const Job &job)
{
    const bool isAsked =
        job.isStored && !m_known.contains(job.digest) && m_clock.elapsed() >= m_awayUntil;
    take(
        m_store.read([digest = job.digest, isAsked](store::Connection &c) {
            return look(c, digest, isAsked);
        }),
        this, [this, job, isAsked](const Result<Standing> &found) {
            if (!found)
                return finish(job.digest, forward(found));
            const auto &standing = found->standing;
            if (standing.check == MediumCheck::Infected)
                return finish(job.digest, Unexpected<Error>(infectedError(standing.threat)));
            if (standing.check == MediumCheck::Clean || !found->setup.isReady())
                return finish(job.digest, {});
            if (const auto known = m_known.constFind(job.digest); known != m_known.constEnd())
                return judge(job, found->setup, *known);
            if (job.isStored && !isAsked) // its octets were not read
                return judge(job, found->setup, {clamd::Verdict::Kind::Unchecked, m_awayWhy, true});
            scan(job.isStored ? Job{job.digest, found->octets, true} : job, found->setup);
        });
}

void MediaGuard::scan(const Job &job, const MediaCheckSetup &setup)
{
    if (m_clock.elapsed() < m_awayUntil)
        return judge(job, setup, {clamd::Verdict::Kind::Unchecked, m_awayWhy, true});
    const Job told{job.digest, {}, job.isStored};
    clamd::scan(optionsFrom(setup), job.octets, this,
                [this, told, setup](const clamd::Verdict &verdict) {
                    if (verdict.isAway) {
                        m_awayUntil = m_clock.elapsed() + awayMs;
                        m_awayWhy = verdict.words;
                        qCWarning(lcEngine).noquote() << verdict.words;
                    }
                    judge(told, setup, verdict);
                });
}

void MediaGuard::judge(const Job &job, const MediaCheckSetup &setup, const clamd::Verdict &verdict)
{
    if (verdict.kind == clamd::Verdict::Kind::Unchecked) {
        if (!verdict.isAway)
            m_failedAt.insert(job.digest, m_clock.elapsed());
        return finish(job.digest, withoutVerdict(setup, verdict.words));
    }
    m_failedAt.remove(job.digest);
    const bool isClean = verdict.kind == clamd::Verdict::Kind::Clean;
    const Result<void> answer =
        isClean ? Result<void>() : Unexpected<Error>(infectedError(verdict.words));
    if (job.isStored)
        return keep(job.digest, verdict, answer);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(job.digest, verdict);
    finish(job.digest, answer);
}

void MediaGuard::keep(const QByteArray &digest, const clamd::Verdict &verdict,
                      const Result<void> &answer)
{
    const auto check =
        verdict.kind == clamd::Verdict::Kind::Clean ? MediumCheck::Clean : MediumCheck::Infected;
    take(m_store.write([digest, check, threat = verdict.words](store::Connection &c) {
        return store::MediaChecks(c).note(digest, check, threat);
    }),
         this, [this, digest, answer](const Result<QList<TargetTick>> &ticks) {
             if (ticks) {
                 m_known.remove(digest);
                 m_mailbox.postTicks(*ticks);
             }
             finish(digest, answer);
         });
}

void MediaGuard::finish(const QByteArray &digest, const Result<void> &answer)
{
    --m_busy;
    const QList<Promise> waiting = m_waiting.take(digest);
    for (const Promise &promise : waiting)
        settle<Result<void>>(*promise, answer);
    startNext();
}

void MediaGuard::sweep()
{
    m_poked = false;
    if (m_ended)
        return;
    if (m_sweeping)
        return m_soon.start();
    m_sweeping = true;
    take(m_store.read([](store::Connection &c) -> Result<QList<QByteArray>> {
        store::MediaChecks checks(c);
        const auto setup = checks.setup();
        if (!setup)
            return forward(setup);
        // As many more as may be left out.
        return setup->isReady() ? checks.unchecked(10 * sweepPage)
                                : Result<QList<QByteArray>>(QList<QByteArray>());
    }),
         this, [this](const Result<QList<QByteArray>> &digests) {
             m_sweeping = false;
             if (digests && m_clock.elapsed() >= m_awayUntil)
                 sweepOver(*digests);
         });
}

/// The next page follows when this one is through.
void MediaGuard::sweepOver(const QList<QByteArray> &digests)
{
    int asked = 0;
    for (const QByteArray &digest : digests) {
        const auto failed = m_failedAt.constFind(digest);
        const bool isTooSoon =
            failed != m_failedAt.constEnd() && m_clock.elapsed() - *failed < tryAgainMs;
        if (isTooSoon || m_waiting.contains(digest))
            continue;
        if (++asked > sweepPage)
            break;
        auto last = check(digest);
        if (asked == sweepPage)
            take(last, this, [this](const Result<void> &) { m_soon.start(); });
    }
}

} // namespace cordboard::engine
