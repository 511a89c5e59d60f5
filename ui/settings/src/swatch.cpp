#include "swatch.h"

#include "ui/common/label_chips.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int side = 30;

} // namespace

Swatch::Swatch(const Theme &theme, int colour, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_colour(colour)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(labelColourName(colour));
    setToolTip(labelColourName(colour));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Swatch::sizeHint() const
{
    return {m_theme.scaled(side), m_theme.scaled(side)};
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme::Pair pair = m_theme.label(m_colour);
    const QRectF box = QRectF(rect()).adjusted(3, 3, -3, -3);
    paintPanel(painter, box, 6, pair.ground, m_theme.color(isChecked() ? Role::Text : Role::Line),
               isChecked() ? 2 : 1);
    if (isChecked())
        paintIcon(painter, box, QStringLiteral("check"), 16, pair.text, pair.ground);
    if (hasFocus())
        paintPanel(painter, rect(), 8, Qt::transparent, m_theme.color(Role::Focus), 2);
}

} // namespace cordboard::ui
