#pragma once

#include "clamd/scan.h"
#include "engine/face/mailbox.h"
#include "model/media_check.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>

namespace cordboard::engine {

/// Asks clamd about media, and keeps what it says: about one that somebody wants to open at once,
/// about all others that have no verdict behind that (ADR 39). Lives in the engine thread, and
/// waits there for nothing.
class MediaGuard : public QObject
{
    Q_OBJECT

public:
    MediaGuard(store::Store &store, Mailbox &mailbox, QObject *parent);

    void start();
    /// Nothing is asked any more; what waits for an answer is refused.
    void stop();

    /// Whether a stored medium may be opened, after a check when it has no verdict. Errors: as
    /// MediaGate::open().
    QFuture<Result<void>> check(const QByteArray &digest);
    /// The same of what somebody wants to attach.
    QFuture<Result<void>> checkNew(const QByteArray &digest, const QByteArray &octets);
    QFuture<Result<QString>> tryOut(const MediaCheckSetup &setup);
    /// The setup has changed.
    void lookAgain();

private:
    using Promise = std::shared_ptr<QPromise<Result<void>>>;
    struct Job
    {
        QByteArray digest;
        QByteArray octets = {};
        bool isStored = true;
    };

    QFuture<Result<void>> enqueue(const Job &job);
    void startNext();
    void begin(const Job &job);
    void scan(const Job &job, const MediaCheckSetup &setup);
    void judge(const Job &job, const MediaCheckSetup &setup, const clamd::Verdict &verdict);
    void keep(const QByteArray &digest, const clamd::Verdict &verdict, const Result<void> &answer);
    void finish(const QByteArray &digest, const Result<void> &answer);
    void sweep();
    void sweepOver(const QList<QByteArray> &digests);

    store::Store &m_store;
    Mailbox &m_mailbox;
    QTimer m_soon;      ///< after a commit
    QTimer m_sometimes; ///< what could not be checked is tried again
    std::atomic_bool m_poked = false;
    int m_listener = 0;
    bool m_started = false;
    bool m_ended = false;
    bool m_sweeping = false;
    int m_busy = 0;
    std::deque<Job> m_queue;
    QHash<QByteArray, QList<Promise>> m_waiting; ///< by digest
    QHash<QByteArray, clamd::Verdict> m_known;   ///< of what was not stored yet
    QHash<QByteArray, qint64> m_failedAt;        ///< ms of m_clock: not swept again at once
    QElapsedTimer m_clock;
    qint64 m_awayUntil = 0; ///< ms of m_clock: nobody answers, so nobody is asked
    QString m_awayWhy;
};

} // namespace cordboard::engine
