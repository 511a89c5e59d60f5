#pragma once

#include "base/clock.h"
#include "engine/face/engine.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

namespace cordboard::ui {

/// The engine as windows see it: drains the mailbox at most every 40 ms and says what changed as
/// signals. One per program; GUI thread. Engine and clock must live longer; its posts may come from
/// any thread.
class EngineProxy : public QObject
{
    Q_OBJECT

public:
    /// `person` is the login of who sits here: the author of what is written.
    EngineProxy(engine::Engine &engine, const Clock &clock, const QString &person = {},
                QObject *parent = nullptr);
    ~EngineProxy() override;

    engine::Engine &engine() const { return m_engine; }
    const Clock &clock() const { return m_clock; }
    const QString &person() const { return m_person; }
    /// See databaseTroubled(), for whoever comes later.
    const QString &databaseTrouble() const { return m_databaseTrouble; }

Q_SIGNALS:
    /// What is held is stale: forget it and read anew. Comes alone, never with ticks or news.
    void lookAgain();
    void ticks(const QList<cordboard::TargetTick> &ticks);
    void news(const QHash<cordboard::ConversationId, cordboard::TargetId> &newest);
    void conversationsChanged(const QList<cordboard::ConversationId> &ids);
    void linksChanged(const QList<cordboard::LinkStatus> &links);
    void carriersChanged();
    /// Labels or saved filters are others.
    void sortingChanged();
    /// Who of the team is at which thread now.
    void presenceChanged(const QList<cordboard::Presence> &all);
    /// Why the database cannot be reached at this moment; empty: it can again.
    void databaseTroubled(const QString &trouble);
    /// Another message waits for a person's decision, or one less.
    void needsYouChanged();
    /// Time of the newest commit seen, µs.
    void saved(qint64 us);

private:
    void wake();
    void drain();

    engine::Engine &m_engine;
    const Clock &m_clock;
    const QString m_person;
    QString m_databaseTrouble;
    QTimer m_timer;
    QElapsedTimer m_sinceDrain;
};

} // namespace cordboard::ui
