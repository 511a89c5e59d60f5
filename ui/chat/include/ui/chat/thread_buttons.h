#pragma once

#include "base/clock.h"
#include "model/conversation.h"
#include "ui/common/theme.h"

#include <QWidget>

class QAction;
class QMenu;

namespace cordboard::ui {

class ChoicePopup;
class MenuButton;
class ToolButton;

/// What is done about a thread, in its header: whom it is assigned to, snooze, close, and more,
/// with their menus. It shows what it is given and asks by signals. GUI thread.
class ThreadButtons : public QWidget
{
    Q_OBJECT

public:
    ThreadButtons(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setConversation(const Conversation &thread);
    void setMe(const Operator &me);
    void setOperators(const QList<OperatorLoad> &operators);

    /// The person has other numbers, too: this one can be split off.
    void setMerged(bool merged);

    /// One more button, before the last.
    void insert(QWidget *button);
    /// Whom it is assigned to, found by typing.
    void openAssign();
    /// The snooze menu, for the keyboard.
    void openSnooze();
    /// Under the last button, where more is done about the thread.
    QPoint underMore() const;

Q_SIGNALS:
    /// Whom it may be assigned to is asked for: who answers is to be read anew.
    void operatorsWanted();
    void assignChosen(const QUuid &to); ///< null: nobody
    void statusChosen(const cordboard::ThreadStatus &status);
    void labelsChosen();
    void unreadChosen();
    void noteChosen();
    void blockChosen(bool block);
    void windowChosen();
    void findChosen(); ///< words are to be looked for in it
    void dateChosen(); ///< a day of the thread is to be gone to
    void mergeChosen();
    void splitChosen();
    void saveChosen();
    void printChosen();

private:
    void layOut();
    void showAssignee();
    void fillAssign();
    void fillSnooze();
    void pickTime();
    void restyle();

    const Theme &m_theme;
    const Clock &m_clock;
    ChoicePopup *m_assign = nullptr;
    MenuButton *m_assignee = nullptr;
    ToolButton *m_snooze = nullptr;
    ToolButton *m_find = nullptr;
    ToolButton *m_close = nullptr;
    ToolButton *m_more = nullptr;
    QMenu *m_snoozeMenu = nullptr;
    QMenu *m_moreMenu = nullptr;
    QAction *m_block = nullptr;
    QAction *m_split = nullptr;
    Conversation m_thread;
    Operator m_me;
    QList<OperatorLoad> m_operators;
};

} // namespace cordboard::ui
