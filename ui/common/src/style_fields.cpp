#include "style.h"

#include "ui/common/paint.h"

#include <QPainter>
#include <QStyleOptionComplex>

namespace cordboard::ui {

void Style::drawField(const QStyleOption *option, QPainter *painter, qreal radius) const
{
    const bool enabled = option->state & State_Enabled;
    const bool readOnly = option->state & State_ReadOnly;
    const QColor ground = color(enabled && !readOnly ? Role::Raised : Role::Window);
    paintPanel(*painter, option->rect, radius, ground, color(enabled ? Role::Control : Role::Line));
    // What is typed into shows its focus however the focus came.
    if (option->state & State_HasFocus)
        ring(painter, option->rect, radius);
}

void Style::drawCombo(const QStyleOptionComboBox *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool hover = enabled && !option->editable && (option->state & State_MouseOver);
    const Role ground = !enabled ? Role::Sunken : hover ? Role::Hover : Role::Raised;
    paintPanel(*painter, option->rect, 6, color(ground),
               color(enabled ? Role::Control : Role::Line));
    if ((option->state & State_HasFocus) &&
        (option->editable || (option->state & State_KeyboardFocusChange)))
        ring(painter, option->rect, 6);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, nullptr);
    paintIcon(*painter, arrow, QStringLiteral("down"), 16,
              color(enabled ? Role::Text2 : Role::Text3), color(ground));
}

void Style::drawSpin(const QStyleOptionSpinBox *option, QPainter *painter,
                     const QWidget *widget) const
{
    if (option->frame)
        drawField(option, painter, 6);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl part, const QString &icon, bool possible) {
        const QRect box = proxy()->subControlRect(CC_SpinBox, option, part, widget);
        const bool active = option->activeSubControls == part && (option->state & State_MouseOver);
        if (active && possible)
            paintPanel(*painter, box.adjusted(1, 1, -2, -1), 3, color(Role::Hover));
        paintIcon(*painter, box, icon, 14, color(possible ? Role::Text2 : Role::Line),
                  color(Role::Raised));
    };
    const bool enabled = option->state & State_Enabled;
    arrow(SC_SpinBoxUp, QStringLiteral("up"),
          enabled && (option->stepEnabled & QAbstractSpinBox::StepUpEnabled));
    arrow(SC_SpinBoxDown, QStringLiteral("down"),
          enabled && (option->stepEnabled & QAbstractSpinBox::StepDownEnabled));
}

} // namespace cordboard::ui
