#include "ui/chat/date_popup.h"

#include "ui/common/icons.h"
#include "ui/common/time_words.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
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
    if (auto *days = m_calendar->findChild<QAbstractItemView *>())
        days->setAccessibleName(tr("Days"));
    const auto turn = [this](const char *button, const QString &picture, const QString &words) {
        auto *made = m_calendar->findChild<QToolButton *>(QLatin1String(button));
        if (!made)
            return;
        made->setIcon(icon(m_theme, picture, Role::Text));
        made->setToolTip(words);
        made->setAccessibleName(words);
    };
    turn("qt_calendar_prevmonth", QStringLiteral("left"), tr("Earlier month"));
    turn("qt_calendar_nextmonth", QStringLiteral("right"), tr("Later month"));
    connect(&m_theme, &Theme::changed, this, &DatePopup::restyle);
    restyle();
}

/// By itself the calendar paints weekends red, and this red is no colour of ours.
void DatePopup::restyle()
{
    QTextCharFormat day;
    day.setForeground(m_theme.color(Role::Text));
    QTextCharFormat weekend = day;
    weekend.setForeground(m_theme.color(Role::Text2));
    const QLocale locale;
    const QList<Qt::DayOfWeek> working = locale.weekdays();
    for (int number = Qt::Monday; number <= Qt::Sunday; ++number) {
        const auto weekday = Qt::DayOfWeek(number);
        m_calendar->setWeekdayTextFormat(weekday, working.contains(weekday) ? day : weekend);
    }
    QTextCharFormat head;
    head.setForeground(m_theme.color(Role::Text2));
    head.setBackground(m_theme.color(Role::Raised));
    m_calendar->setHeaderTextFormat(head);
}

/// Nothing was written there yet, and the format of its weekday would say otherwise.
void DatePopup::dimDaysAfter(const QDate &last)
{
    constexpr int shownAtMost = 42; // six weeks
    QTextCharFormat none;
    none.setForeground(m_theme.color(Role::Text3));
    m_calendar->setDateTextFormat({}, {});
    for (int i = 1; i <= shownAtMost; ++i)
        m_calendar->setDateTextFormat(last.addDays(i), none);
}

void DatePopup::open(const QPoint &global)
{
    const QDate today = dayOf(m_clock.nowUs());
    m_calendar->setMaximumDate(today);
    m_calendar->setSelectedDate(today);
    dimDaysAfter(today);
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
