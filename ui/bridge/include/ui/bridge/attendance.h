#pragma once

#include "model/presence.h"
#include "ui/bridge/team_book.h"

#include <QObject>
#include <QTimer>

namespace cordboard::ui {

/// At which thread I am, told to the team, and who else is at it. Whatever happens, it is told at
/// most once in `gapMs`. One per page; GUI thread; proxy and team must outlive it.
class Attendance : public QObject
{
    Q_OBJECT

public:
    static constexpr int gapMs = 5'000;    ///< shorter than others believe that somebody writes
    static constexpr int againMs = 30'000; ///< and than they believe that somebody is there

    Attendance(EngineProxy &proxy, const TeamBook &team, QObject *parent = nullptr);

    /// I look at that thread; invalid: at none.
    void look(ConversationId thread);
    /// I write in it.
    void type();

    /// "Noor is typing", "Noor and Tomas are looking at this"; empty: nobody else is there.
    QString words() const;

Q_SIGNALS:
    void changed();

private:
    void want();
    void tell();
    void takePresence(const QList<Presence> &all);

    EngineProxy &m_proxy;
    const TeamBook &m_team;
    QList<Presence> m_all;
    ConversationId m_at;
    bool m_typed = false;
    bool m_wanted = false;
    QTimer m_stays; ///< whoever runs through the list looks at none of it
    QTimer m_gap;
    QTimer m_again;
};

} // namespace cordboard::ui
