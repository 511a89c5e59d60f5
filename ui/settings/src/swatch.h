#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace cordboard::ui {

/// One of the colours that a label may have; its words are its tool tip and accessible name.
class Swatch : public QAbstractButton
{
    Q_OBJECT

public:
    Swatch(const Theme &theme, int colour, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const int m_colour;
};

} // namespace cordboard::ui
