#pragma once

#include "base/error.h"
#include "ui/bridge/engine_proxy.h"

#include <QObject>

namespace cordboard::ui {

/// Which messages of one thread hold the words that a person looks for, the newest first. It asks
/// for one after the other, by key, up to 500 and then some more as one goes on: of a thread of a
/// million messages it reads none but those it leads to. What comes in meanwhile is found, too.
/// GUI thread.
class ThreadHits : public QObject
{
    Q_OBJECT

public:
    explicit ThreadHits(EngineProxy &proxy, QObject *parent = nullptr);

    /// Another search; no words end it. The newest hit is the first to be gone to.
    void search(ConversationId thread, const QString &words);
    /// To the next one, behind the last of them to the first again.
    void step(bool newer);

    int at() const { return m_at; } ///< -1: there is none
    int count() const { return int(m_hits.size()); }
    bool mayBeMore() const { return !m_isWhole; }
    bool isAsking() const { return m_asking; }

Q_SIGNALS:
    void changed();
    /// This one is to be brought into sight.
    void reached(cordboard::TargetId hit);
    void failed(const cordboard::Error &error);

private:
    void goOn();
    void ask(TargetId from, bool newer);
    void takeHit(TargetId hit, bool newer);
    void reach(int at);
    void lookForNews();

    EngineProxy &m_proxy;
    ConversationId m_thread;
    QString m_words;
    QList<TargetId> m_hits; ///< newest first
    int m_at = -1;
    bool m_isWhole = true; ///< there is none before the last
    bool m_asking = false;
    bool m_wantsNext = false; ///< a person waits for the one that is being asked for
    bool m_news = false;      ///< something came in that was not asked for yet
    int m_generation = 0;     ///< answers to an earlier search are dropped
};

} // namespace cordboard::ui
