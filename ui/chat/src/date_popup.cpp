#include "ui/chat/date_popup.h"

#include "ui/common/time_words.h"

#include <QCalendarWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

DatePopup::DatePopup(const Theme &theme, const Clock &clock, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_clock(clock)
    , m_calendar(new QCalendarWidget(this))
{
    setAccessibleName(tr("Jump to a date"));
    m_calendar->setAccessibleName(tr("Jump to a date"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_calendar);
    const auto go = [this](const QDate &day) {
        hide();
        Q_EMIT chosen(day);
    };
    connect(m_calendar, &QCalendarWidget::activated, this, go);
    connect(m_calendar, &QCalendarWidget::clicked, this, go);
}

void DatePopup::open(const QPoint &global)
{
    const QDate today = dayOf(m_clock.nowUs());
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(today);
    const QSize size = sizeHint();
    const QRect room = screen()->availableGeometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect box(QPoint(mirrored ? global.x() : global.x() - size.width(), global.y()), size);
    box.moveLeft(
        std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - box.width())));
    box.moveTop(
        std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - box.height())));
    setGeometry(box);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void DatePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Raised));
    painter.setPen(m_theme.color(Role::Control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace cordboard::ui
