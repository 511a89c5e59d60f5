#pragma once

#include "model/conversation.h"
#include "ui/bridge/label_book.h"
#include "ui/common/find_popup.h"

namespace cordboard::ui {

/// Which labels a thread has: typing finds them, Enter puts one on or takes it off, and what is not
/// there yet is made. Stays open until Esc or a click elsewhere. GUI thread; all given must outlive
/// it.
class LabelPopup : public FindPopup
{
    Q_OBJECT

public:
    LabelPopup(EngineProxy &proxy, LabelBook &book, const Theme &theme, QWidget *parent);

    /// With its upper trailing corner there, on the screen.
    void open(const Conversation &thread, const QPoint &global);

Q_SIGNALS:
    /// A person wants to rename or remove labels.
    void editAsked();

protected:
    void search() override;
    void takeRow(int row) override;

private:
    enum class Kind { Label, New, Edit };

    void addRow(Kind kind, const QString &words, LabelId id = {});
    void follow(const QList<ConversationId> &ids);

    EngineProxy &m_proxy;
    LabelBook &m_book;
    Conversation m_thread;
    QString m_shownFor; ///< what was typed for the rows in sight
};

} // namespace cordboard::ui
