#pragma once

#include "ui/common/action_registry.h"
#include "ui/shell/inbox_page.h"

#include <QWidget>

namespace cordboard::ui {

class CommandPalette;

/// One conversation in a window of its own, with all that the inbox has around it but the list.
/// What is written in it is the same draft as in the inbox. Goes when it is closed. GUI thread;
/// what is given must outlive it.
class ThreadWindow : public QWidget
{
    Q_OBJECT

public:
    /// Takes `page` over, which shows no list any more.
    ThreadWindow(const Theme &theme, InboxPage *page, ConversationId thread, QWidget *parent);

    /// The one that it shows now; until that is read, the one that it was opened for.
    ConversationId thread() const;
    InboxPage &page() { return *m_page; }
    /// What can be done with one thread of these actions is this window's, too, with its keys.
    void addKeys(const ActionRegistry &actions);
    /// Over these actions.
    CommandPalette &makePalette(EngineProxy &proxy, const QKeySequence &keys);

Q_SIGNALS:
    /// It is the active window now, or is not any more.
    void activeChanged();
    /// A person closed it, or another size is to be remembered.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    const Theme &m_theme;
    InboxPage *m_page = nullptr;
    ActionRegistry m_actions;
    const ConversationId m_thread;
};

} // namespace cordboard::ui
