#pragma once

#include "base/clock.h"
#include "ui/common/role_pane.h"
#include "ui/common/theme.h"
#include "ui/composer/send_time.h"

#include <QTimeZone>

class QComboBox;
class QDateTimeEdit;

namespace cordboard::ui {

class PrimaryButton;
class RoleLabel;

/// "Leave at [time] by [Mara's clock]": above the editor, not a dialog, so that the text stays in
/// sight. Esc goes back to it. GUI thread; theme and clock must outlive it.
class LaterPanel : public RolePane
{
    Q_OBJECT

public:
    LaterPanel(const Theme &theme, const Clock &clock, QWidget *parent);

    /// Shows it with a time an hour from now. `zone`: the person's; may be empty.
    void begin(const QByteArray &zone, const QString &person);

Q_SIGNALS:
    void chosen(const cordboard::ui::SendTime &when);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QByteArray zone() const;
    void setZone();
    qint64 leaveUs() const;
    void say();
    void choose();

    const Clock &m_clock;
    QByteArray m_theirs;
    qint64 m_wantedUs = 0;
    QDateTimeEdit *m_time = nullptr;
    QComboBox *m_whose = nullptr;
    RoleLabel *m_words = nullptr;
    PrimaryButton *m_send = nullptr;
};

} // namespace cordboard::ui
