#pragma once

#include "base/clock.h"
#include "model/label.h"
#include "ui/common/theme.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;

namespace cordboard::ui {

class Avatar;
class ChipLabel;
class ElidedLabel;
class ThreadButtons;
class ToolButton;

/// Who this thread is with: avatar, name, "+1 555 013 4477 · 13:32 in Denver", the buttons for what
/// is done about it, and the one for the person panel. GUI thread; theme and clock must outlive it.
class ChatHeader : public QWidget
{
    Q_OBJECT

public:
    ChatHeader(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// `number` as stored (E.164, short code or a sender's name); `name` may be empty.
    void setPerson(const QString &name, const QString &number);
    /// What they write is announced to nobody: the header says so.
    void setBlocked(bool blocked);
    /// Where the person is, when it is known better than by the number.
    void setZone(const QByteArray &zone);
    /// Who else of the team is at this thread, as words; empty: nobody.
    void setCompany(const QString &words);
    /// Shown while the person panel, which has them too, is closed.
    void setLabels(const QList<Label> &labels);
    void setPanelShown(bool shown);
    ThreadButtons &buttons() { return *m_buttons; }

Q_SIGNALS:
    void panelToggled(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showWords();
    void showChips();

    const Theme &m_theme;
    const Clock &m_clock;
    Avatar *m_avatar = nullptr;
    ElidedLabel *m_nameLabel = nullptr;
    ChipLabel *m_blocked = nullptr;
    ElidedLabel *m_numberLabel = nullptr;
    ThreadButtons *m_buttons = nullptr;
    ToolButton *m_panel = nullptr;
    QTimer m_minute;
    QString m_name;
    QString m_number;
    QByteArray m_zone;
    QString m_company;
    QHBoxLayout *m_chips = nullptr;
    QList<Label> m_labels;
};

} // namespace cordboard::ui
