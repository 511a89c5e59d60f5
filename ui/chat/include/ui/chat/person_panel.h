#pragma once

#include "base/clock.h"
#include "model/conversation.h"
#include "ui/common/theme.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QLayout;

namespace cordboard::ui {

class Avatar;
class ElidedLabel;
class LabelChips;
class NameField;
class ToolButton;

/// Who the person is: name (edited in place), number, and what is known of them. GUI thread.
class PersonPanel : public QWidget
{
    Q_OBJECT

public:
    PersonPanel(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setConversation(const Conversation &conversation);
    void setLabels(const QList<Label> &labels);

    QSize sizeHint() const override { return {280, 400}; }

Q_SIGNALS:
    /// The person was given another name; "" takes it away.
    void renamed(cordboard::ConversationId id, const QString &name);
    /// Labels are to be put on or taken off; `corner` is where to ask, on the screen.
    void labelsAsked(const QPoint &corner);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Detail
    {
        QWidget *label = nullptr;
        ElidedLabel *value = nullptr;
    };
    QLayout *makeLabels();
    Detail addDetail(QGridLayout *grid, const QString &label);
    static void setDetail(const Detail &detail, const QString &value);
    void showClock();

    const Theme &m_theme;
    const Clock &m_clock;
    Avatar *m_avatar = nullptr;
    NameField *m_name = nullptr;
    ElidedLabel *m_number = nullptr;
    LabelChips *m_labels = nullptr;
    ToolButton *m_labelButton = nullptr;
    Detail m_localTime;
    Detail m_country;
    Detail m_ours;
    Detail m_carrier;
    QTimer m_minute;
    Conversation m_conversation;
};

} // namespace cordboard::ui
