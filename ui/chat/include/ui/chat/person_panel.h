#pragma once

#include "base/clock.h"
#include "model/person.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLayout;

namespace cordboard::ui {

class Avatar;
class ChoicePopup;
class ElidedLabel;
class LabelChips;
class NameField;
class PersonSections;
class ToolButton;

/// Who the person is: name (edited in place), numbers, and what is known of them: where they are,
/// whether they may be written to, notes, files, their other threads. GUI thread.
class PersonPanel : public QWidget
{
    Q_OBJECT

public:
    PersonPanel(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setConversation(const Conversation &conversation);
    void setLabels(const QList<Label> &labels);
    void setCard(const PersonCard &card);
    /// What pictures among their files look like: null while one is on its way, and when it cannot
    /// be shown. pictureArrived() when there is another.
    void setPictures(std::function<QImage(const QByteArray &digest)> pictures);
    void pictureArrived();
    /// How we stand with them, as a sentence; empty: nothing is known.
    void setConsent(const QString &sentence, bool isOut);
    /// The newest notes for the team.
    void setNotes(const QStringList &notes);

    QSize sizeHint() const override { return {280, 400}; }

Q_SIGNALS:
    /// The person was given another name; "" takes it away.
    void renamed(cordboard::ConversationId id, const QString &name);
    /// Labels are to be put on or taken off; `corner` is where to ask, on the screen.
    void labelsAsked(const QPoint &corner);
    /// Where they are: a zone, or "" for what the number tells.
    void zoneChosen(cordboard::ConversationId id, const QByteArray &zone);
    void noteAsked();
    void messageAsked(cordboard::TargetId id);
    void threadAsked(cordboard::ConversationId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Detail
    {
        QWidget *label = nullptr;
        ElidedLabel *value = nullptr;
    };
    QLayout *makeHead();
    QLayout *makeLabels();
    QLayout *makeDetails();
    Detail addDetail(QGridLayout *grid, const QString &label);
    static void setDetail(const Detail &detail, const QString &value);
    void showClock();
    void chooseZone();

    const Theme &m_theme;
    const Clock &m_clock;
    Avatar *m_avatar = nullptr;
    NameField *m_name = nullptr;
    ElidedLabel *m_number = nullptr;
    LabelChips *m_labels = nullptr;
    ToolButton *m_labelButton = nullptr;
    Detail m_localTime;
    ToolButton *m_zoneButton = nullptr;
    ChoicePopup *m_zones = nullptr; ///< made when it is asked for
    PersonSections *m_sections = nullptr;
    PersonCard m_card;
    Detail m_others;
    Detail m_firstSeen;
    Detail m_messages;
    Detail m_country;
    Detail m_ours;
    Detail m_carrier;
    QTimer m_minute;
    Conversation m_conversation;
};

} // namespace cordboard::ui
