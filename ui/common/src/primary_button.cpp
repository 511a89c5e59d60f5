#include "ui/common/primary_button.h"

#include "ui/common/icons.h"

namespace cordboard::ui {

PrimaryButton::PrimaryButton(const Theme &theme, const QString &iconName, const QString &text,
                             QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("primary", true); // read by Style
    setAutoDefault(false);
    setFont(theme.font(TextSize::Body, true));
    if (!iconName.isEmpty())
        setIcon(cordboard::ui::icon(theme, iconName, Role::AccentText));
}

} // namespace cordboard::ui
