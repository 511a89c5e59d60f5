#pragma once

#include "base/clock.h"
#include "engine/face/mailbox.h"
#include "listener_board.h"
#include "model/media_link.h"
#include "store/outbox.h"
#include "store/store.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace cordboard::engine {

/// What is known here of the pages behind links.
struct PageWord
{
    MediaLinkSetup setup;
    QString trouble; ///< why they are not answered, a sentence; empty: they are
};

/// Tells the database whether the pages behind links are answered here, until it is saved; where
/// others work on the same database again and again, because what nobody repeats holds no message
/// (ADR 0043). And looks there at what the others say: what waited for any of them to answer
/// leaves. Engine thread only.
class PageKeeper : public QObject
{
    Q_OBJECT

public:
    struct Times
    {
        int everyMs = 20'000;        ///< said again, and looked at what others say
        qint64 validUs = 75'000'000; ///< of what was said
        int retryMs = 1'000;         ///< after the database refused it
    };

    PageKeeper(store::Store &store, Mailbox &mailbox, ListenerBoard &listeners, const Times &times,
               QObject *parent = nullptr);

    void start();
    /// What was said here is taken back where others could take it for still true.
    void stop();

    /// Answers when it is saved, or with why it is not yet.
    QFuture<Result<void>> tell(const PageWord &word);

Q_SIGNALS:
    /// These lines have something to send now.
    void woken(const QSet<cordboard::CarrierId> &carriers);

private:
    using Answer = std::shared_ptr<QPromise<Result<void>>>;
    struct Saving
    {
        QString engine;
        std::optional<PageWord> word;
        bool isNew = false; ///< it was not saved before
        qint64 validUs = 0;
        bool wereAnswered = false;
    };
    struct Saved
    {
        bool areAnswered = false; ///< by anybody
        store::Woken woken;
    };

    static Result<Saved> keep(store::Connection &connection, const Saving &saving,
                              ListenerBoard &listeners);
    void save();
    void afterSave(const Result<Saved> &saved, const std::vector<Answer> &asking, bool wasNew);

    store::Store &m_store;
    Mailbox &m_mailbox;
    ListenerBoard &m_listeners;
    const Times m_times;
    const bool m_shared;
    const QString m_engine; ///< new with every start; empty where the database is ours alone
    std::optional<PageWord> m_word;
    std::vector<Answer> m_asking;
    QTimer m_next{this};
    bool m_isNew = false;   ///< the word is not saved
    bool m_isKnown = false; ///< one was
    bool m_areAnswered = false;
    bool m_busy = false;
    bool m_again = false;
    bool m_isTold = false; ///< that it cannot be saved
    bool m_stopped = false;
};

} // namespace cordboard::engine
