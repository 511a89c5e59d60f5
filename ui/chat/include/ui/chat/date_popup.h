#pragma once

#include "base/clock.h"
#include "ui/common/theme.h"

#include <QFrame>

class QCalendarWidget;

namespace cordboard::ui {

/// A day to go to in a thread: arrows choose, Enter or a click goes, Esc leaves. GUI thread; theme
/// and clock must outlive it.
class DatePopup : public QFrame
{
    Q_OBJECT

public:
    DatePopup(const Theme &theme, const Clock &clock, QWidget *parent);

    /// With its upper trailing corner there, on the screen; today is chosen.
    void open(const QPoint &global);

Q_SIGNALS:
    void chosen(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void dimDaysAfter(const QDate &last);

    const Theme &m_theme;
    const Clock &m_clock;
    QCalendarWidget *m_calendar = nullptr;
};

} // namespace cordboard::ui
