#include "ui/carriers/link_shape.h"

#include "ui/common/paint.h"
#include "ui/common/state_look.h"

#include <QPainter>

namespace cordboard::ui {

LinkShape::LinkShape(const Theme &theme, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFixedSize(size, size);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LinkShape::setState(LinkState state)
{
    m_state = state;
    update();
}

void LinkShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const StateLook look = lookOf(m_state);
    paintIcon(painter, rect(), look.icon, m_size, m_theme.color(look.role),
              m_theme.color(Role::Raised));
}

} // namespace cordboard::ui
