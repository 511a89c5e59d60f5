#include "ui/common/chip_label.h"

#include <QPainter>

namespace cordboard::ui {

ChipLabel::ChipLabel(const Theme &theme, const Chip &chip, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_chip(chip)
{
    setAccessibleName(chip.text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize ChipLabel::sizeHint() const
{
    const QSizeF size = chipSize(m_theme, m_chip);
    return {int(size.width()) + 1, int(size.height())};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintChip(painter, rect(), m_theme, m_chip);
}

} // namespace cordboard::ui
