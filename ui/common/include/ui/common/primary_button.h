#pragma once

#include "ui/common/theme.h"

#include <QPushButton>

namespace cordboard::ui {

/// The one button of a place that does what the place is for: accent ground, semibold.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    PrimaryButton(const Theme &theme, const QString &iconName, const QString &text,
                  QWidget *parent = nullptr);
};

} // namespace cordboard::ui
