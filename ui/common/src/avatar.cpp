#include "ui/common/avatar.h"

#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

Avatar::Avatar(const Theme &theme, int diameter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_diameter(theme.scaled(diameter))
{
    setFixedSize(m_diameter, m_diameter);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Avatar::setPerson(const QString &name, const QString &number)
{
    m_name = name;
    m_number = number;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_theme, m_name, m_number);
}

} // namespace cordboard::ui
