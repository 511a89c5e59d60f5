#pragma once

#include "model/conversation.h"
#include "ui/bridge/label_book.h"
#include "ui/common/theme.h"

#include <QFrame>

class QListWidget;

namespace cordboard::ui {

class RoleLabel;
class SearchField;

/// Which labels a thread has: typing finds them, Enter puts one on or takes it off, and what is not
/// there yet is made. Stays open until Esc or a click elsewhere. GUI thread; all given must outlive
/// it.
class LabelPopup : public QFrame
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
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Kind { Label, New, Edit };

    void fill();
    void addRow(Kind kind, const QString &words, LabelId id = {});
    void choose(int row);
    bool takeKey(int key);
    void follow(const QList<ConversationId> &ids);
    void describe();
    void place();

    EngineProxy &m_proxy;
    LabelBook &m_book;
    const Theme &m_theme;
    SearchField *m_field = nullptr;
    QListWidget *m_list = nullptr;
    RoleLabel *m_none = nullptr;
    Conversation m_thread;
    QPoint m_corner;
};

} // namespace cordboard::ui
