#include "me_button.h"

#include "ui/common/paint.h"
#include "ui/common/plain_words.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int circlePx = 34;
constexpr int dotPx = 12;

QColor lighterOf(const Theme &theme, Role one, Role other)
{
    const QColor first = theme.color(one);
    const QColor second = theme.color(other);
    return first.lightness() >= second.lightness() ? first : second;
}

} // namespace

MeButton::MeButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Me"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    m_who = m_menu.addAction(QString());
    m_who->setEnabled(false);
    m_menu.addSeparator();
    const auto add = [this](const QString &words, Tray::Quiet quiet) {
        return m_menu.addAction(words, this, [this, quiet] { Q_EMIT quietAsked(quiet); });
    };
    m_here = add(tr("Here, tell me"), Tray::Quiet::Off);
    m_here->setCheckable(true);
    add(tr("Do not disturb for an hour"), Tray::Quiet::Hour);
    add(tr("Do not disturb until tomorrow"), Tray::Quiet::Tomorrow);
    connect(this, &QAbstractButton::clicked, this, &MeButton::open);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void MeButton::setPerson(const QString &name)
{
    m_name = name;
    describe();
}

void MeButton::setQuiet(const QString &until)
{
    m_quietUntil = until;
    describe();
}

void MeButton::describe()
{
    const QString state = m_quietUntil.isEmpty() ? tr("Here")
                                                 //: %1 "15:32" or "tomorrow at 08:00"
                                                 : tr("Do not disturb until %1").arg(m_quietUntil);
    //: %1 who sits here, %2 "Here"
    const QString words = m_name.isEmpty() ? state : tr("%1: %2").arg(m_name, state);
    m_who->setText(plainEntry(words));
    m_here->setChecked(m_quietUntil.isEmpty());
    setAccessibleDescription(words);
    setToolTip(plainTip(words));
    update();
}

QSize MeButton::sizeHint() const
{
    const int side = m_theme.scaled(circlePx) + 10;
    return {side, side};
}

void MeButton::open()
{
    m_menu.popup(mapToGlobal(QPoint(width(), height() - m_menu.sizeHint().height())));
}

void MeButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = m_theme.scaled(circlePx);
    const QRectF circle((width() - side) / 2, (height() - side) / 2, side, side);
    paintAvatar(painter, circle, m_theme, m_name, m_name);
    // A shape of its own for each, not only a colour.
    const bool isQuiet = !m_quietUntil.isEmpty();
    const qreal dot = m_theme.scaled(dotPx);
    const QRectF mark(circle.right() - dot + 2, circle.bottom() - dot + 2, dot, dot);
    painter.setPen(QPen(m_theme.color(Role::Rail), 2));
    // The rail is dark in the light colours, too.
    painter.setBrush(isQuiet ? lighterOf(m_theme, Role::Held, Role::HeldSoft)
                             : lighterOf(m_theme, Role::Delivered, Role::OkSoft));
    painter.drawEllipse(mark);
    if (isQuiet) {
        painter.setPen(QPen(m_theme.color(Role::Rail), qMax(2.0, dot / 6)));
        painter.drawLine(QPointF(mark.left() + dot * 0.3, mark.center().y()),
                         QPointF(mark.right() - dot * 0.3, mark.center().y()));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintPanel(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6, Qt::transparent,
                   m_theme.isHighContrast() ? m_theme.color(Role::Focus)
                                            : m_theme.color(Role::RailActive),
                   2);
}

} // namespace cordboard::ui
